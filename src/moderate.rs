//! What is wrong in a community: spam, abuse, engagement that nobody meant.
//!
//! Several signals look at what was written and done. Each yields [`Evidence`]:
//! what was seen, with its numbers, places in the text, who else is concerned,
//! and a suspicion 0–1. The queue merges them by subject and puts first what is
//! most worth a look. Nothing is ever punished here: a person looks and marks, and
//! the marks teach the signals. Their thresholds are the creator's ([`SignalRules`]).
//!
//! | signal | how | cost |
//! |---|---|---|
//! | spam, abuse | characters and a prior, learnt from marks ([`Classifier`]) | O(characters) |
//! | copies | MinHash, then exact Jaccard ([`NearDuplicateParams`]) | O(characters) |
//! | burst | acts in a window against own and everybody's ([`BurstParams`]) | O(events log events) |
//! | ring | reactions to each other beyond chance ([`RingParams`]) | O(events) |
//! | new account with links | ([`NewLinkParams`]) age of the account when it wrote | O(texts) |

pub mod prior;

mod burst;
mod classifier;
mod evidence;
mod near_duplicate;
mod new_link;
mod queue;
mod ring;
mod rules;
mod signals;
mod span;
mod subject;
mod texts;

pub use burst::{Burst, BurstError, BurstParams, BurstValidParams};
pub use classifier::{
    Classifier, ClassifierError, ClassifierParams, ClassifierValidParams, Grams, Idf, Marked,
    Quality,
};
pub use evidence::{Detail, Evidence, Signal};
pub use near_duplicate::{
    Group, NearDuplicateError, NearDuplicateParams, NearDuplicateValidParams, Shingles, Signature,
    jaccard,
};
pub use new_link::{NewLink, NewLinkError, NewLinkParams, NewLinkValidParams};
pub use queue::{Case, Judgement, Reliability};
pub use ring::{Ring, RingError, RingMember, RingParams, RingValidParams};
pub use rules::{SignalRules, SignalRulesError, SignalValidRules};
pub use signals::{Signals, Target};
pub use span::Span;
pub use subject::{Mark, Marks, ReviewState, Subject};
pub use texts::{Place, Texts};

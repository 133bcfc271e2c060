//! What is wrong in a community: spam, abuse, engagement that nobody meant.
//!
//! Several signals look at what was written and done. Each yields [`Evidence`]:
//! what was seen, with its numbers, places in the text, who else is concerned,
//! and a suspicion 0–1. The queue merges them by subject and puts first what is
//! most worth a look. Nothing is ever punished here: a person looks and marks, and
//! the marks teach the signals.
//!
//! | signal | how | cost |
//! |---|---|---|
//! | spam, abuse | characters and a prior, learnt from marks ([`Classifier`]) | O(characters) |
//! | copies | MinHash, then exact Jaccard ([`near_duplicates`]) | O(characters) |
//! | burst | acts in a window against own and everybody's ([`bursts`]) | O(events log events) |
//! | ring | reactions to each other beyond chance ([`rings`]) | O(events) |
//! | new account with links | age of the account when it wrote | O(texts) |

pub mod prior;

mod classifier;
mod span;
mod subject;

pub use classifier::{
    Classifier, ClassifierError, ClassifierParams, ClassifierValidParams, Grams, Marked, Quality,
};
pub use span::Span;
pub use subject::{Mark, Marks, ReviewState, Subject};

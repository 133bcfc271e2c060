//! What was seen, said so that a person can check it.

use serde::{Deserialize, Serialize};

use super::Span;
use crate::model::{MemberId, Time};

/// Who noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Signal {
    /// Its words look like advertising.
    Spam,
    /// Its words look like insults.
    Abuse,
    /// Nearly the same was written elsewhere.
    Copies,
    /// Very many acts in a short time.
    Burst,
    /// Reactions that go round in a small circle.
    Ring,
    /// A new account that posts links.
    NewLink,
}

impl Signal {
    /// All, in the order they are shown.
    pub const ALL: [Self; 6] =
        [Self::Spam, Self::Abuse, Self::Copies, Self::Burst, Self::Ring, Self::NewLink];
}

/// One reason to look at a subject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Who noticed.
    pub signal: Signal,
    /// How suspicious that is alone, 0–1. For spam and abuse a probability; for the others
    /// a scale that starts at the signal's threshold and falls where marks say "fine".
    pub suspicion: f64,
    /// The numbers.
    pub detail: Detail,
    /// Places in the text that it rests on.
    pub spans: Vec<Span>,
    /// Who else is concerned, in id order.
    pub others: Vec<MemberId>,
}

/// The numbers behind a piece of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Detail {
    /// A text was judged.
    Text {
        /// What the prior alone says, 0–1.
        prior: f64,
        /// What it says after the marks, 0–1.
        probability: f64,
    },
    /// A text has near-equals.
    Copies {
        /// Texts in the group.
        texts: u32,
        /// Members who wrote them.
        authors: u32,
        /// Least similarity (Jaccard) by which a text belongs to it, 0–1.
        similarity: f64,
    },
    /// A member did much in little time.
    Burst {
        /// Acts …
        acts: u32,
        /// … in so many minutes …
        minutes: u32,
        /// … from this moment.
        start: Time,
        /// What the member usually does in as long a time, when active.
        own: f64,
        /// What everybody's busiest such time has (median).
        everybody: f64,
        /// Robust z, the smaller of both comparisons.
        z: f64,
    },
    /// A member and a few others react to each other.
    Ring {
        /// Members in the circle.
        members: u32,
        /// Reactions the member gave inside …
        inside: u32,
        /// … of all that they gave.
        given: u32,
        /// How many would go inside by chance.
        expected: f64,
        /// Probability of such a circle anywhere in a community that likes at random, 0–1.
        chance: f64,
    },
    /// A new account posted links or contacts.
    NewLink {
        /// Days from joining to writing.
        age: f64,
        /// Links and contacts in the text.
        links: u32,
        /// Accounts younger than so many days count as new.
        days: u32,
    },
}

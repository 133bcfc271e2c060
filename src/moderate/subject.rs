//! What is judged, by what name, and what the creator says of it.
//!
//! Subjects are named by the keys of the export, not by rows, so that a mark
//! outlives a new import. Whoever marks a subject gets the inverse back, and
//! applying that restores the marks exactly: this is what "undo" does.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What is judged.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Subject {
    /// A content, by its key.
    Content(String),
    /// A remark, by the hash of its event.
    Remark(u64),
    /// A member, by their key.
    Member(String),
}

/// What the creator says that a subject is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Mark {
    /// Advertising nobody asked for.
    Spam,
    /// Insults, threats.
    Abuse,
    /// Engagement that nobody meant: bought, scripted, traded.
    Fake,
    /// Nothing is wrong with it.
    Fine,
}

impl Mark {
    /// All, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::Spam, Self::Abuse, Self::Fake, Self::Fine];
}

/// All marks, ordered by subject. Written as a list of pairs, since keys of JSON maps are
/// strings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<(Subject, Mark)>", into = "Vec<(Subject, Mark)>")]
pub struct Marks(BTreeMap<Subject, Mark>);

impl Marks {
    /// Sets or clears (`None`) a mark and returns what stood there: the inverse.
    pub fn set(&mut self, subject: Subject, mark: Option<Mark>) -> Option<Mark> {
        match mark {
            Some(mark) => self.0.insert(subject, mark),
            None => self.0.remove(&subject),
        }
    }

    /// What the creator said of a subject.
    pub fn of(&self, subject: &Subject) -> Option<Mark> {
        self.0.get(subject).copied()
    }

    /// All marks in the order of their subjects.
    pub fn iter(&self) -> impl Iterator<Item = (&Subject, Mark)> {
        self.0.iter().map(|(subject, &mark)| (subject, mark))
    }

    /// Number of marks.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is marked.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<Vec<(Subject, Mark)>> for Marks {
    fn from(pairs: Vec<(Subject, Mark)>) -> Self {
        Self(pairs.into_iter().collect())
    }
}

impl From<Marks> for Vec<(Subject, Mark)> {
    fn from(marks: Marks) -> Self {
        marks.0.into_iter().collect()
    }
}

/// Where a content of the creator's own stands on its way to the members.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ReviewState {
    /// Being written.
    Draft,
    /// Somebody should look at it.
    InReview,
    /// Somebody looked and asks for changes.
    NeedsChanges,
    /// Good as it is.
    Approved,
    /// To be taken out of sight.
    Withdrawn,
}

impl ReviewState {
    /// All, in the order of the way.
    pub const ALL: [Self; 5] =
        [Self::Draft, Self::InReview, Self::NeedsChanges, Self::Approved, Self::Withdrawn];
}

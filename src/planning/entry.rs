//! Something to be published: on its way from an idea to the members.

use serde::{Deserialize, Serialize};

use crate::model::ActivityKind;

/// How far it is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum PlanState {
    /// Thought of.
    #[default]
    Idea,
    /// Being made.
    Draft,
    /// Being looked over.
    Review,
    /// Ready, and has its day.
    Scheduled,
    /// Out.
    Published,
}

impl PlanState {
    /// All of them, in the order in which they follow each other.
    pub const ALL: [Self; 5] =
        [Self::Idea, Self::Draft, Self::Review, Self::Scheduled, Self::Published];

    /// The state that follows; the last one is followed by none.
    pub fn next(self) -> Option<Self> {
        let place = Self::ALL.iter().position(|&state| state == self)?;
        Self::ALL.get(place + 1).copied()
    }

    /// The state before.
    pub fn previous(self) -> Option<Self> {
        let place = Self::ALL.iter().position(|&state| state == self)?;
        Self::ALL.get(place.checked_sub(1)?).copied()
    }
}

/// Something to be published.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlanEntry {
    /// What it is called.
    pub title: String,
    /// What it is to be; may have several lines.
    pub note: String,
    /// Its form.
    pub kind: Option<ActivityKind>,
    /// What it is about.
    pub tags: Vec<String>,
    /// The day it is meant for, as counted by [`crate::model::Time::day`].
    pub day: Option<i64>,
    /// How far it is.
    pub state: PlanState,
    /// The key of the content it became, once that is imported.
    pub content: Option<String>,
}

impl PlanEntry {
    /// Whether its day has passed and it is not out.
    pub fn is_overdue(&self, today: i64) -> bool {
        self.day.is_some_and(|day| day < today) && self.state != PlanState::Published
    }
}

#[cfg(test)]
mod tests {
    use super::{PlanEntry, PlanState};

    #[test]
    fn what_is_not_out_by_its_day_is_late() {
        let of = |day, state| PlanEntry { day, state, ..PlanEntry::default() };
        assert!(of(Some(9), PlanState::Scheduled).is_overdue(10));
        assert!(!of(Some(10), PlanState::Scheduled).is_overdue(10));
        assert!(!of(Some(9), PlanState::Published).is_overdue(10));
        assert!(!of(None, PlanState::Idea).is_overdue(10));
    }

    #[test]
    fn states_follow_each_other() {
        for state in PlanState::ALL {
            assert_eq!(state.next().and_then(PlanState::previous).unwrap_or(state), state);
        }
        assert_eq!(PlanState::Published.next(), None);
        assert_eq!(PlanState::Idea.previous(), None);
    }
}

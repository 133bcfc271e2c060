//! A plan: what is to be held, when, for whom, and who is invited.
//!
//! The invite list is a choice among those who are there, by what the activity is for
//! ([`Goal`]): the likeliest to come; the likeliest of each group in proportion, so that not
//! only regulars are asked; newcomers; or who has been silent. It is as long as was wished,
//! and with a number of places no longer than is unlikely to overfill them: the list ends
//! where the upper end of the interval of attendance passes the places.
//!
//! What to do before and in it are lists by form ([`checklist`], [`run_sheet`]): days and
//! minutes are here, words where they are shown.

mod invite;
mod steps;

pub use invite::{Invited, Wish, invite};
pub use steps::{Scene, Task, checklist, minutes, run_sheet};

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use crate::math::interval::Interval;
use crate::model::{ActivityKind, Time};

/// What can be planned.
pub const PLANNED: [ActivityKind; 6] = [
    ActivityKind::QuestionAnswer,
    ActivityKind::Poll,
    ActivityKind::Challenge,
    ActivityKind::Live,
    ActivityKind::Contest,
    ActivityKind::MeetUp,
];

/// What an activity is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Goal {
    /// Many come: the likeliest are asked.
    #[default]
    Turnout,
    /// All sorts come: the likeliest of each group, in proportion to the groups.
    Mix,
    /// Newcomers find in: who joined within 60 days.
    Welcome,
    /// The silent come back: who did nothing for 30 days.
    Return,
}

impl Goal {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Turnout, Self::Mix, Self::Welcome, Self::Return];
}

/// A plan as it was kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ActivityPlan {
    /// The form.
    pub kind: ActivityKind,
    /// What it is called; empty for the form alone.
    pub title: String,
    /// When it begins.
    pub starts: Time,
    /// How long it takes.
    pub minutes: u32,
    /// What it is for.
    pub goal: Goal,
    /// Places; `None` for as many as come.
    pub places: Option<u32>,
    /// Who is invited, by the keys of members, the likeliest first.
    pub invited: Vec<String>,
    /// How many of them were expected when it was made.
    pub expected: Interval,
    /// The last moment of the data that it was made from.
    pub made: Time,
}

impl Default for ActivityPlan {
    fn default() -> Self {
        Self {
            kind: ActivityKind::MeetUp,
            title: String::new(),
            starts: Time::NONE,
            minutes: 60,
            goal: Goal::Turnout,
            places: None,
            invited: Vec::new(),
            expected: Interval::default(),
            made: Time::NONE,
        }
    }
}

impl ActivityPlan {
    /// A name that no other plan has: made of what it says, and of a number that is raised
    /// until `taken` says no.
    pub fn name(&self, taken: impl Fn(&str) -> bool) -> String {
        let said = (self.kind.code(), self.starts.0, &self.title, &self.invited);
        // Writing plain data to memory does not fail.
        let hash = xxh3_64(&serde_json::to_vec(&said).unwrap_or_default());
        let mut number = 0u64;
        loop {
            let name = format!("plan-{:012x}-{number}", hash >> 16);
            if !taken(&name) {
                return name;
            }
            number += 1;
        }
    }

    /// When it is over.
    pub fn ends(&self) -> Time {
        Time(self.starts.0.saturating_add(i64::from(self.minutes) * 60_000))
    }
}

#[cfg(test)]
mod tests {
    use super::ActivityPlan;

    #[test]
    fn a_name_is_the_plans_own() {
        let plan = ActivityPlan { title: "Evening".to_owned(), ..ActivityPlan::default() };
        let first = plan.name(|_| false);
        assert_eq!(first, plan.name(|_| false));
        assert_ne!(first, plan.name(|name| name == first), "a second one alike is another");
        let other = ActivityPlan { title: "Morning".to_owned(), ..ActivityPlan::default() };
        assert_ne!(first, other.name(|_| false));
    }
}

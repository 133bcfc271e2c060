//! Classes (measures B4): three ways to sort members by rules that anybody can read,
//! beside the segments, which are learnt.
//!
//! | by | classes | rule |
//! |---|---|---|
//! | role | moderator, contributor, active, ordinary | the export says moderator; contributions in 90 days; active days in 30 |
//! | need | learning, problem-solving, social, entertainment | what most of their acts of 90 days are for, if they are enough and it is clear |
//! | activity | high, medium, low | active days in 30 |
//!
//! The first rule that holds decides. Thresholds are the creator's to change.
//! O(events of 90 days).

mod grounds;
mod need;
mod role;

pub use grounds::Grounds;
pub use need::Need;
pub use role::Role;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::FeatureTable;
use crate::model::{Dataset, MemberEvents, MemberId};

/// Days that needs look back.
const LATELY: i64 = 90;

/// The thresholds.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ClassRules {
    /// Posts, questions, answers and comments in 90 days that make a contributor.
    pub contributions: u32,
    /// Active days of 30 that make an active member.
    pub active_days: u32,
    /// Active days of 30 from which activity is medium.
    pub medium_days: u32,
    /// Active days of 30 from which activity is high.
    pub high_days: u32,
    /// Acts of 90 days that tell a need.
    pub need_acts: u32,
    /// Share of them, in percent, that one need must have.
    pub need_percent: u32,
}

impl Default for ClassRules {
    fn default() -> Self {
        Self {
            contributions: 3,
            active_days: 2,
            medium_days: 2,
            high_days: 8,
            need_acts: 3,
            need_percent: 40,
        }
    }
}

/// Why rules cannot be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ClassRulesError {
    /// A threshold that everybody or nobody passes.
    #[error("{what} is {value}; give {least} to {most}")]
    OutOfRange {
        /// Which.
        what: &'static str,
        /// As given.
        value: u32,
        /// The least that makes sense.
        least: u32,
        /// The most.
        most: u32,
    },
    /// High is below medium.
    #[error("high activity from {high} days is not above medium from {medium}; give more")]
    Reversed {
        /// Days of medium.
        medium: u32,
        /// Days of high.
        high: u32,
    },
}

impl ClassRules {
    /// Rules that can be followed.
    pub fn check(self) -> Result<ClassValidRules, ClassRulesError> {
        let bounds = [
            ("contributions", self.contributions, 1, 1_000),
            ("active days", self.active_days, 1, 30),
            ("days of medium activity", self.medium_days, 1, 29),
            ("days of high activity", self.high_days, 2, 30),
            ("acts that tell a need", self.need_acts, 1, 1_000),
            ("share of a need", self.need_percent, 26, 100),
        ];
        for (what, value, least, most) in bounds {
            if !(least..=most).contains(&value) {
                return Err(ClassRulesError::OutOfRange { what, value, least, most });
            }
        }
        if self.high_days <= self.medium_days {
            let (medium, high) = (self.medium_days, self.high_days);
            return Err(ClassRulesError::Reversed { medium, high });
        }
        Ok(ClassValidRules(self))
    }
}

/// Rules that were checked: these alone can sort.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ClassValidRules(ClassRules);

/// How active a member is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Level {
    /// On many days.
    High,
    /// On some.
    Medium,
    /// On few or none.
    Low,
}

/// The classes of one member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Class {
    /// By role.
    pub role: Role,
    /// By need; `None` where their acts are too few or for everything alike.
    pub need: Option<Need>,
    /// By activity.
    pub level: Level,
}

/// Everybody's classes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Classes {
    people: Vec<MemberId>,
    classes: Vec<Class>,
}

/// How many members are in each class.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ClassCounts {
    /// By role.
    pub roles: Vec<(Role, u64)>,
    /// By need; `None` is not clear.
    pub needs: Vec<(Option<Need>, u64)>,
    /// By activity.
    pub levels: Vec<(Level, u64)>,
    /// People in all.
    pub people: u64,
}

impl ClassValidRules {
    /// The rules.
    pub fn rules(&self) -> ClassRules {
        self.0
    }

    /// Sorts everybody.
    pub fn sort(&self, dataset: &Dataset, events: &MemberEvents, table: &FeatureTable) -> Classes {
        let class = |(row, &person): (usize, &MemberId)| {
            Grounds::in_row(dataset, events, table, row, person).class(self.0)
        };
        let classes = table.people.iter().enumerate().map(class).collect();
        Classes { people: table.people.clone(), classes }
    }
}

impl Classes {
    /// The classes of a person; `None` for robots.
    pub fn of(&self, person: MemberId) -> Option<Class> {
        let row = self.people.binary_search(&person).ok()?;
        self.classes.get(row).copied()
    }

    /// How many are in each.
    pub fn counts(&self) -> ClassCounts {
        let count = |wanted: &dyn Fn(&Class) -> bool| {
            self.classes.iter().filter(|class| wanted(class)).count() as u64
        };
        let needs = Need::ALL.into_iter().map(Some).chain([None]);
        ClassCounts {
            roles: Role::ALL.map(|role| (role, count(&|class| class.role == role))).to_vec(),
            needs: needs.map(|need| (need, count(&|class| class.need == need))).collect(),
            levels: [Level::High, Level::Medium, Level::Low]
                .map(|level| (level, count(&|class| class.level == level)))
                .to_vec(),
            people: self.classes.len() as u64,
        }
    }
}

#[cfg(test)]
mod tests;

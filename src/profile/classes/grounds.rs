//! What a member's classes rest on: the numbers that the rules are put to.

use serde::{Deserialize, Serialize};

use super::{Class, ClassRules, LATELY, Level, Need, Role, need, role};
use crate::model::{Dataset, MemberEvents, MemberId, Period};
use crate::profile::{Feature, FeatureTable};

/// The numbers behind a member's classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grounds {
    /// Whether the export says that they are a moderator.
    pub moderator: bool,
    /// Posts, questions, answers and comments in 90 days.
    pub contributions: u32,
    /// Active days of the last 30.
    pub active_days: u32,
    /// Acts of 90 days that speak for each need, in the order of [`Need::ALL`].
    pub needs: [u32; 4],
}

impl Grounds {
    /// Those of the person in a row of the table. O(their events of 90 days).
    pub(super) fn in_row(
        dataset: &Dataset,
        events: &MemberEvents,
        table: &FeatureTable,
        row: usize,
        person: MemberId,
    ) -> Self {
        let value = |feature: Feature| {
            table.column_of(feature).map_or(0.0, |column| table.column(column)[row]) as u32
        };
        let period = Period::last_days(table.as_of, LATELY);
        Self {
            moderator: role::says_moderator(dataset, person),
            contributions: value(Feature::Contributions90),
            active_days: value(Feature::ActiveDays30),
            needs: need::counts(dataset, events.of(person), period),
        }
    }

    /// Those of a person; `None` for robots.
    pub fn of(
        dataset: &Dataset,
        events: &MemberEvents,
        table: &FeatureTable,
        person: MemberId,
    ) -> Option<Self> {
        let row = table.row_of(person)?;
        Some(Self::in_row(dataset, events, table, row, person))
    }

    /// The classes that follow by the rules.
    pub(super) fn class(&self, rules: ClassRules) -> Class {
        Class {
            role: match () {
                () if self.moderator => Role::Moderator,
                () if self.contributions >= rules.contributions => Role::Contributor,
                () if self.active_days >= rules.active_days => Role::Active,
                () => Role::Ordinary,
            },
            need: self.need(rules),
            level: match () {
                () if self.active_days >= rules.high_days => Level::High,
                () if self.active_days >= rules.medium_days => Level::Medium,
                () => Level::Low,
            },
        }
    }

    /// The need that most acts speak for; `None` where they are too few or none has the
    /// share that the rules ask for.
    fn need(&self, rules: ClassRules) -> Option<Need> {
        let (most, all) = (self.most(), self.telling());
        let clear = u64::from(most) * 100 >= u64::from(all) * u64::from(rules.need_percent);
        let need = Need::ALL.into_iter().zip(self.needs).find(|&(_, count)| count == most)?.0;
        (all >= rules.need_acts && clear).then_some(need)
    }

    /// Acts that speak for any need.
    pub fn telling(&self) -> u32 {
        self.needs.iter().sum()
    }

    /// Acts that speak for the need which most of them speak for.
    pub fn most(&self) -> u32 {
        self.needs.iter().copied().max().unwrap_or(0)
    }
}

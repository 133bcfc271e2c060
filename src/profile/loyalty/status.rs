//! Whether one member is loyal, period by period, and what is missing.

use serde::{Deserialize, Serialize};

use super::member::Presence;
use super::{LoyaltyRule, LoyaltyValidRule, Missing};
use crate::model::{Dataset, MemberEvents, MemberId, Period, Time};

/// One member's loyalty at a moment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LoyaltyStatus {
    /// What loyal means here.
    pub rule: LoyaltyRule,
    /// Whether they are.
    pub loyal: bool,
    /// The periods that count with their active days, the latest first.
    pub periods: Vec<(Period, u32)>,
    /// What is missing, if it is little.
    pub missing: Option<Missing>,
}

impl LoyaltyValidRule {
    /// Judges one member. O(their events).
    pub fn status(
        &self,
        dataset: &Dataset,
        events: &MemberEvents,
        person: MemberId,
        as_of: Time,
    ) -> LoyaltyStatus {
        let presence = Presence::of(dataset, events, person, as_of, self.0, 1);
        LoyaltyStatus {
            rule: self.0,
            loyal: presence.is_loyal(0),
            periods: presence.periods().collect(),
            missing: presence.missing(),
        }
    }
}

impl LoyaltyStatus {
    /// Periods with too few active days.
    pub fn short(&self) -> u32 {
        let short = self.periods.iter().filter(|(_, days)| *days < self.rule.active_days);
        short.count() as u32
    }
}

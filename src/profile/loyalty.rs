//! Loyalty: who comes again and again, whether they become more, and who is close.
//!
//! A member is loyal at a moment if each of the last P periods of D days that end with it
//! has at least A active days of theirs. P, D and A are the creator's to change; the
//! default is two active days in each of three periods of 30 days.
//!
//! The share is of the people who were here at that moment; growth compares the count
//! with the one a period before. Close is who misses one period only, and by how many
//! days; or who has kept it up since joining and only lacks time. O(events).

mod member;
mod status;

pub use status::LoyaltyStatus;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::math::order::Order;
use crate::model::{Cancelled, Dataset, MemberEvents, MemberId, Progress, Time};
use member::Presence;

/// Moments that the history shows, at most.
const HISTORY: u32 = 12;
/// Members named as close, at most.
const NAMED: usize = 50;
/// Members between two reports.
const BETWEEN_REPORTS: usize = 1_024;

/// What loyal means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LoyaltyRule {
    /// Periods in a row, P.
    pub periods: u32,
    /// Days of a period, D.
    pub days: u32,
    /// Active days in each, A.
    pub active_days: u32,
}

impl Default for LoyaltyRule {
    fn default() -> Self {
        Self { periods: 3, days: 30, active_days: 2 }
    }
}

/// Why a rule cannot be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LoyaltyRuleError {
    /// A number that makes no sense.
    #[error("{what} is {value}; give 1 to {most}")]
    OutOfRange {
        /// Which.
        what: &'static str,
        /// As given.
        value: u32,
        /// The most.
        most: u32,
    },
}

impl LoyaltyRule {
    /// A rule that can be followed.
    pub fn check(self) -> Result<LoyaltyValidRule, LoyaltyRuleError> {
        let bounds = [
            ("periods", self.periods, 24),
            ("days of a period", self.days, 366),
            ("active days", self.active_days, self.days),
        ];
        for (what, value, most) in bounds {
            if !(1..=most).contains(&value) {
                return Err(LoyaltyRuleError::OutOfRange { what, value, most });
            }
        }
        Ok(LoyaltyValidRule(self))
    }
}

/// A rule that was checked: this alone can be followed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LoyaltyValidRule(LoyaltyRule);

/// The loyalty of a community.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Loyalty {
    /// What loyal means here.
    pub rule: LoyaltyRule,
    /// Now, and a period before each, the latest last; only moments that the history
    /// reaches back far enough for.
    pub history: Vec<LoyaltyAt>,
    /// (Loyal now − a period before) / before; `None` if nobody was.
    pub growth: Option<f64>,
    /// Loyal now and not a period before.
    pub gained: u64,
    /// Loyal a period before and not now.
    pub lost: u64,
    /// How many are close.
    pub close_total: u64,
    /// The closest ones, those who miss least first.
    pub close: Vec<Close>,
}

/// Loyalty at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct LoyaltyAt {
    /// The moment.
    pub time: Time,
    /// Loyal members.
    pub loyal: u64,
    /// Members who were here.
    pub people: u64,
    /// The one of the other, 0–1.
    pub share: f64,
}

/// A member who is close to being loyal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Close {
    /// Who.
    pub member: MemberId,
    /// What to call them.
    pub label: String,
    /// What is missing.
    pub missing: Missing,
}

/// What is missing to loyalty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Missing {
    /// Active days in one period.
    Days {
        /// How many are missing.
        missing: u32,
        /// How many there are.
        has: u32,
        /// The period's first moment.
        start: Time,
        /// Its last.
        end: Time,
    },
    /// Nothing but time: going on as since joining for so many days.
    Time {
        /// Days to go on.
        days: u32,
    },
}

impl LoyaltyValidRule {
    /// The rule.
    pub fn rule(&self) -> LoyaltyRule {
        self.0
    }

    /// Judges everybody as of a moment.
    pub fn judge(
        &self,
        dataset: &Dataset,
        events: &MemberEvents,
        as_of: Time,
        progress: &dyn Progress,
    ) -> Result<Loyalty, Cancelled> {
        let Self(rule) = *self;
        let moments = moments(dataset, rule, as_of);
        let mut totals = vec![(0u64, 0u64); moments as usize];
        let (mut gained, mut lost) = (0, 0);
        let mut close = Vec::new();
        let people: Vec<MemberId> = dataset.members.people().collect();
        for (row, &person) in people.iter().enumerate() {
            if row % BETWEEN_REPORTS == 0 {
                progress.report(row as u64, people.len() as u64)?;
            }
            let presence = Presence::of(dataset, events, person, as_of, rule, moments);
            for (ago, (loyal, here)) in totals.iter_mut().enumerate() {
                *loyal += u64::from(presence.is_loyal(ago));
                *here += u64::from(presence.is_here(ago));
            }
            if moments > 1 {
                gained += u64::from(presence.is_loyal(0) && !presence.is_loyal(1));
                lost += u64::from(!presence.is_loyal(0) && presence.is_loyal(1));
            }
            if let Some(missing) = presence.missing() {
                close.push((missing, person));
            }
        }
        close.order();
        let close_total = close.len() as u64;
        close.truncate(NAMED);
        let label = |(missing, member): (Missing, MemberId)| {
            let label = dataset.members.label(member).to_owned();
            Close { member, label, missing }
        };
        let at = |(ago, &(loyal, people)): (usize, &(u64, u64))| LoyaltyAt {
            time: as_of.plus_days(-(ago as i64) * i64::from(rule.days)),
            loyal,
            people,
            share: loyal as f64 / people.max(1) as f64,
        };
        let growth = match totals[..] {
            [(now, _), (before, _), ..] if before > 0 => {
                Some((now as f64 - before as f64) / before as f64)
            }
            _ => None,
        };
        Ok(Loyalty {
            rule,
            history: totals.iter().enumerate().map(at).rev().collect(),
            growth,
            gained,
            lost,
            close_total,
            close: close.into_iter().map(label).collect(),
        })
    }
}

/// Moments that can be judged: now, and as many earlier ones as have all their periods
/// inside the history.
fn moments(dataset: &Dataset, rule: LoyaltyRule, as_of: Time) -> u32 {
    let log = &dataset.events.time;
    let timed = log.partition_point(|&time| time == Time::NONE);
    let Some(&start) = log.get(timed).filter(|&&start| start <= as_of) else { return 0 };
    let periods = (as_of.days_since(start) / f64::from(rule.days)) as u32;
    (periods + 1).saturating_sub(rule.periods).clamp(1, HISTORY)
}

#[cfg(test)]
mod tests;

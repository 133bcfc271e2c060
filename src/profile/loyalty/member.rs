//! One member's active days, period by period.

use super::{LoyaltyRule, Missing};
use crate::model::{Dataset, MemberEvents, MemberId, Period, Time};

/// Active days of a member in the periods that end with a moment, the latest first.
pub(super) struct Presence {
    rule: LoyaltyRule,
    as_of: Time,
    /// Active days, a period each.
    days: Vec<u32>,
    /// Since when they are here; `None` if that is not known.
    since: Option<Time>,
}

impl Presence {
    /// Counts them. O(events of the member).
    pub fn of(
        dataset: &Dataset,
        events: &MemberEvents,
        person: MemberId,
        as_of: Time,
        rule: LoyaltyRule,
        moments: u32,
    ) -> Self {
        let log = &dataset.events;
        let mut days = vec![0; (rule.periods + moments.saturating_sub(1)) as usize];
        let mut first = None;
        let mut last = None;
        for &row in events.of(person) {
            let row = row as usize;
            let Some(time) = log.time[row].some() else { continue };
            if time > as_of {
                break;
            }
            first = first.or(Some(time));
            let period = (as_of.days_since(time) / f64::from(rule.days)) as usize;
            // A day that two periods share counts in both: they are cut by the hour.
            if log.kind[row].is_act() && last != Some((time.day(), period)) {
                last = Some((time.day(), period));
                if let Some(days) = days.get_mut(period) {
                    *days += 1;
                }
            }
        }
        let joined = dataset.members.joined[person.index()].some();
        let since = match (joined, first) {
            (Some(joined), Some(first)) => Some(joined.min(first)),
            (known, None) | (None, known) => known,
        };
        Self { rule, as_of, days, since }
    }

    /// Whether they were here so many periods ago.
    pub fn is_here(&self, ago: usize) -> bool {
        let moment = self.as_of.plus_days(-(ago as i64) * i64::from(self.rule.days));
        self.since.is_none_or(|since| since <= moment)
    }

    /// Whether they were loyal so many periods ago.
    pub fn is_loyal(&self, ago: usize) -> bool {
        let periods = self.days.iter().skip(ago).take(self.rule.periods as usize);
        periods.clone().count() == self.rule.periods as usize
            && periods.clone().all(|&days| days >= self.rule.active_days)
    }

    /// The periods that count now with their active days, the latest first.
    pub fn periods(&self) -> impl Iterator<Item = (Period, u32)> {
        let length = i64::from(self.rule.days);
        let own = self.days.iter().copied().take(self.rule.periods as usize);
        (0i64..).zip(own).map(move |(ago, days)| {
            let start = self.as_of.plus_days(-length * (ago + 1));
            (Period { start, end: self.as_of.plus_days(-length * ago) }, days)
        })
    }

    /// What is missing now, if it is little.
    pub fn missing(&self) -> Option<Missing> {
        let length = i64::from(self.rule.days);
        let own: Vec<u32> = self.days.iter().copied().take(self.rule.periods as usize).collect();
        let mut short = own.iter().enumerate().filter(|&(_, &has)| has < self.rule.active_days);
        let (first, &has) = short.next()?;
        let kept_up = first;
        let others = short.count();
        // Whole periods since joining: what lies before cannot be made up for.
        let here = self.since.map_or(f64::INFINITY, |since| self.as_of.days_since(since));
        let whole = (here / length as f64) as usize;
        if kept_up > 0 && whole <= kept_up && whole < self.rule.periods as usize {
            let lacks = f64::from(self.rule.periods) * length as f64 - here;
            return Some(Missing::Time { days: lacks.ceil() as u32 });
        }
        (others == 0 && self.rule.periods > 1).then(|| Missing::Days {
            missing: self.rule.active_days - has,
            has,
            start: self.as_of.plus_days(-length * (first as i64 + 1)),
            end: self.as_of.plus_days(-length * first as i64),
        })
    }
}

//! What a trial counts, day by day.
//!
//! The value of a member on day k is what they did from the first day to the end of day
//! k: 0 or 1 for a share, a count for a mean. One pass over the days asked for: the log
//! is ordered by time.

use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use crate::model::{DAY, Dataset, Event, EventKind, MemberId, Object, PaymentStatus, Time};

/// What is counted.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Metric {
    /// Whether a member did anything.
    #[default]
    Active,
    /// How much they did.
    Acts,
    /// Whether they took part in an activity.
    Attended,
    /// How many contents they read.
    Read,
    /// Whether they paid.
    Paid,
}

impl Metric {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Active, Self::Acts, Self::Attended, Self::Read, Self::Paid];

    /// Whether it is a share of the members rather than a mean.
    pub fn is_share(self) -> bool {
        matches!(self, Self::Active | Self::Attended | Self::Paid)
    }

    /// Whether an event of the log counts; payments stand in a table of their own.
    pub fn counts(self, event: &Event) -> bool {
        let activity = matches!(event.object, Object::Activity(_));
        event.kind.is_act()
            && match self {
                Self::Active | Self::Acts => true,
                Self::Attended => activity || event.kind == EventKind::Attend,
                Self::Read => event.object.content().is_some(),
                Self::Paid => false,
            }
    }
}

/// What some members had done by the end of each day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcomes {
    people: usize,
    /// Day after day, a value a member.
    values: Vec<f64>,
}

impl Outcomes {
    /// Counts `metric` for `people` over the `days` from the day `start` on.
    pub fn count(
        dataset: &Dataset,
        metric: Metric,
        people: &[MemberId],
        start: i64,
        days: usize,
    ) -> Self {
        let mut counter = Counter {
            rows: vec![None; dataset.members.len()],
            start,
            metric,
            outcomes: Self { people: people.len(), values: vec![0.0; people.len() * days] },
            seen: FxHashSet::default(),
        };
        for (row, member) in people.iter().enumerate() {
            if let Some(slot) = counter.rows.get_mut(member.index()) {
                *slot = Some(row);
            }
        }
        counter.count(dataset);
        let mut outcomes = counter.outcomes;
        for place in people.len()..outcomes.values.len() {
            outcomes.values[place] += outcomes.values[place - people.len()];
        }
        outcomes
    }

    /// From what each member had done by each day, day after day.
    pub fn of(people: usize, values: Vec<f64>) -> Self {
        Self { people, values }
    }

    /// Days counted.
    pub fn days(&self) -> usize {
        self.values.len().checked_div(self.people).unwrap_or(0)
    }

    /// The values by the end of a day, one a member; none beyond the last.
    pub fn by(&self, day: usize) -> &[f64] {
        self.values.get(day * self.people..(day + 1) * self.people).unwrap_or(&[])
    }
}

/// Counting in progress: `values` hold what a day added.
struct Counter {
    rows: Vec<Option<usize>>,
    start: i64,
    metric: Metric,
    outcomes: Outcomes,
    /// What counts once: a member with a content, or with nothing.
    seen: FxHashSet<(usize, u32)>,
}

impl Counter {
    fn count(&mut self, dataset: &Dataset) {
        if self.metric == Metric::Paid {
            let payments = &dataset.payments;
            for row in 0..payments.len() {
                if payments.status[row] == PaymentStatus::Paid && payments.amount[row] > 0 {
                    self.add(payments.member[row], payments.time[row], Some(0));
                }
            }
            return;
        }
        let events = &dataset.events;
        let first = events.time.partition_point(|time| time.day() < self.start);
        let end = self.start.saturating_add(self.outcomes.days() as i64).saturating_mul(DAY);
        let last = events.time.partition_point(|&time| time < Time(end));
        for row in first..last.max(first) {
            let event = events.get(row);
            if self.metric.counts(&event) {
                let what = match (self.metric, event.object) {
                    (Metric::Acts, _) => None,
                    (Metric::Read, Object::Content(id)) => Some(dataset.contents.root(id).0),
                    _ => Some(0),
                };
                self.add(event.member, event.time, what);
            }
        }
    }

    /// Counts one more, or what it was done to once.
    fn add(&mut self, member: MemberId, time: Time, once: Option<u32>) {
        let Some(&Some(row)) = self.rows.get(member.index()) else { return };
        let Ok(day) = usize::try_from(time.day() - self.start) else { return };
        let place = day.saturating_mul(self.outcomes.people).saturating_add(row);
        let Some(value) = self.outcomes.values.get_mut(place) else { return };
        if once.is_none_or(|what| self.seen.insert((row, what))) {
            *value += 1.0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Metric, Outcomes};
    use crate::model::{Builder, EventDraft, EventKind, MemberId, Object, PaymentDraft};
    use crate::model::{PaymentStatus, TierId, Time};

    #[test]
    fn each_metric_counts_its_own() {
        let mut builder = Builder::default();
        let (anna, ben) = (builder.member("anna"), builder.member("ben"));
        let (x, y) = (builder.content("x"), builder.content("y"));
        let acts = [
            (anna, Object::Content(x), EventKind::View, 9),
            (anna, Object::Content(x), EventKind::View, 10),
            (anna, Object::Content(x), EventKind::Like, 11),
            (anna, Object::Content(y), EventKind::View, 12),
            (anna, Object::None, EventKind::Badge, 10),
            (ben, Object::None, EventKind::Attend, 12),
            (ben, Object::None, EventKind::Attend, 13),
        ];
        for (member, object, kind, day) in acts {
            let time = Time(5).plus_days(day);
            builder.event(EventDraft { member, object, kind, time, value: 0.0, row: None });
        }
        for (day, status) in [(10, PaymentStatus::Declined), (11, PaymentStatus::Paid)] {
            builder.payment(PaymentDraft {
                member: ben,
                tier: TierId::NONE,
                time: Time(5).plus_days(day),
                amount: 500,
                currency: "USD".to_owned(),
                status,
                row: None,
            });
        }
        let data = builder.build().0;
        let people = [MemberId(0), MemberId(1)];
        let count = |metric| {
            let found = Outcomes::count(&data, metric, &people, 10, 3);
            assert_eq!(found.days(), 3);
            (0..3).flat_map(|day| found.by(day).to_vec()).collect::<Vec<f64>>()
        };
        assert_eq!(count(Metric::Active), [1.0, 0.0, 1.0, 0.0, 1.0, 1.0]);
        assert_eq!(count(Metric::Acts), [1.0, 0.0, 2.0, 0.0, 3.0, 1.0]);
        assert_eq!(count(Metric::Attended), [0.0, 0.0, 0.0, 0.0, 0.0, 1.0]);
        assert_eq!(count(Metric::Read), [1.0, 0.0, 1.0, 0.0, 2.0, 0.0]);
        assert_eq!(count(Metric::Paid), [0.0, 0.0, 0.0, 1.0, 0.0, 1.0]);
    }
}

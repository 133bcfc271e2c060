//! Participation (measures B12 and B13) as asked for, and in a form that stays in bounds.
//!
//! As asked: R = (C + I + A) / N over contents made C, interactions I, activities
//! taken part in A and people N; and the interaction sum Σn + Σc of acts on what
//! others made, n taps and visits, c comments. Both mix units and grow without end.
//!
//! In bounds: a person's decayed acts d = Σ 2^(−age / 30 days) stand for a rate of
//! r = d · 7 ln 2 / 30 acts a week (a steady r a week adds up to just that d), and
//! score 100 · r / (1 + r): 0 for nothing, 50 for one act a week, 100 never quite.
//! A group has the mean of its people.

use std::f64::consts::LN_2;

use serde::{Deserialize, Serialize};

use crate::model::{AttributeValues, Dataset, EventKind, MemberEvents, MemberId, Period, Time};

/// Days after which an act counts half.
const HALF_LIFE: f64 = 30.0;

/// Participation as asked for, and in a form that stays in bounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Participation {
    /// C: contents they made.
    pub contents: u64,
    /// I: interactions with what others made.
    pub interactions: u64,
    /// A: activities taken part in.
    pub activities: u64,
    /// N: people in the group.
    pub people: u64,
    /// (C + I + A) / N; unbounded, mixes units (measures B13).
    pub raw: f64,
    /// 0–100, decayed by 30 days' half-life and saturating: 50 is one act a week.
    pub bounded: f64,
    /// Σn + Σc (measures B12).
    pub sum: u64,
}

/// The participation of a group within a period (`None`: the whole history up
/// to `as_of`, acts without a time among them).
///
/// Where a person has no events at all, the columns `content_count`,
/// `interaction_count` and `active_days` of a community table stand in for C, I
/// and A over the whole history.
pub fn participation(
    dataset: &Dataset,
    events: &MemberEvents,
    people: &[MemberId],
    period: Option<Period>,
    as_of: Time,
) -> Participation {
    let counts = Counts::of(dataset, events, people, period, as_of);
    let bounded = |&person: &MemberId| {
        let weekly = decayed(dataset, events.of(person), as_of) * 7.0 * LN_2 / HALF_LIFE;
        100.0 * weekly / (1.0 + weekly)
    };
    let bounded = people.iter().map(bounded).sum::<f64>() / people.len().max(1) as f64;
    let raw = counts.raw();
    let Counts { contents, interactions, activities, people, sum } = counts;
    Participation { contents, interactions, activities, people, raw, bounded, sum }
}

/// A person's acts up to a moment, each the less the older it is.
fn decayed(dataset: &Dataset, rows: &[u32], as_of: Time) -> f64 {
    let log = &dataset.events;
    let acts = rows.iter().map(|&row| row as usize).filter(|&row| log.kind[row].is_act());
    let times = acts.filter_map(|row| log.time[row].some()).take_while(|&time| time <= as_of);
    times.fold(0.0, |sum, time| sum + (-as_of.days_since(time) * LN_2 / HALF_LIFE).exp())
}

/// What is only counted: all that a key number asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    contents: u64,
    interactions: u64,
    activities: u64,
    people: u64,
    /// Σn + Σc (measures B12).
    pub(super) sum: u64,
}

impl Counts {
    /// Counts as [`participation`] does.
    pub(super) fn of(
        dataset: &Dataset,
        events: &MemberEvents,
        people: &[MemberId],
        period: Option<Period>,
        as_of: Time,
    ) -> Self {
        let named = |name| attribute(dataset, name);
        let stand_in = ["content_count", "interaction_count", "active_days"].map(named);
        let log = &dataset.events;
        let mut counts = Self { people: people.len() as u64, ..Self::default() };
        for &person in people {
            let rows = events.of(person);
            if rows.is_empty() && period.is_none() {
                let count = |column: &Option<&[f64]>| {
                    // Conversion saturates, and turns "not known" (NaN) into 0.
                    column.map_or(0, |values| values[person.index()] as u64)
                };
                counts.contents += count(&stand_in[0]);
                counts.interactions += count(&stand_in[1]);
                counts.activities += count(&stand_in[2]);
                counts.sum += count(&stand_in[1]);
                continue;
            }
            // Rows are in the order of time.
            let first = period.map_or(0, |period| {
                rows.partition_point(|&row| log.time[row as usize] < period.start)
            });
            let inside = |&row: &usize| {
                log.time[row] <= as_of && period.is_none_or(|period| log.time[row] < period.end)
            };
            let rows = rows[first..].iter().map(|&row| row as usize).take_while(inside);
            for kind in rows.map(|row| log.kind[row]).filter(|kind| kind.is_act()) {
                match part(kind) {
                    Part::Content => counts.contents += 1,
                    Part::Activity => counts.activities += 1,
                    Part::Interaction => {
                        counts.interactions += 1;
                        counts.sum += 1;
                    }
                }
            }
        }
        counts
    }

    /// (C + I + A) / N; 0 of nobody.
    pub(super) fn raw(self) -> f64 {
        let all = (self.contents + self.interactions + self.activities) as f64;
        if self.people == 0 { 0.0 } else { all / self.people as f64 }
    }
}

/// What an act counts as; each act counts once.
enum Part {
    Content,
    Interaction,
    Activity,
}

fn part(kind: EventKind) -> Part {
    match kind {
        EventKind::Post | EventKind::Ask => Part::Content,
        EventKind::Attend | EventKind::Complete => Part::Activity,
        _ => Part::Interaction,
    }
}

fn attribute<'a>(dataset: &'a Dataset, name: &str) -> Option<&'a [f64]> {
    let found = dataset.members.attributes.iter().find(|attribute| attribute.name == name)?;
    match &found.values {
        AttributeValues::Number(values) => Some(values),
        AttributeValues::Text(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, participation};
    use crate::model::{Builder, DAY, EventDraft, EventKind, MemberEvents, Object, Time};

    #[test]
    fn vectors_of_the_measure() {
        let raw = |contents, interactions, activities, people| {
            Counts { contents, interactions, activities, people, sum: interactions }.raw()
        };
        assert!((raw(3, 10, 15, 30) - 0.9333).abs() < 5e-5);
        assert_eq!(raw(10, 20, 30, 60), 1.0);
        assert_eq!(raw(0, 0, 0, 0), 0.0);
    }

    #[test]
    fn a_community_table_stands_in_for_events() {
        let mut builder = Builder::default();
        for index in 0..30 {
            let member = builder.member(&format!("m{index}"));
            if index == 0 {
                builder.attribute_number(member, "content_count", 3.0);
                builder.attribute_number(member, "interaction_count", 10.0);
                builder.attribute_number(member, "active_days", 15.0);
            }
        }
        let (dataset, _) = builder.build();
        let people: Vec<_> = dataset.members.people().collect();
        let events = MemberEvents::new(&dataset);
        let found = participation(&dataset, &events, &people, None, Time(0));
        assert!((found.raw - 0.9333).abs() < 5e-5, "{found:?}");
        assert_eq!(found.sum, 10);
    }

    #[test]
    fn one_act_a_week_scores_fifty() {
        let mut builder = Builder::default();
        let member = builder.member("m");
        let now = Time(10_000 * DAY);
        for week in 0..200 {
            // In the middle of each week, so that the sum is near the steady state.
            let time = Time(now.0 - (week * 7 * DAY + 7 * DAY / 2));
            let kind = EventKind::Comment;
            builder.event(EventDraft {
                member,
                object: Object::None,
                kind,
                time,
                value: 0.0,
                row: None,
            });
        }
        let (dataset, _) = builder.build();
        let events = MemberEvents::new(&dataset);
        let found = participation(&dataset, &events, &[member], None, now);
        assert!((found.bounded - 50.0).abs() < 0.1, "{}", found.bounded);
        assert_eq!((found.interactions, found.sum), (200, 200));
    }
}

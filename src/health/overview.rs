//! The overview: key numbers of a period beside those of the period before.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::activity::{activity_series, is_persons_act, steps};
use super::finding::{Basis, findings};
use super::participation::Counts;
use super::{ActivitySeries, Finding, Histogram, Measure, MeasureKind};
use crate::math::order::Order;
use crate::model::{
    Dataset, EventKind, MemberEvents, MemberId, PaymentStatus, Period, Time, major,
};

/// The overview page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Overview {
    /// The period of the numbers; ends with the last event.
    pub period: Period,
    /// The key numbers, the most telling first.
    pub measures: Vec<Measure>,
    /// Acts and active members by day or week over the whole history.
    pub activity: ActivitySeries,
    /// Members by number of active days in the period.
    pub active_days: Histogram,
    /// Members by number of acts in the period.
    pub interactions: Histogram,
    /// Acts in the period by kind, most first.
    pub kinds: Vec<(EventKind, u64)>,
    /// What stands out, the most important first; three at most.
    pub findings: Vec<Finding>,
}

/// The overview of the `days` that end with the last thing that happened up to
/// `now`. O(events).
pub fn overview(dataset: &Dataset, events: &MemberEvents, now: Time, days: u32) -> Overview {
    let as_of = dataset.as_of(now);
    let period = Period::last_days(as_of, i64::from(days.max(1)));
    let before = period.previous();
    let people: Vec<MemberId> = dataset.members.people().collect();
    let acts = acts_of(dataset, events, &people, period);
    let current = numbers(dataset, events, &people, &acts, period);
    // A comparison with days that the export does not cover would be with nothing.
    let covered = first_moment(dataset).is_some_and(|first| first <= before.start);
    let earlier = covered.then(|| {
        let acts = acts_of(dataset, events, &people, before);
        numbers(dataset, events, &people, &acts, before)
    });
    let measures = current.iter().map(|number| Measure {
        kind: number.kind,
        value: number.value,
        previous: earlier.as_ref().and_then(|earlier| {
            earlier.iter().find(|other| other.kind == number.kind).and_then(|other| other.value)
        }),
        period,
        people: number.people,
    });
    let counts: Vec<u32> = acts.iter().map(|acts| acts.count).collect();
    let active_days: Vec<u32> = acts.iter().map(|acts| acts.days).collect();
    let joined = newcomers(dataset, &people, period);
    let acted = joined.iter().filter(|&&row| counts[row] > 0).count();
    let total = |numbers: &[Number]| {
        let number = numbers.iter().find(|number| number.kind == MeasureKind::Acts);
        number.and_then(|number| number.value).map(|acts| acts as u64)
    };
    Overview {
        period,
        measures: measures.collect(),
        activity: activity_series(dataset, 0..dataset.events.len(), steps(dataset, as_of), as_of),
        active_days: Histogram::of(&active_days),
        interactions: Histogram::of(&counts),
        kinds: kinds(dataset, period),
        findings: findings(&Basis {
            acts: &counts,
            acts_before: earlier.as_deref().and_then(total),
            joined: (joined.len() as u64, acted as u64),
        }),
    }
}

/// What one person did in a period.
#[derive(Clone, Copy, Default)]
struct Acts {
    count: u32,
    days: u32,
    contributed: bool,
}

fn acts_of(
    dataset: &Dataset,
    events: &MemberEvents,
    people: &[MemberId],
    period: Period,
) -> Vec<Acts> {
    let log = &dataset.events;
    let of = |&person: &MemberId| {
        let rows = events.of(person);
        let start = rows.partition_point(|&row| log.time[row as usize] < period.start);
        let (mut acts, mut day_before) = (Acts::default(), None);
        for row in rows[start..].iter().map(|&row| row as usize) {
            if log.time[row] >= period.end {
                break;
            }
            if !log.kind[row].is_act() {
                continue;
            }
            acts.count += 1;
            acts.contributed |= log.kind[row].is_contribution();
            let day = Some(log.time[row].day());
            acts.days += u32::from(day_before != day);
            day_before = day;
        }
        acts
    };
    people.iter().map(of).collect()
}

/// A measure of one period.
struct Number {
    kind: MeasureKind,
    value: Option<f64>,
    people: u64,
}

/// Every key number of a period, the most telling first.
fn numbers(
    dataset: &Dataset,
    events: &MemberEvents,
    people: &[MemberId],
    acts: &[Acts],
    period: Period,
) -> Vec<Number> {
    let timed = first_moment(dataset).is_some();
    let joined = &dataset.members.joined;
    let known = people.iter().filter(|person| joined[person.index()] < period.end);
    let known: Vec<MemberId> = known.copied().collect();
    let total: u64 = acts.iter().map(|acts| u64::from(acts.count)).sum();
    let count = |of: fn(&Acts) -> bool| acts.iter().filter(|acts| of(acts)).count() as u64;
    let active = count(|acts| acts.count > 0);
    let contributors = count(|acts| acts.contributed);
    let newcomers = newcomers(dataset, people, period).len() as u64;
    let dated = people.iter().any(|person| joined[person.index()] != Time::NONE);
    let part = Counts::of(dataset, events, &known, timed.then_some(period), period.end);
    let of_all = known.len() as u64;
    let ratio = |part: f64, whole: u64| (whole > 0).then(|| part / whole as f64);
    let if_timed = |value: f64| timed.then_some(value);
    let number = |kind, value, people| Number { kind, value, people };
    let published = &dataset.contents.published;
    let contents = published.iter().filter(|&&time| period.contains(time)).count();
    let contents_dated = published.iter().any(|&time| time != Time::NONE);
    let mut numbers = vec![
        number(MeasureKind::Members, Some(of_all as f64), of_all),
        number(MeasureKind::ActiveMembers, if_timed(active as f64), active),
        number(MeasureKind::ActiveShare, ratio(active as f64, of_all).filter(|_| timed), of_all),
        number(MeasureKind::NewMembers, dated.then_some(newcomers as f64), newcomers),
        number(MeasureKind::Acts, if_timed(total as f64), active),
        number(MeasureKind::ActsPerActive, ratio(total as f64, active), active),
        number(MeasureKind::Contributors, if_timed(contributors as f64), contributors),
        number(MeasureKind::NewContents, contents_dated.then_some(contents as f64), contributors),
        number(MeasureKind::Participation, (of_all > 0).then_some(part.raw()), of_all),
        number(MeasureKind::Interactions, ratio(part.sum as f64, of_all), of_all),
    ];
    numbers.extend(money(dataset, period));
    numbers
}

/// Paying members, and revenue a currency: currencies are never added up.
fn money(dataset: &Dataset, period: Period) -> Vec<Number> {
    let payments = &dataset.payments;
    let mut revenue: BTreeMap<[u8; 3], i64> = BTreeMap::new();
    let mut payers: BTreeMap<[u8; 3], Vec<MemberId>> = BTreeMap::new();
    for row in 0..payments.len() {
        let member = payments.member[row];
        let Ok(code) = <[u8; 3]>::try_from(payments.currency.get(row).as_bytes()) else { continue };
        // Listed even if nothing moved, so that both periods have the same numbers.
        let sum = revenue.entry(code).or_insert(0);
        if dataset.members.robot[member.index()] || !period.contains(payments.time[row]) {
            continue;
        }
        match payments.status[row] {
            PaymentStatus::Paid => {
                *sum = sum.saturating_add(payments.amount[row]);
                payers.entry(code).or_default().push(member);
            }
            PaymentStatus::Refunded => {
                *sum = sum.saturating_sub(payments.amount[row].saturating_abs());
            }
            PaymentStatus::Declined => {}
        }
    }
    let distinct = |mut members: Vec<MemberId>| {
        members.sort_unstable();
        members.dedup();
        members.len() as u64
    };
    let mut numbers = Vec::new();
    if !revenue.is_empty() {
        let paying = distinct(payers.values().flatten().copied().collect());
        let (kind, value) = (MeasureKind::PayingMembers, Some(paying as f64));
        numbers.push(Number { kind, value, people: paying });
    }
    for (currency, sum) in revenue {
        let name = String::from_utf8_lossy(&currency);
        numbers.push(Number {
            kind: MeasureKind::Revenue { currency },
            value: Some(major(sum, &name)),
            people: distinct(payers.remove(&currency).unwrap_or_default()),
        });
    }
    numbers
}

/// Places, among the people, of those who joined in a period.
fn newcomers(dataset: &Dataset, people: &[MemberId], period: Period) -> Vec<usize> {
    let joined = |&row: &usize| period.contains(dataset.members.joined[people[row].index()]);
    (0..people.len()).filter(joined).collect()
}

/// Acts in a period by kind, most first, the lower code first of equals.
fn kinds(dataset: &Dataset, period: Period) -> Vec<(EventKind, u64)> {
    let log = &dataset.events;
    let mut counts = vec![0u64; EventKind::ALL.len()];
    for row in 0..log.len() {
        if period.contains(log.time[row]) && is_persons_act(dataset, row) {
            counts[usize::from(log.kind[row].code())] += 1;
        }
    }
    let mut kinds: Vec<(EventKind, u64)> =
        EventKind::ALL.iter().copied().zip(counts).filter(|&(_, count)| count > 0).collect();
    kinds.order_by_key(|&(_, count)| std::cmp::Reverse(count));
    kinds
}

/// First event with a known time.
fn first_moment(dataset: &Dataset) -> Option<Time> {
    let log = &dataset.events.time;
    log.get(log.partition_point(|&time| time == Time::NONE)).copied()
}

#[cfg(test)]
mod tests;

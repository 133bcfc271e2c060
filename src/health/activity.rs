//! Acts over time, and who took part in what (measures B17).

use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use crate::model::{DAY, Dataset, Object, Time};

/// A history longer than this is shown by week.
const DAILY_UP_TO: i64 = 120;
/// The series reaches back so many steps at most: one date of the year 1 must
/// not cost a hundred thousand of them.
const MOST_STEPS: i64 = 1_500;

/// Activity over time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActivitySeries {
    /// Start of each step.
    pub starts: Vec<Time>,
    /// Days in a step: 1 or 7.
    pub step_days: u32,
    /// Acts in each step.
    pub acts: Vec<u32>,
    /// Distinct members with an act in each step.
    pub active: Vec<u32>,
}

/// Days in a step that suits the whole history: 1, or 7 for more than
/// about four months.
pub fn steps(dataset: &Dataset, as_of: Time) -> u32 {
    let log = &dataset.events.time;
    let timed = log.partition_point(|&time| time == Time::NONE);
    let first = log.get(timed).copied().unwrap_or(as_of);
    if as_of.day().saturating_sub(first.day()) > DAILY_UP_TO { 7 } else { 1 }
}

/// The acts among some rows of the log, by step, from the first to `as_of`.
/// Weeks begin on Monday (UTC). Rows must rise, as the log is in the order of time; robots'
/// are skipped. One pass.
pub fn activity_series(
    dataset: &Dataset,
    rows: impl Iterator<Item = usize>,
    step_days: u32,
    as_of: Time,
) -> ActivitySeries {
    let log = &dataset.events;
    let step = i64::from(step_days.max(1));
    // Day 4 of the epoch was a Monday.
    let step_of = |time: Time| (time.day() - 4).div_euclid(step);
    let start_of =
        |index: i64| Time(index.saturating_mul(step).saturating_add(4).saturating_mul(DAY));
    let last = step_of(as_of);
    let acts = rows
        .filter(|&row| is_persons_act(dataset, row) && log.time[row] != Time::NONE)
        .take_while(|&row| log.time[row] <= as_of);
    let mut series = ActivitySeries { step_days: step as u32, ..ActivitySeries::default() };
    // The step in which each member was last active, counted from 1.
    let mut seen = vec![0usize; dataset.members.len()];
    let mut first = None;
    let (mut place, mut end) = (0, Time::NONE);
    for row in acts {
        let time = log.time[row];
        if time >= end {
            let index = step_of(time);
            if last - index >= MOST_STEPS {
                continue;
            }
            place = (index - *first.get_or_insert(index)) as usize;
            end = start_of(index + 1);
            series.acts.resize(place + 1, 0);
            series.active.resize(place + 1, 0);
        }
        series.acts[place] += 1;
        let seen = &mut seen[log.member[row].index()];
        if *seen != place + 1 {
            *seen = place + 1;
            series.active[place] += 1;
        }
    }
    if let Some(first) = first {
        series.starts = (first..=last).map(start_of).collect();
        series.acts.resize(series.starts.len(), 0);
        series.active.resize(series.starts.len(), 0);
    }
    series
}

/// Whether a row of the log is something that a person did.
pub(super) fn is_persons_act(dataset: &Dataset, row: usize) -> bool {
    let log = &dataset.events;
    log.kind[row].is_act() && !dataset.members.robot[log.member[row].index()]
}

/// Taking part in one activity (measures B17).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ActivityCounts {
    /// Distinct participants.
    pub participants: u64,
    /// Distinct interactions: the log holds each once.
    pub interactions: u64,
}

/// For each activity, in id order, its participants and interactions. O(events).
pub fn activity_counts(dataset: &Dataset, as_of: Time) -> Vec<ActivityCounts> {
    let log = &dataset.events;
    let mut counts = vec![ActivityCounts::default(); dataset.activities.len()];
    let mut seen = FxHashSet::default();
    for row in 0..log.len() {
        let Object::Activity(activity) = Object::from_code(log.object[row]) else { continue };
        if !is_persons_act(dataset, row) || log.time[row] > as_of {
            continue;
        }
        let count = &mut counts[activity.index()];
        count.interactions += 1;
        count.participants += u64::from(seen.insert((activity, log.member[row])));
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::{ActivityCounts, activity_counts, activity_series};
    use crate::model::{Builder, DAY, Dataset, EventDraft, EventKind, Object, Time};

    fn community() -> Dataset {
        let mut builder = Builder::default();
        let [ann, bob] = ["ann", "bob"].map(|key| builder.member(key));
        let meet = builder.activity("meet");
        let object = Object::Activity(meet);
        // Days 4 and 11 of the epoch were Mondays.
        for (row, (member, day)) in
            [(ann, 3), (ann, 4), (bob, 10), (ann, 10)].into_iter().enumerate()
        {
            let (kind, time) = (EventKind::Attend, Time(day * DAY));
            let row = Some(row as u64);
            builder.event(EventDraft { member, object, kind, time, value: 0.0, row });
        }
        builder.build().0
    }

    #[test]
    fn weeks_begin_on_monday_and_the_last_one_is_there() {
        let dataset = community();
        let series = activity_series(&dataset, 0..4, 7, Time(18 * DAY));
        assert_eq!(series.starts, [-3, 4, 11, 18].map(|day| Time(day * DAY)));
        assert_eq!(series.acts, [1, 3, 0, 0]);
        assert_eq!(series.active, [1, 2, 0, 0]);
    }

    #[test]
    fn participants_are_distinct() {
        let counts = activity_counts(&community(), Time(100 * DAY));
        assert_eq!(counts, [ActivityCounts { participants: 2, interactions: 4 }]);
    }
}

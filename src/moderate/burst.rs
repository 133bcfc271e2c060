//! Many acts in a short time: what a script does and a person hardly can.
//!
//! For each member the busiest window of ten minutes is found (two pointers over
//! their acts). It is compared with what the member does in a window in which they
//! do anything, and with everybody's busiest windows, each by a robust z:
//!
//! z = (x − median) / max(1.4826 · MAD, √max(median, 1)),
//!
//! where the root, the spread of a Poisson count, keeps a community in which
//! everybody does one thing from calling two a burst. Both must reach 6, with eight
//! acts at least. Looking (views, visits) is no act here: a page may load ten
//! others. An export that tells days only is judged by days; acts without a time of
//! day are otherwise left out, since they all seem to happen at midnight.
//! O(events log events). Iglewicz and Hoaglin, "How to detect outliers" (1993).

use thiserror::Error;

use crate::math::stats::median;
use crate::model::{DAY, Dataset, EventKind, MemberEvents, MemberId, Time};

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BurstParams {
    /// Length of a window.
    pub minutes: u32,
    /// Fewer acts are never a burst.
    pub acts: u32,
    /// The least robust z.
    pub z: f64,
}

impl Default for BurstParams {
    fn default() -> Self {
        Self { minutes: 10, acts: 8, z: 6.0 }
    }
}

/// Why parameters were refused.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum BurstError {
    /// Windows from a minute to a day.
    #[error("a window of {0} minutes cannot be used: choose 1 to 1440, such as 10")]
    Minutes(u32),
    /// One act is no burst.
    #[error("{0} acts are no burst: choose 2 or more, such as 8")]
    Acts(u32),
    /// Below 3, chance alone raises alarms.
    #[error("a z of {0} cannot be used: choose 3 or more, such as 6")]
    Z(f64),
}

/// Checked parameters: what alone can search.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BurstValidParams(BurstParams);

/// A member's busiest window, far above the usual.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Burst {
    /// Who.
    pub member: MemberId,
    /// Acts in the window.
    pub acts: u32,
    /// Its length: as asked, or a day where only days are known.
    pub minutes: u32,
    /// When it begins.
    pub start: Time,
    /// Median acts of the member's windows that have any; equal to `everybody` if there are
    /// fewer than five.
    pub own: f64,
    /// Median of everybody's busiest windows.
    pub everybody: f64,
    /// The smaller of both robust z.
    pub z: f64,
}

/// Fewer windows with an act say nothing of what is usual.
const WINDOWS: usize = 5;
const MINUTE: i64 = 60_000;

impl BurstParams {
    /// Checks the parameters.
    pub fn check(self) -> Result<BurstValidParams, BurstError> {
        if !(1..=1440).contains(&self.minutes) {
            return Err(BurstError::Minutes(self.minutes));
        }
        if self.acts < 2 {
            return Err(BurstError::Acts(self.acts));
        }
        if self.z.is_nan() || self.z < 3.0 {
            return Err(BurstError::Z(self.z));
        }
        Ok(BurstValidParams(self))
    }
}

impl BurstValidParams {
    /// All bursts, at most one a member, in id order. Robots are left out.
    pub fn bursts(&self, dataset: &Dataset, events: &MemberEvents) -> Vec<Burst> {
        let log = &dataset.events;
        let counts = |row: usize| counted(log.kind[row]) && log.time[row] != Time::NONE;
        let timed = (0..log.len()).filter(|&row| counts(row));
        let (all, exact) = timed.fold((0u64, 0u64), |(all, exact), row| {
            (all + 1, exact + u64::from(has_hour(log.time[row])))
        });
        let by_day = exact * 2 < all;
        let minutes = if by_day { 1440 } else { self.0.minutes };
        let length = i64::from(minutes) * MINUTE;
        let mut busiest: Vec<(MemberId, u32, Time)> = Vec::new();
        let mut times = Vec::new();
        for member in dataset.members.people() {
            member_times(dataset, events, member, by_day, &mut times);
            if let Some((acts, start)) = busiest_window(&times, length) {
                busiest.push((member, acts, start));
            }
        }
        let everybody = Usual::of(busiest.iter().map(|&(_, acts, _)| f64::from(acts)).collect());
        let mut bursts = Vec::new();
        for &(member, acts, start) in busiest.iter().filter(|row| row.1 >= self.0.acts) {
            let z = everybody.z(acts);
            if z < self.0.z {
                continue;
            }
            member_times(dataset, events, member, by_day, &mut times);
            let windows = windows(&times, length);
            let own = if windows.len() < WINDOWS { everybody } else { Usual::of(windows) };
            let z = z.min(own.z(acts));
            if z >= self.0.z {
                let (own, everybody) = (own.median, everybody.median);
                bursts.push(Burst { member, acts, minutes, start, own, everybody, z });
            }
        }
        bursts
    }
}

/// Acts that put something before others, or count for somebody.
fn counted(kind: EventKind) -> bool {
    kind.is_contribution()
        || matches!(
            kind,
            EventKind::Like
                | EventKind::Dislike
                | EventKind::Share
                | EventKind::Vote
                | EventKind::Rate
                | EventKind::Bookmark
        )
}

fn has_hour(time: Time) -> bool {
    time.0.rem_euclid(DAY) != 0
}

fn member_times(
    dataset: &Dataset,
    events: &MemberEvents,
    member: MemberId,
    by_day: bool,
    times: &mut Vec<i64>,
) {
    let log = &dataset.events;
    let rows = events.of(member).iter().map(|&row| row as usize);
    let rows = rows.filter(|&row| counted(log.kind[row]) && log.time[row] != Time::NONE);
    times.clear();
    times.extend(
        rows.map(|row| log.time[row]).filter(|&time| by_day || has_hour(time)).map(|t| t.0),
    );
}

/// Most acts in any window that begins with an act, and its beginning.
fn busiest_window(times: &[i64], length: i64) -> Option<(u32, Time)> {
    let (mut best, mut at, mut first) = (0, None, 0);
    for (last, &time) in times.iter().enumerate() {
        while time.saturating_sub(times[first]) >= length {
            first += 1;
        }
        if last + 1 - first > best {
            (best, at) = (last + 1 - first, Some(Time(times[first])));
        }
    }
    at.map(|start| (best as u32, start))
}

/// Acts of each window of a fixed grid that has any.
fn windows(times: &[i64], length: i64) -> Vec<f64> {
    let same = |a: &i64, b: &i64| a.div_euclid(length) == b.div_euclid(length);
    times.chunk_by(same).map(|window| window.len() as f64).collect()
}

/// What is usual: the median and the robust spread about it.
#[derive(Clone, Copy)]
struct Usual {
    median: f64,
    spread: f64,
}

impl Usual {
    fn of(values: Vec<f64>) -> Self {
        let middle = median(&values);
        let distances: Vec<f64> = values.iter().map(|value| (value - middle).abs()).collect();
        Self { median: middle, spread: (1.4826 * median(&distances)).max(middle.max(1.0).sqrt()) }
    }

    fn z(self, acts: u32) -> f64 {
        (f64::from(acts) - self.median) / self.spread
    }
}

#[cfg(test)]
mod tests {
    use super::{BurstError, BurstParams, BurstValidParams, MINUTE, busiest_window};
    use crate::model::{Builder, DAY, Dataset, EventDraft, EventKind, MemberEvents, Object, Time};

    fn likes(rows: &[(&str, i64)]) -> Dataset {
        let mut builder = Builder::default();
        for (row, &(key, time)) in rows.iter().enumerate() {
            let member = builder.member(key);
            builder.event(EventDraft {
                member,
                object: Object::None,
                kind: EventKind::Like,
                time: Time(time),
                value: 0.0,
                row: Some(row as u64),
            });
        }
        builder.build().0
    }

    #[test]
    fn a_script_stands_out() {
        let mut rows = Vec::new();
        for member in ["a", "b", "c", "d", "e"] {
            rows.extend((0..30).map(|day| (member, day * DAY + 1000 * 60 * (day + 1))));
        }
        let start = 40 * DAY + MINUTE;
        rows.extend((0..20).map(|act| ("e", start + act * 5_000)));
        let data = likes(&rows);
        let bursts = BurstValidParams::default().bursts(&data, &MemberEvents::new(&data));
        let [burst] = bursts.as_slice() else { panic!("{bursts:?}") };
        assert_eq!(data.members.label(burst.member), "e");
        assert_eq!((burst.acts, burst.minutes, burst.start), (20, 10, Time(start)));
        assert_eq!((burst.own, burst.everybody), (1.0, 1.0));
    }

    #[test]
    fn an_export_of_days_is_judged_by_days() {
        let mut rows: Vec<(&str, i64)> = Vec::new();
        for member in ["a", "b", "c", "d"] {
            // A dozen likes a day, all at midnight: the usual.
            rows.extend((0..60).map(|act| (member, (act / 12) * DAY)));
        }
        let data = likes(&rows);
        assert!(BurstValidParams::default().bursts(&data, &MemberEvents::new(&data)).is_empty());
    }

    #[test]
    fn the_busiest_window_slides() {
        let times = [0, 50, 90, 120, 130].map(|minute| minute * MINUTE);
        assert_eq!(busiest_window(&times, 45 * MINUTE), Some((3, Time(90 * MINUTE))));
        assert_eq!(busiest_window(&[], MINUTE), None);
    }

    #[test]
    fn parameters_are_refused_with_a_remedy() {
        let params = BurstParams::default();
        assert_eq!(BurstParams { minutes: 0, ..params }.check(), Err(BurstError::Minutes(0)));
        assert_eq!(BurstParams { acts: 1, ..params }.check(), Err(BurstError::Acts(1)));
        assert_eq!(BurstParams { z: 1.0, ..params }.check(), Err(BurstError::Z(1.0)));
    }
}

//! When members are there: hour by weekday, and the best hour.
//!
//! Acts of the whole weeks of a period are counted by the 168 hours of the week, in the
//! community's own time (an offset from UTC). The best hour is the busiest; its interval
//! and how often it would be the best again come from drawing the weeks anew, since a
//! busy evening is one evening, not a hundred independent acts. O(acts + draws · weeks).

use serde::{Deserialize, Serialize};

use crate::health::{Acts, Depth};
use crate::math::Rng;
use crate::math::interval::{Interval, resampled};
use crate::model::{DAY, Period, Time};

/// Hours of a week.
const SLOTS: usize = 168;
/// Weeks looked at, the latest.
const MOST_WEEKS: i64 = 104;
/// Times the weeks are drawn anew.
const DRAWS: usize = 400;
/// Milliseconds in a minute.
const MINUTE: i64 = 60_000;

/// Acts by hour of the week.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Rhythm {
    /// Minutes that the community's clock is ahead of UTC.
    pub offset: i32,
    /// Whole weeks counted.
    pub weeks: u32,
    /// Acts by hour of the week, Monday 0 h first: 168.
    pub acts: Vec<u32>,
    /// The busiest hour; `None` if there was no whole week or no act.
    pub best: Option<BestHour>,
}

/// The busiest hour of the week.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct BestHour {
    /// 0 = Monday … 6 = Sunday.
    pub weekday: u32,
    /// 0–23.
    pub hour: u32,
    /// Acts in that hour, a week.
    pub acts: Interval,
    /// Of redrawn histories, the share in which it is the busiest again, 0–1.
    pub again: f64,
    /// People who were there in that hour.
    pub people: u64,
}

/// The rhythm of acts at least so deep, `offset` minutes ahead of UTC.
pub fn rhythm(acts: &Acts, period: Period, depth: Depth, offset: i32, seed: u64) -> Rhythm {
    let first = acts.first().unwrap_or(period.end).max(period.start);
    let days = period.end.days_since(first).max(0.0) as i64;
    let weeks = (days / 7).min(MOST_WEEKS);
    let mut found = Rhythm { offset, weeks: weeks as u32, acts: vec![0; SLOTS], best: None };
    let whole = Period { start: period.end.plus_days(-7 * weeks), end: period.end };
    let slot = |time: Time| {
        let local = Time(time.0.saturating_add(i64::from(offset) * MINUTE));
        (local.weekday() * 24 + local.hour()) as usize
    };
    let mut by_week = vec![0u32; weeks as usize * SLOTS];
    let deep = |act: &(Time, Depth)| act.1 >= depth;
    for &person in acts.people() {
        for (time, _) in acts.within(person, whole).filter(deep) {
            let week = (time.0 - whole.start.0) / (7 * DAY);
            by_week[week as usize * SLOTS + slot(time)] += 1;
        }
    }
    for week in by_week.chunks_exact(SLOTS) {
        found.acts.iter_mut().zip(week).for_each(|(sum, &acts)| *sum += acts);
    }
    let best = busiest(&found.acts);
    if weeks == 0 || found.acts[best] == 0 {
        return found;
    }
    let there =
        |&&person: &&_| acts.within(person, whole).filter(deep).any(|(time, _)| slot(time) == best);
    let people = acts.people().iter().filter(there).count() as u64;
    let mut again = 0;
    let draw = |rng: &mut Rng| {
        let mut sums = [0u32; SLOTS];
        for _ in 0..weeks {
            let week = rng.below(weeks as usize) * SLOTS;
            let drawn = &by_week[week..week + SLOTS];
            sums.iter_mut().zip(drawn).for_each(|(sum, &acts)| *sum += acts);
        }
        again += u32::from(busiest(&sums) == best);
        f64::from(sums[best]) / weeks as f64
    };
    let acts = resampled(f64::from(found.acts[best]) / weeks as f64, DRAWS, seed, draw);
    found.best = Some(BestHour {
        weekday: best as u32 / 24,
        hour: best as u32 % 24,
        acts,
        again: f64::from(again) / DRAWS as f64,
        people,
    });
    found
}

/// The busiest slot, the earlier of equals.
fn busiest(acts: &[u32]) -> usize {
    let better = |best: usize, slot: usize| if acts[slot] > acts[best] { slot } else { best };
    (0..acts.len()).fold(0, better)
}

#[cfg(test)]
mod tests {
    use super::rhythm;
    use crate::health::indicators::fixture::act;
    use crate::health::{Acts, Depth};
    use crate::model::{Builder, DAY, EventKind, Object, Period, Time};

    #[test]
    fn the_best_hour_is_found_in_local_time() {
        let mut builder = Builder::default();
        // Day 4 of the epoch was a Monday. Every Tuesday at 20:30 three acts, each
        // Friday at 8:30 one.
        for week in 0..10 {
            let monday = f64::from(4 + 7 * week);
            for (key, day, hour) in
                [("ann", 1.0, 20.5), ("bob", 1.0, 20.5), ("ann", 1.0, 20.6), ("cy", 4.0, 8.5)]
            {
                let day = monday + day + hour / 24.0;
                act(&mut builder, key, EventKind::Comment, Object::None, day);
            }
        }
        let data = builder.build().0;
        let end = Time((4 + 70) * DAY);
        let acts = Acts::new(&data, end);
        let period = Period { start: Time(4 * DAY), end };
        let found = rhythm(&acts, period, Depth::Seen, 0, 1);
        let best = found.best.unwrap();
        assert_eq!((best.weekday, best.hour, best.people), (1, 20, 2));
        assert!(best.acts.value > 2.0 && best.again > 0.99, "{best:?}");
        let east = rhythm(&acts, period, Depth::Seen, 480, 1).best.unwrap();
        assert_eq!((east.weekday, east.hour), (2, 4), "eight hours later it is Wednesday");
        let short = Period { start: Time(70 * DAY), end };
        assert_eq!(rhythm(&acts, short, Depth::Seen, 0, 1).best, None, "no whole week");
    }
}

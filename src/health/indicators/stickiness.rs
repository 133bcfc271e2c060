//! How often members come: DAU, WAU, MAU, and the share of days they come on.
//!
//! DAU, WAU and MAU of a day are the people with an act on it, in the 7 and in the 30
//! days that end with it. Stickiness is the mean over the days of a period of
//! DAU / MAU, as the forum systems define it; unlike theirs nothing is rounded up.
//! Days before the history is 30 days long are not judged: their MAU is too small.
//!
//! A person's distinct days are walked once: day d covers d … d + 6 for the week, and
//! what is not covered yet is added to a difference array. O(acts + days).

use serde::{Deserialize, Serialize};

use crate::health::{Acts, Depth};
use crate::math::interval::{Interval, mean_of_series};
use crate::model::{DAY, Period, Time};

/// A series reaches back so many days at most: one date of the year 1 must not cost
/// a million of them.
const MOST_DAYS: i64 = 1_500;
const WEEK: i64 = 7;
const MONTH: i64 = 30;

/// Active people by day (UTC).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Stickiness {
    /// Start of each day, without gaps, up to the last one.
    pub days: Vec<Time>,
    /// People with an act on the day.
    pub daily: Vec<u32>,
    /// … in the seven days that end with it.
    pub weekly: Vec<u32>,
    /// … in the thirty days that end with it.
    pub monthly: Vec<u32>,
    /// Acts on the day.
    pub acts: Vec<u32>,
}

impl Stickiness {
    /// Counts every day from the first act to `as_of`.
    pub fn new(acts: &Acts, as_of: Time) -> Self {
        let Some(first) = acts.first() else { return Self::default() };
        let last = as_of.day();
        let first = first.day().max(last - MOST_DAYS + 1);
        let count = (last - first + 1).max(0) as usize;
        let mut tallies = [1, WEEK, MONTH].map(|window| Tally::new(window, first, count));
        let mut by_day = vec![0u32; count];
        for &person in acts.people() {
            let mut before = None;
            tallies.iter_mut().for_each(Tally::next_person);
            for time in acts.of(person, Depth::Seen) {
                let day = time.day();
                if let Some(acts) =
                    usize::try_from(day - first).ok().and_then(|at| by_day.get_mut(at))
                {
                    *acts += 1;
                }
                if before != Some(day) {
                    tallies.iter_mut().for_each(|tally| tally.add(day));
                    before = Some(day);
                }
            }
        }
        let [daily, weekly, monthly] = tallies.map(Tally::finish);
        let days = (first..=last).map(|day| Time(day * DAY)).collect();
        Self { days, daily, weekly, monthly, acts: by_day }
    }

    /// The mean of DAU / MAU over the days of a period that have a whole month before
    /// them, with the interval of a mean of a series; `None` if there is no such day.
    pub fn ratio(&self, period: Period, seed: u64) -> Option<Interval> {
        let ratios: Vec<f64> = self
            .judged(period)
            .filter(|&row| self.monthly[row] > 0)
            .map(|row| f64::from(self.daily[row]) / f64::from(self.monthly[row]))
            .collect();
        (!ratios.is_empty()).then(|| mean_of_series(&ratios, seed))
    }

    /// The mean of DAU over the days of a period, with its interval.
    pub fn mean_daily(&self, period: Period, seed: u64) -> Option<Interval> {
        let values: Vec<f64> = self.rows(period).map(|row| f64::from(self.daily[row])).collect();
        (!values.is_empty()).then(|| mean_of_series(&values, seed))
    }

    /// WAU and MAU at the end of a period; `None` if the series does not reach there.
    pub fn at_end(&self, period: Period) -> Option<(u32, u32)> {
        let row = self.rows(period).last()?;
        Some((self.weekly[row], self.monthly[row]))
    }

    /// Days that end within a period: its last day is the one in which it ends.
    fn rows(&self, period: Period) -> impl Iterator<Item = usize> {
        let end = Time(period.end.0.saturating_sub(1)).day();
        let start = Time(period.start.0.saturating_sub(1)).day();
        let within = move |row: &usize| (start + 1..=end).contains(&self.days[*row].day());
        (0..self.days.len()).filter(within)
    }

    fn judged(&self, period: Period) -> impl Iterator<Item = usize> {
        self.rows(period).filter(|&row| row as i64 + 1 >= MONTH)
    }
}

/// Distinct people in windows that end with each day, as differences.
struct Tally {
    window: i64,
    first: i64,
    changes: Vec<i64>,
    covered: i64,
}

impl Tally {
    fn new(window: i64, first: i64, count: usize) -> Self {
        Self { window, first, changes: vec![0; count + 1], covered: i64::MIN }
    }

    fn next_person(&mut self) {
        self.covered = i64::MIN;
    }

    /// A person's day, later than those before.
    fn add(&mut self, day: i64) {
        let start = day.max(self.covered).max(self.first);
        let end = day + self.window;
        let most = self.changes.len() as i64 - 1;
        let (from, to) = ((start - self.first).min(most), (end - self.first).min(most));
        if from < to {
            self.changes[from as usize] += 1;
            self.changes[to as usize] -= 1;
        }
        self.covered = end;
    }

    fn finish(mut self) -> Vec<u32> {
        self.changes.pop();
        let mut people = 0;
        let sum = |change| {
            people += change;
            people as u32
        };
        self.changes.into_iter().map(sum).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Stickiness;
    use crate::health::{Acts, indicators::fixture};
    use crate::model::{DAY, Period, Time};

    #[test]
    fn windows_count_each_person_once() {
        let data = fixture::visits(&[("ann", &[0, 1, 8, 40]), ("bob", &[1])]);
        let end = Time(41 * DAY);
        let found = Stickiness::new(&Acts::new(&data, end), end);
        assert_eq!(found.days.len(), 42);
        assert_eq!(found.daily[..3], [1, 2, 0]);
        assert_eq!(found.weekly[..10], [1, 2, 2, 2, 2, 2, 2, 2, 1, 1]);
        assert_eq!((found.monthly[30], found.monthly[31], found.monthly[38]), (2, 1, 0));
        assert_eq!(found.acts.iter().sum::<u32>(), 5);
    }

    #[test]
    fn stickiness_is_the_mean_of_daily_ratios() {
        // Ann every day, Bob every tenth: DAU is 1 or 2, MAU 2.
        let every: Vec<i64> = (0..60).collect();
        let tenth: Vec<i64> = (0..60).step_by(10).collect();
        let data = fixture::visits(&[("ann", &every), ("bob", &tenth)]);
        let end = Time(60 * DAY - 1);
        let found = Stickiness::new(&Acts::new(&data, end), end);
        let ratio = found.ratio(Period::last_days(end, 30), 1).unwrap();
        assert!((ratio.value - 0.55).abs() < 1e-12, "{ratio:?}");
        assert!(ratio.low <= 0.55 && 0.55 <= ratio.high);
        let early = Period { start: Time(0), end: Time(20 * DAY) };
        assert_eq!(found.ratio(early, 1), None, "a month is not over yet");
    }
}

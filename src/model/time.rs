//! Moments and periods, in milliseconds of Unix time (UTC).

use serde::{Deserialize, Serialize};

/// One day in milliseconds.
pub const DAY: i64 = 24 * HOUR;
/// One hour in milliseconds.
pub const HOUR: i64 = 3_600_000;

/// A moment: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Time(pub i64);

impl Time {
    /// "Not known": how an optional moment is kept in a column. Sorts before every moment.
    pub const NONE: Self = Self(i64::MIN);

    /// `None` for [`Self::NONE`].
    pub fn some(self) -> Option<Self> {
        (self != Self::NONE).then_some(self)
    }

    /// Days since the epoch, rounded down, so that days before 1970 are whole too.
    pub fn day(self) -> i64 {
        self.0.div_euclid(DAY)
    }

    /// Hour of the day, 0–23, UTC.
    pub fn hour(self) -> u32 {
        (self.0.rem_euclid(DAY) / HOUR) as u32
    }

    /// Day of the week, 0 = Monday … 6 = Sunday, UTC.
    pub fn weekday(self) -> u32 {
        // The epoch was a Thursday, which is 3 counted from Monday.
        (self.day() + 3).rem_euclid(7) as u32
    }

    /// This moment moved by a number of days.
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(days.saturating_mul(DAY)))
    }

    /// Days from `earlier` to this moment, with their fraction; negative if it is later.
    pub fn days_since(self, earlier: Self) -> f64 {
        self.0.saturating_sub(earlier.0) as f64 / DAY as f64
    }
}

/// A span of time, from `start` (inside) to `end` (outside).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// First moment inside.
    pub start: Time,
    /// First moment after.
    pub end: Time,
}

impl Period {
    /// The `days` that end with (and include) the moment `last`.
    pub fn last_days(last: Time, days: i64) -> Self {
        let end = Time(last.0.saturating_add(1));
        Self { start: end.plus_days(-days), end }
    }

    /// The period of equal length just before this one.
    pub fn previous(self) -> Self {
        let length = self.end.0.saturating_sub(self.start.0);
        Self { start: Time(self.start.0.saturating_sub(length)), end: self.start }
    }

    /// Whether `moment` lies inside.
    pub fn contains(self, moment: Time) -> bool {
        self.start <= moment && moment < self.end
    }
}

#[cfg(test)]
mod tests {
    use super::{DAY, HOUR, Period, Time};

    /// 2024-02-29T23:59:59.999Z, a Thursday.
    const LEAP: Time = Time(1_709_251_199_999);

    #[test]
    fn a_moment_knows_its_day_hour_and_weekday() {
        assert_eq!((LEAP.day(), LEAP.hour(), LEAP.weekday()), (19_782, 23, 3));
        let next = Time(LEAP.0 + 1);
        assert_eq!((next.day(), next.hour(), next.weekday()), (19_783, 0, 4));
        assert_eq!((Time(0).day(), Time(0).hour(), Time(0).weekday()), (0, 0, 3));
    }

    #[test]
    fn days_before_the_epoch_are_whole_too() {
        let before = Time(-1);
        assert_eq!((before.day(), before.hour(), before.weekday()), (-1, 23, 2));
        // 1969-12-29 was a Monday.
        assert_eq!(Time(-3 * DAY).weekday(), 0);
    }

    #[test]
    fn not_known_is_no_moment_and_sorts_first() {
        assert_eq!(Time::NONE.some(), None);
        assert_eq!(Time(0).some(), Some(Time(0)));
        assert!(Time::NONE < Time(i64::MIN + 1));
    }

    #[test]
    fn moving_stops_at_the_ends_of_time() {
        assert_eq!(Time(0).plus_days(-2), Time(-2 * DAY));
        assert_eq!(Time(1).plus_days(i64::MAX), Time(i64::MAX));
        assert_eq!(Time(36 * HOUR).days_since(Time(0)), 1.5);
        assert_eq!(Time(0).days_since(Time(DAY)), -1.0);
    }

    #[test]
    fn the_last_days_end_with_and_include_the_last_moment() {
        let period = Period::last_days(LEAP, 7);
        assert!(period.contains(LEAP));
        assert!(!period.contains(Time(LEAP.0 + 1)));
        assert!(period.contains(period.start));
        assert!(!period.contains(Time(period.start.0 - 1)));
        assert_eq!(period.end.days_since(period.start), 7.0);
    }

    #[test]
    fn the_previous_period_touches_this_one() {
        let period = Period::last_days(LEAP, 30);
        let previous = period.previous();
        assert_eq!(previous.end, period.start);
        assert_eq!(previous.end.0 - previous.start.0, period.end.0 - period.start.0);
    }
}

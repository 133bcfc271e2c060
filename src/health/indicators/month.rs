//! Calendar months (UTC) between two moments, found by their starts.

use jiff::civil::{Date, date};

use crate::model::{DAY, Time};

/// A series reaches back so many months at most.
const MOST: usize = 240;

/// The months from one that holds a first moment to one that holds a last.
#[derive(Clone, Debug)]
pub(super) struct Months {
    starts: Vec<Time>,
    end: Time,
}

impl Months {
    pub(super) fn new(first: Time, last: Time) -> Self {
        let mut month = civil(last).map(Date::first_of_month);
        let end = month.and_then(next).map_or(last, start);
        let mut starts = Vec::new();
        while let Some(date) = month.filter(|_| starts.len() < MOST) {
            starts.push(start(date));
            if start(date) <= first {
                break;
            }
            month = date.yesterday().ok().map(Date::first_of_month);
        }
        starts.reverse();
        Self { starts, end }
    }

    /// The first moment of each month.
    pub(super) fn starts(&self) -> &[Time] {
        &self.starts
    }

    /// The month that holds a moment.
    pub(super) fn of(&self, time: Time) -> Option<usize> {
        if time >= self.end {
            return None;
        }
        self.starts.partition_point(|&start| start <= time).checked_sub(1)
    }

    /// The first moment after a month.
    pub(super) fn end(&self, month: usize) -> Time {
        self.starts.get(month + 1).copied().unwrap_or(self.end)
    }

    /// Whether a moment is on the last day of the last month.
    pub(super) fn ends_with(&self, time: Time) -> bool {
        time.day() + 1 == self.end.day()
    }
}

fn civil(time: Time) -> Option<Date> {
    let epoch = date(1970, 1, 1);
    epoch.checked_add(jiff::Span::new().try_days(time.day()).ok()?).ok()
}

fn next(month: Date) -> Option<Date> {
    month.last_of_month().tomorrow().ok()
}

fn start(day: Date) -> Time {
    // Whole days between two dates of the calendar are exact in seconds.
    let days = day.duration_since(date(1970, 1, 1)).as_secs() / 86_400;
    Time(days * DAY)
}

#[cfg(test)]
mod tests {
    use super::Months;
    use crate::model::{DAY, Time};

    #[test]
    fn leap_years_are_known() {
        // 2024-01-15 is day 19,737; 2024-02-29 day 19,782, March begins on 19,783.
        let months = Months::new(Time(19_737 * DAY), Time(19_783 * DAY));
        let starts: Vec<i64> = months.starts().iter().map(|start| start.day()).collect();
        assert_eq!(starts, [19_723, 19_754, 19_783]);
        assert_eq!(months.of(Time(19_782 * DAY)), Some(1));
        assert_eq!(months.of(Time(19_722 * DAY)), None);
        assert_eq!(months.end(2).day(), 19_814);
        assert!(Months::new(Time(0), Time(31 * DAY - 1)).ends_with(Time(31 * DAY - 1)));
    }
}

//! Who came, stayed, came back and went: the people of each calendar month.
//!
//! New: their first act of all is in the month. Active: they acted in the month and in
//! the one before. Returning: they acted in the month, not in the one before, but
//! earlier. Lapsed: they acted in the month before and not in this one. New, active
//! and returning add up to the month's active people. In the first month of the data
//! everybody is new; the last month is marked as not over where it is not. O(acts).

use serde::{Deserialize, Serialize};

use super::month::Months;
use crate::health::{Acts, Depth};
use crate::model::Time;

/// People by calendar month (UTC), oldest month first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Lifecycle {
    /// Start of each month.
    pub months: Vec<Time>,
    /// Their first act of all.
    pub new: Vec<u32>,
    /// Here before, and the month before.
    pub active: Vec<u32>,
    /// Here before, but not the month before.
    pub returning: Vec<u32>,
    /// Here the month before, and not in this one.
    pub lapsed: Vec<u32>,
    /// Whether the last month is not over.
    pub partial: bool,
}

impl Lifecycle {
    /// Counts every month from the first act to `as_of`.
    pub fn new(acts: &Acts, as_of: Time) -> Self {
        let Some(first) = acts.first() else { return Self::default() };
        let months = Months::new(first, as_of);
        let count = months.starts().len();
        let mut found = Self {
            months: months.starts().to_vec(),
            new: vec![0; count],
            active: vec![0; count],
            returning: vec![0; count],
            lapsed: vec![0; count],
            partial: !months.ends_with(as_of),
        };
        for &person in acts.people() {
            let mut before: Option<usize> = None;
            let mut next = Time::NONE;
            for time in acts.of(person, Depth::Seen) {
                // Within the month of the act before, nothing new can be learnt.
                if time < next {
                    continue;
                }
                let Some(month) = months.of(time) else { continue };
                next = months.end(month);
                match before {
                    // Before the series begins they may have been here already.
                    None => found.new[month] += 1,
                    Some(before) if before + 1 == month => found.active[month] += 1,
                    Some(before) => {
                        found.returning[month] += 1;
                        found.lapsed[before + 1] += 1;
                    }
                }
                before = Some(month);
            }
            if let Some(lapsed) = before.and_then(|before| found.lapsed.get_mut(before + 1)) {
                *lapsed += 1;
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::Lifecycle;
    use crate::health::{Acts, indicators::fixture};
    use crate::model::{DAY, Time};

    #[test]
    fn everybody_is_somewhere() {
        // January, February, March and April 1970 begin on days 0, 31, 59 and 90.
        let data =
            fixture::visits(&[("ann", &[3, 5, 40, 70, 95]), ("bob", &[10, 65]), ("cy", &[33])]);
        let end = Time(100 * DAY);
        let found = Lifecycle::new(&Acts::new(&data, end), end);
        assert_eq!(found.months, [0, 31, 59, 90].map(|day| Time(day * DAY)));
        assert_eq!(found.new, [2, 1, 0, 0]);
        assert_eq!(found.active, [0, 1, 1, 1]);
        assert_eq!(found.returning, [0, 0, 1, 0]);
        assert_eq!(found.lapsed, [0, 1, 1, 1], "bob, cy, bob again");
        assert!(found.partial);
    }
}

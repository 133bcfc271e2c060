//! Days of the calendar: written, read, and laid out by month.
//!
//! Days are counted from 1970-01-01. Years are taken to begin in March, so that the day
//! that is put in now and then is the last of its year and months follow (153 m + 2)/5
//! (Hinnant, "chrono-compatible low-level date algorithms", 2013).

/// Days of 400 years.
const ERA: i64 = 146_097;
/// Days from 0000-03-01 to 1970-01-01.
const EPOCH: i64 = 719_468;

/// A month as weeks that begin on Mondays, whole: days of its neighbours fill them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: i64,
    /// Its last day.
    pub last: i64,
    /// Its weeks.
    pub weeks: Vec<[i64; 7]>,
}

impl Month {
    /// The month that lies `later` months after that of a day.
    pub fn of(day: i64, later: i64) -> Self {
        let (year, month, _) = civil(day);
        let months = year * 12 + month - 1 + later;
        let begin = |months: i64| days(months.div_euclid(12), months.rem_euclid(12) + 1, 1);
        let (first, last) = (begin(months), begin(months + 1) - 1);
        // 1970-01-01 was a Thursday, which is 3 counted from Monday.
        let monday = first - (first + 3).rem_euclid(7);
        let week = |start: i64| std::array::from_fn(|place| start + place as i64);
        let weeks = (0..6).map(|week| monday + 7 * week).filter(|&start| start <= last).map(week);
        Self { first, last, weeks: weeks.collect() }
    }

    /// Whether a day is one of its own.
    pub fn has(&self, day: i64) -> bool {
        (self.first..=self.last).contains(&day)
    }
}

/// 2025-03-31.
pub fn written(day: i64) -> String {
    let (year, month, day) = civil(day);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The day that is written so; `None` if there is no such day.
pub fn read(text: &str) -> Option<i64> {
    let mut parts = text.trim().splitn(3, '-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let found = (0..=9_999).contains(&year).then(|| days(year, month, day))?;
    (civil(found) == (year, month, day)).then_some(found)
}

/// Year, month from 1, day from 1.
fn civil(day: i64) -> (i64, i64, i64) {
    let day = day.saturating_add(EPOCH);
    let of_era = day.rem_euclid(ERA);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year_of_era + day.div_euclid(ERA) * 400 + i64::from(month <= 2);
    (year, month, of_year - (153 * from_march + 2) / 5 + 1)
}

fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let year_of_era = year.rem_euclid(400);
    let from_march = if month > 2 { month - 3 } else { month + 9 };
    let of_year = (153 * from_march + 2) / 5 + day - 1;
    let of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
    year.div_euclid(400) * ERA + of_era - EPOCH
}

#[cfg(test)]
mod tests {
    use super::{Month, read, written};

    #[test]
    fn days_are_written_and_read() {
        for (day, text) in [(0, "1970-01-01"), (19_782, "2024-02-29"), (-1, "1969-12-31")] {
            assert_eq!(written(day), text);
            assert_eq!(read(text), Some(day));
        }
        for day in (-800_000..800_000).step_by(37).filter(|day| *day > -719_000) {
            assert_eq!(read(&written(day)), Some(day));
        }
        for text in ["", "2023-02-29", "2023-13-01", "2023-1", "x-1-1", "2023-00-10"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_month_is_whole_weeks() {
        // February 2024 began on a Thursday and had 29 days.
        let month = Month::of(19_782, 0);
        assert_eq!(
            (written(month.first), written(month.last)),
            ("2024-02-01".into(), "2024-02-29".into())
        );
        assert_eq!(month.weeks.len(), 5);
        assert_eq!(written(month.weeks[0][0]), "2024-01-29");
        assert!(month.has(19_782) && !month.has(19_783));
        assert_eq!(written(Month::of(19_782, 11).first), "2025-01-01");
        assert_eq!(written(Month::of(19_782, -14).first), "2022-12-01");
        // February 2010 began on a Monday: four weeks and no more.
        assert_eq!(Month::of(read("2010-02-10").unwrap(), 0).weeks.len(), 4);
    }
}

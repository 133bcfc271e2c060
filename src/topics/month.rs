//! Calendar months, in UTC.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::model::Time;

/// The first moment of the month that a moment lies in; `None` past the year 9999.
pub(super) fn month(time: Time) -> Option<Time> {
    let moment = Timestamp::from_millisecond(time.0).ok()?;
    let first = moment.to_zoned(TimeZone::UTC).date().first_of_month();
    let start = first.to_zoned(TimeZone::UTC).ok()?;
    Some(Time(start.timestamp().as_millisecond()))
}

#[cfg(test)]
mod tests {
    use super::month;
    use crate::model::{DAY, Time};

    #[test]
    fn a_month_begins_on_its_first() {
        // 2024-02-29T23:59:59.999Z; the first of February was 28 days earlier.
        let leap = Time(1_709_251_199_999);
        assert_eq!(month(leap), Some(Time(leap.0 + 1 - 29 * DAY)));
        assert_eq!(month(Time(leap.0 + 1)), Some(Time(leap.0 + 1)));
        assert_eq!(month(Time(i64::MAX)), None);
    }
}

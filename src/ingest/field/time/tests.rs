use super::*;

/// 2024-01-31T18:30:00Z.
const EVENING: i64 = 1_706_725_800_000;
/// 2024-01-31.
const MIDNIGHT: i64 = 1_706_659_200_000;

fn read(cell: &str) -> Option<i64> {
    moment(cell, DateOrder::YearFirst).map(|time| time.0)
}

#[test]
fn iso_in_every_dress() {
    for cell in [
        "2024-01-31T18:30:00",
        "2024-01-31 18:30",
        " 2024-01-31 18:30:00 ",
        "2024-01-31T18:30:00Z",
        "2024-01-31 18:30:00 UTC",
        "2024-01-31T18:30:00.000000000+00:00",
        "2024-02-01T02:30:00+0800",
        "2024-02-01T02:30:00+08:00",
        "2024-01-31T13:30:00-05",
    ] {
        assert_eq!(read(cell), Some(EVENING), "{cell}");
    }
    assert_eq!(read("2024-01-31T18:30:00.123456789Z"), Some(EVENING + 123));
    assert_eq!(read("2024-01-31T18:30:00.5"), Some(EVENING + 500));
    assert_eq!(read("2024-01-31"), Some(MIDNIGHT));
    assert_eq!(read("1969-12-31T23:59:59"), Some(-1_000));
}

#[test]
fn unix_time_by_its_size_and_dates_without_separators() {
    assert_eq!(read("1706725800"), Some(EVENING));
    assert_eq!(read("1706725800.25"), Some(EVENING + 250));
    assert_eq!(read("1706725800123"), Some(EVENING + 123));
    assert_eq!(read("1706725800123456"), Some(EVENING + 123));
    assert_eq!(read("20240131"), Some(MIDNIGHT));
    assert_eq!(read("20240131183000"), Some(EVENING));
}

#[test]
fn slashes_follow_the_order_unless_the_year_leads() {
    let as_ordered = |cell, order| moment(cell, order).map(|time| time.0);
    assert_eq!(as_ordered("31/01/2024", DateOrder::DayFirst), Some(MIDNIGHT));
    assert_eq!(as_ordered("01/31/2024", DateOrder::MonthFirst), Some(MIDNIGHT));
    assert_eq!(as_ordered("1/31/24, 6:30 PM", DateOrder::MonthFirst), Some(EVENING));
    assert_eq!(as_ordered("31.1.2024 18:30", DateOrder::DayFirst), Some(EVENING));
    assert_eq!(as_ordered("2024/1/31 18:30:00", DateOrder::DayFirst), Some(EVENING));
    assert_eq!(as_ordered("31/01/2024", DateOrder::MonthFirst), None);
}

#[test]
fn half_days_and_chinese_dates() {
    for cell in [
        "2024/1/31 6:30 PM",
        "2024/1/31 6:30\u{202F}PM",
        "2024/1/31, 6:30:00 p. m.",
        "2024年1月31日 18:30",
        "2024年01月31日18时30分00秒",
        "2024年1月31日 下午6:30",
        "2024-1-31 下午 6点30分",
    ] {
        assert_eq!(read(cell), Some(EVENING), "{cell}");
    }
    assert_eq!(read("2024年1月31日"), Some(MIDNIGHT));
    assert_eq!(read("2024/1/31 12:00 AM"), Some(MIDNIGHT));
    assert_eq!(read("Wed, 31 Jan 2024 18:30:00 +0000"), Some(EVENING));
}

#[test]
fn what_is_no_date_is_none() {
    for cell in [
        "",
        "never",
        "NaN",
        "12",
        "2024-02-30",
        "2023-02-29",
        "2024-13-01",
        "2024-01-31T25:00:00",
        "2024-01-31T18:61",
        "99999999999999999999",
        "2024-01-31T18:30:00+99:00",
        "1e999",
        "0/0/0",
        "2024/1/31 13:00 PM",
        "2024-01-3１",
        "二〇二四年",
    ] {
        assert_eq!(read(cell), None, "{cell}");
    }
}

#[test]
fn the_calendar_agrees_with_jiff() {
    let epoch = jiff::civil::date(1970, 1, 1);
    let mut date = jiff::civil::date(1896, 2, 27);
    while date.year() < 2105 {
        let expected = i64::from((date - epoch).get_days());
        assert_eq!(read(&date.to_string()), Some(expected * DAY), "{date}");
        date = date.saturating_add(jiff::Span::new().days(13));
    }
}

#[test]
fn the_order_is_what_all_values_allow() {
    let order = |cells: &[&str]| date_order(cells.iter().copied());
    assert_eq!(order(&["2024-01-31", "2024-02-01"]), (DateOrder::YearFirst, true));
    assert_eq!(order(&["01/02/2024", "31/01/2024"]), (DateOrder::DayFirst, true));
    assert_eq!(order(&["01/02/2024", "01/31/2024 10:00"]), (DateOrder::MonthFirst, true));
    assert_eq!(order(&["01/02/2024"]), (DateOrder::DayFirst, false));
}

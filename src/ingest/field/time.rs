//! Dates and times, as exports write them, to milliseconds UTC.
//!
//! Nearly every row of nearly every export says `2024-01-31T18:30:00.123`, so that
//! form is read by hand in some twenty nanoseconds. The rest goes through one
//! tolerant grammar: three numbers of a date, then a clock, then a zone. A time
//! without a zone is taken as UTC.

use super::super::DateOrder;
use crate::model::{DAY, HOUR, Time};

/// The moment a cell names; `None` if it names none.
pub(crate) fn moment(cell: &str, order: DateOrder) -> Option<Time> {
    let cell = cell.trim_matches(|c: char| c.is_whitespace() || c == '\u{202F}' || c == '\u{FEFF}');
    if let Some(time) = iso(cell.as_bytes()) {
        return Some(time);
    }
    if cell.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return digits(cell).or_else(|| tolerant(cell, order));
    }
    tolerant(cell, order).or_else(|| named_month(cell))
}

/// How the values of a column write their dates: the order that all of them allow.
/// The flag says whether it is the only one.
pub(crate) fn date_order<'a>(cells: impl Iterator<Item = &'a str>) -> (DateOrder, bool) {
    let (mut parts, mut day_first, mut month_first) = (0, true, true);
    for cell in cells {
        let Some((first, second)) = short_date(cell.trim()) else { continue };
        parts += 1;
        day_first &= second <= 12;
        month_first &= first <= 12;
    }
    match (parts, day_first, month_first) {
        (0, _, _) => (DateOrder::YearFirst, true),
        (_, true, false) => (DateOrder::DayFirst, true),
        (_, false, true) => (DateOrder::MonthFirst, true),
        (_, true, true) => (DateOrder::DayFirst, false),
        (_, false, false) => (DateOrder::YearFirst, false),
    }
}

/// The first two numbers of a date that does not begin with its year.
fn short_date(cell: &str) -> Option<(u32, u32)> {
    let mut parts = cell.splitn(3, ['/', '.', '-']);
    let first = parts.next()?;
    let second = parts.next()?;
    parts.next()?.chars().next()?.is_ascii_digit().then_some(())?;
    (first.len() <= 2).then_some((first.parse().ok()?, second.parse().ok()?))
}

/// `YYYY-MM-DD`, then optionally `T` or a blank, `HH:MM`, `:SS`, `.fraction`, zone.
fn iso(text: &[u8]) -> Option<Time> {
    let (date, rest) = text.split_at_checked(10)?;
    if date[4] != b'-' || date[7] != b'-' {
        return None;
    }
    let day = days(
        i64::from(two(&date[..2])?) * 100 + i64::from(two(&date[2..4])?),
        two(&date[5..7])?,
        two(&date[8..])?,
    )?;
    if rest.is_empty() {
        return Some(Time(day * DAY));
    }
    let (clock, mut rest) = rest.split_at_checked(6)?;
    if !matches!(clock[0], b'T' | b't' | b' ') || clock[3] != b':' {
        return None;
    }
    let (hour, minute) = (two(&clock[1..3])?, two(&clock[4..])?);
    let mut second = 0;
    if let [b':', high, low, tail @ ..] = rest {
        second = two(&[*high, *low])?;
        rest = tail;
    }
    let mut milli = 0;
    if let [b'.' | b',', tail @ ..] = rest {
        let length = tail.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if !(1..=9).contains(&length) {
            return None;
        }
        let digit = |at: usize| if at < length { i64::from(tail[at] - b'0') } else { 0 };
        milli = digit(0) * 100 + digit(1) * 10 + digit(2);
        rest = &tail[length..];
    }
    let clock = clock_millis(hour, minute, second)? + milli;
    Some(Time(day * DAY + clock - zone(rest)?))
}

/// Seconds, milli-, micro- or nanoseconds of Unix time, or a date without separators.
fn digits(cell: &str) -> Option<Time> {
    let (whole, fraction) = cell.split_once('.').unwrap_or((cell, ""));
    if fraction.contains('.') || whole.len() > 19 {
        return None;
    }
    let value: i64 = whole.parse().ok()?;
    let bytes = whole.as_bytes();
    match whole.len() {
        8 => days(value / 10_000, two(&bytes[4..6])?, two(&bytes[6..])?).map(|day| Time(day * DAY)),
        14 => {
            let year = value / 10_i64.pow(10);
            let day = days(year, two(&bytes[4..6])?, two(&bytes[6..8])?)?;
            let clock =
                clock_millis(two(&bytes[8..10])?, two(&bytes[10..12])?, two(&bytes[12..])?)?;
            Some(Time(day * DAY + clock))
        }
        9..=11 => {
            let milli = format!("{fraction:0<3}");
            Some(Time(value * 1_000 + milli.get(..3)?.parse::<i64>().ok()?))
        }
        12 | 13 => Some(Time(value)),
        15 | 16 => Some(Time(value / 1_000)),
        18 | 19 => Some(Time(value / 1_000_000)),
        _ => None,
    }
}

/// Three numbers, then a clock with an optional half of the day, then a zone.
fn tolerant(cell: &str, order: DateOrder) -> Option<Time> {
    let mut rest = cell;
    let first = take_number(&mut rest)?;
    let year_first = first.1 == 4;
    take_one(&mut rest, &['/', '.', '-', '年'])?;
    let second = take_number(&mut rest)?;
    take_one(&mut rest, &['/', '.', '-', '月'])?;
    let third = take_number(&mut rest)?;
    let _ = take_one(&mut rest, &['日', '号']);
    let (year, month, day) = match order {
        _ if year_first => (first, second, third),
        DateOrder::YearFirst => (first, second, third),
        DateOrder::DayFirst => (third, second, first),
        DateOrder::MonthFirst => (third, first, second),
    };
    let day = days(full_year(year)?, month.0, day.0)?;
    let clock = rest_of_day(rest)?;
    Some(Time(day * DAY + clock))
}

/// What follows the date, in milliseconds from its midnight UTC.
fn rest_of_day(text: &str) -> Option<i64> {
    let blank = |c: char| c.is_whitespace() || matches!(c, '\u{202F}' | '\u{200E}' | ',' | 'T');
    let mut rest = text.trim_start_matches(blank);
    if rest.is_empty() {
        return Some(0);
    }
    let mut half = take_half(&mut rest);
    rest = rest.trim_start_matches(blank);
    let (hour, _) = take_number(&mut rest)?;
    let mut minute = 0;
    let mut second = 0;
    let mut milli = 0;
    if take_one(&mut rest, &[':', '时', '點', '点', '：']).is_some() && starts_with_digit(rest)
    {
        minute = take_number(&mut rest)?.0;
        if take_one(&mut rest, &[':', '分', '：']).is_some() && starts_with_digit(rest) {
            second = take_number(&mut rest)?.0;
            if rest.starts_with('.') {
                rest = &rest[1..];
                let (fraction, length) = take_number(&mut rest)?;
                let power = i32::try_from(length).ok()?;
                milli = (f64::from(fraction) * 1_000.0 / 10f64.powi(power)) as i64;
            }
            let _ = take_one(&mut rest, &['秒']);
        }
    }
    rest = rest.trim_start_matches(blank);
    half = half.or_else(|| take_half(&mut rest));
    let hour = match half {
        None => hour,
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(Half::Morning) => hour % 12,
        Some(Half::Afternoon) => hour % 12 + 12,
    };
    Some(clock_millis(hour, minute, second)? + milli - zone(rest.as_bytes())?)
}

#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
}

fn take_half(rest: &mut &str) -> Option<Half> {
    const WORDS: [(&str, Half); 10] = [
        ("上午", Half::Morning),
        ("下午", Half::Afternoon),
        ("a.m.", Half::Morning),
        ("p.m.", Half::Afternoon),
        ("a. m.", Half::Morning),
        ("p. m.", Half::Afternoon),
        ("a.\u{a0}m.", Half::Morning),
        ("p.\u{a0}m.", Half::Afternoon),
        ("am", Half::Morning),
        ("pm", Half::Afternoon),
    ];
    let text = *rest;
    WORDS.iter().find_map(|(word, half)| {
        let head = text.get(..word.len())?;
        head.eq_ignore_ascii_case(word).then(|| {
            *rest = &text[word.len()..];
            *half
        })
    })
}

/// `Wed, 31 Jan 2024 18:30:00 +0000`, and instants in any form that jiff knows.
fn named_month(cell: &str) -> Option<Time> {
    let milli = |stamp: jiff::Timestamp| Time(stamp.as_millisecond());
    let written = || jiff::fmt::rfc2822::parse(cell).ok().map(|zoned| milli(zoned.timestamp()));
    cell.parse::<jiff::Timestamp>().ok().map(milli).or_else(written)
}

/// Milliseconds that a zone is ahead of UTC. No zone is UTC.
fn zone(text: &[u8]) -> Option<i64> {
    let text = text.trim_ascii();
    if text.is_empty() || matches!(text, b"Z" | b"z" | b"UTC" | b"GMT") {
        return Some(0);
    }
    let sign = match text[0] {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let (hours, minutes) = match text[1..] {
        [a, b] => (two(&[a, b])?, 0),
        [a, b, c, d] | [a, b, b':', c, d] => (two(&[a, b])?, two(&[c, d])?),
        _ => return None,
    };
    let valid = hours <= 18 && minutes < 60;
    valid.then(|| sign * (i64::from(hours) * HOUR + i64::from(minutes) * 60_000))
}

fn clock_millis(hour: u32, minute: u32, second: u32) -> Option<i64> {
    // 24:00 ends a day; second 60 is a leap second.
    let valid =
        (hour < 24 || (hour == 24 && minute == 0 && second == 0)) && minute < 60 && second <= 60;
    valid.then(|| i64::from(hour) * HOUR + i64::from(minute) * 60_000 + i64::from(second) * 1_000)
}

/// Days since 1970-01-01 in the Gregorian calendar (H. Hinnant, "chrono-compatible
/// low-level date algorithms", 2013); `None` if there is no such day.
fn days(year: i64, month: u32, day: u32) -> Option<i64> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        _ => return None,
    };
    if !(1..=length).contains(&day) || !(1..=9999).contains(&year) {
        return None;
    }
    let shifted = if month <= 2 { year - 1 } else { year };
    let era = shifted.div_euclid(400);
    let year_of_era = shifted.rem_euclid(400);
    let day_of_year = i64::from((153 * ((month + 9) % 12) + 2) / 5 + day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}

fn two(text: &[u8]) -> Option<u32> {
    match text {
        [high @ b'0'..=b'9', low @ b'0'..=b'9'] => {
            Some(u32::from((high - b'0') * 10 + (low - b'0')))
        }
        _ => None,
    }
}

/// Two digits mean a year of our time.
fn full_year((year, length): (u32, usize)) -> Option<i64> {
    match length {
        4 => Some(i64::from(year)),
        2 => Some(i64::from(if year < 70 { 2000 + year } else { 1900 + year })),
        _ => None,
    }
}

/// The number at the head, and how many digits it has.
fn take_number(rest: &mut &str) -> Option<(u32, usize)> {
    let text = rest.trim_start();
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = text[..length].get(..length.min(9))?.parse().ok()?;
    *rest = &text[length..];
    Some((number, length.min(9)))
}

fn take_one(rest: &mut &str, any: &[char]) -> Option<()> {
    let text = rest.trim_start();
    let first = text.chars().next()?;
    any.contains(&first).then(|| *rest = &text[first.len_utf8()..])
}

fn starts_with_digit(text: &str) -> bool {
    text.trim_start().starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests;

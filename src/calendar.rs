//! A calendar file that every calendar reads: RFC 5545.
//!
//! Lines end with CRLF and are folded before their 76th octet, never inside a letter
//! (3.1); backslash, semicolon, comma and line break are escaped in text (3.3.11). A day
//! is a `DATE`, and ends on the day after its last one; a moment is a `DATE-TIME` in UTC.
//! An entry keeps its UID for ever, so that a second import moves it and adds nothing.
//! When the file was made is an argument. O(length of the text).

use jiff::civil::Date;
use jiff::{Span, Timestamp, tz::TimeZone};

use crate::model::Time;

/// Octets of a line at most, its line break not counted.
const LINE: usize = 75;

/// Entries under a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// What a reader may call the calendar; empty for nothing.
    pub name: String,
    /// In the order in which they are written.
    pub entries: Vec<Entry>,
}

/// One thing that is to happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is known by in this community, the same in every file.
    pub key: String,
    /// When.
    pub when: When,
    /// The title.
    pub summary: String,
    /// More about it; empty for nothing. May have several lines.
    pub description: String,
    /// Where; empty for nowhere.
    pub location: String,
    /// What it is sorted under.
    pub categories: Vec<String>,
    /// Whether it is sure to happen.
    pub status: Status,
}

/// When an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Whole days, as counted by [`Time::day`], both inside.
    Days(i64, i64),
    /// From the first moment to the second.
    Moments(Time, Time),
}

/// Whether an entry is sure to happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Perhaps.
    Tentative,
    /// Sure.
    Confirmed,
    /// Not any more: calendars that hold it take it away.
    Cancelled,
}

impl Calendar {
    /// The file, as made at `stamp`. An entry at a moment that no calendar can write
    /// (before the year 0 or after 9999) is left out.
    pub fn ics(&self, stamp: Time) -> String {
        let mut lines = Lines(String::new());
        lines.put("BEGIN", "VCALENDAR");
        lines.put("VERSION", "2.0");
        lines.put("PRODID", "-//Truefan//Truefan//EN");
        lines.put("CALSCALE", "GREGORIAN");
        if !self.name.is_empty() {
            lines.put("X-WR-CALNAME", &escape(&self.name));
        }
        let stamp = moment(stamp).unwrap_or_else(|| "19700101T000000Z".to_owned());
        for entry in &self.entries {
            let Some((start, end)) = entry.when.lines() else { continue };
            lines.put("BEGIN", "VEVENT");
            lines.put("UID", &escape(&format!("{}@truefan", entry.key)));
            lines.put("DTSTAMP", &stamp);
            lines.put("DTSTART", &start);
            lines.put("DTEND", &end);
            lines.put("SUMMARY", &escape(&entry.summary));
            for (name, text) in [("DESCRIPTION", &entry.description), ("LOCATION", &entry.location)]
            {
                if !text.is_empty() {
                    lines.put(name, &escape(text));
                }
            }
            if !entry.categories.is_empty() {
                let categories: Vec<String> =
                    entry.categories.iter().map(|category| escape(category)).collect();
                lines.put("CATEGORIES", &categories.join(","));
            }
            let status = match entry.status {
                Status::Tentative => "TENTATIVE",
                Status::Confirmed => "CONFIRMED",
                Status::Cancelled => "CANCELLED",
            };
            lines.put("STATUS", status);
            lines.put("END", "VEVENT");
        }
        lines.put("END", "VCALENDAR");
        lines.0
    }
}

impl When {
    /// What stands after DTSTART and DTEND. A colon follows the name only where no
    /// parameter does, so the parameter is part of what is returned.
    fn lines(self) -> Option<(String, String)> {
        match self {
            Self::Days(first, last) => {
                let day = |day| date(day).map(|day| format!(";VALUE=DATE:{day}"));
                Some((day(first)?, day(last.max(first).checked_add(1)?)?))
            }
            Self::Moments(start, end) => Some((moment(start)?, moment(end.max(start))?)),
        }
    }
}

/// The file so far.
struct Lines(String);

impl Lines {
    /// A content line, folded: a line break and a space, where a line would be too long.
    fn put(&mut self, name: &str, value: &str) {
        let colon = if value.starts_with(';') { "" } else { ":" };
        let mut octets = 0;
        for letter in name.chars().chain(colon.chars()).chain(value.chars()) {
            if octets + letter.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(letter);
            octets += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// Text as a value: escaped, and without the control characters that a value may not have.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let text = text.replace("\r\n", "\n");
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' | '\r' => escaped.push_str("\\n"),
            letter if letter.is_control() && letter != '\t' => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

fn date(day: i64) -> Option<String> {
    let epoch = Date::constant(1970, 1, 1);
    let span = Span::new().try_days(day).ok()?;
    let date = epoch.checked_add(span).ok().filter(|date| date.year() >= 0)?;
    Some(format!("{:04}{:02}{:02}", date.year(), date.month(), date.day()))
}

fn moment(time: Time) -> Option<String> {
    let timestamp = Timestamp::from_millisecond(time.some()?.0).ok()?;
    let moment = timestamp.to_zoned(TimeZone::UTC);
    let day = date(time.day())?;
    Some(format!("{day}T{:02}{:02}{:02}Z", moment.hour(), moment.minute(), moment.second()))
}

#[cfg(test)]
mod tests {
    use super::{Calendar, Entry, LINE, Status, When};
    use crate::model::Time;

    fn entry(key: &str, when: When) -> Entry {
        Entry {
            key: key.to_owned(),
            when,
            summary: "Q&A; bring questions, please".to_owned(),
            description: "First\r\nsecond \\ third".to_owned(),
            location: String::new(),
            categories: vec!["live".to_owned(), "a,b".to_owned()],
            status: Status::Confirmed,
        }
    }

    /// Undoes the folding, as a reader would.
    fn unfolded(ics: &str) -> Vec<String> {
        ics.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn a_calendar_as_the_standard_writes_it() {
        // 2024-02-29 is day 19,782; the moment is 23:59:59.999 of that day.
        let days = entry("p1", When::Days(19_782, 19_782));
        let start = Time(1_709_251_199_999);
        let moments = entry("p2", When::Moments(start, start.plus_days(1)));
        let calendar = Calendar { name: "Plan".to_owned(), entries: vec![days, moments] };
        let lines = unfolded(&calendar.ics(Time(0)));
        let expected = "BEGIN:VCALENDAR|VERSION:2.0|PRODID:-//Truefan//Truefan//EN|\
            CALSCALE:GREGORIAN|X-WR-CALNAME:Plan|BEGIN:VEVENT|UID:p1@truefan|\
            DTSTAMP:19700101T000000Z|DTSTART;VALUE=DATE:20240229|DTEND;VALUE=DATE:20240301|\
            SUMMARY:Q&A\\; bring questions\\, please|DESCRIPTION:First\\nsecond \\\\ third|\
            CATEGORIES:live,a\\,b|STATUS:CONFIRMED|END:VEVENT";
        assert_eq!(lines[..15].join("|"), expected);
        assert_eq!(lines[18], "DTSTART:20240229T235959Z");
        assert_eq!(lines[19], "DTEND:20240301T235959Z");
        assert_eq!(lines.last().map(String::as_str), Some("END:VCALENDAR"));
    }

    #[test]
    fn a_long_line_is_folded_between_letters() {
        let mut long = entry("长", When::Days(0, 2));
        long.summary = "每周一次的线上答疑活动，欢迎所有会员参加".repeat(9);
        let calendar = Calendar { name: String::new(), entries: vec![long.clone()] };
        let ics = calendar.ics(Time(0));
        let lines: Vec<&str> = ics.split_terminator("\r\n").collect();
        assert!(lines.iter().all(|line| line.len() <= LINE && !line.contains('\n')));
        assert!(lines.iter().filter(|line| line.starts_with(' ')).count() > 5);
        assert!(unfolded(&ics).contains(&format!("SUMMARY:{}", long.summary)));
    }

    #[test]
    fn what_no_calendar_can_write_is_left_out() {
        let never = entry("a", When::Moments(Time::NONE, Time(0)));
        let late = entry("b", When::Days(i64::MAX, i64::MAX));
        let backwards = entry("c", When::Days(3, 1));
        let calendar = Calendar { name: String::new(), entries: vec![never, late, backwards] };
        let ics = calendar.ics(Time::NONE);
        assert_eq!(ics.matches("BEGIN:VEVENT").count(), 1);
        assert!(ics.contains("DTSTART;VALUE=DATE:19700104\r\nDTEND;VALUE=DATE:19700105"));
    }
}

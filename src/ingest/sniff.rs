//! What a file is, by its first bytes. Its name is never looked at.

use std::io::Cursor;

use csv_core::{ReadRecordResult, ReaderBuilder};
use quick_xml::events::Event;
use std::io::Read;

use super::encoding::TextReader;
use super::reader::stackexchange::Kind;
use crate::model::IssueKind;

/// What the first bytes say.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Format {
    Empty,
    Archive,
    StackExchange(Kind),
    /// A table with this delimiter.
    Table(u8),
    /// Something that is refused, or that nobody here can read.
    Refused(IssueKind),
}

/// Judges a file by its first bytes, at most [`super::limits::SAMPLE`] of them.
pub(super) fn sniff(bytes: &[u8]) -> Format {
    if bytes.is_empty() {
        return Format::Empty;
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Format::Archive;
    }
    let mut reader = TextReader::new(Cursor::new(bytes));
    let mut text = String::new();
    let read = reader.read_to_string(&mut text);
    if read.is_err() || bytes.starts_with(b"%PDF") || is_binary(&text) {
        return Format::Refused(IssueKind::UnknownFormat);
    }
    match text.trim_start().chars().next() {
        None => Format::Empty,
        Some('<') => xml(&text),
        // JSON: none of today's readers takes it, and as a table it would be nonsense.
        Some('{' | '[') => Format::Refused(IssueKind::UnknownFormat),
        Some(_) => {
            delimiter(&text).map_or(Format::Refused(IssueKind::UnknownFormat), Format::Table)
        }
    }
}

/// More than one character in fifty that no text holds.
fn is_binary(text: &str) -> bool {
    let odd = |c: &char| {
        *c == '\u{FFFD}' || (c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}'))
    };
    text.chars().filter(odd).count() * 50 > text.chars().count()
}

/// The root element decides.
fn xml(text: &str) -> Format {
    let mut reader = quick_xml::Reader::from_str(text.trim_start());
    loop {
        match reader.read_event() {
            Ok(Event::DocType(name)) => {
                let html = name.trim_start().to_ascii_lowercase().starts_with("html");
                let detail = "a DOCTYPE, which is not accepted".to_owned();
                return Format::Refused(if html {
                    IssueKind::UnknownFormat
                } else {
                    IssueKind::Malformed { detail }
                });
            }
            Ok(Event::Start(root) | Event::Empty(root)) => {
                return Kind::of_root(root.name().as_ref())
                    .map_or(Format::Refused(IssueKind::UnknownFormat), Format::StackExchange);
            }
            Ok(Event::Eof) | Err(_) => return Format::Refused(IssueKind::UnknownFormat),
            Ok(_) => {}
        }
    }
}

/// The separator that cuts the first rows into the same number of fields, the
/// largest number if several do.
fn delimiter(text: &str) -> Option<u8> {
    // Spreadsheets in some countries say it themselves.
    if let Some(&[said, b'\r' | b'\n', ..]) = text.strip_prefix("sep=").map(str::as_bytes) {
        return Some(said);
    }
    let score = |delimiter: u8| {
        let widths = widths(text, delimiter);
        let columns = *widths.first()?;
        let even = widths.iter().filter(|&&width| width == columns).count();
        // Prose has commas too, but no two lines have equally many.
        let tabular = columns > 1 && even * 2 >= widths.len();
        tabular.then_some((even * 100 / widths.len(), columns))
    };
    let scored = [b',', b';', b'\t', b'|'].map(|delimiter| (score(delimiter), delimiter));
    let best = scored.into_iter().filter_map(|(score, delimiter)| Some((score?, delimiter)));
    // Of equals the first wins, hence the reversal: `max` keeps the last.
    best.rev().max_by_key(|(score, _)| *score).map(|(_, delimiter)| delimiter)
}

/// Fields in each of the first rows; the last one may be cut off by the sample.
fn widths(text: &str, delimiter: u8) -> Vec<usize> {
    const ROWS: usize = 50;
    let mut parser = ReaderBuilder::new().delimiter(delimiter).build();
    let mut fields = vec![0; text.len()];
    let mut ends = vec![0; text.len() + 2];
    let mut rest = text.as_bytes();
    let mut widths = Vec::new();
    while widths.len() < ROWS {
        let (result, read, _, count) = parser.read_record(rest, &mut fields, &mut ends);
        rest = &rest[read..];
        match result {
            ReadRecordResult::Record => widths.push(count),
            _ if widths.is_empty() => return vec![count + 1],
            _ => break,
        }
    }
    widths
}

#[cfg(test)]
mod tests;

//! What readers could not take as it stood.

use super::common::plural;
use crate::app::format::Format;
use crate::app::text::IssueWords;
use crate::model::{IssueKind, Severity};

/// What is wrong in a file, and what to do about it.
pub const ISSUE: IssueWords = IssueWords {
    words,
    remedy: IssueKind::remedy,
    severity: |severity| match severity {
        Severity::MustFix => "Must fix",
        Severity::Warning => "Warning",
        Severity::Note => "Note",
    },
    place: |format, row, count| match row {
        Some(row) if count > 1 => {
            format!("{}, first in row {}", plural(format, count, "row", "rows"), format.count(row))
        }
        Some(row) => format!("row {}", format.count(row)),
        None if count > 1 => plural(format, count, "time", "times"),
        None => "whole file".into(),
    },
};

fn words(format: &Format, kind: &IssueKind) -> String {
    use IssueKind::*;
    match kind {
        UnknownFormat => "Not a file that Truefan can read".into(),
        Empty => "The file is empty".into(),
        NeedsMapping => "A table whose columns Truefan does not know".into(),
        MissingColumns { columns } => format!("Columns are missing: {}", columns.join(", ")),
        Truncated => "The file stops in the middle; everything before was read".into(),
        Malformed { detail } => format!("Cannot be read from here on: {detail}"),
        UnclosedQuote { limit } => {
            format!("A quote is not closed within {}", format.bytes(*limit))
        }
        RaggedRow { expected, found } => format!(
            "{} where the header has {}",
            plural(format, u64::from(*found), "field", "fields"),
            format.count(u64::from(*expected))
        ),
        MissingValue { column } => format!("“{column}” is empty"),
        BadNumber { column, value } => format!("“{column}” is not a number: {value}"),
        BadDate { column, value } => format!("“{column}” is not a date: {value}"),
        FutureDate { column, value } => format!("“{column}” lies in the future: {value}"),
        UnknownKind { value } => format!("Unknown kind of act, taken as “other”: {value}"),
        DanglingReference { column, value } => {
            format!("“{column}” refers to {value}, which is in none of the files")
        }
        NoMember => "Belongs to no member".into(),
        Duplicate => "The same row again; it counts once".into(),
        RepeatedKey { key } => format!("The id {key} comes more than once; the last row counts"),
        BadEncoding { encoding } => format!("Bytes that are not {encoding} text, shown as �"),
        TooManyColumns { found, limit } => {
            format!("{} columns; at most {} are read", format.count(*found), format.count(*limit))
        }
        TooLarge { what, limit } => format!("{what}: more than {}", format.count(*limit)),
        ZipBomb { packed, unpacked } => format!(
            "{} packed unpack to more than {}: not an honest archive",
            format.bytes(*packed),
            format.bytes(*unpacked)
        ),
        UnusedColumn { column } => format!("The column “{column}” is not used"),
        NotUsed { what } => format!("Rows without use here: {what}"),
        SeveralSites => {
            "Several sites were dropped, and this file may be of any of them".to_owned()
        }
    }
}

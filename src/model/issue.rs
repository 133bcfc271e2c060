//! What readers could not take as it stood, and what to do about it.
//!
//! Issues are plain data. English words are here, for logs and embedders; the
//! app has its own in each of its languages, matched on the same variants.

use std::fmt;

use serde::{Deserialize, Serialize};

/// One kind of trouble in one file, with its first place and how often it came.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Issue {
    /// The file's name as dropped (inside an archive: `archive.zip/name`).
    pub file: String,
    /// First row it was seen in, counted from 1 with the header as row 1.
    pub row: Option<u64>,
    /// What is wrong.
    pub kind: IssueKind,
    /// How many rows have it.
    pub count: u64,
}

/// How much an issue matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Nothing of the file, or of the named rows, can be used until this is mended.
    MustFix,
    /// Rows were left out or changed.
    Warning,
    /// Worth knowing; nothing was lost.
    Note,
}

/// What is wrong, with the values a person needs to find it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum IssueKind {
    /// No reader knows this file.
    UnknownFormat,
    /// The file has no bytes, or no rows below its header.
    Empty,
    /// A CSV that no reader recognised: the mapping dialogue can still use it.
    NeedsMapping,
    /// The columns a reader needs are not there.
    MissingColumns {
        /// Their names.
        columns: Vec<String>,
    },
    /// The file ends in the middle; all before was read.
    Truncated,
    /// Markup or structure that cannot be read from here on.
    Malformed {
        /// The parser's own words.
        detail: String,
    },
    /// A quote was opened and not closed within the field limit.
    UnclosedQuote {
        /// The limit in bytes.
        limit: u64,
    },
    /// The row has more or fewer fields than the header.
    RaggedRow {
        /// Fields in the header.
        expected: u32,
        /// Fields in the row.
        found: u32,
    },
    /// A value that is needed is empty.
    MissingValue {
        /// Column or attribute.
        column: String,
    },
    /// A number that is none, or is not finite.
    BadNumber {
        /// Column or attribute.
        column: String,
        /// As it stands in the file.
        value: String,
    },
    /// A date that cannot be read.
    BadDate {
        /// Column or attribute.
        column: String,
        /// As it stands in the file.
        value: String,
    },
    /// A date later than today; kept out so that "last seen" stays true.
    FutureDate {
        /// Column or attribute.
        column: String,
        /// As it stands in the file.
        value: String,
    },
    /// A kind of act that is not in our list; taken as "other".
    UnknownKind {
        /// As it stands in the file.
        value: String,
    },
    /// A row that refers to something that is in no file.
    DanglingReference {
        /// Column or attribute.
        column: String,
        /// As it stands in the file.
        value: String,
    },
    /// The row belongs to nobody: its member is missing or was deleted.
    NoMember,
    /// The same row again; kept once.
    Duplicate,
    /// A second row with the same id; the last one counts.
    RepeatedKey {
        /// The id.
        key: String,
    },
    /// Bytes that are not text in the detected encoding; shown as �.
    BadEncoding {
        /// The encoding that was tried.
        encoding: String,
    },
    /// More columns than we read.
    TooManyColumns {
        /// Found.
        found: u64,
        /// The limit.
        limit: u64,
    },
    /// A cap was reached; what came before it was read.
    TooLarge {
        /// Which cap, in plain words.
        what: String,
        /// The limit.
        limit: u64,
    },
    /// An archive that unpacks to more than it can honestly hold.
    ZipBomb {
        /// Bytes packed.
        packed: u64,
        /// Bytes unpacked so far when it was stopped.
        unpacked: u64,
    },
    /// A column that no part of Truefan uses; named, never dropped in silence.
    UnusedColumn {
        /// Its name.
        column: String,
    },
    /// A row type that is known and has no use here.
    NotUsed {
        /// What it is, such as a vote type.
        what: String,
    },
    /// Sites that number their users alike were dropped together, and nothing says of which
    /// of them a file is.
    SeveralSites,
}

impl IssueKind {
    /// How much it matters.
    pub fn severity(&self) -> Severity {
        match self {
            Self::UnknownFormat
            | Self::Empty
            | Self::NeedsMapping
            | Self::MissingColumns { .. }
            | Self::TooManyColumns { .. }
            | Self::ZipBomb { .. }
            | Self::SeveralSites => Severity::MustFix,
            Self::Truncated
            | Self::Malformed { .. }
            | Self::UnclosedQuote { .. }
            | Self::RaggedRow { .. }
            | Self::MissingValue { .. }
            | Self::BadNumber { .. }
            | Self::BadDate { .. }
            | Self::FutureDate { .. }
            | Self::UnknownKind { .. }
            | Self::DanglingReference { .. }
            | Self::BadEncoding { .. }
            | Self::TooLarge { .. } => Severity::Warning,
            Self::NoMember
            | Self::Duplicate
            | Self::RepeatedKey { .. }
            | Self::UnusedColumn { .. }
            | Self::NotUsed { .. } => Severity::Note,
        }
    }

    /// What to do about it, in one sentence.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::UnknownFormat => "Drop a CSV, a Stack Exchange XML file, or a zip of them.",
            Self::Empty => "Export the file again; this copy holds nothing.",
            Self::NeedsMapping => {
                "Say which column is the member, the object, the time and the kind."
            }
            Self::MissingColumns { .. } => {
                "Export again with these columns, or map the file by hand."
            }
            Self::Truncated => "Download or copy the file again; the end is missing.",
            Self::Malformed { .. } => "Export the file again without editing it by hand.",
            Self::UnclosedQuote { .. } => "Close the quote in this row, or export the file again.",
            Self::RaggedRow { .. } => "Check the row for a stray separator.",
            Self::MissingValue { .. } => "Fill in the value, or leave the row out.",
            Self::BadNumber { .. } => "Write a plain number, such as 12.5.",
            Self::BadDate { .. } => "Write the date as 2024-01-31 or 2024-01-31 18:30:00.",
            Self::FutureDate { .. } => "Check the year, and the order of day and month.",
            Self::UnknownKind { .. } => "Nothing to do, unless the kind is a spelling mistake.",
            Self::DanglingReference { .. } => "Drop the file that defines it as well.",
            Self::NoMember => "Nothing to do: the export leaves the author out.",
            Self::Duplicate => "Nothing to do: each row counts once.",
            Self::RepeatedKey { .. } => "Nothing to do, unless the ids should differ.",
            Self::BadEncoding { .. } => "Save the file as UTF-8 and drop it again.",
            Self::TooManyColumns { .. } => "Remove the columns that are not needed.",
            Self::TooLarge { .. } => "Split the file and drop the parts.",
            Self::ZipBomb { .. } => "Unpack the archive yourself and drop the files inside.",
            Self::UnusedColumn { .. } => "Nothing to do: the column is left out.",
            Self::NotUsed { .. } => "Nothing to do: these rows say nothing about members.",
            Self::SeveralSites => {
                "Pack each site with its Users.xml into an archive of its own, and drop them again."
            }
        }
    }
}

impl fmt::Display for IssueKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownFormat => write!(f, "not a file Truefan can read"),
            Self::Empty => write!(f, "the file is empty"),
            Self::NeedsMapping => write!(f, "a table with columns Truefan does not know"),
            Self::MissingColumns { columns } => {
                write!(f, "columns missing: {}", columns.join(", "))
            }
            Self::Truncated => write!(f, "the file stops in the middle"),
            Self::Malformed { detail } => write!(f, "cannot be read from here on: {detail}"),
            Self::UnclosedQuote { limit } => {
                write!(f, "a quote is not closed within {limit} bytes")
            }
            Self::RaggedRow { expected, found } => {
                write!(f, "{found} fields where the header has {expected}")
            }
            Self::MissingValue { column } => write!(f, "{column} is empty"),
            Self::BadNumber { column, value } => write!(f, "{column} is not a number: {value}"),
            Self::BadDate { column, value } => write!(f, "{column} is not a date: {value}"),
            Self::FutureDate { column, value } => write!(f, "{column} lies in the future: {value}"),
            Self::UnknownKind { value } => write!(f, "unknown kind of act: {value}"),
            Self::DanglingReference { column, value } => {
                write!(f, "{column} refers to {value}, which is in no file")
            }
            Self::NoMember => write!(f, "belongs to no member"),
            Self::Duplicate => write!(f, "the same row again"),
            Self::RepeatedKey { key } => write!(f, "the id {key} comes more than once"),
            Self::BadEncoding { encoding } => write!(f, "bytes that are not {encoding} text"),
            Self::TooManyColumns { found, limit } => {
                write!(f, "{found} columns; at most {limit} are read")
            }
            Self::TooLarge { what, limit } => write!(f, "{what}: more than {limit}"),
            Self::ZipBomb { packed, unpacked } => {
                write!(f, "{packed} packed bytes unpack to more than {unpacked}")
            }
            Self::UnusedColumn { column } => write!(f, "column {column} is not used"),
            Self::NotUsed { what } => write!(f, "not used: {what}"),
            Self::SeveralSites => {
                write!(f, "several sites were dropped, and this file may be of any of them")
            }
        }
    }
}

/// What became of one file. `read = accepted + rejected`; duplicates are accepted
/// rows that were there already.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FileReport {
    /// The file's name as dropped.
    pub file: String,
    /// The reader that took it, such as `stackexchange/Posts.xml`; empty if none did.
    pub format: String,
    /// Bytes read.
    pub bytes: u64,
    /// Rows seen, the header not among them.
    pub read: u64,
    /// Rows understood.
    pub accepted: u64,
    /// Rows left out, each under an issue.
    pub rejected: u64,
}

/// What an import understood and what it did not.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// One entry a file, in the order given.
    pub files: Vec<FileReport>,
    /// Grouped by file and kind, the gravest first.
    pub issues: Vec<Issue>,
    /// Events that were there already, in this import or before it.
    pub duplicates: u64,
}

impl Report {
    /// Adds one occurrence; the same kind of trouble in the same file is counted, not repeated.
    /// Kinds that differ only in a value are one trouble: the first value stands for all.
    pub fn add(&mut self, file: &str, row: Option<u64>, kind: IssueKind) {
        let same = |issue: &&mut Issue| issue.file == file && issue.kind.same_trouble(&kind);
        match self.issues.iter_mut().find(same) {
            Some(issue) => issue.count += 1,
            None => self.issues.push(Issue { file: file.to_owned(), row, kind, count: 1 }),
        }
    }

    /// Puts the gravest issues first, otherwise keeping the order of appearance.
    pub fn sort(&mut self) {
        self.issues.sort_by_key(|issue| issue.kind.severity());
    }

    /// Number of issues of a severity, each counted with its rows.
    pub fn count(&self, severity: Severity) -> u64 {
        let of = |issue: &&Issue| issue.kind.severity() == severity;
        self.issues.iter().filter(of).map(|issue| issue.count).sum()
    }
}

impl IssueKind {
    /// Whether two issues are the same trouble in the same column, whatever the value.
    fn same_trouble(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::MissingValue { column: a }, Self::MissingValue { column: b })
            | (Self::BadNumber { column: a, .. }, Self::BadNumber { column: b, .. })
            | (Self::BadDate { column: a, .. }, Self::BadDate { column: b, .. })
            | (Self::FutureDate { column: a, .. }, Self::FutureDate { column: b, .. })
            | (
                Self::DanglingReference { column: a, .. },
                Self::DanglingReference { column: b, .. },
            )
            | (Self::UnusedColumn { column: a }, Self::UnusedColumn { column: b })
            | (Self::NotUsed { what: a }, Self::NotUsed { what: b }) => a == b,
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{IssueKind, Report, Severity};

    fn bad_date(column: &str, value: &str) -> IssueKind {
        IssueKind::BadDate { column: column.to_owned(), value: value.to_owned() }
    }

    #[test]
    fn the_same_trouble_is_counted_with_its_first_place() {
        let mut report = Report::default();
        report.add("a.csv", Some(3), bad_date("when", "yesterday"));
        report.add("a.csv", Some(9), bad_date("when", "tomorrow"));
        report.add("a.csv", Some(9), bad_date("until", "tomorrow"));
        report.add("b.csv", Some(4), bad_date("when", "yesterday"));
        let seen: Vec<_> = report.issues.iter().map(|issue| (issue.row, issue.count)).collect();
        assert_eq!(seen, [(Some(3), 2), (Some(9), 1), (Some(4), 1)]);
        assert_eq!(report.issues[0].kind, bad_date("when", "yesterday"), "the first value stands");
    }

    #[test]
    fn columns_without_use_are_each_named() {
        let mut report = Report::default();
        for column in ["a", "b", "a"] {
            report.add("f", None, IssueKind::UnusedColumn { column: column.to_owned() });
        }
        assert_eq!(report.issues.len(), 2);
        assert_eq!(report.count(Severity::Note), 3);
        assert_eq!(report.count(Severity::Warning), 0);
    }

    #[test]
    fn the_gravest_come_first_and_others_keep_their_order() {
        let mut report = Report::default();
        let kinds = [
            IssueKind::Duplicate,
            IssueKind::Truncated,
            IssueKind::NoMember,
            bad_date("when", "x"),
            IssueKind::Empty,
        ];
        for kind in &kinds {
            report.add("f", None, kind.clone());
        }
        report.sort();
        let order: Vec<_> = report.issues.into_iter().map(|issue| issue.kind).collect();
        assert_eq!(order, [4, 1, 3, 0, 2].map(|row| kinds[row].clone()));
    }
}

//! What of the plain objects was understood, and what was not.

use serde::Serialize;
use tsify::Tsify;

use crate::embed::kind::SeverityWord;
use crate::model::{FileReport, Issue, Report};

/// What became of the lists.
#[derive(Clone, Debug, Serialize, Tsify)]
pub struct ReportView {
    /// One entry a list that had rows.
    lists: Vec<ListView>,
    /// What did not fit, the gravest first.
    issues: Vec<IssueView>,
    /// Events and payments that were given twice.
    duplicates: u64,
}

/// What became of one list; `read = accepted + rejected`.
#[derive(Clone, Debug, Serialize, Tsify)]
pub struct ListView {
    /// "members", "events" …
    list: String,
    /// Rows seen.
    read: u64,
    /// Rows understood.
    accepted: u64,
    /// Rows left out, each under an issue.
    rejected: u64,
}

/// One kind of trouble in one list.
#[derive(Clone, Debug, Serialize, Tsify)]
pub struct IssueView {
    /// "members", "events" …
    list: String,
    /// Index of the first row that has it.
    row: Option<u64>,
    /// How many rows have it.
    count: u64,
    /// How much it matters.
    severity: SeverityWord,
    /// What is wrong, in a sentence.
    message: String,
    /// What to do about it.
    remedy: String,
}

impl From<&Report> for ReportView {
    fn from(report: &Report) -> Self {
        Self {
            lists: report.files.iter().map(ListView::from).collect(),
            issues: report.issues.iter().map(IssueView::from).collect(),
            duplicates: report.duplicates,
        }
    }
}

impl From<&FileReport> for ListView {
    fn from(list: &FileReport) -> Self {
        let (read, accepted, rejected) = (list.read, list.accepted, list.rejected);
        Self { list: list.file.clone(), read, accepted, rejected }
    }
}

impl From<&Issue> for IssueView {
    fn from(issue: &Issue) -> Self {
        Self {
            list: issue.file.clone(),
            row: issue.row,
            count: issue.count,
            severity: issue.kind.severity().into(),
            message: issue.kind.to_string(),
            remedy: issue.kind.remedy().to_owned(),
        }
    }
}

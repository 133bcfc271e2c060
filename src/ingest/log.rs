//! One file's account: every row it had is accepted or rejected under an issue.

use std::io;

use thiserror::Error;

use crate::model::{FileReport, Issue, IssueKind, Report};

/// Keeps count while a file is read.
#[derive(Debug, Default)]
pub(super) struct FileLog {
    pub(super) report: FileReport,
    /// Issues of this file alone: looking for the same trouble stays cheap
    /// however many files there are.
    issues: Report,
}

impl FileLog {
    pub(super) fn new(file: &str) -> Self {
        let report = FileReport { file: file.to_owned(), ..FileReport::default() };
        Self { report, issues: Report::default() }
    }

    /// Counts a row by what its reader said.
    pub(super) fn row(&mut self, row: u64, outcome: Result<(), IssueKind>) {
        self.report.read += 1;
        match outcome {
            Ok(()) => self.report.accepted += 1,
            Err(kind) => {
                self.report.rejected += 1;
                self.issue(Some(row), kind);
            }
        }
    }

    /// Something worth saying that rejects no row by itself.
    pub(super) fn issue(&mut self, row: Option<u64>, kind: IssueKind) {
        self.issues.add(&self.report.file, row, kind);
    }

    /// The same, for trouble that was counted elsewhere.
    pub(super) fn issues(&mut self, count: u64, kind: IssueKind) {
        if count > 0 {
            let file = self.report.file.clone();
            self.issues.issues.push(Issue { file, row: None, kind, count });
        }
    }

    /// Why reading stopped early.
    pub(super) fn fault(&mut self, row: Option<u64>, error: &io::Error) {
        self.issue(row, explain(error));
    }

    /// Adds this account to the import's.
    pub(super) fn close(self, report: &mut Report) {
        report.issues.extend(self.issues.issues);
        report.files.push(self.report);
    }
}

/// An issue on its way through a reader that speaks `io::Error`.
#[derive(Debug, Error)]
#[error("{0}")]
pub(super) struct Refusal(pub(super) IssueKind);

impl From<Refusal> for io::Error {
    fn from(refusal: Refusal) -> Self {
        Self::other(refusal)
    }
}

/// In our words, what an input error means.
pub(super) fn explain(error: &io::Error) -> IssueKind {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<Refusal>());
    match inner {
        Some(Refusal(kind)) => kind.clone(),
        None if error.kind() == io::ErrorKind::UnexpectedEof => IssueKind::Truncated,
        None => IssueKind::Malformed { detail: error.to_string() },
    }
}

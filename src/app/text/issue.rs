//! What readers could not take as it stood.

use crate::app::format::Format;
use crate::model::{IssueKind, Severity};

/// What is wrong in a file, and what to do about it.
pub struct IssueWords {
    /// What is wrong.
    pub words: fn(&Format, &IssueKind) -> String,
    /// What to do about it.
    pub remedy: fn(&IssueKind) -> &'static str,
    /// How much it matters, in a word or two.
    pub severity: fn(Severity) -> &'static str,
    /// Where it was seen first, and how often: `(format, row, count)`.
    pub place: fn(&Format, Option<u64>, u64) -> String,
}

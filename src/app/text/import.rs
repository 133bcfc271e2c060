//! Words of the import page.

use crate::app::format::Format;
use crate::ingest::{Counts, DateOrder};

use super::Counted;

/// Words of the import page.
pub struct Import {
    /// Title of the page.
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// Said in the drop area.
    pub drop: &'static str,
    /// What can be dropped.
    pub drop_help: &'static str,
    /// Opens the file dialog.
    pub choose: &'static str,
    /// Title while files are read.
    pub reading: &'static str,
    /// Title while rows are stored.
    pub storing: &'static str,
    /// Title of the preview.
    pub preview: &'static str,
    /// Said above the preview.
    pub preview_lead: &'static str,
    /// Label of the number of rows that are ready.
    pub ready: &'static str,
    /// Label of the number of warnings.
    pub warnings: &'static str,
    /// Label of the number of things to fix.
    pub must_fix: &'static str,
    /// What is ready, in one line.
    pub counts: fn(&Format, &Counts) -> String,
    /// Said if nothing is ready.
    pub nothing_ready: &'static str,
    /// Title of the files' table.
    pub files: &'static str,
    /// Column: file.
    pub file: &'static str,
    /// Column: recognised as.
    pub format: &'static str,
    /// Column: rows.
    pub rows: &'static str,
    /// Column: accepted.
    pub accepted: &'static str,
    /// Column: left out.
    pub rejected: &'static str,
    /// Column: size.
    pub size: &'static str,
    /// Said of a file that no reader took.
    pub unknown: &'static str,
    /// Title of the issues.
    pub issues: &'static str,
    /// Said if there are none.
    pub no_issues: &'static str,
    /// How many notes are folded away.
    pub notes: Counted,
    /// Title of the mapping, with the file's name.
    pub mapping: fn(&str) -> String,
    /// What the mapping is for.
    pub mapping_lead: &'static str,
    /// Label: the file's encoding.
    pub encoding: &'static str,
    /// Column of the member.
    pub who: &'static str,
    /// Column of the object.
    pub what: &'static str,
    /// Column of the time.
    pub when: &'static str,
    /// Column of the kind.
    pub kind: &'static str,
    /// Column of the value.
    pub value: &'static str,
    /// The column with the words.
    pub said: &'static str,
    /// Order of the date's parts.
    pub dates: &'static str,
    /// One order.
    pub date_order: fn(DateOrder) -> &'static str,
    /// No column.
    pub no_column: &'static str,
    /// Reads again under the changed mapping.
    pub apply: &'static str,
    /// Said beside it.
    pub changed: &'static str,
    /// Title of the first rows.
    pub first_rows: &'static str,
    /// Stores everything that is ready.
    pub commit: &'static str,
    /// Stores what is ready and leaves out the rest.
    pub commit_valid: &'static str,
    /// Forgets the files.
    pub discard: &'static str,
    /// Said beside the buttons.
    pub safe: &'static str,
    /// Title after the commit.
    pub stored: &'static str,
    /// The same where the browser keeps nothing.
    pub in_memory: &'static str,
    /// What the commit brought: `(format, rows, added)`.
    pub outcome: fn(&Format, u64, u64) -> String,
    /// Title if nothing was new.
    pub nothing_new: &'static str,
    /// Said if nothing was new.
    pub nothing_new_help: &'static str,
    /// Said of importing the same again.
    pub again: &'static str,
    /// Leads to the overview.
    pub see: &'static str,
    /// Starts another import.
    pub more: &'static str,
    /// Title of a failure.
    pub failed: &'static str,
    /// Said while the sample is open: an import takes its place.
    pub sample_open: &'static str,
}

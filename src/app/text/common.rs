//! Words that many pages share.

use super::Counted;

/// Words that many pages share.
pub struct Common {
    /// Name of the product.
    pub name: &'static str,
    /// Gives up what is running.
    pub cancel: &'static str,
    /// Closes a dialog or a notice.
    pub close: &'static str,
    /// Said while an answer is awaited.
    pub loading: &'static str,
    /// Opens the explanation of a number.
    pub how: &'static str,
    /// Said of a number without its period before.
    pub no_change: &'static str,
    /// "against the period before".
    pub against_before: &'static str,
    /// How many people stand behind a number.
    pub people: Counted,
    /// "12 members".
    pub members: Counted,
    /// "12 contents".
    pub contents: Counted,
    /// "12 activities".
    pub activities: Counted,
    /// "12 events".
    pub events: Counted,
    /// "12 payments".
    pub payments: Counted,
    /// Title of a page that has nothing to show yet.
    pub no_data: &'static str,
    /// What to do about it.
    pub no_data_help: &'static str,
    /// Leads to the three doors.
    pub go_home: &'static str,
    /// Title of the page at an unknown address.
    pub not_found: &'static str,
    /// What to do about it.
    pub not_found_help: &'static str,
    /// Title of a failure that a page shows in its place.
    pub failed: &'static str,
    /// Said of a table whose search matches nothing.
    pub no_match: &'static str,
    /// Title of what stands out on a page.
    pub findings: &'static str,
    /// Said where nothing stands out.
    pub no_findings: &'static str,
    /// Said when a decision is on disk.
    pub kept: &'static str,
    /// Takes a decision back.
    pub undo: &'static str,
    /// Said when it was taken back.
    pub undone: &'static str,
    /// How a table is sorted, for screen readers: "sort by {column}".
    pub sort_by: fn(&str) -> String,
}

//! Words of the first page.

use crate::app::format::Format;
use crate::engine::Facts;

/// Words of the first page.
pub struct Home {
    /// The promise, in one line.
    pub title: &'static str,
    /// What it is.
    pub lead: &'static str,
    /// Door: files.
    pub files: &'static str,
    /// What happens behind it.
    pub files_help: &'static str,
    /// Opens the file dialog.
    pub choose: &'static str,
    /// Door: the sample.
    pub sample: &'static str,
    /// What happens behind it.
    pub sample_help: &'static str,
    /// Label: made up.
    pub synthetic: &'static str,
    /// Opens the sample.
    pub open_sample: &'static str,
    /// Door: what is stored.
    pub reopen: &'static str,
    /// What it says while nothing is stored.
    pub reopen_empty: &'static str,
    /// Opens what is stored.
    pub open: &'static str,
    /// What is stored, in one line.
    pub facts: fn(&Format, &Facts) -> String,
    /// When it was imported last; Unix milliseconds.
    pub last_import: fn(&Format, i64) -> String,
    /// Title of the list of readable files.
    pub reads: &'static str,
    /// What can be read: name and explanation.
    pub formats: &'static [(&'static str, &'static str)],
    /// Title of the privacy paragraph.
    pub private: &'static str,
    /// The paragraph.
    pub private_help: &'static str,
    /// How to check it.
    pub private_check: &'static str,
}

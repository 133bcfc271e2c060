//! What an import would bring, before anything is stored.

use serde::{Deserialize, Serialize};

use super::Mapping;
use crate::model::{Dataset, Report};

/// Ready, warnings, must fix: shown before commit.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    /// File by file, and issue by issue.
    pub report: Report,
    /// What is ready to be stored.
    pub ready: Counts,
    /// Tables whose columns can be mapped, recognised or not.
    pub tables: Vec<TablePreview>,
}

/// How many of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Members.
    pub members: u64,
    /// Contents.
    pub contents: u64,
    /// Activities.
    pub activities: u64,
    /// Events.
    pub events: u64,
    /// Payments.
    pub payments: u64,
}

impl From<&Dataset> for Counts {
    fn from(dataset: &Dataset) -> Self {
        Self {
            members: dataset.members.len() as u64,
            contents: dataset.contents.len() as u64,
            activities: dataset.activities.len() as u64,
            events: dataset.events.len() as u64,
            payments: dataset.payments.len() as u64,
        }
    }
}

/// The beginning of a table, for the mapping dialogue.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TablePreview {
    /// The file's name as dropped.
    pub file: String,
    /// The detected encoding, such as `UTF-8` or `GB18030`.
    pub encoding: String,
    /// Column names.
    pub header: Vec<String>,
    /// The first rows, at most ten.
    pub rows: Vec<Vec<String>>,
    /// The mapping in force: the person's, or our guess.
    pub mapping: Mapping,
    /// Whether nothing of the table is read until it is mapped.
    pub needs_mapping: bool,
}

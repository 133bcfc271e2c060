//! How far an import is.

use super::Shared;
use crate::app::client::Step;
use crate::ingest::Preview;
use crate::web::protocol::Failure;

/// An import between its steps. While a step runs, [`Work`] tells how far it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Import {
    /// Nothing was dropped.
    #[default]
    Idle,
    /// Files were read; nothing is stored yet.
    Previewed(Shared<Preview>),
    /// The last import is on disk.
    Stored(Shared<Outcome>),
    /// The last step came to nothing.
    Failed {
        /// Why.
        failure: Failure,
        /// The preview that is still staged, if there is one.
        preview: Option<Shared<Preview>>,
    },
}

/// What an import brought.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// Names of the files.
    pub files: Vec<String>,
    /// Rows accepted.
    pub rows: u64,
    /// Rows that were new.
    pub added: u64,
}

/// A long request that is running.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// What for.
    pub task: Task,
    /// How far.
    pub step: Step,
}

/// What a long request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Reading dropped files.
    Preview,
    /// Storing what was read.
    Commit,
    /// Making the sample community.
    Sample,
    /// Packing everything into a zip.
    Export,
    /// Trying models and settings.
    Choose,
    /// Deleting everything.
    Erase,
}

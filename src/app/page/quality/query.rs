//! What the address says about the quality page.

use serde::{Deserialize, Serialize};

use crate::engine::{QualityList, QualityQuery};
use crate::moderate::{Mark, Signal};

/// Cases asked for at once: a queue is worked off from its head.
const CASES: u32 = 50;

/// The view, the list, the signal.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Query {
    /// The queue or the own contents.
    pub view: View,
    /// Waiting cases if absent, or those marked so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marked: Option<Mark>,
    /// Only what this signal noticed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signal: Option<Signal>,
}

/// What the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum View {
    /// The review queue.
    #[default]
    Queue,
    /// The creator's own contents.
    Reviews,
}

impl Query {
    /// As the engine is asked.
    pub fn asked(&self) -> QualityQuery {
        let list = self.marked.map_or(QualityList::Open, QualityList::Marked);
        QualityQuery { list, signal: self.signal, offset: 0, limit: CASES }
    }
}

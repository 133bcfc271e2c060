//! When to hand the thread back.

use super::limits;
use crate::model::{Cancelled, Turns};

/// Counts rows and bytes between turns: rows cost time, and so do bytes without rows.
pub(super) struct Pace<'a> {
    turns: &'a dyn Turns,
    total: u64,
    /// Bytes of the files that are done.
    before: u64,
    /// Bytes of the file at hand at the last turn.
    last: u64,
    rows: u32,
}

impl<'a> Pace<'a> {
    pub(super) fn new(turns: &'a dyn Turns, total: u64) -> Self {
        Self { turns, total, before: 0, last: 0, rows: 0 }
    }

    /// Counts one row; says whether it is time. `bytes`: read of this file so far.
    pub(super) fn row(&mut self, bytes: u64) -> bool {
        self.rows += 1;
        self.rows >= limits::TURN_ROWS || bytes.saturating_sub(self.last) >= limits::TURN_BYTES
    }

    /// Hands the thread back.
    pub(super) async fn turn(&mut self, bytes: u64) -> Result<(), Cancelled> {
        self.rows = 0;
        self.last = bytes;
        // An archive may hold more than it declared.
        let done = (self.before + bytes).min(self.total);
        self.turns.turn(done, self.total).await
    }

    /// The file at hand is done; `bytes` is what it was expected to hold.
    pub(super) fn next_file(&mut self, bytes: u64) {
        self.before += bytes;
        self.last = 0;
    }
}

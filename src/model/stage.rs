//! One stage of a longer work, reported as its part of the whole.

use super::{Cancelled, Progress};

/// Steps into which a whole is divided for reporting.
const STEPS: u64 = 1_000;

/// Stage `index` of `count` equal ones.
pub struct Stage<'a> {
    whole: &'a dyn Progress,
    index: u64,
    count: u64,
}

impl<'a> Stage<'a> {
    /// Stage `index` (from 0) of `count`.
    pub fn new(whole: &'a dyn Progress, index: u64, count: u64) -> Self {
        Self { whole, index, count }
    }
}

impl Progress for Stage<'_> {
    fn report(&self, done: u64, total: u64) -> Result<(), Cancelled> {
        let part = (STEPS * done.min(total)).checked_div(total).unwrap_or(0);
        self.whole.report(self.index * STEPS + part, self.count * STEPS)
    }
}

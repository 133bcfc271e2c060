//! `cargo xtask check`: the fast part of the tests, for every save.

use crate::step::Outcome;
use crate::test::Suite;

/// Formatting, clippy and the native tests.
pub fn run() -> Outcome {
    let mut suite = Suite::default();
    suite.fast();
    suite.close()
}

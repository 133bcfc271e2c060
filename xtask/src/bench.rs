//! `cargo xtask bench`: criterion, natively.

use crate::step::{Outcome, command, execute, step};

/// Runs the benchmarks; what follows `--` goes to criterion (a filter, `--save-baseline`, …).
pub fn run(args: &[String]) -> Outcome {
    step("running the benchmarks", || {
        execute(command("cargo").args(["bench", "--locked"]).args(args))
    })
}

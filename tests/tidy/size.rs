//! Files that fit a reader's head: at most 600 lines, half of them at most 150.

use crate::hold;
use crate::source::{self, Source};

const LONGEST: usize = 600;
const MEDIAN: usize = 150;

fn rule(source: &Source) -> Vec<String> {
    let written = !source.path.ends_with(".json");
    let lines = source.text.lines().count();
    let fault = || source.fault(lines, &format!("{lines} lines are over {LONGEST}: split it"));
    (written && lines > LONGEST).then(fault).into_iter().collect()
}

fn median(mut lengths: Vec<usize>) -> usize {
    lengths.sort_unstable();
    lengths.get(lengths.len() / 2).copied().unwrap_or(0)
}

#[test]
fn no_file_is_long() {
    hold(rule);
}

#[test]
fn most_files_are_short() {
    let rust = source::all().into_iter().filter(Source::is_rust);
    let median = median(rust.map(|source| source.text.lines().count()).collect());
    assert!(median <= MEDIAN, "half of the files have over {median} lines");
}

#[test]
fn a_long_file_is_found() {
    assert_eq!(rule(&Source::example("src/a.rs", &"a\n".repeat(LONGEST + 1))).len(), 1);
    assert_eq!(rule(&Source::example("src/a.rs", &"a\n".repeat(LONGEST))).len(), 0);
    assert_eq!(median(vec![1, 900, 151]), 151);
}

//! The invariants of ARCHITECTURE.md, read off the sources.
//!
//! What the compiler cannot refuse, these rules do: each is a function from one file
//! to its faults, and each is shown a broken example and must find the fault in it,
//! for a rule that finds nothing proves nothing.

#[path = "tidy/chapters.rs"]
mod chapters;
#[path = "tidy/hosts.rs"]
mod hosts;
#[path = "tidy/layers.rs"]
mod layers;
#[path = "tidy/manifest.rs"]
mod manifest;
#[path = "tidy/markup.rs"]
mod markup;
#[path = "tidy/panics.rs"]
mod panics;
#[path = "tidy/purity.rs"]
mod purity;
#[path = "tidy/size.rs"]
mod size;
#[path = "tidy/source.rs"]
mod source;
#[path = "tidy/words.rs"]
mod words;

use source::Source;

/// Applies a rule to every file of the project and fails with all that it finds.
fn hold(rule: impl Fn(&Source) -> Vec<String>) {
    let files = source::all();
    assert!(files.len() > 100, "the sources were not found");
    let faults: Vec<String> = files.iter().flat_map(rule).collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

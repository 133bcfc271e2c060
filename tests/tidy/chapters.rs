//! Every module opens with a short chapter: what it is for, before how it works.

use crate::hold;
use crate::source::Source;

fn rule(source: &Source) -> Vec<String> {
    let opens = source.text.starts_with("//! ");
    // A file of unit tests is introduced by the module it tests.
    let module = source.is_rust() && !source.path.ends_with("/tests.rs");
    let fault = || source.fault(1, "opens with no chapter (//!)");
    (module && !opens).then(fault).into_iter().collect()
}

#[test]
fn every_module_opens_with_its_chapter() {
    hold(rule);
}

#[test]
fn a_missing_chapter_is_found() {
    assert_eq!(rule(&Source::example("src/a.rs", "use std::fmt;")).len(), 1);
    assert_eq!(rule(&Source::example("src/a.rs", "//! Why.\nuse std::fmt;")).len(), 0);
}

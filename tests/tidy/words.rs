//! Nothing is left for later, switched off, or put where nobody would look for it.

use crate::hold;
use crate::purity::names;
use crate::source::Source;

// In two parts, lest this file break its own rule.
const LEFT: [&str; 4] =
    [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X"), concat!("HA", "CK")];
const SWITCHED_OFF: [&str; 4] = [
    concat!("#[", "ignore"),
    concat!("test", ".skip("),
    concat!("test", ".only("),
    concat!("test", ".todo("),
];
const NOWHERE: [&str; 5] = ["utils", "util", "helpers", "misc", "stuff"];

fn rule(source: &Source) -> Vec<String> {
    if source.path == "package-lock.json" {
        return Vec::new();
    }
    let mut faults = Vec::new();
    let stem =
        source.path.rsplit('/').next().and_then(|name| name.split('.').next()).unwrap_or_default();
    if NOWHERE.contains(&stem) {
        faults.push(source.fault(1, "name it after what it does"));
    }
    for (at, line) in source.text.lines().enumerate() {
        let left = LEFT
            .iter()
            .filter(|word| names(line, word))
            .map(|word| format!("{word}: do it, or open an issue"));
        let off = SWITCHED_OFF
            .iter()
            .filter(|mark| line.contains(**mark))
            .map(|mark| format!("{mark}: no test is switched off"));
        let nowhere = NOWHERE.iter().filter(|name| {
            source.is_rust() && line.trim_start_matches("pub ").starts_with(&format!("mod {name}"))
        });
        let nowhere = nowhere
            .filter(|name| names(line, name))
            .map(|name| format!("mod {name}: name it after what it does"));
        faults.extend(left.chain(off).chain(nowhere).map(|what| source.fault(at + 1, &what)));
    }
    faults
}

#[test]
fn nothing_is_left_for_later() {
    hold(rule);
}

#[test]
fn what_is_left_for_later_is_found() {
    let faults = |path: &str, text: &str| rule(&Source::example(path, text)).len();
    for word in LEFT {
        assert_eq!(faults("src/a.rs", &format!("// {word}: later")), 1);
    }
    for mark in SWITCHED_OFF {
        assert_eq!(faults("tests/a.rs", &format!("    {mark}]")), 1);
    }
    assert_eq!(faults("src/a.rs", "mod utils;"), 1);
    assert_eq!(faults("src/math/util.rs", "//! A drawer."), 1);
    assert_eq!(faults("src/a.rs", "mod utility_of_choice; // a HACKATHON"), 0);
}

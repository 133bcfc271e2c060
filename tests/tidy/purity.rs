//! The engine knows no browser, clock, randomness, thread or disk, and no order but
//! that of its ids.

use crate::hold;
use crate::source::Source;

const OUTSIDE: [&str; 5] = ["web", "app", "embed", "bin", "lib"];

const FORBIDDEN: [(&str, &str); 20] = [
    ("web_sys", "the browser is wrapped in web"),
    ("js_sys", "the browser is wrapped in web"),
    ("gloo", "the browser is wrapped in web"),
    ("wasm_bindgen", "the browser is wrapped in web and embed"),
    ("std::time", "time is an argument"),
    ("SystemTime", "time is an argument"),
    ("Instant", "time is an argument"),
    ("Timestamp::now", "time is an argument"),
    ("Zoned::now", "time is an argument"),
    ("std::fs", "bytes are an argument"),
    ("std::net", "bytes are an argument"),
    ("std::env", "settings are an argument"),
    ("std::thread", "the caller decides about threads"),
    ("std::process", "the engine ends nothing"),
    ("println!", "answers are returned"),
    ("eprintln!", "answers are returned"),
    ("rand", "the seed is an argument, the generator math::rng"),
    ("getrandom", "the seed is an argument, the generator math::rng"),
    ("HashMap", "its order is another each time: FxHashMap or BTreeMap"),
    ("HashSet", "its order is another each time: FxHashSet or BTreeSet"),
];

fn rule(source: &Source) -> Vec<String> {
    let engine = source.module().is_some_and(|module| !OUTSIDE.contains(&module));
    if !engine || source.is_test() {
        return Vec::new();
    }
    let code = source.code();
    let lines = code.lines().enumerate();
    lines
        .flat_map(|(at, line)| {
            let found = FORBIDDEN.iter().filter(|(name, _)| names(line, name));
            found.map(move |(name, why)| source.fault(at + 1, &format!("{name}: {why}")))
        })
        .collect()
}

/// Whether `line` has `name` as a word or words of its own.
pub fn names(line: &str, name: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(name).any(|(at, _)| {
        let before = line[..at].chars().next_back().is_some_and(is_word);
        let after = line[at + name.len()..].chars().next().is_some_and(is_word);
        !before && (name.ends_with('!') || !after)
    })
}

#[test]
fn the_engine_is_pure() {
    hold(rule);
}

#[test]
fn an_impurity_is_found() {
    let faults = |path: &str, text: &str| rule(&Source::example(path, text)).len();
    for text in [
        "use web_sys::Window;",
        "use std::time::Duration;",
        "std::fs::read(\"a\");",
        "let x = rand::random();",
        "use std::collections::HashMap;",
        "println!();",
        "let now = jiff::Timestamp::now();",
    ] {
        assert_eq!(faults("src/recommend/a.rs", text), 1, "{text}");
        assert_eq!(faults("src/web/a.rs", text), 0);
    }
    assert_eq!(
        faults("src/recommend/a.rs", "use rustc_hash::FxHashMap; // web_sys\nlet operand = 1;"),
        0
    );
    assert_eq!(faults("src/profile/a.rs", "#[cfg(test)]\nmod tests { use std::fs; }"), 0);
}

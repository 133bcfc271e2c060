//! Dependencies point one way.

use crate::hold;
use crate::source::Source;

/// Each module, and what it may use.
const LAYERS: [(&str, &[&str]); 21] = [
    ("model", &[]),
    ("calendar", &["model"]),
    ("math", &["model"]),
    ("text", &["model", "math"]),
    ("sample", &["model", "math"]),
    ("ingest", &["model", "math", "text"]),
    ("profile", &["model", "math", "text"]),
    ("recommend", &["model", "math", "text", "profile"]),
    ("engage", &["model", "math", "text", "profile", "calendar"]),
    ("experiment", &["model", "math"]),
    ("planning", &["model", "math", "text", "topics", "calendar"]),
    ("health", &["model", "math", "text", "profile"]),
    ("moderate", &["model", "math", "text"]),
    ("graph", &["model", "math", "text"]),
    ("topics", &["model", "math", "text"]),
    ("engine", ENGINE),
    ("snapshot", &["model"]),
    ("store", &["model", "snapshot"]),
    ("web", BELOW_WEB),
    (
        "app",
        &[
            "model",
            "math",
            "text",
            "ingest",
            "profile",
            "recommend",
            "engage",
            "experiment",
            "planning",
            "health",
            "moderate",
            "graph",
            "topics",
            "engine",
            "web",
        ],
    ),
    ("embed", BELOW_WEB),
];
const ENGINE: &[&str] = &[
    "model",
    "math",
    "text",
    "ingest",
    "sample",
    "profile",
    "recommend",
    "engage",
    "experiment",
    "planning",
    "calendar",
    "health",
    "moderate",
    "graph",
    "topics",
];
const BELOW_WEB: &[&str] = &[
    "model",
    "math",
    "text",
    "ingest",
    "sample",
    "profile",
    "recommend",
    "engage",
    "experiment",
    "planning",
    "calendar",
    "health",
    "moderate",
    "graph",
    "topics",
    "engine",
    "snapshot",
    "store",
];

fn rule(source: &Source) -> Vec<String> {
    let Some(module) = source.module().filter(|module| !["lib", "bin"].contains(module)) else {
        return Vec::new();
    };
    let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == module) else {
        return vec![
            source.fault(
                1,
                &format!("{module} has no place among the layers of tests/tidy/layers.rs"),
            ),
        ];
    };
    let code = source.code();
    let used = paths(&code)
        .into_iter()
        .filter(|(_, used)| used != module && !allowed.contains(&used.as_str()));
    let mut faults: Vec<String> = used
        .filter(|(_, used)| LAYERS.iter().any(|(name, _)| name == used))
        .map(|(line, used)| source.fault(line, &format!("{module} may not use {used}")))
        .collect();
    // As many `super` as the file lies deep reach the root, past this rule.
    let depth = source.path.matches('/').count();
    let climb = "super::".repeat(depth);
    faults.extend(
        code.lines()
            .enumerate()
            .filter(|(_, line)| line.contains(&climb))
            .map(|(at, _)| source.fault(at + 1, "say crate:: for what lies outside the module")),
    );
    faults
}

/// The modules named after `crate::`, alone or in braces, with their lines.
fn paths(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, mark) in code.match_indices("crate::") {
        let line = code[..at].matches('\n').count() + 1;
        let rest = &code[at + mark.len()..];
        match rest.strip_prefix('{') {
            None => found.push((line, word(rest))),
            Some(group) => found.extend(heads(group).map(|head| (line, head))),
        }
    }
    found
}

/// The first words of a braced group's members: `a::b, c::{d, e}` gives a and c.
fn heads(group: &str) -> impl Iterator<Item = String> {
    let mut depth = 0;
    let mut members = vec![String::new()];
    for c in group.chars() {
        match c {
            '}' if depth == 0 => break,
            ',' if depth == 0 => members.push(String::new()),
            _ => {
                if let Some(member) = members.last_mut() {
                    member.push(c);
                }
            }
        }
        depth += i32::from(c == '{') - i32::from(c == '}');
    }
    members.into_iter().map(|member| word(member.trim_start()))
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn arrows_point_one_way() {
    hold(rule);
}

#[test]
fn an_arrow_that_runs_back_is_found() {
    let faults = |path: &str, text: &str| rule(&Source::example(path, text)).len();
    assert_eq!(faults("src/model/id.rs", "use crate::engine::Answer;"), 1);
    assert_eq!(
        faults("src/recommend/a.rs", "use crate::{model::Id, engage::{Choice, x}, health};"),
        2
    );
    assert_eq!(faults("src/profile.rs", "fn a() -> crate::web::Host {}"), 1);
    assert_eq!(faults("src/math/a/b.rs", "use super::super::super::web;"), 1);
    assert_eq!(faults("src/embed.rs", "use crate::app::run;"), 1);
    assert_eq!(faults("src/novelty.rs", ""), 1);
    assert_eq!(
        faults("src/recommend/a.rs", "use crate::profile::Feature; // crate::web\nuse super::b;"),
        0
    );
    assert_eq!(faults("src/app/page.rs", "use crate::web::host::Host;"), 0);
}

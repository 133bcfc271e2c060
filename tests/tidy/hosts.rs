//! What is shipped, and what builds it, names no other host.

use crate::hold;
use crate::source::Source;

/// Names, not addresses: nobody asks them for anything.
const NAMES: [(&str, &str); 1] = [("http://www.w3.org/", "the namespace of SVG")];

fn rule(source: &Source) -> Vec<String> {
    const PLACES: [&str; 6] =
        ["src/", "www/", "index.html", "Trunk.toml", "package.json", "package-lock.json"];
    if !PLACES.iter().any(|place| source.path.starts_with(place)) || source.is_test() {
        return Vec::new();
    }
    // A paper's address in a comment is for the reader.
    let mut text = if source.is_rust() { source.code_and_literals() } else { source.text.clone() };
    for (name, _) in NAMES {
        text = text.replace(name, "");
    }
    let lines = text.lines().enumerate();
    lines
        .flat_map(|(at, line)| {
            let marks = ["http://", "https://", "ws://", "wss://", "=\"//", "(//", "\"resolved\":"];
            let found = marks.into_iter().filter(|mark| line.contains(mark));
            found.map(move |mark| source.fault(at + 1, &format!("{mark} names another host")))
        })
        .collect()
}

#[test]
fn no_other_host_is_named() {
    hold(rule);
}

#[test]
fn another_host_is_found() {
    let faults = |path: &str, text: &str| rule(&Source::example(path, text)).len();
    assert_eq!(faults("index.html", "<script src=\"https://cdn.example/a.js\">"), 1);
    assert_eq!(faults("index.html", "<link href=\"//cdn.example/a.css\">"), 1);
    assert_eq!(faults("www/style/base.css", "@import url(https://fonts.example/a)"), 1);
    assert_eq!(faults("package-lock.json", "\"resolved\": \"registry\""), 1);
    assert_eq!(faults("src/app/a.rs", "fetch(\"https://a.example\")"), 1);
    assert_eq!(faults("src/app/a.rs", "//! https://arxiv.org/abs/1 says why"), 0);
    assert_eq!(faults("www/icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">"), 0);
}

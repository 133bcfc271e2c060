//! Text never becomes markup or code.

use crate::hold;
use crate::source::Source;

const FORBIDDEN: [&str; 9] = [
    "from_html_unchecked",
    "inner_html",
    "outer_html",
    "insert_adjacent_html",
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "new Function(",
];

fn rule(source: &Source) -> Vec<String> {
    let shipped = ["src/", "www/", "index.html"].iter().any(|place| source.path.starts_with(place));
    if !shipped {
        return Vec::new();
    }
    let text = if source.is_rust() { source.code_and_literals() } else { source.text.clone() };
    let lines = text.lines().enumerate();
    lines
        .flat_map(|(at, line)| {
            let found = FORBIDDEN.iter().filter(|name| line.contains(**name));
            found.map(move |name| source.fault(at + 1, &format!("{name}: text becomes markup")))
        })
        .collect()
}

#[test]
fn text_stays_text() {
    hold(rule);
}

#[test]
fn markup_from_text_is_found() {
    let faults = |path: &str, text: &str| rule(&Source::example(path, text)).len();
    assert_eq!(faults("src/app/a.rs", "Html::from_html_unchecked(text)"), 1);
    assert_eq!(faults("src/app/a.rs", "element.set_inner_html(text);"), 1);
    assert_eq!(faults("src/web/a.rs", "Reflect::set(&node, &\"innerHTML\".into(), &text);"), 1);
    assert_eq!(faults("www/boot.js", "node.innerHTML = text;"), 1);
    assert_eq!(faults("src/app/a.rs", "// innerHTML is refused"), 0);
}

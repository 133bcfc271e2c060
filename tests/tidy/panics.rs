//! Nothing stops the program but a defect of the compiler: no `unsafe`, no `unwrap`,
//! no `panic!` outside tests and binaries.

use crate::hold;
use crate::purity::names;
use crate::source::Source;

const FORBIDDEN: [&str; 7] =
    [".unwrap()", ".expect(", "panic!", "unreachable!", "unimplemented!", "todo!", "unsafe"];

/// Where there is nothing to go on with, and the type cannot say so.
const EXCEPTIONS: [(&str, &str, &str); 1] = [(
    "src/app/state.rs",
    ".expect(",
    "yew hands out a context as an option; no page is outside of it",
)];

fn rule(source: &Source) -> Vec<String> {
    let library = source.module().is_some_and(|module| module != "bin");
    if !library || source.is_test() {
        return Vec::new();
    }
    let code = source.code();
    let lines = code.lines().enumerate();
    lines
        .flat_map(|(at, line)| {
            let found = FORBIDDEN.iter().filter(|name| !excepted(&source.path, name));
            let found = found.filter(|name| match name.strip_prefix('.') {
                Some(_) => line.contains(**name),
                None => names(line, name),
            });
            found.map(move |name| {
                source.fault(at + 1, &format!("{name} outside tests and binaries"))
            })
        })
        .collect()
}

fn excepted(path: &str, name: &str) -> bool {
    EXCEPTIONS.iter().any(|(file, what, _)| *file == path && *what == name)
}

#[test]
fn nothing_panics_on_purpose() {
    hold(rule);
}

#[test]
fn a_panic_is_found() {
    let faults = |path: &str, text: &str| rule(&Source::example(path, text)).len();
    for text in [
        "a.unwrap();",
        "a\n    .expect(\"b\");",
        "panic!(\"a\")",
        "unsafe { a() }",
        "unreachable!()",
    ] {
        assert_eq!(faults("src/math/a.rs", text), 1, "{text}");
        assert_eq!(faults("src/bin/app.rs", text), 0);
        assert_eq!(faults("src/math/a/tests.rs", text), 0);
    }
    assert_eq!(faults("src/math/a.rs", "a.unwrap_or(0); // .unwrap()\nlet b = \"panic!\";"), 0);
    assert_eq!(
        faults("src/math/a.rs", "#[cfg(test)]\nmod tests {\n fn a() { b.unwrap() }\n}\n"),
        0
    );
}

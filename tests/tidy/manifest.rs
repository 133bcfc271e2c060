//! Every dependency has its reason beside it, and is fixed where it must be.

use crate::hold;
use crate::source::Source;

/// The stack that Truefan is made of, which needs no reason.
const STACK: [&str; 16] = [
    "console_error_panic_hook",
    "criterion",
    "futures-channel",
    "futures-util",
    "gloo",
    "js-sys",
    "proptest",
    "serde",
    "serde-wasm-bindgen",
    "thiserror",
    "wasm-bindgen-futures",
    "wasm-bindgen-test",
    "web-sys",
    "yew",
    "yew-router",
    "wasm-bindgen",
];

fn rule(source: &Source) -> Vec<String> {
    match source.path.as_str() {
        "Cargo.toml" => cargo(source),
        "package.json" => npm(source),
        _ => Vec::new(),
    }
}

fn cargo(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    let (mut dependencies, mut reason) = (false, false);
    for (at, line) in source.text.lines().enumerate() {
        let mut fault = |what: &str| faults.push(source.fault(at + 1, what));
        if let Some(section) = line.strip_prefix('[') {
            dependencies = section.trim_end_matches(']').ends_with("dependencies");
        } else if let Some((name, value)) = line.split_once(" = ").filter(|_| dependencies) {
            if !reason && !STACK.contains(&name) {
                fault(&format!("{name} has no reason above it"));
            }
            if name == "wasm-bindgen" && !value.contains("\"=") {
                fault("wasm-bindgen must be pinned with =: its tool has the very same version");
            }
            if value.contains("git =") || value.contains("path =") {
                fault(&format!("{name} does not come from the registry"));
            }
        }
        reason = line.starts_with('#') || (reason && line.contains(" = "));
        if line.starts_with("default = ") && line != "default = []" {
            fault(
                "default features are empty, so that the compiler keeps browsers out of the engine",
            );
        }
        if line.starts_with("crate-type") && line != "crate-type = [\"rlib\"]" {
            fault(
                "the library is an rlib: the embed package asks for a cdylib on the command line",
            );
        }
    }
    faults
}

fn npm(source: &Source) -> Vec<String> {
    let lines = source.text.lines().enumerate();
    let dependencies = lines.skip_while(|(_, line)| !line.contains("ependencies\": {")).skip(1);
    let versions = dependencies.take_while(|(_, line)| !line.contains('}'));
    versions
        .filter(|(_, line)| {
            line.rsplit('"')
                .nth(1)
                .is_none_or(|version| !version.starts_with(|c: char| c.is_ascii_digit()))
        })
        .map(|(at, _)| source.fault(at + 1, "npm packages are pinned to a version"))
        .collect()
}

#[test]
fn every_dependency_has_its_reason() {
    hold(rule);
}

#[test]
fn a_dependency_without_reason_is_found() {
    let faults = |path: &str, text: &str| rule(&Source::example(path, text)).len();
    assert_eq!(faults("Cargo.toml", "[dependencies]\nleft-pad = \"1\"\n"), 1);
    assert_eq!(faults("Cargo.toml", "[dependencies]\n# Pads.\nleft-pad = \"1\"\n"), 0);
    assert_eq!(faults("Cargo.toml", "[dependencies]\nwasm-bindgen = \"0.2\"\n"), 1);
    assert_eq!(faults("Cargo.toml", "[dependencies]\n# Near.\na = { git = \"b\" }\n"), 1);
    assert_eq!(faults("Cargo.toml", "[features]\ndefault = [\"web\"]\n"), 1);
    assert_eq!(faults("Cargo.toml", "[lib]\ncrate-type = [\"cdylib\"]\n"), 1);
    assert_eq!(
        faults("package.json", "{ \"devDependencies\": {\n\"a\": \"^1.0.0\",\n\"b\": \"1.0.0\"\n}"),
        1
    );
}

//! trunk and wasm-bindgen, built by `cargo install` into `.tools/<name>-<version>`.
//!
//! Unoptimised and without default features: that takes a quarter of the time, and
//! the site builds no slower for it.

use std::path::PathBuf;

use crate::step::{Outcome, command, execute, output, root, step};

/// The last trunk that builds with the oldest compiler we support.
const TRUNK: &str = "0.21.14";

/// trunk's folder, or nothing if PATH already has this version.
pub fn trunk() -> Outcome<Option<PathBuf>> {
    // Its own lock file: newer dependencies were seen to break it.
    install("trunk", "trunk", TRUNK, &["--locked"])
}

/// wasm-bindgen's folder, or nothing if PATH already has the version of Cargo.lock.
pub fn wasm_bindgen() -> Outcome<Option<PathBuf>> {
    let version = locked_version("wasm-bindgen")?;
    // Without --locked: its lock file may name versions that the registry lacks.
    install("wasm-bindgen", "wasm-bindgen-cli", &version, &[])
}

fn install(
    program: &str,
    package: &str,
    version: &str,
    flags: &[&str],
) -> Outcome<Option<PathBuf>> {
    let says = output(command(program).arg("--version")).unwrap_or_default();
    if says.split_whitespace().any(|word| word == version) {
        return Ok(None);
    }
    let home = root().join(".tools").join(format!("{program}-{version}"));
    let bin = home.join("bin");
    if bin.join(format!("{program}{}", std::env::consts::EXE_SUFFIX)).is_file() {
        return Ok(Some(bin));
    }
    step(format!("building {package} {version} into .tools (once; a few minutes)"), || {
        execute(
            command("cargo")
                .args([
                    "install",
                    package,
                    "--version",
                    version,
                    "--no-default-features",
                    "--debug",
                ])
                .args(flags)
                .args(["--quiet", "--no-track", "--root"])
                .arg(&home),
        )
    })?;
    Ok(Some(bin))
}

fn locked_version(package: &str) -> Outcome<String> {
    let lock = std::fs::read_to_string(root().join("Cargo.lock"))
        .map_err(|e| format!("cannot read Cargo.lock: {e}"))?;
    let wanted = format!("name = \"{package}\"");
    lock.lines()
        .skip_while(|line| *line != wanted)
        .nth(1)
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_string)
        .ok_or_else(|| format!("Cargo.lock names no version of {package}"))
}

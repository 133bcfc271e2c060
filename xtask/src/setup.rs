//! Gets the tools that a fresh machine lacks. Each part looks first and does
//! nothing, silently, if what it wants is there.
//!
//! What must be there already: rustup's stable toolchain, Node with npm, and the
//! package registries. Nothing is fetched from anywhere else.

pub mod browser;
mod cargo_tool;
mod npm;

use std::path::PathBuf;
use std::process::Command;

use crate::step::{Outcome, command, execute, find_in, output, root, step, which};

/// Where the tools are, once they are there.
pub struct Tools {
    paths: Vec<PathBuf>,
}

impl Tools {
    /// A command in the project's root with all tools on its PATH.
    pub fn command(&self, program: &str) -> Command {
        let old = std::env::var_os("PATH").unwrap_or_default();
        let all = self.paths.iter().cloned().chain(std::env::split_paths(&old));
        let mut command =
            command(self.find(program).map_or(program.into(), PathBuf::into_os_string));
        if let Ok(path) = std::env::join_paths(all) {
            command.env("PATH", path);
        }
        command
    }

    fn find(&self, program: &str) -> Option<PathBuf> {
        find_in(&self.paths, program)
    }
}

/// All that building the site needs.
pub fn tools() -> Outcome<Tools> {
    wasm_target()?;
    let bindgen = cargo_tool::wasm_bindgen()?;
    let trunk = cargo_tool::trunk()?;
    npm::packages()?;
    let paths = [bindgen, trunk].into_iter().flatten().chain([root().join("node_modules/.bin")]);
    Ok(Tools { paths: paths.collect() })
}

/// rustfmt and clippy, which rustup's minimal profile leaves out.
pub fn components() -> Outcome {
    let has = |tool: &str| output(command("cargo").args([tool, "--version"])).is_some();
    if has("fmt") && has("clippy") {
        return Ok(());
    }
    step("adding rustfmt and clippy", || {
        execute(command("rustup").args(["component", "add", "rustfmt", "clippy"]))
    })
}

fn wasm_target() -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    let installed = output(command("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    if installed.is_some_and(|dir| PathBuf::from(dir).is_dir()) {
        return Ok(());
    }
    if which("rustup").is_none() {
        return Err(format!(
            "the Rust target {TARGET} is missing; install it as your Rust's packager says"
        ));
    }
    step(format!("adding the Rust target {TARGET}"), || {
        execute(command("rustup").args(["target", "add", TARGET]))
    })
}

//! Builds the embed package in `www/embed`: the engine as an ES module with types.

use std::path::PathBuf;

use crate::setup::Tools;
use crate::step::{Outcome, execute, root, step};

const TARGET: &str = "wasm32-unknown-unknown";

/// Builds it; answers with its folder.
pub fn build(tools: &Tools) -> Outcome<PathBuf> {
    let package = root().join("www/embed");
    step("building the embed package into www/embed (release)", || {
        // A cdylib on the command line only: in Cargo.toml its exports would be
        // linked into the site's two binaries as well.
        execute(tools.command("cargo").args(["rustc", "--lib", "--crate-type", "cdylib"]).args([
            "--features",
            "embed",
            "--release",
            "--target",
            TARGET,
            "--locked",
        ]))?;
        let wasm = root().join("target").join(TARGET).join("release/truefan.wasm");
        execute(
            tools
                .command("wasm-bindgen")
                .args(["--target", "web", "--out-name", "truefan", "--out-dir"])
                .arg(package.join("pkg"))
                .arg(wasm),
        )?;
        let bound = package.join("pkg/truefan_bg.wasm");
        execute(
            tools
                .command("wasm-opt")
                .args(["-O3"])
                .args(WASM_FEATURES)
                .arg("-o")
                .arg(&bound)
                .arg(&bound),
        )
    })?;
    Ok(package)
}

/// What today's rustc emits and wasm-opt takes only when told.
const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-simd",
];

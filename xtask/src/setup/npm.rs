//! The npm packages of package-lock.json: wasm-opt, the charts, the browser tests' tools.

use std::fs;

use crate::step::{Outcome, command, execute, root, step, which};

/// Installs them unless `node_modules` was made from the very same lock file.
pub fn packages() -> Outcome {
    let lock = fs::read(root().join("package-lock.json"))
        .map_err(|e| format!("cannot read package-lock.json: {e}"))?;
    // npm ci empties node_modules first, so a stamp in there never outlives its packages.
    let stamp = root().join("node_modules/.made-from-lock");
    if fs::read(&stamp).is_ok_and(|made_from| made_from == lock) {
        return Ok(());
    }
    let npm = which("npm").ok_or("npm is missing: install Node.js 20 or newer (nodejs.org)")?;
    step("installing the npm packages of package-lock.json", || {
        execute(command(npm).args(["ci", "--no-audit", "--no-fund"]))?;
        fs::write(&stamp, &lock).map_err(|e| format!("cannot write {}: {e}", stamp.display()))
    })
}

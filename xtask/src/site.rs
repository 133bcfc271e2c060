//! Builds the static site into `dist/`, and measures it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::setup::Tools;
use crate::step::{Outcome, command, execute, output, root, step};

/// Where trunk puts the site.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Builds the page and its worker as they are published.
pub fn build(tools: &Tools) -> Outcome {
    step("building the site into dist/ (release)", || {
        // Debian's NO_COLOR=1 is no word that this trunk understands.
        execute(tools.command("trunk").env_remove("NO_COLOR").args(["build", "--release"]))
    })
}

/// A file with its size as it is and as a host sends it.
pub struct Sized {
    /// Path inside the folder, with slashes.
    pub path: String,
    /// Bytes.
    pub raw: u64,
    /// Bytes after `gzip -9`.
    pub gzip: u64,
}

/// Every file below `dir`, by path.
pub fn sizes(dir: &Path) -> Outcome<Vec<Sized>> {
    let files = files(dir)?;
    // std has no gzip; node has, and is needed anyway.
    const GZIP: &str = "const fs=require('fs'),z=require('zlib');\
        for(const f of process.argv.slice(1)){const b=fs.readFileSync(f);\
        console.log(b.length,z.gzipSync(b,{level:9}).length)}";
    let lines = output(command("node").args(["-e", GZIP, "--"]).args(&files))
        .ok_or("node could not measure the files: is Node.js installed?")?;
    let numbers = lines.lines().filter_map(|line| {
        let (raw, gzip) = line.split_once(' ')?;
        Some((raw.parse().ok()?, gzip.parse().ok()?))
    });
    let paths = files.iter().map(|file| {
        let inside = file.strip_prefix(dir).unwrap_or(file);
        inside.to_string_lossy().replace('\\', "/")
    });
    Ok(paths.zip(numbers).map(|(path, (raw, gzip))| Sized { path, raw, gzip }).collect())
}

/// Every file below `dir`, in order.
pub fn files(dir: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    let listing = fs::read_dir(dir).map_err(|e| format!("cannot read {}: {e}", dir.display()))?;
    for entry in listing.flatten() {
        let path = entry.path();
        if path.is_dir() { files.extend(self::files(&path)?) } else { files.push(path) }
    }
    files.sort();
    Ok(files)
}

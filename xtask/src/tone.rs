//! `cargo xtask tone`: makes the language assets of `www/language/` anew.
//!
//! They are kept in git, so this is for whoever changes how they are made. The tones
//! are learnt from the data that lies beside the project, the words come from the
//! dictionary in the sources of jieba-rs. Two runs give the same bytes.

use std::path::{Path, PathBuf};

use crate::step::{Outcome, command, execute, output, root, step};

/// Trains, measures and writes.
pub fn run() -> Outcome {
    let data = root().join("../shared/data/tone");
    if !data.is_dir() {
        return Err(format!("{} is absent: the tones are learnt from it", data.display()));
    }
    let dictionary = source("jieba-rs", "src/data/dict.txt")?;
    let chain = source("jieba-macros", "src/hmm.model")?;
    let out = root().join("www/language");
    let example = |name: &str| {
        let mut command = command("cargo");
        command.args(["run", "--locked", "--example", name, "--"]);
        command
    };
    step("making the Chinese dictionary in www/language/", || {
        execute(example("han").arg(&dictionary).arg(&chain).arg(out.join("han.bin")))
    })?;
    step("learning the tones in www/language/", || {
        execute(example("language").arg(&data).arg(&out))
    })
}

/// A file in the sources of a crate, wherever cargo keeps these.
fn source(name: &str, file: &str) -> Outcome<PathBuf> {
    let metadata = output(command("cargo").args(["metadata", "--locked", "--format-version", "1"]))
        .ok_or("cargo does not tell where its crates are: run `cargo fetch`")?;
    let missing = || format!("the sources of {name} are not there: run `cargo fetch`");
    let manifest = manifest_of(&metadata, name).ok_or_else(missing)?;
    Ok(Path::new(&manifest).parent().ok_or_else(missing)?.join(file))
}

/// The path of a crate's manifest in cargo's JSON: the one whose folder is `NAME-VERSION`.
fn manifest_of(metadata: &str, name: &str) -> Option<String> {
    const FIELD: &str = "\"manifest_path\":\"";
    metadata.match_indices(FIELD).find_map(|(at, _)| {
        let path = metadata[at + FIELD.len()..].split('"').next()?.replace("\\\\", "/");
        let folder = path.rsplit('/').nth(1)?;
        let version = folder.strip_prefix(name)?.strip_prefix('-')?;
        version.starts_with(|c: char| c.is_ascii_digit()).then_some(path.clone())
    })
}

#[cfg(test)]
mod tests {
    use super::manifest_of;

    #[test]
    fn a_crate_is_found_by_its_folder() {
        let metadata = r#"{"manifest_path":"/a/jieba-rs-macros-1.0/Cargo.toml"},
            {"manifest_path":"C:\\b\\jieba-rs-0.11.0\\Cargo.toml"}"#;
        let found = manifest_of(metadata, "jieba-rs");
        assert_eq!(found.as_deref(), Some("C:/b/jieba-rs-0.11.0/Cargo.toml"));
        assert_eq!(manifest_of(metadata, "jieba"), None);
    }
}

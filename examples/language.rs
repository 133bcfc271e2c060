//! Makes `www/language/tone.bin` from public data: part of `cargo xtask tone`.
//!
//! The data have two labels and no middle, and speak of few things, so beside them stand
//! our own words, comments and lines that sound neither way (`language/sources.rs`).
//!
//! Two runs give the same bytes. What was measured on the way is printed, and travels
//! in the asset.

use std::error::Error;
use std::path::Path;

use truefan::model::Silent;
use truefan::text::tone::{Language, ToneModel, ToneParams};

#[path = "language/sources.rs"]
mod sources;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [data, out] = args.as_slice() else {
        return Err("usage: language DATA_FOLDER OUT_FOLDER".into());
    };
    let (data, out) = (Path::new(data), Path::new(out));
    let mut languages = Vec::new();
    for language in Language::ALL {
        let lines = sources::lines(language, data)?;
        languages.push(ToneParams::of(language).check()?.fit(&lines, &Silent)?);
    }
    let model = ToneModel::new(languages);
    for measured in model.measured() {
        println!("{measured:#?}");
    }
    write(&out.join("tone.bin"), &model.to_asset())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    println!("{}: {} bytes", path.display(), bytes.len());
    Ok(std::fs::write(path, bytes)?)
}

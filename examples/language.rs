//! Makes `www/language/tone.bin` from public data: part of `cargo xtask tone`.
//!
//! The data have two labels and no middle, so beside them stand our own lines that sound
//! neither way: questions, arrangements, statements of fact.
//!
//! Two runs give the same bytes. What was measured on the way is printed, and travels
//! in the asset.

use std::error::Error;
use std::path::Path;

use truefan::model::Silent;
use truefan::text::tone::{Language, LanguageTone, Lines, ToneModel, ToneParams};

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [data, out] = args.as_slice() else {
        return Err("usage: language DATA_FOLDER OUT_FOLDER".into());
    };
    let (data, out) = (Path::new(data), Path::new(out));
    let languages = vec![chinese(data)?, english(data)?];
    let model = ToneModel::new(languages);
    for measured in model.measured() {
        println!(
            "{:?}: {} texts, {} folds; right {:.4}; decided {:.4}, right {:.4}; calibration error {:.4}",
            measured.language,
            measured.texts,
            measured.folds,
            measured.accuracy,
            measured.decided,
            measured.accuracy_decided,
            measured.calibration_error,
        );
    }
    write(&out.join("tone.bin"), &model.to_asset())
}

fn chinese(data: &Path) -> Result<LanguageTone, Box<dyn Error>> {
    let positive = std::fs::read_to_string(data.join("zh_positive.txt"))?;
    let negative = std::fs::read_to_string(data.join("zh_negative.txt"))?;
    let labelled = positive.lines().map(|line| (line, true, None));
    let labelled = labelled.chain(negative.lines().map(|line| (line, false, None)));
    let lines = Lines::new(Language::Chinese, labelled)
        .with_neutral(include_str!("language/neutral_zh.txt").lines());
    Ok(ToneParams::of(Language::Chinese).check()?.fit(&lines, &Silent)?)
}

fn english(data: &Path) -> Result<LanguageTone, Box<dyn Error>> {
    let rows = csv::Reader::from_path(data.join("en_sentences.csv"))?
        .into_deserialize()
        .collect::<Result<Vec<(u32, u8, String)>, _>>()?;
    let labelled = rows.iter().map(|(fold, label, text)| (text.as_str(), *label == 1, Some(*fold)));
    let lines = Lines::new(Language::English, labelled)
        .with_neutral(include_str!("language/neutral_en.txt").lines());
    Ok(ToneParams::of(Language::English).check()?.fit(&lines, &Silent)?)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    println!("{}: {} bytes", path.display(), bytes.len());
    Ok(std::fs::write(path, bytes)?)
}

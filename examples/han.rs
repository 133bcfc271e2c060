//! Makes `www/language/han.bin`, the Chinese words and the chain that finds names, from
//! the sources of jieba-rs: part of `cargo xtask tone`.

use std::error::Error;
use std::fs::{self, File};
use std::io::BufReader;

use truefan::text::dictionary_asset;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [dictionary, chain, out] = args.as_slice() else {
        return Err("usage: han DICTIONARY CHAIN OUT_FILE".into());
    };
    let words = fs::read_to_string(dictionary)?;
    let asset = dictionary_asset(&words, BufReader::new(File::open(chain)?));
    let asset = asset.ok_or("the chain is not jieba's hmm.model")?;
    fs::write(out, &asset)?;
    println!("{out}: {} bytes", asset.len());
    Ok(())
}

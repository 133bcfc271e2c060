//! Writes `src/ingest/encoding/gb18030.bin`, the characters of GB18030, from
//! encoding_rs: `cargo run --example gb18030`.

use std::error::Error;
use std::fs;

use encoding_rs::GB18030;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/ingest/encoding/gb18030.bin");

fn main() -> Result<(), Box<dyn Error>> {
    let mut table = Vec::new();
    for first in 0x81..=0xFE {
        for second in (0x40..=0x7E).chain(0x80..=0xFE) {
            let character = decode(&[first, second]).map_or(0, |c| c as u32);
            table.extend(u16::try_from(character)?.to_le_bytes());
        }
    }
    // A run is where pointers and characters rise together.
    let mut next = None;
    for pointer in 0..39_420u16 {
        let digits = [pointer / 12_600, pointer / 1_260 % 10, pointer / 10 % 126, pointer % 10];
        let [first, second, third, fourth] = digits.map(|digit| digit as u8);
        let bytes = [0x81 + first, b'0' + second, 0x81 + third, b'0' + fourth];
        let character = decode(&bytes).ok_or("a pointer without a character")? as u16;
        if next != Some(character) {
            table.extend(pointer.to_le_bytes());
            table.extend(character.to_le_bytes());
        }
        next = character.checked_add(1);
    }
    fs::write(PATH, &table)?;
    println!("{PATH}: {} bytes", table.len());
    Ok(())
}

fn decode(bytes: &[u8]) -> Option<char> {
    let text = GB18030.decode_without_bom_handling_and_without_replacement(bytes)?;
    let mut characters = text.chars();
    characters.next().filter(|_| characters.next().is_none())
}

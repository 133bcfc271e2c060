//! GB18030: the one encoding of Chinese spreadsheets that is not Unicode's own.
//!
//! A byte below 128 is ASCII. Two bytes are a place in a table of 23,940 characters,
//! four a place in 207 runs of Unicode or, beyond, a character above U+FFFF. So the
//! Encoding Standard has it, and GBK and GB 2312 are read by the same table.
//!
//! The table is 48 KB, written by `examples/gb18030.rs` from encoding_rs, which a test
//! holds every place to; that crate itself has tables of eight more encodings, which
//! no export uses and which were an eighth of what the page has to fetch.

/// Characters of two bytes, 2 bytes each (0: none), then runs of 4: pointer, character.
const TABLE: &[u8] = include_bytes!("gb18030.bin");
/// Places for two bytes: 126 first bytes by 190 second ones.
const PAIRS: usize = 126 * 190;

/// What the bytes at hand begin with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Next {
    /// A character of so many bytes.
    Char(char, usize),
    /// So many bytes that are none.
    Fault(usize),
    /// The beginning of something.
    Partial,
}

/// Reads one character. `bytes` must not be empty.
pub(super) fn next(bytes: &[u8]) -> Next {
    match *bytes {
        [first @ ..0x80, ..] => Next::Char(char::from(first), 1),
        [0x80, ..] => Next::Char('€', 1),
        [0xFF, ..] => Next::Fault(1),
        [_] | [_, b'0'..=b'9'] => Next::Partial,
        [_, b'0'..=b'9', ..0x81 | 0xFF, ..] => Next::Fault(1),
        [_, b'0'..=b'9', _] => Next::Partial,
        [first, second @ b'0'..=b'9', third, fourth, ..] => {
            if !fourth.is_ascii_digit() {
                return Next::Fault(1);
            }
            let digits = [first - 0x81, second - b'0', third - 0x81, fourth - b'0'];
            four(digits).map_or(Next::Fault(4), |character| Next::Char(character, 4))
        }
        [first, second, ..] => {
            let found = two(first, second);
            let fault = Next::Fault(if second < 0x80 { 1 } else { 2 });
            found.map_or(fault, |character| Next::Char(character, 2))
        }
        [] => Next::Partial,
    }
}

fn two(first: u8, second: u8) -> Option<char> {
    let offset = match second {
        0x40..=0x7E => 0x40,
        0x80..=0xFE => 0x41,
        _ => return None,
    };
    let place = usize::from(first - 0x81) * 190 + usize::from(second - offset);
    let character = unit(2 * place);
    (character > 0).then(|| char::from_u32(u32::from(character))).flatten()
}

fn four([first, second, third, fourth]: [u8; 4]) -> Option<char> {
    let [first, second, third, fourth] = [first, second, third, fourth].map(u32::from);
    let pointer = ((first * 10 + second) * 126 + third) * 10 + fourth;
    match pointer {
        ..39_420 => {
            let runs = (TABLE.len() - 2 * PAIRS) / 4;
            let start = |run: usize| u32::from(unit(2 * PAIRS + 4 * run));
            let (mut low, mut high) = (0, runs);
            while low < high {
                let middle = usize::midpoint(low, high);
                if start(middle) <= pointer { low = middle + 1 } else { high = middle }
            }
            let run = low.checked_sub(1)?;
            char::from_u32(u32::from(unit(2 * PAIRS + 4 * run + 2)) + pointer - start(run))
        }
        189_000..=1_237_575 => char::from_u32(pointer - 189_000 + 0x1_0000),
        _ => None,
    }
}

fn unit(at: usize) -> u16 {
    TABLE.get(at..at + 2).map_or(0, |bytes| u16::from_le_bytes([bytes[0], bytes[1]]))
}

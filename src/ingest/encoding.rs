//! Bytes in whatever encoding → UTF-8, as a stream.
//!
//! A byte-order mark decides. Without one, UTF-16 shows itself by ASCII characters
//! with a zero beside them, always on the same side. Everything else is plain ASCII
//! until the first byte above 127; the 64 KiB around that byte decide between UTF-8
//! and GB18030, the one encoding of Chinese spreadsheets that is not Unicode's own.
//! So a file that is ASCII for a gigabyte before its first Chinese name is still
//! read in one pass. What is not text in the encoding becomes � and is counted.

mod decoder;
mod gb18030;

use std::io::{self, BufRead, Read};

use self::decoder::{Decoder, Encoding, REPLACEMENT};
use super::limits;

/// Reads UTF-8 out of bytes in any of the encodings we know.
pub(super) struct TextReader<R> {
    bytes: R,
    raw: Vec<u8>,
    /// None as long as all has been ASCII.
    decoder: Option<Decoder>,
    text: Vec<u8>,
    position: usize,
    started: bool,
    ended: bool,
    /// An error that came after good bytes, which are given out first.
    fault: Option<io::Error>,
    bytes_read: u64,
    replaced: u64,
}

impl<R: Read> TextReader<R> {
    pub(super) fn new(bytes: R) -> Self {
        Self {
            bytes,
            raw: Vec::new(),
            decoder: None,
            text: Vec::new(),
            position: 0,
            started: false,
            ended: false,
            fault: None,
            bytes_read: 0,
            replaced: 0,
        }
    }

    /// Bytes taken from the source so far, before decoding.
    pub(super) fn bytes_read(&self) -> u64 {
        self.bytes_read
    }

    /// How many characters could not be read and became �.
    pub(super) fn replaced(&self) -> u64 {
        self.replaced
    }

    /// What the encoding has turned out to be; all ASCII is UTF-8.
    pub(super) fn encoding(&self) -> String {
        self.decoder.as_ref().map_or(Encoding::Utf8, Decoder::encoding).name().to_owned()
    }

    fn refill(&mut self) -> io::Result<()> {
        self.text.clear();
        self.position = 0;
        while self.text.is_empty() && !self.ended {
            if let Some(fault) = self.fault.take() {
                return Err(fault);
            }
            self.raw.clear();
            let limit = limits::SAMPLE as u64;
            let result = self.bytes.by_ref().take(limit).read_to_end(&mut self.raw);
            match result {
                Ok(read) => self.ended = read < limits::SAMPLE,
                Err(fault) if self.raw.is_empty() => return Err(fault),
                Err(fault) => self.fault = Some(fault),
            }
            self.bytes_read += self.raw.len() as u64;
            let mark = if self.started { 0 } else { self.open() };
            self.started = true;
            self.choose(mark);
            self.decode(mark);
        }
        Ok(())
    }

    /// Looks at the first bytes; returns how many of them are a byte-order mark.
    fn open(&mut self) -> usize {
        let mark = Encoding::of_mark(&self.raw);
        let encoding = mark.map(|(encoding, _)| encoding).or_else(|| utf16(&self.raw));
        self.decoder = encoding.map(Decoder::new);
        mark.map_or(0, |(_, length)| length)
    }

    fn choose(&mut self, from: usize) {
        let window = &self.raw[from..];
        if self.decoder.is_none() && !window.is_ascii() {
            self.decoder = Some(Decoder::new(utf8_or_gb18030(window)));
        }
    }

    fn decode(&mut self, from: usize) {
        let bytes = &self.raw[from..];
        match &mut self.decoder {
            Some(decoder) => {
                self.replaced += decoder.decode(bytes, self.ended, &mut self.text) as u64;
            }
            None => self.text.extend_from_slice(bytes),
        }
        self.replace_zeros();
    }

    /// A zero is a character that no text holds; kept, it would end strings elsewhere.
    fn replace_zeros(&mut self) {
        if !self.text.contains(&0) {
            return;
        }
        let mut clean = Vec::with_capacity(self.text.len());
        for (index, piece) in self.text.split(|&byte| byte == 0).enumerate() {
            if index > 0 {
                self.replaced += 1;
                clean.extend_from_slice(REPLACEMENT.as_bytes());
            }
            clean.extend_from_slice(piece);
        }
        self.text = clean;
    }
}

impl<R: Read> BufRead for TextReader<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.position == self.text.len() {
            self.refill()?;
        }
        Ok(&self.text[self.position..])
    }

    fn consume(&mut self, amount: usize) {
        self.position = (self.position + amount).min(self.text.len());
    }
}

impl<R: Read> Read for TextReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let count = available.len().min(buffer.len());
        buffer[..count].copy_from_slice(&available[..count]);
        self.consume(count);
        Ok(count)
    }
}

/// UTF-16 without a mark: ASCII units all on one side, and a line or field end among them.
fn utf16(bytes: &[u8]) -> Option<Encoding> {
    let mut little = 0usize;
    let mut big = 0usize;
    let mut ends = 0usize;
    let units = bytes.len() / 2;
    for pair in bytes.chunks_exact(2) {
        match (pair[0], pair[1]) {
            (low, 0) if is_text(low) => {
                little += 1;
                ends += usize::from(matches!(low, b'\n' | b',' | b';' | b'\t' | b'|' | b'>'));
            }
            (0, low) if is_text(low) => {
                big += 1;
                ends += usize::from(matches!(low, b'\n' | b',' | b';' | b'\t' | b'|' | b'>'));
            }
            _ => {}
        }
    }
    let (encoding, more, fewer) = if little >= big {
        (Encoding::Utf16Le, little, big)
    } else {
        (Encoding::Utf16Be, big, little)
    };
    let likely = ends > 0 && more * 50 >= units && more >= 4 * fewer;
    (likely && encoding.faults(bytes) == 0).then_some(encoding)
}

fn is_text(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\r' | b' '..=b'~')
}

/// Bytes that are good UTF-8 but for a few faults are damaged UTF-8: text in
/// GB18030 has a fault every other character when read as UTF-8.
fn utf8_or_gb18030(bytes: &[u8]) -> Encoding {
    let faults = Encoding::Utf8.faults(bytes);
    if faults == 0 {
        return Encoding::Utf8;
    }
    let text = String::from_utf8_lossy(bytes);
    let good = text.chars().filter(|&c| !c.is_ascii() && c != '\u{FFFD}').count();
    if good > 4 * faults || Encoding::Gb18030.faults(bytes) >= faults {
        Encoding::Utf8
    } else {
        Encoding::Gb18030
    }
}

#[cfg(test)]
mod tests;

//! Bytes of a known encoding → UTF-8, piece by piece. Faults are counted and become �,
//! one for each stretch that the Encoding Standard makes one of.

use super::gb18030::{self, Next};

/// What stands for a fault.
pub(super) const REPLACEMENT: &str = "\u{FFFD}";

/// The encodings that exports are in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    Gb18030,
}

impl Encoding {
    /// What people call it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Gb18030 => "GB18030",
        }
    }

    /// What a byte-order mark says, and its length.
    pub(super) fn of_mark(bytes: &[u8]) -> Option<(Self, usize)> {
        match bytes {
            [0xEF, 0xBB, 0xBF, ..] => Some((Self::Utf8, 3)),
            [0xFF, 0xFE, ..] => Some((Self::Utf16Le, 2)),
            [0xFE, 0xFF, ..] => Some((Self::Utf16Be, 2)),
            _ => None,
        }
    }

    /// Faults in `bytes`; a character cut off at the end is none.
    pub(super) fn faults(self, bytes: &[u8]) -> usize {
        Decoder::new(self).decode(bytes, false, &mut Vec::new())
    }
}

/// Decodes a stream.
pub(super) struct Decoder {
    encoding: Encoding,
    /// The beginning of a character whose end has not come yet.
    begun: Vec<u8>,
}

impl Decoder {
    pub(super) fn new(encoding: Encoding) -> Self {
        Self { encoding, begun: Vec::new() }
    }

    pub(super) fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// Appends the text of `bytes`; `last` says that nothing follows. Returns the faults.
    pub(super) fn decode(&mut self, bytes: &[u8], last: bool, text: &mut Vec<u8>) -> usize {
        let joined;
        let mut rest = bytes;
        if !self.begun.is_empty() {
            self.begun.extend_from_slice(bytes);
            joined = std::mem::take(&mut self.begun);
            rest = &joined;
        }
        let mut out = Out { text, faults: 0 };
        let read = match self.encoding {
            Encoding::Utf8 => out.utf8(rest),
            Encoding::Utf16Le => out.utf16(rest, u16::from_le_bytes),
            Encoding::Utf16Be => out.utf16(rest, u16::from_be_bytes),
            Encoding::Gb18030 => out.gb18030(rest),
        };
        let begun = &rest[read..];
        if last && !begun.is_empty() {
            out.fault();
        } else {
            self.begun = begun.to_vec();
        }
        out.faults
    }
}

/// Where text goes. Each method returns how many bytes it understood.
struct Out<'a> {
    text: &'a mut Vec<u8>,
    faults: usize,
}

impl Out<'_> {
    fn utf8(&mut self, bytes: &[u8]) -> usize {
        let mut rest = bytes;
        loop {
            match std::str::from_utf8(rest) {
                Ok(good) => {
                    self.text.extend_from_slice(good.as_bytes());
                    return bytes.len();
                }
                Err(error) => {
                    let (good, bad) = rest.split_at(error.valid_up_to());
                    self.text.extend_from_slice(good);
                    let Some(length) = error.error_len() else { return bytes.len() - bad.len() };
                    self.fault();
                    rest = &bad[length..];
                }
            }
        }
    }

    fn utf16(&mut self, bytes: &[u8], unit: fn([u8; 2]) -> u16) -> usize {
        let whole = bytes.len() / 2;
        let at = |index: usize| unit([bytes[2 * index], bytes[2 * index + 1]]);
        // The first half of a pair waits for the second.
        let waits = whole > 0 && (0xD800..0xDC00).contains(&at(whole - 1));
        let ready = whole - usize::from(waits);
        for character in char::decode_utf16((0..ready).map(at)) {
            match character {
                Ok(character) => self.push(character),
                Err(_) => self.fault(),
            }
        }
        2 * ready
    }

    fn gb18030(&mut self, bytes: &[u8]) -> usize {
        let mut read = 0;
        while read < bytes.len() {
            match gb18030::next(&bytes[read..]) {
                Next::Char(character, length) => {
                    self.push(character);
                    read += length;
                }
                Next::Fault(length) => {
                    self.fault();
                    read += length;
                }
                Next::Partial => break,
            }
        }
        read
    }

    fn push(&mut self, character: char) {
        self.text.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
    }

    fn fault(&mut self) {
        self.faults += 1;
        self.text.extend_from_slice(REPLACEMENT.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::{DecoderResult, GB18030, UTF_8, UTF_16BE, UTF_16LE};
    use proptest::prelude::*;

    use super::{Decoder, Encoding};

    const ALL: [(Encoding, &encoding_rs::Encoding); 4] = [
        (Encoding::Utf8, UTF_8),
        (Encoding::Utf16Le, UTF_16LE),
        (Encoding::Utf16Be, UTF_16BE),
        (Encoding::Gb18030, GB18030),
    ];

    fn ours(encoding: Encoding, pieces: &[&[u8]]) -> (Vec<u8>, usize) {
        let (mut decoder, mut text, mut faults) = (Decoder::new(encoding), Vec::new(), 0);
        for (index, piece) in pieces.iter().enumerate() {
            faults += decoder.decode(piece, index + 1 == pieces.len(), &mut text);
        }
        (text, faults)
    }

    /// The standard's, by another hand.
    fn theirs(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> (Vec<u8>, usize) {
        let mut decoder = encoding.new_decoder_without_bom_handling();
        let (mut text, mut faults, mut rest) = (Vec::new(), 0, bytes);
        let mut buffer = [0u8; 4096];
        loop {
            let (result, read, written) =
                decoder.decode_to_utf8_without_replacement(rest, &mut buffer, true);
            text.extend_from_slice(&buffer[..written]);
            rest = &rest[read..];
            match result {
                DecoderResult::InputEmpty => return (text, faults),
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => {
                    faults += 1;
                    text.extend_from_slice("\u{FFFD}".as_bytes());
                }
            }
        }
    }

    #[test]
    fn every_character_of_gb18030_is_where_the_standard_has_it() {
        for first in 0x80..=0xFF {
            for second in 0..=0xFF {
                let bytes = [first, second];
                assert_eq!(
                    ours(Encoding::Gb18030, &[&bytes]),
                    theirs(GB18030, &bytes),
                    "{bytes:X?}"
                );
            }
        }
        for pointer in
            (0..39_500).chain((188_900..1_237_600).step_by(61)).chain([1_237_575, 1_237_576])
        {
            let digits = [pointer / 12_600, pointer / 1_260 % 10, pointer / 10 % 126, pointer % 10];
            let [first, second, third, fourth] = digits.map(|digit: u32| digit as u8);
            let bytes = [0x81 + first, b'0' + second, 0x81 + third, b'0' + fourth];
            assert_eq!(ours(Encoding::Gb18030, &[&bytes]), theirs(GB18030, &bytes), "{bytes:X?}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_read_as_the_standard_has_them_however_they_are_cut(
            bytes in proptest::collection::vec(prop_oneof![
                any::<u8>(), 0x30..=0x39u8, 0x81..=0xFEu8, 0xD7..=0xE0u8, 0x80..=0xBFu8,
            ], 0..60),
            cut in 0..60usize,
        ) {
            let cut = cut.min(bytes.len());
            for (encoding, standard) in ALL {
                let whole = theirs(standard, &bytes);
                prop_assert_eq!(&ours(encoding, &[&bytes]), &whole, "{:?}", encoding);
                let pieces = [&bytes[..cut], &bytes[cut..]];
                prop_assert_eq!(&ours(encoding, &pieces), &whole, "{:?} in two", encoding);
            }
        }
    }
}

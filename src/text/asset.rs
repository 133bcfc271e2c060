//! What the words need and a site fetches only when it is needed: the weights of
//! tone and the Chinese dictionary.
//!
//! Both are made once from public data, kept in `www/language/`, and come to the
//! engine as bytes. An asset opens with 20 bytes: `TFAS`, the version of the format
//! (u16), what it is (u16), the length of its body (u32) and the body's XXH3 (u64),
//! all little-endian; the body follows, deflated. So a damaged or foreign file is
//! told apart before anything of it is believed.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use xxhash_rust::xxh3::xxh3_64;

const MAGIC: &[u8] = b"TFAS";
const VERSION: u16 = 2;
const HEADER: usize = 20;
/// A body longer than this is none of ours.
const LONGEST: u32 = 16 << 20;

/// What an asset is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AssetKind {
    /// The weights of [`super::tone`].
    Tone,
    /// The Chinese dictionary of [`super::Segmenter`].
    Han,
}

impl AssetKind {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Tone, Self::Han];

    /// The asset's name: `www/language/NAME.bin`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tone => "tone",
            Self::Han => "han",
        }
    }

    fn code(self) -> u16 {
        match self {
            Self::Tone => 1,
            Self::Han => 2,
        }
    }
}

/// Why bytes are no asset of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum AssetError {
    /// Not one of our files at all.
    #[error("these bytes are no language asset: reload the page, or build the site anew")]
    Foreign,
    /// Written by another version.
    #[error("the language asset has format {found}, this program reads {VERSION}: reload the page")]
    Version {
        /// The format that was found.
        found: u16,
    },
    /// Something changed on the way.
    #[error("the language asset is damaged: reload the page, or build the site anew")]
    Damaged,
}

/// Puts a body under its header. The same body gives the same bytes.
pub fn seal(kind: AssetKind, body: &[u8]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(VERSION.to_le_bytes());
    bytes.extend(kind.code().to_le_bytes());
    bytes.extend((body.len() as u32).to_le_bytes());
    bytes.extend(xxh3_64(body).to_le_bytes());
    let mut deflater = DeflateEncoder::new(bytes, Compression::best());
    // Writing into memory fails for nobody; were it cut short, the checksum would tell.
    let _ = deflater.write_all(body);
    deflater.finish().unwrap_or_default()
}

/// The kind and body of an asset.
///
/// # Errors
/// Bytes that are not an asset of this format, whole.
pub fn unseal(bytes: &[u8]) -> Result<(AssetKind, Vec<u8>), AssetError> {
    let (header, deflated) = bytes.split_at_checked(HEADER).ok_or(AssetError::Foreign)?;
    let field = |from: usize, length: usize| {
        let bytes = header[from..from + length].iter().rev();
        bytes.fold(0u64, |value, &byte| value << 8 | u64::from(byte))
    };
    if &header[..4] != MAGIC {
        return Err(AssetError::Foreign);
    }
    let found = field(4, 2) as u16;
    if found != VERSION {
        return Err(AssetError::Version { found });
    }
    let code = field(6, 2) as u16;
    let kind = AssetKind::ALL.into_iter().find(|kind| kind.code() == code);
    let kind = kind.ok_or(AssetError::Foreign)?;
    let length = field(8, 4) as u32;
    if length > LONGEST {
        return Err(AssetError::Damaged);
    }
    let mut body = Vec::with_capacity(length as usize);
    let inflated = DeflateDecoder::new(deflated).take(u64::from(length) + 1).read_to_end(&mut body);
    let whole = inflated.is_ok() && body.len() == length as usize;
    if whole && xxh3_64(&body) == field(12, 8) {
        Ok((kind, body))
    } else {
        Err(AssetError::Damaged)
    }
}

#[cfg(test)]
mod tests {
    use super::{AssetError, AssetKind, seal, unseal};

    #[test]
    fn what_was_sealed_is_unsealed() {
        let body = "好 ".repeat(1_000).into_bytes();
        for kind in AssetKind::ALL {
            let bytes = seal(kind, &body);
            assert!(bytes.len() < body.len() / 10);
            assert_eq!(unseal(&bytes), Ok((kind, body.clone())));
        }
    }

    #[test]
    fn every_changed_byte_is_seen() {
        let bytes = seal(AssetKind::Tone, b"a body that matters");
        for place in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[place] ^= 0x10;
            // The last byte of a deflated stream has bits that say nothing.
            let unsealed = unseal(&changed);
            assert!(unsealed.is_err() || unsealed == unseal(&bytes), "byte {place}");
        }
        assert_eq!(unseal(&bytes[..bytes.len() - 3]), Err(AssetError::Damaged));
        assert_eq!(unseal(b""), Err(AssetError::Foreign));
        assert_eq!(
            unseal(&[b"TFAS", &[9u8; 30][..]].concat()),
            Err(AssetError::Version { found: 0x0909 })
        );
    }
}

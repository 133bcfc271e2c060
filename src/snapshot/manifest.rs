//! The list of chunks: small, read first, and with a checksum of its own.

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use super::{SCHEMA, SnapshotError, migrate};

const MAGIC: [u8; 4] = *b"TRFM";
/// Magic and schema.
const HEADER: usize = 6;
/// The checksum at the end.
const TAIL: usize = 8;
const NAME: &str = "manifest";

/// What a snapshot consists of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Whether any of the data is made up.
    pub synthetic: bool,
    /// All chunks, column after column, each column's parts in order.
    pub chunks: Vec<ChunkInfo>,
}

/// One chunk, as the manifest knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChunkInfo {
    /// Column and part.
    pub key: String,
    /// Size in bytes.
    pub bytes: u64,
    /// XXH3 of the bytes.
    pub checksum: u64,
}

impl Manifest {
    /// Bytes of all chunks.
    pub fn bytes(&self) -> u64 {
        self.chunks.iter().map(|chunk| chunk.bytes).sum()
    }

    /// Keys in the order in which [`super::decode`] wants the chunks.
    pub fn keys(&self) -> Vec<String> {
        self.chunks.iter().map(|chunk| chunk.key.clone()).collect()
    }

    /// Header, list, checksum.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(SCHEMA.to_le_bytes());
        // Writing plain data to memory does not fail; an empty list would be found out.
        bytes.extend(postcard::to_stdvec(self).unwrap_or_default());
        let checksum = xxh3_64(&bytes);
        bytes.extend(checksum.to_le_bytes());
        bytes
    }

    /// The inverse of [`Manifest::to_bytes`].
    ///
    /// # Errors
    /// [`SnapshotError`], with `manifest` as the damaged chunk.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, SnapshotError> {
        let damaged = || SnapshotError::damaged(NAME);
        let split = bytes.len().checked_sub(TAIL).ok_or_else(damaged)?;
        let (content, tail) = bytes.split_at(split);
        let body = content.get(HEADER..).ok_or_else(damaged)?;
        if content[..4] != MAGIC || xxh3_64(content).to_le_bytes() != tail {
            return Err(damaged());
        }
        migrate::admit(u16::from_le_bytes([content[4], content[5]]), NAME)?;
        postcard::from_bytes(body).map_err(|_| damaged())
    }
}

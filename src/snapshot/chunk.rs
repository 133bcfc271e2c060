//! One part of one column, as bytes.

use xxhash_rust::xxh3::xxh3_64;

use super::{SCHEMA, SnapshotError, migrate};

/// The first bytes of every chunk.
const MAGIC: [u8; 4] = *b"TRFC";
/// Magic, schema, kind of cell, one byte reserved, number of rows.
pub(super) const HEADER: usize = 12;

/// A chunk, ready for the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// Column and part, such as `events/time/00003`.
    pub key: String,
    /// Header and cells.
    pub bytes: Vec<u8>,
    /// XXH3 of the bytes.
    pub checksum: u64,
}

/// A chunk's bytes with its header filled in and room for `body` more.
pub(super) fn begin(kind: u8, rows: u32, body: usize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(HEADER + body);
    bytes.extend(MAGIC);
    bytes.extend(SCHEMA.to_le_bytes());
    bytes.extend([kind, 0]);
    bytes.extend(rows.to_le_bytes());
    bytes
}

/// The rows and the body of a chunk of the expected kind.
pub(super) fn open<'a>(
    key: &str,
    bytes: &'a [u8],
    kind: u8,
    checksum: u64,
) -> Result<(u32, &'a [u8]), SnapshotError> {
    let damaged = || SnapshotError::damaged(key);
    if xxh3_64(bytes) != checksum {
        return Err(damaged());
    }
    let (header, body) = bytes.split_at_checked(HEADER).ok_or_else(damaged)?;
    if header[..4] != MAGIC {
        return Err(damaged());
    }
    migrate::admit(u16::from_le_bytes([header[4], header[5]]), key)?;
    if header[6] != kind {
        return Err(damaged());
    }
    Ok((u32::from_le_bytes([header[8], header[9], header[10], header[11]]), body))
}

/// The kind of cell that a chunk says it holds; not yet checked.
pub(super) fn kind(bytes: &[u8]) -> Option<u8> {
    bytes.get(6).copied()
}

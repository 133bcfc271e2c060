//! Dataset ⇄ checksummed chunks: how a community lies on disk.
//!
//! Every column of every table is cut into parts of at most 65,536 rows (text:
//! and about 4 MiB), and each part is one chunk: a header, then the cells as
//! little-endian bytes. A manifest names the chunks in order, with the XXH3
//! checksum of each, and ends with its own. So an import rewrites only the chunks
//! that changed, a damaged byte is found and named, and reading is copying:
//! a million events are 29 MB and take a few hundredths of a second.
//!
//! What identifies people, names and keys, has chunks of its own under
//! `members/identity/`, so that it can be kept elsewhere or encrypted alone.
//!
//! The encoding is what people have on their disks. A change of it fails the
//! golden test; it needs a new [`SCHEMA`] and a step in [`migrate`](self).

mod cell;
mod chunk;
mod decode;
mod encode;
pub mod export;
mod manifest;
mod migrate;

use thiserror::Error;

pub use chunk::Chunk;
pub use decode::decode;
pub use encode::{Snapshot, encode};
pub use manifest::{ChunkInfo, Manifest};

/// Version of the encoding that is written. Older ones are migrated on reading.
pub const SCHEMA: u16 = 2;

/// Why stored data cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SnapshotError {
    /// A chunk is missing, changed since it was written, or contradicts the others.
    #[error("{chunk} is damaged: restore a backup, or import the files again")]
    Damaged {
        /// Its key, or `manifest`.
        chunk: String,
    },
    /// Written by a newer version of Truefan.
    #[error("written with schema {found}, and this version knows {SCHEMA}: reload the page")]
    TooNew {
        /// The schema found.
        found: u16,
    },
}

impl SnapshotError {
    fn damaged(chunk: impl Into<String>) -> Self {
        Self::Damaged { chunk: chunk.into() }
    }
}

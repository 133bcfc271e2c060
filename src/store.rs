//! Where snapshots are kept: a small transactional map from keys to bytes.
//!
//! The contract, which one conformance suite holds every store to:
//!
//! - a [`Batch`] is all or nothing: chunks, ledger row, manifest and generation
//!   change together, or nothing does;
//! - when [`Store::commit`] returns `Ok`, the batch survives a crash;
//! - a batch made against another generation than the stored one is refused, so
//!   that no writer overwrites what it has not seen;
//! - after [`Store::erase`] nothing is left.
//!
//! A store does not look into manifest and chunks; [`crate::snapshot`] does.

pub mod faulty;
mod ledger;
pub mod memory;

use thiserror::Error;

use crate::snapshot::Chunk;
pub use ledger::{Import, LedgerRow, chain_holds};

/// A place to keep one community. Single-threaded: a worker or a test owns it.
#[allow(async_fn_in_trait, reason = "stores live on one thread; no future needs to be Send")]
pub trait Store {
    /// Whether what is committed outlives the page.
    fn is_durable(&self) -> bool;

    /// What is stored now; the default if nothing ever was.
    async fn open(&mut self) -> Result<State, StoreError>;

    /// The chunks of these keys, in their order; `None` where there is none.
    async fn read(&mut self, keys: &[String]) -> Result<Vec<Option<Vec<u8>>>, StoreError>;

    /// Applies a batch and returns once it is safe.
    async fn commit(&mut self, batch: Batch) -> Result<(), StoreError>;

    /// Replaces what the creator decided, alone, and returns once it is safe. It is
    /// small and changes often, and belongs to no import.
    async fn decide(&mut self, decisions: &[u8]) -> Result<(), StoreError>;

    /// Deletes everything. What was a store is one again afterwards, empty.
    async fn erase(&mut self) -> Result<(), StoreError>;
}

/// What a store holds, apart from the chunks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Number of batches committed; 0 if nothing is stored.
    pub generation: u64,
    /// The manifest's bytes as they were committed; empty if nothing is stored.
    pub manifest: Vec<u8>,
    /// Every import, oldest first.
    pub ledger: Vec<LedgerRow>,
    /// What the creator decided, as its bytes were given; empty if nothing.
    pub decisions: Vec<u8>,
}

/// One change, all or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// The generation the writer knows; the next one is this plus 1.
    pub expected_generation: u64,
    /// Chunks to write, over those of the same keys.
    pub puts: Vec<Chunk>,
    /// Keys to remove.
    pub deletes: Vec<String>,
    /// What this import was; its `seq` follows the last one's.
    pub row: LedgerRow,
    /// The new manifest.
    pub manifest: Vec<u8>,
    /// What the creator decided and still holds: nothing, once the sample gave way to
    /// a real community.
    pub decisions: Vec<u8>,
}

/// Why a store did nothing. What it held, it holds.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    /// Somebody else wrote in between.
    #[error("expected generation {expected}, found {found}: open the data again, then repeat")]
    Conflict {
        /// What the batch was made against.
        expected: u64,
        /// What is stored.
        found: u64,
    },
    /// No room.
    #[error("the browser's storage is full: free some space, then repeat")]
    QuotaExceeded,
    /// Another tab holds it.
    #[error("open in another tab: close that one, then repeat")]
    InUse,
    /// A newer version made it.
    #[error("made by a newer version: reload the page")]
    TooNew,
    /// There is none: private mode, or switched off.
    #[error("this browser keeps nothing for this page: allow site data to keep it")]
    Unavailable,
    /// Something that was stored cannot be read.
    #[error("{0} is damaged: restore a backup, or import the files again")]
    Damaged(String),
    /// Anything else.
    #[error("the database said: {0}")]
    Failed(String),
}

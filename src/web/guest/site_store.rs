//! The site's store: IndexedDB, or memory where the browser keeps nothing.

use crate::store::memory::MemoryStore;
use crate::store::{Batch, State, Store, StoreError};
use crate::web::idb::{DATABASE, IdbStore};

/// Decides on the first open, and stays with it.
pub(super) enum SiteStore {
    /// The usual case.
    Durable(IdbStore),
    /// Everything is gone with the page: the person is told so.
    Fleeting(MemoryStore),
}

impl Default for SiteStore {
    fn default() -> Self {
        Self::Durable(IdbStore::new(DATABASE))
    }
}

impl Store for SiteStore {
    fn is_durable(&self) -> bool {
        match self {
            Self::Durable(store) => store.is_durable(),
            Self::Fleeting(store) => store.is_durable(),
        }
    }

    async fn open(&mut self) -> Result<State, StoreError> {
        if let Self::Durable(store) = self {
            match store.open().await {
                Err(StoreError::Unavailable) => *self = Self::Fleeting(MemoryStore::default()),
                opened => return opened,
            }
        }
        match self {
            Self::Durable(store) => store.open().await,
            Self::Fleeting(store) => store.open().await,
        }
    }

    async fn read(&mut self, keys: &[String]) -> Result<Vec<Option<Vec<u8>>>, StoreError> {
        match self {
            Self::Durable(store) => store.read(keys).await,
            Self::Fleeting(store) => store.read(keys).await,
        }
    }

    async fn commit(&mut self, batch: Batch) -> Result<(), StoreError> {
        match self {
            Self::Durable(store) => store.commit(batch).await,
            Self::Fleeting(store) => store.commit(batch).await,
        }
    }

    async fn decide(&mut self, decisions: &[u8]) -> Result<(), StoreError> {
        match self {
            Self::Durable(store) => store.decide(decisions).await,
            Self::Fleeting(store) => store.decide(decisions).await,
        }
    }

    async fn erase(&mut self) -> Result<(), StoreError> {
        match self {
            Self::Durable(store) => store.erase().await,
            Self::Fleeting(store) => store.erase().await,
        }
    }
}

//! A store that forgets: for tests, and where the browser keeps nothing.

use std::collections::BTreeMap;

use super::{Batch, State, Store, StoreError};

/// Chunks in a map.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    state: State,
    chunks: BTreeMap<String, Vec<u8>>,
}

impl MemoryStore {
    /// Number of chunks held.
    pub fn chunk_count(&self) -> usize {
        self.chunks.len()
    }
}

impl Store for MemoryStore {
    fn is_durable(&self) -> bool {
        false
    }

    async fn open(&mut self) -> Result<State, StoreError> {
        Ok(self.state.clone())
    }

    async fn read(&mut self, keys: &[String]) -> Result<Vec<Option<Vec<u8>>>, StoreError> {
        Ok(keys.iter().map(|key| self.chunks.get(key).cloned()).collect())
    }

    async fn commit(&mut self, batch: Batch) -> Result<(), StoreError> {
        let (expected, found) = (batch.expected_generation, self.state.generation);
        if expected != found {
            return Err(StoreError::Conflict { expected, found });
        }
        for key in &batch.deletes {
            self.chunks.remove(key);
        }
        self.chunks.extend(batch.puts.into_iter().map(|chunk| (chunk.key, chunk.bytes)));
        self.state.generation += 1;
        self.state.manifest = batch.manifest;
        self.state.decisions = batch.decisions;
        self.state.ledger.push(batch.row);
        Ok(())
    }

    async fn decide(&mut self, decisions: &[u8]) -> Result<(), StoreError> {
        self.state.decisions = decisions.to_vec();
        Ok(())
    }

    async fn erase(&mut self) -> Result<(), StoreError> {
        *self = Self::default();
        Ok(())
    }
}

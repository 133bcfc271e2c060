//! The store in IndexedDB.
//!
//! One transaction is one batch, with strict durability (the browser's default
//! only hands bytes to the operating system), and success is said on `complete`:
//! a full disk shows itself at the commit, after every request has succeeded.
//! A transaction commits itself as soon as it is left without requests, so that
//! nothing but its own requests is awaited inside it.
//!
//! The worker that opens the database holds a Web Lock; a second tab is told that
//! it is in use. A connection that the browser closed, as it does on eviction, is
//! opened anew, and the generation tells whether it still is the same data.

mod connection;
mod lock;
mod outcome;

use idb::{ObjectStore, Query};
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};

use crate::store::{Batch, LedgerRow, State, Store, StoreError};
use connection::Connection;
use lock::WriterLock;
use outcome::Outcome;

/// The database of the site.
pub const DATABASE: &str = "truefan";

/// Key → bytes of a chunk.
const CHUNKS: &str = "chunks";
/// `generation` → number, `manifest` and `decisions` → bytes.
const STATE: &str = "state";
/// Sequence number → ledger row.
const LEDGER: &str = "ledger";
const GENERATION: &str = "generation";
const MANIFEST: &str = "manifest";
const DECISIONS: &str = "decisions";

/// A store in a database of this origin.
pub struct IdbStore {
    name: String,
    lock: Option<WriterLock>,
    connection: Option<Connection>,
}

impl IdbStore {
    /// Names the database; nothing is opened yet.
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), lock: None, connection: None }
    }

    /// The connection, opened if it is not, or no longer.
    async fn connection(&mut self) -> Result<&Connection, StoreError> {
        if self.lock.is_none() {
            self.lock = Some(WriterLock::acquire(&format!("{}/writer", self.name)).await?);
        }
        match self.connection.take().filter(Connection::is_open) {
            Some(connection) => Ok(self.connection.insert(connection)),
            None => Ok(self.connection.insert(Connection::open(&self.name).await?)),
        }
    }
}

impl Store for IdbStore {
    fn is_durable(&self) -> bool {
        true
    }

    async fn open(&mut self) -> Result<State, StoreError> {
        let transaction = self.connection().await?.read(&[STATE, LEDGER])?;
        let state = transaction.object_store(STATE).map_err(failed)?;
        let generation = state.get(text(GENERATION)).map_err(failed)?;
        let manifest = state.get(text(MANIFEST)).map_err(failed)?;
        let decisions = state.get(text(DECISIONS)).map_err(failed)?;
        let ledger = transaction.object_store(LEDGER).map_err(failed)?;
        let ledger = ledger.get_all(None, None).map_err(failed)?;
        let generation = number(generation.await.map_err(failed)?);
        let manifest = manifest.await.map_err(failed)?.map_or_else(Vec::new, |it| bytes(&it));
        let decisions = decisions.await.map_err(failed)?.map_or_else(Vec::new, |it| bytes(&it));
        let rows = ledger.await.map_err(failed)?;
        let damaged = |_| StoreError::Damaged("ledger".to_owned());
        let rows = rows.iter().map(|row| postcard::from_bytes(&bytes(row)).map_err(damaged));
        let ledger = rows.collect::<Result<_, _>>()?;
        Ok(State { generation, manifest, ledger, decisions })
    }

    async fn read(&mut self, keys: &[String]) -> Result<Vec<Option<Vec<u8>>>, StoreError> {
        let transaction = self.connection().await?.read(&[CHUNKS])?;
        let store = transaction.object_store(CHUNKS).map_err(failed)?;
        let requests: Result<Vec<_>, _> = keys.iter().map(|key| store.get(text(key))).collect();
        let mut chunks = Vec::with_capacity(keys.len());
        for request in requests.map_err(failed)? {
            chunks.push(request.await.map_err(failed)?.map(|value| bytes(&value)));
        }
        Ok(chunks)
    }

    async fn commit(&mut self, batch: Batch) -> Result<(), StoreError> {
        let mut transaction = self.connection().await?.write(&[CHUNKS, STATE, LEDGER])?;
        let outcome = Outcome::of(&mut transaction);
        let state = transaction.object_store(STATE).map_err(failed)?;
        let found = state.get(text(GENERATION)).map_err(failed)?;
        let found = number(found.await.map_err(failed)?);
        let expected = batch.expected_generation;
        let written = if expected == found {
            let chunks = transaction.object_store(CHUNKS).map_err(failed)?;
            let ledger = transaction.object_store(LEDGER).map_err(failed)?;
            write(&chunks, &state, &ledger, batch)
        } else {
            Err(StoreError::Conflict { expected, found })
        };
        if written.is_err() {
            // Its listeners must outlive its end, which is awaited; what it ended with
            // does not matter, the first error does.
            let aborted = transaction.abort();
            let _ = outcome.wait().await;
            drop(aborted);
            return written;
        }
        outcome.wait().await
    }

    async fn decide(&mut self, decisions: &[u8]) -> Result<(), StoreError> {
        let mut transaction = self.connection().await?.write(&[STATE])?;
        let outcome = Outcome::of(&mut transaction);
        let state = transaction.object_store(STATE).map_err(failed)?;
        state.put(&Uint8Array::from(decisions), Some(&DECISIONS.into())).map_err(failed)?;
        outcome.wait().await
    }

    async fn erase(&mut self) -> Result<(), StoreError> {
        if self.lock.is_none() {
            self.lock = Some(WriterLock::acquire(&format!("{}/writer", self.name)).await?);
        }
        self.connection = None;
        connection::delete(&self.name).await
    }
}

/// Issues all requests of a batch, awaiting none.
fn write(
    chunks: &ObjectStore,
    state: &ObjectStore,
    ledger: &ObjectStore,
    batch: Batch,
) -> Result<(), StoreError> {
    for key in &batch.deletes {
        chunks.delete(text(key)).map_err(failed)?;
    }
    for chunk in batch.puts {
        let value = Uint8Array::from(chunk.bytes.as_slice());
        // The copy is the browser's now; ours goes before the next is made.
        drop(chunk.bytes);
        chunks.put(&value, Some(&chunk.key.into())).map_err(failed)?;
    }
    let generation = (batch.expected_generation + 1) as f64;
    state.put(&generation.into(), Some(&GENERATION.into())).map_err(failed)?;
    let manifest = Uint8Array::from(batch.manifest.as_slice());
    state.put(&manifest, Some(&MANIFEST.into())).map_err(failed)?;
    let decisions = Uint8Array::from(batch.decisions.as_slice());
    state.put(&decisions, Some(&DECISIONS.into())).map_err(failed)?;
    ledger.put(&row_bytes(&batch.row)?, Some(&(batch.row.seq as f64).into())).map_err(failed)?;
    Ok(())
}

fn row_bytes(row: &LedgerRow) -> Result<JsValue, StoreError> {
    let bytes = postcard::to_stdvec(row).map_err(|error| StoreError::Failed(error.to_string()))?;
    Ok(Uint8Array::from(bytes.as_slice()).into())
}

fn text(key: &str) -> Query {
    Query::Key(key.into())
}

fn number(value: Option<JsValue>) -> u64 {
    value.and_then(|value| value.as_f64()).map_or(0, |number| number as u64)
}

fn bytes(value: &JsValue) -> Vec<u8> {
    value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec).unwrap_or_default()
}

/// The database's own words.
fn failed(error: idb::Error) -> StoreError {
    outcome::named(&error).unwrap_or_else(|| StoreError::Failed(error.to_string()))
}

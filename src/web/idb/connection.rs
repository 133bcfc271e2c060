//! Opening and deleting, with everything that other tabs can do to either.

use std::cell::Cell;
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;

use futures_util::future::{Either, select};
use gloo::timers::future::TimeoutFuture;
use idb::event::VersionChangeEvent;
use idb::{Database, DatabaseEvent, Factory, ObjectStoreParams, Transaction};
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::{CHUNKS, LEDGER, STATE, failed};
use crate::store::StoreError;

/// Version of the database's layout: three stores, without indexes.
const LAYOUT: u32 = 1;
/// Milliseconds after which an open that never answers is given up.
const PATIENCE: u32 = 5_000;

/// An open database.
pub(super) struct Connection {
    /// The `IDBDatabase`: idb's own type cannot ask for durability.
    raw: JsValue,
    open: Rc<Cell<bool>>,
}

impl Connection {
    /// Opens the database, making it if there is none.
    pub(super) async fn open(name: &str) -> Result<Self, StoreError> {
        let factory = Factory::new().map_err(|_| StoreError::Unavailable)?;
        let mut request = factory.open(name, Some(LAYOUT)).map_err(|_| StoreError::Unavailable)?;
        request.on_upgrade_needed(|event| {
            // An upgrade that fails aborts itself, and the request with it.
            let _ = lay_out(&event);
        });
        let mut database = in_time(request.into_future()).await?;
        let open = Rc::new(Cell::new(true));
        let (closed, replaced) = (open.clone(), open.clone());
        database.on_close(move |_| closed.set(false));
        database.on_version_change(move |event| {
            replaced.set(false);
            let database = event.target().and_then(|target| Database::try_from(target).ok());
            if let Some(database) = database {
                database.close();
            }
        });
        // They live as long as the connection, of which a worker opens one or two.
        database.forget_callbacks();
        Ok(Self { raw: database.into(), open })
    }

    /// Whether the browser has left it open.
    pub(super) fn is_open(&self) -> bool {
        self.open.get()
    }

    /// A transaction that only reads.
    pub(super) fn read(&self, stores: &[&str]) -> Result<Transaction, StoreError> {
        self.transaction(stores, "readonly")
    }

    /// A transaction that writes, and is complete when the disk says so.
    pub(super) fn write(&self, stores: &[&str]) -> Result<Transaction, StoreError> {
        self.transaction(stores, "readwrite")
    }

    /// `transaction(stores, mode, { durability: "strict" })`; web-sys has the option
    /// among its unstable interfaces only.
    fn transaction(&self, stores: &[&str], mode: &str) -> Result<Transaction, StoreError> {
        let begin = || {
            let names: Array = stores.iter().map(|&name| JsValue::from(name)).collect();
            let options = Object::new();
            Reflect::set(&options, &"durability".into(), &"strict".into())?;
            let method: Function = Reflect::get(&self.raw, &"transaction".into())?.dyn_into()?;
            method.call3(&self.raw, &names, &mode.into(), &options)
        };
        begin()
            .and_then(|transaction| transaction.dyn_into())
            .map(|transaction: web_sys::IdbTransaction| Transaction::from(transaction))
            .map_err(|error| {
                self.open.set(false);
                failed(idb::Error::TransactionOpenFailed(error))
            })
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        if let Ok(database) = Database::try_from(self.raw.clone()) {
            database.close();
        }
    }
}

/// Deletes the database; nothing of it is left.
pub(super) async fn delete(name: &str) -> Result<(), StoreError> {
    let factory = Factory::new().map_err(|_| StoreError::Unavailable)?;
    let request = factory.delete(name).map_err(failed)?;
    in_time(request.into_future()).await
}

fn lay_out(event: &VersionChangeEvent) -> Result<(), idb::Error> {
    let database = event.database()?;
    for name in [CHUNKS, STATE, LEDGER] {
        database.create_object_store(name, ObjectStoreParams::new())?;
    }
    Ok(())
}

/// Waits for a request, but not for ever: a tab of an older version that does not
/// give way blocks it, and one that does is gone in milliseconds.
async fn in_time<T>(request: impl Future<Output = Result<T, idb::Error>>) -> Result<T, StoreError> {
    match select(pin!(request), TimeoutFuture::new(PATIENCE)).await {
        Either::Left((answer, _)) => answer.map_err(unopened),
        Either::Right(_) => Err(StoreError::InUse),
    }
}

/// An error of opening: private modes and blocked site data show themselves here.
fn unopened(error: idb::Error) -> StoreError {
    match failed(error) {
        StoreError::Failed(_) => StoreError::Unavailable,
        named => named,
    }
}

//! The store in IndexedDB: the same conformance, and what other tabs do to it.

use std::sync::atomic::{AtomicU32, Ordering};

use js_sys::{Array, Function, Promise, Reflect};
use truefan::store::{Store, StoreError};
use truefan::web::idb::IdbStore;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::conformance::{batch, chunk, conforms, fills};

/// A database name that no other test has.
pub fn fresh_name() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("test-{}-{}", js_sys::Date::now(), NEXT.fetch_add(1, Ordering::Relaxed))
}

/// Names of all databases of this origin.
async fn databases() -> Vec<String> {
    let factory = Reflect::get(&js_sys::global(), &"indexedDB".into()).unwrap();
    let list: Function = Reflect::get(&factory, &"databases".into()).unwrap().unchecked_into();
    let promise: Promise = list.call0(&factory).unwrap().unchecked_into();
    let found: Array = JsFuture::from(promise).await.unwrap().unchecked_into();
    let name = |it: JsValue| Reflect::get(&it, &"name".into()).unwrap().as_string().unwrap();
    found.iter().map(name).collect()
}

#[wasm_bindgen_test]
async fn indexed_db_conforms() {
    conforms(async || IdbStore::new(&fresh_name())).await;
}

#[wasm_bindgen_test]
async fn what_was_committed_is_there_after_reopening() {
    let name = fresh_name();
    let state = {
        let mut store = IdbStore::new(&name);
        let state = store.open().await.unwrap();
        store.commit(batch(&state, vec![chunk("a", 1)], &[])).await.unwrap();
        store.open().await.unwrap()
    };
    let mut store = IdbStore::new(&name);
    assert_eq!(store.open().await.unwrap(), state);
    assert_eq!(fills(&mut store, &["a"]).await, [Some(1)]);
}

#[wasm_bindgen_test]
async fn erasing_leaves_no_database() {
    let name = fresh_name();
    let mut store = IdbStore::new(&name);
    let state = store.open().await.unwrap();
    store.commit(batch(&state, vec![chunk("a", 1)], &[])).await.unwrap();
    assert!(databases().await.contains(&name));
    store.erase().await.unwrap();
    assert!(!databases().await.contains(&name));
}

#[wasm_bindgen_test]
async fn a_second_writer_is_told_that_it_is_in_use() {
    let name = fresh_name();
    let mut first = IdbStore::new(&name);
    first.open().await.unwrap();
    let mut second = IdbStore::new(&name);
    assert_eq!(second.open().await, Err(StoreError::InUse));
    drop(first);
    assert!(second.open().await.is_ok());
}

#[wasm_bindgen_test]
async fn a_newer_layout_is_told_from_damage() {
    let name = fresh_name();
    let factory = idb::Factory::new().unwrap();
    let newer = factory.open(&name, Some(99)).unwrap().await.unwrap();
    newer.close();
    assert_eq!(IdbStore::new(&name).open().await, Err(StoreError::TooNew));
}

/// Deleting from elsewhere stands for eviction: the connection gives way, and the
/// next commit finds that what it was made against is gone.
#[wasm_bindgen_test]
async fn an_evicted_database_is_noticed() {
    let name = fresh_name();
    let mut store = IdbStore::new(&name);
    let empty = store.open().await.unwrap();
    store.commit(batch(&empty, vec![chunk("a", 1)], &[])).await.unwrap();
    let state = store.open().await.unwrap();
    let factory = idb::Factory::new().unwrap();
    factory.delete(&name).unwrap().await.unwrap();
    let late = store.commit(batch(&state, vec![chunk("b", 2)], &[])).await;
    assert_eq!(late, Err(StoreError::Conflict { expected: 1, found: 0 }));
    assert_eq!(store.open().await, Ok(empty));
}

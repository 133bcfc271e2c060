//! What only a browser can show, in a worker of headless Chromium: the store in
//! IndexedDB, the studio over it, and that the engine says there what it says
//! natively.
#![cfg(all(target_arch = "wasm32", feature = "web"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "clippy knows tests by #[test], which these do not bear"
)]

#[path = "conformance/store.rs"]
mod conformance;
#[path = "golden/engine.rs"]
mod engine;
#[path = "browser/idb.rs"]
mod idb;
#[path = "browser/studio.rs"]
mod studio;
#[path = "browser/words.rs"]
mod words;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);

//! Forgets what is staged.

use wasm_bindgen_futures::spawn_local;

use crate::app::state::{Change, Desk, Import};
use crate::web::protocol::Request;

/// Forgets the staged files. Nothing was stored, so nothing can go wrong that the
/// person would have to know.
pub fn discard(desk: Desk) {
    desk.change(Change::Import(Import::Idle));
    spawn_local(async move {
        desk.request(Request::Discard).await.ok();
    });
}

//! Opens what is stored, when the page starts.

use gloo::utils::document;
use wasm_bindgen_futures::spawn_local;

use crate::app::state::{Change, Desk};
use crate::web::protocol::{Failure, Request, Response};

/// Opens what is stored and marks the document as ready.
pub fn open(desk: Desk) {
    spawn_local(async move {
        desk.change(match desk.request(Request::Open).await {
            Ok(Response::Opened(opened)) => Change::Opened(opened),
            Ok(_) => Change::BootFailed(Failure::WrongBuild),
            Err(failure) => Change::BootFailed(failure),
        });
        if let Some(root) = document().document_element() {
            root.set_attribute("data-ready", "true").ok();
        }
    });
}

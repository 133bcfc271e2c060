//! The way to the page.

use js_sys::Function;
use serde::Serialize;
use wasm_bindgen::JsCast;
use web_sys::DedicatedWorkerGlobalScope;

use crate::web::frame;

/// The worker's global scope, as a place to send frames from.
#[derive(Clone)]
pub(super) struct Port(DedicatedWorkerGlobalScope);

impl Port {
    /// `None` outside a dedicated worker.
    pub(super) fn of_this_worker() -> Option<Self> {
        js_sys::global().dyn_into().ok().map(Self)
    }

    /// Sends a frame.
    pub(super) fn send<Message: Serialize>(&self, message: &Message) {
        let sent = frame::pack(message)
            .and_then(|frame| self.0.post_message_with_transfer(&frame.bytes, &frame.transfer));
        if let Err(error) = sent {
            // Silence would leave the page waiting: fall over, and be replaced.
            wasm_bindgen::throw_val(error);
        }
    }

    /// Hears everything that the page posts.
    pub(super) fn listen(&self, listener: &Function) {
        self.0.set_onmessage(Some(listener));
    }
}

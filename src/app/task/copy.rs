//! Puts words where the person can paste them.

use gloo::utils::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::app::state::{Desk, Notice, Tone};

/// Copies `words`, and says `done`, or `failed` where the browser lets nothing be copied.
pub fn copy(desk: Desk, words: String, done: &'static str, failed: &'static str) {
    spawn_local(async move {
        let promise = window().navigator().clipboard().write_text(&words);
        let (tone, told) = match JsFuture::from(promise).await {
            Ok(_) => (Tone::Good, done),
            Err(_) => (Tone::Bad, failed),
        };
        desk.notify(Notice::new(tone, told));
    });
}

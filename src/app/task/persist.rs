//! Asks the browser never to evict what is stored.

use gloo::utils::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

/// Asks; `done` is told whether the browser promised. A browser without the
/// question has not promised.
pub fn persist(done: Callback<bool>) {
    spawn_local(async move {
        let answer = match window().navigator().storage().persist() {
            Ok(promise) => JsFuture::from(promise).await.ok(),
            Err(_) => None,
        };
        done.emit(answer.and_then(|answer| answer.as_bool()).unwrap_or(false));
    });
}

//! A frame on its way: postcard bytes in an `ArrayBuffer` that changes hands uncopied.

use js_sys::{Array, Uint8Array};
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::JsValue;

/// A frame ready for `postMessage`, and what must be transferred with it.
pub(super) struct Frame {
    pub(super) bytes: Uint8Array,
    pub(super) transfer: Array,
}

/// Packs a message. Fails only where memory does.
pub(super) fn pack<Message: Serialize>(message: &Message) -> Result<Frame, JsValue> {
    let bytes = postcard::to_stdvec(message).map_err(|error| JsValue::from(error.to_string()))?;
    let bytes = Uint8Array::from(bytes.as_slice());
    let transfer = Array::of1(&bytes.buffer());
    Ok(Frame { bytes, transfer })
}

/// Unpacks a message; `None` if these are not the bytes of one, which is how a
/// worker of another build shows itself.
pub(super) fn unpack<Message: DeserializeOwned>(data: &JsValue) -> Option<Message> {
    use wasm_bindgen::JsCast;
    let bytes = data.dyn_ref::<Uint8Array>()?.to_vec();
    postcard::from_bytes(&bytes).ok()
}

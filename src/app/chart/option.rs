//! Plain JavaScript objects, written as Rust reads.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

/// `{ key: value, … }`
pub fn object<'a>(pairs: impl IntoIterator<Item = (&'a str, JsValue)>) -> JsValue {
    let object = Object::new();
    for (key, value) in pairs {
        // Setting a property of a fresh plain object cannot fail.
        Reflect::set(&object, &key.into(), &value).ok();
    }
    object.into()
}

/// `[item, …]`
pub fn list<T: Into<JsValue>>(items: impl IntoIterator<Item = T>) -> JsValue {
    items.into_iter().map(Into::into).collect::<Array>().into()
}

/// `[text, …]`
pub fn texts(items: &[String]) -> JsValue {
    list(items.iter().map(String::as_str))
}

//! The browser, wrapped once: everything that web-sys is needed for outside the pages.
//!
//! The page holds a [`host::Host`], which starts the worker and is the only door
//! to it. The worker's binary calls [`guest::start`]. Between them go the frames
//! of [`protocol`]. The worker alone opens the database.

pub mod clipboard;
pub mod guest;
pub mod host;
pub mod idb;
pub mod protocol;
pub mod studio;

mod frame;

use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};

/// An error's own words, for people who report it.
fn words(error: &JsValue) -> String {
    let text = error.dyn_ref::<Object>().map(|error| String::from(error.to_string()));
    text.or_else(|| error.as_string()).unwrap_or_else(|| "no reason given".to_owned())
}

//! Language assets: modules of the site that the worker imports when they are wanted.
//!
//! After the airlock is closed nothing can be fetched, but scripts of the site can
//! still be imported. The blob that the worker starts from leaves a function `asset`
//! behind, which imports one by its name; the module's default export is its bytes.

use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::text::asset::AssetKind;

/// The bytes of an asset; `None` if the site has none or cannot be reached.
pub(super) async fn load(kind: AssetKind) -> Option<Vec<u8>> {
    let import: Function =
        Reflect::get(&js_sys::global(), &"asset".into()).ok()?.dyn_into().ok()?;
    let module: Promise =
        import.call1(&JsValue::UNDEFINED, &kind.name().into()).ok()?.dyn_into().ok()?;
    let module = JsFuture::from(module).await.ok()?;
    let bytes: Uint8Array = Reflect::get(&module, &"default".into()).ok()?.dyn_into().ok()?;
    Some(bytes.to_vec())
}

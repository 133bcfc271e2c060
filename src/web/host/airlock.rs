//! The second policy: from here on neither the page nor any worker fetches.
//!
//! A policy that is added narrows the first, for good, even if its tag is taken
//! away. What is still wanted later comes as module scripts by `import()`, which
//! `script-src 'self'` lets in, and new workers start from the module that the
//! page has compiled. Workers from a URL are refused as well: they would escape
//! the page's policy, blob workers inherit it.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

const POLICY: &str = "connect-src 'none'; worker-src blob:";

/// Closes the airlock, once. `<html data-airlock="closed">` says that it was.
pub(super) fn close() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let root = document.document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok());
    let (Some(root), Some(head)) = (root, document.head()) else { return };
    if root.dataset().get("airlock").is_some() {
        return;
    }
    let Ok(meta) = document.create_element("meta") else { return };
    let closed = meta.set_attribute("http-equiv", "Content-Security-Policy").is_ok()
        && meta.set_attribute("content", POLICY).is_ok()
        && head.append_child(&meta).is_ok();
    if closed {
        // The marker is for tests and for the curious; the policy is what holds.
        let _ = root.dataset().set("airlock", "closed");
    }
}

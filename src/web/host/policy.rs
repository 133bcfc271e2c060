//! The Trusted Types policy: the only script URL this page ever makes is the
//! blob that a worker starts from.

use std::cell::RefCell;

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Named in the page's `trusted-types` directive.
const NAME: &str = "truefan-worker";

thread_local! {
    /// A policy's name can be taken once a page, so it is kept.
    static POLICY: RefCell<Option<JsValue>> = const { RefCell::new(None) };
    /// The one URL that is admitted now.
    static ADMITTED: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Turns the URL of a blob of ours into what `new Worker` accepts: a
/// `TrustedScriptURL` where the browser has Trusted Types, the URL itself elsewhere.
pub(super) fn trust(url: &str) -> Result<JsValue, JsValue> {
    let factory = Reflect::get(&js_sys::global(), &"trustedTypes".into())?;
    if factory.is_undefined() {
        return Ok(url.into());
    }
    let policy = POLICY.with_borrow_mut(|policy| match policy {
        Some(policy) => Ok(policy.clone()),
        None => create(&factory).inspect(|made| *policy = Some(made.clone())),
    })?;
    ADMITTED.set(url.to_owned());
    let make: Function = Reflect::get(&policy, &"createScriptURL".into())?.dyn_into()?;
    make.call1(&policy, &url.into())
}

fn create(factory: &JsValue) -> Result<JsValue, JsValue> {
    let admit = |url: String| {
        let ours = ADMITTED.with_borrow(|admitted| *admitted == url);
        if ours { Ok(url) } else { Err(JsValue::from("not a worker of this page")) }
    };
    let admit = Closure::<dyn Fn(String) -> Result<String, JsValue>>::new(admit).into_js_value();
    let rules = Object::new();
    Reflect::set(&rules, &"createScriptURL".into(), &admit)?;
    let create: Function = Reflect::get(factory, &"createPolicy".into())?.dyn_into()?;
    create.call2(factory, &NAME.into(), &rules)
}

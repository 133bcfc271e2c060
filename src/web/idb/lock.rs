//! The Web Lock that makes this worker the only one to open the database.

use std::cell::RefCell;
use std::rc::Rc;

use futures_channel::oneshot;
use futures_util::future::{Either, select};
use gloo::timers::future::TimeoutFuture;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

use crate::store::StoreError;

/// A worker that was terminated gives its lock back a little later than the page
/// hears of it, so that a new one asks for a second or two.
const ATTEMPTS: u32 = 20;
const PAUSE: u32 = 100;

/// The lock, held until dropped or until the worker ends.
pub(super) struct WriterLock {
    /// Resolves the promise that holds the lock; `None` where there are no locks.
    release: Option<Function>,
}

impl WriterLock {
    /// Takes the lock, or says that another tab has it.
    pub(super) async fn acquire(name: &str) -> Result<Self, StoreError> {
        let navigator = Reflect::get(&js_sys::global(), &"navigator".into());
        let manager = navigator.and_then(|navigator| Reflect::get(&navigator, &"locks".into()));
        let Some(manager) = manager.ok().filter(JsValue::is_object) else {
            return Ok(Self { release: None });
        };
        for attempt in 0..ATTEMPTS {
            if attempt > 0 {
                TimeoutFuture::new(PAUSE).await;
            }
            if let Some(release) = try_once(&manager, name).await? {
                return Ok(Self { release: Some(release) });
            }
        }
        Err(StoreError::InUse)
    }
}

impl Drop for WriterLock {
    fn drop(&mut self) {
        if let Some(release) = &self.release {
            // A promise's resolver does not throw.
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// `locks.request(name, { ifAvailable: true }, callback)`: the lock is held for as
/// long as the promise that the callback returns is pending.
async fn try_once(manager: &JsValue, name: &str) -> Result<Option<Function>, StoreError> {
    let release = Rc::new(RefCell::new(None));
    let keep = release.clone();
    let held = Promise::new(&mut |resolve, _| *keep.borrow_mut() = Some(resolve));
    let (answer, granted) = oneshot::channel();
    let callback = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        let available = !lock.is_null();
        // Nobody listens any more only if the worker is ending.
        let _ = answer.send(available);
        if available { held.into() } else { JsValue::UNDEFINED }
    });
    let request = || {
        let options = Object::new();
        Reflect::set(&options, &"ifAvailable".into(), &true.into())?;
        let method: Function = Reflect::get(manager, &"request".into())?.dyn_into()?;
        method.call3(manager, &name.into(), &options, &callback)
    };
    let request = request().and_then(|promise| promise.dyn_into::<Promise>());
    let request = JsFuture::from(request.map_err(|_| StoreError::Unavailable)?);
    // The callback comes first, unless site data is blocked: then only a rejection does.
    match select(granted, request).await {
        Either::Left((Ok(true), _)) => Ok(release.take()),
        Either::Left(_) | Either::Right((Ok(_), _)) => Ok(None),
        Either::Right((Err(_), _)) => Err(StoreError::Unavailable),
    }
}

//! What only the browser knows about storage.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager, WorkerGlobalScope};

use crate::web::protocol::StorageFacts;

/// Fills in usage, quota and whether the browser promised to keep the data. They
/// stay unknown where it does not tell.
pub(super) async fn fill_in(facts: &mut StorageFacts) {
    let Ok(scope) = js_sys::global().dyn_into::<WorkerGlobalScope>() else { return };
    let manager: StorageManager = scope.navigator().storage();
    if let Ok(promise) = manager.estimate()
        && let Ok(estimate) = JsFuture::from(promise).await
    {
        let estimate: StorageEstimate = estimate.unchecked_into();
        facts.usage = estimate.get_usage().map(|bytes| bytes as u64);
        facts.quota = estimate.get_quota().map(|bytes| bytes as u64);
    }
    if let Ok(promise) = manager.persisted()
        && let Ok(persisted) = JsFuture::from(promise).await
    {
        facts.persisted = persisted.as_bool();
    }
}

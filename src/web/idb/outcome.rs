//! How a transaction ended: on disk, or not at all.

use std::cell::Cell;
use std::rc::Rc;

use futures_channel::oneshot;
use idb::{Error, Transaction};
use wasm_bindgen::JsCast;
use web_sys::{DomException, Event};

use crate::store::StoreError;

/// A transaction's end.
pub(super) struct Outcome(oneshot::Receiver<Result<(), StoreError>>);

impl Outcome {
    /// Listens to a transaction. Only `complete` is success; a quota that is full
    /// raises `abort` and no error on any request.
    pub(super) fn of(transaction: &mut Transaction) -> Self {
        let (sender, end) = oneshot::channel();
        let sender = Rc::new(Cell::new(Some(sender)));
        let tell = move |result| {
            if let Some(sender) = sender.take() {
                // Whoever gave up waiting has nothing to be told.
                let _ = sender.send(result);
            }
        };
        let abort = tell.clone();
        transaction.on_complete(move |_| tell(Ok(())));
        transaction.on_abort(move |event| abort(Err(reason(&event))));
        Self(end)
    }

    /// Waits for it. The transaction's handle must be kept until then.
    pub(super) async fn wait(self) -> Result<(), StoreError> {
        let lost = StoreError::Failed("the transaction was given up".to_owned());
        self.0.await.unwrap_or(Err(lost))
    }
}

fn reason(event: &Event) -> StoreError {
    let transaction = event.target().and_then(|target| Transaction::try_from(target).ok());
    match transaction.and_then(|transaction| transaction.error()) {
        Some(error) => from_exception(&error),
        None => StoreError::Failed("the transaction was aborted".to_owned()),
    }
}

/// The errors that mean something to a person; `None` for the rest.
pub(super) fn named(error: &Error) -> Option<StoreError> {
    let exception = match error {
        Error::DomException(exception) => exception.clone(),
        Error::TransactionOpenFailed(value)
        | Error::UpdateFailed(value)
        | Error::IndexedDbOpenFailed(value) => value.dyn_ref::<DomException>()?.clone(),
        _ => return None,
    };
    match from_exception(&exception) {
        StoreError::Failed(_) => None,
        named => Some(named),
    }
}

fn from_exception(exception: &DomException) -> StoreError {
    match exception.name().as_str() {
        "QuotaExceededError" => StoreError::QuotaExceeded,
        "VersionError" => StoreError::TooNew,
        "SecurityError" => StoreError::Unavailable,
        name => StoreError::Failed(format!("{name}: {}", exception.message())),
    }
}

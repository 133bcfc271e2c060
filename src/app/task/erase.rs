//! Deletes everything and looks whether it is gone.

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::app::state::{Change, Desk, Import, Preferences, Task};
use crate::web::protocol::{Failure, Opened, Request, Response, StorageFacts};

/// Deletes everything, then asks the store what is left and tells `done`.
pub fn erase(desk: Desk, durable: bool, done: Callback<Result<StorageFacts, Failure>>) {
    spawn_local(async move {
        let erased = desk.work(Task::Erase, Request::Erase, Vec::new()).await;
        let left = match erased {
            Ok(Response::Erased) => storage(&desk).await,
            Ok(_) => Err(Failure::WrongBuild),
            Err(failure) => Err(failure),
        };
        if left.is_ok() {
            Preferences::forget();
            desk.change(Change::Import(Import::Idle));
            desk.change(Change::Opened(Opened { durable, ..Opened::default() }));
        }
        done.emit(left);
    });
}

/// How much is stored.
pub async fn storage(desk: &Desk) -> Result<StorageFacts, Failure> {
    match desk.request(Request::Storage).await? {
        Response::Storage(facts) => Ok(facts),
        _ => Err(Failure::WrongBuild),
    }
}

//! Reads dropped files and shows what they would bring.

use std::collections::BTreeMap;

use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use crate::app::state::{Change, Desk, Import, Shared, Task};
use crate::ingest::{Mapping, Preview};
use crate::web::protocol::{Failure, Request, Response};

/// Reads files and stages them.
pub fn preview(desk: Desk, files: Vec<File>) {
    desk.change(Change::Import(Import::Idle));
    read(desk, files, BTreeMap::new(), None);
}

/// Reads the staged files again under changed mappings. `staged` is what is shown
/// meanwhile, and what is gone back to if the person cancels.
pub fn remap(desk: Desk, mappings: BTreeMap<String, Mapping>, staged: Shared<Preview>) {
    read(desk, Vec::new(), mappings, Some(staged));
}

fn read(
    desk: Desk,
    files: Vec<File>,
    mappings: BTreeMap<String, Mapping>,
    staged: Option<Shared<Preview>>,
) {
    spawn_local(async move {
        let result = desk.work(Task::Preview, Request::Preview { mappings }, files).await;
        let import = match (result, staged) {
            (Ok(Response::Preview(preview)), _) => Import::Previewed(Shared::new(preview)),
            (Ok(_), preview) => Import::Failed { failure: Failure::WrongBuild, preview },
            (Err(Failure::Cancelled), Some(preview)) => Import::Previewed(preview),
            (Err(Failure::Cancelled), None) => Import::Idle,
            (Err(failure), preview) => Import::Failed { failure, preview },
        };
        desk.change(Change::Import(import));
    });
}

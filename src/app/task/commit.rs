//! Stores what is staged.

use wasm_bindgen_futures::spawn_local;

use super::preview::remap;
use crate::app::state::{Change, Desk, Import, Outcome, Shared, Task};
use crate::ingest::Preview;
use crate::web::protocol::{Failure, Opened, Request, Response};

/// Stores the staged rows. What is said afterwards comes from the ledger, which is
/// written in the same transaction as the rows.
pub fn commit(desk: Desk, staged: Shared<Preview>) {
    spawn_local(async move {
        match desk.work(Task::Commit, Request::Commit, Vec::new()).await {
            Ok(Response::Opened(opened)) => {
                let outcome = outcome(&opened);
                desk.change(Change::Opened(opened));
                desk.change(Change::Import(Import::Stored(Shared::new(outcome))));
            }
            Ok(_) => failed(&desk, Failure::WrongBuild, staged),
            // A worker that was started anew has staged nothing: the same files are
            // read again under the same mappings, and shown again.
            Err(Failure::NothingStaged) => {
                let tables = staged.tables.iter();
                let mappings = tables.map(|t| (t.file.clone(), t.mapping.clone())).collect();
                remap(desk, mappings, staged);
            }
            Err(Failure::Cancelled) => desk.change(Change::Import(Import::Previewed(staged))),
            Err(failure) => failed(&desk, failure, staged),
        }
    });
}

fn failed(desk: &Desk, failure: Failure, staged: Shared<Preview>) {
    desk.change(Change::Import(Import::Failed { failure, preview: Some(staged) }));
}

fn outcome(opened: &Opened) -> Outcome {
    let Some(entry) = opened.ledger.first() else { return Outcome::default() };
    Outcome { files: entry.files.clone(), rows: entry.rows, added: entry.added }
}

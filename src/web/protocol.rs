//! What page and worker say to each other.
//!
//! A frame is one `Uint8Array`, transferred, not copied: postcard bytes of a
//! [`ToWorker`] or [`ToPage`]. Both sides were built together: a [`BUILD`] that
//! differs means that a stale worker was started, and the page says so.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::engine::{Answer, Command, Decision, Facts};
use crate::ingest::{Mapping, Preview};

/// Names this build in every frame: what the build set in `TRUEFAN_BUILD`, or the version.
pub const BUILD: &str = match option_env!("TRUEFAN_BUILD") {
    Some(build) => build,
    None => env!("CARGO_PKG_VERSION"),
};

/// Page → worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ToWorker {
    /// Do this and answer under the same id.
    Request {
        /// [`BUILD`] of the page.
        build: String,
        /// Chosen by the page, rising.
        id: u32,
        /// What to do. Dropped files travel beside the frame as `File` handles.
        request: Request,
    },
    /// Give up the running request if it is this one.
    Cancel {
        /// Its id.
        id: u32,
    },
}

/// Worker → page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ToPage {
    /// The worker's wasm runs and listens.
    Ready {
        /// [`BUILD`] of the worker.
        build: String,
    },
    /// Still alive, sent while nothing else is.
    Heartbeat,
    /// How far a request is.
    Progress {
        /// Which request.
        id: u32,
        /// What it is doing.
        stage: Stage,
        /// Steps done …
        done: u64,
        /// … of so many; 0 if not known.
        total: u64,
    },
    /// The end of a request.
    Done {
        /// Which request.
        id: u32,
        /// What came of it.
        result: Result<Response, Failure>,
    },
    /// The last frame of a worker that panics. Its memory can no longer be trusted:
    /// the page ends it and starts another.
    Crashed {
        /// The panic's message and place.
        detail: String,
    },
}

/// What the worker can do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Open what is stored.
    Open,
    /// Read the files beside the frame and stage them. An empty list of files stages
    /// the last ones again, under changed mappings.
    Preview {
        /// Mappings by file name, where the person changed them.
        mappings: BTreeMap<String, Mapping>,
    },
    /// Store what is staged.
    Commit,
    /// Forget what is staged.
    Discard,
    /// Make the sample community and store it.
    Sample,
    /// Ask the engine.
    Ask(Command),
    /// Keep what the creator decided.
    Decide(Decision),
    /// How much is stored, and how safely.
    Storage,
    /// Everything, as a zip of CSVs.
    Export,
    /// Delete everything.
    Erase,
}

/// What a request came to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Response {
    /// To `Open`, `Commit` and `Sample`: what is open now.
    Opened(Opened),
    /// To `Preview`.
    Preview(Preview),
    /// To `Discard`.
    Discarded,
    /// To `Ask`.
    Answer(Answer),
    /// To `Decide`: what is open now, and what undoes it.
    Decided {
        /// What is open now.
        opened: Opened,
        /// What undoes it.
        undo: Decision,
    },
    /// To `Storage`.
    Storage(StorageFacts),
    /// To `Export`: the archive's bytes.
    Exported(Vec<u8>),
    /// To `Erase`: nothing is left.
    Erased,
}

/// What is open.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Opened {
    /// Rises by one with each commit; 0 means that nothing was ever stored.
    pub generation: u64,
    /// Rises with each decision since it was opened: answers before it may be out of date.
    pub revision: u64,
    /// What is in it.
    pub facts: Facts,
    /// False if the browser keeps nothing (no IndexedDB): said in a banner.
    pub durable: bool,
    /// What was imported, latest first.
    pub ledger: Vec<LedgerEntry>,
}

/// One import, as the ledger tells it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LedgerEntry {
    /// Position in the ledger, from 1.
    pub seq: u64,
    /// When it was committed, Unix milliseconds.
    pub at: i64,
    /// Names of the files.
    pub files: Vec<String>,
    /// Rows accepted.
    pub rows: u64,
    /// Rows that were new.
    pub added: u64,
}

/// How much is stored, and how safely.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StorageFacts {
    /// Bytes of our chunks.
    pub bytes: u64,
    /// Records in the database.
    pub chunks: u64,
    /// The browser's estimate of the whole site's use, if it tells.
    pub usage: Option<u64>,
    /// The browser's quota, if it tells; an estimate.
    pub quota: Option<u64>,
    /// Whether the browser promised not to evict.
    pub persisted: Option<bool>,
    /// Generation on disk.
    pub generation: u64,
    /// What was imported, latest first.
    pub ledger: Vec<LedgerEntry>,
}

/// What a request is busy with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// Reading files.
    Read,
    /// Sorting, removing duplicates.
    Build,
    /// Writing to disk.
    Store,
    /// Reading from disk.
    Load,
    /// Computing.
    Compute,
}

/// Why a request came to nothing. What is stored is untouched in every case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Failure {
    /// The person asked to stop.
    Cancelled,
    /// The question names something that is not there.
    NotFound,
    /// Nothing is staged.
    NothingStaged,
    /// The sample would take the place of a real community.
    SampleOverData,
    /// The browser's quota is full.
    QuotaExceeded,
    /// Not enough memory for this.
    OutOfMemory,
    /// A chunk on disk does not match its checksum.
    Damaged {
        /// Which one.
        chunk: String,
    },
    /// Another tab holds the database.
    InUse,
    /// The stored data was written by a newer version.
    TooNew,
    /// The worker stopped; it was started anew.
    Crashed {
        /// Its last words.
        detail: String,
    },
    /// The worker is of another build than the page.
    WrongBuild,
    /// The database said no.
    Storage {
        /// Its words.
        detail: String,
    },
    /// The file could not be read at all.
    Unreadable {
        /// The browser's words.
        detail: String,
    },
}

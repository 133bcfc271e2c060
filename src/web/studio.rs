//! What the worker holds between requests, and what each request does.
//!
//! Nothing here knows a browser: the store, the files, the clock and the turns
//! are arguments, so that every fault can be played natively.
//!
//! An import is first staged, then committed or discarded; until it is committed
//! nothing of it is visible or stored. Whatever fails, the data on disk is as it
//! was, and what is open is read from there again before the next question.

mod commit;
mod open;

use std::future::{Future, ready};
use std::pin::Pin;

use crate::engine::{Answer, Command, Decision, DecisionsDamaged, Engine, EngineError, Lexicon};
use crate::ingest::{self, Source};
use crate::model::{Cancelled, Dataset, Progress, Time, Turn, Turns};
use crate::sample;
use crate::snapshot::Manifest;
use crate::snapshot::export::{self, ExportError};
use crate::store::{LedgerRow, Store, StoreError};
use crate::text::asset::AssetKind;
use crate::web::protocol::{Failure, LedgerEntry, Request, Response, Stage, StorageFacts};

/// The one sample that everybody sees.
const SAMPLE_SEED: u64 = 2024;

/// How a request tells where it is, is told to stop, and knows the time.
pub trait Pace: Turns + Progress {
    /// Enters a stage; `Err` if the person asked to stop before it began.
    fn enter(&self, stage: Stage) -> Turn<'_>;
    /// The moment, which only the browser knows.
    fn now(&self) -> Time;
    /// Gets a language asset from the site; `None` if the site cannot be reached or has
    /// none, which is so unless somebody says otherwise.
    fn asset(&self, _kind: AssetKind) -> Fetch<'_> {
        Box::pin(ready(None))
    }
}

/// What [`Pace::asset`] returns.
pub type Fetch<'a> = Pin<Box<dyn Future<Output = Option<Vec<u8>>> + 'a>>;

/// One community: stored, open, and perhaps an import that waits to be committed.
pub struct Studio<S> {
    store: S,
    open: Option<Open>,
    staged: Option<Staged>,
    lexicon: Lexicon,
}

/// What is open: the engine over the dataset, and what the store said of it.
struct Open {
    engine: Engine,
    generation: u64,
    revision: u64,
    manifest: Manifest,
    ledger: Vec<LedgerRow>,
}

/// An import that was read and not yet committed.
struct Staged {
    dataset: Dataset,
    files: Vec<String>,
    rows: u64,
}

impl<S: Store> Studio<S> {
    /// A studio over a store; nothing is opened yet.
    pub fn new(store: S) -> Self {
        Self { store, open: None, staged: None, lexicon: Lexicon::default() }
    }

    /// The store beneath.
    pub fn store_mut(&mut self) -> &mut S {
        &mut self.store
    }

    /// Does what is asked.
    ///
    /// # Errors
    /// The [`Failure`]; what is stored is as it was.
    pub async fn answer(
        &mut self,
        request: Request,
        sources: &[&dyn Source],
        pace: &dyn Pace,
    ) -> Result<Response, Failure> {
        match request {
            Request::Open => {
                self.open = None;
                self.opened(pace).await.map(Response::Opened)
            }
            Request::Preview { mappings } => {
                // What was staged before makes room first.
                self.staged = None;
                pace.enter(Stage::Read).await?;
                let import = ingest::import(sources, &mappings, pace.now(), pace).await?;
                let report = &import.preview.report;
                self.staged = Some(Staged {
                    dataset: import.dataset,
                    files: sources.iter().map(|source| source.name().to_owned()).collect(),
                    rows: report.files.iter().map(|file| file.accepted).sum(),
                });
                Ok(Response::Preview(import.preview))
            }
            Request::Commit => {
                let staged = self.staged.take().ok_or(Failure::NothingStaged)?;
                self.commit(staged, pace).await
            }
            Request::Discard => {
                self.staged = None;
                Ok(Response::Discarded)
            }
            Request::Sample => self.sample(pace).await,
            Request::Ask(command) => self.ask(&command, pace).await,
            Request::Decide(decision) => self.decide(decision, pace).await,
            Request::Storage => self.storage(pace).await,
            Request::Export => {
                let open = self.ensure_open(pace).await?;
                pace.enter(Stage::Compute).await?;
                let features = match open.engine.run(&Command::FeatureCsv, pace.now(), pace)? {
                    Answer::Csv(csv) => csv,
                    _ => String::new(),
                };
                let computed = [("features.csv", features)];
                let archive = export::archive(open.engine.dataset(), &computed, pace)?;
                Ok(Response::Exported(archive))
            }
            Request::Erase => {
                self.staged = None;
                self.open = None;
                self.store.erase().await?;
                // Not read back: opening would make a new, empty database.
                self.open = Some(Open::empty());
                Ok(Response::Erased)
            }
        }
    }

    async fn sample(&mut self, pace: &dyn Pace) -> Result<Response, Failure> {
        let open = self.ensure_open(pace).await?;
        let dataset = open.engine.dataset();
        if !dataset.is_empty() && !dataset.synthetic {
            return Err(Failure::SampleOverData);
        }
        pace.enter(Stage::Build).await?;
        let dataset = sample::generate(SAMPLE_SEED, pace.now());
        let rows = dataset.events.len() as u64;
        self.commit(Staged { dataset, files: Vec::new(), rows }, pace).await
    }

    async fn ask(&mut self, command: &Command, pace: &dyn Pace) -> Result<Response, Failure> {
        let wanted = self.ensure_open(pace).await?.engine.wants(command);
        for kind in wanted.into_iter().filter(|&kind| !self.lexicon.has(kind)).collect::<Vec<_>>() {
            if let Some(bytes) = pace.asset(kind).await {
                // A damaged asset is as good as none: the answer says that it is not there.
                let _ = self.lexicon.provide(kind, &bytes);
            }
        }
        let lexicon = self.lexicon.clone();
        let open = self.ensure_open(pace).await?;
        open.engine.speak(&lexicon);
        let answer = open.engine.run(command, pace.now(), pace);
        Ok(Response::Answer(answer?))
    }

    /// What is decided is safe before it is shown.
    async fn decide(&mut self, decision: Decision, pace: &dyn Pace) -> Result<Response, Failure> {
        let open = self.ensure_open(pace).await?;
        let mut decisions = open.engine.decisions().clone();
        decisions.apply(decision.clone());
        pace.enter(Stage::Store).await?;
        if let Err(error) = self.store.decide(&decisions.to_bytes()).await {
            // Whether it is on disk is not known: what is there is read again.
            self.open = None;
            return Err(error.into());
        }
        let open = self.ensure_open(pace).await?;
        let undo = open.engine.decide(decision);
        open.revision += 1;
        Ok(Response::Decided { opened: self.opened(pace).await?, undo })
    }

    async fn storage(&mut self, pace: &dyn Pace) -> Result<Response, Failure> {
        let open = self.ensure_open(pace).await?;
        Ok(Response::Storage(StorageFacts {
            bytes: open.manifest.bytes(),
            chunks: open.manifest.chunks.len() as u64,
            generation: open.generation,
            ledger: entries(&open.ledger),
            // What only the browser knows is filled in by the worker.
            usage: None,
            quota: None,
            persisted: None,
        }))
    }
}

/// The ledger as the page shows it, latest first.
fn entries(ledger: &[LedgerRow]) -> Vec<LedgerEntry> {
    let entry = |row: &LedgerRow| LedgerEntry {
        seq: row.seq,
        at: row.at,
        files: row.files.clone(),
        rows: row.rows,
        added: row.added,
    };
    ledger.iter().rev().map(entry).collect()
}

impl From<Cancelled> for Failure {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl From<EngineError> for Failure {
    fn from(error: EngineError) -> Self {
        match error {
            EngineError::Cancelled(_) => Self::Cancelled,
            // Neither is there an answer where a model cannot be fitted.
            EngineError::Choice(_)
            | EngineError::UnknownMember { .. }
            | EngineError::UnknownContent { .. }
            | EngineError::UnknownSegment { .. }
            | EngineError::UnknownActivity { .. }
            | EngineError::UnknownActivityPlan { .. }
            | EngineError::TakePart(_)
            | EngineError::Lift(_)
            | EngineError::Network(_)
            | EngineError::Trial(_) => Self::NotFound,
        }
    }
}

impl From<DecisionsDamaged> for Failure {
    fn from(_: DecisionsDamaged) -> Self {
        Self::Damaged { chunk: "decisions".to_owned() }
    }
}

impl From<ExportError> for Failure {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Cancelled(_) => Self::Cancelled,
            ExportError::Unwritable(_) => Self::OutOfMemory,
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::QuotaExceeded => Self::QuotaExceeded,
            StoreError::InUse => Self::InUse,
            StoreError::TooNew => Self::TooNew,
            StoreError::Damaged(chunk) => Self::Damaged { chunk },
            StoreError::Conflict { .. } | StoreError::Unavailable | StoreError::Failed(_) => {
                Self::Storage { detail: error.to_string() }
            }
        }
    }
}

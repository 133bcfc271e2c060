//! Reading what is stored, and trusting none of it.

use super::{Open, Pace, Studio, entries};
use crate::engine::{Decisions, Engine, Facts};
use crate::model::Dataset;
use crate::snapshot::{Manifest, SnapshotError, decode};
use crate::store::{State, Store, chain_holds};
use crate::web::protocol::{Failure, Opened, Stage};

/// Chunks read in one transaction: between two, progress is told and a cancel seen.
const STRIDE: usize = 48;

impl<S: Store> Studio<S> {
    /// What is open, read from the store if it is not.
    pub(super) async fn ensure_open(&mut self, pace: &dyn Pace) -> Result<&mut Open, Failure> {
        let open = match self.open.take() {
            Some(open) => open,
            None => read(&mut self.store, pace).await?,
        };
        Ok(self.open.insert(open))
    }

    /// What is open, as the page is told.
    pub(super) async fn opened(&mut self, pace: &dyn Pace) -> Result<Opened, Failure> {
        self.ensure_open(pace).await?;
        let durable = self.store.is_durable();
        let open = self.ensure_open(pace).await?;
        Ok(Opened {
            generation: open.generation,
            revision: open.revision,
            facts: Facts::of(open.engine.dataset()),
            durable,
            ledger: entries(&open.ledger),
        })
    }
}

impl Open {
    /// Nothing, as before the first import.
    pub(super) fn empty() -> Self {
        Self {
            engine: Engine::new(Dataset::default()),
            generation: 0,
            revision: 0,
            manifest: Manifest::default(),
            ledger: Vec::new(),
        }
    }
}

async fn read(store: &mut impl Store, pace: &dyn Pace) -> Result<Open, Failure> {
    pace.enter(Stage::Load).await?;
    let State { generation, manifest, ledger, decisions } = store.open().await?;
    if !chain_holds(&ledger) || ledger.len() as u64 != generation {
        return Err(Failure::Damaged { chunk: "ledger".to_owned() });
    }
    if generation == 0 {
        return Ok(Open::empty());
    }
    let manifest = Manifest::from_bytes(&manifest)?;
    let keys = manifest.keys();
    let mut chunks = Vec::with_capacity(keys.len());
    for stride in keys.chunks(STRIDE) {
        pace.turn(chunks.len() as u64, keys.len() as u64).await?;
        let read = store.read(stride).await?;
        // A missing chunk is an empty one, which no checksum fits.
        chunks.extend(read.into_iter().map(Option::unwrap_or_default));
    }
    let dataset = decode(&manifest, &chunks)?;
    drop(chunks);
    let engine = Engine::with_decisions(dataset, Decisions::from_bytes(&decisions)?);
    Ok(Open { engine, generation, revision: 0, manifest, ledger })
}

impl From<SnapshotError> for Failure {
    fn from(error: SnapshotError) -> Self {
        match error {
            SnapshotError::Damaged { chunk } => Self::Damaged { chunk },
            SnapshotError::TooNew { .. } => Self::TooNew,
        }
    }
}

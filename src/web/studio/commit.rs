//! From staged to stored, in one transaction.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::{Open, Pace, Staged, Studio};
use crate::engine::{Decisions, Engine};
use crate::model::{Builder, Dataset};
use crate::snapshot::{Manifest, Snapshot, encode};
use crate::store::{Batch, Import, LedgerRow, Store};
use crate::web::protocol::{Failure, Response, Stage};

impl<S: Store> Studio<S> {
    /// Joins an import to what is stored. If that fails or is cancelled the import
    /// is staged as before, so that it can be tried again.
    pub(super) async fn commit(
        &mut self,
        staged: Staged,
        pace: &dyn Pace,
    ) -> Result<Response, Failure> {
        match self.store_joined(&staged, pace).await {
            Ok(open) => {
                // The import is part of what is open now.
                drop(staged);
                self.open = Some(open);
                self.opened(pace).await.map(Response::Opened)
            }
            Err(failure) => {
                self.staged = Some(staged);
                Err(failure)
            }
        }
    }

    async fn store_joined(&mut self, staged: &Staged, pace: &dyn Pace) -> Result<Open, Failure> {
        let open = self.ensure_open(pace).await?;
        pace.enter(Stage::Build).await?;
        let imported = encode(&staged.dataset);
        let sha256 = fingerprint(&imported);
        pace.turn(0, 0).await?;
        let before = open.engine.dataset();
        // Real data takes the place of the sample instead of being mixed with it.
        let (dataset, snapshot) = if before.is_empty() || before.synthetic {
            (staged.dataset.clone(), imported)
        } else {
            drop(imported);
            let joined = join(before, &staged.dataset);
            pace.turn(0, 0).await?;
            let snapshot = encode(&joined);
            (joined, snapshot)
        };
        // What was decided of made-up people means nothing to real ones.
        let decisions = if before.synthetic && !dataset.synthetic {
            Decisions::default()
        } else {
            open.engine.decisions().clone()
        };
        let known = if before.synthetic { 0 } else { before.events.len() };
        let added = dataset.events.len().saturating_sub(known) as u64;
        pace.turn(0, 0).await?;

        let Snapshot { manifest, chunks } = snapshot;
        let (stored, kept) = (keyed(&open.manifest), keyed(&manifest));
        let import = Import { files: staged.files.clone(), rows: staged.rows, added, sha256 };
        let batch = Batch {
            expected_generation: open.generation,
            // What is on disk as it should be is not written again.
            puts: chunks
                .into_iter()
                .filter(|chunk| stored.get(chunk.key.as_str()) != Some(&chunk.checksum))
                .collect(),
            deletes: stored
                .keys()
                .filter(|&key| !kept.contains_key(key))
                .map(|&key| key.to_owned())
                .collect(),
            row: LedgerRow::after(open.ledger.last(), pace.now(), import),
            manifest: manifest.to_bytes(),
            decisions: decisions.to_bytes(),
        };
        let mut ledger = open.ledger.clone();
        ledger.push(batch.row.clone());
        let generation = open.generation + 1;

        // The last moment to stop: from here on the outcome is the disk's.
        pace.enter(Stage::Store).await?;
        let committed = self.store.commit(batch).await;
        // Whatever happened, what was open may no longer be what is stored.
        self.open = None;
        committed?;
        let engine = Engine::with_decisions(dataset, decisions);
        Ok(Open { engine, generation, revision: 0, manifest, ledger })
    }
}

/// Old and new as one.
fn join(before: &Dataset, staged: &Dataset) -> Dataset {
    let mut builder = Builder::default();
    builder.absorb(before);
    builder.absorb(staged);
    builder.build().0
}

/// SHA-256 of an import as it is encoded: the same rows give the same bytes,
/// whatever files they came in.
fn fingerprint(snapshot: &Snapshot) -> [u8; 32] {
    let mut hash = Sha256::new();
    for chunk in &snapshot.chunks {
        hash.update(&chunk.bytes);
    }
    hash.finalize().into()
}

fn keyed(manifest: &Manifest) -> BTreeMap<&str, u64> {
    manifest.chunks.iter().map(|chunk| (chunk.key.as_str(), chunk.checksum)).collect()
}

//! Stores that live in memory, and what faults leave behind.

use pollster::block_on;
use truefan::store::faulty::{Fault, FaultyStore};
use truefan::store::memory::MemoryStore;
use truefan::store::{Store, StoreError};

use crate::conformance::{batch, chunk, conforms, fills};

#[test]
fn the_memory_store_conforms() {
    block_on(conforms(async || MemoryStore::default()));
}

#[test]
fn a_faulty_store_without_a_fault_conforms() {
    block_on(conforms(async || FaultyStore::new(MemoryStore::default())));
}

/// A store with one chunk, and an order for trouble.
async fn broken(fault: Fault) -> FaultyStore<MemoryStore> {
    let mut store = FaultyStore::new(MemoryStore::default());
    let state = store.open().await.unwrap();
    store.commit(batch(&state, vec![chunk("a", 1)], &[])).await.unwrap();
    store.order(fault);
    store
}

#[test]
fn the_ordered_operation_fails_and_no_other() {
    block_on(async {
        for nth in 1..=4 {
            let mut store = broken(Fault::Operation(nth)).await;
            let mut failed = Vec::new();
            for operation in 1..=4 {
                if store.open().await.is_err() {
                    failed.push(operation);
                }
            }
            assert_eq!(failed, [nth]);
            assert!(store.has_struck());
        }
    });
}

#[test]
fn a_commit_that_fails_changes_nothing() {
    block_on(async {
        for (fault, error) in [
            (Fault::Operation(2), StoreError::Failed("ordered fault".to_owned())),
            (Fault::Quota, StoreError::QuotaExceeded),
        ] {
            let mut store = broken(fault).await;
            let state = store.open().await.unwrap();
            let batch = batch(&state, vec![chunk("a", 2), chunk("b", 2)], &["a"]);
            assert_eq!(store.commit(batch.clone()).await, Err(error));
            assert_eq!(store.open().await.unwrap(), state);
            assert_eq!(fills(&mut store, &["a", "b"]).await, [Some(1), None]);
            // And it works the second time.
            store.commit(batch).await.unwrap();
        }
    });
}

#[test]
fn a_lost_answer_is_a_commit_all_the_same() {
    block_on(async {
        let mut store = broken(Fault::LostAnswer).await;
        let state = store.open().await.unwrap();
        let batch = batch(&state, vec![chunk("a", 2)], &[]);
        assert!(store.commit(batch.clone()).await.is_err());
        assert_eq!(store.open().await.unwrap().generation, 2);
        // Tried again blindly, it is refused instead of counted twice.
        let again = store.commit(batch).await;
        assert_eq!(again, Err(StoreError::Conflict { expected: 1, found: 2 }));
    });
}

#[test]
fn a_bit_flips_once() {
    block_on(async {
        let mut store = broken(Fault::FlippedBit { chunk: 0, bit: 3 }).await;
        assert_eq!(fills(&mut store, &["a"]).await, [Some(1 ^ 8)]);
        assert_eq!(fills(&mut store, &["a"]).await, [Some(1)]);
    });
}

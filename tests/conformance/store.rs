//! What every store must do, whatever it keeps its bytes in. Each check starts
//! from a store that is empty.

use truefan::model::Time;
use truefan::snapshot::Chunk;
use truefan::store::{Batch, Import, LedgerRow, State, Store, StoreError, chain_holds};

/// All checks, each on a store of its own.
pub async fn conforms<S: Store>(make: impl AsyncFn() -> S) {
    starts_empty(&mut make().await).await;
    keeps_what_is_committed(&mut make().await).await;
    replaces_and_deletes(&mut make().await).await;
    refuses_another_generation(&mut make().await).await;
    keeps_many_chunks(&mut make().await).await;
    keeps_decisions(&mut make().await).await;
    erases_everything(&mut make().await).await;
}

/// A chunk whose bytes say which it is.
pub fn chunk(key: &str, fill: u8) -> Chunk {
    Chunk { key: key.to_owned(), bytes: vec![fill; 1_000], checksum: u64::from(fill) }
}

/// A batch on top of `state`.
pub fn batch(state: &State, puts: Vec<Chunk>, deletes: &[&str]) -> Batch {
    let import = Import { files: vec!["a.csv".to_owned()], rows: 3, added: 2, sha256: [7; 32] };
    Batch {
        expected_generation: state.generation,
        puts,
        deletes: deletes.iter().map(|&key| key.to_owned()).collect(),
        row: LedgerRow::after(state.ledger.last(), Time(1_000), import),
        manifest: format!("manifest {}", state.generation + 1).into_bytes(),
        decisions: state.decisions.clone(),
    }
}

/// The chunks of these keys; the first byte tells which one it is.
pub async fn fills<S: Store>(store: &mut S, keys: &[&str]) -> Vec<Option<u8>> {
    let keys: Vec<String> = keys.iter().map(|&key| key.to_owned()).collect();
    let chunks = store.read(&keys).await.unwrap();
    let fill = |bytes: Vec<u8>| {
        assert_eq!(bytes.len(), 1_000);
        bytes[0]
    };
    chunks.into_iter().map(|chunk| chunk.map(fill)).collect()
}

async fn starts_empty<S: Store>(store: &mut S) {
    assert_eq!(store.open().await, Ok(State::default()));
    assert_eq!(fills(store, &["a"]).await, [None]);
}

async fn keeps_what_is_committed<S: Store>(store: &mut S) {
    let state = store.open().await.unwrap();
    let first = batch(&state, vec![chunk("a", 1), chunk("b", 2)], &[]);
    store.commit(first.clone()).await.unwrap();
    let state = store.open().await.unwrap();
    assert_eq!(state.generation, 1);
    assert_eq!(state.manifest, first.manifest);
    assert_eq!(state.ledger, [first.row]);
    // In the order asked for, not in that of the keys.
    assert_eq!(fills(store, &["b", "none", "a"]).await, [Some(2), None, Some(1)]);
}

async fn replaces_and_deletes<S: Store>(store: &mut S) {
    for (puts, deletes) in [
        (vec![chunk("a", 1), chunk("b", 2), chunk("c", 3)], vec![]),
        (vec![chunk("a", 4)], vec!["b", "never there"]),
        (vec![chunk("b", 5)], vec![]),
    ] {
        let state = store.open().await.unwrap();
        store.commit(batch(&state, puts, &deletes)).await.unwrap();
    }
    assert_eq!(fills(store, &["a", "b", "c"]).await, [Some(4), Some(5), Some(3)]);
    let state = store.open().await.unwrap();
    assert_eq!((state.generation, state.ledger.len()), (3, 3));
    assert!(chain_holds(&state.ledger));
}

async fn refuses_another_generation<S: Store>(store: &mut S) {
    let empty = store.open().await.unwrap();
    store.commit(batch(&empty, vec![chunk("a", 1)], &[])).await.unwrap();
    let before = store.open().await.unwrap();
    let late = store.commit(batch(&empty, vec![chunk("a", 2), chunk("b", 2)], &["a"])).await;
    assert_eq!(late, Err(StoreError::Conflict { expected: 0, found: 1 }));
    assert_eq!(store.open().await.unwrap(), before);
    assert_eq!(fills(store, &["a", "b"]).await, [Some(1), None]);
}

async fn keeps_many_chunks<S: Store>(store: &mut S) {
    let keys: Vec<String> = (0..300).map(|index| format!("events/time/{index:05}")).collect();
    let state = store.open().await.unwrap();
    let puts = keys.iter().enumerate().map(|(index, key)| chunk(key, index as u8)).collect();
    store.commit(batch(&state, puts, &[])).await.unwrap();
    let chunks = store.read(&keys).await.unwrap();
    for (index, bytes) in chunks.into_iter().enumerate() {
        assert_eq!(bytes.unwrap()[999], index as u8);
    }
}

async fn keeps_decisions<S: Store>(store: &mut S) {
    let empty = store.open().await.unwrap();
    store.decide(b"first").await.unwrap();
    store.decide(b"second").await.unwrap();
    let state = store.open().await.unwrap();
    assert_eq!(state, State { decisions: b"second".to_vec(), ..empty });
    // A batch says what becomes of them, an import that is refused does not.
    let mut refused = batch(&state, vec![chunk("a", 1)], &[]);
    refused.expected_generation = 9;
    refused.decisions.clear();
    assert!(store.commit(refused).await.is_err());
    assert_eq!(store.open().await.unwrap(), state);
    let mut kept = batch(&state, vec![chunk("a", 1)], &[]);
    store.commit(kept.clone()).await.unwrap();
    let state = store.open().await.unwrap();
    assert_eq!(state.decisions, b"second");
    kept = batch(&state, Vec::new(), &[]);
    kept.decisions.clear();
    store.commit(kept).await.unwrap();
    assert_eq!(store.open().await.unwrap().decisions, b"");
}

async fn erases_everything<S: Store>(store: &mut S) {
    let state = store.open().await.unwrap();
    store.commit(batch(&state, vec![chunk("a", 1)], &[])).await.unwrap();
    store.erase().await.unwrap();
    assert_eq!(store.open().await, Ok(State::default()));
    assert_eq!(fills(store, &["a"]).await, [None]);
    // It can be used again.
    store.commit(batch(&State::default(), vec![chunk("a", 9)], &[])).await.unwrap();
    assert_eq!(fills(store, &["a"]).await, [Some(9)]);
    store.erase().await.unwrap();
    store.erase().await.unwrap();
}

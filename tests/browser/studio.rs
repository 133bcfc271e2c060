//! The way from files to the disk and back, and every fault on it.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::future::ready;

use truefan::engine::{Answer, Command, Decision};
use truefan::ingest::{MemorySource, Source};
use truefan::model::{Cancelled, Progress, Time, Turn, Turns};
use truefan::store::Store;
use truefan::store::faulty::{Fault, FaultyStore};
use truefan::store::memory::MemoryStore;
use truefan::web::idb::IdbStore;
use truefan::web::protocol::{Failure, Opened, Request, Response, Stage};
use truefan::web::studio::{Pace, Studio};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::idb::fresh_name;

/// 2026-01-01T20:00:00Z: all of the sample lies before it.
const NOW: Time = Time(1_767_297_600_000);

/// Never tired, unless told to stop at the n-th sign of life.
struct TestPace(Cell<u32>);

impl TestPace {
    fn steady() -> Self {
        Self::stopping_at(u32::MAX)
    }

    fn stopping_at(nth: u32) -> Self {
        Self(Cell::new(nth))
    }

    fn step(&self) -> Result<(), Cancelled> {
        let left = self.0.get() - 1;
        self.0.set(left);
        if left == 0 { Err(Cancelled) } else { Ok(()) }
    }
}

impl Turns for TestPace {
    fn turn(&self, _done: u64, _total: u64) -> Turn<'_> {
        Box::pin(ready(self.step()))
    }
}

impl Progress for TestPace {
    fn report(&self, _done: u64, _total: u64) -> Result<(), Cancelled> {
        self.step()
    }
}

impl Pace for TestPace {
    fn enter(&self, _stage: Stage) -> Turn<'_> {
        Box::pin(ready(self.step()))
    }

    fn now(&self) -> Time {
        NOW
    }
}

fn csv(rows: std::ops::Range<u32>) -> MemorySource {
    let mut text = "member_id,interaction_type,interaction_time\n".to_owned();
    for row in rows {
        text += &format!("m{},like,2024-01-{:02} 10:{:02}:00\n", row % 7, 1 + row % 28, row % 60);
    }
    MemorySource::new("member_interactions.csv", text)
}

async fn ask<S: Store>(studio: &mut Studio<S>, request: Request) -> Result<Response, Failure> {
    studio.answer(request, &[], &TestPace::steady()).await
}

async fn preview<S: Store>(studio: &mut Studio<S>, rows: std::ops::Range<u32>) {
    let source = csv(rows);
    let sources: [&dyn Source; 1] = [&source];
    let request = Request::Preview { mappings: BTreeMap::new() };
    studio.answer(request, &sources, &TestPace::steady()).await.unwrap();
}

async fn opened<S: Store>(studio: &mut Studio<S>, request: Request) -> Opened {
    match ask(studio, request).await {
        Ok(Response::Opened(opened)) => opened,
        other => panic!("not opened: {other:?}"),
    }
}

#[wasm_bindgen_test]
async fn an_import_is_there_after_a_restart() {
    let name = fresh_name();
    let mut studio = Studio::new(IdbStore::new(&name));
    let nothing = opened(&mut studio, Request::Open).await;
    assert_eq!((nothing.generation, nothing.durable), (0, true));
    preview(&mut studio, 0..50).await;
    let stored = opened(&mut studio, Request::Commit).await;
    assert_eq!((stored.generation, stored.facts.events), (1, 50));
    assert_eq!(stored.ledger[0].files, ["member_interactions.csv"]);
    drop(studio);

    let mut again = Studio::new(IdbStore::new(&name));
    assert_eq!(opened(&mut again, Request::Open).await, stored);
    let Ok(Response::Answer(Answer::Facts(facts))) =
        ask(&mut again, Request::Ask(Command::Facts)).await
    else {
        panic!("no facts");
    };
    assert_eq!(facts, stored.facts);
}

#[wasm_bindgen_test]
async fn imports_add_up_and_repeat_nothing() {
    let mut studio = Studio::new(MemoryStore::default());
    for (rows, added, events) in [(0..50, 50, 50), (25..80, 30, 80), (0..80, 0, 80)] {
        preview(&mut studio, rows).await;
        let stored = opened(&mut studio, Request::Commit).await;
        assert_eq!((stored.ledger[0].added, stored.facts.events), (added, events));
    }
    assert_eq!(ask(&mut studio, Request::Commit).await, Err(Failure::NothingStaged));
}

#[wasm_bindgen_test]
async fn what_is_discarded_is_gone() {
    let mut studio = Studio::new(MemoryStore::default());
    preview(&mut studio, 0..50).await;
    assert_eq!(ask(&mut studio, Request::Discard).await, Ok(Response::Discarded));
    assert_eq!(ask(&mut studio, Request::Commit).await, Err(Failure::NothingStaged));
    assert_eq!(opened(&mut studio, Request::Open).await.generation, 0);
}

/// Whatever a commit dies of, what was stored is stored, and the import waits.
#[wasm_bindgen_test]
async fn a_commit_that_fails_can_be_repeated() {
    for fault in [Fault::Quota, Fault::Operation(1)] {
        let mut studio = Studio::new(FaultyStore::new(MemoryStore::default()));
        preview(&mut studio, 0..50).await;
        let stored = opened(&mut studio, Request::Commit).await;
        preview(&mut studio, 50..80).await;
        studio.store_mut().order(fault);
        assert!(ask(&mut studio, Request::Commit).await.is_err());
        assert_eq!(opened(&mut studio, Request::Open).await, stored, "{fault:?}");
        let repeated = opened(&mut studio, Request::Commit).await;
        assert_eq!(repeated.facts.events, 80, "{fault:?}");
    }
}

#[wasm_bindgen_test]
async fn a_commit_whose_answer_was_lost_is_not_counted_twice() {
    let mut store = FaultyStore::new(MemoryStore::default());
    store.order(Fault::LostAnswer);
    let mut studio = Studio::new(store);
    preview(&mut studio, 0..50).await;
    assert!(ask(&mut studio, Request::Commit).await.is_err());
    let repeated = opened(&mut studio, Request::Commit).await;
    assert_eq!((repeated.generation, repeated.facts.events), (2, 50));
    assert_eq!(repeated.ledger[0].added, 0);
}

#[wasm_bindgen_test]
async fn a_flipped_bit_is_found_and_named() {
    for bit in [0, 77, 1_000] {
        let mut studio = Studio::new(FaultyStore::new(MemoryStore::default()));
        preview(&mut studio, 0..50).await;
        opened(&mut studio, Request::Commit).await;
        studio.store_mut().order(Fault::FlippedBit { chunk: 3, bit });
        let failure = ask(&mut studio, Request::Open).await;
        assert!(matches!(failure, Err(Failure::Damaged { .. })), "{failure:?}");
        // The disk itself is sound, so that the next reading succeeds.
        assert_eq!(opened(&mut studio, Request::Open).await.facts.events, 50);
    }
}

#[wasm_bindgen_test]
async fn stopping_anywhere_leaves_everything_as_it_was() {
    let mut studio = Studio::new(MemoryStore::default());
    preview(&mut studio, 0..50).await;
    let stored = opened(&mut studio, Request::Commit).await;
    preview(&mut studio, 50..80).await;
    for nth in 1.. {
        let pace = TestPace::stopping_at(nth);
        match studio.answer(Request::Commit, &[], &pace).await {
            Err(failure) => {
                assert_eq!(failure, Failure::Cancelled);
                assert_eq!(opened(&mut studio, Request::Open).await, stored);
            }
            Ok(_) => {
                assert!(nth > 2, "a commit can be stopped");
                break;
            }
        }
    }
    assert_eq!(opened(&mut studio, Request::Open).await.facts.events, 80);
}

#[wasm_bindgen_test]
async fn the_sample_makes_room_for_real_data_and_never_mixes_with_it() {
    let mut studio = Studio::new(MemoryStore::default());
    let sample = opened(&mut studio, Request::Sample).await;
    assert!(sample.facts.synthetic);
    assert!(!sample.durable);
    preview(&mut studio, 0..50).await;
    let real = opened(&mut studio, Request::Commit).await;
    assert_eq!((real.facts.events, real.facts.synthetic), (50, false));
    assert_eq!(ask(&mut studio, Request::Sample).await, Err(Failure::SampleOverData));
    assert_eq!(opened(&mut studio, Request::Open).await, real);
}

fn named(name: &str) -> Decision {
    Decision::SegmentName { segment: "acts+".to_owned(), name: name.to_owned() }
}

#[wasm_bindgen_test]
async fn a_decision_outlives_a_restart_and_can_be_undone() {
    let name = fresh_name();
    let mut studio = Studio::new(IdbStore::new(&name));
    opened(&mut studio, Request::Sample).await;
    let Ok(Response::Decided { opened, .. }) =
        ask(&mut studio, Request::Decide(named("Regulars"))).await
    else {
        panic!("not decided");
    };
    assert_eq!((opened.generation, opened.revision), (1, 1));
    drop(studio);

    let mut again = Studio::new(IdbStore::new(&name));
    let answer = ask(&mut again, Request::Decide(named("Fans"))).await;
    assert!(
        matches!(&answer, Ok(Response::Decided { undo, .. }) if *undo == named("Regulars")),
        "{answer:?}"
    );
    // What was said of made-up people goes with them.
    preview(&mut again, 0..50).await;
    ask(&mut again, Request::Commit).await.unwrap();
    let answer = ask(&mut again, Request::Decide(named("Core"))).await;
    assert!(matches!(&answer, Ok(Response::Decided { undo, .. }) if *undo == named("")));
}

#[wasm_bindgen_test]
async fn a_decision_that_fails_is_not_shown() {
    for fault in [Fault::Quota, Fault::Operation(1)] {
        let mut studio = Studio::new(FaultyStore::new(MemoryStore::default()));
        opened(&mut studio, Request::Sample).await;
        studio.store_mut().order(fault);
        assert!(ask(&mut studio, Request::Decide(named("Fans"))).await.is_err());
        let answer = ask(&mut studio, Request::Decide(named("Core"))).await;
        assert!(matches!(&answer, Ok(Response::Decided { undo, .. }) if *undo == named("")));
    }
}

#[wasm_bindgen_test]
async fn everything_is_exported_and_erased() {
    let name = fresh_name();
    let mut studio = Studio::new(IdbStore::new(&name));
    opened(&mut studio, Request::Sample).await;
    let Ok(Response::Storage(facts)) = ask(&mut studio, Request::Storage).await else {
        panic!("no storage facts");
    };
    assert!(facts.bytes > 1_000_000 && facts.chunks > 30);
    let Ok(Response::Exported(archive)) = ask(&mut studio, Request::Export).await else {
        panic!("not exported");
    };
    assert!(archive.starts_with(b"PK"));
    assert_eq!(ask(&mut studio, Request::Erase).await, Ok(Response::Erased));
    let Ok(Response::Storage(facts)) = ask(&mut studio, Request::Storage).await else {
        panic!("no storage facts");
    };
    assert_eq!((facts.bytes, facts.chunks, facts.generation), (0, 0, 0));
}

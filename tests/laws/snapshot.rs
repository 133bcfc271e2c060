//! What is written is read again, bit by bit; what was damaged is never taken for
//! data; and nothing on a disk can make the reader fall over.

use proptest::prelude::*;
use truefan::model::{
    ActivityKind, Audience, Builder, ContentId, Dataset, EventDraft, EventKind, MemberId, Object,
    PaymentDraft, PaymentStatus, TierId, Time,
};
use truefan::snapshot::{Manifest, Snapshot, SnapshotError, decode, encode};

/// One row of everything, with texts of any kind.
#[derive(Clone, Debug)]
struct Row {
    member: String,
    name: String,
    object: u8,
    text: String,
    tags: Vec<String>,
    kind: u8,
    time: i64,
    value: f32,
    number: Option<f64>,
    word: Option<String>,
    amount: Option<i64>,
}

fn row() -> impl Strategy<Value = Row> {
    let who = (".{0,3}", ".*", any::<u8>());
    let what = (".*", proptest::collection::vec(".{0,4}", 0..3), 0u8..24, any::<i64>());
    let how = (
        (-1e30f32..1e30),
        proptest::option::of(-1e300f64..1e300),
        proptest::option::of(".*"),
        proptest::option::of(any::<i64>()),
    );
    (who, what, how).prop_map(|(who, what, how)| Row {
        member: who.0,
        name: who.1,
        object: who.2,
        text: what.0,
        tags: what.1,
        kind: what.2,
        time: what.3,
        value: how.0,
        number: how.1,
        word: how.2,
        amount: how.3,
    })
}

fn feed(builder: &mut Builder, row: &Row) {
    let member = builder.member(&row.member);
    builder.member_mut(member).name.clone_from(&row.name);
    builder.member_mut(member).lost =
        (!row.object.is_multiple_of(3)).then_some(row.object % 3 == 1);
    if let Some(number) = row.number {
        builder.attribute_number(member, "number", number);
    }
    if let Some(word) = &row.word {
        builder.attribute_text(member, "word", word);
    }
    let object = match row.object % 4 {
        0 => Object::None,
        1 => Object::Activity(builder.activity(&format!("a{}", row.object))),
        _ => Object::Content(describe(builder, row, member)),
    };
    let kind = EventKind::ALL[usize::from(row.kind)];
    let time = Time(row.time);
    builder.event(EventDraft { member, object, kind, time, value: row.value, row: None });
    if let Some(amount) = row.amount {
        let tier = if amount % 2 == 0 { TierId::NONE } else { builder.tier("gold") };
        builder.payment(PaymentDraft {
            member: if amount % 3 == 0 { MemberId::NONE } else { member },
            tier,
            time,
            amount,
            currency: "CNY".to_owned(),
            status: PaymentStatus::Refunded,
            row: None,
        });
    }
}

fn describe(builder: &mut Builder, row: &Row, member: MemberId) -> ContentId {
    let content = builder.content(&format!("c{}", row.object));
    let parent = builder.content(&format!("c{}", row.object / 2));
    let draft = builder.content_mut(content);
    draft.title.clone_from(&row.name);
    draft.text.clone_from(&row.text);
    draft.tags.clone_from(&row.tags);
    draft.author = member;
    draft.parent = parent;
    draft.kind = Some(ActivityKind::Challenge);
    draft.audience = Some(Audience::Paid);
    content
}

fn community(rows: &[Row], synthetic: bool) -> Dataset {
    let mut builder = Builder::default();
    for row in rows {
        feed(&mut builder, row);
    }
    if synthetic {
        builder.mark_synthetic();
    }
    builder.build().0
}

fn read(snapshot: &Snapshot) -> Result<Dataset, SnapshotError> {
    let chunks: Vec<&[u8]> = snapshot.chunks.iter().map(|chunk| &chunk.bytes[..]).collect();
    decode(&snapshot.manifest, &chunks)
}

/// NaN marks a missing number and is not equal to itself; bytes are.
fn bytes(dataset: &Dataset) -> Vec<u8> {
    postcard::to_stdvec(dataset).unwrap()
}

fn rows(size: impl Into<proptest::collection::SizeRange>) -> impl Strategy<Value = Vec<Row>> {
    proptest::collection::vec(row(), size)
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(rows in rows(0..40), synthetic in any::<bool>()) {
        let dataset = community(&rows, synthetic);
        let snapshot = encode(&dataset);
        let again = read(&snapshot).unwrap();
        prop_assert_eq!(bytes(&again), bytes(&dataset));
        prop_assert_eq!(encode(&again).manifest, snapshot.manifest);
    }

    #[test]
    fn a_manifest_is_read_again(rows in rows(0..10)) {
        let manifest = encode(&community(&rows, false)).manifest;
        prop_assert_eq!(Manifest::from_bytes(&manifest.to_bytes()), Ok(manifest));
    }

    #[test]
    fn a_chunk_that_is_missing_or_swapped_is_damage(rows in rows(1..10), pick in any::<prop::sample::Index>()) {
        let snapshot = encode(&community(&rows, false));
        let index = pick.index(snapshot.chunks.len());
        let mut missing = snapshot.clone();
        missing.chunks[index].bytes.clear();
        let key = snapshot.chunks[index].key.clone();
        prop_assert_eq!(read(&missing), Err(SnapshotError::Damaged { chunk: key }));
        let mut shorter = snapshot.clone();
        shorter.chunks.pop();
        prop_assert!(read(&shorter).is_err());
        let mut unlisted = snapshot;
        unlisted.manifest.chunks.remove(index);
        prop_assert!(read(&unlisted).is_err());
    }

    /// Garbage whose checksum is right: no disk does that, but a file from
    /// somewhere else may.
    #[test]
    fn crafted_chunks_never_panic(
        rows in rows(1..6),
        pick in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
        cut in any::<bool>(),
    ) {
        let mut snapshot = encode(&community(&rows, false));
        let index = pick.index(snapshot.chunks.len());
        let chunk = &mut snapshot.chunks[index];
        let place = at.index(chunk.bytes.len());
        if cut { chunk.bytes.truncate(place) } else { chunk.bytes[place] = byte }
        snapshot.manifest.chunks[index].checksum = xxhash_rust::xxh3::xxh3_64(&chunk.bytes);
        if let Ok(dataset) = read(&snapshot) {
            // What is accepted can be used without a fall.
            let mut builder = Builder::default();
            builder.absorb(&dataset);
            prop_assert!(builder.build().0.members.len() <= dataset.members.len());
        }
    }

    #[test]
    fn garbage_is_no_manifest(garbage in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Manifest::from_bytes(&garbage).is_err());
    }
}

#[test]
fn every_flipped_byte_is_found_and_named() {
    let mut builder = Builder::default();
    for (index, name) in ["小明", "Ann"].into_iter().enumerate() {
        let member = builder.member(&format!("m{index}"));
        builder.member_mut(member).name = name.to_owned();
        builder.attribute_number(member, "age", 30.0);
        let object = Object::Content(builder.content("c"));
        let (kind, time) = (EventKind::View, Time(index as i64));
        builder.event(EventDraft { member, object, kind, time, value: 1.0, row: None });
    }
    let snapshot = encode(&builder.build().0);
    for index in 0..snapshot.chunks.len() {
        for at in 0..snapshot.chunks[index].bytes.len() {
            for turn in [1u8, 0x80, 0xff] {
                let mut damaged = snapshot.clone();
                damaged.chunks[index].bytes[at] ^= turn;
                let chunk = snapshot.chunks[index].key.clone();
                assert_eq!(read(&damaged), Err(SnapshotError::Damaged { chunk }), "byte {at}");
            }
        }
    }
    let manifest = snapshot.manifest.to_bytes();
    for at in 0..manifest.len() {
        let mut damaged = manifest.clone();
        damaged[at] ^= 1;
        let chunk = "manifest".to_owned();
        assert_eq!(Manifest::from_bytes(&damaged), Err(SnapshotError::Damaged { chunk }));
    }
    for length in 0..manifest.len() {
        assert!(Manifest::from_bytes(&manifest[..length]).is_err());
    }
}

#[test]
fn long_columns_are_cut_and_joined() {
    let mut builder = Builder::default();
    let member = builder.member("m");
    for row in 0..70_000u64 {
        let (object, kind, time) = (Object::None, EventKind::Visit, Time(row as i64 / 3));
        builder.event(EventDraft { member, object, kind, time, value: 0.0, row: Some(row) });
    }
    for index in 0..3 {
        let content = builder.content(&format!("c{index}"));
        builder.content_mut(content).text = "长文".repeat(500_000);
    }
    let dataset = builder.build().0;
    let snapshot = encode(&dataset);
    let parts =
        |column: &str| snapshot.chunks.iter().filter(|chunk| chunk.key.starts_with(column)).count();
    assert_eq!((parts("events/time/"), parts("contents/text/")), (2, 3));
    assert_eq!(bytes(&read(&snapshot).unwrap()), bytes(&dataset));
}

#[test]
fn appended_events_leave_the_parts_before_them_alone() {
    let community = |events: u64| {
        let mut builder = Builder::default();
        let member = builder.member("m");
        for row in 0..events {
            let (object, kind, time) = (Object::None, EventKind::Visit, Time(row as i64));
            builder.event(EventDraft { member, object, kind, time, value: 0.0, row: Some(row) });
        }
        encode(&builder.build().0).manifest
    };
    let (before, after) = (community(131_072), community(131_073));
    let changed = after.chunks.iter().filter(|chunk| !before.chunks.contains(chunk));
    let changed: Vec<&str> = changed.map(|chunk| chunk.key.as_str()).collect();
    assert!(changed.iter().all(|key| key.ends_with("/00002")), "{changed:?}");
    assert_eq!(changed.len(), 6);
}

//! The encoding that is on people's disks. If this fails, the schema changed: give
//! it a new number and a migration, keep the old files here, and see that they
//! are still read.

use std::path::PathBuf;

use truefan::model::{
    Builder, Dataset, EventDraft, EventKind, Object, PaymentDraft, PaymentStatus, Time,
};
use truefan::snapshot::{Manifest, SCHEMA, decode, encode};

/// A little of everything that a schema knows.
fn community(schema: u16) -> Dataset {
    let mut builder = Builder::default();
    let tier = builder.tier("gold");
    builder.tier_mut(tier).name = "Gold".to_owned();
    builder.tier_mut(tier).price = 900;
    builder.tier_mut(tier).currency = "USD".to_owned();
    builder.tier_mut(tier).months = 1;
    let activity = builder.activity("ask-me");
    builder.activity_mut(activity).title = "Ask me anything".to_owned();
    let content = builder.content("c-1");
    for (key, name) in [("m-1", "小明"), ("m-2", "Ann")] {
        let member = builder.member(key);
        builder.member_mut(member).name = name.to_owned();
        builder.member_mut(member).joined = Time(1_700_000_000_000);
        builder.member_mut(member).tier = tier;
        builder.attribute_text(member, "city", "Wien");
        let time = Time(1_700_000_100_000);
        for object in [Object::None, Object::Content(content), Object::Activity(activity)] {
            let kind = EventKind::Comment;
            let event = EventDraft { member, object, kind, time, value: 1.5, row: None };
            // Words came with schema 2.
            builder.remark(event, if schema > 1 { "好看, thanks" } else { "" });
        }
        builder.payment(PaymentDraft {
            member,
            tier,
            time,
            amount: 900,
            currency: "USD".to_owned(),
            status: PaymentStatus::Paid,
            row: None,
        });
    }
    let ann = builder.member("m-2");
    builder.attribute_number(ann, "age", 41.0);
    let draft = builder.content_mut(content);
    draft.title = "Bread, slowly".to_owned();
    draft.text = "发酵需要时间。".to_owned();
    draft.tags = vec!["bread".to_owned(), "慢".to_owned()];
    draft.author = ann;
    builder.mark_synthetic();
    builder.build().0
}

/// Manifest and chunks behind each other, each with its length.
fn one_file(manifest: &[u8], chunks: &[&[u8]]) -> Vec<u8> {
    let mut file = Vec::new();
    for part in std::iter::once(&manifest).chain(chunks) {
        file.extend((part.len() as u32).to_le_bytes());
        file.extend_from_slice(part);
    }
    file
}

fn parts(mut file: &[u8]) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    while let Some((length, rest)) = file.split_first_chunk::<4>() {
        let (part, rest) = rest.split_at(u32::from_le_bytes(*length) as usize);
        parts.push(part);
        file = rest;
    }
    parts
}

fn path(schema: u16) -> PathBuf {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/snapshot");
    PathBuf::from(folder).join(format!("schema-{schema}.bin"))
}

#[test]
fn the_encoding_is_as_it_was() {
    let snapshot = encode(&community(SCHEMA));
    let chunks: Vec<&[u8]> = snapshot.chunks.iter().map(|chunk| &chunk.bytes[..]).collect();
    let file = one_file(&snapshot.manifest.to_bytes(), &chunks);
    let path = path(SCHEMA);
    if std::env::var_os("TRUEFAN_WRITE_GOLDEN").is_some() {
        std::fs::write(&path, &file).unwrap();
    }
    assert!(
        std::fs::read(&path).unwrap() == file,
        "the encoding changed: see the top of this file"
    );
}

#[test]
fn every_schema_is_still_read() {
    for schema in 1..=SCHEMA {
        let file = std::fs::read(path(schema)).unwrap();
        let parts = parts(&file);
        let manifest = Manifest::from_bytes(parts[0]).unwrap();
        let dataset = decode(&manifest, &parts[1..]).unwrap();
        // NaN, which marks a missing age, is not equal to itself; bytes are.
        let bytes = |dataset: &Dataset| postcard::to_stdvec(dataset).unwrap();
        assert_eq!(bytes(&dataset), bytes(&community(schema)), "schema {schema}");
    }
}

#[test]
fn a_newer_schema_is_told_from_damage() {
    let snapshot = encode(&community(SCHEMA));
    let mut manifest = snapshot.manifest.to_bytes();
    manifest[4] += 1;
    let content = manifest.len() - 8;
    let checksum = xxhash_rust::xxh3::xxh3_64(&manifest[..content]).to_le_bytes();
    manifest[content..].copy_from_slice(&checksum);
    let found = SCHEMA + 1;
    assert_eq!(
        Manifest::from_bytes(&manifest),
        Err(truefan::snapshot::SnapshotError::TooNew { found })
    );
}

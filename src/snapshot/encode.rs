//! Dataset → chunks.

use xxhash_rust::xxh3::xxh3_64;

use super::cell::{Cell, TEXT};
use super::{Chunk, ChunkInfo, Manifest, chunk};
use crate::model::{AttributeValues, Dataset, StringColumn};

/// Rows of a part.
const PART_ROWS: usize = 65_536;
/// Bytes of text after which a part is closed.
const PART_TEXT: usize = 4 << 20;

/// A dataset as it goes to disk.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// What it consists of.
    pub manifest: Manifest,
    /// The chunks, in the manifest's order.
    pub chunks: Vec<Chunk>,
}

/// Encodes a dataset. The same dataset gives the same bytes. O(bytes).
pub fn encode(dataset: &Dataset) -> Snapshot {
    let mut writer = Writer::default();
    writer.snapshot.manifest.synthetic = dataset.synthetic;
    members(&mut writer, dataset);
    contents(&mut writer, dataset);
    others(&mut writer, dataset);
    events(&mut writer, dataset);
    writer.cells("remarks/event", &dataset.remarks.event);
    writer.text("remarks/text", &dataset.remarks.text);
    writer.snapshot
}

fn members(writer: &mut Writer, dataset: &Dataset) {
    let members = &dataset.members;
    writer.text("members/identity/key", &members.key);
    writer.text("members/identity/name", &members.name);
    writer.cells("members/joined", &members.joined);
    writer.cells("members/tier", &members.tier);
    writer.cells("members/lost", &members.lost);
    writer.cells("members/robot", &members.robot);
    let names = members.attributes.iter().map(|attribute| &attribute.name);
    writer.text("members/attributes", &names.collect());
    for (index, attribute) in members.attributes.iter().enumerate() {
        let column = format!("members/attribute/{index:05}");
        match &attribute.values {
            AttributeValues::Number(values) => writer.cells(&column, values),
            AttributeValues::Text(values) => writer.text(&column, values),
        }
    }
}

fn contents(writer: &mut Writer, dataset: &Dataset) {
    let contents = &dataset.contents;
    writer.text("contents/key", &contents.key);
    writer.text("contents/title", &contents.title);
    writer.text("contents/text", &contents.text);
    writer.cells("contents/kind", &contents.kind);
    writer.cells("contents/author", &contents.author);
    writer.cells("contents/audience", &contents.audience);
    writer.cells("contents/published", &contents.published);
    writer.cells("contents/parent", &contents.parent);
    writer.text("contents/tag-names", &contents.tag_names);
    writer.cells("contents/tag-ends", &contents.tag_ends);
    writer.cells("contents/tag-ids", &contents.tag_ids);
}

fn others(writer: &mut Writer, dataset: &Dataset) {
    let activities = &dataset.activities;
    writer.text("activities/key", &activities.key);
    writer.text("activities/title", &activities.title);
    writer.cells("activities/kind", &activities.kind);
    writer.cells("activities/starts", &activities.starts);

    let tiers = &dataset.tiers;
    writer.text("tiers/key", &tiers.key);
    writer.text("tiers/name", &tiers.name);
    writer.cells("tiers/price", &tiers.price);
    writer.text("tiers/currency", &tiers.currency);
    writer.cells("tiers/months", &tiers.months);

    let payments = &dataset.payments;
    writer.cells("payments/member", &payments.member);
    writer.cells("payments/tier", &payments.tier);
    writer.cells("payments/time", &payments.time);
    writer.cells("payments/amount", &payments.amount);
    writer.text("payments/currency", &payments.currency);
    writer.cells("payments/status", &payments.status);
    writer.cells("payments/hash", &payments.hash);
}

fn events(writer: &mut Writer, dataset: &Dataset) {
    let events = &dataset.events;
    writer.cells("events/member", &events.member);
    writer.cells("events/object", &events.object);
    writer.cells("events/kind", &events.kind);
    writer.cells("events/time", &events.time);
    writer.cells("events/value", &events.value);
    writer.cells("events/hash", &events.hash);
}

#[derive(Default)]
struct Writer {
    snapshot: Snapshot,
}

impl Writer {
    /// A column of numbers; an empty one has one empty part, which keeps its kind.
    fn cells<T: Cell>(&mut self, column: &str, values: &[T]) {
        let mut rest = values;
        for part in 0.. {
            let (rows, after) = rest.split_at(rest.len().min(PART_ROWS));
            let mut bytes = chunk::begin(T::KIND, rows.len() as u32, rows.len() * T::WIDTH);
            for &value in rows {
                value.write(&mut bytes);
            }
            self.push(column, part, bytes);
            rest = after;
            if rest.is_empty() {
                break;
            }
        }
    }

    /// A column of text: the end of each row within the part, then all bytes.
    fn text(&mut self, column: &str, values: &StringColumn) {
        let (text, ends) = values.parts();
        let mut row = 0;
        for part in 0.. {
            let start = if row == 0 { 0 } else { ends[row - 1] as usize };
            let rows = &ends[row..ends.len().min(row + PART_ROWS)];
            let fitting = rows.partition_point(|&end| end as usize - start <= PART_TEXT);
            // A row longer than a part has a part for itself.
            let rows = &rows[..fitting.max(1).min(rows.len())];
            let end = rows.last().map_or(start, |&end| end as usize);
            let body = rows.len() * u32::WIDTH + (end - start);
            let mut bytes = chunk::begin(TEXT, rows.len() as u32, body);
            for &end in rows {
                (end - start as u32).write(&mut bytes);
            }
            bytes.extend_from_slice(&text.as_bytes()[start..end]);
            self.push(column, part, bytes);
            row += rows.len();
            if row == ends.len() {
                break;
            }
        }
    }

    fn push(&mut self, column: &str, part: u32, bytes: Vec<u8>) {
        let key = format!("{column}/{part:05}");
        let checksum = xxh3_64(&bytes);
        let info = ChunkInfo { key: key.clone(), bytes: bytes.len() as u64, checksum };
        self.snapshot.manifest.chunks.push(info);
        self.snapshot.chunks.push(Chunk { key, bytes, checksum });
    }
}

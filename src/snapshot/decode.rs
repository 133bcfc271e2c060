//! Chunks → dataset, trusting nothing.

mod check;
mod reader;

use super::{Manifest, SnapshotError};
use crate::model::{
    Activities, Attribute, AttributeValues, Contents, Dataset, Events, Members, Payments, Remarks,
    Tiers,
};
use reader::Reader;

/// Decodes what [`super::encode`] wrote. `chunks` are the bytes of the chunks in
/// the order of [`Manifest::keys`]; a missing one is empty. O(bytes).
///
/// # Errors
/// [`SnapshotError::Damaged`] names the first chunk that is not as it was written,
/// or the first column that contradicts the others.
pub fn decode<Bytes: AsRef<[u8]>>(
    manifest: &Manifest,
    chunks: &[Bytes],
) -> Result<Dataset, SnapshotError> {
    let mut reader = Reader::new(manifest, chunks);
    let dataset = Dataset {
        members: members(&mut reader)?,
        contents: contents(&mut reader)?,
        activities: activities(&mut reader)?,
        tiers: tiers(&mut reader)?,
        payments: payments(&mut reader)?,
        events: events(&mut reader)?,
        remarks: remarks(&mut reader)?,
        synthetic: manifest.synthetic,
    };
    reader.finish()?;
    check::consistent(&dataset)?;
    Ok(dataset)
}

fn members<B: AsRef<[u8]>>(reader: &mut Reader<B>) -> Result<Members, SnapshotError> {
    Ok(Members {
        key: reader.text("members/identity/key")?,
        name: reader.text("members/identity/name")?,
        joined: reader.cells("members/joined")?,
        tier: reader.cells("members/tier")?,
        lost: reader.cells("members/lost")?,
        robot: reader.cells("members/robot")?,
        attributes: attributes(reader)?,
    })
}

fn attributes<B: AsRef<[u8]>>(reader: &mut Reader<B>) -> Result<Vec<Attribute>, SnapshotError> {
    let names = reader.text("members/attributes")?;
    let read = |(index, name): (usize, &str)| {
        let column = format!("members/attribute/{index:05}");
        let values = if reader.next_is_text() {
            AttributeValues::Text(reader.text(&column)?)
        } else {
            AttributeValues::Number(reader.cells(&column)?)
        };
        Ok(Attribute { name: name.to_owned(), values })
    };
    names.iter().enumerate().map(read).collect()
}

fn contents<B: AsRef<[u8]>>(reader: &mut Reader<B>) -> Result<Contents, SnapshotError> {
    Ok(Contents {
        key: reader.text("contents/key")?,
        title: reader.text("contents/title")?,
        text: reader.text("contents/text")?,
        kind: reader.cells("contents/kind")?,
        author: reader.cells("contents/author")?,
        audience: reader.cells("contents/audience")?,
        published: reader.cells("contents/published")?,
        parent: reader.cells("contents/parent")?,
        tag_names: reader.text("contents/tag-names")?,
        tag_ends: reader.cells("contents/tag-ends")?,
        tag_ids: reader.cells("contents/tag-ids")?,
    })
}

fn activities<B: AsRef<[u8]>>(reader: &mut Reader<B>) -> Result<Activities, SnapshotError> {
    Ok(Activities {
        key: reader.text("activities/key")?,
        title: reader.text("activities/title")?,
        kind: reader.cells("activities/kind")?,
        starts: reader.cells("activities/starts")?,
    })
}

fn tiers<B: AsRef<[u8]>>(reader: &mut Reader<B>) -> Result<Tiers, SnapshotError> {
    Ok(Tiers {
        key: reader.text("tiers/key")?,
        name: reader.text("tiers/name")?,
        price: reader.cells("tiers/price")?,
        currency: reader.text("tiers/currency")?,
        months: reader.cells("tiers/months")?,
    })
}

fn payments<B: AsRef<[u8]>>(reader: &mut Reader<B>) -> Result<Payments, SnapshotError> {
    Ok(Payments {
        member: reader.cells("payments/member")?,
        tier: reader.cells("payments/tier")?,
        time: reader.cells("payments/time")?,
        amount: reader.cells("payments/amount")?,
        currency: reader.text("payments/currency")?,
        status: reader.cells("payments/status")?,
        hash: reader.cells("payments/hash")?,
    })
}

fn events<B: AsRef<[u8]>>(reader: &mut Reader<B>) -> Result<Events, SnapshotError> {
    Ok(Events {
        member: reader.cells("events/member")?,
        object: reader.cells("events/object")?,
        kind: reader.cells("events/kind")?,
        time: reader.cells("events/time")?,
        value: reader.cells("events/value")?,
        hash: reader.cells("events/hash")?,
    })
}

/// Schema 1 had none: it ends with the events.
fn remarks<B: AsRef<[u8]>>(reader: &mut Reader<B>) -> Result<Remarks, SnapshotError> {
    if reader.is_at_end() {
        return Ok(Remarks::default());
    }
    Ok(Remarks { event: reader.cells("remarks/event")?, text: reader.text("remarks/text")? })
}

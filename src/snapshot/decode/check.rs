//! Whether the columns fit each other: lengths are equal and every reference has
//! a row. Checksums find what changed on disk; this finds what was never right,
//! so that no page can be broken by a crafted or half-migrated snapshot.

use crate::model::{ActivityId, AttributeValues, ContentId, Dataset, MemberId, Object, TierId};
use crate::snapshot::SnapshotError;

/// Checks a whole dataset.
pub(super) fn consistent(dataset: &Dataset) -> Result<(), SnapshotError> {
    members(dataset)?;
    contents(dataset)?;
    others(dataset)?;
    payments(dataset)?;
    events(dataset)?;
    remarks(dataset)
}

fn members(dataset: &Dataset) -> Result<(), SnapshotError> {
    let members = &dataset.members;
    let rows = members.len();
    require("members/identity/name", members.name.len() == rows)?;
    require("members/joined", members.joined.len() == rows)?;
    require("members/tier", members.tier.len() == rows)?;
    require("members/lost", members.lost.len() == rows)?;
    require("members/robot", members.robot.len() == rows)?;
    require("members/tier", members.tier.iter().all(|&id| may_have_tier(dataset, id)))?;
    require("members/lost", members.lost.iter().all(|lost| (-1..=1).contains(lost)))?;
    let whole = members.attributes.iter().all(|attribute| match &attribute.values {
        AttributeValues::Number(values) => values.len() == rows,
        AttributeValues::Text(values) => values.len() == rows,
    });
    require("members/attribute", whole)
}

fn contents(dataset: &Dataset) -> Result<(), SnapshotError> {
    let contents = &dataset.contents;
    let rows = contents.len();
    require("contents/title", contents.title.len() == rows)?;
    require("contents/text", contents.text.len() == rows)?;
    require("contents/kind", contents.kind.len() == rows)?;
    require("contents/author", contents.author.len() == rows)?;
    require("contents/audience", contents.audience.len() == rows)?;
    require("contents/published", contents.published.len() == rows)?;
    require("contents/parent", contents.parent.len() == rows)?;
    require("contents/author", contents.author.iter().all(|&id| may_have_member(dataset, id)))?;
    require("contents/parent", contents.parent.iter().all(|&id| may_have_content(dataset, id)))?;
    let ends = &contents.tag_ends;
    let rising = ends.windows(2).all(|pair| pair[0] <= pair[1]);
    let whole = ends.last().map_or(0, |&end| end as usize) == contents.tag_ids.len();
    require("contents/tag-ends", ends.len() == rows && rising && whole)?;
    let names = contents.tag_names.len();
    require("contents/tag-ids", contents.tag_ids.iter().all(|&tag| (tag as usize) < names))
}

fn others(dataset: &Dataset) -> Result<(), SnapshotError> {
    let activities = &dataset.activities;
    let rows = activities.len();
    require("activities/title", activities.title.len() == rows)?;
    require("activities/kind", activities.kind.len() == rows)?;
    require("activities/starts", activities.starts.len() == rows)?;

    let tiers = &dataset.tiers;
    let rows = tiers.len();
    require("tiers/name", tiers.name.len() == rows)?;
    require("tiers/price", tiers.price.len() == rows)?;
    require("tiers/currency", tiers.currency.len() == rows)?;
    require("tiers/months", tiers.months.len() == rows)
}

fn payments(dataset: &Dataset) -> Result<(), SnapshotError> {
    let payments = &dataset.payments;
    let rows = payments.len();
    require("payments/tier", payments.tier.len() == rows)?;
    require("payments/time", payments.time.len() == rows)?;
    require("payments/amount", payments.amount.len() == rows)?;
    require("payments/currency", payments.currency.len() == rows)?;
    require("payments/status", payments.status.len() == rows)?;
    require("payments/hash", payments.hash.len() == rows)?;
    require("payments/member", payments.member.iter().all(|&id| may_have_member(dataset, id)))?;
    require("payments/tier", payments.tier.iter().all(|&id| may_have_tier(dataset, id)))
}

fn events(dataset: &Dataset) -> Result<(), SnapshotError> {
    let events = &dataset.events;
    let rows = events.len();
    require("events/object", events.object.len() == rows)?;
    require("events/kind", events.kind.len() == rows)?;
    require("events/time", events.time.len() == rows)?;
    require("events/value", events.value.len() == rows)?;
    require("events/hash", events.hash.len() == rows)?;
    require("events/member", events.member.iter().all(|&id| has_member(dataset, id)))?;
    require("events/time", events.time.is_sorted())?;
    require("events/value", events.value.iter().all(|value| value.is_finite()))?;
    let known = |&code: &u32| match Object::from_code(code) {
        Object::None => true,
        Object::Content(id) => has_content(dataset, id),
        Object::Activity(id) => has_activity(dataset, id),
    };
    require("events/object", events.object.iter().all(known))
}

fn remarks(dataset: &Dataset) -> Result<(), SnapshotError> {
    let remarks = &dataset.remarks;
    require("remarks/text", remarks.text.len() == remarks.len())?;
    require("remarks/event", remarks.event.is_sorted_by(|a, b| a < b))
}

fn require(column: &str, holds: bool) -> Result<(), SnapshotError> {
    if holds { Ok(()) } else { Err(SnapshotError::damaged(column)) }
}

fn has_member(dataset: &Dataset, id: MemberId) -> bool {
    id.index() < dataset.members.len()
}

fn may_have_member(dataset: &Dataset, id: MemberId) -> bool {
    id == MemberId::NONE || has_member(dataset, id)
}

fn has_content(dataset: &Dataset, id: ContentId) -> bool {
    id.index() < dataset.contents.len()
}

fn may_have_content(dataset: &Dataset, id: ContentId) -> bool {
    id == ContentId::NONE || has_content(dataset, id)
}

fn has_activity(dataset: &Dataset, id: ActivityId) -> bool {
    id.index() < dataset.activities.len()
}

fn may_have_tier(dataset: &Dataset, id: TierId) -> bool {
    id == TierId::NONE || id.index() < dataset.tiers.len()
}

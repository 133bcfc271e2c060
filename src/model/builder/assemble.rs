//! The one order: tables by key, the log by time, references renumbered.

use std::collections::{BTreeMap, BTreeSet};

use super::{ActivityDraft, TierDraft};
use super::{
    AttributeDraft, Builder, ContentDraft, EventColumns, Given, MemberDraft, PaymentDraft,
};
use crate::model::{
    Activities, ActivityId, ActivityKind, Attribute, AttributeValues, Audience, ContentId,
    Contents, Dataset, Events, MemberId, Members, Object, Payments, Remarks, TierId, Tiers,
};

pub(super) fn assemble(builder: Builder) -> (Dataset, u64) {
    let (members, member_rows) = builder.members.into_ordered();
    let (contents, content_rows) = builder.contents.into_ordered();
    let (activities, activity_rows) = builder.activities.into_ordered();
    let (tiers, tier_rows) = builder.tiers.into_ordered();
    let renumber = Renumber { member_rows, content_rows, activity_rows, tier_rows };

    let (events, double_events) = assemble_events(builder.events, &renumber);
    let (payments, double_payments) = assemble_payments(builder.payments, &renumber);
    let dataset = Dataset {
        members: assemble_members(members, builder.attributes, &renumber),
        contents: assemble_contents(contents, &renumber),
        activities: assemble_activities(activities),
        tiers: assemble_tiers(tiers),
        payments,
        events,
        remarks: assemble_remarks(builder.remarks),
        synthetic: builder.synthetic,
    };
    (dataset, double_events + double_payments)
}

/// From the rows the builder gave out to those of the dataset.
struct Renumber {
    member_rows: Vec<u32>,
    content_rows: Vec<u32>,
    activity_rows: Vec<u32>,
    tier_rows: Vec<u32>,
}

impl Renumber {
    fn member(&self, id: MemberId) -> MemberId {
        id.some().map_or(id, |id| MemberId(self.member_rows[id.index()]))
    }

    fn content(&self, id: ContentId) -> ContentId {
        id.some().map_or(id, |id| ContentId(self.content_rows[id.index()]))
    }

    fn tier(&self, id: TierId) -> TierId {
        id.some().map_or(id, |id| TierId(self.tier_rows[id.index()]))
    }

    fn object(&self, code: u32) -> u32 {
        match Object::from_code(code) {
            Object::None => Object::None,
            Object::Content(id) => Object::Content(self.content(id)),
            Object::Activity(id) => Object::Activity(ActivityId(self.activity_rows[id.index()])),
        }
        .code()
    }
}

fn assemble_events(log: EventColumns, renumber: &Renumber) -> (Events, u64) {
    let mut order: Vec<(i64, u64, u32)> =
        (0..log.hash.len()).map(|row| (log.time[row].0, log.hash[row], row as u32)).collect();
    order.sort_unstable();
    let before = order.len();
    order.dedup_by_key(|&mut (time, hash, _)| (time, hash));
    let rows = || order.iter().map(|&(_, _, row)| row as usize);
    let events = Events {
        member: rows().map(|row| renumber.member(log.member[row])).collect(),
        object: rows().map(|row| renumber.object(log.object[row])).collect(),
        kind: rows().map(|row| log.kind[row]).collect(),
        time: rows().map(|row| log.time[row]).collect(),
        value: rows().map(|row| log.value[row]).collect(),
        hash: rows().map(|row| log.hash[row]).collect(),
    };
    (events, (before - order.len()) as u64)
}

/// What was said last of an event counts.
fn assemble_remarks(mut said: Vec<(u64, String)>) -> Remarks {
    said.sort_by_key(|&(event, _)| event);
    said.dedup_by(|later, earlier| {
        let same = later.0 == earlier.0;
        if same {
            std::mem::swap(&mut later.1, &mut earlier.1);
        }
        same
    });
    let (event, text): (Vec<u64>, Vec<String>) = said.into_iter().unzip();
    Remarks { event, text: text.iter().collect() }
}

fn assemble_payments(mut drafts: Vec<(PaymentDraft, u64)>, renumber: &Renumber) -> (Payments, u64) {
    let before = drafts.len();
    drafts.sort_by_key(|(draft, hash)| (draft.time, *hash));
    drafts.dedup_by_key(|(draft, hash)| (draft.time, *hash));
    let mut payments = Payments::default();
    for (draft, hash) in &drafts {
        payments.member.push(renumber.member(draft.member));
        payments.tier.push(renumber.tier(draft.tier));
        payments.time.push(draft.time);
        payments.amount.push(draft.amount);
        payments.currency.push(&draft.currency);
        payments.status.push(draft.status);
        payments.hash.push(*hash);
    }
    (payments, (before - drafts.len()) as u64)
}

fn assemble_members(
    drafts: Vec<(Box<str>, MemberDraft)>,
    attributes: BTreeMap<String, AttributeDraft>,
    renumber: &Renumber,
) -> Members {
    let count = drafts.len();
    let mut members = Members::default();
    for (key, draft) in drafts {
        members.key.push(&key);
        members.name.push(&draft.name);
        members.joined.push(draft.joined);
        members.tier.push(renumber.tier(draft.tier));
        members.lost.push(draft.lost.map_or(-1, i8::from));
        members.robot.push(draft.robot);
    }
    let assembled = attributes.into_iter().map(|(name, draft)| Attribute {
        name,
        values: assemble_attribute(draft, count, renumber),
    });
    members.attributes = assembled.collect();
    members
}

/// A single word makes the whole column words: "12" and "unknown" are not numbers.
fn assemble_attribute(draft: AttributeDraft, count: usize, renumber: &Renumber) -> AttributeValues {
    let row = |member| renumber.member(member).index();
    if draft.values.iter().any(|(_, given)| matches!(given, Given::Text(_))) {
        let mut values = vec![String::new(); count];
        for (member, given) in draft.values {
            values[row(member)] = match given {
                Given::Number(number) => number.to_string(),
                Given::Text(text) => text,
            };
        }
        return AttributeValues::Text(values.iter().collect());
    }
    let mut values = vec![f64::NAN; count];
    for (member, given) in draft.values {
        if let Given::Number(number) = given {
            values[row(member)] = number;
        }
    }
    AttributeValues::Number(values)
}

fn assemble_contents(drafts: Vec<(Box<str>, ContentDraft)>, renumber: &Renumber) -> Contents {
    let names: BTreeSet<&str> =
        drafts.iter().flat_map(|(_, draft)| draft.tags.iter().map(String::as_str)).collect();
    let names: Vec<&str> = names.into_iter().collect();
    let mut contents = Contents { tag_names: names.iter().collect(), ..Contents::default() };
    for (key, draft) in &drafts {
        contents.key.push(key);
        contents.title.push(&draft.title);
        contents.text.push(&draft.text);
        contents.kind.push(draft.kind.unwrap_or(ActivityKind::Other));
        contents.author.push(renumber.member(draft.author));
        contents.audience.push(draft.audience.unwrap_or(Audience::Everyone));
        contents.published.push(draft.published);
        contents.parent.push(renumber.content(draft.parent));
        let rows = draft.tags.iter().filter_map(|tag| names.binary_search(&tag.as_str()).ok());
        let rows: BTreeSet<u32> = rows.map(|row| row as u32).collect();
        contents.tag_ids.extend(rows);
        contents.tag_ends.push(contents.tag_ids.len() as u32);
    }
    contents
}

fn assemble_activities(drafts: Vec<(Box<str>, ActivityDraft)>) -> Activities {
    let mut activities = Activities::default();
    for (key, draft) in drafts {
        activities.key.push(&key);
        activities.title.push(&draft.title);
        activities.kind.push(draft.kind.unwrap_or(ActivityKind::Other));
        activities.starts.push(draft.starts);
    }
    activities
}

fn assemble_tiers(drafts: Vec<(Box<str>, TierDraft)>) -> Tiers {
    let mut tiers = Tiers::default();
    for (key, draft) in drafts {
        tiers.key.push(&key);
        tiers.name.push(&draft.name);
        tiers.price.push(draft.price);
        tiers.currency.push(&draft.currency);
        tiers.months.push(draft.months.max(1));
    }
    tiers
}

//! A stored dataset, fed back in: how imports add up.

use super::{Builder, EventDraft, PaymentDraft};
use crate::model::{
    ActivityId, ActivityKind, AttributeValues, Audience, ContentId, Dataset, MemberId, Object,
    TierId, Time,
};

pub(super) fn absorb(builder: &mut Builder, dataset: &Dataset) {
    builder.synthetic |= dataset.synthetic;
    let tiers = absorb_tiers(builder, dataset);
    let members = absorb_members(builder, dataset, &tiers);
    let contents = absorb_contents(builder, dataset, &members);
    let activities = absorb_activities(builder, dataset);
    absorb_payments(builder, dataset, &members, &tiers);

    let log = &dataset.events;
    for (event, &hash) in log.iter().zip(&log.hash) {
        let draft = EventDraft {
            member: member_at(&members, event.member),
            object: match event.object {
                Object::None => Object::None,
                Object::Content(id) => Object::Content(contents[id.index()]),
                Object::Activity(id) => Object::Activity(activities[id.index()]),
            },
            kind: event.kind,
            time: event.time,
            value: event.value,
            row: None,
        };
        // The stored identity stands: the export's row id, part of it, is not kept.
        builder.events.push(&draft, hash);
    }
    let said = dataset.remarks.event.iter().zip(dataset.remarks.text.iter());
    builder.remarks.extend(said.map(|(&event, text)| (event, text.to_owned())));
}

fn absorb_tiers(builder: &mut Builder, dataset: &Dataset) -> Vec<TierId> {
    let tiers = &dataset.tiers;
    let adopt = |row: usize| {
        let id = builder.tier(tiers.key.get(row));
        let draft = builder.tier_mut(id);
        prefer(&mut draft.name, tiers.name.get(row));
        prefer(&mut draft.currency, tiers.currency.get(row));
        // A tier that a member merely names has no price yet: it must not become free.
        if !tiers.name.get(row).is_empty() || tiers.price[row] > 0 {
            draft.price = tiers.price[row];
            draft.months = tiers.months[row];
        }
        id
    };
    (0..tiers.len()).map(adopt).collect()
}

fn absorb_members(builder: &mut Builder, dataset: &Dataset, tiers: &[TierId]) -> Vec<MemberId> {
    let members = &dataset.members;
    let adopt = |row: usize| {
        let id = builder.member(members.key.get(row));
        let draft = builder.member_mut(id);
        prefer(&mut draft.name, members.name.get(row));
        prefer_time(&mut draft.joined, members.joined[row]);
        if let Some(tier) = members.tier[row].some() {
            draft.tier = tiers[tier.index()];
        }
        if members.lost[row] >= 0 {
            draft.lost = Some(members.lost[row] == 1);
        }
        draft.robot |= members.robot[row];
        id
    };
    let ids: Vec<MemberId> = (0..members.len()).map(adopt).collect();
    for attribute in &members.attributes {
        match &attribute.values {
            AttributeValues::Number(values) => {
                for (&id, &value) in ids.iter().zip(values).filter(|(_, value)| value.is_finite()) {
                    builder.attribute_number(id, &attribute.name, value);
                }
            }
            AttributeValues::Text(values) => {
                for (&id, value) in ids.iter().zip(values.iter()).filter(|(_, v)| !v.is_empty()) {
                    builder.attribute_text(id, &attribute.name, value);
                }
            }
        }
    }
    ids
}

fn absorb_contents(
    builder: &mut Builder,
    dataset: &Dataset,
    members: &[MemberId],
) -> Vec<ContentId> {
    let contents = &dataset.contents;
    let ids: Vec<ContentId> = contents.key.iter().map(|key| builder.content(key)).collect();
    for (row, &id) in ids.iter().enumerate() {
        let old = ContentId::at(row);
        let draft = builder.content_mut(id);
        prefer(&mut draft.title, contents.title.get(row));
        prefer(&mut draft.text, contents.text.get(row));
        prefer_time(&mut draft.published, contents.published[row]);
        if contents.kind[row] != ActivityKind::Other {
            draft.kind = Some(contents.kind[row]);
        }
        // A content that was only mentioned says nothing about its audience.
        let described = contents.audience[row] != Audience::Everyone
            || !contents.title.get(row).is_empty()
            || contents.published[row].some().is_some()
            || contents.author[row].some().is_some();
        if described {
            draft.audience = Some(contents.audience[row]);
        }
        if let Some(author) = contents.author[row].some() {
            draft.author = members[author.index()];
        }
        if let Some(parent) = contents.parent[row].some() {
            draft.parent = ids[parent.index()];
        }
        if !contents.tags(old).is_empty() {
            draft.tags = contents.tag_list(old);
        }
    }
    ids
}

fn absorb_activities(builder: &mut Builder, dataset: &Dataset) -> Vec<ActivityId> {
    let activities = &dataset.activities;
    let adopt = |row: usize| {
        let id = builder.activity(activities.key.get(row));
        let draft = builder.activity_mut(id);
        prefer(&mut draft.title, activities.title.get(row));
        prefer_time(&mut draft.starts, activities.starts[row]);
        if activities.kind[row] != ActivityKind::Other {
            draft.kind = Some(activities.kind[row]);
        }
        id
    };
    (0..activities.len()).map(adopt).collect()
}

fn absorb_payments(
    builder: &mut Builder,
    dataset: &Dataset,
    members: &[MemberId],
    tiers: &[TierId],
) {
    let payments = &dataset.payments;
    for row in 0..payments.len() {
        let draft = PaymentDraft {
            member: member_at(members, payments.member[row]),
            tier: payments.tier[row].some().map_or(TierId::NONE, |tier| tiers[tier.index()]),
            time: payments.time[row],
            amount: payments.amount[row],
            currency: payments.currency.get(row).to_owned(),
            status: payments.status[row],
            row: None,
        };
        builder.payments.push((draft, payments.hash[row]));
    }
}

fn member_at(members: &[MemberId], old: MemberId) -> MemberId {
    old.some().map_or(MemberId::NONE, |id| members[id.index()])
}

fn prefer(field: &mut String, newcomer: &str) {
    if !newcomer.is_empty() {
        newcomer.clone_into(field);
    }
}

fn prefer_time(field: &mut Time, newcomer: Time) {
    if newcomer.some().is_some() {
        *field = newcomer;
    }
}

//! Drafts in any order → a [`Dataset`] in the one order.
//!
//! Readers name things by their external keys; the builder interns them. `build`
//! orders each table by key and the log by time, renumbers the references, and
//! drops events that carry the same identity: a hash (XXH3) over the external
//! keys, kind, time, value and, where the export has one, the row's own id. So a
//! file imported twice, shuffled or in parts gives the same dataset, and two
//! up-votes on the same day stay two where the export numbers them.
//!
//! Merging is building: [`Builder::absorb`] feeds stored datasets in, oldest
//! first, and where two disagree on a field, the newcomer wins if it has a value.
//! Cost: O(n log n) in events, one hash map probe a reference.

mod absorb;
mod assemble;
mod draft;
mod intern;

use std::collections::BTreeMap;

use xxhash_rust::xxh3::xxh3_64;

use super::{ActivityId, ContentId, Dataset, EventKind, MemberId, Object, TierId, Time};
pub use draft::{ActivityDraft, ContentDraft, EventDraft, MemberDraft, PaymentDraft, TierDraft};
use intern::Interner;

/// Collects what readers understood. Ids it hands out are its own: they are
/// renumbered by [`Builder::build`].
#[derive(Debug, Default)]
pub struct Builder {
    members: Interner<MemberDraft>,
    contents: Interner<ContentDraft>,
    activities: Interner<ActivityDraft>,
    tiers: Interner<TierDraft>,
    attributes: BTreeMap<String, AttributeDraft>,
    events: EventColumns,
    remarks: Vec<(u64, String)>,
    payments: Vec<(PaymentDraft, u64)>,
    synthetic: bool,
}

impl Builder {
    /// The member with this key, new or known.
    pub fn member(&mut self, key: &str) -> MemberId {
        MemberId(self.members.intern(key))
    }

    /// The content with this key, new or known.
    pub fn content(&mut self, key: &str) -> ContentId {
        ContentId(self.contents.intern(key))
    }

    /// The activity with this key, new or known.
    pub fn activity(&mut self, key: &str) -> ActivityId {
        ActivityId(self.activities.intern(key))
    }

    /// The tier with this key, new or known.
    pub fn tier(&mut self, key: &str) -> TierId {
        TierId(self.tiers.intern(key))
    }

    /// The member with this key, if anybody has named it yet.
    pub fn find_member(&self, key: &str) -> Option<MemberId> {
        self.members.find(key).map(MemberId)
    }

    /// The content with this key, if anybody has named it yet.
    pub fn find_content(&self, key: &str) -> Option<ContentId> {
        self.contents.find(key).map(ContentId)
    }

    /// What is known of a member so far.
    pub fn member_mut(&mut self, id: MemberId) -> &mut MemberDraft {
        self.members.draft_mut(id.0)
    }

    /// What is known of a content so far.
    pub fn content_mut(&mut self, id: ContentId) -> &mut ContentDraft {
        self.contents.draft_mut(id.0)
    }

    /// What is known of an activity so far.
    pub fn activity_mut(&mut self, id: ActivityId) -> &mut ActivityDraft {
        self.activities.draft_mut(id.0)
    }

    /// What is known of a tier so far.
    pub fn tier_mut(&mut self, id: TierId) -> &mut TierDraft {
        self.tiers.draft_mut(id.0)
    }

    /// A further number about a member; it must be finite.
    pub fn attribute_number(&mut self, member: MemberId, name: &str, value: f64) {
        debug_assert!(value.is_finite(), "readers reject what is not finite");
        self.attribute(name).values.push((member, Given::Number(value)));
    }

    /// A further word about a member; an empty one says nothing.
    pub fn attribute_text(&mut self, member: MemberId, name: &str, value: &str) {
        if !value.is_empty() {
            self.attribute(name).values.push((member, Given::Text(value.to_owned())));
        }
    }

    /// Something a member did.
    pub fn event(&mut self, event: EventDraft) {
        let hash = self.event_hash(&event);
        self.events.push(&event, hash);
    }

    /// Something a member did, and the words they said: the words are not part of
    /// the event's identity, so that a corrected comment takes the old one's place.
    pub fn remark(&mut self, event: EventDraft, text: &str) {
        let hash = self.event_hash(&event);
        self.events.push(&event, hash);
        if !text.is_empty() {
            self.remarks.push((hash, text.to_owned()));
        }
    }

    /// Money that moved. `row` is the export's own id of the payment, if it has one.
    pub fn payment(&mut self, payment: PaymentDraft) {
        let member = payment.member.some().map_or(0, |id| self.members.hash(id.0));
        let tier = payment.tier.some().map_or(0, |id| self.tiers.hash(id.0));
        let mut identity = member.to_le_bytes().to_vec();
        identity.extend(tier.to_le_bytes());
        identity.extend(payment.currency.as_bytes());
        identity.extend(payment.time.0.to_le_bytes());
        identity.extend(payment.amount.to_le_bytes());
        identity.push(payment.status.code());
        identity.extend(payment.row.unwrap_or(u64::MAX).to_le_bytes());
        let hash = xxh3_64(&identity);
        self.payments.push((payment, hash));
    }

    /// Says that what was fed in is made up, not anybody's real community.
    pub fn mark_synthetic(&mut self) {
        self.synthetic = true;
    }

    /// Number of events fed in so far, duplicates among them.
    pub fn event_count(&self) -> usize {
        self.events.member.len()
    }

    /// Number of members named so far.
    pub fn member_count(&self) -> usize {
        self.members.len()
    }

    /// Feeds in a whole dataset; its values win over what is there where it has any.
    pub fn absorb(&mut self, dataset: &Dataset) {
        absorb::absorb(self, dataset);
    }

    /// The dataset, and how many events and payments were there twice.
    pub fn build(self) -> (Dataset, u64) {
        assemble::assemble(self)
    }

    fn attribute(&mut self, name: &str) -> &mut AttributeDraft {
        self.attributes.entry(name.to_owned()).or_default()
    }

    /// Identity over external keys, so that it is the same in every build.
    fn event_hash(&self, event: &EventDraft) -> u64 {
        let member = event.member.some().map_or(0, |id| self.members.hash(id.0));
        let object = match event.object {
            Object::None => 0,
            Object::Content(id) => self.contents.hash(id.0),
            // Salted: a content and an activity may share a key.
            Object::Activity(id) => self.activities.hash(id.0).rotate_left(1) ^ 1,
        };
        let mut identity = [0u8; 37];
        identity[..8].copy_from_slice(&member.to_le_bytes());
        identity[8..16].copy_from_slice(&object.to_le_bytes());
        identity[16] = event.kind.code();
        identity[17..25].copy_from_slice(&event.time.0.to_le_bytes());
        identity[25..29].copy_from_slice(&event.value.to_le_bytes());
        identity[29..].copy_from_slice(&event.row.unwrap_or(u64::MAX).to_le_bytes());
        xxh3_64(&identity)
    }
}

/// The values of one attribute in the order they came in: the last of a member counts.
#[derive(Debug, Default)]
struct AttributeDraft {
    values: Vec<(MemberId, Given)>,
}

/// A value of an attribute as a reader understood it.
#[derive(Debug)]
enum Given {
    Number(f64),
    Text(String),
}

/// Events as they came in: columns from the start, since there may be millions.
#[derive(Debug, Default)]
struct EventColumns {
    member: Vec<MemberId>,
    object: Vec<u32>,
    kind: Vec<EventKind>,
    time: Vec<Time>,
    value: Vec<f32>,
    hash: Vec<u64>,
}

impl EventColumns {
    fn push(&mut self, event: &EventDraft, hash: u64) {
        debug_assert!(event.value.is_finite(), "readers reject what is not finite");
        self.member.push(event.member);
        self.object.push(event.object.code());
        self.kind.push(event.kind);
        self.time.push(event.time);
        self.value.push(event.value);
        self.hash.push(hash);
    }
}

#[cfg(test)]
mod tests;

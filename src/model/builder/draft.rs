//! What a reader may say about each thing, every field optional.

use crate::model::{
    ActivityKind, Audience, ContentId, EventKind, MemberId, Object, PaymentStatus, TierId, Time,
};

/// What is known of a member.
#[derive(Clone, Debug)]
pub struct MemberDraft {
    /// What others call them.
    pub name: String,
    /// When they joined.
    pub joined: Time,
    /// Their tier.
    pub tier: TierId,
    /// Whether they left, where the export says so.
    pub lost: Option<bool>,
    /// A system account.
    pub robot: bool,
}

impl Default for MemberDraft {
    fn default() -> Self {
        Self {
            name: String::new(),
            joined: Time::NONE,
            tier: TierId::NONE,
            lost: None,
            robot: false,
        }
    }
}

/// What is known of a content.
#[derive(Clone, Debug)]
pub struct ContentDraft {
    /// The title.
    pub title: String,
    /// Plain text, without markup.
    pub text: String,
    /// The form.
    pub kind: Option<ActivityKind>,
    /// Who wrote it.
    pub author: MemberId,
    /// Who may see it.
    pub audience: Option<Audience>,
    /// When it appeared.
    pub published: Time,
    /// The content it belongs to.
    pub parent: ContentId,
    /// Its tags, in any order.
    pub tags: Vec<String>,
}

impl Default for ContentDraft {
    fn default() -> Self {
        Self {
            title: String::new(),
            text: String::new(),
            kind: None,
            author: MemberId::NONE,
            audience: None,
            published: Time::NONE,
            parent: ContentId::NONE,
            tags: Vec::new(),
        }
    }
}

/// What is known of an activity.
#[derive(Clone, Debug)]
pub struct ActivityDraft {
    /// The title.
    pub title: String,
    /// The form.
    pub kind: Option<ActivityKind>,
    /// When it began.
    pub starts: Time,
}

impl Default for ActivityDraft {
    fn default() -> Self {
        Self { title: String::new(), kind: None, starts: Time::NONE }
    }
}

/// What is known of a tier.
#[derive(Clone, Debug, Default)]
pub struct TierDraft {
    /// The name shown.
    pub name: String,
    /// Price of a period, in the minor unit.
    pub price: i64,
    /// ISO 4217 code.
    pub currency: String,
    /// Months in a period.
    pub months: u32,
}

/// One line of the log.
#[derive(Clone, Copy, Debug)]
pub struct EventDraft {
    /// Who. Never [`MemberId::NONE`]: what belongs to nobody is not an event.
    pub member: MemberId,
    /// To what.
    pub object: Object,
    /// What.
    pub kind: EventKind,
    /// When.
    pub time: Time,
    /// How much; finite.
    pub value: f32,
    /// The export's own id of the row, if it has one: makes equal rows distinct.
    pub row: Option<u64>,
}

/// Money that moved.
#[derive(Clone, Debug)]
pub struct PaymentDraft {
    /// Who paid.
    pub member: MemberId,
    /// For what.
    pub tier: TierId,
    /// When.
    pub time: Time,
    /// How much, in the minor unit.
    pub amount: i64,
    /// ISO 4217 code.
    pub currency: String,
    /// What became of it.
    pub status: PaymentStatus,
    /// The export's own id of the row, if it has one.
    pub row: Option<u64>,
}

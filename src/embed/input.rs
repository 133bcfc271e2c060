//! A community as plain objects. Only ids are required; whatever else is
//! missing is not known, and what does not fit becomes an issue.

use js_sys::Array;
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use tsify::Tsify;

use super::loose::{Kept, Loose};

/// Rows of a list; `None` where a row is not even an object.
#[derive(Debug)]
pub struct Rows<T>(pub(super) Vec<Option<T>>);

impl<T> Default for Rows<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Rows<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Some(Kept(list)) = Option::deserialize(deserializer)? else {
            return Ok(Self::default());
        };
        if !Array::is_array(&list) {
            return Err(D::Error::custom("each of the lists must be an array of objects"));
        }
        let row = |row| serde_wasm_bindgen::from_value(row).ok();
        Ok(Self(Array::from(&list).iter().map(row).collect()))
    }
}

/// A whole community.
#[derive(Debug, Default, Deserialize, Tsify)]
pub struct CommunityInput {
    /// Who.
    #[tsify(optional, type = "MemberInput[]")]
    pub(super) members: Rows<MemberInput>,
    /// What they read and write.
    #[tsify(optional, type = "ContentInput[]")]
    pub(super) contents: Rows<ContentInput>,
    /// What they gather for.
    #[tsify(optional, type = "ActivityInput[]")]
    pub(super) activities: Rows<ActivityInput>,
    /// What they can pay for.
    #[tsify(optional, type = "TierInput[]")]
    pub(super) tiers: Rows<TierInput>,
    /// What they paid.
    #[tsify(optional, type = "PaymentInput[]")]
    pub(super) payments: Rows<PaymentInput>,
    /// What they did.
    #[tsify(optional, type = "EventInput[]")]
    pub(super) events: Rows<EventInput>,
}

/// How to read it.
#[derive(Debug, Deserialize, Tsify)]
pub struct OpenOptions {
    /// The present: what is later is an issue, and "the last 30 days" never pass it.
    #[tsify(type = "Date | string | number")]
    pub(super) now: Loose,
}

/// A member.
#[derive(Debug, Default, Deserialize, Tsify)]
pub struct MemberInput {
    /// Your id.
    #[tsify(type = "string | number")]
    pub(super) id: Loose,
    /// What others call them.
    #[tsify(optional, type = "string")]
    pub(super) name: Loose,
    /// When they joined: a Date, an ISO string or milliseconds.
    #[tsify(optional, type = "Date | string | number")]
    pub(super) joined: Loose,
    /// The id of their tier.
    #[tsify(optional, type = "string | number")]
    pub(super) tier: Loose,
    /// Whether they left, where you know.
    #[tsify(optional, type = "boolean")]
    pub(super) lost: Loose,
    /// A robot or system account: kept out of every number about people.
    #[tsify(optional, type = "boolean")]
    pub(super) robot: Loose,
    /// Further numbers and words; numbers become features of the profile.
    #[tsify(optional, type = "Record<string, number | string>")]
    pub(super) attributes: Loose,
}

/// A content.
#[derive(Debug, Default, Deserialize, Tsify)]
pub struct ContentInput {
    /// Your id.
    #[tsify(type = "string | number")]
    pub(super) id: Loose,
    /// The title.
    #[tsify(optional, type = "string")]
    pub(super) title: Loose,
    /// Plain text.
    #[tsify(optional, type = "string")]
    pub(super) text: Loose,
    /// Tags.
    #[tsify(optional, type = "string[]")]
    pub(super) tags: Loose,
    /// The form.
    #[tsify(optional, type = "FormWord")]
    pub(super) kind: Loose,
    /// The id of the member who wrote it.
    #[tsify(optional, type = "string | number")]
    pub(super) author: Loose,
    /// Who may see it.
    #[tsify(optional, type = "AudienceWord")]
    pub(super) audience: Loose,
    /// When it appeared.
    #[tsify(optional, type = "Date | string | number")]
    pub(super) published: Loose,
    /// The id of the content it belongs to, such as an answer's question.
    #[tsify(optional, type = "string | number")]
    pub(super) parent: Loose,
}

/// An activity: a live stream, a challenge, a poll.
#[derive(Debug, Default, Deserialize, Tsify)]
pub struct ActivityInput {
    /// Your id.
    #[tsify(type = "string | number")]
    pub(super) id: Loose,
    /// The title.
    #[tsify(optional, type = "string")]
    pub(super) title: Loose,
    /// The form.
    #[tsify(optional, type = "FormWord")]
    pub(super) kind: Loose,
    /// When it begins; may lie ahead.
    #[tsify(optional, type = "Date | string | number")]
    pub(super) starts: Loose,
}

/// A tier.
#[derive(Debug, Default, Deserialize, Tsify)]
pub struct TierInput {
    /// Your id.
    #[tsify(type = "string | number")]
    pub(super) id: Loose,
    /// The name shown.
    #[tsify(optional, type = "string")]
    pub(super) name: Loose,
    /// Price of one period in the minor unit, such as cents; 0 is free.
    #[tsify(optional, type = "number")]
    pub(super) price: Loose,
    /// ISO 4217 code.
    #[tsify(optional, type = "string")]
    pub(super) currency: Loose,
    /// Months in a period.
    #[tsify(optional, type = "number")]
    pub(super) months: Loose,
}

/// A payment. A refund is a row of its own beside the payment it gives back.
#[derive(Debug, Default, Deserialize, Tsify)]
pub struct PaymentInput {
    /// Your id of the row, if equal rows are distinct payments.
    #[tsify(optional, type = "string | number")]
    pub(super) id: Loose,
    /// The id of the member who paid.
    #[tsify(type = "string | number")]
    pub(super) member: Loose,
    /// The id of the tier paid for.
    #[tsify(optional, type = "string | number")]
    pub(super) tier: Loose,
    /// When.
    #[tsify(type = "Date | string | number")]
    pub(super) time: Loose,
    /// How much, in the minor unit.
    #[tsify(type = "number")]
    pub(super) amount: Loose,
    /// ISO 4217 code.
    #[tsify(optional, type = "string")]
    pub(super) currency: Loose,
    /// What became of it; paid if not said.
    #[tsify(optional, type = "StatusWord")]
    pub(super) status: Loose,
}

/// Something a member did.
#[derive(Debug, Default, Deserialize, Tsify)]
pub struct EventInput {
    /// Your id of the row, if equal rows are distinct events.
    #[tsify(optional, type = "string | number")]
    pub(super) id: Loose,
    /// The id of the member.
    #[tsify(type = "string | number")]
    pub(super) member: Loose,
    /// What they did.
    #[tsify(type = "EventWord")]
    pub(super) kind: Loose,
    /// When; leave it out if it is not known.
    #[tsify(optional, type = "Date | string | number")]
    pub(super) time: Loose,
    /// The id of the content they did it to …
    #[tsify(optional, type = "string | number")]
    pub(super) content: Loose,
    /// … or of the activity.
    #[tsify(optional, type = "string | number")]
    pub(super) activity: Loose,
    /// How much: minutes of a visit, stars of a rating.
    #[tsify(optional, type = "number")]
    pub(super) value: Loose,
}

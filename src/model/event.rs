//! One line of the log, as a value.

use serde::{Deserialize, Serialize};

use super::{ActivityId, ContentId, EventKind, MemberId, Time};

/// Something a member did, or that happened to them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Who.
    pub member: MemberId,
    /// To what.
    pub object: Object,
    /// What.
    pub kind: EventKind,
    /// When; [`Time::NONE`] if the export did not say.
    pub time: Time,
    /// How much: minutes, a score, a size, by kind. Always finite.
    pub value: f32,
}

/// What an event was about. Kept in a column as one number (see [`Object::code`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Object {
    /// Nothing in particular, or not known.
    None,
    /// A content.
    Content(ContentId),
    /// An activity.
    Activity(ActivityId),
}

impl Object {
    /// 0 for nothing, odd for contents, even for activities.
    pub fn code(self) -> u32 {
        match self {
            Self::None => 0,
            Self::Content(id) => 1 + 2 * id.0,
            Self::Activity(id) => 2 + 2 * id.0,
        }
    }

    /// The inverse of [`Object::code`].
    pub fn from_code(code: u32) -> Self {
        match code {
            0 => Self::None,
            odd if odd % 2 == 1 => Self::Content(ContentId(odd / 2)),
            even => Self::Activity(ActivityId(even / 2 - 1)),
        }
    }

    /// The content, if it is one.
    pub fn content(self) -> Option<ContentId> {
        match self {
            Self::Content(id) => Some(id),
            Self::None | Self::Activity(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Object;
    use crate::model::{ActivityId, ContentId};

    #[test]
    fn codes_are_frozen() {
        let codes = [
            (Object::None, 0),
            (Object::Content(ContentId(0)), 1),
            (Object::Activity(ActivityId(0)), 2),
            (Object::Content(ContentId(1)), 3),
            (Object::Activity(ActivityId(1)), 4),
            (Object::Content(ContentId((1 << 31) - 1)), u32::MAX),
            (Object::Activity(ActivityId((1 << 31) - 2)), u32::MAX - 1),
        ];
        for (object, code) in codes {
            assert_eq!(object.code(), code, "{object:?}");
            assert_eq!(Object::from_code(code), object);
        }
    }

    #[test]
    fn only_a_content_is_a_content() {
        assert_eq!(Object::Content(ContentId(7)).content(), Some(ContentId(7)));
        assert_eq!(Object::Activity(ActivityId(7)).content(), None);
        assert_eq!(Object::None.content(), None);
    }
}

//! What can be asked of the recommenders.

use serde::{Deserialize, Serialize};

use crate::model::{ContentId, MemberId};

/// Which list for a member.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RecommendQuery {
    /// For whom.
    pub member: MemberId,
    /// How many at most.
    pub count: u32,
    /// How varied, 0–1: 0 is as they are ranked.
    pub diversity: f64,
    /// Whether what their tier does not include may be shown, as an offer.
    pub offers: bool,
    /// Contents to leave out, besides those that are barred for everybody.
    pub exclude: Vec<ContentId>,
}

impl RecommendQuery {
    /// As they are ranked, without offers.
    pub fn plain(member: MemberId, count: u32) -> Self {
        Self { member, count, diversity: 0.0, offers: false, exclude: Vec::new() }
    }
}

/// Which list for everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DigestQuery {
    /// How many pieces at most.
    pub count: u32,
    /// From what appeared in so many days; `None` for all contents.
    pub days: Option<u32>,
}

/// Who should see a content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuitedQuery {
    /// The content.
    pub content: ContentId,
    /// How many members at most.
    pub count: u32,
}

/// Which list for somebody new.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WelcomeQuery {
    /// Tags that they like.
    pub tags: Vec<String>,
    /// How many contents at most.
    pub count: u32,
}

/// A list to be written as a CSV.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ListQuery {
    /// For one member.
    Member(RecommendQuery),
    /// For everybody.
    Digest(DigestQuery),
    /// Of members, for a content.
    Suited(SuitedQuery),
}

//! The catalogue of features (measures B1), each computable from events alone
//! or from what the export said about the member.

mod info;

pub use info::{Family, FeatureInfo, Tail, Unit, Window};

use serde::{Deserialize, Serialize};

/// One column of the feature table. Windows end with the day of the last event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Feature {
    /// Days since the last act; the age of the history for those who never acted.
    Recency,
    /// Acts in the last 7 days.
    Acts7,
    /// Acts in the last 30 days.
    Acts30,
    /// Acts in the last 90 days.
    Acts90,
    /// Acts in the whole history.
    ActsAll,
    /// Σ 2^(−age/30 d) over acts: activity with a half-life of 30 days.
    DecayedActs,
    /// Days with an act, in the last 30 days.
    ActiveDays30,
    /// Days with an act, in the last 90 days.
    ActiveDays90,
    /// Days with an act, in the whole history.
    ActiveDaysAll,
    /// Contents posted or asked.
    Posts,
    /// Answers given.
    Answers,
    /// Comments made.
    Comments,
    /// Likes, votes and bookmarks given.
    Likes,
    /// Shares made.
    Shares,
    /// Searches made.
    Searches,
    /// Contents looked at.
    Views,
    /// Minutes of visits and views.
    Minutes,
    /// Activities taken part in.
    Attendances,
    /// Likes received less dislikes received.
    Received,
    /// Badges earned.
    Badges,
    /// Distinct contents acted on.
    Breadth,
    /// Days since joining.
    Tenure,
    /// Share of acts on Saturday and Sunday, UTC, 0–1.
    WeekendShare,
    /// Share of acts from 18 h to 6 h UTC, 0–1.
    NightShare,
    /// Money paid less refunds, in the major unit.
    Paid,
    /// A number that the export gives, by its row in `members.attributes`.
    Attribute(u32),
}

impl Feature {
    /// What is computed from events, in the order of the table's columns;
    /// the export's own numbers come after.
    pub const CATALOGUE: [Self; 25] = [
        Self::Recency,
        Self::Acts7,
        Self::Acts30,
        Self::Acts90,
        Self::ActsAll,
        Self::DecayedActs,
        Self::ActiveDays30,
        Self::ActiveDays90,
        Self::ActiveDaysAll,
        Self::Posts,
        Self::Answers,
        Self::Comments,
        Self::Likes,
        Self::Shares,
        Self::Searches,
        Self::Views,
        Self::Minutes,
        Self::Attendances,
        Self::Received,
        Self::Badges,
        Self::Breadth,
        Self::Tenure,
        Self::WeekendShare,
        Self::NightShare,
        Self::Paid,
    ];
}

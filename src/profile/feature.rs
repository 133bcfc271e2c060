//! The catalogue of features (measures B1), each computable from events alone
//! or from what the export said about the member.
//!
//! | file | what |
//! |---|---|
//! | [`info`] | window, unit, family, tail, formula, source of each |
//! | [`own`] | features that only this data has: its columns, its topics, its categories |
//! | [`key`] | a name that outlives an import, for what a person decided about a feature |
//!
//! Tone of the own words and places in the network are computed from the words and the
//! ties, not from the log: they stand with the topics and the network, and join here
//! as columns of an export would.

mod info;
pub mod key;
pub mod own;

pub use info::{Family, FeatureInfo, Origin, Tail, Unit, Window};

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
    /// Acts in the last 30 days against the 30 before, as a logarithm.
    Momentum,
    /// Days with an act, in the last 7 days.
    ActiveDays7,
    /// Days with an act, in the last 30 days.
    ActiveDays30,
    /// Days with an act, in the last 90 days.
    ActiveDays90,
    /// Days with an act, in the whole history.
    ActiveDaysAll,
    /// Weeks with an act, of the last 12.
    ActiveWeeks12,
    /// Posts, questions, answers and comments in the last 30 days.
    Contributions30,
    /// Posts, questions, answers and comments in the last 90 days.
    Contributions90,
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
    /// Times that the community was opened.
    Visits,
    /// Contents looked at.
    Views,
    /// Minutes of visits and views.
    Minutes,
    /// Minutes of visits and views in the last 30 days.
    Minutes30,
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
    /// Money paid less refunds in the last 90 days, in the major unit.
    Paid90,
    /// Payments that were declined.
    Declined,
    /// What the member's tier costs a month, in the major unit.
    MonthlyPrice,
    /// Days until the paid period ends; negative once it has.
    DaysToRenewal,
    /// A number that the export gives, by its row in `members.attributes`.
    Attribute(u32),
    /// Share of acts on contents with a topic, by its row in [`own::Own::names`].
    Interest(u32),
    /// Whether a word of the export applies (1) or not (0), by its row in
    /// [`own::Own::names`].
    Category(u32),
}

impl Feature {
    /// What is computed for every community, in the order of the table's columns; what
    /// only this data has comes after (see [`own`]).
    pub const CATALOGUE: [Self; 36] = [
        Self::Recency,
        Self::Acts7,
        Self::Acts30,
        Self::Acts90,
        Self::ActsAll,
        Self::DecayedActs,
        Self::Momentum,
        Self::ActiveDays7,
        Self::ActiveDays30,
        Self::ActiveDays90,
        Self::ActiveDaysAll,
        Self::ActiveWeeks12,
        Self::Contributions30,
        Self::Contributions90,
        Self::Posts,
        Self::Answers,
        Self::Comments,
        Self::Likes,
        Self::Shares,
        Self::Searches,
        Self::Visits,
        Self::Views,
        Self::Minutes,
        Self::Minutes30,
        Self::Attendances,
        Self::Received,
        Self::Badges,
        Self::Breadth,
        Self::Tenure,
        Self::WeekendShare,
        Self::NightShare,
        Self::Paid,
        Self::Paid90,
        Self::Declined,
        Self::MonthlyPrice,
        Self::DaysToRenewal,
    ];

    /// Whether members are grouped by it. Who somebody is, what they are interested in and
    /// what day their bill comes are described, but do not draw the borders: a segment
    /// is a way of taking part.
    pub fn groups(self) -> bool {
        !matches!(self, Self::DaysToRenewal | Self::Interest(_) | Self::Category(_))
    }

    /// Whether having less of it speaks for a member.
    pub fn less_is_better(self) -> bool {
        matches!(self, Self::Recency | Self::Declined)
    }
}

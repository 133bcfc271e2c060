//! What each feature means: its window, unit, family, tail, source and formula, in one place.

use serde::{Deserialize, Serialize};

use super::Feature;
use crate::model::EventKind;

/// The declaration of a feature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FeatureInfo {
    /// Over what time.
    pub window: Window,
    /// In what unit.
    pub unit: Unit,
    /// What it is about: a segment is not named after two features of one family.
    pub family: Family,
    /// How its values spread over members.
    pub tail: Tail,
    /// What it is computed from.
    pub origin: Origin,
    /// How it is computed, in words.
    pub formula: &'static str,
}

/// What a feature is computed from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Everything that members do.
    Acts,
    /// Events of these kinds.
    Events(&'static [EventKind]),
    /// The day that a member joined.
    Joining,
    /// Payments and tiers.
    Payments,
    /// A column of the export.
    Export,
}

/// The time a feature looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Window {
    /// So many days, the last event's day included.
    Days(u32),
    /// Everything known.
    History,
}

/// What a value counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    /// Days, with a fraction where they are an age.
    Days,
    /// Things.
    Count,
    /// 0–1.
    Share,
    /// The major unit of the currency most payments are in.
    Money,
    /// Minutes.
    Minutes,
    /// Weeks.
    Weeks,
    /// Whatever the export meant.
    Number,
}

/// Features that say much the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// How much they do, in any window, and on how many days.
    Activity,
    /// Whether they do more or less than before.
    Momentum,
    /// How long ago.
    Recency,
    /// What they write.
    Writing,
    /// What they react to.
    Reacting,
    /// What they read, and for how long.
    Reading,
    /// What they look for.
    Searching,
    /// What they take part in.
    Attending,
    /// What others think of it.
    Standing,
    /// How long they have been here.
    Tenure,
    /// When in the week and the day.
    Rhythm,
    /// What they pay.
    Money,
    /// How paying goes.
    Billing,
    /// What their acts are about.
    Interest,
    /// A column of the export, each its own family.
    Attribute(u32),
}

/// How values spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tail {
    /// Most values are of one size.
    Even,
    /// A few members have a hundred times what the middle has: the logarithm is compared.
    Heavy,
}

impl Feature {
    /// The declaration of this feature.
    pub fn info(self) -> FeatureInfo {
        let (window, unit, family, formula) = self.declared();
        let tail = if self.is_even() { Tail::Even } else { Tail::Heavy };
        FeatureInfo { window, unit, family, tail, origin: self.origin(), formula }
    }

    fn declared(self) -> (Window, Unit, Family, &'static str) {
        use {Family as F, Unit as U};
        let all = Window::History;
        let days = Window::Days;
        match self {
            Self::Recency => (
                all,
                U::Days,
                F::Recency,
                "days from the last act to the last event of all; the age of the history for those who never acted",
            ),
            Self::Acts7 => (days(7), U::Count, F::Activity, "acts in the last 7 days"),
            Self::Acts30 => (days(30), U::Count, F::Activity, "acts in the last 30 days"),
            Self::Acts90 => (days(90), U::Count, F::Activity, "acts in the last 90 days"),
            Self::ActsAll => {
                (all, U::Count, F::Activity, "all acts, those without a time among them")
            }
            Self::DecayedActs => {
                (all, U::Count, F::Activity, "Σ 2^(−age / 30 days) over acts with a time")
            }
            Self::Momentum => (
                days(60),
                U::Number,
                F::Momentum,
                "ln((1 + acts in the last 30 days) / (1 + acts in the 30 days before))",
            ),
            Self::ActiveDays7 => {
                (days(7), U::Days, F::Activity, "days (UTC) with an act, last 7 days")
            }
            Self::ActiveDays30 => {
                (days(30), U::Days, F::Activity, "days (UTC) with an act, last 30 days")
            }
            Self::ActiveDays90 => {
                (days(90), U::Days, F::Activity, "days (UTC) with an act, last 90 days")
            }
            Self::ActiveDaysAll => (all, U::Days, F::Activity, "days (UTC) with an act"),
            Self::ActiveWeeks12 => (
                days(84),
                U::Weeks,
                F::Activity,
                "weeks with an act, of the 12 that end with the last event",
            ),
            Self::Contributions30 => (
                days(30),
                U::Count,
                F::Writing,
                "posts + questions + answers + comments, last 30 days",
            ),
            Self::Contributions90 => (
                days(90),
                U::Count,
                F::Writing,
                "posts + questions + answers + comments, last 90 days",
            ),
            Self::Posts => (all, U::Count, F::Writing, "contents posted + questions asked"),
            Self::Answers => (all, U::Count, F::Writing, "answers given"),
            Self::Comments => (all, U::Count, F::Writing, "comments made"),
            Self::Likes => (all, U::Count, F::Reacting, "likes + votes + bookmarks given"),
            Self::Shares => (all, U::Count, F::Reacting, "shares made"),
            Self::Searches => (all, U::Count, F::Searching, "searches made"),
            Self::Visits => (all, U::Count, F::Reading, "times the community was opened"),
            Self::Views => (all, U::Count, F::Reading, "contents looked at, each time counted"),
            Self::Minutes => (all, U::Minutes, F::Reading, "Σ minutes of visits and views"),
            Self::Minutes30 => {
                (days(30), U::Minutes, F::Reading, "Σ minutes of visits and views, last 30 days")
            }
            Self::Attendances => (
                all,
                U::Count,
                F::Attending,
                "activities attended + lessons, courses and challenges finished",
            ),
            Self::Received => (
                all,
                U::Count,
                F::Standing,
                "likes − dislikes that others gave to the member's own contents",
            ),
            Self::Badges => (all, U::Count, F::Standing, "badges earned"),
            Self::Breadth => (all, U::Count, F::Activity, "distinct contents acted on"),
            Self::Tenure => (all, U::Days, F::Tenure, "days since joining"),
            Self::WeekendShare => {
                (all, U::Share, F::Rhythm, "acts on Saturday or Sunday (UTC) / acts with a time")
            }
            Self::NightShare => {
                (all, U::Share, F::Rhythm, "acts from 18 h to 6 h (UTC) / acts with a time")
            }
            Self::Paid => (
                all,
                U::Money,
                F::Money,
                "payments that arrived − refunds, in the currency most payments are in",
            ),
            Self::Paid90 => {
                (days(90), U::Money, F::Money, "payments that arrived − refunds, last 90 days")
            }
            Self::Declined => (all, U::Count, F::Billing, "payments that were declined"),
            Self::MonthlyPrice => {
                (all, U::Money, F::Money, "price of the member's tier / months of its period")
            }
            Self::DaysToRenewal => (
                all,
                U::Days,
                F::Billing,
                "last payment that arrived + months of its tier − last event of all",
            ),
            Self::Attribute(row) => (all, U::Number, F::Attribute(row), "as the export gives it"),
            Self::Interest(_) => (
                all,
                U::Share,
                F::Interest,
                "acts on contents with this tag / acts on contents with any of the commonest tags, a tag at a time",
            ),
            Self::Category(row) => {
                (all, U::Share, F::Attribute(row), "1 where the export says this word, else 0")
            }
        }
    }

    /// Whether most values are of one size.
    fn is_even(self) -> bool {
        matches!(
            self,
            Self::Momentum
                | Self::Tenure
                | Self::WeekendShare
                | Self::NightShare
                | Self::DaysToRenewal
                | Self::Attribute(_)
                | Self::Interest(_)
                | Self::Category(_)
        )
    }

    fn origin(self) -> Origin {
        use EventKind as E;
        match self {
            Self::Contributions30 | Self::Contributions90 => {
                Origin::Events(&[E::Post, E::Ask, E::Answer, E::Comment])
            }
            Self::Posts => Origin::Events(&[E::Post, E::Ask]),
            Self::Answers => Origin::Events(&[E::Answer]),
            Self::Comments => Origin::Events(&[E::Comment]),
            Self::Likes => Origin::Events(&[E::Like, E::Vote, E::Bookmark]),
            Self::Shares => Origin::Events(&[E::Share]),
            Self::Searches => Origin::Events(&[E::Search]),
            Self::Visits => Origin::Events(&[E::Visit]),
            Self::Views => Origin::Events(&[E::View]),
            Self::Minutes | Self::Minutes30 => Origin::Events(&[E::Visit, E::View]),
            Self::Attendances => Origin::Events(&[E::Attend, E::Complete]),
            Self::Received => {
                Origin::Events(&[E::Like, E::Dislike, E::ReceiveLike, E::ReceiveDislike])
            }
            Self::Badges => Origin::Events(&[E::Badge]),
            Self::Tenure => Origin::Joining,
            Self::Paid
            | Self::Paid90
            | Self::Declined
            | Self::MonthlyPrice
            | Self::DaysToRenewal => Origin::Payments,
            Self::Attribute(_) | Self::Category(_) => Origin::Export,
            _ => Origin::Acts,
        }
    }
}

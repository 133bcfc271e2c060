//! What each feature means: its window, unit, family, tail and formula, in one place.

use super::Feature;

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
    /// How it is computed, in words.
    pub formula: &'static str,
}

/// The time a feature looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// So many days, the last event's day included.
    Days(u32),
    /// Everything known.
    History,
}

/// What a value counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// Whatever the export meant.
    Number,
}

/// Features that say much the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// How much they do, in any window, and on how many days.
    Activity,
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
        use {Family as F, Unit as U};
        let all = Window::History;
        let days = Window::Days;
        let of = |window, unit, family, tail, formula| FeatureInfo {
            window,
            unit,
            family,
            tail,
            formula,
        };
        let heavy = |window, unit, family, formula| of(window, unit, family, Tail::Heavy, formula);
        let even = |window, unit, family, formula| of(window, unit, family, Tail::Even, formula);
        match self {
            Self::Recency => heavy(
                all,
                U::Days,
                F::Recency,
                "days from the last act to the last event of all; the age of the history for those who never acted",
            ),
            Self::Acts7 => heavy(days(7), U::Count, F::Activity, "acts in the last 7 days"),
            Self::Acts30 => heavy(days(30), U::Count, F::Activity, "acts in the last 30 days"),
            Self::Acts90 => heavy(days(90), U::Count, F::Activity, "acts in the last 90 days"),
            Self::ActsAll => {
                heavy(all, U::Count, F::Activity, "all acts, those without a time among them")
            }
            Self::DecayedActs => {
                heavy(all, U::Count, F::Activity, "Σ 2^(−age / 30 days) over acts with a time")
            }
            Self::ActiveDays30 => {
                heavy(days(30), U::Days, F::Activity, "days (UTC) with an act, last 30 days")
            }
            Self::ActiveDays90 => {
                heavy(days(90), U::Days, F::Activity, "days (UTC) with an act, last 90 days")
            }
            Self::ActiveDaysAll => heavy(all, U::Days, F::Activity, "days (UTC) with an act"),
            Self::Posts => heavy(all, U::Count, F::Writing, "contents posted + questions asked"),
            Self::Answers => heavy(all, U::Count, F::Writing, "answers given"),
            Self::Comments => heavy(all, U::Count, F::Writing, "comments made"),
            Self::Likes => heavy(all, U::Count, F::Reacting, "likes + votes + bookmarks given"),
            Self::Shares => heavy(all, U::Count, F::Reacting, "shares made"),
            Self::Searches => heavy(all, U::Count, F::Searching, "searches made"),
            Self::Views => {
                heavy(all, U::Count, F::Reading, "contents looked at, each time counted")
            }
            Self::Minutes => heavy(all, U::Minutes, F::Reading, "Σ minutes of visits and views"),
            Self::Attendances => heavy(
                all,
                U::Count,
                F::Attending,
                "activities attended + lessons, courses and challenges finished",
            ),
            Self::Received => heavy(
                all,
                U::Count,
                F::Standing,
                "likes − dislikes that others gave to the member's own contents",
            ),
            Self::Badges => heavy(all, U::Count, F::Standing, "badges earned"),
            Self::Breadth => heavy(all, U::Count, F::Activity, "distinct contents acted on"),
            Self::Tenure => even(all, U::Days, F::Tenure, "days since joining"),
            Self::WeekendShare => even(
                all,
                U::Share,
                F::Rhythm,
                "acts on Saturday or Sunday (UTC) / acts with a time",
            ),
            Self::NightShare => {
                even(all, U::Share, F::Rhythm, "acts from 18 h to 6 h (UTC) / acts with a time")
            }
            Self::Paid => heavy(
                all,
                U::Money,
                F::Money,
                "payments that arrived − refunds, in the currency most payments are in",
            ),
            Self::Attribute(row) => {
                even(all, U::Number, F::Attribute(row), "as the export gives it")
            }
        }
    }
}

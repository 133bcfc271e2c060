//! Demand, supply, and what keeps members, as JavaScript sees them.

use serde::Serialize;
use tsify::Tsify;

use super::community::PeriodView;
use super::segments::IntervalView;
use super::{Present, mirror};
use crate::embed::kind::FormWord;
use crate::engine::{self, PlanSubject};
use crate::model::Dataset;

/// What members want and what keeps them.
#[derive(Clone, Debug, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct PlanView {
    /// Demand and supply, the widest gap first.
    pub(crate) gaps: Vec<GapView>,
    /// The period of demand and supply.
    pub(crate) period: PeriodView,
    /// What keeps members most first.
    pub(crate) keeps: Vec<KeepsView>,
    /// The days in which something was taken up, and those in which members were looked for.
    pub(crate) keeps_periods: (PeriodView, PeriodView),
}

impl Present<PlanView> for engine::PlanPage {
    fn present(self, data: &Dataset) -> PlanView {
        PlanView {
            gaps: self.gaps.present(data),
            period: self.period.present(data),
            keeps: self.keeps.present(data),
            keeps_periods: self.keeps_periods.present(data),
        }
    }
}

mirror!(
    /// A subject's demand and supply.
    GapView = engine::Gap {
        subject: SubjectView,
        /// Distinct people who acted on it.
        people: u64,
        asked: u64,
        unanswered: u64,
        published: u64,
        /// Its share of the demand over its share of the supply.
        ratio: IntervalView,
    }
);

mirror!(
    /// Whether those who took a subject up stayed.
    KeepsView = engine::Keeps { subject: SubjectView, matched: MatchedView }
);

mirror!(
    /// Against others who were as active.
    MatchedView = engine::Matched {
        people: u64,
        others: u64,
        stayed: f64,
        /// The share that others like them have.
        expected: f64,
        difference: IntervalView,
    }
);

/// What contents are about: one of the three.
#[derive(Clone, Debug, Default, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct SubjectView {
    /// A tag.
    pub(crate) tag: Option<String>,
    /// A topic, by its strongest words.
    pub(crate) topic: Option<Vec<String>>,
    /// A form.
    pub(crate) form: Option<FormWord>,
}

impl Present<SubjectView> for PlanSubject {
    fn present(self, _: &Dataset) -> SubjectView {
        let none = SubjectView::default();
        match self {
            Self::Tag(tag) => SubjectView { tag: Some(tag), ..none },
            Self::Topic(words) => SubjectView { topic: Some(words), ..none },
            Self::Kind(kind) => SubjectView { form: Some(kind.into()), ..none },
        }
    }
}

//! What is there, and the key numbers.

use serde::Serialize;
use tsify::Tsify;

use super::{Present, mirror};
use crate::embed::kind::EventWord;
use crate::engine;
use crate::model::{self, Dataset};

mirror!(
    /// What is in the community.
    FactsView = engine::Facts {
        /// People, robots not counted.
        members: u64,
        robots: u64,
        contents: u64,
        activities: u64,
        tiers: u64,
        payments: u64,
        events: u64,
        /// First and last event with a known time.
        span: Option<(f64, f64)>,
        /// Names of the members' further attributes.
        attributes: Vec<String>,
        /// Whether any of it is made up.
        synthetic: bool,
    }
);

mirror!(
    /// A span of time: `start` lies inside, `end` does not.
    PeriodView = model::Period { start: f64, end: f64 }
);

mirror!(
    /// A number that can be opened.
    MeasureView = engine::Measure {
        /// "members", "activeMembers", "acts", "revenue:USD" …
        kind: String,
        /// Undefined where the data cannot say.
        value: Option<f64>,
        /// The same over the period before.
        previous: Option<f64>,
        period: PeriodView,
        /// How many people stand behind it.
        people: u64,
    }
);

mirror!(
    /// Key numbers, activity over time, distributions.
    OverviewView = engine::Overview {
        period: PeriodView,
        measures: Vec<MeasureView>,
        activity: ActivitySeriesView,
        /// Members by number of active days in the period.
        active_days: HistogramView,
        /// Members by number of acts in the period.
        interactions: HistogramView,
        /// Acts by kind, most first.
        kinds: Vec<(EventWord, u64)>,
        /// What stands out, the most important first.
        findings: Vec<FindingView>,
    }
);

mirror!(
    /// Activity over time.
    ActivitySeriesView = engine::ActivitySeries {
        starts: Vec<f64>,
        /// Days in a step: 1 or 7.
        step_days: u32,
        acts: Vec<u32>,
        /// Distinct members with an act in each step.
        active: Vec<u32>,
    }
);

mirror!(
    /// How many members have how much.
    HistogramView = engine::Histogram {
        /// First and last value of each bin, both inside.
        bins: Vec<(u32, u32)>,
        counts: Vec<u32>,
        median: f64,
        mean: f64,
    }
);

/// Something worth saying, with the numbers in it.
#[derive(Clone, Debug, Serialize, Tsify)]
#[serde(tag = "finding", rename_all = "camelCase")]
#[allow(missing_docs)]
pub enum FindingView {
    /// Activity against the period before: 0.2 for a fifth more.
    ActivityChange { change: f64, now: u64, before: u64 },
    /// So many members of so many make this share of acts.
    Concentration { members: u64, of: u64, share: f64 },
    /// Members with no act in the period.
    Silent { members: u64, of: u64 },
    /// Members who joined in the period, and those of them who already acted.
    Newcomers { joined: u64, acted: u64 },
}

impl Present<FindingView> for engine::Finding {
    fn present(self, _: &Dataset) -> FindingView {
        match self {
            Self::ActivityChange { change, now, before } => {
                FindingView::ActivityChange { change, now, before }
            }
            Self::Concentration { members, of, share } => {
                FindingView::Concentration { members, of, share }
            }
            Self::Silent { members, of } => FindingView::Silent { members, of },
            Self::Newcomers { joined, acted } => FindingView::Newcomers { joined, acted },
        }
    }
}

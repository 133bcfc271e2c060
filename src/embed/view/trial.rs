//! Experiments, as JavaScript sees them. An experiment is yours to keep: it is drafted,
//! kept, and asked about again as it was drafted.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::community::PeriodView;
use super::segments::IntervalView;
use super::{Present, mirror};
use crate::embed::kind::{ArmWord, MetricWord};
use crate::engine::{self, Trial, Verdict};
use crate::model::Dataset;

/// An experiment with its draw.
#[derive(Clone, Debug, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct TrialView {
    /// What it is called.
    pub(crate) name: String,
    /// What is counted.
    pub(crate) metric: MetricWord,
    /// The first day, counted from 1970-01-01.
    pub(crate) start: i32,
    /// Days that it runs.
    pub(crate) days: u32,
    /// The smallest difference that matters.
    pub(crate) effect: f64,
    /// False alarms allowed.
    pub(crate) alpha: f64,
    /// Chance to see the effect.
    pub(crate) power: f64,
    /// Members needed an arm; undefined if no number is enough.
    #[tsify(optional)]
    pub(crate) needed: Option<u32>,
    /// Whether both ways are the same.
    pub(crate) rehearsal: bool,
    /// The seed of the draw.
    pub(crate) seed: u32,
    /// Your ids of the members, each with their arm.
    pub(crate) members: Vec<(String, ArmWord)>,
}

impl Present<TrialView> for Trial {
    fn present(self, _: &Dataset) -> TrialView {
        let small = |value: u64| u32::try_from(value).unwrap_or(u32::MAX);
        TrialView {
            name: self.name,
            metric: self.metric.into(),
            start: i32::try_from(self.start).unwrap_or_default(),
            days: self.days,
            effect: self.effect,
            alpha: self.alpha,
            power: self.power,
            needed: self.needed.map(small),
            rehearsal: self.rehearsal,
            seed: small(self.seed),
            members: self.members.into_iter().map(|(key, arm)| (key, arm.into())).collect(),
        }
    }
}

impl From<TrialView> for Trial {
    fn from(view: TrialView) -> Self {
        Self {
            name: view.name,
            metric: view.metric.into(),
            start: view.start.into(),
            days: view.days,
            effect: view.effect,
            alpha: view.alpha,
            power: view.power,
            needed: view.needed.map(u64::from),
            rehearsal: view.rehearsal,
            seed: view.seed.into(),
            members: view.members.into_iter().map(|(key, arm)| (key, arm.into())).collect(),
        }
    }
}

mirror!(
    /// An experiment as it would be.
    TrialDraftView = engine::TrialDraft {
        trial: TrialView,
        baseline: BaselineView,
        /// The days that the baseline was counted over.
        history: PeriodView,
        /// Members who would be split.
        people: u64,
        /// How the list of members was read, if there was one.
        listed: Option<ListedView>,
        size: Option<SizeView>,
        /// The smallest difference that these members can find.
        detectable: Option<f64>,
        /// How even the draw is.
        strata: Vec<StratumView>,
    }
);

mirror!(
    /// A list of members, as it was understood.
    ListedView = engine::Listed {
        /// Lines with something in them, each counted once.
        lines: u64,
        /// Lines that name nobody here.
        unknown: Vec<String>,
        /// Lines that several members go by.
        several: Vec<String>,
        /// Lines of members who left or joined too late.
        absent: Vec<String>,
    }
);

mirror!(
    /// The metric before.
    BaselineView = engine::Baseline {
        mean: f64,
        variance: f64,
        /// The part of the variance that the days before explain.
        reduction: Option<f64>,
        is_share: bool,
    }
);

mirror!(
    /// Members needed an arm: as planned, without history, if looked at once.
    SizeView = engine::Size { per_arm: u64, per_arm_plain: u64, per_arm_once: u64 }
);

mirror!(
    /// Members who are alike.
    StratumView = engine::Stratum {
        tier: String,
        /// How active they were, from 0 to 3.
        level: u32,
        /// Members of A and B.
        members: (u64, u64),
    }
);

mirror!(
    /// What came of an experiment.
    TrialResultView = engine::TrialResult {
        id: String,
        trial: TrialView,
        analysis: AnalysisView,
        verdict: VerdictView,
        /// Members of the draw who are no longer in the data.
        missing: u64,
    }
);

mirror!(
    /// Day after day.
    AnalysisView = engine::Analysis {
        looks: Vec<LookView>,
        members: (u64, u64),
        reduction: Option<f64>,
        /// The first day whose interval leaves out 0.
        stopped: Option<u32>,
    }
);

mirror!(
    /// One day.
    LookView = engine::Look {
        day: u32,
        /// The means of A and B.
        means: (f64, f64),
        /// B less A; its interval holds on all days together.
        difference: Option<IntervalView>,
    }
);

/// What to do: "waiting", "tooFew", "going", "better" (then `arm`), "noLarger" (then `than`).
#[derive(Clone, Debug, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct VerdictView {
    /// Which of them.
    pub(crate) verdict: String,
    /// The better way.
    pub(crate) arm: Option<ArmWord>,
    /// B less A; where one way is better, by how much.
    pub(crate) difference: Option<IntervalView>,
    /// No difference is larger than this.
    pub(crate) than: Option<f64>,
}

impl Present<VerdictView> for Verdict {
    fn present(self, data: &Dataset) -> VerdictView {
        let (verdict, arm, difference, than) = match self {
            Self::Waiting => ("waiting", None, None, None),
            Self::TooFew { difference, .. } => ("tooFew", None, difference, None),
            Self::Going { difference, .. } => ("going", None, difference, None),
            Self::Better { arm, by, .. } => ("better", Some(arm.into()), Some(by), None),
            Self::NoLarger { than, difference, .. } => {
                ("noLarger", None, Some(difference), Some(than))
            }
        };
        VerdictView { verdict: verdict.to_owned(), arm, difference: difference.present(data), than }
    }
}

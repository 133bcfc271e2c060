//! How the community is doing: vital signs, the days ahead, who is still there.

use serde::Serialize;
use tsify::Tsify;

use super::community::PeriodView;
use super::segments::{IntervalView, SegmentBriefView};
use super::{Present, camel_case, mirror};
use crate::engine::{self, CauseKind};
use crate::model::Dataset;

/// How the community is doing.
#[derive(Clone, Debug, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct HealthView {
    /// The period of the numbers.
    period: PeriodView,
    /// The vital signs.
    vitals: Vec<VitalView>,
    /// Active members in the days ahead; empty if the history is too short.
    ahead: Vec<AheadView>,
    /// Mean absolute errors on the past: of what is shown, and of last week again.
    errors: Option<(f64, f64)>,
    /// What happened in the period, with its likely cause.
    alerts: Vec<AlertView>,
    /// Of all members, by month since the first act.
    retention: Vec<CellView>,
    /// The same, of contributing.
    contributing: Vec<CellView>,
}

/// A vital sign.
#[derive(Clone, Debug, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct VitalView {
    /// "stickiness", "answerRate", "busFactor" …
    kind: String,
    /// With its 95 % interval; undefined where the data cannot say.
    value: Option<IntervalView>,
    /// The same over the period before.
    previous: Option<f64>,
    /// People, or contents for rates and times of replies.
    n: u64,
}

mirror!(
    /// A day ahead.
    AheadView = engine::Ahead { expected: f64, low: f64, high: f64 }
);

mirror!(
    /// Members in one of their months.
    CellView = engine::Cell {
        /// Whose month is over.
        of: u64,
        /// Of them, active in it.
        active: u64,
        /// Of them, active in it or later.
        later: u64,
    }
);

/// A strange day, or a change of level.
#[derive(Clone, Debug, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct AlertView {
    /// "spike", "dip", "rise" or "fall".
    kind: String,
    /// The day, or the days on the new level.
    period: PeriodView,
    /// Acts a day.
    value: f64,
    /// Acts a day as before, or as trend and season led to expect.
    expected: f64,
    /// What explains most of it; undefined if nothing stands out.
    cause: Option<CauseView>,
}

/// What explains most of an alert.
#[derive(Clone, Debug, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct CauseView {
    /// "content", "member", "source", "tier", "newcomers" or "kind" (of act).
    what: String,
    /// Your id of the content or member, or the name of the source, tier or kind of act.
    name: Option<String>,
    /// Its acts in the days of the alert.
    value: f64,
    /// Its acts in as many days before.
    expected: f64,
    /// The share of the difference that it explains.
    share: f64,
}

mirror!(
    /// Which segments are behind the alerts of a period.
    AlertSegmentsView = engine::AlertSegments {
        period: PeriodView,
        /// One an alert, in the order of `health`; undefined where no segment stands out.
        behind: Vec<Option<BehindView>>,
        segments: Vec<SegmentBriefView>,
    }
);

mirror!(
    /// A segment that explains more of an alert than its usual share of the acts, by who was
    /// in it just before.
    BehindView = engine::Behind {
        segment: u32,
        /// Acts of its members in the days of the alert.
        value: f64,
        /// Their acts in as many days before.
        expected: f64,
        /// The share of the difference that they explain.
        share: f64,
        /// Their share of the acts before.
        usual: f64,
    }
);

impl Present<AlertView> for engine::Alert {
    fn present(self, data: &Dataset) -> AlertView {
        AlertView {
            kind: camel_case(&format!("{:?}", self.kind)),
            period: self.period.present(data),
            value: self.value,
            expected: self.expected,
            cause: self.cause.present(data),
        }
    }
}

impl Present<CauseView> for engine::Cause {
    fn present(self, data: &Dataset) -> CauseView {
        let (what, name) = match self.what {
            CauseKind::Content { id, .. } => ("content", Some(id.present(data))),
            CauseKind::Member { id, .. } => ("member", Some(id.present(data))),
            CauseKind::Source(name) => ("source", Some(name)),
            CauseKind::Tier(name) => ("tier", Some(name)),
            CauseKind::Newcomers => ("newcomers", None),
            CauseKind::Kind(kind) => ("kind", Some(camel_case(&format!("{kind:?}")))),
        };
        let Self { value, expected, share, .. } = self;
        CauseView { what: what.to_owned(), name, value, expected, share }
    }
}

impl Present<HealthView> for engine::Checkup {
    fn present(self, data: &Dataset) -> HealthView {
        let forecast = self.forecast.map(|outlook| outlook.forecast);
        let trial = forecast.as_ref().map(|forecast| forecast.backtest);
        HealthView {
            period: self.period.present(data),
            vitals: self.vitals.present(data),
            ahead: forecast.map(|forecast| forecast.days).unwrap_or_default().present(data),
            errors: trial.map(|trial| (trial.error, trial.naive_error)),
            alerts: self.alerts.present(data),
            retention: self.retention.curve.present(data),
            contributing: self.contributing.curve.present(data),
        }
    }
}

impl Present<VitalView> for engine::Vital {
    fn present(self, data: &Dataset) -> VitalView {
        let name = format!("{:?}", self.kind);
        let (first, rest) = name.split_at(1);
        VitalView {
            kind: first.to_lowercase() + rest,
            value: self.value.present(data),
            previous: self.previous,
            n: self.n,
        }
    }
}

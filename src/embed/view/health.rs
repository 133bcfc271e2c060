//! How the community is doing: vital signs, the days ahead, who is still there.

use serde::Serialize;
use tsify::Tsify;

use super::community::PeriodView;
use super::segments::IntervalView;
use super::{Present, mirror};
use crate::engine;
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

impl Present<HealthView> for engine::Checkup {
    fn present(self, data: &Dataset) -> HealthView {
        let forecast = self.forecast.map(|outlook| outlook.forecast);
        let trial = forecast.as_ref().map(|forecast| forecast.backtest);
        HealthView {
            period: self.period.present(data),
            vitals: self.vitals.present(data),
            ahead: forecast.map(|forecast| forecast.days).unwrap_or_default().present(data),
            errors: trial.map(|trial| (trial.error, trial.naive_error)),
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

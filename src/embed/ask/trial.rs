//! An experiment as it is asked for.

use serde::Deserialize;
use tsify::Tsify;

use crate::embed::kind::MetricWord;
use crate::engine::{Metric, SizeParams, TrialAudience, TrialQuery};

/// An experiment that is thought of; what is not said is the usual.
#[derive(Clone, Debug, Default, Deserialize, Tsify)]
#[serde(default)]
pub struct TrialQuestion {
    /// What to call it.
    name: String,
    /// What is counted; whether members are active if not said.
    metric: Option<MetricWord>,
    /// Members of one segment only.
    segment: Option<u32>,
    /// Only these: your ids, names or e-mails; with them `segment` is not used.
    members: Option<Vec<String>>,
    /// Days; 28 if not said.
    days: Option<u32>,
    /// False alarms allowed; 0.05 if not said.
    alpha: Option<f64>,
    /// Chance to see the effect; 0.8 if not said.
    power: Option<f64>,
    /// The smallest difference that matters; the smallest to be found if not said.
    effect: Option<f64>,
    /// Both ways are the same, over days that are past.
    rehearsal: bool,
    /// The seed of the draw.
    seed: u32,
}

impl From<TrialQuestion> for TrialQuery {
    fn from(question: TrialQuestion) -> Self {
        let usual = SizeParams::default();
        let segment = question.segment;
        let everyone = || segment.map_or(TrialAudience::Everyone, TrialAudience::Segment);
        Self {
            name: question.name,
            metric: question.metric.map(Metric::from).unwrap_or_default(),
            audience: question.members.map_or_else(everyone, TrialAudience::Listed),
            size: SizeParams {
                alpha: question.alpha.unwrap_or(usual.alpha),
                power: question.power.unwrap_or(usual.power),
                days: question.days.unwrap_or(usual.days),
            },
            effect: question.effect,
            rehearsal: question.rehearsal,
            seed: question.seed.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::TrialQuestion;
    use crate::engine::{TrialAudience, TrialQuery};

    #[test]
    fn a_list_counts_before_a_segment() {
        let audience = |question: TrialQuestion| TrialQuery::from(question).audience;
        let segment = TrialQuestion { segment: Some(2), ..TrialQuestion::default() };
        assert_eq!(audience(TrialQuestion::default()), TrialAudience::Everyone);
        assert_eq!(audience(segment.clone()), TrialAudience::Segment(2));
        let members = vec!["anna".to_owned()];
        let listed = TrialQuestion { members: Some(members.clone()), ..segment };
        assert_eq!(audience(listed), TrialAudience::Listed(members));
    }
}

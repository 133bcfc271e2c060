//! What stands out: what the trials say, or what one could find.

use super::{baseline, here};
use crate::engine::{Metric, SizeParams, TrialFinding, TrialResult};
use crate::model::{Dataset, Time};

/// Findings told at most.
const FINDINGS: usize = 3;

/// The latest trials first; then what all members together could find.
pub(super) fn findings(
    dataset: &Dataset,
    trials: &[TrialResult],
    as_of: Time,
) -> Vec<TrialFinding> {
    let says = |result: &TrialResult| TrialFinding::Says {
        name: result.trial.name.clone(),
        metric: result.trial.metric,
        verdict: result.verdict,
    };
    let mut found: Vec<TrialFinding> = trials.iter().take(FINDINGS).map(says).collect();
    let usual = SizeParams::default();
    let people = here(dataset, as_of.day());
    for metric in [Metric::Active, Metric::Acts] {
        if found.len() >= FINDINGS {
            break;
        }
        let baseline = baseline(dataset, metric, &people, as_of.day(), usual.days as usize);
        let params = usual.check().ok();
        let effect = params.and_then(|it| it.detectable(&baseline, people.len() as u64 / 2));
        if let Some(effect) = effect {
            let people = people.len() as u64;
            found.push(TrialFinding::Possible { metric, effect, days: usual.days, people });
        }
    }
    found
}

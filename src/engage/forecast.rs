//! The answer, as plain data.

use serde::{Deserialize, Serialize};

use super::ChoiceModel;
use crate::math::order::Order;
use crate::model::{ActivityKind, MemberId};

/// What a group would take part in next.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// Alternatives with their probabilities, which sum to 1; the likeliest first.
    pub options: Vec<ChoiceOption>,
    /// People whose acts it rests on.
    pub people: u64,
    /// Acts it rests on.
    pub acts: u64,
}

/// One alternative.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChoiceOption {
    /// The form of activity.
    pub kind: ActivityKind,
    /// Probability that it is the next one chosen (softmax, measures B10).
    pub probability: f64,
    /// The plain share of past acts, as the baseline to compare with.
    pub share: f64,
    /// People in the group who ever took part in it.
    pub people: u64,
}

impl ChoiceModel {
    /// What a group would choose: the mean over its members of their probabilities, so
    /// that everybody counts once, the busy and the silent. One member is a group
    /// of one. `None` for nobody, or where nobody in the community ever chose.
    pub fn forecast(&self, members: impl IntoIterator<Item = MemberId>) -> Option<Forecast> {
        let width = self.choices().kinds.len();
        let mut sums = vec![0.0; width];
        let mut acts = vec![0u64; width];
        let mut people = vec![0u64; width];
        let (mut size, mut actors) = (0u64, 0u64);
        for member in members {
            size += 1;
            let counts = self.choices().acts(member);
            actors += u64::from(counts.iter().any(|&count| count > 0));
            for (column, probability) in self.probabilities(member).into_iter().enumerate() {
                sums[column] += probability;
                acts[column] += u64::from(counts[column]);
                people[column] += u64::from(counts[column] > 0);
            }
        }
        if size == 0 || width == 0 {
            return None;
        }
        let total: u64 = acts.iter().sum();
        let option = |(column, &kind): (usize, &ActivityKind)| ChoiceOption {
            kind,
            probability: sums[column] / size as f64,
            share: acts[column] as f64 / total.max(1) as f64,
            people: people[column],
        };
        let mut options: Vec<ChoiceOption> =
            self.choices().kinds.iter().enumerate().map(option).collect();
        // Stable: of equals, the one with the lower code stays first.
        options.order_by(|a, b| b.probability.total_cmp(&a.probability));
        Some(Forecast { options, people: actors, acts: total })
    }
}

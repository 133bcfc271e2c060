//! The profile score (measures B2): P = 100 · Σ α f, 0–100.
//!
//! f is a quantile: the share of people with less of a feature, so that no unit
//! and no outlier matters; ties get the lower rank. Weights α sum to 1 over the
//! features that the data has, and every term is kept, so that "why this
//! number?" is answered by listing them. O(people · log people) a term.

use serde::{Deserialize, Serialize};

use super::{Feature, FeatureTable};
use crate::model::Dataset;

/// One term of the profile score, P = 100 · Σ α f (measures B2).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScoreTerm {
    /// The feature behind it.
    pub feature: Feature,
    /// Its weight α; weights sum to 1.
    pub weight: f64,
    /// f, 0–1: the share of members with less.
    pub level: f64,
    /// Points it brings: 100 · α · f.
    pub points: f64,
}

/// One weighed feature.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Weight {
    /// Which feature.
    pub feature: Feature,
    /// α, 0 or more.
    pub weight: f64,
    /// Whether less is better.
    pub inverted: bool,
}

/// Who is here now and how steadily weighs half; how much they do, what they
/// contribute and how widely they look, the other half.
const DEFAULT: [Weight; 7] = [
    Weight { feature: Feature::Recency, weight: 0.25, inverted: true },
    Weight { feature: Feature::ActiveDays90, weight: 0.25, inverted: false },
    Weight { feature: Feature::DecayedActs, weight: 0.2, inverted: false },
    Weight { feature: Feature::Posts, weight: 0.08, inverted: false },
    Weight { feature: Feature::Answers, weight: 0.07, inverted: false },
    Weight { feature: Feature::Comments, weight: 0.05, inverted: false },
    Weight { feature: Feature::Breadth, weight: 0.1, inverted: false },
];

/// Columns of the community table (member id, active_days, content_count, …)
/// that stand in where the export has no events.
const WITHOUT_EVENTS: [(&str, f64); 3] =
    [("active_days", 0.4), ("content_count", 0.3), ("interaction_count", 0.3)];

/// The default weights for what a table has; empty if it has none of it.
pub fn default_weights(dataset: &Dataset, table: &FeatureTable) -> Vec<Weight> {
    let mut weights: Vec<Weight> =
        DEFAULT.into_iter().filter(|weight| table.column_of(weight.feature).is_some()).collect();
    if weights.is_empty() {
        weights.extend(WITHOUT_EVENTS.iter().filter_map(|&(name, weight)| {
            let named = |row: &usize| dataset.members.attributes[*row].name == name;
            let row = (0..dataset.members.attributes.len()).find(named)?;
            let feature = Feature::Attribute(row as u32);
            table.column_of(feature)?;
            Some(Weight { feature, weight, inverted: false })
        }));
    }
    weights
}

/// The score of everybody in a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scores {
    weights: Vec<Weight>,
    /// f for each person, a column a weight.
    levels: Vec<Vec<f64>>,
}

impl Scores {
    /// Ranks everybody. Weights of features that the table lacks, or that are
    /// not positive, are dropped; the others are brought to sum 1.
    pub fn of(table: &FeatureTable, weights: &[Weight]) -> Self {
        let usable: Vec<(Weight, usize)> = weights
            .iter()
            .filter(|weight| weight.weight > 0.0 && weight.weight.is_finite())
            .filter_map(|&weight| Some((weight, table.column_of(weight.feature)?)))
            .collect();
        let total: f64 = usable.iter().map(|(weight, _)| weight.weight).sum();
        Self {
            weights: usable
                .iter()
                .map(|&(weight, _)| Weight { weight: weight.weight / total, ..weight })
                .collect(),
            levels: usable
                .iter()
                .map(|&(weight, column)| table.levels(column, weight.inverted))
                .collect(),
        }
    }

    /// The weights in force; they sum to 1.
    pub fn weights(&self) -> &[Weight] {
        &self.weights
    }

    /// The score of a row of the table: the sum of its terms' points; 0 without any term.
    pub fn score(&self, row: usize) -> f64 {
        // The sum of nothing is −0 to the standard library.
        self.terms(row).fold(0.0, |sum, term| sum + term.points)
    }

    /// How the score of a row comes about.
    pub fn terms(&self, row: usize) -> impl Iterator<Item = ScoreTerm> {
        self.weights.iter().zip(&self.levels).map(move |(weight, levels)| ScoreTerm {
            feature: weight.feature,
            weight: weight.weight,
            level: levels[row],
            points: 100.0 * weight.weight * levels[row],
        })
    }
}

#[cfg(test)]
mod tests {
    use nalgebra::DMatrix;

    use super::{DEFAULT, Scores};
    use crate::model::{MemberId, Time};
    use crate::profile::{Feature, FeatureTable};

    #[test]
    fn default_weights_sum_to_one() {
        let sum: f64 = DEFAULT.iter().map(|weight| weight.weight).sum();
        assert!((sum - 1.0).abs() < 1e-12);
    }

    #[test]
    fn weights_are_shared_out_over_what_is_there() {
        let table = FeatureTable {
            people: (0..4).map(MemberId).collect(),
            features: vec![Feature::Recency, Feature::Breadth],
            values: DMatrix::from_row_slice(4, 2, &[0., 9., 1., 1., 2., 5., f64::NAN, 5.]),
            constant: Vec::new(),
            as_of: Time(0),
        };
        let scores = Scores::of(&table, &DEFAULT);
        // Recency weighs 0.25 / 0.35. The first came last: two of four came earlier.
        let first: Vec<_> = scores.terms(0).collect();
        assert!((first[0].weight - 0.25 / 0.35).abs() < 1e-12);
        assert_eq!((first[0].level, first[1].level), (0.5, 0.75));
        let points = 100.0 * (0.25 * 0.5 + 0.1 * 0.75) / 0.35;
        assert!((scores.score(0) - points).abs() < 1e-9);
        assert_eq!(scores.terms(3).next().unwrap().level, 0.0, "not known: no credit");
    }
}

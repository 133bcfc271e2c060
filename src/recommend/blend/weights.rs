//! How much each model counts, by how much is known of a member.

use serde::{Deserialize, Serialize};

use crate::recommend::ModelKind;

/// Where classes of history length begin, in items; the last one has no end.
pub const LENGTHS: [usize; 5] = [1, 2, 4, 7, 16];

/// The class that a history of so many items belongs to; nothing known counts as little.
pub fn length(items: usize) -> usize {
    LENGTHS.iter().rposition(|&from| from <= items).unwrap_or(0)
}

/// Popularity's weight where there is nothing to learn from; the others share the rest.
const PRIOR: f64 = 0.2;

/// A weight a model for each class of length; each set sums to 1.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Weights {
    lengths: [Vec<f64>; LENGTHS.len()],
}

impl Weights {
    /// One set for each class of length, each with as many weights as there are models.
    pub fn new(lengths: [Vec<f64>; LENGTHS.len()]) -> Self {
        Self { lengths: lengths.map(to_one) }
    }

    /// The same for every length.
    pub fn constant(weights: Vec<f64>) -> Self {
        Self::new(std::array::from_fn(|_| weights.clone()))
    }

    /// What stands where nothing was learnt: a fifth for popularity, if it is among them.
    pub fn prior(models: &[ModelKind]) -> Self {
        let popular = models.iter().filter(|&&kind| kind == ModelKind::Popularity).count();
        let others = models.len() - popular;
        let weight = |&kind: &ModelKind| match kind {
            ModelKind::Popularity => PRIOR / popular as f64,
            _ => (1.0 - PRIOR) / others as f64,
        };
        Self::constant(models.iter().map(weight).collect())
    }

    /// Whether a model counts for anybody.
    pub fn counts(&self, model: usize) -> bool {
        self.lengths.iter().any(|weights| weights.get(model).is_some_and(|&weight| weight > 0.0))
    }

    /// Those of some models alone, in the order given.
    pub fn only(&self, models: &[usize]) -> Self {
        let weight = |weights: &Vec<f64>, &model: &usize| weights.get(model).copied();
        let kept = |weights: &Vec<f64>| {
            models.iter().map(|model| weight(weights, model).unwrap_or(0.0)).collect()
        };
        Self::new(std::array::from_fn(|class| kept(&self.lengths[class])))
    }

    /// The weights for a history of so many items.
    pub fn of(&self, items: usize) -> &[f64] {
        &self.lengths[length(items)]
    }
}

/// Scales to a sum of 1; weights that are all 0 stay so.
fn to_one(mut weights: Vec<f64>) -> Vec<f64> {
    let sum: f64 = weights.iter().sum();
    if sum > 0.0 {
        weights.iter_mut().for_each(|weight| *weight /= sum);
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::{Weights, length};
    use crate::recommend::ModelKind;

    #[test]
    fn lengths_are_sorted_into_classes() {
        let classes = [0, 1, 2, 3, 4, 6, 7, 15, 16, 9_999].map(length);
        assert_eq!(classes, [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
    }

    #[test]
    fn weights_sum_to_one() {
        let prior =
            Weights::prior(&[ModelKind::ItemKnn, ModelKind::Popularity, ModelKind::Content]);
        assert_eq!(prior.of(3), [0.4, 0.2, 0.4]);
        assert_eq!(Weights::prior(&[ModelKind::Popularity]).of(1), [1.0]);
        assert_eq!(Weights::constant(vec![3.0, 1.0]).of(50), [0.75, 0.25]);
    }
}

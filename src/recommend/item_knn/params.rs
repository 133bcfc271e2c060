//! What can be chosen, checked once.

use thiserror::Error;

use crate::recommend::recent::PAIRS;
use crate::recommend::{Weighting, WeightingError};

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ItemKnnParams {
    /// Neighbours kept of each item.
    pub neighbours: usize,
    /// Added to the denominator of the cosine.
    pub shrink: f64,
    /// How acts are weighed before items are compared.
    pub weighting: Weighting,
    /// Items of one member that are paired with each other, the latest.
    pub history: usize,
    /// Pairs of items made in all, at most: where histories make more, each is cut shorter.
    pub pairs: usize,
}

impl Default for ItemKnnParams {
    fn default() -> Self {
        Self {
            neighbours: 100,
            shrink: 10.0,
            weighting: Weighting::Cosine,
            history: 1_000,
            pairs: PAIRS,
        }
    }
}

/// Why parameters were refused.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum ItemKnnError {
    /// Without neighbours there is nothing to recommend.
    #[error("0 neighbours cannot be used: keep at least 1, such as 100")]
    Neighbours,
    /// Shrinkage must not be negative or infinite.
    #[error("a shrinkage of {0} cannot be used: choose 0 or more, such as 10")]
    Shrink(f64),
    /// The weighting cannot be used.
    #[error(transparent)]
    Weighting(#[from] WeightingError),
    /// Pairs need two items.
    #[error("a history of {0} items makes no pairs: allow at least 2, such as 1000")]
    History(usize),
}

/// Checked parameters: what alone can fit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ItemKnnValidParams(pub(super) ItemKnnParams);

impl ItemKnnParams {
    /// Checks the parameters.
    pub fn check(self) -> Result<ItemKnnValidParams, ItemKnnError> {
        if self.neighbours == 0 {
            return Err(ItemKnnError::Neighbours);
        }
        if !(self.shrink.is_finite() && self.shrink >= 0.0) {
            return Err(ItemKnnError::Shrink(self.shrink));
        }
        self.weighting.check()?;
        if self.history < 2 {
            return Err(ItemKnnError::History(self.history));
        }
        Ok(ItemKnnValidParams(self))
    }
}

//! What can be chosen, checked once.

use thiserror::Error;

use crate::recommend::recent::PAIRS;

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RandomWalkParams {
    /// How much popularity is taken out, 0–1 as a rule.
    pub beta: f64,
    /// Neighbours kept of each item.
    pub neighbours: usize,
    /// Items of one member that are paired with each other, the latest.
    pub history: usize,
    /// Pairs of items made in all, at most: where histories make more, each is cut shorter.
    pub pairs: usize,
}

impl Default for RandomWalkParams {
    fn default() -> Self {
        Self { beta: 0.4, neighbours: 100, history: 1_000, pairs: PAIRS }
    }
}

/// Why parameters were refused.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum RandomWalkError {
    /// The exponent must not be negative or infinite.
    #[error("a beta of {0} cannot be used: choose 0 or more, such as 0.4")]
    Beta(f64),
    /// Without neighbours there is nothing to recommend.
    #[error("0 neighbours cannot be used: keep at least 1, such as 100")]
    Neighbours,
    /// A walk from one item to another needs two.
    #[error("a history of {0} items makes no walks: allow at least 2, such as 1000")]
    History(usize),
}

/// Checked parameters: what alone can fit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RandomWalkValidParams(pub(super) RandomWalkParams);

impl RandomWalkParams {
    /// Checks the parameters.
    pub fn check(self) -> Result<RandomWalkValidParams, RandomWalkError> {
        if !(self.beta.is_finite() && self.beta >= 0.0) {
            return Err(RandomWalkError::Beta(self.beta));
        }
        if self.neighbours == 0 {
            return Err(RandomWalkError::Neighbours);
        }
        if self.history < 2 {
            return Err(RandomWalkError::History(self.history));
        }
        Ok(RandomWalkValidParams(self))
    }
}

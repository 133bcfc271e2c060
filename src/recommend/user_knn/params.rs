//! What can be chosen, checked once.

use thiserror::Error;

use crate::recommend::{Weighting, WeightingError};

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UserKnnParams {
    /// Members who are asked.
    pub neighbours: usize,
    /// Added to the denominator of the cosine.
    pub shrink: f64,
    /// How acts are weighed before members are compared.
    pub weighting: Weighting,
}

impl Default for UserKnnParams {
    fn default() -> Self {
        Self { neighbours: 100, shrink: 0.0, weighting: Weighting::Cosine }
    }
}

/// Why parameters were refused.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum UserKnnError {
    /// Without neighbours there is nothing to recommend.
    #[error("0 neighbours cannot be used: ask at least 1, such as 100")]
    Neighbours,
    /// Shrinkage must not be negative or infinite.
    #[error("a shrinkage of {0} cannot be used: choose 0 or more, such as 10")]
    Shrink(f64),
    /// The weighting cannot be used.
    #[error(transparent)]
    Weighting(#[from] WeightingError),
}

/// Checked parameters: what alone can fit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct UserKnnValidParams(pub(super) UserKnnParams);

impl UserKnnParams {
    /// Checks the parameters.
    pub fn check(self) -> Result<UserKnnValidParams, UserKnnError> {
        if self.neighbours == 0 {
            return Err(UserKnnError::Neighbours);
        }
        if !(self.shrink.is_finite() && self.shrink >= 0.0) {
            return Err(UserKnnError::Shrink(self.shrink));
        }
        self.weighting.check()?;
        Ok(UserKnnValidParams(self))
    }
}

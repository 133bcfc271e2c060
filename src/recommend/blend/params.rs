//! What can be chosen, checked once.

use thiserror::Error;

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BlendParams {
    /// Shorter histories that each judge is also asked with, at most.
    pub cuts: usize,
    /// Parts that are added at most to the three of the best model.
    pub steps: usize,
    /// Judges whose word weighs as much as what all lengths together say (κ).
    pub pull: f64,
}

impl Default for BlendParams {
    fn default() -> Self {
        Self { cuts: 4, steps: 12, pull: 100.0 }
    }
}

/// Why parameters were refused.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum BlendError {
    /// Every step is a pass over all judges.
    #[error("{0} steps cannot be used: choose at most 100, such as 12")]
    Steps(usize),
    /// Weights are drawn together, not apart.
    #[error("a pull of {0} cannot be used: choose 0 or more, such as 100")]
    Pull(f64),
}

/// Checked parameters: what alone can learn.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BlendValidParams(pub(super) BlendParams);

impl BlendParams {
    /// Checks the parameters.
    pub fn check(self) -> Result<BlendValidParams, BlendError> {
        if self.steps > 100 {
            return Err(BlendError::Steps(self.steps));
        }
        if !(self.pull.is_finite() && self.pull >= 0.0) {
            return Err(BlendError::Pull(self.pull));
        }
        Ok(BlendValidParams(self))
    }
}

//! What can be chosen, checked once.

use thiserror::Error;

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BlendParams {
    /// Steps from 0 to 1 on the grid of weights.
    pub steps: u32,
    /// Members on whom weights are tried, drawn at random where there are more.
    pub members: usize,
}

impl Default for BlendParams {
    fn default() -> Self {
        Self { steps: 5, members: 500 }
    }
}

/// Why parameters were refused.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum BlendError {
    /// The grid needs its corners, and must stay small.
    #[error("a grid of {0} steps cannot be used: choose 1 to 20, such as 5")]
    Steps(u32),
    /// Somebody must judge.
    #[error("weights cannot be tried on 0 members: allow at least 1, such as 500")]
    Members,
}

/// Checked parameters: what alone can fit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BlendValidParams(pub(super) BlendParams);

impl BlendParams {
    /// Checks the parameters.
    pub fn check(self) -> Result<BlendValidParams, BlendError> {
        if !(1..=20).contains(&self.steps) {
            return Err(BlendError::Steps(self.steps));
        }
        if self.members == 0 {
            return Err(BlendError::Members);
        }
        Ok(BlendValidParams(self))
    }
}

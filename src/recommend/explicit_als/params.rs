//! What can be chosen, checked once.

use thiserror::Error;

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExplicitAlsParams {
    /// Numbers that describe a member or an item, beside the bias.
    pub factors: usize,
    /// Times that members and items are solved in turn.
    pub sweeps: usize,
    /// λ, not scaled by counts.
    pub regularisation: f64,
    /// Of the random start.
    pub seed: u64,
}

impl Default for ExplicitAlsParams {
    fn default() -> Self {
        Self { factors: 8, sweeps: 10, regularisation: 5.0, seed: 0 }
    }
}

/// Why parameters were refused.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum ExplicitAlsError {
    /// Biases alone need no factors, but more than this no history fills.
    #[error("{0} factors cannot be used: choose 1–128, such as 8")]
    Factors(usize),
    /// Without a sweep nothing is learnt.
    #[error("0 sweeps learn nothing: choose at least 1, such as 10")]
    Sweeps,
    /// Without regularisation the equations may have no single solution.
    #[error("a regularisation of {0} cannot be used: choose a number above 0, such as 5")]
    Regularisation(f64),
}

/// Checked parameters: what alone can fit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ExplicitAlsValidParams(pub(super) ExplicitAlsParams);

impl ExplicitAlsParams {
    /// Checks the parameters.
    pub fn check(self) -> Result<ExplicitAlsValidParams, ExplicitAlsError> {
        if !(1..=128).contains(&self.factors) {
            return Err(ExplicitAlsError::Factors(self.factors));
        }
        if self.sweeps == 0 {
            return Err(ExplicitAlsError::Sweeps);
        }
        if !(self.regularisation.is_finite() && self.regularisation > 0.0) {
            return Err(ExplicitAlsError::Regularisation(self.regularisation));
        }
        Ok(ExplicitAlsValidParams(self))
    }
}

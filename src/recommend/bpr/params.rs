//! What can be chosen, checked once.

use thiserror::Error;

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BprParams {
    /// Numbers that describe a member or an item.
    pub factors: usize,
    /// Times that every act is gone through.
    pub epochs: usize,
    /// η: the length of a step.
    pub rate: f64,
    /// λ.
    pub regularisation: f64,
    /// Of the start, the order and the draws.
    pub seed: u64,
}

impl Default for BprParams {
    fn default() -> Self {
        Self { factors: 64, epochs: 30, rate: 0.02, regularisation: 0.01, seed: 0 }
    }
}

/// Why parameters were refused.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum BprError {
    /// There must be something to learn, and it must fit into memory.
    #[error("{0} factors cannot be used: choose 1–512, such as 64")]
    Factors(usize),
    /// Without an epoch nothing is learnt.
    #[error("0 epochs learn nothing: choose at least 1, such as 30")]
    Epochs,
    /// Long steps never settle.
    #[error("a rate of {0} cannot be used: choose a number above 0 and at most 1, such as 0.02")]
    Rate(f64),
    /// Regularisation must pull towards 0, and not past it.
    #[error("a regularisation of {0} cannot be used: choose 0–1, such as 0.01")]
    Regularisation(f64),
}

/// Checked parameters: what alone can fit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BprValidParams(pub(super) BprParams);

impl BprParams {
    /// Checks the parameters.
    pub fn check(self) -> Result<BprValidParams, BprError> {
        if !(1..=512).contains(&self.factors) {
            return Err(BprError::Factors(self.factors));
        }
        if self.epochs == 0 {
            return Err(BprError::Epochs);
        }
        if !(self.rate > 0.0 && self.rate <= 1.0) {
            return Err(BprError::Rate(self.rate));
        }
        if !(0.0..=1.0).contains(&self.regularisation) {
            return Err(BprError::Regularisation(self.regularisation));
        }
        Ok(BprValidParams(self))
    }
}

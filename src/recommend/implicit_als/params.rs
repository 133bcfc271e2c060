//! What can be chosen, checked once.

use thiserror::Error;

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ImplicitAlsParams {
    /// Numbers that describe a member or an item.
    pub factors: usize,
    /// Times that members and items are solved in turn.
    pub sweeps: usize,
    /// λ, not scaled by counts.
    pub regularisation: f64,
    /// α: how much an act weighs against its absence, which weighs 1.
    pub confidence: f64,
    /// Of the random start.
    pub seed: u64,
}

impl Default for ImplicitAlsParams {
    /// What did well on several public sets; a library's usual λ of 0.01 does not.
    fn default() -> Self {
        Self { factors: 64, sweeps: 15, regularisation: 60.0, confidence: 4.0, seed: 0 }
    }
}

/// Why parameters were refused.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum ImplicitAlsError {
    /// There must be something to learn, and it must fit into memory.
    #[error("{0} factors cannot be used: choose 1–512, such as 64")]
    Factors(usize),
    /// Without a sweep nothing is learnt.
    #[error("0 sweeps learn nothing: choose at least 1, such as 15")]
    Sweeps,
    /// Without regularisation the equations may have no single solution.
    #[error("a regularisation of {0} cannot be used: choose a number above 0, such as 60")]
    Regularisation(f64),
    /// An act must weigh something.
    #[error("a confidence of {0} cannot be used: choose a number above 0, such as 4")]
    Confidence(f64),
}

/// Checked parameters: what alone can fit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ImplicitAlsValidParams(pub(super) ImplicitAlsParams);

impl ImplicitAlsParams {
    /// Checks the parameters.
    pub fn check(self) -> Result<ImplicitAlsValidParams, ImplicitAlsError> {
        let above_0 = |value: f64| value.is_finite() && value > 0.0;
        if !(1..=512).contains(&self.factors) {
            return Err(ImplicitAlsError::Factors(self.factors));
        }
        if self.sweeps == 0 {
            return Err(ImplicitAlsError::Sweeps);
        }
        if !above_0(self.regularisation) {
            return Err(ImplicitAlsError::Regularisation(self.regularisation));
        }
        if !above_0(self.confidence) {
            return Err(ImplicitAlsError::Confidence(self.confidence));
        }
        Ok(ImplicitAlsValidParams(self))
    }
}

//! What can be chosen, checked once.

use thiserror::Error;

use crate::recommend::recent::PAIRS;

/// How much is tried, and on how many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChooseParams {
    /// Seconds that trials may take by estimate (see [`super::Shape`]). Without any,
    /// popularity, content and item-kNN alone are tried: they are always.
    pub budget: f64,
    /// Members who judge, drawn at random where there are more.
    pub judges: usize,
    /// Shorter histories that each judge is also asked with, at most.
    pub cuts: usize,
    /// Pairs of items that a model may make of the histories.
    pub pairs: usize,
}

impl ChooseParams {
    /// For a first look: what a page can wait for.
    pub const QUICK: Self = Self { budget: 0.0, judges: 250, cuts: 1, pairs: 5_000_000 };
}

impl Default for ChooseParams {
    /// The thorough choice.
    fn default() -> Self {
        Self { budget: 5.0, judges: 600, cuts: 4, pairs: PAIRS }
    }
}

/// Why parameters were refused.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum ChooseError {
    /// Time runs forward and ends.
    #[error("a budget of {0} seconds cannot be used: choose 0 to 600, such as 5")]
    Budget(f64),
    /// Somebody must judge.
    #[error("models cannot be tried on 0 members: allow at least 1, such as 600")]
    Judges,
}

/// Checked parameters: what alone can choose.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ChooseValidParams(pub(super) ChooseParams);

impl ChooseParams {
    /// Checks the parameters.
    ///
    /// # Errors
    /// [`ChooseError`].
    pub fn check(self) -> Result<ChooseValidParams, ChooseError> {
        if !(self.budget.is_finite() && (0.0..=600.0).contains(&self.budget)) {
            return Err(ChooseError::Budget(self.budget));
        }
        if self.judges == 0 {
            return Err(ChooseError::Judges);
        }
        Ok(ChooseValidParams(self))
    }
}

impl ChooseValidParams {
    /// Pairs of items that a model may make.
    pub fn pairs(&self) -> usize {
        self.0.pairs
    }

    /// Members who judge at most.
    pub fn judges(&self) -> usize {
        self.0.judges
    }
}

//! What can be chosen, checked once.

use thiserror::Error;

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ClassifierParams {
    /// 1/λ: how far one mark may pull. Small values learn slowly, large ones by heart.
    pub trust: f64,
    /// The largest gradient that counts as zero.
    pub tolerance: f64,
    /// Sweeps over the marked texts at most.
    pub sweeps: usize,
    /// Parts that the marked texts are cut into to learn the threshold and the quality.
    pub folds: usize,
    /// Seed of the order in which texts are visited.
    pub seed: u64,
}

impl Default for ClassifierParams {
    fn default() -> Self {
        Self { trust: 100.0, tolerance: 5e-2, sweeps: 100, folds: 4, seed: 1 }
    }
}

/// Why parameters were refused.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum ClassifierError {
    /// The trust must be positive and bounded.
    #[error("a trust of {0} cannot be used: choose a number from 0.001 to 1000, such as 100")]
    Trust(f64),
    /// The tolerance must be positive.
    #[error("a tolerance of {0} cannot be used: choose a number from 1e-8 to 1, such as 0.05")]
    Tolerance(f64),
    /// At least one sweep.
    #[error("0 sweeps learn nothing: choose a number from 1, such as 100")]
    Sweeps,
    /// What is left out must leave something to learn from.
    #[error("{0} folds cannot be used: choose 2 or more, such as 4")]
    Folds(usize),
}

/// Checked parameters: what alone can fit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ClassifierValidParams(pub(super) ClassifierParams);

impl ClassifierParams {
    /// Checks the parameters.
    pub fn check(self) -> Result<ClassifierValidParams, ClassifierError> {
        if !(1e-3..=1e3).contains(&self.trust) {
            return Err(ClassifierError::Trust(self.trust));
        }
        if !(1e-8..=1.0).contains(&self.tolerance) {
            return Err(ClassifierError::Tolerance(self.tolerance));
        }
        if self.sweeps == 0 {
            return Err(ClassifierError::Sweeps);
        }
        if self.folds < 2 {
            return Err(ClassifierError::Folds(self.folds));
        }
        Ok(ClassifierValidParams(self))
    }
}

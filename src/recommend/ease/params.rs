//! What can be chosen, checked once; and when it cannot be fitted.

use thiserror::Error;

use crate::math::dense::InverseError;
use crate::model::Cancelled;

/// Items at most: the matrix then has 144 MB, and the inverse takes some ten seconds
/// in a browser.
pub const MOST_ITEMS: usize = 6_000;

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EaseParams {
    /// λ, added to the diagonal: about as many people as a pair of items needs in
    /// common to be believed.
    pub ridge: f64,
}

impl Default for EaseParams {
    fn default() -> Self {
        Self { ridge: 200.0 }
    }
}

/// Why parameters were refused.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum EaseError {
    /// Without λ there is no unique solution.
    #[error("a ridge of {0} cannot be used: choose a number above 0, such as 200")]
    Ridge(f64),
}

/// Checked parameters: what alone can fit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct EaseValidParams(pub(super) EaseParams);

impl EaseParams {
    /// Checks the parameters.
    pub fn check(self) -> Result<EaseValidParams, EaseError> {
        if self.ridge.is_finite() && self.ridge > 0.0 {
            Ok(EaseValidParams(self))
        } else {
            Err(EaseError::Ridge(self.ridge))
        }
    }
}

/// Why there is no fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum EaseFitError {
    /// More items than a device has memory and time for.
    #[error("{0} items are more than the {most} of EASE: use implicit ALS", most = MOST_ITEMS)]
    TooManyItems(usize),
    /// λ is lost in the rounding beside numbers as large as these.
    #[error("the ridge is too small beside so many acts: raise it tenfold")]
    Ridge,
    /// The person asked to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

impl From<InverseError> for EaseFitError {
    fn from(error: InverseError) -> Self {
        match error {
            InverseError::NotPositive(_) => Self::Ridge,
            InverseError::Cancelled(cancelled) => Self::Cancelled(cancelled),
        }
    }
}

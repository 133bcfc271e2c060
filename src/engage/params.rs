//! What can be chosen, checked once.

use thiserror::Error;

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChoiceParams {
    /// Days after which an act counts half.
    pub half_life: f64,
    /// λ_β: how firmly members are held to their group; an effect of theirs has a
    /// standard deviation of 1/√λ_β beforehand.
    pub member_penalty: f64,
    /// λ_γ: how firmly groups are held to everybody.
    pub group_penalty: f64,
}

impl Default for ChoiceParams {
    fn default() -> Self {
        Self { half_life: 90.0, member_penalty: 1.0, group_penalty: 1.0 }
    }
}

/// Why parameters were refused.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum ChoiceError {
    /// A half-life must be a positive number of days.
    #[error("a half-life of {0} days cannot be used: choose a number above 0, such as 90")]
    HalfLife(f64),
    /// Without a penalty, a member with acts of one kind would be certain for ever.
    #[error("a penalty of {0} cannot be used: choose a number from 0.001 to 1000, such as 1")]
    Penalty(f64),
}

/// Checked parameters: what alone can fit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ChoiceValidParams(pub(super) ChoiceParams);

impl ChoiceParams {
    /// Checks the parameters.
    pub fn check(self) -> Result<ChoiceValidParams, ChoiceError> {
        if !(self.half_life.is_finite() && self.half_life > 0.0) {
            return Err(ChoiceError::HalfLife(self.half_life));
        }
        for penalty in [self.member_penalty, self.group_penalty] {
            if !(1e-3..=1e3).contains(&penalty) {
                return Err(ChoiceError::Penalty(penalty));
            }
        }
        Ok(ChoiceValidParams(self))
    }
}

//! What can be chosen, checked once.

use thiserror::Error;

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AutoEncoderParams {
    /// Units of the hidden layer.
    pub hidden: usize,
    /// Times that all members are gone through.
    pub epochs: usize,
    /// Length of Adam's steps.
    pub rate: f64,
    /// Chance that an input is withheld.
    pub dropout: f64,
    /// Of the start, the order and what is withheld.
    pub seed: u64,
}

impl Default for AutoEncoderParams {
    fn default() -> Self {
        Self { hidden: 200, epochs: 20, rate: 0.001, dropout: 0.7, seed: 0 }
    }
}

/// Why parameters were refused.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum AutoEncoderError {
    /// There must be something to learn, and it must fit into memory.
    #[error("{0} hidden units cannot be used: choose 1–1024, such as 200")]
    Hidden(usize),
    /// Without an epoch nothing is learnt.
    #[error("0 epochs learn nothing: choose at least 1, such as 20")]
    Epochs,
    /// Long steps never settle.
    #[error("a rate of {0} cannot be used: choose a number above 0 and at most 1, such as 0.001")]
    Rate(f64),
    /// Something must be left to see.
    #[error("a dropout of {0} cannot be used: choose 0 or more and less than 1, such as 0.7")]
    Dropout(f64),
}

/// Checked parameters: what alone can fit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct AutoEncoderValidParams(pub(super) AutoEncoderParams);

impl AutoEncoderParams {
    /// Checks the parameters.
    pub fn check(self) -> Result<AutoEncoderValidParams, AutoEncoderError> {
        if !(1..=1024).contains(&self.hidden) {
            return Err(AutoEncoderError::Hidden(self.hidden));
        }
        if self.epochs == 0 {
            return Err(AutoEncoderError::Epochs);
        }
        if !(self.rate > 0.0 && self.rate <= 1.0) {
            return Err(AutoEncoderError::Rate(self.rate));
        }
        if !(0.0..1.0).contains(&self.dropout) {
            return Err(AutoEncoderError::Dropout(self.dropout));
        }
        Ok(AutoEncoderValidParams(self))
    }
}

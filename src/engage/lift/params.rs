//! What can be chosen, checked once.

use thiserror::Error;

use crate::model::Cancelled;

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LiftParams {
    /// Days compared before and after, where they are over.
    pub days: i64,
    /// The fewest days after it from which something is said.
    pub least: i64,
    /// Where the draws of the intervals come from.
    pub seed: u64,
}

impl Default for LiftParams {
    fn default() -> Self {
        Self { days: 28, least: 14, seed: 0x006c_6966 }
    }
}

/// Why nothing could be measured.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum LiftError {
    /// The person asked to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// Whole weeks, so that each window has as many weekends.
    #[error("{days} days, at least {least}, cannot be compared: give whole weeks, 7 to 84")]
    Days {
        /// As given.
        days: i64,
        /// As given.
        least: i64,
    },
    /// The propensities did not settle.
    #[error("participants and others could not be told apart: import more events")]
    Unsettled,
}

/// Checked parameters: what alone can measure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LiftValidParams(pub(super) LiftParams);

impl LiftParams {
    /// Checks the parameters.
    pub fn check(self) -> Result<LiftValidParams, LiftError> {
        let Self { days, least, .. } = self;
        let weeks = |days: i64| (7..=84).contains(&days) && days % 7 == 0;
        if weeks(days) && weeks(least) && least <= days {
            Ok(LiftValidParams(self))
        } else {
            Err(LiftError::Days { days, least })
        }
    }
}

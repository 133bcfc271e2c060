//! What can be chosen, checked once, and why there may be no model.

use thiserror::Error;

use crate::engage::logistic::Unfit;
use crate::model::Cancelled;

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TakePartParams {
    /// Days before an activity at which it is foretold.
    pub lead: i64,
    /// λ: how firmly slopes are held to 0, in standard deviations of each trait.
    pub penalty: f64,
    /// μ: how firmly those of a form are held to those of all.
    pub kind_penalty: f64,
}

impl Default for TakePartParams {
    fn default() -> Self {
        Self { lead: 7, penalty: 1.0, kind_penalty: 10.0 }
    }
}

/// Why it cannot be told who would come.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum TakePartError {
    /// The person asked to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// Invitations go out before, and within a season.
    #[error("{0} days ahead cannot be used: give 0 to 90")]
    Lead(i64),
    /// Without a penalty, who came to the one activity there was would be certain for ever.
    #[error("a penalty of {0} cannot be used: choose a number from 0.001 to 1000, such as 1")]
    Penalty(f64),
    /// Too little was held.
    #[error(
        "{activities} activities with {attendances} attendances are too few: import 5 with 30 or more"
    )]
    TooFew {
        /// Activities with a time that somebody came to.
        activities: u64,
        /// Who came to how many, added up.
        attendances: u64,
    },
    /// The optimum was not reached.
    #[error("the model of attendance did not settle: raise its penalties")]
    Unsettled,
}

impl From<Unfit> for TakePartError {
    fn from(unfit: Unfit) -> Self {
        match unfit {
            Unfit::Cancelled(cancelled) => Self::Cancelled(cancelled),
            Unfit::Unsettled => Self::Unsettled,
        }
    }
}

/// Checked parameters: what alone can fit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TakePartValidParams(pub(super) TakePartParams);

impl TakePartParams {
    /// Checks the parameters.
    pub fn check(self) -> Result<TakePartValidParams, TakePartError> {
        if !(0..=90).contains(&self.lead) {
            return Err(TakePartError::Lead(self.lead));
        }
        for penalty in [self.penalty, self.kind_penalty] {
            if !(1e-3..=1e3).contains(&penalty) {
                return Err(TakePartError::Penalty(penalty));
            }
        }
        Ok(TakePartValidParams(self))
    }
}

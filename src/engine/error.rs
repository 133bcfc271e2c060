//! Why a question has no answer.

use thiserror::Error;

use crate::engage::FitError;
use crate::engage::lift::LiftError;
use crate::engage::take_part::TakePartError;
use crate::experiment::SizeError;
use crate::graph::BuildError;
use crate::model::{ActivityId, Cancelled, ContentId, MemberId};

/// A command that cannot be answered. The engine stays as it was.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum EngineError {
    /// The person asked to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The choice model found no most likely answer.
    #[error(transparent)]
    Choice(FitError),
    /// It cannot be told who would come.
    #[error(transparent)]
    TakePart(TakePartError),
    /// It cannot be told what an activity did.
    #[error(transparent)]
    Lift(LiftError),
    /// No trial can be planned as asked.
    #[error(transparent)]
    Trial(SizeError),
    /// No network can be built as asked.
    #[error(transparent)]
    Network(BuildError),
    /// No such member in the dataset that is open.
    #[error("member {} is not in the {count} members; ask for the table again after an import", .id.0)]
    UnknownMember {
        /// As asked.
        id: MemberId,
        /// Members there are.
        count: usize,
    },
    /// No such content in the dataset that is open.
    #[error("content {} is not in the {count} contents; ask for the table again after an import", .id.0)]
    UnknownContent {
        /// As asked.
        id: ContentId,
        /// Contents there are.
        count: usize,
    },
    /// No such activity in the dataset that is open.
    #[error("activity {} is not in the {count} activities; ask for the page again after an import", .id.0)]
    UnknownActivity {
        /// As asked.
        id: ActivityId,
        /// Activities there are.
        count: usize,
    },
    /// No such plan was kept.
    #[error("this plan is not among the {count} that were kept; ask for the plans again")]
    UnknownActivityPlan {
        /// Plans there are.
        count: usize,
    },
    /// No such segment.
    #[error("segment {index} is not among the {count} segments; ask for the segments again")]
    UnknownSegment {
        /// As asked.
        index: u32,
        /// Segments there are.
        count: usize,
    },
}

impl From<FitError> for EngineError {
    fn from(error: FitError) -> Self {
        match error {
            FitError::Cancelled(cancelled) => Self::Cancelled(cancelled),
            FitError::Unsettled => Self::Choice(error),
        }
    }
}

impl From<TakePartError> for EngineError {
    fn from(error: TakePartError) -> Self {
        match error {
            TakePartError::Cancelled(cancelled) => Self::Cancelled(cancelled),
            error => Self::TakePart(error),
        }
    }
}

impl From<LiftError> for EngineError {
    fn from(error: LiftError) -> Self {
        match error {
            LiftError::Cancelled(cancelled) => Self::Cancelled(cancelled),
            error => Self::Lift(error),
        }
    }
}

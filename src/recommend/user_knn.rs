//! "Members like you went there": neighbours among the people.
//!
//! With w the weighed rows of the members ([`Weighting`]; damped interest if none is
//! chosen, see [`Interactions`]), a history h is as like a member v as
//! s = h · w_v / (|h| |w_v| + shrink), and an item's score is Σ s x_v over the
//! `neighbours` likest members v, x_v their damped interest in it. Herlocker et al.,
//! "An algorithmic framework for performing collaborative filtering" (SIGIR 1999).
//!
//! Neighbours are found when a list is asked for, along the items of the history, so
//! an act counts at once, and somebody who joined after the fit is served like
//! everybody else. A member's own row must not be their neighbour, but a history
//! carries no name. It need not: of the nearest rows, one that has nothing beyond the
//! history is left out, of several the one of largest cosine. That is the member's
//! own row, also when they have acted since; and were it somebody else's, it could
//! recommend nothing new.
//!
//! Cost of a score: for each item of the history its people, then the rows of the
//! neighbours. Nothing is paired at the fit: O(acts). 24 bytes an act.

mod model;
mod params;

pub use model::UserKnn;
pub use params::{UserKnnError, UserKnnParams, UserKnnValidParams};

#[cfg(doc)]
use super::{Interactions, Weighting};

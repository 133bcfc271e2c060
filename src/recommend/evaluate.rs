//! How well recommenders foretell: part of the past is held out and guessed.
//!
//! [`Split`] parts what was known from what came after, [`ndcg`] and [`recall`]
//! judge one list, [`measure`] judges one model, [`compare`] puts models beside
//! popularity. None of it knows how a model works.

mod compare;
mod metrics;
mod split;

pub use crate::math::interval::Interval;
pub use compare::{Evaluation, Measured, ModelScore, compare, measure};
pub use metrics::{LENGTH, ndcg, recall};
pub use split::{Held, Split, quantiles};

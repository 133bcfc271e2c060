//! How well recommenders foretell: part of the past is held out and guessed.
//!
//! [`Split`] parts what was known from what came after, [`Marks`] judge one list,
//! [`measure`] judges one model, [`compare`] puts models beside popularity. None of it
//! knows how a model works.

mod compare;
mod fold;
mod measure;
mod metrics;
mod split;

pub use crate::math::interval::Interval;
pub use compare::{Evaluation, GroupScore, ModelScore, compare};
pub use fold::{Fold, Judge};
pub use measure::{ListTraits, Measured, measure};
pub use metrics::{LENGTH, Marks, discount, ideal_gain, ndcg};
pub use split::{Held, Split, quantiles};

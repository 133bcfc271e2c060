//! Factors that put what a member took up before what they did not.
//!
//! A score is x_u·y_i + b_i. For a pair of an item i that the member took up and one, j,
//! that they did not, the chance of the right order is σ(d) with d the difference
//! of the scores; the sum of −ln σ(d), with λ (|x|² + |y|²) / 2, is brought down pair by
//! pair: x ← x + η ((1 − σ(d)) (y_i − y_j) − λ x), the items likewise. An epoch has as many
//! pairs as there are acts, in a random order, j drawn evenly from the items
//! without an act. Rendle, Freudenthaler, Gantner and Schmidt-Thieme, "BPR: Bayesian
//! personalized ranking from implicit feedback", UAI 2009. Cost of an epoch: about
//! 10 f · acts operations.
//!
//! A history is scored by the same steps on its own factors alone, from 0, the
//! items fixed and the draws seeded, so a member who joins later is served like the
//! others and the same history always the same. All that such factors hold was
//! brought by steps y_i − y_j, each belonging to an item i of the history: their sums
//! are the exact shares of an explanation, and [`Model::base`](super::Model::base) is b_i.

mod model;
mod params;
mod steps;

pub use model::Bpr;
pub use params::{BprError, BprParams, BprValidParams};

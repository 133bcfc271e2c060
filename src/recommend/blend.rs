//! Several recommenders added up, each with the weight that the past gives it.
//!
//! Popularity, item-kNN and content scores are made comparable by standardising
//! each over the items, z = (s − mean) / deviation (popularity as ln(1 + s / mean),
//! which a few hits cannot dominate), and added with weights from a grid on the
//! simplex (w ≥ 0, Σ w = 1, in steps of a fifth). The weights are those with the best
//! mean NDCG@10 on acts held out of the past, after popularity has been given the
//! half-life that suits it best there; popularity alone is one of the choices and
//! the first of equals, so on what was held out the blend is never worse than the
//! baseline. Without enough to hold out, [`Weights::PRIOR`] stands.
//!
//! Cost of choosing: 63 short lists for each of at most 500 members.

mod model;
mod params;
mod tune;

pub use model::{Blend, Parts, Weights};
pub use params::{BlendError, BlendParams, BlendValidParams};
pub use tune::{Tuned, Tuning};

//! The linear model with the best weights there are: EASE.
//!
//! Every item is foretold from all others by least squares, X ≈ X B with the
//! diagonal of B zero (or each item would foretell itself) and λ |B|² added, X the
//! damped interest (see [`Interactions`]). There is a closed form: with
//! P = (XᵀX + λI)⁻¹, B_ij = −P_ij / P_jj. Scores are X B, each piece of a history has
//! its exact share, which may be below 0, and a new act counts at once. Steck,
//! "Embarrassingly shallow autoencoders for sparse data" (WWW 2019).
//!
//! Cost: Σ n² / 2 over members with n items, then n³ for the inverse of n items, in
//! f32 blocks ([`crate::math::dense`]); n² · 4 bytes, once: B takes the place of XᵀX.
//! So it is capped at [`MOST_ITEMS`] items, 144 MB; implicit ALS has no such limit.

mod model;
mod params;

pub use model::Ease;
pub use params::{EaseError, EaseFitError, EaseParams, EaseValidParams, MOST_ITEMS};

#[cfg(doc)]
use super::Interactions;

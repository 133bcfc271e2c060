//! Factors of how things were rated: r̂_ui = μ + b_u + b_i + x_u·y_i.
//!
//! Only what a member has seen counts here, and how much they made of it: the value of
//! a cell is the rating, a dislike is one of 0. So this model foretells how a
//! content would be taken, not whether it would be opened; where all values are
//! alike it knows nothing, and says so by scores of 0.
//!
//! min Σ (r − r̂)² + λ (Σ |x|² + Σ |y|² + Σ b²): with the items fixed, each member's
//! (x, b) is a ridge regression on the rows (y, 1) of what they rated; then the sides
//! change places. Zhou, Wilkinson, Schreiber and Pan, "Large-scale parallel
//! collaborative filtering for the Netflix prize", AAIM 2008, without their scaling of
//! λ by counts; the biases as in Koren, Bell and Volinsky, "Matrix factorization
//! techniques for recommender systems", Computer 42 (2009). Cost of a sweep: f² · ratings +
//! f³ / 3 · (members + items) operations.
//!
//! A history is scored by its own regression (W θ = Σ z r′ with W = Σ z zᵀ + λI,
//! z = (y, 1) and r′ = r − μ − b_i), so the shares zᵢᵀ W⁻¹ zⱼ r′ⱼ of an
//! explanation are exact, and [`Model::base`](super::Model::base) is μ + b_i.

mod model;
mod params;
mod ridge;

pub use model::ExplicitAls;
pub use params::{ExplicitAlsError, ExplicitAlsParams, ExplicitAlsValidParams};

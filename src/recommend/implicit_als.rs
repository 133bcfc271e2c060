//! Factors of what people acted on: a few numbers for each member and each item
//! whose product says how much the one would care for the other.
//!
//! An act says "wants it" with a confidence, its absence "does not" with little:
//!
//! min Σ_ui c_ui (p_ui − x_u·y_i)² + λ (Σ |x_u|² + Σ |y_i|²),
//!
//! with p = 1 and c = α · t where there was an act, t the damped interest 1 + ln v (1 in
//! binary data), and p = 0 and c = 1 elsewhere. With the items fixed, each member's
//! x solves (YᵀY + λI + Σ (c − 1) y yᵀ) x = Σ c y over their own items alone, since
//! YᵀY is the same for everybody; then the sides change places. A sweep is both. λ is not
//! scaled by counts. Hu, Koren and Volinsky, "Collaborative filtering for implicit
//! feedback datasets", ICDM 2008 (their α is ours less 1); three conjugate-gradient
//! steps from the last solution instead of a decomposition: Takács, Pilászy and Tikk,
//! "Applications of the conjugate gradient method for implicit feedback collaborative
//! filtering", RecSys 2011. Cost of a sweep with f factors: 10 f² (members + items) +
//! 32 f · acts operations.
//!
//! A history is scored by solving its equation exactly, so a member who joins or
//! acts later is served like the others. Histories that were fitted are known
//! again when lists are made by the block: their factors, carried to the same
//! solution by further steps, are kept.
//!
//! A score is a sum over the history: yᵢᵀ W⁻¹ Σⱼ cⱼ yⱼ = Σⱼ sᵢⱼ cⱼ with
//! sᵢⱼ = yᵢᵀ W⁻¹ yⱼ, the likeness of two items as this member sees them (§5 of the
//! paper): these are the shares of an explanation, and they may be below 0.

mod model;
mod params;
mod solve;

pub use model::ImplicitAls;
pub use params::{ImplicitAlsError, ImplicitAlsParams, ImplicitAlsValidParams};

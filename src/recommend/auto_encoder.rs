//! A small neural network that is shown part of what members took up and learns to
//! tell the whole: a denoising auto-encoder.
//!
//! h = tanh(c + Σⱼ x̂ⱼ vⱼ), zᵢ = bᵢ + wᵢ·h, with x̂ the damped interests of a history at
//! length 1. Softmax over the items makes chances of z, and
//! −Σᵢ tᵢ ln softmax(z)ᵢ is brought down by Adam in minibatches, each input withheld with a
//! chance of 0.7 and the others scaled up. Liang, Krishnan, Hoffman and
//! Jebara, "Variational autoencoders for collaborative filtering", WWW 2018
//! (Multi-DAE, one layer each way); Kingma and Ba, "Adam", ICLR 2015. Cost of an
//! epoch: 6 · members · items · hidden operations, all in dense products; memory:
//! eight matrices of items × hidden while it learns.
//!
//! A history is scored by a pass through the network, so new members need nothing
//! more. Its shares are integrated gradients along the straight way from an empty
//! history (Sundararajan, Taly and Yan, "Axiomatic attribution for deep networks",
//! ICML 2017), which one tanh layer lets be written down: with uₖ = Σⱼ x̂ⱼ vⱼₖ,
//!
//! shareⱼ = x̂ⱼ Σₖ wᵢₖ vⱼₖ (tanh(cₖ + uₖ) − tanh cₖ) / uₖ,
//!
//! so that the shares sum to zᵢ less [`Model::base`](super::Model::base), the score
//! of an empty history. Where it stands beside the others: well above popularity and
//! item-kNN's untuned form, below tuned ALS (the parity tests hold it to that).

mod model;
mod network;
mod params;
mod train;

pub use model::AutoEncoder;
pub use params::{AutoEncoderError, AutoEncoderParams, AutoEncoderValidParams};

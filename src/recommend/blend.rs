//! Several recommenders added up, each with the weight that the past gives it.
//!
//! Scores of different models are made comparable by standardising each over the items,
//! z = (s − mean) / deviation (popularity as ln(1 + s / mean), which a few hits cannot
//! dominate), and added: score = Σ w z, w ≥ 0, Σ w = 1.
//!
//! **Weights are learnt** by greedy selection with replacement: begin with three parts of
//! the model that foretells best alone, then add one part at a time of whichever model
//! raises the mean NDCG@10 most, until none does. It cannot do worse than the best single
//! model on what it is chosen by, and hardly overfits, since few steps are taken (Caruana
//! et al., "Ensemble selection from libraries of models", ICML 2004).
//!
//! **By length of history**: which model is best depends on how much is known of a member
//! (factors after one act, neighbours after a few, factors again after many), so there is
//! a set of weights for 1, 2–3, 4–6, 7–15 and 16 or more items. Judges' histories are cut
//! to each length; the weights of a length are drawn towards those of all lengths
//! together, w = (n wₗ + κ w̄) / (n + κ), where n judged that length and κ = 100.
//!
//! Cost of learning: for each judged history the 30 best of each model are kept, and each
//! trial makes one short list of them.

mod bench;
mod learn;
mod model;
mod params;
mod weights;

pub use learn::Lessons;
pub use model::Blend;
pub use params::{BlendError, BlendParams, BlendValidParams};
pub use weights::{LENGTHS, Weights, length};

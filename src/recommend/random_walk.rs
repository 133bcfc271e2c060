//! "Two steps away": a walk from an item to its people and on to their items.
//!
//! From item i the walk goes to one of its people, and from there to one of their
//! items, each in proportion to the damped interest (see [`Interactions`]):
//! P = P_iu P_ui. A walk ends where the crowd is, so the chance of ending at j is
//! divided by popularity_jᵝ, the sum of the interest in j: β = 0 keeps the crowd, 1
//! takes it all out. Each row keeps its `neighbours` largest, without the diagonal,
//! and scores are X W. Christoffel, Paudel, Newell and Bernstein, "Blockbusters and
//! wallflowers" (RecSys 2015); Paudel et al., RP3β (TiiS 7, 2016).
//!
//! Against item-kNN, people who act on everything bind less, since their step is
//! shared among more. Cost: Σ n² over members with their latest n ≤ `history` items.

mod model;
mod params;

pub use model::RandomWalk;
pub use params::{RandomWalkError, RandomWalkParams, RandomWalkValidParams};

#[cfg(doc)]
use super::Interactions;

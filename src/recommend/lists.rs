//! Lists made of scores: one that is varied, and one for everybody.

mod digest;
mod diversify;

pub use digest::{Piece, digest};
pub use diversify::diversify;

//! The arithmetic that several capabilities share.

pub mod binomial;
pub mod dense;
pub mod interval;
pub mod lanes;
pub mod lbfgs;
pub mod normal;
pub mod optimise;
pub mod order;
pub mod proportion;
pub mod rng;
pub mod sparse;
pub mod stats;
pub mod survival;
pub mod top_k;

pub use rng::Rng;

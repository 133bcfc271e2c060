//! Dense f32 matrices of a few thousand rows: Gram matrix and inverse.
//!
//! nalgebra multiplies f32 blocks on a kernel with SIMD (matrixmultiply), natively
//! and in wasm, but its factorisations go column by column and leave that kernel
//! idle. Here the cubic part of an inverse is blocks multiplied, so that it runs at
//! the speed of the product. f64 products have no such kernel in wasm: sums of many
//! terms are made in f64, and kept in f32.

mod gram;
mod inverse;

pub use gram::gram;
pub use inverse::{InverseError, invert};

//! Dense f32 matrices: product, and the Gram matrix and inverse of a few thousand rows.
//!
//! nalgebra multiplies f32 blocks on a kernel with SIMD (matrixmultiply), natively
//! and in wasm, but its factorisations go column by column and leave that kernel
//! idle. Here the cubic part of an inverse is blocks multiplied, so that it runs at
//! the speed of the product. f64 products have no such kernel in wasm: sums of many
//! terms are made in f64, and kept in f32.

mod gram;
mod inverse;
mod product;

pub use gram::gram;
pub use inverse::{InverseError, invert};
pub use product::{View, multiply};

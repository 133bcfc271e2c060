//! What the models that describe members and items by short vectors have in common.
//!
//! [`Factors`] are the vectors, one a row, in lanes of eight; [`Canonical`] numbers
//! members and items by what was done, so that a model that starts at random starts
//! alike however an export is ordered; [`folded`] makes the lists of many members at
//! once by one dense product a block.

mod canonical;
mod lists;
mod vectors;

pub(super) use canonical::{Canonical, fingerprint};
pub(super) use lists::{BLOCK, folded};
pub(super) use vectors::Factors;

use super::model::damped;
use crate::math::sparse::{Csr, Row};

/// How much each item of a history speaks for a taste (see [`damped`]); items seen
/// without any interest are left out.
pub(super) fn tastes(history: Row<'_>) -> impl Iterator<Item = (u32, f32)> + '_ {
    history.iter().map(|(item, interest)| (item, damped(interest))).filter(|cell| cell.1 > 0.0)
}

/// [`tastes`] of every row, each times `scale`.
pub(super) fn preferences(matrix: &Csr, scale: f32) -> Csr {
    let mut kept = Csr::new(matrix.width());
    for row in matrix.rows() {
        kept.push(tastes(row).map(|(item, taste)| (item, scale * taste)));
    }
    kept
}

//! One row's regression on the rows of the other side.

use nalgebra::{Cholesky, DMatrix, DVector, Dyn};

use crate::math::Rng;
use crate::math::sparse::Row;

/// The factors of one side: rows of (vector, bias).
#[derive(Clone, Debug, Default)]
pub struct Side {
    /// Numbers in a row: factors and the bias.
    width: usize,
    values: Vec<f64>,
}

impl Side {
    /// Rows of small random vectors without bias.
    pub fn random(height: usize, factors: usize, rng: &mut Rng) -> Self {
        let width = factors + 1;
        let value = |at| if at % width == factors { 0.0 } else { 0.1 * rng.normal() };
        Self { width, values: (0..height * width).map(value).collect() }
    }

    /// Number of rows.
    pub fn height(&self) -> usize {
        self.values.len().checked_div(self.width).unwrap_or(0)
    }

    /// The vector of a row.
    pub fn vector(&self, row: usize) -> &[f64] {
        self.values[row * self.width..][..self.width].split_last().map_or(&[], |(_, rest)| rest)
    }

    /// The bias of a row.
    pub fn bias(&self, row: usize) -> f64 {
        self.values[row * self.width + self.width - 1]
    }

    /// Writes a row: vector, then bias.
    pub fn set(&mut self, row: usize, solution: &DVector<f64>) {
        let slot = &mut self.values[row * self.width..][..self.width];
        slot.copy_from_slice(solution.as_slice());
    }

    /// (vector, 1): what the other side's rows are regressed on.
    pub fn design(&self, row: usize) -> DVector<f64> {
        let with_one = self.vector(row).iter().copied().chain([1.0]);
        DVector::from_iterator(self.width, with_one)
    }

    /// Row `k` of these is put where `places[k]` says.
    pub fn scattered(&self, places: &[u32]) -> Self {
        let mut scattered = self.clone();
        for (row, &place) in places.iter().enumerate() {
            let from = &self.values[row * self.width..][..self.width];
            scattered.values[place as usize * self.width..][..self.width].copy_from_slice(from);
        }
        scattered
    }
}

/// A regression: its decomposed W, and the right-hand side.
#[derive(Clone, Debug)]
pub struct Ridge {
    decomposed: Cholesky<f64, Dyn>,
    right: DVector<f64>,
}

impl Ridge {
    /// On the rows that were rated; `None` where nothing was, or rounding has left it
    /// without a single solution.
    pub fn new(fixed: &Side, ratings: Row<'_>, mean: f64, regularisation: f64) -> Option<Self> {
        if ratings.is_empty() {
            return None;
        }
        let width = fixed.width;
        let mut matrix = DMatrix::from_diagonal_element(width, width, regularisation);
        let mut right = DVector::zeros(width);
        for (row, rating) in ratings.iter() {
            let design = fixed.design(row as usize);
            let rest = f64::from(rating) - mean - fixed.bias(row as usize);
            matrix.syger(1.0, &design, &design, 1.0);
            right.axpy(rest, &design, 1.0);
        }
        Some(Self { decomposed: Cholesky::new(matrix)?, right })
    }

    /// (vector, bias).
    pub fn solution(&self) -> DVector<f64> {
        self.decomposed.solve(&self.right)
    }

    /// W⁻¹ z.
    pub fn seen(&self, design: &DVector<f64>) -> DVector<f64> {
        self.decomposed.solve(design)
    }
}

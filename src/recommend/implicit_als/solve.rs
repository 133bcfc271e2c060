//! One side's equations, the other side fixed.

use nalgebra::{Cholesky, DMatrix, DVector, Dyn};

use crate::math::dense::multiply;
use crate::math::lanes::{Lanes, add, combine, dot, dot4, every, wide};
use crate::math::sparse::{Csr, Row};
use crate::model::{Cancelled, Progress};
use crate::recommend::factors::Factors;

/// Multiplications between two reports: some ten milliseconds.
const REPORT: usize = 50_000_000;

/// A squared residual that is nothing.
const NOTHING: f32 = 1e-20;

/// FᵀF + λI of the factors F that are fixed.
pub fn gram(fixed: &Factors, regularisation: f64) -> Factors {
    let mut gram = fixed.gram();
    for at in 0..gram.height() {
        gram.row_mut(at).as_flattened_mut()[at] += regularisation as f32;
    }
    gram
}

/// Solves equation after equation by conjugate gradients, without memory of its own
/// for each.
#[derive(Debug)]
pub struct Solver<'a> {
    fixed: &'a Factors,
    gram: &'a Factors,
    /// The fixed factors of one history, side by side.
    rows: Vec<Lanes>,
    /// c of each item of the history, padded with 0 to a multiple of 4.
    confidence: Vec<f32>,
    products: Vec<f32>,
    residual: Vec<Lanes>,
    direction: Vec<Lanes>,
    image: Vec<Lanes>,
}

impl<'a> Solver<'a> {
    /// `gram` is that of the fixed factors, by [`gram`].
    pub fn new(fixed: &'a Factors, gram: &'a Factors) -> Self {
        let zeros = || vec![Lanes::default(); fixed.row_size()];
        Self {
            fixed,
            gram,
            rows: Vec::new(),
            confidence: Vec::new(),
            products: Vec::new(),
            residual: zeros(),
            direction: zeros(),
            image: zeros(),
        }
    }

    /// Improves all `solutions` by at most `steps` each. The rows of the matrix hold c;
    /// an empty one gives 0. Reports from `done` on, a row at a time, out of `total`.
    pub fn solve_all(
        &mut self,
        confidence: &Csr,
        solutions: &mut Factors,
        steps: usize,
        (progress, done, total): (&dyn Progress, u64, u64),
    ) -> Result<(), Cancelled> {
        progress.report(done, total)?;
        let mut work = 0;
        for (at, row) in confidence.rows().enumerate() {
            self.solve(row, solutions.row_mut(at), steps);
            work += (steps + 1) * self.fixed.width() * (self.fixed.width() + 2 * row.len());
            if work > REPORT {
                work = 0;
                progress.report(done + at as u64, total)?;
            }
        }
        Ok(())
    }

    /// Improves one solution.
    fn solve(&mut self, row: Row<'_>, solution: &mut [Lanes], steps: usize) {
        if row.is_empty() {
            solution.fill(Lanes::default());
            return;
        }
        self.gather(row);
        // The residual b − A x = Σ (c − (c − 1) y·x) y − (gram) x.
        self.project(solution);
        let weights = self.products.iter_mut().zip(&self.confidence);
        weights.for_each(|(product, c)| *product = c - (c - 1.0) * *product);
        self.residual.fill(Lanes::default());
        combine(&mut self.residual, &self.products, &self.rows);
        self.image.fill(Lanes::default());
        combine(&mut self.image, solution.as_flattened(), self.gram.lanes());
        add(&mut self.residual, -1.0, &self.image);
        self.direction.copy_from_slice(&self.residual);
        let mut size = dot(&self.residual, &self.residual);
        for _ in 0..steps {
            if size <= NOTHING {
                break;
            }
            self.apply();
            let curvature = dot(&self.direction, &self.image);
            if curvature <= 0.0 {
                break;
            }
            let step = size / curvature;
            add(solution, step, &self.direction);
            add(&mut self.residual, -step, &self.image);
            let next = dot(&self.residual, &self.residual);
            let keep = every(next / size);
            for (direction, residual) in self.direction.iter_mut().zip(&self.residual) {
                *direction = (wide(residual) + keep * wide(direction)).to_array();
            }
            size = next;
        }
    }

    /// Puts the factors of a history side by side: read once from afar, then often.
    fn gather(&mut self, row: Row<'_>) {
        self.rows.clear();
        self.confidence.clear();
        for (item, confidence) in row.iter() {
            self.rows.extend_from_slice(self.fixed.row(item as usize));
            self.confidence.push(confidence);
        }
        let padded = row.len().next_multiple_of(4);
        self.rows.resize(padded * self.fixed.row_size(), Lanes::default());
        self.confidence.resize(padded, 0.0);
        self.products.resize(padded, 0.0);
    }

    /// The products of the gathered rows with a vector.
    fn project(&mut self, vector: &[Lanes]) {
        let (fours, _) = self.products.as_chunks_mut::<4>();
        let blocks = self.rows.chunks_exact(4 * self.fixed.row_size());
        for (products, rows) in fours.iter_mut().zip(blocks) {
            *products = dot4(rows, vector);
        }
    }

    /// image ← A direction = (gram) direction + Σ (c − 1) (y·direction) y.
    fn apply(&mut self) {
        let direction = std::mem::take(&mut self.direction);
        self.project(&direction);
        let weights = self.products.iter_mut().zip(&self.confidence);
        weights.for_each(|(product, c)| *product *= c - 1.0);
        self.image.fill(Lanes::default());
        combine(&mut self.image, direction.as_flattened(), self.gram.lanes());
        combine(&mut self.image, &self.products, &self.rows);
        self.direction = direction;
    }
}

/// One history's equation, decomposed.
#[derive(Clone, Debug)]
pub struct Equation {
    decomposed: Cholesky<f64, Dyn>,
}

impl Equation {
    /// W = (gram) + Σ (c − 1) y yᵀ for cells of (item, c); `None` if rounding has left
    /// it without a single solution.
    pub fn new(fixed: &Factors, gram: &Factors, cells: &[(u32, f32)]) -> Option<Self> {
        let width = fixed.width();
        let (mut rows, mut weighted) =
            (Factors::zeros(cells.len(), width), Factors::zeros(cells.len(), width));
        for (at, &(item, confidence)) in cells.iter().enumerate() {
            let row = fixed.row(item as usize);
            rows.row_mut(at).copy_from_slice(row);
            add(weighted.row_mut(at), confidence - 1.0, row);
        }
        let mut sum = gram.lanes().as_flattened().to_vec();
        multiply(rows.view().turned(), weighted.view(), 1.0, &mut sum);
        let matrix = DMatrix::from_iterator(width, width, sum.into_iter().map(f64::from));
        Some(Self { decomposed: Cholesky::new(matrix)? })
    }

    /// W⁻¹ Σ weights · rows.
    pub fn solve<'f>(&self, rows: impl Iterator<Item = (f64, &'f [Lanes])>) -> DVector<f64> {
        let mut right = DVector::zeros(self.decomposed.l_dirty().nrows());
        for (weight, row) in rows {
            for (sum, value) in right.iter_mut().zip(row.as_flattened()) {
                *sum += weight * f64::from(*value);
            }
        }
        self.decomposed.solve(&right)
    }
}

/// The product of a row with a solution.
pub fn product(row: &[Lanes], solution: &DVector<f64>) -> f64 {
    row.as_flattened().iter().zip(solution.iter()).map(|(a, b)| f64::from(*a) * b).sum()
}

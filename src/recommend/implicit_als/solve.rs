//! One side's equations, the other side fixed.
//!
//! The equation of a history is never written down: a step of conjugate gradients needs
//! its product with a direction alone, which is two readings of the history's rows.
//! They are fetched and interleaved once, while they are multiplied for the first time,
//! and every later reading finds them near ([`crate::math::lanes::tiles`]). Cost of a
//! half-sweep: 4 · (steps + 1) · factors · (entries + rows · factors) operations.

use nalgebra::{Cholesky, DMatrix, DVector, Dyn};
use wide::f32x4;

use crate::math::dense::multiply;
use crate::math::lanes::tiles::{Tile, combine, gather, project};
use crate::math::lanes::{Lanes, add, dot, every, wide};
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
    /// Its rows, interleaved by fours.
    gram: Vec<Tile>,
    /// The fixed factors of one history, interleaved by fours.
    rows: Vec<Tile>,
    /// c of each item of the history; a four that is not full is filled up with 0.
    confidence: Vec<[f32; 4]>,
    /// In place of the rows that a four is short of.
    nothing: Vec<Lanes>,
    residual: Vec<Lanes>,
    direction: Vec<Lanes>,
    image: Vec<Lanes>,
}

impl<'a> Solver<'a> {
    /// `gram` is that of the fixed factors, by [`gram`].
    pub fn new(fixed: &'a Factors, gram: &Factors) -> Self {
        let zeros = || vec![Lanes::default(); fixed.row_size()];
        let mut solver = Self {
            fixed,
            gram: vec![Tile::default(); gram.height() * gram.row_size() / 4],
            rows: Vec::new(),
            confidence: Vec::new(),
            nothing: zeros(),
            residual: zeros(),
            direction: zeros(),
            image: zeros(),
        };
        let size = gram.row_size();
        for (at, tiles) in solver.gram.chunks_exact_mut(size).enumerate() {
            let rows = [0, 1, 2, 3].map(|row| gram.row(4 * at + row));
            gather(rows, &solver.nothing, tiles);
        }
        solver
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
        self.start(row, solution);
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

    /// residual ← b − A x = Σ (c − (c − 1) y·x) y − (gram) x, with the history's rows put
    /// side by side for what follows.
    fn start(&mut self, row: Row<'_>, solution: &[Lanes]) {
        let size = self.fixed.row_size();
        let fours = row.len().div_ceil(4);
        self.confidence.clear();
        self.confidence.resize(fours, [0.0; 4]);
        // What a longer history left is written over.
        self.rows.resize(self.rows.len().max(fours * size), Tile::default());
        self.residual.fill(Lanes::default());
        let blocks = row.columns.chunks(4).zip(row.values.chunks(4));
        let places = self.confidence.iter_mut().zip(self.rows.chunks_exact_mut(size));
        for ((items, values), (confidence, tiles)) in blocks.zip(places) {
            let mut rows = [self.nothing.as_slice(); 4];
            for (row, &item) in rows.iter_mut().zip(items) {
                *row = self.fixed.row(item as usize);
            }
            confidence.iter_mut().zip(values).for_each(|(slot, value)| *slot = *value);
            let confidence = f32x4::new(*confidence);
            let products = gather(rows, solution, tiles);
            let weights = confidence - (confidence - f32x4::ONE) * products;
            combine(&mut self.residual, weights, tiles);
        }
        transform(&self.gram, solution, &mut self.image);
        add(&mut self.residual, -1.0, &self.image);
    }

    /// image ← A direction = (gram) direction + Σ (c − 1) (y·direction) y.
    fn apply(&mut self) {
        transform(&self.gram, &self.direction, &mut self.image);
        let rows = self.rows.chunks_exact(self.fixed.row_size());
        for (confidence, tiles) in self.confidence.iter().zip(rows) {
            let products = project(tiles, &self.direction);
            let weights = (f32x4::new(*confidence) - f32x4::ONE) * products;
            combine(&mut self.image, weights, tiles);
        }
    }
}

/// out ← (gram) vector, the rows of the symmetric gram being its columns.
fn transform(gram: &[Tile], vector: &[Lanes], out: &mut [Lanes]) {
    out.fill(Lanes::default());
    let (fours, _) = vector.as_flattened().as_chunks::<4>();
    for (weights, tiles) in fours.iter().zip(gram.chunks_exact(out.len())) {
        combine(out, f32x4::new(*weights), tiles);
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

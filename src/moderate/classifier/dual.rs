//! L2 logistic regression in the dual.
//!
//! min ½|w|² + C Σ ln(1 + exp(−yᵢ(w·xᵢ + oᵢ))) has a dual with one variable
//! 0 < αᵢ < C a row and w = Σ αᵢ yᵢ xᵢ. One variable at a time is solved by a few
//! Newton steps; of αᵢ and C − αᵢ the smaller is kept as variable, since near a
//! bound the other one loses its digits. O(entries) a sweep.

use crate::math::Rng;
use crate::math::sparse::Csr;
use crate::model::{Cancelled, Progress};

/// What is to be separated.
pub(super) struct Problem<'a> {
    /// Rows × features.
    pub rows: &'a Csr,
    /// Which side each row is on.
    pub labels: &'a [bool],
    /// Log-odds given beforehand, a row each.
    pub offsets: &'a [f64],
}

/// When to stop.
pub(super) struct Stop {
    pub tolerance: f64,
    pub sweeps: usize,
}

/// The weights w, a feature each. Reports sweeps.
pub(super) fn solve(
    problem: &Problem<'_>,
    trust: f64,
    stop: &Stop,
    rng: &mut Rng,
    progress: &dyn Progress,
) -> Result<Vec<f64>, Cancelled> {
    let count = problem.rows.height();
    let sign = |row: usize| if problem.labels[row] { 1.0 } else { -1.0 };
    let start = (1e-3 * trust).min(1e-8);
    let mut weights = vec![0.0; problem.rows.width()];
    let mut squares = Vec::with_capacity(count);
    for (row, entries) in problem.rows.rows().enumerate() {
        let mut square = 0.0;
        for (column, value) in entries.iter() {
            square += f64::from(value) * f64::from(value);
            weights[column as usize] += sign(row) * start * f64::from(value);
        }
        squares.push(square);
    }
    let mut duals = vec![(start, trust - start); count];
    let mut order: Vec<usize> = (0..count).collect();
    let mut precision = 1e-2;
    for sweep in 0..stop.sweeps {
        progress.report(sweep as u64, stop.sweeps as u64)?;
        rng.shuffle(&mut order);
        let (mut steepest, mut steps) = (0f64, 0);
        for &row in &order {
            let entries = problem.rows.row(row);
            let mut product = problem.offsets[row];
            for (column, value) in entries.iter() {
                product += weights[column as usize] * f64::from(value);
            }
            let (low, high) = duals[row];
            let one = Coordinate { curvature: squares[row], slope: sign(row) * product, trust };
            let (moved, gradient, newton) = one.minimise(low, high, precision);
            steepest = steepest.max(gradient);
            steps += newton;
            if newton > 0 {
                let shift = (moved.0 - low) * sign(row);
                duals[row] = moved;
                for (column, value) in entries.iter() {
                    weights[column as usize] += shift * f64::from(value);
                }
            }
        }
        if steepest < stop.tolerance {
            break;
        }
        if steps <= count / 10 {
            precision = (precision * 0.1).max(1e-8);
        }
    }
    Ok(weights)
}

/// The dual along one variable.
struct Coordinate {
    curvature: f64,
    slope: f64,
    trust: f64,
}

/// Newton steps on one variable at most.
const STEPS: usize = 100;

impl Coordinate {
    /// New (α, C − α), the gradient found at first, and the steps taken.
    fn minimise(&self, low: f64, high: f64, precision: f64) -> ((f64, f64), f64, usize) {
        let swapped = 0.5 * self.curvature * (high - low) + self.slope < 0.0;
        let (old, slope) = if swapped { (high, -self.slope) } else { (low, self.slope) };
        let gradient = |z: f64| self.curvature * (z - old) + slope + (z / (self.trust - z)).ln();
        let mut z = if self.trust - old < 0.5 * self.trust { 0.1 * old } else { old };
        let mut here = gradient(z);
        let first = here.abs();
        let mut steps = 0;
        while here.abs() >= precision && steps < STEPS {
            let curvature = self.curvature + self.trust / ((self.trust - z) * z);
            let ahead = z - here / curvature;
            z = if ahead <= 0.0 { 0.1 * z } else { ahead };
            here = gradient(z);
            steps += 1;
        }
        let pair = (z, self.trust - z);
        (if swapped { (pair.1, pair.0) } else { pair }, first, steps)
    }
}

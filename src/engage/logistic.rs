//! Logistic regression whose slopes differ by group and are held together.
//!
//! ln(p / (1 − p)) = o + (β + δ_g)·x: an offset o, slopes β of everybody, and what sets
//! group g apart. Fitted by maximum likelihood with the penalties ½ Σ λ β² + ½ Σ μ δ²,
//! one number a column, which is the mode of a hierarchical model: a group with few rows
//! gets nearly everybody's slopes. The inverse Hessian there is the covariance of the
//! slopes (Laplace), from which whatever is predicted gets its uncertainty.
//!
//! Cost: a Newton step is one pass, O(rows · columns²), and a dense solve of
//! columns · (1 + groups) variables; six or seven steps.

use nalgebra::{Cholesky, DMatrix, DVector};

use crate::math::optimise::{Local, MinimiseError, Stop, newton};
use crate::model::{Cancelled, Progress};

/// Newton steps at most.
const STEPS: usize = 60;
/// Rows between two reports: a few milliseconds.
const REPORT: usize = 20_000;

/// What is learnt from: a row an observation.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    /// Columns of each row.
    pub(super) width: usize,
    /// The values, row after row.
    pub(super) values: Vec<f64>,
    /// What came of it, 0–1.
    pub(super) outcomes: Vec<f64>,
    /// The group of each row; ignored where there are no groups.
    pub(super) groups: Vec<u8>,
    /// What is known beforehand, on the scale of log-odds.
    pub(super) offsets: Vec<f64>,
}

impl Rows {
    /// No rows yet.
    pub(super) fn new(width: usize) -> Self {
        Self { width, ..Self::default() }
    }

    /// One more row, without an offset.
    pub(super) fn push(&mut self, values: &[f64], outcome: f64, group: u8) {
        self.values.extend(values);
        self.outcomes.push(outcome);
        self.groups.push(group);
        self.offsets.push(0.0);
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.outcomes.len()
    }

    /// The values of a row.
    pub(super) fn row(&self, row: usize) -> &[f64] {
        &self.values[row * self.width..(row + 1) * self.width]
    }

    /// The first rows.
    pub(super) fn until(&self, end: usize) -> Part<'_> {
        Part { rows: self, end: end.min(self.len()) }
    }
}

/// The first rows of some.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part<'a> {
    rows: &'a Rows,
    end: usize,
}

/// How firmly slopes are held.
#[derive(Clone, Debug)]
pub(super) struct Penalties {
    /// λ of each column.
    pub(super) shared: Vec<f64>,
    /// μ of each column.
    pub(super) group: Vec<f64>,
    /// Number of groups; 0 for everybody alike.
    pub(super) groups: usize,
}

/// The slopes, and how sure they are.
#[derive(Clone, Debug)]
pub(super) struct Logistic {
    width: usize,
    groups: usize,
    /// β, then δ of each group.
    slopes: DVector<f64>,
    covariance: DMatrix<f64>,
}

/// Why there are no slopes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Unfit {
    /// The person asked to stop.
    Cancelled(Cancelled),
    /// The optimum was not reached.
    Unsettled,
}

impl From<Cancelled> for Unfit {
    fn from(cancelled: Cancelled) -> Self {
        Self::Cancelled(cancelled)
    }
}

/// The logistic function.
pub(super) fn sigmoid(logit: f64) -> f64 {
    if logit >= 0.0 {
        1.0 / (1.0 + (-logit).exp())
    } else {
        let odds = logit.exp();
        odds / (1.0 + odds)
    }
}

/// Its inverse, kept from the ends.
pub(super) fn logit(share: f64) -> f64 {
    let share = share.clamp(1e-4, 1.0 - 1e-4);
    (share / (1.0 - share)).ln()
}

impl Part<'_> {
    /// Fits the slopes, from those of an earlier fit where there is one.
    pub(super) fn fit(
        self,
        penalties: &Penalties,
        start: Option<&Logistic>,
        progress: &dyn Progress,
    ) -> Result<Logistic, Unfit> {
        let (width, groups) = (self.rows.width, penalties.groups);
        let size = width * (1 + groups);
        let penalty = DVector::from_fn(size, |row, _| {
            let held = if row < width { &penalties.shared } else { &penalties.group };
            held[row % width]
        });
        let start = start.map(|start| start.slopes.clone()).filter(|start| start.len() == size);
        let start = start.unwrap_or_else(|| DVector::zeros(size));
        let stop = Stop { tolerance: 1e-8 * (1.0 + self.end as f64), steps: STEPS };
        let mut last = None;
        let found = newton(start, stop, |slopes| {
            let local = self.local(slopes, &penalty, groups, progress)?;
            last = Some(local.hessian.clone());
            Ok(local)
        });
        let minimum = match found {
            Ok(minimum) => minimum,
            Err(MinimiseError::Stopped(cancelled)) => return Err(Unfit::Cancelled(cancelled)),
            Err(_) => return Err(Unfit::Unsettled),
        };
        let hessian = last.and_then(Cholesky::new).ok_or(Unfit::Unsettled)?;
        Ok(Logistic { width, groups, slopes: minimum.point, covariance: hessian.inverse() })
    }

    /// The penalised negative log-likelihood, its gradient and Hessian.
    fn local(
        self,
        slopes: &DVector<f64>,
        penalty: &DVector<f64>,
        groups: usize,
        progress: &dyn Progress,
    ) -> Result<Local, Cancelled> {
        let width = self.rows.width;
        let mut value = 0.5 * slopes.component_mul(slopes).dot(penalty);
        let mut gradient = slopes.component_mul(penalty);
        let mut hessian = DMatrix::from_diagonal(penalty);
        // A group's rows give one Gram matrix, which stands in up to four places.
        let mut grams = vec![0.0; (1 + groups) * width * width];
        let mut slants = vec![0.0; (1 + groups) * width];
        for row in 0..self.end {
            if row % REPORT == 0 {
                progress.report(row as u64, self.end as u64)?;
            }
            let (x, block) = (self.rows.row(row), self.block(row, groups));
            let logit = self.rows.offsets[row] + combined(slopes.as_slice(), x, block);
            let (p, outcome) = (sigmoid(logit), self.rows.outcomes[row]);
            // ln(1 + e^l) − y l, without overflow.
            value += logit.max(0.0) + (-logit.abs()).exp().ln_1p() - outcome * logit;
            let (off, weight) = (p - outcome, p * (1.0 - p));
            let slant = &mut slants[block * width..(block + 1) * width];
            let gram = &mut grams[block * width * width..(block + 1) * width * width];
            for (left, &a) in x.iter().enumerate() {
                slant[left] += off * a;
                let scaled = weight * a;
                for (cell, &b) in gram[left * width..=left * width + left].iter_mut().zip(x) {
                    *cell += scaled * b;
                }
            }
        }
        for block in 0..=groups {
            let slant = &slants[block * width..(block + 1) * width];
            let gram = &grams[block * width * width..(block + 1) * width * width];
            let places: &[usize] = if block == 0 { &[0] } else { &[0, block] };
            for &left in places {
                for (row, slope) in slant.iter().enumerate() {
                    gradient[left * width + row] += slope;
                }
                for &right in places {
                    for row in 0..width {
                        for column in 0..width {
                            let (low, high) = (row.min(column), row.max(column));
                            hessian[(left * width + row, right * width + column)] +=
                                gram[high * width + low];
                        }
                    }
                }
            }
        }
        Ok(Local { value, gradient, hessian })
    }

    fn block(self, row: usize, groups: usize) -> usize {
        let block = 1 + usize::from(self.rows.groups[row]);
        if block <= groups { block } else { 0 }
    }
}

/// (β + δ)·x, δ being that of the block unless it is that of everybody.
fn combined(slopes: &[f64], x: &[f64], block: usize) -> f64 {
    let width = x.len();
    let mut sum = dot(&slopes[..width], x);
    if block > 0 {
        sum += dot(&slopes[block * width..(block + 1) * width], x);
    }
    sum
}

fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(left, right)| left * right).sum()
}

impl Logistic {
    /// The log-odds of a row of a group.
    pub(super) fn logit(&self, x: &[f64], group: u8) -> f64 {
        combined(self.slopes.as_slice(), x, self.block(group))
    }

    /// β + δ of a group, one number a column.
    pub(super) fn slopes(&self, group: u8) -> Vec<f64> {
        let block = self.block(group) * self.width;
        let own = |column: usize| if block == 0 { 0.0 } else { self.slopes[block + column] };
        (0..self.width).map(|column| self.slopes[column] + own(column)).collect()
    }

    /// The variance of a weighted sum Σ w·x of rows of one group, on the scale of log-odds,
    /// that comes of not knowing the slopes; `sum` is Σ w·x.
    pub(super) fn variance(&self, sum: &[f64], group: u8) -> f64 {
        let block = self.block(group);
        let mut whole = DVector::zeros(self.slopes.len());
        for (column, &value) in sum.iter().enumerate() {
            whole[column] = value;
            if block > 0 {
                whole[block * self.width + column] = value;
            }
        }
        (&self.covariance * &whole).dot(&whole).max(0.0)
    }

    fn block(&self, group: u8) -> usize {
        let block = 1 + usize::from(group);
        if block <= self.groups { block } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::{Penalties, Rows, sigmoid};
    use crate::math::Rng;
    use crate::model::Silent;

    #[test]
    fn known_slopes_come_back_with_honest_errors() {
        let mut rng = Rng::seed(11);
        let mut rows = Rows::new(2);
        for row in 0..20_000u32 {
            let (x, group) = (rng.normal(), (row % 2) as u8);
            let truth = -1.0 + 0.8 * x + if group == 1 { 0.6 } else { -0.6 };
            let outcome = f64::from(u8::from(rng.chance(sigmoid(truth))));
            rows.push(&[1.0, x], outcome, group);
        }
        let penalties = Penalties { shared: vec![1e-3; 2], group: vec![1.0; 2], groups: 2 };
        let fitted = rows.until(usize::MAX).fit(&penalties, None, &Silent).unwrap();
        let (first, second) = (fitted.slopes(0), fitted.slopes(1));
        assert!((first[0] + 1.6).abs() < 0.1 && (second[0] + 0.4).abs() < 0.1);
        assert!((first[1] - 0.8).abs() < 0.08 && (second[1] - 0.8).abs() < 0.08);
        // The error of a slope is about 1 / √(n/2 · p(1−p)).
        let error = fitted.variance(&[0.0, 1.0], 0).sqrt();
        assert!((0.015..0.04).contains(&error), "{error}");
        let unseen = fitted.variance(&[1.0, 0.0], 9);
        assert!(unseen > fitted.variance(&[1.0, 0.0], 0), "a group never seen is less sure");
    }
}

//! One member given everybody's tastes: a problem of a few variables in closed steps.
//!
//! Minimise over β: −Σ n ln p + λ/2 |β|², p = softmax(shared + β), N = Σ n.
//! Gradient N·p − n + λβ; Hessian M = diag(Np + λ) − N p pᵀ, which Sherman and
//! Morrison invert in O(forms). What the member then adds outside is, by the
//! envelope theorem, the gradient N·p − n and the Schur complement λI − λ² M⁻¹.

use nalgebra::{DMatrixViewMut, DVectorViewMut};

/// Newton steps at most; three or four are usual, fewer from a good start.
const STEPS: usize = 100;

pub(super) struct Member<'a> {
    counts: &'a [f64],
    shared: &'a [f64],
    penalty: f64,
    /// β, improved in place.
    own: &'a mut [f64],
    total: f64,
    probabilities: Vec<f64>,
}

impl<'a> Member<'a> {
    pub(super) fn new(
        counts: &'a [f64],
        shared: &'a [f64],
        penalty: f64,
        own: &'a mut [f64],
    ) -> Self {
        let total = counts.iter().sum();
        Self { counts, shared, penalty, own, total, probabilities: vec![0.0; counts.len()] }
    }

    /// Moves β to its optimum and returns the value there.
    pub(super) fn settle(&mut self) -> f64 {
        let width = self.counts.len();
        let mut value = self.evaluate();
        let mut before = vec![0.0; width];
        for _ in 0..STEPS {
            let gradient = self.gradient();
            let largest = gradient.iter().fold(0.0, |most: f64, slope| most.max(slope.abs()));
            if largest <= 1e-10 * (1.0 + self.total) {
                break;
            }
            let step = self.newton_step(&gradient);
            let slope: f64 = gradient.iter().zip(&step).map(|(slope, step)| slope * step).sum();
            before.copy_from_slice(self.own);
            let mut length = 1.0;
            loop {
                for kind in 0..width {
                    self.own[kind] = before[kind] + length * step[kind];
                }
                let ahead = self.evaluate();
                if ahead <= value + 1e-4 * length * slope + 1e-14 * value.abs() || length < 1e-8 {
                    value = ahead;
                    break;
                }
                length *= 0.5;
            }
        }
        value
    }

    /// The value at β; leaves the probabilities there.
    fn evaluate(&mut self) -> f64 {
        for kind in 0..self.counts.len() {
            self.probabilities[kind] = self.shared[kind] + self.own[kind];
        }
        let mut value = 0.5 * self.penalty * self.own.iter().map(|own| own * own).sum::<f64>();
        for (count, utility) in self.counts.iter().zip(&self.probabilities) {
            value -= count * utility;
        }
        value + self.total * softmax(&mut self.probabilities)
    }

    /// In β, at β.
    fn gradient(&self) -> Vec<f64> {
        let expected = self.probabilities.iter().map(|p| self.total * p);
        let beyond = expected.zip(self.counts).map(|(expected, count)| expected - count);
        beyond.zip(&*self.own).map(|(beyond, own)| beyond + self.penalty * own).collect()
    }

    /// −M⁻¹ · gradient.
    fn newton_step(&self, gradient: &[f64]) -> Vec<f64> {
        let (rank_one, scale) = self.inverse();
        let along: f64 = rank_one.iter().zip(gradient).map(|(w, slope)| w * slope).sum();
        let step = |((p, w), slope): ((&f64, &f64), &f64)| {
            -(slope / (self.total * p + self.penalty) + scale * along * w)
        };
        self.probabilities.iter().zip(&rank_one).zip(gradient).map(step).collect()
    }

    /// M⁻¹ = diag(1 / (Np + λ)) + scale · w wᵀ, as (w, scale).
    fn inverse(&self) -> (Vec<f64>, f64) {
        let diagonal = |p: f64| self.total * p + self.penalty;
        let rank_one = self.probabilities.iter().map(|&p| p / diagonal(p)).collect();
        // 1 − N Σ p² / (Np + λ), written as a sum without cancellation.
        let rest: f64 = self.probabilities.iter().map(|&p| p * self.penalty / diagonal(p)).sum();
        (rank_one, self.total / rest)
    }

    pub(super) fn add_gradient(&self, gradient: &mut DVectorViewMut<'_, f64>, weight: f64) {
        for (kind, &p) in self.probabilities.iter().enumerate() {
            gradient[kind] += weight * (self.total * p - self.counts[kind]);
        }
    }

    pub(super) fn add_hessian(&self, hessian: &mut DMatrixViewMut<'_, f64>, weight: f64) {
        let (rank_one, scale) = self.inverse();
        let square = weight * self.penalty * self.penalty;
        for (row, &p) in self.probabilities.iter().enumerate() {
            hessian[(row, row)] += weight * self.penalty - square / (self.total * p + self.penalty);
            for column in 0..rank_one.len() {
                hessian[(row, column)] -= square * scale * rank_one[row] * rank_one[column];
            }
        }
    }
}

/// Utilities become probabilities; returns ln Σ exp. Shifted by the largest, so that
/// nothing overflows.
pub(super) fn softmax(utilities: &mut [f64]) -> f64 {
    let largest = utilities.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let mut sum = 0.0;
    for utility in utilities.iter_mut() {
        *utility = (*utility - largest).exp();
        sum += *utility;
    }
    utilities.iter_mut().for_each(|utility| *utility /= sum);
    largest + sum.ln()
}

//! Fitting, and what is read off the factors.

use super::ridge::{Ridge, Side};
use super::{ExplicitAlsParams, ExplicitAlsValidParams};
use crate::math::Rng;
use crate::math::sparse::{Csr, Row};
use crate::math::top_k::{Scored, top_k};
use crate::model::{Cancelled, Progress};
use crate::recommend::factors::Canonical;
use crate::recommend::model::contributions;
use crate::recommend::{Contribution, Interactions, Model, ModelKind};

/// Multiplications between two reports: some ten milliseconds.
const REPORT: usize = 5_000_000;

/// The factors and biases of the items.
#[derive(Clone, Debug, Default)]
pub struct ExplicitAls {
    items: Side,
    /// μ.
    mean: f64,
    /// λ.
    regularisation: f64,
    /// Whether any rating differs from another.
    varied: bool,
}

impl ExplicitAlsValidParams {
    /// Learns the factors. Reports rows solved out of all.
    pub fn fit(
        &self,
        interactions: &Interactions,
        progress: &dyn Progress,
    ) -> Result<ExplicitAls, Cancelled> {
        let ExplicitAlsParams { factors, sweeps, regularisation, seed } = self.0;
        let canonical = Canonical::new(&interactions.matrix);
        let Canonical { by_member, by_item, .. } = &canonical;
        let ratings = || by_member.rows().flat_map(|row| row.values);
        let mean = ratings().map(|&rating| f64::from(rating)).sum::<f64>()
            / by_member.entries().max(1) as f64;
        let mut rng = Rng::seed(seed);
        let mut members = Side::random(by_member.height(), factors, &mut rng);
        let mut items = Side::random(by_item.height(), factors, &mut rng);
        let height = (by_member.height() + by_item.height()) as u64;
        for sweep in 0..sweeps as u64 {
            let report = (progress, sweep * height, sweeps as u64 * height);
            solve(by_member, &items, &mut members, (mean, regularisation), report)?;
            let report = (progress, report.1 + by_member.height() as u64, report.2);
            solve(by_item, &members, &mut items, (mean, regularisation), report)?;
        }
        progress.report(1, 1)?;
        let mut pairs = ratings().zip(ratings().skip(1));
        let varied = pairs.any(|(one, next)| one != next);
        let items = items.scattered(&canonical.items);
        Ok(ExplicitAls { items, mean, regularisation, varied })
    }
}

/// Solves one side; rows without ratings become 0.
fn solve(
    ratings: &Csr,
    fixed: &Side,
    solved: &mut Side,
    (mean, regularisation): (f64, f64),
    (progress, done, total): (&dyn Progress, u64, u64),
) -> Result<(), Cancelled> {
    progress.report(done, total)?;
    let mut work = 0;
    for (at, row) in ratings.rows().enumerate() {
        let ridge = Ridge::new(fixed, row, mean, regularisation);
        let nothing = || solved.design(at).map(|_| 0.0);
        let solution = ridge.map_or_else(nothing, |ridge| ridge.solution());
        work += solution.len() * solution.len() * (row.len() + solution.len());
        solved.set(at, &solution);
        if work > REPORT {
            work = 0;
            progress.report(done + at as u64, total)?;
        }
    }
    Ok(())
}

impl ExplicitAls {
    fn regression(&self, history: Row<'_>) -> Option<Ridge> {
        let ridge = || Ridge::new(&self.items, history, self.mean, self.regularisation);
        self.varied.then(ridge).flatten()
    }
}

impl Model for ExplicitAls {
    fn kind(&self) -> ModelKind {
        ModelKind::ExplicitAls
    }

    fn items(&self) -> usize {
        self.items.height()
    }

    /// The rating foretold for each item.
    fn score(&self, history: Row<'_>, scores: &mut [f64]) {
        let Some(ridge) = self.regression(history) else {
            scores.fill(0.0);
            return;
        };
        let own = ridge.solution();
        for (item, score) in scores.iter_mut().enumerate() {
            let vector = self.items.vector(item);
            let product: f64 = vector.iter().zip(own.iter()).map(|(a, b)| a * b).sum();
            let bias = own[own.len() - 1];
            *score = self.mean + self.items.bias(item) + product + bias;
        }
    }

    /// By the cosine of the factors, above 0 only.
    fn similar(&self, item: u32, count: usize) -> Vec<Scored> {
        let product = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
        let here = self.items.vector(item as usize);
        let others = (0..self.items() as u32).filter(|&other| other != item);
        let cosines = others.filter_map(|other| {
            let there = self.items.vector(other as usize);
            let size = (product(here, here) * product(there, there)).sqrt();
            let cosine = product(here, there) / size;
            (cosine > 0.0).then_some((other, cosine))
        });
        top_k(count, cosines)
    }

    fn explain(&self, history: Row<'_>, item: u32) -> Vec<Contribution> {
        let Some(ridge) = self.regression(history) else { return Vec::new() };
        let seen = ridge.seen(&self.items.design(item as usize));
        let shares = history.iter().map(|(from, rating)| {
            let rest = f64::from(rating) - self.mean - self.items.bias(from as usize);
            (from, rest * self.items.design(from as usize).dot(&seen))
        });
        contributions(self.kind(), shares)
    }

    /// How well it is rated by all.
    fn base(&self, item: u32) -> f64 {
        if self.varied { self.mean + self.items.bias(item as usize) } else { 0.0 }
    }
}

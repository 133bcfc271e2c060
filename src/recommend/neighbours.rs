//! Sparse weights from item to item: few neighbours of each, found once.
//!
//! Item-kNN and the random walk differ in the weights alone. Each is a product of
//! items × members by members × items, made row by row, of which the largest of a
//! row stay; scores are X W, with X the damped interest of a history, so each piece
//! of the history has its exact share of a score, and a new act moves it at once.
//!
//! Cost of the product: Σ n² over members with n items; of a score: the history
//! times the neighbours kept.

use super::model::{contributions, damped};
use super::{Contribution, ModelKind};
use crate::math::sparse::{Csr, Row};
use crate::math::top_k::{Scored, top_k};
use crate::model::{Cancelled, Progress};

/// Multiplications between two reports: a few milliseconds.
const REPORT: usize = 2_000_000;

/// What an item gives to each of its neighbours.
#[derive(Clone, Debug, Default)]
pub(super) struct Neighbours {
    weights: Csr,
}

impl Neighbours {
    /// `left` · `right` without its diagonal, each sum made a weight by `weigh` (of
    /// row, column and sum), of which the `keep` largest above 0 of each row stay,
    /// of equals the lower column. Reports rows done out of all.
    pub(super) fn of_product(
        left: &Csr,
        right: &Csr,
        keep: usize,
        weigh: impl Fn(usize, usize, f64) -> f64,
        progress: &dyn Progress,
    ) -> Result<Self, Cancelled> {
        let total = left.height() as u64;
        let mut weights = Csr::new(right.width());
        let mut sums = vec![0f64; right.width()];
        let mut found = Vec::new();
        let mut work = 0;
        for (item, people) in left.rows().enumerate() {
            let rows = || people.columns.iter().map(|&member| right.row(member as usize));
            for (row, &here) in rows().zip(people.values) {
                for (&other, &there) in row.columns.iter().zip(row.values) {
                    sums[other as usize] += f64::from(here) * f64::from(there);
                }
            }
            let reached: usize = rows().map(Row::len).sum();
            work += reached;
            let mut take = |other: u32| {
                let sum = std::mem::take(&mut sums[other as usize]);
                if other as usize != item && sum > 0.0 {
                    found.push((other, weigh(item, other as usize, sum)));
                }
            };
            // Where much was added, what it was added to is read off in one go; else
            // along the rows again, where what was taken is 0 the second time.
            if reached < right.width() {
                rows().for_each(|row| row.columns.iter().copied().for_each(&mut take));
            } else {
                (0..right.width() as u32).for_each(take);
            }
            let found = found.drain(..).filter(|&(_, weight)| weight > 0.0);
            let mut kept = top_k(keep, found);
            kept.sort_unstable_by_key(|neighbour| neighbour.id);
            weights.push(kept.iter().map(|neighbour| (neighbour.id, neighbour.score as f32)));
            if work > REPORT {
                work = 0;
                progress.report(item as u64, total)?;
            }
        }
        progress.report(total, total)?;
        Ok(Self { weights })
    }

    /// Number of items.
    pub(super) fn len(&self) -> usize {
        self.weights.height()
    }

    /// X W for one history.
    pub(super) fn score(&self, history: Row<'_>, scores: &mut [f64]) {
        scores.fill(0.0);
        for (item, interest) in history.iter() {
            let interest = f64::from(damped(interest));
            for (other, weight) in self.weights.row(item as usize).iter() {
                scores[other as usize] += interest * f64::from(weight);
            }
        }
    }

    /// The `count` nearest, the nearest first.
    pub(super) fn nearest(&self, item: u32, count: usize) -> Vec<Scored> {
        let neighbours = self.weights.row(item as usize).iter();
        top_k(count, neighbours.map(|(other, weight)| (other, f64::from(weight))))
    }

    /// The terms of the sum that is an item's score.
    pub(super) fn explain(
        &self,
        model: ModelKind,
        history: Row<'_>,
        item: u32,
    ) -> Vec<Contribution> {
        let shares = history.iter().filter_map(|(from, interest)| {
            let weight = self.weights.row(from as usize).get(item)?;
            Some((from, f64::from(damped(interest)) * f64::from(weight)))
        });
        contributions(model, shares)
    }
}

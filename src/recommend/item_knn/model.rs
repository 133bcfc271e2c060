//! The sparse Gram matrix row by row, and what is read off it.

use super::ItemKnnValidParams;
use crate::math::sparse::{Csr, Row};
use crate::math::top_k::{Scored, top_k};
use crate::model::{Cancelled, Progress, Time};
use crate::recommend::model::{contributions, damped};
use crate::recommend::{Contribution, Interactions, Model, ModelKind};

/// Multiplications between two reports: a few milliseconds.
const REPORT: usize = 2_000_000;

/// The neighbours of each item.
#[derive(Clone, Debug, Default)]
pub struct ItemKnn {
    similarity: Csr,
}

impl ItemKnnValidParams {
    /// Finds the neighbours. Reports items done out of all.
    pub fn fit(
        &self,
        interactions: &Interactions,
        progress: &dyn Progress,
    ) -> Result<ItemKnn, Cancelled> {
        let members = latest_items(interactions, self.0.history).map(damped);
        let items = members.transpose();
        let norms: Vec<f64> = items.rows().map(|item| item.dot(item).sqrt()).collect();
        let total = items.height() as u64;
        let mut similarity = Csr::new(items.height());
        let mut sums = vec![0f64; items.height()];
        let mut touched = Vec::new();
        let mut work = 0;
        for (item, people) in items.rows().enumerate() {
            for (member, here) in people.iter() {
                let row = members.row(member as usize);
                work += row.len();
                for (other, there) in row.iter() {
                    let sum = &mut sums[other as usize];
                    if *sum == 0.0 {
                        touched.push(other);
                    }
                    *sum += f64::from(here) * f64::from(there);
                }
            }
            let found = touched.drain(..).filter_map(|other| {
                let sum = std::mem::take(&mut sums[other as usize]);
                let like = sum / (norms[item] * norms[other as usize] + self.0.shrink);
                (other as usize != item && sum > 0.0).then_some((other, like))
            });
            let mut kept = top_k(self.0.neighbours, found);
            kept.sort_unstable_by_key(|neighbour| neighbour.id);
            similarity.push(kept.iter().map(|neighbour| (neighbour.id, neighbour.score as f32)));
            if work > REPORT {
                work = 0;
                progress.report(item as u64, total)?;
            }
        }
        progress.report(total, total)?;
        Ok(ItemKnn { similarity })
    }
}

/// Each member's row cut to its latest `limit` entries with interest in them.
fn latest_items(interactions: &Interactions, limit: usize) -> Csr {
    let mut cut = Csr::new(interactions.matrix.width());
    for member in 0..interactions.matrix.height() {
        let row = interactions.row(member);
        let times = &interactions.latest[interactions.matrix.range(member)];
        let oldest = if row.len() > limit {
            let mut sorted: Vec<(Time, u32)> =
                times.iter().copied().zip(row.columns.iter().copied()).collect();
            sorted.sort_unstable();
            sorted[row.len() - limit]
        } else {
            (Time::NONE, 0)
        };
        let kept = row
            .iter()
            .zip(times)
            .filter(|((column, interest), time)| *interest > 0.0 && (**time, *column) >= oldest);
        cut.push(kept.map(|(cell, _)| cell));
    }
    cut
}

impl Model for ItemKnn {
    fn kind(&self) -> ModelKind {
        ModelKind::ItemKnn
    }

    fn items(&self) -> usize {
        self.similarity.height()
    }

    fn score(&self, history: Row<'_>, scores: &mut [f64]) {
        scores.fill(0.0);
        for (item, interest) in history.iter() {
            let interest = f64::from(damped(interest));
            for (other, like) in self.similarity.row(item as usize).iter() {
                scores[other as usize] += interest * f64::from(like);
            }
        }
    }

    fn similar(&self, item: u32, count: usize) -> Vec<Scored> {
        let neighbours = self.similarity.row(item as usize).iter();
        top_k(count, neighbours.map(|(other, like)| (other, f64::from(like))))
    }

    fn explain(&self, history: Row<'_>, item: u32) -> Vec<Contribution> {
        let shares = history.iter().filter_map(|(from, interest)| {
            let like = self.similarity.row(from as usize).get(item)?;
            Some((from, f64::from(damped(interest)) * f64::from(like)))
        });
        contributions(self.kind(), shares)
    }
}

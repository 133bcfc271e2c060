//! The chances of the two steps, multiplied.

use super::RandomWalkValidParams;
use crate::math::sparse::{Csr, Row};
use crate::math::top_k::Scored;
use crate::model::{Cancelled, Progress};
use crate::recommend::neighbours::{Divisor, Neighbours};
use crate::recommend::recent::recent;
use crate::recommend::{Contribution, Interactions, Model, ModelKind};

/// Where a walk from each item ends.
#[derive(Clone, Debug, Default)]
pub struct RandomWalk {
    ends: Neighbours,
}

impl RandomWalkValidParams {
    /// Walks from every item at once. Reports items done out of all.
    pub fn fit(
        &self,
        interactions: &Interactions,
        progress: &dyn Progress,
    ) -> Result<RandomWalk, Cancelled> {
        let members = recent(interactions, self.0.history, self.0.pairs);
        let items = members.transpose();
        let crowd: Vec<f64> = items.rows().map(|item| total(item).powf(self.0.beta)).collect();
        let (to_members, to_items) = (chances(&items), chances(&members));
        let less_crowd = Divisor { rows: vec![1.0; crowd.len()], columns: crowd, shrink: 0.0 };
        let keep = self.0.neighbours;
        let ends = Neighbours::of_product(&to_members, &to_items, keep, &less_crowd, progress)?;
        Ok(RandomWalk { ends })
    }
}

fn total(row: Row<'_>) -> f64 {
    row.values.iter().copied().map(f64::from).sum()
}

/// Each row divided by its sum.
fn chances(rows: &Csr) -> Csr {
    let mut divided = Csr::new(rows.width());
    for row in rows.rows() {
        let total = total(row);
        divided.push(row.iter().map(|(column, value)| (column, (f64::from(value) / total) as f32)));
    }
    divided
}

impl Model for RandomWalk {
    fn kind(&self) -> ModelKind {
        ModelKind::RandomWalk
    }

    fn items(&self) -> usize {
        self.ends.len()
    }

    fn score(&self, history: Row<'_>, scores: &mut [f64]) {
        self.ends.score(history, scores);
    }

    fn similar(&self, item: u32, count: usize) -> Vec<Scored> {
        self.ends.nearest(item, count)
    }

    fn explain(&self, history: Row<'_>, item: u32) -> Vec<Contribution> {
        self.ends.explain(self.kind(), history, item)
    }
}

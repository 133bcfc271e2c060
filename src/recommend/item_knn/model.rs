//! The nearest items of each by the people they have in common.

use super::ItemKnnValidParams;
use crate::math::lanes::{LANES, Lanes};
use crate::math::sparse::Row;
use crate::math::top_k::Scored;
use crate::model::{Cancelled, Progress};
use crate::recommend::neighbours::{Divisor, Neighbours};
use crate::recommend::recent::recent;
use crate::recommend::weighting::Weigher;
use crate::recommend::{Contribution, Interactions, Model, ModelKind};

/// The neighbours of each item.
#[derive(Clone, Debug, Default)]
pub struct ItemKnn {
    neighbours: Neighbours,
}

impl ItemKnnValidParams {
    /// Finds the neighbours. Reports items done out of all.
    pub fn fit(
        &self,
        interactions: &Interactions,
        progress: &dyn Progress,
    ) -> Result<ItemKnn, Cancelled> {
        let people = recent(interactions, self.0.history, self.0.pairs).transpose();
        let weigher = Weigher::new(self.0.weighting, &people);
        let items = weigher.rows(&people);
        let norms: Vec<f64> = items.rows().map(|item| weigher.norm(item.values)).collect();
        let cosine = Divisor { rows: norms.clone(), columns: norms, shrink: self.0.shrink };
        let members = items.transpose();
        let keep = self.0.neighbours;
        let neighbours = Neighbours::of_product(&items, &members, keep, &cosine, progress)?;
        Ok(ItemKnn { neighbours })
    }
}

impl Model for ItemKnn {
    fn kind(&self) -> ModelKind {
        ModelKind::ItemKnn
    }

    fn items(&self) -> usize {
        self.neighbours.len()
    }

    fn score(&self, history: Row<'_>, scores: &mut [f64]) {
        self.neighbours.score(history, scores);
    }

    fn score_block(&self, histories: &[Row<'_>], block: &mut [Lanes]) {
        self.neighbours.score_block(histories, block);
    }

    fn similar(&self, item: u32, count: usize) -> Vec<Scored> {
        self.neighbours.nearest(item, count)
    }

    fn explain(&self, history: Row<'_>, item: u32) -> Vec<Contribution> {
        self.neighbours.explain(self.kind(), history, item)
    }

    fn block(&self) -> usize {
        LANES
    }
}

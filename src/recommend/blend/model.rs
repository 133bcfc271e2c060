//! The weighted sum, and which of its terms moved an item most.

use std::sync::Arc;

use super::Weights;
use crate::math::lanes::{LANES, Lanes, every, wide};
use crate::math::order::Order;
use crate::math::sparse::Row;
use crate::math::top_k::{Scored, top_k};
use crate::recommend::block::scale;
use crate::recommend::{Contribution, Model, ModelKind};

/// The weighted sum of its parts.
#[derive(Clone, Debug, Default)]
pub struct Blend {
    /// What is added up, fitted on the same acts.
    pub parts: Vec<Arc<dyn Model>>,
    /// With which weights, one a part.
    pub weights: Weights,
    /// Of each part, its standardised scores where they are the same for everybody.
    standing: Vec<Option<Vec<f32>>>,
}

/// One model's scores over all items, standardised.
pub(super) struct Term {
    /// Mean 0 and deviation 1; all 0 if the scores are all equal.
    standard: Vec<f64>,
    /// By what differences of scores were divided.
    deviation: f64,
}

impl Term {
    pub(super) fn new(model: &dyn Model, history: Row<'_>) -> Self {
        let mut scores = vec![0.0; model.items()];
        model.score(history, &mut scores);
        let count = scores.len().max(1) as f64;
        if model.kind() == ModelKind::Popularity {
            draw_in(&mut scores);
        }
        let mean = scores.iter().sum::<f64>() / count;
        let square = |score: &f64| (score - mean) * (score - mean);
        let deviation = (scores.iter().map(square).sum::<f64>() / count).sqrt();
        // Rounding alone must not be blown up into a difference.
        let flat = deviation <= 1e-12 * mean.abs() || deviation == 0.0;
        for score in &mut scores {
            *score = if flat { 0.0 } else { (*score - mean) / deviation };
        }
        Self { standard: scores, deviation }
    }

    /// Of one item.
    pub(super) fn of(&self, item: u32) -> f64 {
        self.standard[item as usize]
    }
}

/// The standardised scores of a model that asks for no history.
pub(super) fn standing(model: &dyn Model) -> Option<Vec<f32>> {
    let same = model.kind() == ModelKind::Popularity;
    same.then(|| Term::new(model, Row::default()).standard.iter().map(|&z| z as f32).collect())
}

/// ln(1 + s / mean): a few very popular items would else be so many deviations out
/// that no taste could bring anything else onto a list. Keeps the order.
fn draw_in(scores: &mut [f64]) {
    let mean = scores.iter().sum::<f64>() / scores.len().max(1) as f64;
    if mean > 0.0 {
        scores.iter_mut().for_each(|score| *score = (*score / mean).ln_1p());
    }
}

impl Blend {
    /// Adds up `parts`, with a weight for each.
    pub fn new(parts: Vec<Arc<dyn Model>>, weights: Weights) -> Self {
        let standing = parts.iter().map(|part| standing(&**part)).collect();
        Self { parts, weights, standing }
    }

    /// The parts that count for a history, with their weights.
    fn weighed(&self, history: Row<'_>) -> impl Iterator<Item = (&dyn Model, f64)> {
        let weights = self.weights.of(history.len()).iter().copied();
        let models = self.parts.iter().map(|part| &**part);
        models.zip(weights).filter(|(_, weight)| *weight > 0.0)
    }

    /// [`Model::explain`] for several items at the cost of one. `popular` are those that
    /// popularity alone would have brought before the member: of the others, that they
    /// are popular explains nothing, and the personal terms are told. Shares are of the
    /// weighted sum of z: a model's own shares times its weight over its deviation.
    pub fn explain_all(
        &self,
        history: Row<'_>,
        items: &[u32],
        popular: &[u32],
    ) -> Vec<Vec<Contribution>> {
        let terms: Vec<(&dyn Model, f64, Term)> = self
            .weighed(history)
            .map(|(model, weight)| (model, weight, Term::new(model, history)))
            .collect();
        let explain = |&item: &u32| {
            let moved = (0u32..)
                .zip(&terms)
                .map(|(part, (_, weight, term))| (part, weight * term.of(item)));
            let personal = |part: u32| {
                terms.get(part as usize).is_some_and(|term| term.0.kind() != ModelKind::Popularity)
            };
            let listed = popular.contains(&item);
            let most = top_k(1, moved.filter(|&(part, _)| listed || personal(part)));
            if !most.first().is_some_and(|most| most.score > 0.0 && personal(most.id)) {
                return Vec::new();
            }
            let mut told: Vec<Contribution> = terms
                .iter()
                .flat_map(|(model, weight, term)| {
                    let scale = if term.deviation > 0.0 { weight / term.deviation } else { 0.0 };
                    let scaled = move |inner: Contribution| Contribution {
                        share: scale * inner.share,
                        ..inner
                    };
                    model.explain(history, item).into_iter().map(scaled)
                })
                .collect();
            told.order_by(|a, b| b.share.total_cmp(&a.share));
            told
        };
        items.iter().map(explain).collect()
    }
}

impl Model for Blend {
    fn kind(&self) -> ModelKind {
        ModelKind::Blend
    }

    fn items(&self) -> usize {
        self.parts.first().map_or(0, |part| part.items())
    }

    fn score(&self, history: Row<'_>, scores: &mut [f64]) {
        let mut block = vec![Lanes::default(); self.items()];
        self.score_block(&[history], &mut block);
        for (score, row) in scores.iter_mut().zip(&block) {
            *score = f64::from(row[0]);
        }
    }

    fn score_block(&self, histories: &[Row<'_>], block: &mut [Lanes]) {
        block.fill(Lanes::default());
        let mut own = vec![Lanes::default(); block.len()];
        for (at, (part, standing)) in self.parts.iter().zip(&self.standing).enumerate() {
            let mut weights = Lanes::default();
            for (weight, history) in weights.iter_mut().zip(histories) {
                *weight = self.weights.of(history.len()).get(at).map_or(0.0, |&it| it as f32);
            }
            if weights == Lanes::default() {
                continue;
            }
            match standing {
                Some(standard) => {
                    for (row, &z) in block.iter_mut().zip(standard) {
                        *row = (wide(row) + wide(&weights) * every(z)).to_array();
                    }
                }
                None => {
                    part.score_block(histories, &mut own);
                    let (factor, shift) = scale(&own, &weights);
                    for (row, own) in block.iter_mut().zip(&own) {
                        let z = wide(own) * wide(&factor) - wide(&shift);
                        *row = (wide(row) + z).to_array();
                    }
                }
            }
        }
    }

    /// By the sum of what the personal parts make of a history of that item alone, each
    /// as a share of its highest: the same people, and the same words.
    fn similar(&self, item: u32, count: usize) -> Vec<Scored> {
        let mut scores = vec![0.0; self.items()];
        let mut alone = vec![0.0; self.items()];
        let history = Row { columns: &[item], values: &[1.0] };
        let personal = self.parts.iter().filter(|part| part.kind() != ModelKind::Popularity);
        for model in personal {
            model.score(history, &mut alone);
            if let Some(own) = alone.get_mut(item as usize) {
                *own = 0.0;
            }
            let most = alone.iter().copied().fold(0.0, f64::max);
            if most > 0.0 {
                for (score, more) in scores.iter_mut().zip(&alone) {
                    *score += more / most;
                }
            }
        }
        let others = (0u32..).zip(scores);
        top_k(count, others.filter(|&(other, score)| other != item && score > 0.0))
    }

    fn explain(&self, history: Row<'_>, item: u32) -> Vec<Contribution> {
        self.explain_all(history, &[item], &[item]).pop().unwrap_or_default()
    }

    fn block(&self) -> usize {
        LANES
    }
}

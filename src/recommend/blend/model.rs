//! The weighted sum, and which of its terms moved an item most.

use std::sync::Arc;

use crate::math::sparse::Row;
use crate::math::top_k::{Scored, top_k};
use crate::recommend::{Content, Contribution, ItemKnn, Model, ModelKind, Popularity};

/// The models that are added up, fitted on the same acts.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    /// The baseline.
    pub popularity: Popularity,
    /// Who acts on what together.
    pub item_knn: ItemKnn,
    /// What it says; shared, since it is the same whichever acts are learnt from.
    pub content: Arc<Content>,
}

/// How much each part counts; they sum to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// Of popularity.
    pub popularity: f64,
    /// Of item-kNN.
    pub item_knn: f64,
    /// Of content.
    pub content: f64,
}

impl Weights {
    /// Popularity and nothing else.
    pub const POPULARITY: Self = Self { popularity: 1.0, item_knn: 0.0, content: 0.0 };

    /// What stands where there is nothing to try weights on.
    pub const PRIOR: Self = Self { popularity: 0.2, item_knn: 0.4, content: 0.4 };

    /// In the order of [`Parts::models`].
    pub fn as_array(self) -> [f64; 3] {
        [self.popularity, self.item_knn, self.content]
    }
}

impl Parts {
    /// The models, in the order of [`Weights::as_array`].
    pub fn models(&self) -> [&dyn Model; 3] {
        [&self.popularity, &self.item_knn, &*self.content]
    }

    /// What the three make of a history, standardised.
    fn terms(&self, history: Row<'_>) -> [Term; 3] {
        self.models().map(|model| Term::new(model, history))
    }
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

/// ln(1 + s / mean): a few very popular items would else be so many deviations out
/// that no taste could bring anything else onto a list. Keeps the order.
fn draw_in(scores: &mut [f64]) {
    let mean = scores.iter().sum::<f64>() / scores.len().max(1) as f64;
    if mean > 0.0 {
        scores.iter_mut().for_each(|score| *score = (*score / mean).ln_1p());
    }
}

/// The weighted sum of its parts.
#[derive(Clone, Debug)]
pub struct Blend {
    /// What is added up.
    pub parts: Parts,
    /// With which weights.
    pub weights: Weights,
}

impl Blend {
    /// [`Model::explain`] for several items at the cost of one. `popular` are those that
    /// popularity alone would have brought before the member: of the others, that
    /// they are popular explains nothing, and only personal terms are looked at.
    pub fn explain_all(
        &self,
        history: Row<'_>,
        items: &[u32],
        popular: &[u32],
    ) -> Vec<Vec<Contribution>> {
        let terms = self.parts.terms(history);
        let weights = self.weights.as_array();
        let models = self.parts.models();
        let explain = |&item: &u32| {
            let parts = (0u32..).zip(terms.iter().zip(weights));
            let personal = usize::from(!popular.contains(&item));
            let moved =
                parts.skip(personal).map(|(part, (term, weight))| (part, weight * term.of(item)));
            let most = top_k(1, moved).into_iter().find(|most| most.score > 0.0);
            let Some(part) = most.map(|most| most.id as usize) else { return Vec::new() };
            let scale = weights[part] / terms[part].deviation;
            let scaled = |inner: Contribution| Contribution { share: scale * inner.share, ..inner };
            models[part].explain(history, item).into_iter().map(scaled).collect()
        };
        items.iter().map(explain).collect()
    }
}

impl Model for Blend {
    fn kind(&self) -> ModelKind {
        ModelKind::Blend
    }

    fn items(&self) -> usize {
        self.parts.popularity.items()
    }

    fn score(&self, history: Row<'_>, scores: &mut [f64]) {
        scores.fill(0.0);
        let parts = self.parts.models().into_iter().zip(self.weights.as_array());
        for (model, weight) in parts.filter(|(_, weight)| *weight > 0.0) {
            let term = Term::new(model, history);
            for (score, standard) in scores.iter_mut().zip(term.standard) {
                *score += weight * standard;
            }
        }
    }

    /// By the sum of the two cosines: the same people, and the same words.
    fn similar(&self, item: u32, count: usize) -> Vec<Scored> {
        let mut scores = vec![0.0; self.items()];
        let mut alone = vec![0.0; self.items()];
        let history = Row { columns: &[item], values: &[1.0] };
        for model in [&self.parts.item_knn as &dyn Model, &*self.parts.content] {
            model.score(history, &mut alone);
            for (score, more) in scores.iter_mut().zip(&alone) {
                *score += more;
            }
        }
        let others = (0u32..).zip(scores);
        top_k(count, others.filter(|&(other, score)| other != item && score > 0.0))
    }

    fn explain(&self, history: Row<'_>, item: u32) -> Vec<Contribution> {
        self.explain_all(history, &[item], &[item]).pop().unwrap_or_default()
    }
}

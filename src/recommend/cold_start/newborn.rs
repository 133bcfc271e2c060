//! Contents that nobody has taken up yet, placed among the others by what they say.
//!
//! A model of acts knows nothing of them: its factors, or its row, are empty. Ridge
//! regression predicts what the model would hold from what the content says. In its dual
//! form the prediction for a new content is a weighted sum over known ones,
//!
//! w = (K + λ I)⁻¹ k,
//!
//! K their likeness among each other (cosines of tf-idf vectors), k to the new one; and as
//! scores are linear in an item's factors, the new content's score is the same weighted sum
//! of known scores. So it serves any model, and each history: score(new) = Σ wⱼ score(j).
//! It is solved on the fifty nearest contents, λ = 0.5. What has no words in common with
//! anything keeps the score 0. Saveski and Mantrach, "Item cold-start recommendations:
//! learning local collective embeddings" (RecSys 2014) compare such predictions.
//!
//! Cost: a 50 × 50 solve a new content when fitting; 50 additions each when scoring.

use std::sync::Arc;

use nalgebra::{DMatrix, DVector};

use crate::math::lanes::{Lanes, every, wide};
use crate::math::sparse::Row;
use crate::math::top_k::{Scored, top_k};
use crate::recommend::model::contributions;
use crate::recommend::{Content, Contribution, Interactions, Model, ModelKind};

/// Known contents that a new one is placed among.
const NEAREST: usize = 50;

/// λ: how far likeness must go to be believed.
const RIDGE: f64 = 0.5;

/// A model that also knows contents which nobody took up.
#[derive(Clone, Debug)]
pub struct Newborn {
    model: Arc<dyn Model>,
    /// The new items, rising, each with the known ones it is placed among.
    placed: Vec<(u32, Vec<(u32, f64)>)>,
}

impl Newborn {
    /// Places what nobody took up in `interactions`, which `model` was fitted on.
    pub fn among(
        model: Arc<dyn Model>,
        interactions: &Interactions,
        content: &Content,
    ) -> Arc<dyn Model> {
        let mut known = vec![false; model.items()];
        for (item, interest) in interactions.matrix.rows().flat_map(Row::iter) {
            known[item as usize] |= interest > 0.0;
        }
        let fresh = (0u32..).zip(&known).filter(|(_, known)| !**known);
        let placed: Vec<(u32, Vec<(u32, f64)>)> =
            fresh.filter_map(|(item, _)| Some((item, weights(item, &known, content)?))).collect();
        if placed.is_empty() { model } else { Arc::new(Self { model, placed }) }
    }

    fn place(&self, item: u32) -> Option<&[(u32, f64)]> {
        let found = self.placed.binary_search_by_key(&item, |placed| placed.0).ok()?;
        Some(&self.placed[found].1)
    }
}

/// The weights of the nearest known items; `None` if nothing is like it.
fn weights(item: u32, known: &[bool], content: &Content) -> Option<Vec<(u32, f64)>> {
    let mut likeness = vec![0.0; known.len()];
    content.score(Row { columns: &[item], values: &[1.0] }, &mut likeness);
    let others = (0u32..).zip(&likeness).zip(known);
    let others = others.filter(|((_, likeness), known)| **known && **likeness > 0.0);
    let nearest = top_k(NEAREST, others.map(|((other, &likeness), _)| (other, likeness)));
    let size = nearest.len();
    let among = DMatrix::from_fn(size, size, |row, column| {
        let ridge = if row == column { RIDGE } else { 0.0 };
        content.likeness(nearest[row].id, nearest[column].id) + ridge
    });
    let to = DVector::from_iterator(size, nearest.iter().map(|near| near.score));
    let solved = among.cholesky()?.solve(&to);
    let weighed = nearest.iter().zip(solved.iter()).map(|(near, &weight)| (near.id, weight));
    (size > 0).then(|| weighed.collect())
}

impl Model for Newborn {
    fn kind(&self) -> ModelKind {
        self.model.kind()
    }

    fn items(&self) -> usize {
        self.model.items()
    }

    fn score(&self, history: Row<'_>, scores: &mut [f64]) {
        self.model.score(history, scores);
        for (item, among) in &self.placed {
            scores[*item as usize] =
                among.iter().map(|&(other, weight)| weight * scores[other as usize]).sum();
        }
    }

    fn score_block(&self, histories: &[Row<'_>], block: &mut [Lanes]) {
        self.model.score_block(histories, block);
        for (item, among) in &self.placed {
            let mut sum = every(0.0);
            for &(other, weight) in among {
                sum += every(weight as f32) * wide(&block[other as usize]);
            }
            block[*item as usize] = sum.to_array();
        }
    }

    /// What a new item is placed among, the heaviest first.
    fn similar(&self, item: u32, count: usize) -> Vec<Scored> {
        match self.place(item) {
            Some(among) => top_k(count, among.iter().copied().filter(|&(_, weight)| weight > 0.0)),
            None => self.model.similar(item, count),
        }
    }

    fn explain(&self, history: Row<'_>, item: u32) -> Vec<Contribution> {
        let Some(among) = self.place(item) else { return self.model.explain(history, item) };
        let mut shares = vec![0.0; history.len()];
        for &(other, weight) in among {
            for told in self.model.explain(history, other) {
                if let Ok(entry) = history.columns.binary_search(&told.item) {
                    shares[entry] += weight * told.share;
                }
            }
        }
        contributions(self.kind(), history.columns.iter().copied().zip(shares))
    }

    fn base(&self, item: u32) -> f64 {
        match self.place(item) {
            Some(among) => {
                among.iter().map(|&(other, weight)| weight * self.model.base(other)).sum()
            }
            None => self.model.base(item),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Newborn;
    use crate::model::Silent;
    use crate::recommend::{
        ContentParams, Documents, ImplicitAlsParams, Interactions, Model, ModelKind,
    };

    /// Two camps of twenty on ten pieces each; the last two pieces are new, one a camp.
    fn camps() -> (Interactions, Arc<dyn Model>) {
        let own = |camp: usize| (0..10).map(move |piece| (2 * piece + camp) as u32);
        let rows = (0..40).map(|row| own(row % 2).filter(move |item| item % 7 != row as u32 % 7));
        let interactions = Interactions::binary(22, rows.map(Iterator::collect));
        let texts = ["white ivory snow", "black ebony coal"];
        let mut documents = Documents::default();
        for item in 0..22 {
            documents.push(&[], "", texts[item % 2]);
        }
        let content = ContentParams::default().check().unwrap().fit(&documents, &Silent).unwrap();
        let params =
            ImplicitAlsParams { factors: 8, regularisation: 1.0, ..ImplicitAlsParams::default() };
        let model = params.check().unwrap().fit(&interactions, &Silent).unwrap();
        let model = Newborn::among(Arc::new(model), &interactions, &content);
        (interactions, model)
    }

    #[test]
    fn a_new_piece_is_for_those_who_like_what_it_says() {
        let (interactions, model) = camps();
        assert_eq!(model.kind(), ModelKind::ImplicitAls);
        let mut scores = vec![0.0; 22];
        for member in 0..40 {
            let history = interactions.row(member);
            model.score(history, &mut scores);
            let (own, other) = (scores[20 + member % 2], scores[21 - member % 2]);
            assert!(own > 0.1 && own > 2.0 * other, "{member}: {own} against {other}");
            let told = model.explain(history, 20 + member as u32 % 2);
            let sum: f64 = told.iter().map(|it| it.share).sum();
            assert!((sum - own).abs() < 1e-3, "{sum} for {own}");
        }
        assert!(model.similar(20, 5).iter().all(|near| near.id % 2 == 0));
    }
}

//! Who is like a history, and what they make of an item.

use super::UserKnnValidParams;
use crate::math::sparse::{Csr, Row};
use crate::math::top_k::{Scored, top_k};
use crate::model::{Cancelled, Progress};
use crate::recommend::model::{contributions, damped};
use crate::recommend::recent::recent;
use crate::recommend::weighting::Weigher;
use crate::recommend::{Contribution, Interactions, Model, ModelKind};

/// The rows of all members, and who has each item.
#[derive(Clone, Debug, Default)]
pub struct UserKnn {
    params: UserKnnValidParams,
    weigher: Weigher,
    /// Members × items, damped interest.
    interests: Csr,
    /// Items × members, weighed.
    index: Csr,
    /// By what products with each member are divided.
    norms: Vec<f64>,
}

/// A history as it is compared: damped, without dislikes, and weighed.
struct Profile {
    columns: Vec<u32>,
    weights: Vec<f32>,
    norm: f64,
}

impl UserKnnValidParams {
    /// Turns the rows over. Reports when it is done.
    pub fn fit(
        &self,
        interactions: &Interactions,
        progress: &dyn Progress,
    ) -> Result<UserKnn, Cancelled> {
        let interests = recent(interactions, usize::MAX, usize::MAX);
        let weigher = Weigher::new(self.0.weighting, &interests);
        let weighed = weigher.rows(&interests);
        progress.report(1, 2)?;
        let norms = weighed.rows().map(|row| weigher.norm(row.values)).collect();
        let index = weighed.transpose();
        progress.report(2, 2)?;
        Ok(UserKnn { params: *self, weigher, interests, index, norms })
    }
}

impl Profile {
    fn new(weigher: &Weigher, history: Row<'_>) -> Self {
        let liked = history.iter().filter(|cell| cell.1 > 0.0);
        let (columns, values): (Vec<u32>, Vec<f32>) =
            liked.map(|(item, interest)| (item, damped(interest))).unzip();
        let weights = weigher.row(Row { columns: &columns, values: &values });
        let norm = weigher.norm(&weights);
        Self { columns, weights, norm }
    }

    fn iter(&self) -> impl Iterator<Item = (u32, f64)> {
        self.columns.iter().copied().zip(self.weights.iter().copied().map(f64::from))
    }

    /// Whether a row has nothing that the history has not.
    fn covers(&self, row: Row<'_>) -> bool {
        row.len() <= self.columns.len()
            && row.columns.iter().all(|column| self.columns.binary_search(column).is_ok())
    }
}

impl UserKnn {
    /// The members most like a history, in the order of their ids.
    fn neighbours(&self, profile: &Profile) -> Vec<Scored> {
        let mut products = vec![0f64; self.norms.len()];
        for (item, here) in profile.iter() {
            for (member, there) in self.index.row(item as usize).iter() {
                products[member as usize] += here * f64::from(there);
            }
        }
        let alike = (0u32..).zip(&products).filter(|(_, product)| **product > 0.0);
        let alike =
            alike.map(|(member, product)| (member, product / self.divisor(profile, member)));
        let limit = self.params.0.neighbours;
        let mut nearest = top_k(limit.saturating_add(1), alike);
        let covered = |member: u32| profile.covers(self.interests.row(member as usize));
        let cosine = |member: u32| products[member as usize] / self.norms[member as usize];
        let own = (0u32..).zip(&nearest).filter(|(_, near)| covered(near.id));
        let own = top_k(1, own.map(|(place, near)| (place, cosine(near.id))));
        if let Some(own) = own.first() {
            nearest.remove(own.id as usize);
        }
        nearest.truncate(limit);
        nearest.sort_unstable_by_key(|near| near.id);
        nearest
    }

    /// What makes a likeness of a product.
    fn divisor(&self, profile: &Profile, member: u32) -> f64 {
        profile.norm * self.norms[member as usize] + self.params.0.shrink
    }
}

impl Model for UserKnn {
    fn kind(&self) -> ModelKind {
        ModelKind::UserKnn
    }

    fn items(&self) -> usize {
        self.index.height()
    }

    fn score(&self, history: Row<'_>, scores: &mut [f64]) {
        scores.fill(0.0);
        for near in self.neighbours(&Profile::new(&self.weigher, history)) {
            for (item, interest) in self.interests.row(near.id as usize).iter() {
                scores[item as usize] += near.score * f64::from(interest);
            }
        }
    }

    /// What would be recommended to somebody who knows this item alone.
    fn similar(&self, item: u32, count: usize) -> Vec<Scored> {
        let mut scores = vec![0.0; self.items()];
        self.score(Row { columns: &[item], values: &[1.0] }, &mut scores);
        let others = (0u32..).zip(scores);
        top_k(count, others.filter(|&(other, score)| other != item && score > 0.0))
    }

    /// A likeness is a sum over the pieces that both have, so a score is one too.
    fn explain(&self, history: Row<'_>, item: u32) -> Vec<Contribution> {
        let profile = Profile::new(&self.weigher, history);
        let mut shares = vec![0.0; profile.columns.len()];
        for near in self.neighbours(&profile) {
            let Some(interest) = self.interests.row(near.id as usize).get(item) else { continue };
            let counts = f64::from(interest) / self.divisor(&profile, near.id);
            for (share, (from, here)) in shares.iter_mut().zip(profile.iter()) {
                let there = self.index.row(from as usize).get(near.id).unwrap_or(0.0);
                *share += counts * here * f64::from(there);
            }
        }
        contributions(self.kind(), profile.columns.iter().copied().zip(shares))
    }
}

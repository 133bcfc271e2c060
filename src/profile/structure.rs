//! What speaks for the segments, and what against: everything that costs too much to be
//! computed before anybody asks.
//!
//! | evidence | by |
//! |---|---|
//! | how many groups | the gap statistic, beside the silhouette of [`super::Segments`] |
//! | whether each comes back | the bootstrap, [`super::stability`] |
//! | whether another way of joining finds them | Ward's and average linkage, by adjusted Rand |
//!
//! And what the axes of the map are made of: the loadings of the principal components.
//! Judged on at most 1,000 members (2,000 for linkage).

use serde::{Deserialize, Serialize};

use super::Feature;
use super::gap::{Gap, gap};
use super::linkage::{Dendrogram, Linkage, LinkageError};
use super::pca::Pca;
use super::points::Points;
use super::stability::{Stability, stability};
use crate::math::order::Order;
use crate::math::stats::adjusted_rand;
use crate::model::{Cancelled, Progress};

/// Members that gap and stability are judged on, at most.
const JUDGED: usize = 1_000;
/// Leaves of a dendrogram that are shown.
const LEAVES: usize = 16;
/// Components that are told.
const COMPONENTS: usize = 4;
/// Loadings told of each, the largest first.
const LOADINGS: usize = 8;

/// The evidence for the segments.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Structure {
    /// The gap of each number of groups.
    pub gap: Gap,
    /// How well each segment comes back, in the order of the segments.
    pub stability: Vec<Stability>,
    /// Joining members one by one, by each linkage.
    pub trees: Vec<Tree>,
    /// Members that gap and stability were judged on.
    pub judged: u64,
}

/// One way of joining, and how far it agrees.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tree {
    /// The last joins.
    pub dendrogram: Dendrogram,
    /// Adjusted Rand index between the segments and as many groups cut from the tree; 1 is
    /// the same, 0 is chance. `None` without segments.
    pub agreement: Option<f64>,
}

/// A principal component, by what it is made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Component {
    /// Its share of the variance.
    pub explained: f64,
    /// Features with their loadings (−1…1), the largest in size first.
    pub loadings: Vec<(Feature, f64)>,
}

/// What the evidence is computed from: a sample of the grouped members.
pub(super) struct Evidence<'a> {
    pub points: &'a Points,
    /// Empty where there are no segments.
    pub labels: Vec<u32>,
    pub clusters: usize,
    pub seed: u64,
}

impl Evidence<'_> {
    /// Judges the sample.
    pub(super) fn judge(&self, progress: &dyn Progress) -> Result<Structure, Cancelled> {
        // The sample is in id order: every so many-th member stands for all.
        let every = self.points.len().div_ceil(JUDGED).max(1);
        let rows: Vec<usize> = (0..self.points.len()).step_by(every).collect();
        let points = self.points.select(&rows);
        let gap = gap(&points, self.seed, progress)?;
        let stability = if self.labels.is_empty() {
            Vec::new()
        } else {
            let labels: Vec<u32> = rows.iter().map(|&row| self.labels[row]).collect();
            stability(&points, &labels, self.clusters, self.seed, progress)?
        };
        let mut trees = Vec::new();
        for linkage in [Linkage::Ward, Linkage::Average] {
            let joins = match linkage.fit(self.points, progress) {
                Ok(joins) => joins,
                Err(LinkageError::Cancelled(cancelled)) => return Err(cancelled),
                Err(LinkageError::TooManyPoints { .. }) => continue,
            };
            let agreement = (!self.labels.is_empty())
                .then(|| adjusted_rand(&joins.cut(self.clusters), &self.labels));
            trees.push(Tree { dendrogram: Dendrogram::top(&joins, linkage, LEAVES), agreement });
        }
        let judged = points.len() as u64;
        Ok(Structure { gap, stability, trees, judged })
    }
}

/// The first components, by what they are made of.
pub(super) fn components(pca: &Pca, features: &[Feature]) -> Vec<Component> {
    let component = |index: usize| {
        let mut loadings: Vec<(Feature, f64)> =
            features.iter().copied().zip(pca.loadings.column(index).iter().copied()).collect();
        loadings.order_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(&b.0)));
        loadings.truncate(LOADINGS);
        Component { explained: pca.explained[index], loadings }
    };
    (0..pca.explained.len().min(COMPONENTS)).map(component).collect()
}

//! Hierarchical clustering: which groups lie within which.
//!
//! Everybody starts alone; the two nearest groups are joined until one is left.
//! How near two groups are is the linkage: the growth of the inertia if they were
//! joined (Ward, J. Am. Stat. Assoc. 58, 1963), or the mean distance between their
//! members (average linkage). The order of joining is the dendrogram, and leaving
//! out the last k − 1 joins cuts it into k groups.
//!
//! Nearest-neighbour chains find all joins in O(n²) time and room (Müllner,
//! "Modern hierarchical, agglomerative clustering algorithms", 2011; the crate
//! kodama). n (n − 1) / 2 distances are kept, so at most [`MOST`] points are
//! taken: callers with more hand in a sample.

pub mod dendrogram;

pub use dendrogram::{Dendrogram, Fork};

use kodama::Method;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::points::Points;
use crate::model::{Cancelled, Progress};

/// Points that are joined at most: 72 MB of distances.
pub const MOST: usize = 6_000;
/// Rows of distances between two reports.
const BETWEEN_REPORTS: usize = 256;

/// How near two groups are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Linkage {
    /// By how much the inertia would grow.
    #[default]
    Ward,
    /// The mean distance between members.
    Average,
}

/// Why nothing was joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LinkageError {
    /// More points than distances can be kept of.
    #[error("{points} points; hand in a sample of at most {MOST}")]
    TooManyPoints {
        /// Points there are.
        points: usize,
    },
    /// The person asked to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

impl Linkage {
    /// Joins the points.
    pub fn fit(self, points: &Points, progress: &dyn Progress) -> Result<Joins, LinkageError> {
        let count = points.len();
        if count > MOST {
            return Err(LinkageError::TooManyPoints { points: count });
        }
        let mut distances = Vec::with_capacity(count * count.saturating_sub(1) / 2);
        for row in 0..count {
            if row % BETWEEN_REPORTS == 0 {
                progress.report(row as u64, count as u64)?;
            }
            distances.extend((row + 1..count).map(|other| distance(points, row, other)));
        }
        let method = match self {
            Self::Ward => Method::Ward,
            Self::Average => Method::Average,
        };
        let found = kodama::linkage(&mut distances, count, method);
        let join = |step: &kodama::Step<f64>| Join {
            parts: (step.cluster1 as u32, step.cluster2 as u32),
            distance: step.dissimilarity,
            members: step.size as u32,
        };
        Ok(Joins { points: count, joins: found.steps().iter().map(join).collect() })
    }
}

fn distance(points: &Points, first: usize, second: usize) -> f64 {
    let pairs = points.row(first).iter().zip(points.row(second));
    let square: f64 = pairs.map(|(&a, &b)| (f64::from(a) - f64::from(b)).powi(2)).sum();
    square.sqrt()
}

/// All joins of some points, the nearest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Joins {
    points: usize,
    joins: Vec<Join>,
}

/// One join. Groups are numbered: the points 0…n − 1, then the joins in order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Join {
    /// The two groups.
    pub parts: (u32, u32),
    /// How near they were.
    pub distance: f64,
    /// Points in the joined group.
    pub members: u32,
}

impl Joins {
    /// The joins, the nearest first: one less than there are points.
    pub fn all(&self) -> &[Join] {
        &self.joins
    }

    /// The group of each point when cut into so many (at least one, at most a group a
    /// point), numbered in the order of their first points.
    pub fn cut(&self, groups: usize) -> Vec<u32> {
        let kept = self.points.saturating_sub(groups.max(1));
        // The group that each point or join ended up in, from the last join back.
        let mut root: Vec<u32> = (0..(self.points + kept) as u32).collect();
        for (step, join) in self.joins.iter().enumerate().take(kept).rev() {
            let own = root[self.points + step];
            root[join.parts.0 as usize] = own;
            root[join.parts.1 as usize] = own;
        }
        let mut numbers = std::collections::BTreeMap::new();
        let number = |&root: &u32| {
            let next = numbers.len() as u32;
            *numbers.entry(root).or_insert(next)
        };
        root[..self.points].iter().map(number).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Linkage, LinkageError, MOST};
    use crate::model::Silent;
    use crate::profile::points::Points;

    fn joins(linkage: Linkage) -> super::Joins {
        // 0 and 1 are near, 10 and 12 less so, 30 is far.
        let points = Points::new(1, vec![10.0, 0.0, 30.0, 1.0, 12.0]);
        linkage.fit(&points, &Silent).unwrap()
    }

    #[test]
    fn by_hand() {
        let average = joins(Linkage::Average);
        let distances: Vec<f64> = average.all().iter().map(|join| join.distance).collect();
        // {0, 1} at 1, {10, 12} at 2, then mean 10.5 between them, then mean 24.25.
        let expected = [1.0, 2.0, 10.5, 24.25];
        assert!(distances.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-9), "{distances:?}");
        // Ward: √(2 · 2·2/(2+2)) · |0.5 − 11| for the third join.
        let third = joins(Linkage::Ward).all()[2].distance;
        assert!((third - 2f64.sqrt() * 10.5).abs() < 1e-9, "{third}");
    }

    #[test]
    fn cuts_are_nested_and_numbered_by_first_points() {
        let joins = joins(Linkage::Ward);
        assert_eq!(joins.cut(1), [0; 5]);
        assert_eq!(joins.cut(2), [0, 0, 1, 0, 0]);
        assert_eq!(joins.cut(3), [0, 1, 2, 1, 0]);
        assert_eq!(joins.cut(5), [0, 1, 2, 3, 4]);
        assert_eq!(joins.cut(9), [0, 1, 2, 3, 4], "no more groups than points");
        assert_eq!(joins.cut(0), [0; 5], "and at least one");
    }

    #[test]
    fn nobody_one_and_too_many() {
        let fit = |points: Points| Linkage::Ward.fit(&points, &Silent);
        assert!(fit(Points::new(1, Vec::new())).unwrap().cut(3).is_empty());
        assert_eq!(fit(Points::new(1, vec![5.0])).unwrap().cut(3), [0]);
        let error = fit(Points::new(1, vec![0.0; MOST + 1])).unwrap_err();
        assert_eq!(error, LinkageError::TooManyPoints { points: MOST + 1 });
    }
}

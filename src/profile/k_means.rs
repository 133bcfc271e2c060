//! K-means: groups whose members are near their own mean.
//!
//! Minimises the inertia Σ ‖x − centre(x)‖². Starts are drawn by greedy
//! k-means++ (Arthur and Vassilvitskii, SODA 2007: each next centre with a
//! probability proportional to its squared distance from those chosen, the best
//! of a few draws kept), then Lloyd's two steps alternate until no point
//! changes. Of several starts the lowest inertia wins, the first of equals.
//!
//! Points are f32 rows; distances go eight centres at a time through
//! ‖c‖²/2 − x·c, which orders centres like the distance does and keeps a vector
//! unit busy. Means are summed in f64. A point equally near two centres belongs
//! to the lower one; a centre that lost its points moves to the point farthest
//! from its own. Cost: 2 n k d a sweep at first, n in late sweeps ([`lloyd`]).

mod lanes;
mod lloyd;
mod seeding;

use thiserror::Error;

use super::points::Points;
use crate::math::Rng;
use crate::model::{Cancelled, Progress};
pub(super) use lloyd::{nearest, sweeps};

/// What to look for and how hard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KMeansParams {
    /// Groups.
    pub clusters: usize,
    /// Independent starts.
    pub starts: usize,
    /// Sweeps of Lloyd's algorithm at most, a start.
    pub sweeps: usize,
}

impl Default for KMeansParams {
    fn default() -> Self {
        Self { clusters: 3, starts: 4, sweeps: 100 }
    }
}

/// Why no groups were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum KMeansError {
    /// A parameter is zero.
    #[error("{0} is 0; give at least 1")]
    Zero(&'static str),
    /// More groups than points.
    #[error("{clusters} groups of {points} points; ask for at most {points}")]
    TooFewPoints {
        /// Groups asked for.
        clusters: usize,
        /// Points there are.
        points: usize,
    },
    /// The person asked to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

impl KMeansParams {
    /// Parameters that can be fitted with.
    pub fn check(self) -> Result<KMeansValidParams, KMeansError> {
        let named = [("clusters", self.clusters), ("starts", self.starts), ("sweeps", self.sweeps)];
        match named.into_iter().find(|&(_, value)| value == 0) {
            Some((name, _)) => Err(KMeansError::Zero(name)),
            None => Ok(KMeansValidParams(self)),
        }
    }
}

/// Checked parameters: these alone can fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KMeansValidParams(KMeansParams);

/// Groups found.
#[derive(Clone, Debug, PartialEq)]
pub struct KMeans {
    /// The group of each point. A group is empty only if points coincide.
    pub labels: Vec<u32>,
    /// clusters × width, a centre after another.
    pub centres: Vec<f64>,
    /// Σ of squared distances to the own centre.
    pub inertia: f64,
    /// Sweeps that the best start took.
    pub sweeps: usize,
}

impl KMeansValidParams {
    /// Groups the points; the same seed finds the same groups.
    pub fn fit(
        &self,
        points: &Points,
        seed: u64,
        progress: &dyn Progress,
    ) -> Result<KMeans, KMeansError> {
        let Self(params) = *self;
        if points.len() < params.clusters {
            let (clusters, points) = (params.clusters, points.len());
            return Err(KMeansError::TooFewPoints { clusters, points });
        }
        let norms = points.norms();
        let mut rng = Rng::seed(seed);
        let mut best: Option<KMeans> = None;
        for _ in 0..params.starts {
            let chosen = seeding::choose(points, &norms, params.clusters, &mut rng);
            let centres =
                chosen.iter().flat_map(|&row| points.row(row)).map(|&x| f64::from(x)).collect();
            let found = sweeps(points, &norms, centres, params.sweeps, progress)?;
            if best.as_ref().is_none_or(|best| found.inertia < best.inertia) {
                best = Some(found);
            }
        }
        best.ok_or(KMeansError::Zero("starts"))
    }
}

#[cfg(test)]
mod tests {
    use super::{KMeansError, KMeansParams};
    use crate::model::Silent;
    use crate::profile::points::Points;

    fn fit(points: &Points, clusters: usize) -> super::KMeans {
        let params = KMeansParams { clusters, ..KMeansParams::default() };
        params.check().unwrap().fit(points, 1, &Silent).unwrap()
    }

    #[test]
    fn two_heaps() {
        let points = Points::new(1, vec![0.0, 1.0, 10.0, 11.0]);
        let found = fit(&points, 2);
        assert_eq!(found.labels[0], found.labels[1]);
        assert_ne!(found.labels[1], found.labels[2]);
        assert_eq!(found.inertia, 1.0);
    }

    #[test]
    fn coinciding_points_leave_groups_empty_and_do_no_harm() {
        let found = fit(&Points::new(2, vec![3.0; 10]), 3);
        assert_eq!(found.labels, [0; 5], "ties go to the lower index");
        assert_eq!(found.inertia, 0.0);
    }

    #[test]
    fn a_centre_that_lost_its_points_finds_new_ones() {
        let points = Points::new(1, vec![0.0, 1.0, 10.0]);
        let found = super::sweeps(&points, &points.norms(), vec![5.0, 1e6], 10, &Silent).unwrap();
        assert_eq!(found.labels, [0, 0, 1]);
    }

    #[test]
    fn more_than_one_block_of_centres() {
        let points = Points::new(1, (0..20).map(|x| x as f32 * 10.0).collect());
        let params = KMeansParams { clusters: 20, starts: 10, sweeps: 50 };
        let found = params.check().unwrap().fit(&points, 3, &Silent).unwrap();
        assert_eq!(found.inertia, 0.0, "a centre each");
    }

    #[test]
    fn parameters_are_checked() {
        let none = KMeansParams { clusters: 0, ..KMeansParams::default() };
        assert_eq!(none.check().unwrap_err(), KMeansError::Zero("clusters"));
        let params = KMeansParams::default().check().unwrap();
        let few = params.fit(&Points::new(1, vec![0.0]), 1, &Silent);
        assert_eq!(few.unwrap_err(), KMeansError::TooFewPoints { clusters: 3, points: 1 });
    }
}

//! Mini-batch k-means: groups of more points than Lloyd's sweeps can afford.
//!
//! Each step draws a batch and moves every centre toward the batch's points that
//! are nearest to it, by 1 / (points it has had so far): c ← c + (x − c) / n_c.
//! Centres start from greedy k-means++ on one large draw, and several starts are
//! told apart by their inertia on that draw; two sweeps over everybody end it, so
//! that each centre is the mean of its points. Sculley, "Web-scale k-means
//! clustering", WWW 2010. O(steps · batch · k · d + n · k · d).

use super::k_means::{KMeans, KMeansError, KMeansParams, nearest, sweeps};
use super::points::Points;
use crate::math::Rng;
use crate::model::Progress;

/// From this many points on, mini-batches are worth their small loss.
pub const FROM: usize = 50_000;
/// Points of the draw that centres start from.
const DRAW: usize = 6_000;
/// Sweeps over everybody at the end.
const LAST_SWEEPS: usize = 2;

/// What to look for and how hard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MiniBatchParams {
    /// Groups.
    pub clusters: usize,
    /// Points a step.
    pub batch: usize,
    /// Steps.
    pub steps: usize,
}

impl Default for MiniBatchParams {
    fn default() -> Self {
        Self { clusters: 3, batch: 1_024, steps: 100 }
    }
}

/// Checked parameters: these alone can fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MiniBatchValidParams(MiniBatchParams);

impl MiniBatchParams {
    /// Parameters that can be fitted with.
    pub fn check(self) -> Result<MiniBatchValidParams, KMeansError> {
        let named = [("clusters", self.clusters), ("batch", self.batch), ("steps", self.steps)];
        match named.into_iter().find(|&(_, value)| value == 0) {
            Some((name, _)) => Err(KMeansError::Zero(name)),
            None => Ok(MiniBatchValidParams(self)),
        }
    }
}

impl MiniBatchValidParams {
    /// Groups the points; the same seed finds the same groups.
    pub fn fit(
        &self,
        points: &Points,
        seed: u64,
        progress: &dyn Progress,
    ) -> Result<KMeans, KMeansError> {
        let Self(params) = *self;
        let mut rng = Rng::seed(seed);
        let draw: Vec<usize> = if points.len() <= DRAW {
            (0..points.len()).collect()
        } else {
            (0..DRAW).map(|_| rng.below(points.len())).collect()
        };
        let start = KMeansParams { clusters: params.clusters, ..KMeansParams::default() };
        let mut centres = start.check()?.fit(&points.select(&draw), rng.bits(), progress)?.centres;
        let mut seen = vec![0u32; params.clusters];
        for step in 0..params.steps {
            progress.report(step as u64, params.steps as u64)?;
            let rows: Vec<usize> = (0..params.batch).map(|_| rng.below(points.len())).collect();
            let batch = points.select(&rows);
            // All of a batch is assigned before any centre moves.
            for (row, cluster) in batch.rows().zip(nearest(&batch, &centres)) {
                let cluster = cluster as usize;
                seen[cluster] += 1;
                let rate = 1.0 / f64::from(seen[cluster]);
                let centre = &mut centres[cluster * points.width()..][..points.width()];
                for (centre, &x) in centre.iter_mut().zip(row) {
                    *centre += rate * (f64::from(x) - *centre);
                }
            }
        }
        Ok(sweeps(points, &points.norms(), centres, LAST_SWEEPS, progress)?)
    }
}

#[cfg(test)]
mod tests {
    use super::{KMeansError, KMeansParams, MiniBatchParams};
    use crate::math::Rng;
    use crate::math::stats::adjusted_rand;
    use crate::model::Silent;
    use crate::profile::points::Points;

    #[test]
    fn nearly_as_good_as_all_sweeps() {
        let mut rng = Rng::seed(1);
        let data = (0..8_000).flat_map(|row| {
            let centre = 4.0 * f64::from(row % 4);
            [(centre + rng.normal()) as f32, rng.normal() as f32]
        });
        let points = Points::new(2, data.collect());
        let whole = KMeansParams { clusters: 4, ..KMeansParams::default() };
        let whole = whole.check().unwrap().fit(&points, 1, &Silent).unwrap();
        let params = MiniBatchParams { clusters: 4, ..MiniBatchParams::default() };
        let found = params.check().unwrap().fit(&points, 2, &Silent).unwrap();
        assert!(found.inertia <= whole.inertia * 1.01, "{} {}", found.inertia, whole.inertia);
        assert!(adjusted_rand(&found.labels, &whole.labels) > 0.95);
    }

    #[test]
    fn parameters_are_checked() {
        let none = MiniBatchParams { batch: 0, ..MiniBatchParams::default() };
        assert_eq!(none.check().unwrap_err(), KMeansError::Zero("batch"));
    }
}

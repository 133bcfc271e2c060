//! The gap statistic: how many groups, by comparison with no groups at all.
//!
//! W_k is the inertia of the best cut into k groups. In data without groups log W_k
//! falls too, so it is compared with its mean over reference draws, uniform in the
//! box that the points fill along their principal components:
//!
//! Gap(k) = mean log W*_k − log W_k,  s_k = sd(log W*_k) · √(1 + 1/B)
//!
//! The number of groups is the smallest k with Gap(k) ≥ Gap(k + 1) − s_(k+1): the
//! first that the next does not beat by more than its error. Unlike the
//! silhouette it can answer 1; where three groups lie in a row it may stop too early,
//! since two are no better than one. Tibshirani, Walther and Hastie, J. R. Stat. Soc. B
//! 63, 2001. Cost: B + 1 times the k-means of a few hundred points.

use serde::{Deserialize, Serialize};

use super::k_means::{KMeansError, KMeansParams};
use super::points::Points;
use crate::math::Rng;
use crate::math::stats::moments;
use crate::model::{Cancelled, Progress};

/// Numbers of groups that are tried.
const CLUSTERS: std::ops::RangeInclusive<usize> = 1..=8;
/// Reference draws, B.
const DRAWS: usize = 10;
/// Starts a k: the reference is averaged, so few are enough.
const STARTS: usize = 2;

/// The gap of each number of groups.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Gap {
    /// k, Gap(k), s_k.
    pub gaps: Vec<GapOf>,
    /// The number of groups by the rule; `None` where there are too few points.
    pub clusters: Option<u32>,
    /// Points that it was judged on.
    pub people: u32,
}

/// The gap of one number of groups.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct GapOf {
    /// k.
    pub clusters: u32,
    /// How much tighter than without groups, in logarithms.
    pub gap: f64,
    /// Its error, s_k.
    pub error: f64,
}

/// The gaps of points whose columns are principal components.
pub fn gap(points: &Points, seed: u64, progress: &dyn Progress) -> Result<Gap, Cancelled> {
    let mut rng = Rng::seed(seed);
    let observed = logarithms(points, rng.bits(), progress)?;
    let columns = points.columns();
    let bounds: Vec<(f64, f64)> = columns.chunks(points.len().max(1)).map(bounds).collect();
    let mut expected = vec![Vec::with_capacity(DRAWS); observed.len()];
    for _ in 0..DRAWS {
        let mut draws = Vec::with_capacity(points.len() * points.width());
        for _ in 0..points.len() {
            draws
                .extend(bounds.iter().map(|&(low, high)| (low + (high - low) * rng.unit()) as f32));
        }
        let draw = Points::new(points.width(), draws);
        let found = logarithms(&draw, rng.bits(), progress)?;
        for (all, one) in expected.iter_mut().zip(found) {
            all.push(one);
        }
    }
    let inflated = (1.0 + 1.0 / DRAWS as f64).sqrt();
    let gaps: Vec<GapOf> = observed
        .iter()
        .zip(&expected)
        .zip(1..)
        .map(|((observed, expected), clusters)| {
            let (mean, deviation) = moments(expected);
            GapOf { clusters, gap: mean - observed, error: deviation * inflated }
        })
        .collect();
    let clusters = gaps
        .windows(2)
        .find(|pair| pair[0].gap >= pair[1].gap - pair[1].error)
        .map(|pair| pair[0].clusters)
        .or(gaps.last().map(|last| last.clusters));
    Ok(Gap { gaps, clusters, people: points.len() as u32 })
}

fn bounds(column: &[f32]) -> (f64, f64) {
    let low = column.iter().copied().fold(f32::INFINITY, f32::min);
    let high = column.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    (low.into(), high.into())
}

/// log W_k for k = 1, 2, …, while every k leaves two points a group and W_k is not 0.
fn logarithms(points: &Points, seed: u64, progress: &dyn Progress) -> Result<Vec<f64>, Cancelled> {
    let mut found = Vec::new();
    for clusters in CLUSTERS {
        progress.report(0, 0)?;
        if points.len() < 2 * clusters {
            break;
        }
        let params = KMeansParams { clusters, starts: STARTS, ..KMeansParams::default() };
        match params.check().and_then(|valid| valid.fit(points, seed, progress)) {
            Ok(cut) if cut.inertia > 0.0 => found.push(cut.inertia.ln()),
            Ok(_) | Err(KMeansError::Zero(_) | KMeansError::TooFewPoints { .. }) => break,
            Err(KMeansError::Cancelled(cancelled)) => return Err(cancelled),
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::gap;
    use crate::math::Rng;
    use crate::model::Silent;
    use crate::profile::points::Points;

    /// So many heaps of fifty, far apart.
    fn heaps(count: usize) -> Points {
        const PLACES: [[f64; 2]; 3] = [[0.0, 0.0], [30.0, 0.0], [15.0, 30.0]];
        let mut rng = Rng::seed(5);
        let data =
            (0..50 * count).flat_map(|row| PLACES[row % count].map(|x| (x + rng.normal()) as f32));
        Points::new(2, data.collect())
    }

    #[test]
    fn as_many_as_there_are() {
        for count in [1, 2, 3] {
            let found = gap(&heaps(count), 1, &Silent).unwrap();
            assert_eq!(found.clusters, Some(count as u32), "{found:?}");
        }
    }

    #[test]
    fn nobody_and_all_alike() {
        assert_eq!(gap(&Points::new(2, Vec::new()), 1, &Silent).unwrap().clusters, None);
        let alike = gap(&Points::new(2, vec![1.0; 40]), 1, &Silent).unwrap();
        assert_eq!((alike.clusters, alike.gaps.len()), (None, 0));
    }
}

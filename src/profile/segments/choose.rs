//! How many groups there are, or whether there are any.
//!
//! K-means cuts anything into any number of groups, and the silhouette of the
//! cut is positive even through a single cloud. So each k is judged by how far
//! its silhouette exceeds that of a cut through clouds that have no groups:
//! normal draws with the same variances along the principal components, hence
//! the same covariance (the null of SigClust: Liu, Hayes, Nobel and Marron,
//! "Statistical significance of clustering", JASA 103, 2008). Without
//! a clear excess the data is called structureless. Of the clear cuts
//! whose silhouette is near the best, the finest wins: where groups lie within groups (five, three and
//! one hours a day), the coarse cut is as clear and tells less.
//!
//! Judged on at most [`SAMPLE`] members, since a silhouette costs the square of
//! their number; its standard error there is below 0.01.

use crate::math::Rng;
use crate::math::stats::moments;
use crate::model::{Cancelled, Progress};
use crate::profile::k_means::{KMeansError, KMeansParams};
use crate::profile::points::Points;
use crate::profile::silhouette::silhouettes;

/// Members that the number of groups is judged on, at most.
pub(crate) const SAMPLE: usize = 2_000;
/// Numbers of groups that are tried.
const CLUSTERS: std::ops::RangeInclusive<u32> = 2..=8;
/// Structureless clouds that are drawn to compare with.
const CLOUDS: usize = 3;
/// How far a silhouette must exceed those of the clouds.
const CLEAR: f64 = 0.05;
/// A cut with this part of the largest silhouette is nearly as clear. Excesses are not
/// compared: clouds cut ever worse the finer the cut, which would favour the finest.
const NEARLY: f64 = 0.9;
/// A group is a segment from this many members of the sample …
const LEAST_MEMBERS: usize = 5;
/// … and this share of it: fewer are outliers.
const LEAST_SHARE: f64 = 0.01;

/// What was found out about the number of groups.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Chosen {
    /// Mean silhouette for each k tried.
    pub silhouettes: Vec<(u32, f64)>,
    /// The number of groups; `None` if there is no structure.
    pub clusters: Option<u32>,
}

/// Judges the sample, whose columns are principal components.
pub(crate) fn choose(
    sample: &Points,
    seed: u64,
    progress: &dyn Progress,
) -> Result<Chosen, Cancelled> {
    let observed = judge(sample, seed, progress)?;
    let mut rng = Rng::seed(seed ^ 0x6e75_6c6c);
    let columns: Vec<f64> = sample.columns().into_iter().map(f64::from).collect();
    let deviations: Vec<f64> =
        columns.chunks(sample.len().max(1)).map(|column| moments(column).1).collect();
    let mut expected = vec![f64::NEG_INFINITY; observed.len()];
    for _ in 0..CLOUDS {
        let mut draws = Vec::with_capacity(sample.len() * sample.width());
        for _ in 0..sample.len() {
            draws.extend(deviations.iter().map(|deviation| (deviation * rng.normal()) as f32));
        }
        let cloud = Points::new(sample.width(), draws);
        for (most, cut) in expected.iter_mut().zip(judge(&cloud, rng.bits(), progress)?) {
            *most = most.max(cut.silhouette);
        }
    }
    let clear: Vec<&Cut> = observed
        .iter()
        .zip(&expected)
        .filter(|(cut, _)| cut.smallest >= least_members(sample.len()))
        .filter(|(cut, expected)| cut.silhouette - *expected >= CLEAR)
        .map(|(cut, _)| cut)
        .collect();
    let clearest = clear.iter().map(|cut| cut.silhouette).fold(f64::NEG_INFINITY, f64::max);
    let finest = clear.iter().rev().find(|cut| cut.silhouette >= NEARLY * clearest);
    Ok(Chosen {
        silhouettes: observed.iter().map(|cut| (cut.clusters, cut.silhouette)).collect(),
        clusters: finest.map(|cut| cut.clusters),
    })
}

fn least_members(people: usize) -> usize {
    LEAST_MEMBERS.max((LEAST_SHARE * people as f64) as usize)
}

/// A cut of the points into so many groups.
struct Cut {
    clusters: u32,
    silhouette: f64,
    smallest: usize,
}

/// Cuts the points into every number of groups that leaves each a few members.
fn judge(points: &Points, seed: u64, progress: &dyn Progress) -> Result<Vec<Cut>, Cancelled> {
    let mut labelings = Vec::new();
    for clusters in CLUSTERS {
        progress.report(0, 0)?;
        if points.len() < clusters as usize * LEAST_MEMBERS {
            break;
        }
        let params = KMeansParams { clusters: clusters as usize, ..KMeansParams::default() };
        match params.check().and_then(|valid| valid.fit(points, seed, progress)) {
            Ok(found) => labelings.push((clusters, found.labels)),
            Err(KMeansError::Cancelled(cancelled)) => return Err(cancelled),
            Err(KMeansError::Zero(_) | KMeansError::TooFewPoints { .. }) => break,
        }
    }
    let labels: Vec<&[u32]> = labelings.iter().map(|(_, labels)| labels.as_slice()).collect();
    let found = silhouettes(points, &labels);
    let cuts = labelings.iter().zip(found).map(|((clusters, labels), silhouette)| {
        let size = |label: u32| labels.iter().filter(|&&other| other == label).count();
        let smallest = (0..*clusters).map(size).min().unwrap_or(0);
        Cut { clusters: *clusters, silhouette, smallest }
    });
    Ok(cuts.collect())
}

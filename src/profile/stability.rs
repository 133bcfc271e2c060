//! Stability: does a segment come back when other members had joined?
//!
//! Members are drawn with replacement and grouped anew. For each segment C the most
//! similar new group D is sought by Jaccard, |C ∩ D| / |C ∪ D| among those drawn;
//! the mean over draws is the segment's stability, 0–1. Hennig, "Cluster-wise
//! assessment of cluster stability", Comput. Stat. Data Anal. 52, 2007, who calls
//! 0.75 and above stable, and below 0.6 a grouping that should not be trusted.
//!
//! Segments may differ: a clear one can lie beside two that are one cloud cut in
//! half. Cost: so many k-means of a sample.

use serde::{Deserialize, Serialize};

use super::k_means::{KMeansError, KMeansParams};
use super::points::Points;
use crate::math::Rng;
use crate::math::order::Order;
use crate::model::{Cancelled, Progress};

/// Draws.
const DRAWS: usize = 20;
/// A segment is stable from here …
const STABLE: f64 = 0.75;
/// … and does not recur below.
const RECURS: f64 = 0.6;

/// How well a segment comes back.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stability {
    /// Mean Jaccard similarity to its nearest group in each draw, 0–1.
    pub jaccard: f64,
    /// Draws in which any of it was drawn.
    pub draws: u32,
    /// What that means.
    pub recurrence: Recurrence,
}

/// What a stability means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Recurrence {
    /// It comes back: 0.75 or more.
    Stable,
    /// Its core comes back, its border does not.
    Doubtful,
    /// It does not come back: below 0.6.
    DoesNotRecur,
}

impl Stability {
    fn of(jaccards: &[f64]) -> Self {
        let jaccard = jaccards.iter().sum::<f64>() / jaccards.len().max(1) as f64;
        let recurrence = match jaccard {
            high if high >= STABLE => Recurrence::Stable,
            middle if middle >= RECURS => Recurrence::Doubtful,
            _ => Recurrence::DoesNotRecur,
        };
        Self { jaccard, draws: jaccards.len() as u32, recurrence }
    }
}

/// The stability of each of `clusters` groups of the points, by their labels.
pub fn stability(
    points: &Points,
    labels: &[u32],
    clusters: usize,
    seed: u64,
    progress: &dyn Progress,
) -> Result<Vec<Stability>, Cancelled> {
    let mut rng = Rng::seed(seed);
    let params = KMeansParams { clusters, ..KMeansParams::default() };
    let mut jaccards = vec![Vec::with_capacity(DRAWS); clusters];
    for draw in 0..DRAWS {
        progress.report(draw as u64, DRAWS as u64)?;
        let mut rows: Vec<usize> = (0..points.len()).map(|_| rng.below(points.len())).collect();
        rows.order();
        let fitted =
            params.check().and_then(|valid| valid.fit(&points.select(&rows), rng.bits(), progress));
        let found = match fitted {
            Ok(found) => found.labels,
            Err(KMeansError::Cancelled(cancelled)) => return Err(cancelled),
            Err(KMeansError::Zero(_) | KMeansError::TooFewPoints { .. }) => break,
        };
        // Who was drawn twice is one member.
        let mut together = vec![0u32; clusters * clusters];
        let mut last = None;
        for (&row, &group) in rows.iter().zip(&found) {
            if last != Some(row) {
                last = Some(row);
                together[labels[row] as usize * clusters + group as usize] += 1;
            }
        }
        for (label, found) in jaccards.iter_mut().enumerate() {
            found.extend(most_similar(&together, clusters, label));
        }
    }
    Ok(jaccards.iter().map(|found| Stability::of(found)).collect())
}

/// The Jaccard similarity of a group to the nearest new one, from the counts of members
/// that share both; `None` if none of it was drawn.
fn most_similar(together: &[u32], clusters: usize, label: usize) -> Option<f64> {
    let own = &together[label * clusters..(label + 1) * clusters];
    let size: u32 = own.iter().sum();
    let similar = own.iter().enumerate().map(|(group, &both)| {
        let there: u32 = (0..clusters).map(|other| together[other * clusters + group]).sum();
        f64::from(both) / f64::from((size + there - both).max(1))
    });
    (size > 0).then(|| similar.fold(0.0, f64::max))
}

#[cfg(test)]
mod tests {
    use super::{Recurrence, most_similar, stability};
    use crate::math::Rng;
    use crate::model::Silent;
    use crate::profile::k_means::KMeansParams;
    use crate::profile::points::Points;

    #[test]
    fn by_hand() {
        // Three of the first group fell into one new group with one stranger, one elsewhere.
        let together = [3, 1, 1, 5];
        assert_eq!(most_similar(&together, 2, 0), Some(3.0 / 5.0));
        assert_eq!(most_similar(&together, 2, 1), Some(5.0 / 7.0));
        assert_eq!(most_similar(&[0, 0, 1, 2], 2, 0), None);
    }

    fn judged(points: &Points, clusters: usize) -> Vec<Recurrence> {
        let params = KMeansParams { clusters, ..KMeansParams::default() };
        let labels = params.check().unwrap().fit(points, 9, &Silent).unwrap().labels;
        let found = stability(points, &labels, clusters, 1, &Silent).unwrap();
        found.iter().map(|one| one.recurrence).collect()
    }

    #[test]
    fn heaps_come_back_and_slices_of_a_cloud_do_not() {
        let mut rng = Rng::seed(3);
        let heaps: Vec<f32> =
            (0..300).map(|row| (f64::from(row % 3) * 20.0 + rng.normal()) as f32).collect();
        assert_eq!(judged(&Points::new(1, heaps), 3), [Recurrence::Stable; 3]);
        let cloud: Vec<f32> = (0..1_200).map(|_| rng.normal() as f32).collect();
        let found = judged(&Points::new(4, cloud), 6);
        assert!(found.contains(&Recurrence::DoesNotRecur), "{found:?}");
    }

    #[test]
    fn too_few_to_draw_from_recur_in_nothing() {
        let found = stability(&Points::new(1, vec![1.0]), &[0], 2, 1, &Silent).unwrap();
        assert!(found.iter().all(|one| one.draws == 0));
        assert!(found.iter().all(|one| one.recurrence == Recurrence::DoesNotRecur));
    }
}

//! Reverse-reachable sets: who would have reached a person drawn at random.

use crate::graph::Directed;
use crate::math::Rng;
use crate::model::{Cancelled, Progress};

/// Sets between two reports.
const REPORT: usize = 256;

/// Sets of nodes, one after another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReverseSets {
    ends: Vec<u32>,
    nodes: Vec<u32>,
}

impl ReverseSets {
    /// Draws up to `sets` sets, fewer once `steps` ties have been looked at. A tie of
    /// weight w carries with probability `attention` · w/s, s the weight of all ties
    /// that go out of the same node.
    pub fn draw(
        ties: &Directed,
        attention: f64,
        sets: usize,
        steps: u64,
        rng: &mut Rng,
        progress: &dyn Progress,
    ) -> Result<Self, Cancelled> {
        let mut drawn = Self::default();
        let nodes = ties.nodes();
        let (starts, thresholds) = thresholds(ties, attention);
        let mut seen = vec![0u32; nodes];
        let mut looked = 0u64;
        for set in 0..if nodes == 0 { 0 } else { sets } {
            if set % REPORT == 0 {
                progress.report(set as u64, sets as u64)?;
            }
            let mark = set as u32 + 1;
            let target = rng.below(nodes) as u32;
            seen[target as usize] = mark;
            let mut next = drawn.nodes.len();
            drawn.nodes.push(target);
            while let Some(&node) = drawn.nodes.get(next) {
                next += 1;
                let columns = ties.outgoing(node).columns;
                looked += columns.len() as u64;
                let start = starts[node as usize];
                let carries = &thresholds[start..start + columns.len()];
                for (&other, &threshold) in columns.iter().zip(carries) {
                    if seen[other as usize] != mark && (rng.bits() >> 32) as u32 <= threshold {
                        seen[other as usize] = mark;
                        drawn.nodes.push(other);
                    }
                }
            }
            drawn.ends.push(drawn.nodes.len() as u32);
            if looked > steps {
                break;
            }
        }
        Ok(drawn)
    }

    /// Number of sets.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The sets in order.
    pub fn iter(&self) -> impl Iterator<Item = &[u32]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let ranges = starts.zip(&self.ends);
        ranges.map(|(start, &end)| &self.nodes[start as usize..end as usize])
    }

    /// How many sets the first 1, 2, … of some nodes hit.
    pub fn hits(&self, seeds: &[u32], nodes: usize) -> Vec<usize> {
        let mut rank = vec![usize::MAX; nodes];
        for (place, &seed) in seeds.iter().enumerate().rev() {
            rank[seed as usize] = place;
        }
        let mut hits = vec![0; seeds.len()];
        for set in self.iter() {
            let first = set.iter().map(|&node| rank[node as usize]).min();
            if let Some(count) = first.and_then(|first| hits.get_mut(first)) {
                *count += 1;
            }
        }
        let mut sum = 0;
        hits.iter_mut().for_each(|count| {
            sum += *count;
            *count = sum;
        });
        hits
    }
}

/// The probability of each tie as a part of 2³², and where each row starts.
fn thresholds(ties: &Directed, attention: f64) -> (Vec<usize>, Vec<u32>) {
    let mut starts = Vec::with_capacity(ties.nodes());
    let mut thresholds = Vec::with_capacity(ties.ties());
    for node in 0..ties.nodes() as u32 {
        starts.push(thresholds.len());
        let weights = ties.outgoing(node).values;
        let whole: f64 = weights.iter().map(|&weight| f64::from(weight)).sum();
        let carries = |&weight: &f32| attention * f64::from(weight) / whole;
        let row = weights.iter().map(|weight| (carries(weight) * f64::from(u32::MAX)) as u32);
        thresholds.extend(row);
    }
    (starts, thresholds)
}

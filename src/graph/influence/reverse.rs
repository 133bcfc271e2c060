//! Reverse-reachable sets: who would have reached a person drawn at random.
//!
//! Which ties of a node carry is drawn without tossing a coin for each. A tie that
//! carries with probability p is an interval of length −ln(1 − p), laid end to end;
//! points are dropped at distances that are exponential with mean 1, and an
//! interval that is hit carries. Few are: a row costs a search for each, O(log d).

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
    /// Draws up to `sets` sets, fewer once `steps` points have been dropped. A tie of
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
        let (starts, intervals) = intervals(ties, attention);
        let mut seen = vec![0u32; nodes];
        let mut dropped = 0u64;
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
                let start = starts[node as usize];
                let ends = &intervals[start..start + columns.len()];
                let (mut point, mut from) = (0.0, 0);
                loop {
                    dropped += 1;
                    point -= (1.0 - rng.unit()).ln();
                    let at = from + ends[from..].partition_point(|&end| end <= point);
                    let Some((&other, &end)) = columns.get(at).zip(ends.get(at)) else { break };
                    if seen[other as usize] != mark {
                        seen[other as usize] = mark;
                        drawn.nodes.push(other);
                    }
                    // Distances have no memory, so the next may start at the interval's end.
                    (point, from) = (end, at + 1);
                }
            }
            drawn.ends.push(drawn.nodes.len() as u32);
            if dropped > steps {
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

/// A tie that is sure to carry has an interval that is all but never missed.
const SURE: f64 = 40.0;

/// Where each row starts, and where the interval of each tie ends within its row.
fn intervals(ties: &Directed, attention: f64) -> (Vec<usize>, Vec<f64>) {
    let mut starts = Vec::with_capacity(ties.nodes());
    let mut ends = Vec::with_capacity(ties.ties());
    for node in 0..ties.nodes() as u32 {
        starts.push(ends.len());
        let weights = ties.outgoing(node).values;
        let whole: f64 = weights.iter().map(|&weight| f64::from(weight)).sum();
        let mut end = 0.0;
        for &weight in weights {
            let carries = attention * f64::from(weight) / whole;
            end += (-(1.0 - carries).max(0.0).ln()).min(SURE);
            ends.push(end);
        }
    }
    (starts, ends)
}

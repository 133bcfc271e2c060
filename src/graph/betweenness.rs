//! Betweenness: on how many of the shortest paths between others somebody lies.
//!
//! b_v = Σ_{s≠v≠t} σ_st(v)/σ_st over pairs, σ counting shortest paths of the
//! undirected graph (each tie a step, whatever its weight), divided by the
//! (n − 1)(n − 2)/2 pairs of others, so that it is a share, 0–1. Brandes's
//! accumulation does a source in O(m): a breadth-first search, forwards over it
//! to count paths, then back with δ_v = Σ_w σ_v/σ_w (1 + δ_w). Counts are pulled
//! from neighbours without a branch, since which of them count cannot be foreseen. All sources are O(nm). Where that is too
//! much, some of the nodes with ties, drawn by the seed, stand for all (pivots),
//! and the sums are scaled up: unbiased, with a relative error that falls with
//! the square root of their number. Brandes, J. Math. Sociol. 25 (2001); Brandes
//! and Pich, Int. J. Bifurcation and Chaos 17 (2007).

use thiserror::Error;

use super::Undirected;
use crate::math::Rng;
use crate::model::{Cancelled, Progress};

/// When to be exact, and how much work to do otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BetweennessParams {
    /// Nodes with a tie up to which every one of them is a source.
    pub exact_up_to: usize,
    /// Steps along ties at most: bounds the sources in a graph of many ties.
    pub steps: u64,
    /// Sources at least, whatever the steps.
    pub pivots: usize,
}

impl Default for BetweennessParams {
    fn default() -> Self {
        Self { exact_up_to: 5_000, steps: 10_000_000, pivots: 20 }
    }
}

/// Why betweenness cannot be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum BetweennessError {
    /// Without a source nothing is counted.
    #[error("betweenness from 0 pivots says nothing; give at least 1")]
    NoPivots,
}

impl BetweennessParams {
    /// Parameters that can be fitted with.
    pub fn check(self) -> Result<BetweennessValidParams, BetweennessError> {
        if self.pivots == 0 {
            return Err(BetweennessError::NoPivots);
        }
        Ok(BetweennessValidParams(self))
    }
}

/// Checked parameters: these alone can fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BetweennessValidParams(BetweennessParams);

/// Everybody's betweenness.
#[derive(Clone, Debug, PartialEq)]
pub struct Betweenness {
    /// The share of pairs of others on whose shortest paths a node lies, 0–1.
    pub scores: Vec<f64>,
    /// Sources counted from.
    pub pivots: usize,
    /// Whether every node with a tie was a source.
    pub exact: bool,
}

/// From how many nodes a graph's betweenness is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Sources.
    pub pivots: usize,
    /// Whether every node with a tie is a source.
    pub exact: bool,
}

impl BetweennessValidParams {
    /// What [`Self::fit`] will do.
    pub fn plan(&self, graph: &Undirected) -> Plan {
        let tied = (0..graph.nodes() as u32).filter(|&node| graph.degree(node) > 0).count();
        self.plan_for(graph, tied)
    }

    fn plan_for(&self, graph: &Undirected, tied: usize) -> Plan {
        let Self(params) = *self;
        let affordable = (params.steps / (2 * graph.ties() as u64).max(1)) as usize;
        let all = tied <= params.exact_up_to && tied <= affordable;
        let pivots = if all { tied } else { affordable.max(params.pivots).min(tied) };
        Plan { pivots, exact: pivots == tied }
    }

    /// Counts; the same seed draws the same pivots.
    pub fn fit(
        &self,
        graph: &Undirected,
        seed: u64,
        progress: &dyn Progress,
    ) -> Result<Betweenness, Cancelled> {
        let nodes = graph.nodes();
        let mut sources: Vec<u32> =
            (0..nodes as u32).filter(|&node| graph.degree(node) > 0).collect();
        let tied = sources.len();
        let Plan { pivots, exact } = self.plan_for(graph, tied);
        if !exact {
            Rng::seed(seed).shuffle(&mut sources);
            sources.truncate(pivots);
            sources.sort_unstable();
        }
        let mut search = Search::new(nodes);
        let mut scores = vec![0.0; nodes];
        for (done, &source) in sources.iter().enumerate() {
            if done % 16 == 0 {
                progress.report(done as u64, pivots as u64)?;
            }
            search.add(graph, source, &mut scores);
        }
        // Each pair was counted from both of its ends.
        let pairs = nodes.saturating_sub(1) as f64 * nodes.saturating_sub(2) as f64;
        let scale = tied as f64 / pivots.max(1) as f64 / pairs.max(1.0);
        scores.iter_mut().for_each(|score| *score *= scale);
        Ok(Betweenness { scores, pivots, exact })
    }
}

/// Room for one search, kept from source to source.
struct Search {
    /// Steps from the source; [`FAR`] if not reached.
    distance: Vec<u32>,
    /// Shortest paths from the source.
    paths: Vec<f64>,
    /// (1 + δ)/σ, which is what those before a node ask for.
    dependency: Vec<f64>,
    /// Nodes in the order they were reached.
    order: Vec<u32>,
}

/// Farther than any node, with room for one step more.
const FAR: u32 = u32::MAX - 1;

impl Search {
    fn new(nodes: usize) -> Self {
        Self {
            distance: vec![FAR; nodes],
            paths: vec![0.0; nodes],
            dependency: vec![0.0; nodes],
            order: Vec::with_capacity(nodes),
        }
    }

    fn add(&mut self, graph: &Undirected, source: u32, scores: &mut [f64]) {
        self.reach(graph, source);
        self.paths[source as usize] = 1.0;
        for &node in self.order.iter().skip(1) {
            let before = self.distance[node as usize] - 1;
            let paths = pull(graph, node, &self.distance, before, &self.paths);
            self.paths[node as usize] = paths;
        }
        for &node in self.order.iter().skip(1).rev() {
            let beyond = self.distance[node as usize] + 1;
            let paths = self.paths[node as usize];
            let dependency = paths * pull(graph, node, &self.distance, beyond, &self.dependency);
            scores[node as usize] += dependency;
            self.dependency[node as usize] = (1.0 + dependency) / paths;
        }
        for node in self.order.drain(..) {
            self.distance[node as usize] = FAR;
        }
    }

    /// Breadth first: distances, and the order in which nodes are reached.
    fn reach(&mut self, graph: &Undirected, source: u32) {
        self.distance[source as usize] = 0;
        self.order.push(source);
        let mut next = 0;
        while let Some(&node) = self.order.get(next) {
            next += 1;
            let beyond = self.distance[node as usize] + 1;
            for &other in graph.row(node).columns {
                let distance = &mut self.distance[other as usize];
                if *distance == FAR {
                    *distance = beyond;
                    self.order.push(other);
                }
            }
        }
    }
}

/// Σ of values over a node's neighbours at a distance.
fn pull(graph: &Undirected, node: u32, distance: &[u32], at: u32, values: &[f64]) -> f64 {
    let value = |&other: &u32| {
        let counts = f64::from(u8::from(distance[other as usize] == at));
        counts * values[other as usize]
    };
    graph.row(node).columns.iter().map(value).sum()
}

#[cfg(test)]
mod tests {
    use super::{BetweennessError, BetweennessParams};
    use crate::graph::Undirected;
    use crate::model::Silent;

    #[test]
    fn the_middle_of_a_star_lies_between_all() {
        let star: Vec<_> = (1..6).map(|leaf| (0, leaf, 1.0)).collect();
        let graph = Undirected::from_ties(6, &star);
        let params = BetweennessParams::default().check().unwrap();
        let found = params.fit(&graph, 1, &Silent).unwrap();
        assert_eq!(found.scores, [1.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
        assert!(found.exact);
    }

    #[test]
    fn some_pivots_come_near_all_of_them() {
        // A ring with a chord: everybody lies between somebody.
        let mut ties: Vec<_> = (0..400u32).map(|node| (node, (node + 1) % 400, 1.0)).collect();
        ties.push((0, 200, 1.0));
        let graph = Undirected::from_ties(400, &ties);
        let fit = |exact_up_to, steps| {
            let params = BetweennessParams { exact_up_to, steps, pivots: 100 }.check().unwrap();
            params.fit(&graph, 3, &Silent).unwrap()
        };
        let (all, some) = (fit(400, u64::MAX), fit(10, 0));
        assert_eq!((all.pivots, some.pivots, some.exact), (400, 100, false));
        let (a, b) = (all.scores[0], some.scores[0]);
        assert!((a - b).abs() < 0.15 * a, "{a} against {b}");
        let none = BetweennessParams { pivots: 0, ..BetweennessParams::default() };
        assert_eq!(none.check(), Err(BetweennessError::NoPivots));
    }
}

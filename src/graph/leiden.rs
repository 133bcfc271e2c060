//! Communities by the Leiden algorithm: groups with more ties inside than chance has.
//!
//! Modularity compares the weight inside the groups with what the same strengths
//! k would give if ties were drawn at random:
//!
//! Q = 1/2m · Σ_c (W_c − γ K_c²/2m),
//!
//! W_c twice the weight inside c, K_c the sum of its strengths, 2m the sum of all,
//! γ the resolution: above 1 the groups are smaller. Three steps repeat: nodes move
//! to the neighbouring group that raises Q most, until none does ([`moving`]); each
//! group is built anew from single nodes, joining only along ties, so that it
//! falls into well-connected parts ([`refining`]); the parts become the nodes of a
//! smaller graph ([`level`]). The second step is what Louvain lacks, whose groups
//! may be torn inside. In it the best merge is taken, not a drawn one: connected
//! groups are kept, and there is one random thing less. The whole is repeated from
//! its own result while Q rises, and from several orders of the nodes; the best
//! counts. O(m) a sweep. Traag, Waltman and van Eck, "From Louvain to Leiden",
//! Scientific Reports 9 (2019).

mod level;
mod moving;
mod refining;

use thiserror::Error;

use super::Undirected;
use crate::math::Rng;
use crate::model::{Cancelled, Progress};
use level::Level;

/// How fine the groups are, and how hard to look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LeidenParams {
    /// γ: 1 is modularity as it was first defined.
    pub resolution: f64,
    /// Orders of the nodes that are tried.
    pub starts: usize,
    /// Repetitions from the result at most, a start.
    pub rounds: usize,
}

impl Default for LeidenParams {
    fn default() -> Self {
        Self { resolution: 1.0, starts: 1, rounds: 2 }
    }
}

/// Why no groups are found.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum LeidenError {
    /// Not above 0.
    #[error("a resolution of {0} puts everybody together; give one above 0, such as 1")]
    Resolution(f64),
    /// A count is zero.
    #[error("{0} is 0; give at least 1")]
    Zero(&'static str),
}

impl LeidenParams {
    /// Parameters that can be fitted with.
    pub fn check(self) -> Result<LeidenValidParams, LeidenError> {
        if !self.resolution.is_finite() || self.resolution <= 0.0 {
            return Err(LeidenError::Resolution(self.resolution));
        }
        let named = [("starts", self.starts), ("rounds", self.rounds)];
        match named.into_iter().find(|&(_, value)| value == 0) {
            Some((name, _)) => Err(LeidenError::Zero(name)),
            None => Ok(LeidenValidParams(self)),
        }
    }
}

/// Checked parameters: these alone can fit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LeidenValidParams(LeidenParams);

/// Groups of nodes.
#[derive(Clone, Debug, PartialEq)]
pub struct Communities {
    /// The group of each node: 0 is the largest, ties to the one with the lower
    /// node. A node without a tie is a group of its own.
    pub labels: Vec<u32>,
    /// Nodes in each group, falling.
    pub sizes: Vec<u32>,
    /// Q of these groups.
    pub modularity: f64,
}

impl LeidenValidParams {
    /// Groups the nodes; the same seed finds the same groups.
    pub fn fit(
        &self,
        graph: &Undirected,
        seed: u64,
        progress: &dyn Progress,
    ) -> Result<Communities, Cancelled> {
        let Self(LeidenParams { resolution, starts, rounds }) = *self;
        let base = Level::of(graph);
        let mut rng = Rng::seed(seed);
        let alone: Vec<u32> = (0..graph.nodes() as u32).collect();
        let mut best = (f64::NEG_INFINITY, alone.clone());
        for start in 0..starts {
            let mut found = (f64::NEG_INFINITY, alone.clone());
            for _ in 0..rounds {
                progress.report(start as u64, starts as u64)?;
                let labels = round(&base, found.1.clone(), resolution, &mut rng, progress)?;
                let modularity = base.modularity(&labels, resolution);
                // Below the rounding error a rise cannot be seen.
                if modularity <= found.0 + 1e-12 {
                    break;
                }
                found = (modularity, labels);
            }
            if found.0 > best.0 {
                best = found;
            }
        }
        let (labels, sizes) = by_size(&best.1);
        Ok(Communities { labels, sizes, modularity: best.0 })
    }
}

/// Q of any grouping; 0 where there are no ties.
pub fn modularity(graph: &Undirected, labels: &[u32], resolution: f64) -> f64 {
    Level::of(graph).modularity(labels, resolution)
}

/// The three steps, from given groups, until the graph shrinks no more.
fn round(
    base: &Level,
    labels: Vec<u32>,
    resolution: f64,
    rng: &mut Rng,
    progress: &dyn Progress,
) -> Result<Vec<u32>, Cancelled> {
    let mut groups = labels;
    moving::settle(base, &mut groups, resolution, rng);
    // Where each node of the base lies in the level that is worked on.
    let mut within: Vec<u32> = (0..base.nodes() as u32).collect();
    let mut shrunk: Option<Level> = None;
    loop {
        progress.report(0, 0)?;
        let level = shrunk.as_ref().unwrap_or(base);
        let parts = refining::refine(level, &groups, resolution, rng);
        let (smaller, of_part) = level.aggregate(&parts);
        let stuck = smaller.nodes() == level.nodes();
        let mut above = vec![0; smaller.nodes()];
        for (&part, &group) in of_part.iter().zip(&groups) {
            above[part as usize] = group;
        }
        for place in &mut within {
            *place = of_part[*place as usize];
        }
        // Labels name groups below the number of nodes: numbered anew.
        (groups, _) = by_size(&above);
        let before = groups.clone();
        moving::settle(&smaller, &mut groups, resolution, rng);
        if stuck && groups == before {
            break;
        }
        if smaller.nodes() == 1 {
            break;
        }
        shrunk = Some(smaller);
    }
    Ok(within.iter().map(|&place| groups[place as usize]).collect())
}

/// Groups numbered by falling size, then by their lowest node; and the sizes.
fn by_size(labels: &[u32]) -> (Vec<u32>, Vec<u32>) {
    let most = labels.iter().copied().max().map_or(0, |most| most as usize + 1);
    let mut sizes = vec![0u32; most];
    let mut first = vec![u32::MAX; most];
    for (node, &label) in labels.iter().enumerate() {
        sizes[label as usize] += 1;
        first[label as usize] = first[label as usize].min(node as u32);
    }
    let mut order: Vec<u32> = (0..most as u32).filter(|&label| sizes[label as usize] > 0).collect();
    order.sort_unstable_by_key(|&label| {
        (std::cmp::Reverse(sizes[label as usize]), first[label as usize])
    });
    let mut renamed = vec![0; most];
    for (name, &label) in order.iter().enumerate() {
        renamed[label as usize] = name as u32;
    }
    let labels = labels.iter().map(|&label| renamed[label as usize]).collect();
    (labels, order.iter().map(|&label| sizes[label as usize]).collect())
}

#[cfg(test)]
mod tests {
    use super::{LeidenError, LeidenParams, by_size};
    use crate::graph::Undirected;
    use crate::model::Silent;

    /// Six cliques of five in a ring, one tie between neighbours.
    fn ring_of_cliques() -> Undirected {
        let mut ties = Vec::new();
        for clique in 0..6u32 {
            let base = clique * 5;
            for a in 0..5 {
                ties.extend((a + 1..5).map(|b| (base + a, base + b, 1.0)));
            }
            ties.push((base, (base + 6) % 30, 1.0));
        }
        Undirected::from_ties(31, &ties)
    }

    #[test]
    fn cliques_are_found_and_the_loner_is_left_alone() {
        let params = LeidenParams::default().check().unwrap();
        let found = params.fit(&ring_of_cliques(), 1, &Silent).unwrap();
        assert_eq!(found.sizes, [5, 5, 5, 5, 5, 5, 1]);
        assert!((0..30).all(|node| found.labels[node] == node as u32 / 5), "{:?}", found.labels);
        // By hand: 20 of 66 ends inside a clique's 10 ties; Σ 6·(20/132 − (22/132)²).
        assert!((found.modularity - 6.0 * (20.0 / 132.0 - (22f64 / 132.0).powi(2))).abs() < 1e-12);
    }

    #[test]
    fn a_coarser_resolution_finds_fewer_groups() {
        let fit = |resolution| {
            let params = LeidenParams { resolution, ..LeidenParams::default() }.check().unwrap();
            params.fit(&ring_of_cliques(), 1, &Silent).unwrap().sizes.len()
        };
        assert!(fit(0.1) < fit(1.0) && fit(1.0) < fit(9.0));
        let bad = |resolution| LeidenParams { resolution, ..LeidenParams::default() }.check().err();
        assert_eq!(bad(0.0), Some(LeidenError::Resolution(0.0)));
    }

    #[test]
    fn groups_are_named_by_size() {
        assert_eq!(by_size(&[4, 2, 2, 0, 0, 2]), (vec![2, 0, 0, 1, 1, 0], vec![3, 2, 1]));
    }
}

//! Brokers: the few who hold the ties between groups.
//!
//! A tie between two groups is held by its two ends. The fewest people who
//! together hold most of these ties are found greedily: next comes whoever holds
//! most of what is not held yet, which is within 1 − 1/e of the best choice
//! (the number of ties held is submodular; Nemhauser, Wolsey and Fisher, 1978).

use super::Undirected;

/// Who holds the ties between groups.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brokers {
    /// Nodes in the order they were chosen, with the ties that each adds.
    pub chosen: Vec<(u32, u32)>,
    /// Ties between groups.
    pub between: u32,
    /// Of each node, its ties to other groups.
    pub outward: Vec<u32>,
}

/// Chooses up to `count` nodes. O(count · n + m).
pub fn brokers(graph: &Undirected, labels: &[u32], count: usize) -> Brokers {
    let nodes = graph.nodes();
    let crosses = |a: u32, b: u32| labels[a as usize] != labels[b as usize];
    let outward = |node: u32| {
        graph.row(node).columns.iter().filter(|&&other| crosses(node, other)).count() as u32
    };
    let outward: Vec<u32> = (0..nodes as u32).map(outward).collect();
    let mut left = outward.clone();
    let mut taken = vec![false; nodes];
    let mut chosen = Vec::new();
    for _ in 0..count {
        let most = left.iter().copied().max().unwrap_or(0);
        let Some(node) = left.iter().position(|&ties| ties == most && most > 0) else { break };
        let (node, index) = (node as u32, node);
        for &other in graph.row(node).columns {
            if crosses(node, other) && !taken[other as usize] {
                left[other as usize] -= 1;
            }
        }
        taken[index] = true;
        left[index] = 0;
        chosen.push((node, most));
    }
    Brokers { chosen, between: outward.iter().sum::<u32>() / 2, outward }
}

#[cfg(test)]
mod tests {
    use super::brokers;
    use crate::graph::Undirected;

    #[test]
    fn a_tie_is_held_once() {
        // 0 ties to 3, 4, 5 across; 1 to 3 and 4; 2 to 3.
        let ties = [(0, 3), (0, 4), (0, 5), (1, 3), (1, 4), (2, 3), (0, 1)];
        let graph = Undirected::from_ties(6, &ties.map(|(a, b)| (a, b, 1.0)));
        let found = brokers(&graph, &[0, 0, 0, 1, 1, 1], 3);
        assert_eq!((found.between, found.outward), (6, vec![3, 2, 1, 3, 2, 1]));
        // After 0, both 1 and 3 hold two more: the lower comes first and leaves one.
        assert_eq!(found.chosen, [(0, 3), (1, 2), (2, 1)]);
    }
}

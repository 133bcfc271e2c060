//! The k-core: the dense middle that is left when the loosely tied drop off.
//!
//! The k-core is the largest part in which everybody has at least k ties within
//! the part; a node's core number is the largest k whose core it is in. Nodes are
//! peeled off by the ties they have left, the fewest first, kept in buckets, so
//! that it is O(m). Batagelj and Zaveršnik, "An O(m) algorithm for cores
//! decomposition of networks" (2003).

use super::Undirected;

/// The core number of each node; 0 for those without a tie.
pub fn core_numbers(graph: &Undirected) -> Vec<u32> {
    let nodes = graph.nodes();
    let mut left: Vec<usize> = (0..nodes as u32).map(|node| graph.degree(node)).collect();
    let most = left.iter().copied().max().unwrap_or(0);
    // `starts[d]` is where the nodes with d ties left begin in `order`.
    let mut starts = vec![0; most + 2];
    for &degree in &left {
        starts[degree + 1] += 1;
    }
    for degree in 1..starts.len() {
        starts[degree] += starts[degree - 1];
    }
    let mut order = vec![0u32; nodes];
    let mut places = vec![0usize; nodes];
    let mut next = starts.clone();
    for (node, &degree) in left.iter().enumerate() {
        places[node] = next[degree];
        order[next[degree]] = node as u32;
        next[degree] += 1;
    }
    for place in 0..nodes {
        let node = order[place];
        let core = left[node as usize];
        for &other in graph.row(node).columns {
            let other = other as usize;
            let degree = left[other];
            if degree > core {
                // One tie fewer: swapped to the front of its bucket, which then shrinks.
                let (from, to) = (places[other], starts[degree].max(place + 1));
                let displaced = order[to];
                order.swap(from, to);
                places[other] = to;
                places[displaced as usize] = from;
                starts[degree] = to + 1;
                left[other] = degree - 1;
            }
        }
    }
    left.into_iter().map(|core| core as u32).collect()
}

#[cfg(test)]
mod tests {
    use super::core_numbers;
    use crate::graph::Undirected;

    #[test]
    fn a_clique_with_a_tail_and_a_loner() {
        let ties = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3), (3, 4), (4, 5)];
        let ties = ties.map(|(from, to)| (from, to, 1.0));
        let graph = Undirected::from_ties(7, &ties);
        assert_eq!(core_numbers(&graph), [3, 3, 3, 3, 1, 1, 0]);
        assert!(core_numbers(&Undirected::default()).is_empty());
    }
}

//! Who would break what if they left.
//!
//! For one person gone: the ties that go with them, the members whose only tie
//! they were, the members cut off from the largest remaining part of their
//! component ([`super::bridges`]), and the share of all replies that were theirs.
//! Everybody is weighed, in one pass over the ties.

use super::Undirected;
use crate::math::order::Order;

/// What goes with a person.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Loss {
    /// Whose.
    pub node: u32,
    /// Ties, pairs of people.
    pub ties: u32,
    /// Members left without any tie.
    pub orphans: u32,
    /// Members cut off from the largest remaining part, orphans among them.
    pub cut_off: u32,
    /// Share of all replies, 0–1; 0 where there are none.
    pub replies: f64,
}

/// The losses that would cost most, the worst first, at most `count`: by members cut
/// off, then members left without a tie, then replies, then ties. Whose leaving
/// would cut nobody off counts by what they reply and tie. `replies` is by node.
pub fn losses(graph: &Undirected, cut_off: &[u32], replies: &[u32], count: usize) -> Vec<Loss> {
    let all: u64 = replies.iter().map(|&replies| u64::from(replies)).sum();
    let loss = |node: u32| {
        let row = graph.row(node).columns;
        Loss {
            node,
            ties: row.len() as u32,
            orphans: row.iter().filter(|&&other| graph.degree(other) == 1).count() as u32,
            cut_off: cut_off[node as usize],
            replies: f64::from(replies[node as usize]) / all.max(1) as f64,
        }
    };
    let mut losses: Vec<Loss> =
        (0..graph.nodes() as u32).map(loss).filter(|loss| loss.ties > 0).collect();
    losses.order_by(|a, b| {
        let breaks = (b.cut_off, b.orphans).cmp(&(a.cut_off, a.orphans));
        let gives = b.replies.total_cmp(&a.replies).then(b.ties.cmp(&a.ties));
        breaks.then(gives).then(a.node.cmp(&b.node))
    });
    losses.truncate(count);
    losses
}

#[cfg(test)]
mod tests {
    use super::{Loss, losses};
    use crate::graph::Undirected;
    use crate::graph::bridges::bridges;

    #[test]
    fn the_hub_of_a_star_breaks_most() {
        let ties = [(0, 1), (0, 2), (0, 3), (4, 5)].map(|(a, b)| (a, b, 1.0));
        let graph = Undirected::from_ties(7, &ties);
        let found = losses(&graph, &bridges(&graph).cut_off, &[3, 1, 0, 0, 0, 0, 9], 3);
        let hub = Loss { node: 0, ties: 3, orphans: 3, cut_off: 2, replies: 3.0 / 13.0 };
        assert_eq!(found[0], hub);
        // A pair's ends each leave the other alone, but nobody is cut off from a larger part.
        assert_eq!(found.iter().map(|loss| loss.node).collect::<Vec<_>>(), [0, 4, 5]);
        assert_eq!((found[1].orphans, found[1].cut_off), (1, 0));
    }
}

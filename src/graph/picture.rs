//! What is drawn: the people of most standing, and of each the strongest ties.
//!
//! Everybody with a tie is drawn, up to a limit; of more, those of the highest
//! rank. All ties of a lively community are a ball of wool, so each person brings
//! their few strongest (a backbone: everybody keeps what matters to them).

use super::Undirected;
use super::layout::LayoutValidParams;
use crate::math::order::Order;
use crate::math::top_k::top_k;
use crate::model::{Cancelled, Progress};

/// Ties that each person brings.
pub const STRONGEST: usize = 3;

/// A drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// Nodes, the highest standing first.
    pub nodes: Vec<u32>,
    /// The place of each, in the unit square.
    pub places: Vec<(f32, f32)>,
    /// Pairs of places in `nodes`, the lower first, rising.
    pub ties: Vec<(u32, u32)>,
}

/// Draws up to `limit` nodes. `groups` and `standing` are by node.
pub fn picture(
    graph: &Undirected,
    groups: &[u32],
    standing: &[f64],
    limit: usize,
    progress: &dyn Progress,
) -> Result<Picture, Cancelled> {
    let tied = (0..graph.nodes() as u32).filter(|&node| graph.degree(node) > 0);
    let best = top_k(limit, tied.map(|node| (node, standing[node as usize])));
    let nodes: Vec<u32> = best.iter().map(|scored| scored.id).collect();
    let mut places = vec![u32::MAX; graph.nodes()];
    for (place, &node) in nodes.iter().enumerate() {
        places[node as usize] = place as u32;
    }
    let ties = backbone(graph, &nodes, &places);
    let drawn =
        |values: &[f64]| -> Vec<f64> { nodes.iter().map(|&node| values[node as usize]).collect() };
    // Groups by their order of appearance, so that those not drawn leave no gap.
    let mut names = vec![u32::MAX; graph.nodes()];
    let mut count = 0;
    let mut name = |node: &u32| {
        let slot = &mut names[groups[*node as usize] as usize];
        if *slot == u32::MAX {
            *slot = count;
            count += 1;
        }
        *slot
    };
    let groups: Vec<u32> = nodes.iter().map(&mut name).collect();
    let places = LayoutValidParams::default().fit(&groups, &drawn(standing), &ties, progress)?;
    Ok(Picture { nodes, places, ties })
}

/// The strongest ties of each node among those drawn; equals go to the lower node.
fn backbone(graph: &Undirected, nodes: &[u32], places: &[u32]) -> Vec<(u32, u32)> {
    let mut ties = Vec::with_capacity(nodes.len() * STRONGEST);
    let mut row: Vec<(u32, f32)> = Vec::new();
    for (place, &node) in nodes.iter().enumerate() {
        let place = place as u32;
        row.clear();
        row.extend(graph.row(node).iter().filter(|&(other, _)| places[other as usize] != u32::MAX));
        row.order_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        for &(other, _) in row.iter().take(STRONGEST) {
            let other = places[other as usize];
            ties.push((place.min(other), place.max(other)));
        }
    }
    ties.order();
    ties.dedup();
    ties
}

#[cfg(test)]
mod tests {
    use super::picture;
    use crate::graph::Undirected;
    use crate::model::Silent;

    #[test]
    fn the_strongest_ties_of_the_highest() {
        // 0 is tied to 1–5, most strongly to 5; 6 is alone; 5 has the lowest standing.
        let ties: Vec<_> = (1..6).map(|node| (0, node, node as f32)).collect();
        let graph = Undirected::from_ties(7, &ties);
        let groups = [0, 0, 0, 1, 1, 1, 2];
        let standing = [0.5, 0.1, 0.1, 0.1, 0.1, 0.05, 0.05];
        let all = picture(&graph, &groups, &standing, 9, &Silent).unwrap();
        assert_eq!(all.nodes, [0, 1, 2, 3, 4, 5]);
        // Each leaf brings its only tie.
        assert_eq!(all.ties, [(0, 1), (0, 2), (0, 3), (0, 4), (0, 5)]);
        let few = picture(&graph, &groups, &standing, 3, &Silent).unwrap();
        assert_eq!((few.nodes, few.ties), (vec![0, 1, 2], vec![(0, 1), (0, 2)]));
        assert_eq!(few.places.len(), 3);
    }
}

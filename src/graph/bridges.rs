//! Single threads: ties and people whose loss cuts a part of the community off.
//!
//! A bridge is a tie, and a cut point a person, without which their component
//! falls apart. One depth-first search finds both: with the time d_v at which a
//! node is first met and l_v the earliest that its subtree reaches past its own
//! tie upwards, the tie to child c is a bridge if l_c > d_v, and v cuts c's subtree
//! off if l_c ≥ d_v. Subtree sizes say how many people that is. O(m), without
//! recursion. Tarjan, "Depth-first search and linear graph algorithms" (1972);
//! Hopcroft and Tarjan (1973).

use super::Undirected;
use crate::math::order::Order;

/// A tie that alone holds a part to the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bridge {
    /// The end in the larger part; the lower node where both are equal.
    pub from: u32,
    /// The other end.
    pub to: u32,
    /// Nodes of the smaller part, which the tie alone holds.
    pub holds: u32,
}

/// How the graph hangs together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bridges {
    /// All bridges, those that hold most first.
    pub bridges: Vec<Bridge>,
    /// Of each node, how many others are cut off from the largest remaining part of
    /// its component once it leaves.
    pub cut_off: Vec<u32>,
    /// The component of each node: 0 is the largest.
    pub component: Vec<u32>,
    /// Nodes in each component, falling.
    pub sizes: Vec<u32>,
}

/// Finds bridges, cut points and components.
pub fn bridges(graph: &Undirected) -> Bridges {
    let nodes = graph.nodes();
    let mut search = Search {
        met: vec![0; nodes],
        low: vec![0; nodes],
        subtree: vec![1; nodes],
        largest: vec![0; nodes],
        loose: vec![0; nodes],
        component: vec![0; nodes],
        bridges: Vec::new(),
        clock: 0,
    };
    let mut sizes = Vec::new();
    for root in 0..nodes as u32 {
        if search.met[root as usize] == 0 {
            search.walk(graph, root, sizes.len() as u32);
            sizes.push(search.subtree[root as usize]);
        }
    }
    search.finish(&sizes)
}

struct Search {
    /// When each node was first met, from 1; 0 if not yet.
    met: Vec<u32>,
    low: Vec<u32>,
    /// Nodes in the subtree under each node, itself among them.
    subtree: Vec<u32>,
    /// Of the subtrees that only this node holds, the largest, and the sum of all.
    largest: Vec<u32>,
    loose: Vec<u32>,
    component: Vec<u32>,
    /// (parent, child)
    bridges: Vec<(u32, u32)>,
    clock: u32,
}

impl Search {
    fn walk(&mut self, graph: &Undirected, root: u32, component: u32) {
        // Node, its parent, and how many of its neighbours have been looked at.
        let mut stack = vec![(root, u32::MAX, 0usize)];
        self.meet(root, component);
        while let Some((node, parent, looked)) = stack.last_mut() {
            let (node, parent) = (*node, *parent);
            if let Some(&other) = graph.row(node).columns.get(*looked) {
                *looked += 1;
                if self.met[other as usize] == 0 {
                    self.meet(other, component);
                    stack.push((other, node, 0));
                } else if other != parent {
                    let met = self.met[other as usize];
                    self.low[node as usize] = self.low[node as usize].min(met);
                }
            } else {
                stack.pop();
                if parent != u32::MAX {
                    self.leave(node, parent);
                }
            }
        }
    }

    fn meet(&mut self, node: u32, component: u32) {
        self.clock += 1;
        self.met[node as usize] = self.clock;
        self.low[node as usize] = self.clock;
        self.component[node as usize] = component;
    }

    fn leave(&mut self, child: u32, parent: u32) {
        let (low, size) = (self.low[child as usize], self.subtree[child as usize]);
        let above = parent as usize;
        self.low[above] = self.low[above].min(low);
        self.subtree[above] += size;
        if low >= self.met[above] {
            self.loose[above] += size;
            self.largest[above] = self.largest[above].max(size);
        }
        if low > self.met[above] {
            self.bridges.push((parent, child));
        }
    }

    fn finish(self, sizes: &[u32]) -> Bridges {
        let size_of = |node: u32| sizes[self.component[node as usize] as usize];
        let cut_off = |node: u32| {
            let (largest, loose) = (self.largest[node as usize], self.loose[node as usize]);
            let others = size_of(node) - 1;
            // What is not held by this node alone stays in one piece.
            others - largest.max(others - loose)
        };
        let bridge = |&(parent, child): &(u32, u32)| {
            let below = self.subtree[child as usize];
            let above = size_of(parent) - below;
            let turned = below > above || (below == above && child < parent);
            let (from, to) = if turned { (child, parent) } else { (parent, child) };
            Bridge { from, to, holds: below.min(above) }
        };
        let mut bridges: Vec<Bridge> = self.bridges.iter().map(bridge).collect();
        bridges.order_by_key(|tie| (std::cmp::Reverse(tie.holds), tie.from, tie.to));
        let mut order: Vec<usize> = (0..sizes.len()).collect();
        order.order_by_key(|&component| std::cmp::Reverse(sizes[component]));
        let mut renamed = vec![0; sizes.len()];
        for (name, &component) in order.iter().enumerate() {
            renamed[component] = name as u32;
        }
        Bridges {
            bridges,
            cut_off: (0..self.met.len() as u32).map(cut_off).collect(),
            component: self.component.iter().map(|&old| renamed[old as usize]).collect(),
            sizes: order.iter().map(|&component| sizes[component]).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Bridge, bridges};
    use crate::graph::Undirected;

    #[test]
    fn two_triangles_on_a_thread() {
        // 0-1-2 and 3-4-5, joined by 2-3; 6 hangs on 3; 7 is alone.
        let ties = [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (3, 5), (3, 6)];
        let graph = Undirected::from_ties(8, &ties.map(|(a, b)| (a, b, 1.0)));
        let found = bridges(&graph);
        let expected = [Bridge { from: 3, to: 2, holds: 3 }, Bridge { from: 3, to: 6, holds: 1 }];
        assert_eq!(found.bridges, expected);
        // Without 3: {0,1,2}, {4,5}, {6}: three are cut off from the largest.
        assert_eq!(found.cut_off, [0, 0, 2, 3, 0, 0, 0, 0]);
        assert_eq!(found.component, [0, 0, 0, 0, 0, 0, 0, 1]);
        assert_eq!(found.sizes, [7, 1]);
        assert!(bridges(&Undirected::default()).sizes.is_empty());
    }
}

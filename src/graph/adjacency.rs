//! Graphs as compressed rows: each node's neighbours, rising, with their weights.
//!
//! A directed graph keeps its rows both ways, since ranks are pulled along the
//! ties that come in and readers ask for those that go out; the undirected one
//! adds the two directions up. 16 bytes a tie; building is a sort, O(m log m).

use crate::math::sparse::{Csr, Row};

/// Ties with a direction.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Directed {
    out: Csr,
    into: Csr,
}

impl Directed {
    /// A graph of (from, to, weight) in any order; weights of one pair add up. Ties
    /// to oneself, to nobody, and of a weight that is not above 0 are left out.
    pub fn from_ties(nodes: usize, ties: &[(u32, u32, f32)]) -> Self {
        let real = |&&(from, to, weight): &&(u32, u32, f32)| from != to && weight > 0.0;
        let ties: Vec<_> = ties.iter().filter(real).copied().collect();
        let out = Csr::from_triples(nodes, nodes, &ties);
        let into = out.transpose();
        Self { out, into }
    }

    /// Number of nodes, those without a tie among them.
    pub fn nodes(&self) -> usize {
        self.out.height()
    }

    /// Number of ties: pairs (from, to).
    pub fn ties(&self) -> usize {
        self.out.entries()
    }

    /// To whom a node's ties go.
    pub fn outgoing(&self, node: u32) -> Row<'_> {
        self.out.row(node as usize)
    }

    /// From whom a node's ties come.
    pub fn incoming(&self, node: u32) -> Row<'_> {
        self.into.row(node as usize)
    }

    /// The same ties without their direction: a pair's two weights are added.
    pub fn undirected(&self) -> Undirected {
        let nodes = self.nodes();
        let mut rows = Csr::new(nodes);
        let mut row = Vec::new();
        for node in 0..nodes as u32 {
            row.clear();
            merge(self.outgoing(node), self.incoming(node), &mut row);
            rows.push(row.iter().copied());
        }
        Undirected(rows)
    }
}

/// Ties without a direction; no ties to oneself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Undirected(Csr);

impl Undirected {
    /// A graph of pairs in any order, each given once; weights of one pair add up.
    pub fn from_ties(nodes: usize, ties: &[(u32, u32, f32)]) -> Self {
        Directed::from_ties(nodes, ties).undirected()
    }

    /// Number of nodes, those without a tie among them.
    pub fn nodes(&self) -> usize {
        self.0.height()
    }

    /// Number of ties: pairs of nodes.
    pub fn ties(&self) -> usize {
        self.0.entries() / 2
    }

    /// A node's neighbours.
    pub fn row(&self, node: u32) -> Row<'_> {
        self.0.row(node as usize)
    }

    /// Number of neighbours.
    pub fn degree(&self, node: u32) -> usize {
        self.row(node).len()
    }

    /// Each pair once, the lower node first, with its weight, in order.
    pub fn pairs(&self) -> impl Iterator<Item = (u32, u32, f32)> {
        (0..self.nodes() as u32).flat_map(move |node| {
            let above = self.row(node).iter().filter(move |&(other, _)| other > node);
            above.map(move |(other, weight)| (node, other, weight))
        })
    }
}

/// Two rising rows as one; the values at a common column are added.
fn merge(left: Row<'_>, right: Row<'_>, merged: &mut Vec<(u32, f32)>) {
    let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
    loop {
        match (left.peek().copied(), right.peek().copied()) {
            (Some((a, x)), Some((b, y))) if a == b => {
                merged.push((a, x + y));
                left.next();
                right.next();
            }
            (Some((a, x)), Some((b, _))) if a < b => {
                merged.push((a, x));
                left.next();
            }
            (Some((a, x)), None) => {
                merged.push((a, x));
                left.next();
            }
            (_, Some(entry)) => {
                merged.push(entry);
                right.next();
            }
            (None, None) => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Directed;

    #[test]
    fn directions_add_up_and_loops_are_left_out() {
        let ties = [(0, 1, 1.0), (1, 0, 2.0), (2, 1, 0.5), (2, 2, 9.0), (0, 2, 0.0), (0, 7, 1.0)];
        let graph = Directed::from_ties(4, &ties);
        assert_eq!((graph.nodes(), graph.ties()), (4, 3));
        assert_eq!(graph.incoming(1).iter().collect::<Vec<_>>(), [(0, 1.0), (2, 0.5)]);
        let both = graph.undirected();
        assert_eq!(both.pairs().collect::<Vec<_>>(), [(0, 1, 3.0), (1, 2, 0.5)]);
        assert_eq!((both.ties(), both.degree(1), both.degree(3)), (2, 2, 0));
    }
}

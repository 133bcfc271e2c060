//! A graph whose nodes may be whole groups: with the weight that lies inside each.

use crate::graph::Undirected;

/// Neighbours in rows, in f64 since weights are summed level after level.
#[derive(Clone, Debug)]
pub(super) struct Level {
    ends: Vec<usize>,
    targets: Vec<u32>,
    weights: Vec<f64>,
    /// Twice the weight inside each node.
    inside: Vec<f64>,
    /// Strength of each node, what is inside among it.
    pub(super) strength: Vec<f64>,
    /// Σ of strengths, 2m.
    pub(super) total: f64,
}

impl Level {
    /// The graph itself, nothing inside its nodes.
    pub(super) fn of(graph: &Undirected) -> Self {
        let nodes = graph.nodes();
        let (mut ends, mut targets, mut weights) = (Vec::with_capacity(nodes), vec![], vec![]);
        let mut strength = Vec::with_capacity(nodes);
        for row in (0..nodes as u32).map(|node| graph.row(node)) {
            targets.extend_from_slice(row.columns);
            weights.extend(row.values.iter().map(|&weight| f64::from(weight)));
            strength.push(row.values.iter().map(|&weight| f64::from(weight)).sum());
            ends.push(targets.len());
        }
        let total = strength.iter().sum();
        Self { ends, targets, weights, inside: vec![0.0; nodes], strength, total }
    }

    pub(super) fn nodes(&self) -> usize {
        self.ends.len()
    }

    /// Neighbours of a node with the weight of each tie.
    pub(super) fn row(&self, node: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        let start = if node == 0 { 0 } else { self.ends[node - 1] };
        let range = start..self.ends[node];
        let targets = self.targets[range.clone()].iter().map(|&target| target as usize);
        targets.zip(self.weights[range].iter().copied())
    }

    /// Q of a grouping whose labels are below the number of nodes.
    pub(super) fn modularity(&self, labels: &[u32], resolution: f64) -> f64 {
        if self.total <= 0.0 {
            return 0.0;
        }
        let most = labels.iter().copied().max().map_or(0, |most| most as usize + 1);
        let (mut inside, mut strength) = (vec![0.0; most], vec![0.0; most]);
        for (node, &label) in labels.iter().enumerate() {
            let label = label as usize;
            strength[label] += self.strength[node];
            inside[label] += self.inside[node];
            let own = self.row(node).filter(|&(other, _)| labels[other] as usize == label);
            inside[label] += own.map(|(_, weight)| weight).sum::<f64>();
        }
        let part = |(&inside, &strength): (&f64, &f64)| {
            inside / self.total - resolution * (strength / self.total) * (strength / self.total)
        };
        inside.iter().zip(&strength).map(part).sum()
    }

    /// The graph of the groups, and the node that each node became. Groups are
    /// numbered in the order of their lowest nodes.
    pub(super) fn aggregate(&self, labels: &[u32]) -> (Self, Vec<u32>) {
        let mut names = vec![u32::MAX; self.nodes()];
        let mut members: Vec<Vec<u32>> = Vec::new();
        let mut became = Vec::with_capacity(self.nodes());
        for (node, &label) in labels.iter().enumerate() {
            let name = &mut names[label as usize];
            if *name == u32::MAX {
                *name = members.len() as u32;
                members.push(Vec::new());
            }
            members[*name as usize].push(node as u32);
            became.push(*name);
        }
        let groups = members.len();
        let mut level = Self {
            ends: Vec::with_capacity(groups),
            targets: Vec::new(),
            weights: Vec::new(),
            inside: vec![0.0; groups],
            strength: vec![0.0; groups],
            total: self.total,
        };
        let mut to = Gathered::new(groups);
        for (group, nodes) in members.iter().enumerate() {
            for node in nodes.iter().map(|&node| node as usize) {
                level.inside[group] += self.inside[node];
                level.strength[group] += self.strength[node];
                for (other, weight) in self.row(node) {
                    to.add(became[other], weight);
                }
            }
            for (other, weight) in to.drain() {
                if other as usize == group {
                    level.inside[group] += weight;
                } else {
                    level.targets.push(other);
                    level.weights.push(weight);
                }
            }
            level.ends.push(level.targets.len());
        }
        (level, became)
    }
}

/// Weights added up by group, in the order in which groups are first met.
pub(super) struct Gathered {
    weights: Vec<f64>,
    met: Vec<u32>,
}

impl Gathered {
    pub(super) fn new(groups: usize) -> Self {
        // Below 0 is "not met": a tie's weight is above it.
        Self { weights: vec![-1.0; groups], met: Vec::new() }
    }

    pub(super) fn add(&mut self, group: u32, weight: f64) {
        let slot = &mut self.weights[group as usize];
        if *slot < 0.0 {
            *slot = 0.0;
            self.met.push(group);
        }
        *slot += weight;
    }

    /// The weight towards a group; 0 if it was not met.
    pub(super) fn get(&self, group: u32) -> f64 {
        self.weights[group as usize].max(0.0)
    }

    /// All that were met, and forgets them.
    pub(super) fn drain(&mut self) -> impl Iterator<Item = (u32, f64)> + '_ {
        let weights = &mut self.weights;
        self.met.drain(..).map(move |group| {
            let weight = std::mem::replace(&mut weights[group as usize], -1.0);
            (group, weight)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Level;
    use crate::graph::Undirected;

    #[test]
    fn shrinking_keeps_modularity() {
        let ties = [(0, 1, 2.0), (1, 2, 1.0), (2, 3, 4.0), (0, 2, 0.5)];
        let level = Level::of(&Undirected::from_ties(4, &ties));
        let labels = [2, 2, 0, 0];
        let (smaller, became) = level.aggregate(&labels);
        assert_eq!((smaller.nodes(), became), (2, vec![0, 0, 1, 1]));
        assert_eq!((smaller.total, level.total), (15.0, 15.0));
        let (before, after) = (level.modularity(&labels, 1.3), smaller.modularity(&[0, 1], 1.3));
        assert!((before - after).abs() < 1e-15);
        // By hand: inside 4 and 8, strengths 5.5 and 9.5.
        let expected = 12.0 / 15.0 - 1.3 * (5.5f64.powi(2) + 9.5f64.powi(2)) / 225.0;
        assert!((before - expected).abs() < 1e-15);
    }
}

//! The table of people with ties, sorted and windowed.

use std::cmp::Ordering;

use super::Told;
use crate::engine::community::Community;
use crate::engine::{NetworkRow, NetworkSort, NetworkTable, NetworkTableQuery};
use crate::graph::Analysis;
use crate::math::order::Order;
use crate::model::{Cancelled, Progress};

/// A window of the table. O(n log n), once betweenness is counted.
pub(in crate::engine) fn table(
    community: &Community,
    found: &Analysis,
    query: &NetworkTableQuery,
    progress: &dyn Progress,
) -> Result<NetworkTable, Cancelled> {
    let between = &found.betweenness(progress)?.scores;
    let told = Told { dataset: &community.dataset, found };
    let nodes = 0..found.network.people.len() as u32;
    let mut nodes: Vec<u32> = nodes.filter(|&node| found.network.pairs.degree(node) > 0).collect();
    nodes.order_by(|&a, &b| {
        let order = told.order(query.sort, between, a, b);
        let order = if query.descending { order.reverse() } else { order };
        order.then(a.cmp(&b))
    });
    let window = nodes.iter().skip(query.offset as usize).take(query.limit as usize);
    Ok(NetworkTable {
        total: nodes.len() as u64,
        offset: query.offset,
        rows: window.map(|&node| told.row(node, between[node as usize])).collect(),
    })
}

impl Told<'_> {
    fn order(&self, sort: NetworkSort, between: &[f64], a: u32, b: u32) -> Ordering {
        let Analysis { network, rank, cores, communities, .. } = self.found;
        let (i, j) = (a as usize, b as usize);
        match sort {
            NetworkSort::Name => {
                let label = |node: usize| self.dataset.members.label(network.people[node]);
                label(i).cmp(label(j))
            }
            NetworkSort::Standing => rank[i].total_cmp(&rank[j]),
            NetworkSort::Incoming => {
                network.ties.incoming(a).len().cmp(&network.ties.incoming(b).len())
            }
            NetworkSort::Outgoing => {
                network.ties.outgoing(a).len().cmp(&network.ties.outgoing(b).len())
            }
            NetworkSort::Between => between[i].total_cmp(&between[j]),
            NetworkSort::Core => cores[i].cmp(&cores[j]),
            NetworkSort::Group => communities.labels[i].cmp(&communities.labels[j]),
        }
    }

    fn row(&self, node: u32, between: f64) -> NetworkRow {
        let Analysis { network, cores, .. } = self.found;
        NetworkRow {
            person: self.member(node),
            standing: self.standing(node),
            incoming: network.ties.incoming(node).len() as u32,
            outgoing: network.ties.outgoing(node).len() as u32,
            between,
            core: cores[node as usize],
            group: self.group(node),
        }
    }
}

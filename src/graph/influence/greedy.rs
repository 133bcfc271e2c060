//! Lazy greedy choice (CELF): who hits most sets that are not hit yet.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::ReverseSets;

/// The nodes to choose, in order, at most `count`; ties go to the lower node. Stops
/// when nobody adds anything. O(sets' nodes · log n).
pub fn greedy(sets: &ReverseSets, nodes: usize, count: usize) -> Vec<u32> {
    // Which sets each node is in: a counting sort.
    let mut ends = vec![0u32; nodes + 1];
    for &node in sets.iter().flatten() {
        ends[node as usize + 1] += 1;
    }
    for node in 1..ends.len() {
        ends[node] += ends[node - 1];
    }
    let starts = ends.clone();
    let mut within = vec![0u32; starts.last().map_or(0, |&last| last as usize)];
    for (set, members) in sets.iter().enumerate() {
        for &node in members {
            let slot = &mut ends[node as usize];
            within[*slot as usize] = set as u32;
            *slot += 1;
        }
    }
    let sets_of = |node: u32| {
        let node = node as usize;
        &within[starts[node] as usize..starts[node + 1] as usize]
    };
    let mut hit = vec![false; sets.len()];
    let mut chosen = Vec::new();
    // Gain, node, and how many were chosen when the gain was counted.
    let mut heap: BinaryHeap<(usize, Reverse<u32>, usize)> =
        (0..nodes as u32).map(|node| (sets_of(node).len(), Reverse(node), 0)).collect();
    while chosen.len() < count
        && let Some((gain, Reverse(node), counted)) = heap.pop()
        && gain > 0
    {
        if counted == chosen.len() {
            for &set in sets_of(node) {
                hit[set as usize] = true;
            }
            chosen.push(node);
        } else {
            let gain = sets_of(node).iter().filter(|&&set| !hit[set as usize]).count();
            heap.push((gain, Reverse(node), chosen.len()));
        }
    }
    chosen
}

//! The second step: each group is built anew from single nodes, along its ties.
//!
//! A node that is still alone and well connected to its group, w(v, C − v) ≥
//! γ k_v (K_C − k_v)/2m, joins that well-connected part of the group to which it is
//! tied and where modularity rises most, if anywhere. So every part hangs together.

use super::level::{Gathered, Level};
use crate::math::Rng;

/// The parts of the groups; labels are below the number of nodes.
pub(super) fn refine(level: &Level, groups: &[u32], resolution: f64, rng: &mut Rng) -> Vec<u32> {
    let nodes = level.nodes();
    let mut parts: Vec<u32> = (0..nodes as u32).collect();
    if level.total <= 0.0 {
        return parts;
    }
    let scale = resolution / level.total;
    let mut of_group = vec![0.0; nodes];
    for (node, &group) in groups.iter().enumerate() {
        of_group[group as usize] += level.strength[node];
    }
    // Of each part: its strength, its size, and its weight towards the rest of its group.
    let mut strength = level.strength.clone();
    let mut size = vec![1u32; nodes];
    let to_group = |node: usize| -> f64 {
        let own = level.row(node).filter(|&(other, _)| groups[other] == groups[node]);
        own.map(|(_, weight)| weight).sum()
    };
    let mut outward: Vec<f64> = (0..nodes).map(to_group).collect();
    let mut order: Vec<u32> = (0..nodes as u32).collect();
    rng.shuffle(&mut order);
    let mut towards = Gathered::new(nodes);
    for node in order.into_iter().map(|node| node as usize) {
        let whole = of_group[groups[node] as usize];
        let alone = level.strength[node];
        let own = parts[node];
        if size[own as usize] != 1 || outward[own as usize] < scale * alone * (whole - alone) {
            continue;
        }
        for (other, weight) in level.row(node).filter(|&(other, _)| groups[other] == groups[node]) {
            towards.add(parts[other], weight);
        }
        let (mut best, mut worth, mut tie) = (own, 0.0, 0.0);
        for (part, weight) in towards.drain() {
            let theirs = strength[part as usize];
            let connected = outward[part as usize] >= scale * theirs * (whole - theirs);
            let gain = weight - scale * alone * theirs;
            if connected && (gain > worth || (gain == worth && best != own && part < best)) {
                (best, worth, tie) = (part, gain, weight);
            }
        }
        if best != own {
            parts[node] = best;
            let (from, to) = (own as usize, best as usize);
            strength[to] += strength[from];
            size[to] += size[from];
            outward[to] += outward[from] - 2.0 * tie;
            (strength[from], size[from], outward[from]) = (0.0, 0, 0.0);
        }
    }
    parts
}

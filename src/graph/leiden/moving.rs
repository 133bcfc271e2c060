//! The first step: single nodes move to where modularity rises most.
//!
//! For a node of strength k, group c is worth w(v, c) − γ k K_c/2m; nobody is worth
//! 0. Nodes wait in a queue, drawn in a random order at first; one that moves
//! sends its neighbours of other groups back into it.

use std::collections::VecDeque;

use super::level::{Gathered, Level};
use crate::math::Rng;

/// Gains smaller than this are rounding.
const NOISE: f64 = 1e-12;

/// Moves nodes until no move raises modularity. Labels are below the number of nodes.
pub(super) fn settle(level: &Level, labels: &mut [u32], resolution: f64, rng: &mut Rng) {
    let nodes = level.nodes();
    if level.total <= 0.0 {
        return;
    }
    let mut strength = vec![0.0; nodes];
    let mut size = vec![0u32; nodes];
    for (node, &label) in labels.iter().enumerate() {
        strength[label as usize] += level.strength[node];
        size[label as usize] += 1;
    }
    let mut vacant: Vec<u32> = (0..nodes as u32).rev().filter(|&c| size[c as usize] == 0).collect();
    let mut order: Vec<u32> = (0..nodes as u32).collect();
    rng.shuffle(&mut order);
    let mut queue = VecDeque::from(order);
    let mut waiting = vec![true; nodes];
    let mut towards = Gathered::new(nodes);
    while let Some(node) = queue.pop_front() {
        let node = node as usize;
        waiting[node] = false;
        let own = labels[node];
        let per_strength = resolution * level.strength[node] / level.total;
        for (other, weight) in level.row(node) {
            towards.add(labels[other], weight);
        }
        strength[own as usize] -= level.strength[node];
        size[own as usize] -= 1;
        let stay = towards.get(own) - per_strength * strength[own as usize];
        let (mut best, mut worth) = (own, stay);
        for (group, weight) in towards.drain() {
            let value = weight - per_strength * strength[group as usize];
            let more = value - worth;
            // Equals go to the lower label, so that the order of rows does not matter.
            if more > NOISE || (more > -NOISE && best != own && group < best) {
                (best, worth) = (group, value);
            }
        }
        if worth < -NOISE
            && size[own as usize] > 0
            && let Some(group) = vacant.pop()
        {
            best = group;
        }
        strength[best as usize] += level.strength[node];
        size[best as usize] += 1;
        if best == own {
            continue;
        }
        labels[node] = best;
        if size[own as usize] == 0 {
            vacant.push(own);
        }
        for (other, _) in level.row(node) {
            if labels[other] != best && !waiting[other] {
                waiting[other] = true;
                queue.push_back(other as u32);
            }
        }
    }
}

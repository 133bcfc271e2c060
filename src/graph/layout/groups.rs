//! Groups as circles: placed by what ties them, then filled with their members.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::force::{Bodies, Cooling};
use crate::math::order::Order;
use crate::model::{Cancelled, Progress};

/// Steps of the forces between groups.
const STEPS: usize = 60;
/// Sweeps that push circles apart, at most.
const SWEEPS: usize = 60;
/// A circle's radius for each square root of a member.
const ROOM: f64 = 0.75;
/// cos and sin of the golden angle, π(3 − √5): written out, since a library's
/// cosine differs in its last digit from machine to machine.
const GOLDEN: (f64, f64) = (-0.737_368_878_078_320_3, 0.675_490_294_261_523_7);

/// The centre of each group's circle.
pub(super) fn place(
    groups: &[u32],
    ties: &[(u32, u32)],
    progress: &dyn Progress,
) -> Result<Vec<(f64, f64)>, Cancelled> {
    let sizes = sizes(groups);
    let radii: Vec<f64> = sizes.iter().map(|&size| ROOM * (size as f64).sqrt()).collect();
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.order_by_key(|&group| Reverse(sizes[group]));
    let mean = radii.iter().sum::<f64>() / radii.len().max(1) as f64;
    let mut places = vec![(0.0, 0.0); sizes.len()];
    for (&group, place) in order.iter().zip(spiral(2.0 * mean)) {
        places[group] = place;
    }
    let mut bodies = Bodies {
        masses: radii.iter().map(|radius| radius / mean).collect(),
        ties: between(groups, ties),
        distance: 2.0 * mean,
        places,
    };
    bodies.relax(Cooling { from: 1.0, steps: STEPS }, progress)?;
    let mut places = bodies.places;
    for sweep in 0..SWEEPS {
        progress.report(sweep as u64, SWEEPS as u64)?;
        if !push_apart(&mut places, &radii) {
            break;
        }
    }
    Ok(places)
}

/// Each node on the spiral in its group's circle, the highest standing in the middle.
pub(super) fn fill(groups: &[u32], standing: &[f64], centres: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut order: Vec<usize> = (0..groups.len()).collect();
    order.order_by(|&a, &b| {
        let high = standing[b].total_cmp(&standing[a]);
        groups[a].cmp(&groups[b]).then(high).then(a.cmp(&b))
    });
    let mut places = vec![(0.0, 0.0); groups.len()];
    for nodes in order.chunk_by(|&a, &b| groups[a] == groups[b]) {
        for (&node, (x, y)) in nodes.iter().zip(spiral(ROOM)) {
            let (left, top) = centres[groups[node] as usize];
            places[node] = (left + x, top + y);
        }
    }
    places
}

/// Vogel's spiral: the place of index i lies √i spacings out, a golden angle further.
fn spiral(spacing: f64) -> impl Iterator<Item = (f64, f64)> {
    let mut direction = (1.0, 0.0);
    (0u32..).map(move |index| {
        let out = spacing * f64::from(index).sqrt();
        let place = (direction.0 * out, direction.1 * out);
        let (x, y) = direction;
        direction = (x * GOLDEN.0 - y * GOLDEN.1, x * GOLDEN.1 + y * GOLDEN.0);
        place
    })
}

fn sizes(groups: &[u32]) -> Vec<u32> {
    let mut sizes = vec![0; groups.iter().copied().max().map_or(0, |most| most as usize + 1)];
    for &group in groups {
        sizes[group as usize] += 1;
    }
    sizes
}

/// Pairs of groups, each pulling by the share of the smaller one's reach: ties over
/// the most that any two groups have.
fn between(groups: &[u32], ties: &[(u32, u32)]) -> Vec<(u32, u32, f64)> {
    let mut counts: FxHashMap<(u32, u32), u32> = FxHashMap::default();
    for &(a, b) in ties {
        let (a, b) = (groups[a as usize], groups[b as usize]);
        if a != b {
            *counts.entry((a.min(b), a.max(b))).or_insert(0) += 1;
        }
    }
    let mut pairs: Vec<_> = counts.into_iter().collect();
    pairs.order();
    let most = pairs.iter().map(|&(_, count)| count).max().unwrap_or(1);
    let strength = |count: u32| f64::from(count) / f64::from(most);
    pairs.into_iter().map(|((a, b), count)| (a, b, strength(count))).collect()
}

/// Moves circles that overlap apart, each by half; whether any did.
fn push_apart(places: &mut [(f64, f64)], radii: &[f64]) -> bool {
    let mut moved = false;
    for a in 1..places.len() {
        for b in 0..a {
            let (x, y) = (places[a].0 - places[b].0, places[a].1 - places[b].1);
            let (square, apart) = (x * x + y * y, radii[a] + radii[b]);
            if square >= apart * apart {
                continue;
            }
            moved = true;
            let distance = square.sqrt().max(1e-6);
            // A little more than needed, lest the last overlap never ends.
            let push = (apart * 1.01 - distance) / (2.0 * distance);
            places[a] = (places[a].0 + x * push, places[a].1 + y * push);
            places[b] = (places[b].0 - x * push, places[b].1 - y * push);
        }
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::{GOLDEN, push_apart};

    #[test]
    fn the_golden_angle_is_one() {
        let angle = std::f64::consts::PI * (3.0 - 5f64.sqrt());
        assert!((angle.cos() - GOLDEN.0).abs() < 1e-15 && (angle.sin() - GOLDEN.1).abs() < 1e-15);
    }

    #[test]
    fn circles_come_apart() {
        let mut places = vec![(0.0, 0.0), (0.5, 0.1), (0.2, 0.9), (9.0, 9.0)];
        let radii = [1.0, 0.5, 0.7, 1.0];
        assert!((0..100).any(|_| !push_apart(&mut places, &radii)));
        assert_eq!(places[3], (9.0, 9.0), "who overlaps nobody stays");
    }
}

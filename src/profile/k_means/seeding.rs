//! Greedy k-means++: where the centres start.

use super::lanes::{COUNT, Lanes};
use crate::math::Rng;
use crate::profile::points::Points;

/// Rows of the points to start from, one a cluster.
pub(super) fn choose(points: &Points, norms: &[f32], clusters: usize, rng: &mut Rng) -> Vec<usize> {
    // As many draws as scikit-learn makes; they fit the lanes up to k = 400.
    let draws = (2 + (clusters as f64).ln() as usize).min(COUNT);
    let first = rng.below(points.len());
    let mut chosen = vec![first];
    let mut nearest = vec![f32::INFINITY; points.len()];
    let mut distances = vec![[0.0; COUNT]; points.len()];
    measure(points, norms, &[first], &nearest, &mut distances);
    take(&mut nearest, &distances, 0);
    while chosen.len() < clusters {
        let drawn: Vec<usize> = (0..draws).map(|_| draw(&nearest, rng)).collect();
        let sums = measure(points, norms, &drawn, &nearest, &mut distances);
        let mut best = 0;
        for lane in 1..drawn.len() {
            if sums[lane] < sums[best] {
                best = lane;
            }
        }
        take(&mut nearest, &distances, best);
        chosen.push(drawn[best]);
    }
    chosen
}

/// For each candidate: every point's squared distance to its nearest centre if
/// the candidate were one too, and their sum.
fn measure(
    points: &Points,
    norms: &[f32],
    candidates: &[usize],
    nearest: &[f32],
    distances: &mut [[f32; COUNT]],
) -> [f64; COUNT] {
    let lanes = Lanes::new(candidates.iter().map(|&row| points.row(row).iter().copied()));
    let mut sums = [0.0; COUNT];
    for ((row, norm), (&nearest, distances)) in
        points.rows().zip(norms).zip(nearest.iter().zip(distances))
    {
        *distances = lanes.half_distances(row);
        for (distance, sum) in distances.iter_mut().zip(&mut sums) {
            // Rounding can make the square of a point's distance to itself negative.
            *distance = (norm + 2.0 * *distance).max(0.0).min(nearest);
            *sum += f64::from(*distance);
        }
    }
    sums
}

fn take(nearest: &mut [f32], distances: &[[f32; COUNT]], lane: usize) {
    for (nearest, distances) in nearest.iter_mut().zip(distances) {
        *nearest = distances[lane];
    }
}

/// A row with a probability proportional to its squared distance; any row if
/// all points lie on centres.
fn draw(squares: &[f32], rng: &mut Rng) -> usize {
    let total: f64 = squares.iter().map(|&square| f64::from(square)).sum();
    if total <= 0.0 {
        return rng.below(squares.len());
    }
    let mut left = rng.unit() * total;
    for (row, &square) in squares.iter().enumerate() {
        left -= f64::from(square);
        if left < 0.0 {
            return row;
        }
    }
    squares.len() - 1
}

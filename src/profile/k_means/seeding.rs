//! Greedy k-means++: where the centres start.

use super::lanes::Block;
use crate::math::Rng;
use crate::math::lanes::{LANES, Lanes, every};
use crate::profile::points::Points;

/// Rows of the points to start from, one a cluster.
pub(super) fn choose(points: &Points, norms: &[f32], clusters: usize, rng: &mut Rng) -> Vec<usize> {
    // As many draws as scikit-learn makes, and no more than the lanes hold.
    let draws = (2 + (clusters as f64).ln() as usize).min(LANES);
    Seeding::new(points, norms).choose(clusters, draws, rng)
}

/// Every point's squared distances while centres are chosen.
struct Seeding<'a> {
    points: &'a Points,
    norms: &'a [f32],
    /// To the nearest centre so far.
    nearest: Vec<f32>,
    /// What that would be with each candidate.
    with: Vec<Lanes>,
}

impl<'a> Seeding<'a> {
    fn new(points: &'a Points, norms: &'a [f32]) -> Self {
        let count = points.len();
        let (nearest, with) = (vec![f32::INFINITY; count], vec![Lanes::default(); count]);
        Self { points, norms, nearest, with }
    }

    fn choose(mut self, clusters: usize, draws: usize, rng: &mut Rng) -> Vec<usize> {
        let first = rng.below(self.points.len());
        let mut chosen = vec![first];
        let mut total = self.measure(&[first])[0];
        self.take(0);
        while chosen.len() < clusters {
            let drawn: Vec<usize> = (0..draws).map(|_| draw(&self.nearest, total, rng)).collect();
            let sums = self.measure(&drawn);
            let mut best = 0;
            for lane in 1..drawn.len() {
                if sums[lane] < sums[best] {
                    best = lane;
                }
            }
            total = sums[best];
            self.take(best);
            chosen.push(drawn[best]);
        }
        chosen
    }

    /// For each candidate: every point's squared distance to its nearest centre if
    /// the candidate were one too, and their sum.
    fn measure(&mut self, candidates: &[usize]) -> [f64; LANES] {
        let block = Block::new(candidates.iter().map(|&row| self.points.row(row).iter().copied()));
        let mut sums = [0.0; LANES];
        for ((row, norm), (&nearest, with)) in
            self.points.rows().zip(self.norms).zip(self.nearest.iter().zip(&mut self.with))
        {
            let half = block.half_distances(row);
            // Rounding can make the square of a point's distance to itself negative.
            let distances = (every(*norm) + (half + half)).fast_max(every(0.0));
            *with = distances.fast_min(every(nearest)).to_array();
            for (sum, distance) in sums.iter_mut().zip(with).take(candidates.len()) {
                *sum += f64::from(*distance);
            }
        }
        sums
    }

    fn take(&mut self, lane: usize) {
        for (nearest, distances) in self.nearest.iter_mut().zip(&self.with) {
            *nearest = distances[lane];
        }
    }
}

/// A row with a probability proportional to its squared distance, which sum to `total`; any
/// row if all points lie on centres.
fn draw(squares: &[f32], total: f64, rng: &mut Rng) -> usize {
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

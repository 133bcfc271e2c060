//! Greedy k-means++: where the centres start.

use super::lanes::Lanes;
use crate::math::Rng;
use crate::profile::points::Points;

/// Rows of the points to start from, one a cluster.
pub(super) fn choose(points: &Points, norms: &[f32], clusters: usize, rng: &mut Rng) -> Vec<usize> {
    // As many draws as scikit-learn makes: four up to k = 20, and no more than the lanes hold.
    match 2 + (clusters as f64).ln() as usize {
        few @ ..=4 => Seeding::<4>::new(points, norms).choose(clusters, few, rng),
        draws => Seeding::<8>::new(points, norms).choose(clusters, draws.min(8), rng),
    }
}

/// Every point's squared distances while centres are chosen.
struct Seeding<'a, const COUNT: usize> {
    points: &'a Points,
    norms: &'a [f32],
    /// To the nearest centre so far.
    nearest: Vec<f32>,
    /// What that would be with each candidate.
    with: Vec<[f32; COUNT]>,
}

impl<'a, const COUNT: usize> Seeding<'a, COUNT> {
    fn new(points: &'a Points, norms: &'a [f32]) -> Self {
        let count = points.len();
        let (nearest, with) = (vec![f32::INFINITY; count], vec![[0.0; COUNT]; count]);
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
    fn measure(&mut self, candidates: &[usize]) -> [f64; COUNT] {
        let lanes: Lanes<COUNT> =
            Lanes::new(candidates.iter().map(|&row| self.points.row(row).iter().copied()));
        let mut sums = [0.0; COUNT];
        for ((row, norm), (&nearest, distances)) in
            self.points.rows().zip(self.norms).zip(self.nearest.iter().zip(&mut self.with))
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

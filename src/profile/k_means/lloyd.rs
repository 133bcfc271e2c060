//! Lloyd's sweeps, in which most points are settled without a look.
//!
//! A point keeps an upper bound u of the distance to its centre and a lower bound l of that
//! to every other one. When centres have moved, u grows by its own centre's way and l
//! shrinks by the longest way of the others. As long as u < l, or u is below half
//! the distance from its centre to the next one, the point stays where it is; only else
//! are all distances measured. The groups are those of plain sweeps, rounding apart, and
//! late sweeps cost n rather than n k d. Sums of groups change with the points that do.
//! Hamerly, "Making k-means even faster", SDM 2010.

use wide::f32x8;

use super::KMeans;
use super::lanes::Block;
use crate::math::lanes::{LANES, Lanes, every, least, wide};
use crate::math::order::Order;
use crate::model::{Cancelled, Progress};
use crate::profile::points::Points;

/// The number of each lane.
const PLACES: Lanes = [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0];
/// Bounds are f32 and were added up: a point this near to changing is looked at.
const CARE: f32 = 1.0 + 1e-4;

/// The group of each point: that of the nearest centre, the first of equals.
pub(in crate::profile) fn nearest(points: &Points, centres: &[f64]) -> Vec<u32> {
    let blocks = Blocks::of(centres, points.width());
    points.rows().map(|row| blocks.nearest(row).label).collect()
}

/// Alternates assignment and means from the given centres (Lloyd), so many times at most.
/// `norms` are the points' ‖x‖².
pub(in crate::profile) fn sweeps(
    points: &Points,
    norms: &[f32],
    centres: Vec<f64>,
    most: usize,
    progress: &dyn Progress,
) -> Result<KMeans, Cancelled> {
    let mut state = Sweeping::new(points, norms, centres);
    let mut sweeps = 0;
    while sweeps < most {
        progress.report(sweeps as u64, 0)?;
        let changed = if sweeps == 0 { state.assign_all() } else { state.assign() };
        if !changed {
            break;
        }
        sweeps += 1;
        state.move_centres();
    }
    Ok(state.finish(sweeps))
}

/// Centres in blocks of lanes.
struct Blocks(Vec<Block>);

/// The nearest centre, with ‖c‖²/2 − x·c of it and of the next.
struct Nearest {
    label: u32,
    least: f32,
    second: f32,
}

impl Blocks {
    fn of(centres: &[f64], width: usize) -> Self {
        let block = |block: &[f64]| {
            Block::new(block.chunks_exact(width).map(|row| row.iter().map(|&x| x as f32)))
        };
        Self(centres.chunks(width * LANES).map(block).collect())
    }

    #[inline]
    fn nearest(&self, row: &[f32]) -> Nearest {
        let mut found = Nearest { label: 0, least: f32::INFINITY, second: f32::INFINITY };
        for (label, block) in (0u32..).step_by(LANES).zip(&self.0) {
            let Nearest { label: lane, least, second } = Nearest::among(block.half_distances(row));
            if least < found.least {
                let second = if second < found.least { second } else { found.least };
                found = Nearest { label: label + lane, least, second };
            } else if least < found.second {
                found.second = least;
            }
        }
        found
    }
}

impl Nearest {
    /// Among eight, without a branch: which of them it is cannot be foretold.
    #[inline(always)]
    fn among(distances: f32x8) -> Self {
        let first = least(distances);
        let label = distances.simd_eq(every(first)).to_bitmask().trailing_zeros();
        let own = wide(&PLACES).simd_eq(every(label as f32));
        let second = least(own.bitselect(every(f32::INFINITY), distances));
        Self { label, least: first, second }
    }
}

/// What sweeps go on with.
struct Sweeping<'a> {
    points: &'a Points,
    norms: &'a [f32],
    centres: Vec<f64>,
    labels: Vec<u32>,
    /// Of each point, bounds of the distance to its centre and to the next.
    upper: Vec<f32>,
    lower: Vec<f32>,
    /// Of each group, the sum of its points and their number.
    sums: Vec<f64>,
    counts: Vec<u32>,
    /// How far each centre moved last.
    ways: Vec<f32>,
}

impl<'a> Sweeping<'a> {
    fn new(points: &'a Points, norms: &'a [f32], centres: Vec<f64>) -> Self {
        let clusters = centres.len() / points.width();
        Self {
            points,
            norms,
            labels: vec![u32::MAX; points.len()],
            upper: vec![0.0; points.len()],
            lower: vec![0.0; points.len()],
            sums: vec![0.0; centres.len()],
            counts: vec![0; clusters],
            ways: vec![0.0; clusters],
            centres,
        }
    }

    /// Gives each point to its nearest centre; whether there is a point.
    fn assign_all(&mut self) -> bool {
        let blocks = Blocks::of(&self.centres, self.points.width());
        for row in 0..self.points.len() {
            let found = self.look(&blocks, row);
            self.labels[row] = found;
        }
        self.add_up();
        !self.labels.is_empty()
    }

    /// Gives each point that may be nearer to another centre to its nearest; whether any changed.
    fn assign(&mut self) -> bool {
        let blocks = Blocks::of(&self.centres, self.points.width());
        let gaps = self.half_gaps();
        let (longest, of, second) = two_longest(&self.ways);
        let mut changed = false;
        for row in 0..self.points.len() {
            let own = self.labels[row] as usize;
            let upper = self.upper[row] + self.ways[own];
            let lower = self.lower[row] - if own == of { second } else { longest };
            if upper * CARE < lower.max(gaps[own]) {
                (self.upper[row], self.lower[row]) = (upper, lower);
                continue;
            }
            let label = self.look(&blocks, row);
            if label as usize != own {
                changed = true;
                self.change(row, own, label as usize);
            }
        }
        changed
    }

    /// The nearest centre of a point, by measuring all; sets its bounds.
    fn look(&mut self, blocks: &Blocks, row: usize) -> u32 {
        let Nearest { label, least, second } = blocks.nearest(self.points.row(row));
        // Rounding can make the square of a point's distance to itself negative.
        let distance = |half: f32| (self.norms[row] + 2.0 * half).max(0.0).sqrt();
        (self.upper[row], self.lower[row]) = (distance(least), distance(second));
        label
    }

    fn change(&mut self, row: usize, from: usize, to: usize) {
        let width = self.points.width();
        for (place, &x) in self.points.row(row).iter().enumerate() {
            self.sums[from * width + place] -= f64::from(x);
            self.sums[to * width + place] += f64::from(x);
        }
        self.counts[from] -= 1;
        self.counts[to] += 1;
        self.labels[row] = to as u32;
    }

    /// Sums and numbers of all groups, from the points.
    fn add_up(&mut self) {
        let width = self.points.width();
        self.sums.fill(0.0);
        self.counts.fill(0);
        for (row, &label) in self.points.rows().zip(&self.labels) {
            self.counts[label as usize] += 1;
            let sum = &mut self.sums[label as usize * width..][..width];
            for (sum, &x) in sum.iter_mut().zip(row) {
                *sum += f64::from(x);
            }
        }
    }

    /// Moves each centre to the mean of its points, and one that lost them to a far point.
    fn move_centres(&mut self) {
        let before = self.centres.clone();
        self.take_means();
        self.fill_empty();
        let width = self.points.width();
        let moved = before.chunks_exact(width).zip(self.centres.chunks_exact(width));
        for (way, (from, to)) in self.ways.iter_mut().zip(moved) {
            let square: f64 = from.iter().zip(to).map(|(a, b)| (a - b) * (a - b)).sum();
            *way = square.sqrt() as f32 * CARE;
        }
    }

    fn take_means(&mut self) {
        let width = self.points.width();
        let groups = self.centres.chunks_exact_mut(width).zip(self.sums.chunks_exact(width));
        for ((centre, sums), &count) in groups.zip(&self.counts).filter(|group| *group.1 > 0) {
            for (centre, sum) in centre.iter_mut().zip(sums) {
                *centre = sum / f64::from(count);
            }
        }
    }

    /// Centres without points go to the points farthest from their own centres.
    fn fill_empty(&mut self) {
        let empty = (0..self.counts.len()).filter(|&cluster| self.counts[cluster] == 0);
        let empty: Vec<usize> = empty.collect();
        if empty.is_empty() {
            return;
        }
        let width = self.points.width();
        let mut far: Vec<(f64, usize)> =
            (0..self.points.len()).map(|row| (self.square(row), row)).collect();
        far.order_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        for (cluster, (_, row)) in empty.into_iter().zip(far) {
            for (centre, &x) in self.centres[cluster * width..].iter_mut().zip(self.points.row(row))
            {
                *centre = f64::from(x);
            }
        }
    }

    /// Of each centre, half the distance to the next one.
    fn half_gaps(&self) -> Vec<f32> {
        let width = self.points.width();
        let centres: Vec<&[f64]> = self.centres.chunks_exact(width).collect();
        let gap = |a: usize, b: usize| {
            let squares = centres[a].iter().zip(centres[b]).map(|(a, b)| (a - b) * (a - b));
            squares.sum::<f64>()
        };
        let next = |a: usize| {
            let others = (0..centres.len()).filter(|&b| b != a).map(|b| gap(a, b));
            others.fold(f64::INFINITY, f64::min)
        };
        (0..centres.len()).map(|a| (next(a).sqrt() / 2.0) as f32).collect()
    }

    /// The squared distance of a point to its centre.
    fn square(&self, row: usize) -> f64 {
        let width = self.points.width();
        let centre = &self.centres[self.labels[row] as usize * width..][..width];
        let ways = self.points.row(row).iter().zip(centre).map(|(&x, c)| f64::from(x) - c);
        ways.map(|way| way * way).sum()
    }

    /// Means anew, since sums that points were taken from have lost a few digits.
    fn finish(mut self, sweeps: usize) -> KMeans {
        if sweeps > 0 {
            self.add_up();
            self.take_means();
        }
        let inertia = (0..self.points.len()).map(|row| self.square(row)).sum();
        KMeans { labels: self.labels, centres: self.centres, inertia, sweeps }
    }
}

/// The longest way, whose it is, and the longest of the others.
fn two_longest(ways: &[f32]) -> (f32, usize, f32) {
    let (mut longest, mut of, mut second) = (0.0, usize::MAX, 0.0);
    for (cluster, &way) in ways.iter().enumerate() {
        if way > longest {
            (longest, of, second) = (way, cluster, longest);
        } else if way > second {
            second = way;
        }
    }
    (longest, of, second)
}

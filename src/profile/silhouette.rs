//! Silhouette: whether points lie well inside their own groups.
//!
//! For a point, a is the mean distance to the others of its group and b the
//! least mean distance to another group; s = (b − a) / max(a, b), −1…1, and 0
//! where the point is alone in its group. The mean over points measures the
//! grouping. Rousseeuw, "Silhouettes", J. Comput. Appl. Math. 20, 1987.
//!
//! Exact over the points given: O(n² d) for the distances, which all groupings share.
//! Points that are together in every grouping are a cell. Laid side by side, the
//! distances to a cell are added up in one run, and a grouping then adds up cells: O(n)
//! of them at most, and a few dozen where groups lie within groups. Callers with many members
//! hand in a sample.

use super::points::Points;
use crate::math::lanes::{LANES, Lanes, every, wide};
use crate::math::order::Order;

/// Mean silhouette of each grouping of the same points; 0 where a grouping has
/// fewer than two groups.
pub fn silhouettes(points: &Points, groupings: &[&[u32]]) -> Vec<f64> {
    let count = points.len();
    let cells = Cells::of(groupings, count);
    let points = points.select(&cells.order);
    let blocks = blocks(&points);
    let mut groups: Vec<Groups> =
        groupings.iter().map(|labels| Groups::new(labels, &cells)).collect();
    let mut distances = vec![Lanes::default(); count.div_ceil(LANES)];
    let mut sums = vec![0.0; cells.ends.len()];
    for (row, &point) in points.rows().zip(&cells.order) {
        for (distances, block) in distances.iter_mut().zip(blocks.chunks_exact(points.width())) {
            let mut squares = every(0.0);
            for (others, &x) in block.iter().zip(row) {
                let ways = wide(others) - every(x);
                squares += ways * ways;
            }
            *distances = squares.sqrt().to_array();
        }
        let distances = distances.as_flattened();
        let mut start = 0;
        for (sum, &end) in sums.iter_mut().zip(&cells.ends) {
            *sum = f64::from(add_up(&distances[start..end]));
            start = end;
        }
        for groups in &mut groups {
            groups.add(point, &sums);
        }
    }
    groups.into_iter().map(|groups| groups.mean()).collect()
}

/// Eight points at a time: their first coordinates side by side, their second, and so on. The
/// last block is filled up with zeros.
fn blocks(points: &Points) -> Vec<Lanes> {
    let mut blocks = vec![Lanes::default(); points.len().div_ceil(LANES) * points.width()];
    for (point, row) in points.rows().enumerate() {
        let block = &mut blocks[point / LANES * points.width()..];
        for (lanes, &x) in block.iter_mut().zip(row) {
            lanes[point % LANES] = x;
        }
    }
    blocks
}

fn add_up(values: &[f32]) -> f32 {
    let (chunks, rest) = values.as_chunks::<LANES>();
    let sums = chunks.iter().fold(every(0.0), |sums, chunk| sums + wide(chunk));
    sums.to_array().iter().chain(rest).sum()
}

/// Points that no grouping parts, side by side.
struct Cells {
    /// The points, cell after cell.
    order: Vec<usize>,
    /// Where each cell ends in that order.
    ends: Vec<usize>,
}

impl Cells {
    fn of(groupings: &[&[u32]], count: usize) -> Self {
        let labels = |point: usize| groupings.iter().map(move |labels| labels[point]);
        let mut order: Vec<usize> = (0..count).collect();
        order.order_by(|&a, &b| labels(a).cmp(labels(b)).then(a.cmp(&b)));
        let mut end = 0;
        let together = |&a: &usize, &b: &usize| labels(a).eq(labels(b));
        let ends = order.chunk_by(together).map(|cell| {
            end += cell.len();
            end
        });
        Self { ends: ends.collect(), order }
    }
}

/// One grouping and what its points have added up to so far.
struct Groups<'a> {
    labels: &'a [u32],
    /// The group of each cell.
    cells: Vec<u32>,
    sizes: Vec<u32>,
    sums: Vec<f64>,
    total: f64,
}

impl<'a> Groups<'a> {
    fn new(labels: &'a [u32], cells: &Cells) -> Self {
        let groups = labels.iter().max().map_or(0, |&last| last as usize + 1);
        let mut sizes = vec![0; groups];
        for &label in labels {
            sizes[label as usize] += 1;
        }
        let cells = cells.ends.iter().map(|&end| labels[cells.order[end - 1]]).collect();
        Self { labels, cells, sizes, sums: vec![0.0; groups], total: 0.0 }
    }

    /// Adds a point, of which the distances to each cell are added up.
    fn add(&mut self, point: usize, to_cells: &[f64]) {
        self.sums.fill(0.0);
        for (&group, sum) in self.cells.iter().zip(to_cells) {
            self.sums[group as usize] += sum;
        }
        let own = self.labels[point] as usize;
        if self.sizes[own] < 2 {
            return;
        }
        let inside = self.sums[own] / f64::from(self.sizes[own] - 1);
        let outside = (0..self.sums.len())
            .filter(|&group| group != own && self.sizes[group] > 0)
            .map(|group| self.sums[group] / f64::from(self.sizes[group]))
            .fold(f64::INFINITY, f64::min);
        let larger = inside.max(outside);
        if outside.is_finite() && larger > 0.0 {
            self.total += (outside - inside) / larger;
        }
    }

    fn mean(self) -> f64 {
        self.total / self.labels.len().max(1) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::silhouettes;
    use crate::profile::points::Points;

    #[test]
    fn by_hand() {
        let points = Points::new(1, vec![0.0, 1.0, 5.0]);
        // 0: a 1, b 5 → 0.8; 1: a 1, b 4 → 0.75; 5 is alone → 0.
        let found = silhouettes(&points, &[&[0, 0, 1], &[0, 0, 0]]);
        assert!((found[0] - 1.55 / 3.0).abs() < 1e-7, "{found:?}");
        assert_eq!(found[1], 0.0, "one group has no silhouette");
        assert!(silhouettes(&Points::new(1, Vec::new()), &[&[]])[0] == 0.0);
    }
}

//! Silhouette: whether points lie well inside their own groups.
//!
//! For a point, a is the mean distance to the others of its group and b the
//! least mean distance to another group; s = (b − a) / max(a, b), −1…1, and 0
//! where the point is alone in its group. The mean over points measures the
//! grouping. Rousseeuw, "Silhouettes", J. Comput. Appl. Math. 20, 1987.
//!
//! Exact over the points given: O(n² d) for the distances, which all groupings
//! share, and O(n²) a grouping. Callers with many members hand in a sample.

use super::points::Points;

/// Mean silhouette of each grouping of the same points; 0 where a grouping has
/// fewer than two groups.
pub fn silhouettes(points: &Points, groupings: &[&[u32]]) -> Vec<f64> {
    let count = points.len();
    let columns = points.columns();
    let mut groups: Vec<Groups> = groupings.iter().map(|labels| Groups::new(labels)).collect();
    let mut distances = vec![0f32; count];
    for row in 0..count {
        distances.fill(0.0);
        // Coordinate by coordinate, so that the inner loop runs over neighbours in memory.
        for (column, &x) in columns.chunks_exact(count).zip(points.row(row)) {
            for (distance, other) in distances.iter_mut().zip(column) {
                *distance += (other - x) * (other - x);
            }
        }
        for distance in &mut distances {
            *distance = distance.sqrt();
        }
        for groups in &mut groups {
            groups.add(row, &distances);
        }
    }
    groups.into_iter().map(|groups| groups.mean()).collect()
}

/// One grouping and what its points have added up to so far.
struct Groups<'a> {
    labels: &'a [u32],
    sizes: Vec<u32>,
    sums: Vec<f64>,
    total: f64,
}

impl<'a> Groups<'a> {
    fn new(labels: &'a [u32]) -> Self {
        let groups = labels.iter().max().map_or(0, |&last| last as usize + 1);
        let mut sizes = vec![0; groups];
        for &label in labels {
            sizes[label as usize] += 1;
        }
        Self { labels, sizes, sums: vec![0.0; groups], total: 0.0 }
    }

    fn add(&mut self, row: usize, distances: &[f32]) {
        self.sums.fill(0.0);
        for (&label, &distance) in self.labels.iter().zip(distances) {
            self.sums[label as usize] += f64::from(distance);
        }
        let own = self.labels[row] as usize;
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
    }
}

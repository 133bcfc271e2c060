//! Where to draw each node, so that groups are seen and labels are readable.
//!
//! From coarse to fine. Groups are circles with an area for each member: they are
//! laid on a sunflower's spiral, the largest in the middle, moved by forces, and
//! pushed apart until no two overlap ([`groups`]). Inside its circle a group's
//! nodes lie on the same spiral, those of most standing in the middle. Then
//! forces refine the whole ([`force`]): with the ideal distance k, ties pull with
//! d²/k, weaker between groups, and all nodes push each other away with k²/d,
//! far ones summed up in a quadtree; steps are capped by a temperature that falls
//! to 0. No randomness: the same graph is drawn the same way. O(n log n + m) a
//! step. Fruchterman and Reingold (1991); Barnes and Hut (1986); Vogel's spiral
//! (1979).

mod force;
mod groups;
mod quad_tree;

use thiserror::Error;

use crate::model::{Cancelled, Progress};
use force::{Bodies, Cooling};

/// How long to refine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LayoutParams {
    /// Steps of the forces over all nodes.
    pub steps: usize,
}

impl Default for LayoutParams {
    fn default() -> Self {
        Self { steps: 40 }
    }
}

/// Why nothing can be laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LayoutError {
    /// Without a step there are only circles.
    #[error("a layout of 0 steps does not show ties; give at least 1")]
    NoSteps,
}

impl LayoutParams {
    /// Parameters that can be laid out with.
    pub fn check(self) -> Result<LayoutValidParams, LayoutError> {
        if self.steps == 0 { Err(LayoutError::NoSteps) } else { Ok(LayoutValidParams(self)) }
    }
}

/// Checked parameters: these alone can lay out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LayoutValidParams(LayoutParams);

/// Ties pull so much less between groups than within one.
const BETWEEN: f64 = 0.15;

impl LayoutValidParams {
    /// A place in the unit square for each node, and the picture's proportions kept.
    /// `groups` and `standing` are by node; ties are pairs of nodes.
    pub fn fit(
        &self,
        groups: &[u32],
        standing: &[f64],
        ties: &[(u32, u32)],
        progress: &dyn Progress,
    ) -> Result<Vec<(f32, f32)>, Cancelled> {
        let centres = groups::place(groups, ties, progress)?;
        let places = groups::fill(groups, standing, &centres);
        let strength = |a: u32, b: u32| {
            if groups[a as usize] == groups[b as usize] { 1.0 } else { BETWEEN }
        };
        let mut bodies = Bodies {
            masses: vec![1.0; places.len()],
            ties: ties.iter().map(|&(a, b)| (a, b, strength(a, b))).collect(),
            distance: 1.0,
            places,
        };
        let cooling = Cooling { from: 1.5, steps: self.0.steps };
        bodies.relax(cooling, progress)?;
        Ok(into_unit_square(&bodies.places))
    }
}

/// Moved and scaled alike in both directions, so that the longer side fits exactly.
fn into_unit_square(places: &[(f64, f64)]) -> Vec<(f32, f32)> {
    let ends = |of: fn(&(f64, f64)) -> f64| {
        let values = places.iter().map(of);
        values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        })
    };
    let ((left, right), (top, bottom)) = (ends(|place| place.0), ends(|place| place.1));
    let side = (right - left).max(bottom - top);
    let scale = if side > 0.0 { 1.0 / side } else { 0.0 };
    let middle = ((left + right) / 2.0, (top + bottom) / 2.0);
    let fit = |value: f64, middle: f64| ((value - middle) * scale + 0.5).clamp(0.0, 1.0) as f32;
    places.iter().map(|&(x, y)| (fit(x, middle.0), fit(y, middle.1))).collect()
}

#[cfg(test)]
mod tests {
    use super::{LayoutError, LayoutParams};
    use crate::model::Silent;

    /// Groups of a hundred, each a ring with chords, one tie from group to group.
    fn rings(groups: u32) -> (Vec<u32>, Vec<(u32, u32)>) {
        let mut ties = Vec::new();
        for group in 0..groups {
            let base = group * 100;
            for node in 0..100 {
                ties.push((base + node, base + (node + 1) % 100));
                ties.push((base + node, base + (node * 7 + 3) % 100));
            }
            ties.push((base, (base + 100) % (groups * 100)));
        }
        ((0..groups * 100).map(|node| node / 100).collect(), ties)
    }

    #[test]
    fn groups_lie_together_and_nobody_on_top_of_another() {
        let (groups, ties) = rings(5);
        let layout = LayoutParams::default().check().unwrap();
        let places = layout.fit(&groups, &[1.0; 500], &ties, &Silent).unwrap();
        let distance = |a: usize, b: usize| {
            let ((x, y), (u, v)) = (places[a], places[b]);
            (x - u).hypot(y - v)
        };
        assert!(places.iter().all(|&(x, y)| (0.0..=1.0).contains(&x) && (0.0..=1.0).contains(&y)));
        let (mut own, mut other, mut nearest) = ((0.0, 0), (0.0, 0), f32::INFINITY);
        for a in 0..500 {
            for b in 0..a {
                let sum = if groups[a] == groups[b] { &mut own } else { &mut other };
                *sum = (sum.0 + distance(a, b), sum.1 + 1);
                nearest = nearest.min(distance(a, b));
            }
        }
        let (own, other) = (own.0 / own.1 as f32, other.0 / other.1 as f32);
        assert!(own < 0.5 * other, "{own} within, {other} between");
        assert!(nearest > 0.002, "{nearest}");
    }

    #[test]
    fn little_is_laid_out_too() {
        let layout = LayoutParams { steps: 3 }.check().unwrap();
        assert!(layout.fit(&[], &[], &[], &Silent).unwrap().is_empty());
        assert_eq!(layout.fit(&[0], &[1.0], &[], &Silent).unwrap(), [(0.5, 0.5)]);
        assert_eq!(LayoutParams { steps: 0 }.check(), Err(LayoutError::NoSteps));
    }
}

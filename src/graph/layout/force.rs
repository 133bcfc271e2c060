//! Springs along ties, repulsion between all, and a temperature that falls.

use super::quad_tree::QuadTree;
use crate::model::{Cancelled, Progress};

/// Pull to the middle, so that what hangs on nothing does not fly away.
const GRAVITY: f64 = 0.3;

/// Things with a place, a mass, and ties.
pub(super) struct Bodies {
    pub(super) places: Vec<(f64, f64)>,
    /// How strongly each pushes the others away.
    pub(super) masses: Vec<f64>,
    /// Pairs, and how strongly they pull.
    pub(super) ties: Vec<(u32, u32, f64)>,
    /// k, the ideal distance.
    pub(super) distance: f64,
}

/// The longest step at first, in ideal distances, and the number of steps.
#[derive(Clone, Copy)]
pub(super) struct Cooling {
    pub(super) from: f64,
    pub(super) steps: usize,
}

impl Bodies {
    /// Lets the forces work.
    pub(super) fn relax(
        &mut self,
        cooling: Cooling,
        progress: &dyn Progress,
    ) -> Result<(), Cancelled> {
        let k = self.distance;
        let mut moves = vec![(0.0, 0.0); self.places.len()];
        for step in 0..cooling.steps {
            progress.report(step as u64, cooling.steps as u64)?;
            let pushes = QuadTree::of(&self.places, &self.masses).pushes();
            for ((place, (x, y)), moved) in self.places.iter().zip(pushes).zip(&mut moves) {
                *moved = (k * k * x - GRAVITY * place.0, k * k * y - GRAVITY * place.1);
            }
            for &(a, b, strength) in &self.ties {
                let (a, b) = (a as usize, b as usize);
                let ((ax, ay), (bx, by)) = (self.places[a], self.places[b]);
                let (x, y) = (bx - ax, by - ay);
                let pull = strength * (x * x + y * y).sqrt() / k;
                moves[a] = (moves[a].0 + x * pull, moves[a].1 + y * pull);
                moves[b] = (moves[b].0 - x * pull, moves[b].1 - y * pull);
            }
            let longest = k * cooling.from * (1.0 - step as f64 / cooling.steps as f64);
            for (place, &(x, y)) in self.places.iter_mut().zip(&moves) {
                let length = (x * x + y * y).sqrt();
                let scale = if length > longest { longest / length } else { 1.0 };
                *place = (place.0 + x * scale, place.1 + y * scale);
            }
        }
        Ok(())
    }
}

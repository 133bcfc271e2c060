//! Eight centres side by side, so that two vector registers hold a coordinate of all.

use wide::f32x8;

use crate::math::lanes::{LANES, Lanes, every, wide};

/// Up to [`LANES`] centres, transposed: coordinate after coordinate.
pub(super) struct Block {
    coordinates: Vec<Lanes>,
    half_norms: Lanes,
}

impl Block {
    /// Packs at most [`LANES`] centres of one width; the empty lanes are infinitely far.
    pub fn new<R: Iterator<Item = f32>>(centres: impl Iterator<Item = R>) -> Self {
        let mut block = Self { coordinates: Vec::new(), half_norms: [f32::INFINITY; LANES] };
        for (lane, centre) in centres.take(LANES).enumerate() {
            let mut norm = 0.0;
            for (place, x) in centre.enumerate() {
                if place == block.coordinates.len() {
                    block.coordinates.push(Lanes::default());
                }
                block.coordinates[place][lane] = x;
                norm += x * x;
            }
            block.half_norms[lane] = norm / 2.0;
        }
        block
    }

    /// ‖c‖²/2 − x·c for each centre: half the squared distance less ‖x‖²/2.
    #[inline(always)]
    pub fn half_distances(&self, point: &[f32]) -> f32x8 {
        let mut distances = wide(&self.half_norms);
        for (&x, coordinate) in point.iter().zip(&self.coordinates) {
            distances -= every(x) * wide(coordinate);
        }
        distances
    }
}

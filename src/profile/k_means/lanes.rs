//! A few centres side by side, so that one vector register holds a coordinate of all.

/// Up to `COUNT` centres, transposed: coordinate after coordinate.
pub(super) struct Lanes<const COUNT: usize> {
    coordinates: Vec<[f32; COUNT]>,
    half_norms: [f32; COUNT],
}

impl<const COUNT: usize> Lanes<COUNT> {
    /// Packs at most `COUNT` centres of one width; the empty lanes are infinitely far.
    pub fn new<R: Iterator<Item = f32>>(centres: impl Iterator<Item = R>) -> Self {
        let mut lanes = Self { coordinates: Vec::new(), half_norms: [f32::INFINITY; COUNT] };
        for (lane, centre) in centres.take(COUNT).enumerate() {
            let mut norm = 0.0;
            for (place, x) in centre.enumerate() {
                if place == lanes.coordinates.len() {
                    lanes.coordinates.push([0.0; COUNT]);
                }
                lanes.coordinates[place][lane] = x;
                norm += x * x;
            }
            lanes.half_norms[lane] = norm / 2.0;
        }
        lanes
    }

    /// ‖c‖²/2 − x·c for each centre: half the squared distance less ‖x‖²/2.
    #[inline]
    pub fn half_distances(&self, point: &[f32]) -> [f32; COUNT] {
        let mut distances = self.half_norms;
        for (&x, coordinate) in point.iter().zip(&self.coordinates) {
            for (distance, c) in distances.iter_mut().zip(coordinate) {
                *distance -= x * c;
            }
        }
        distances
    }
}

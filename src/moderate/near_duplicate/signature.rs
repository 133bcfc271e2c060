//! MinHash: a set in 64 numbers of which a share of J agrees with another set's.

use super::Shingles;
use crate::math::Rng;

/// Hash functions.
pub(super) const HASHES: usize = 64;
/// Values in a band.
pub(super) const BAND: usize = 4;

/// Bands of a signature.
pub(super) const BANDS: usize = HASHES / BAND;

/// The least value of each hash function over a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature([u32; HASHES]);

/// Functions a·x + b modulo 2³², a odd, of half of a shingle's hash, which is as good as random
/// already: 32 bits fill the lanes of a vector unit and can be multiplied in it.
pub(super) struct Functions {
    factors: [u32; HASHES],
    shifts: [u32; HASHES],
}

impl Functions {
    pub(super) fn new(seed: u64) -> Self {
        let mut rng = Rng::seed(seed);
        let mut draw = || (rng.bits() >> 32) as u32;
        let factors = std::array::from_fn(|_| draw() | 1);
        Self { factors, shifts: std::array::from_fn(|_| draw()) }
    }

    pub(super) fn signature(&self, shingles: &Shingles) -> Signature {
        let mut least = [u32::MAX; HASHES];
        for &hash in shingles.hashes() {
            let half = (hash >> 32) as u32;
            let functions = self.factors.iter().zip(&self.shifts);
            for (least, (factor, shift)) in least.iter_mut().zip(functions) {
                let value = half.wrapping_mul(*factor).wrapping_add(*shift);
                *least = (*least).min(value);
            }
        }
        Signature(least)
    }
}

impl Signature {
    /// The signature of a set under the functions of a seed.
    pub fn of(shingles: &Shingles, seed: u64) -> Self {
        Functions::new(seed).signature(shingles)
    }

    /// Estimate of the Jaccard similarity, with a standard error of √(J(1−J)/64).
    pub fn similarity(&self, other: &Self) -> f64 {
        let equal = self.0.iter().zip(&other.0).filter(|(a, b)| a == b).count();
        equal as f64 / HASHES as f64
    }

    /// The values of a band.
    pub(super) fn band(&self, band: usize) -> [u32; BAND] {
        std::array::from_fn(|place| self.0[band * BAND + place])
    }
}

//! MinHash: a set in 64 numbers of which a share of J agrees with another set's.

use super::Shingles;
use crate::math::Rng;

/// Hash functions.
pub(super) const HASHES: usize = 64;
/// Values in a band.
pub(super) const BAND: usize = 4;

/// The least value of each hash function over a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature([u32; HASHES]);

/// Multiply-shift functions: the high half of a·x + b.
pub(super) struct Functions([(u64, u64); HASHES]);

impl Functions {
    pub(super) fn new(seed: u64) -> Self {
        let mut rng = Rng::seed(seed);
        Self(std::array::from_fn(|_| (rng.bits() | 1, rng.bits())))
    }

    pub(super) fn signature(&self, shingles: &Shingles) -> Signature {
        let mut least = [u32::MAX; HASHES];
        for &hash in shingles.hashes() {
            for (least, (factor, shift)) in least.iter_mut().zip(&self.0) {
                let value = (hash.wrapping_mul(*factor).wrapping_add(*shift) >> 32) as u32;
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

    /// A number a band; two sets that agree in a band agree in its number.
    pub(super) fn bands(&self) -> impl Iterator<Item = u64> {
        self.0.chunks(BAND).enumerate().map(|(band, values)| {
            let start = 0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(band as u64 + 1);
            values.iter().fold(start, |hash, &value| {
                (hash ^ u64::from(value)).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(23)
            })
        })
    }
}

//! One step: two items compared.

use crate::math::Rng;
use crate::math::lanes::{Lanes, dot, every, sigmoid, wide};

/// Draws before a pair is given up: who took up nearly everything has few pairs.
const DRAWS: usize = 20;

/// How far a step goes, and how much it keeps.
#[derive(Clone, Copy, Debug, Default)]
pub struct Step {
    /// η.
    pub rate: f32,
    /// λ.
    pub regularisation: f32,
}

impl Step {
    /// Moves a member's factors towards `better` and away from `worse`, whose scores
    /// have a further difference of `bias`. Returns η (1 − σ(d)), which the two went by.
    #[inline]
    pub fn member(self, own: &mut [Lanes], better: &[Lanes], worse: &[Lanes], bias: f32) -> f32 {
        let difference = dot(own, better) - dot(own, worse) + bias;
        let pull = self.rate * sigmoid(-difference);
        let push = every(pull);
        let keep = every(self.keep());
        for ((own, better), worse) in own.iter_mut().zip(better).zip(worse) {
            let towards = wide(better) - wide(worse);
            *own = (keep * wide(own) + push * towards).to_array();
        }
        pull
    }

    /// Moves an item's factors by `pull` times a member's, and draws them in.
    #[inline]
    pub fn item(self, item: &mut [Lanes], pull: f32, member: &[Lanes]) {
        let (keep, pull) = (every(self.keep()), every(pull));
        for (item, member) in item.iter_mut().zip(member) {
            *item = (keep * wide(item) + pull * wide(member)).to_array();
        }
    }

    /// What a step leaves of what was there: 1 − ηλ.
    pub fn keep(self) -> f32 {
        1.0 - self.rate * self.regularisation
    }
}

/// An item below `items` that is not among those `taken`, which rise; `None` if chance
/// does not find one soon.
#[inline]
pub fn other(rng: &mut Rng, items: usize, taken: &[u32]) -> Option<u32> {
    (0..DRAWS).map(|_| rng.below(items) as u32).find(|item| taken.binary_search(item).is_err())
}

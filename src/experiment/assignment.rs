//! Who gets which way: by lot, within strata.
//!
//! Members of a stratum (tier, segment, activity before) are put in a random order and
//! drawn in pairs, one for each arm; who is left over is paired with the first of the
//! next stratum. So the arms differ by one at most, as a whole and within each stratum,
//! and everybody has the same chance of either. Members are taken in the order of their
//! keys: the same seed makes the same list whatever else is imported. O(n log n).

use std::collections::BTreeMap;

use super::Arm;
use crate::math::Rng;
use crate::math::order::Order;

/// Somebody to be assigned.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Candidate {
    /// What they have in common with others of their stratum.
    pub stratum: Vec<u32>,
    /// The key in the export.
    pub key: String,
}

/// The arm of each, by key.
pub fn assign(mut candidates: Vec<Candidate>, seed: u64) -> BTreeMap<String, Arm> {
    let mut rng = Rng::seed(seed);
    candidates.order();
    for stratum in candidates.chunk_by_mut(|first, second| first.stratum == second.stratum) {
        rng.shuffle(stratum);
    }
    let mut assigned = BTreeMap::new();
    for pair in candidates.chunks(2) {
        let mut arms = [Arm::A, Arm::B];
        rng.shuffle(&mut arms);
        assigned.extend(pair.iter().zip(arms).map(|(who, arm)| (who.key.clone(), arm)));
    }
    assigned
}

#[cfg(test)]
mod tests {
    use super::{Candidate, assign};
    use crate::experiment::Arm;

    fn crowd() -> Vec<Candidate> {
        let one = |row: u32| Candidate { stratum: vec![row % 3, row % 2], key: format!("m{row}") };
        (0..101).map(one).collect()
    }

    #[test]
    fn arms_are_even_in_every_stratum() {
        for seed in 0..50 {
            let arms = assign(crowd(), seed);
            assert_eq!(arms.len(), 101);
            for stratum in crowd().chunk_by(|a, b| a.stratum == b.stratum) {
                let lean: i32 = stratum.iter().map(|who| sign(arms[&who.key])).sum();
                assert!(lean.abs() <= 2, "{lean}");
            }
            assert_eq!(arms.values().map(|&arm| sign(arm)).sum::<i32>().abs(), 1);
        }
    }

    #[test]
    fn a_seed_is_a_list_whatever_the_order() {
        let mut reversed = crowd();
        reversed.reverse();
        assert_eq!(assign(crowd(), 7), assign(reversed, 7));
        assert_ne!(assign(crowd(), 7), assign(crowd(), 8));
    }

    #[test]
    fn either_arm_is_as_likely() {
        let often = (0..4_000).filter(|&seed| assign(crowd(), seed)["m5"] == Arm::B).count();
        // Four standard deviations of 4,000 tosses.
        assert!(often.abs_diff(2_000) < 127, "{often}");
    }

    fn sign(arm: Arm) -> i32 {
        if arm == Arm::A { 1 } else { -1 }
    }
}

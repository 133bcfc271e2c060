//! Members and items in an order that does not depend on their numbers.
//!
//! A model that starts from random numbers, or draws its examples at random, would
//! learn something else from the same community exported in another order. So it is
//! fitted on a renumbered matrix: each item has a colour that is a hash of the
//! colours of who acted on it, and each member one of the colours of what they acted on,
//! three times over (Weisfeiler and Leman, 1968); they are numbered by rising
//! colour. Ties, which are almost only people and items that nothing tells
//! apart, keep the order they came in. Cost: O(entries).

use crate::math::order::Order;
use crate::math::sparse::{Csr, Row};

/// How often colours are handed on.
const ROUNDS: usize = 3;

/// A matrix renumbered, and what was where.
#[derive(Clone, Debug)]
pub struct Canonical {
    /// Members × items.
    pub by_member: Csr,
    /// The same, items × members.
    pub by_item: Csr,
    /// The old number of each member.
    pub members: Vec<u32>,
    /// The old number of each item.
    pub items: Vec<u32>,
}

impl Canonical {
    /// Renumbers a matrix of members × items.
    pub fn new(matrix: &Csr) -> Self {
        let turned = matrix.transpose();
        let mut members = vec![0; matrix.height()];
        let mut items = vec![0; matrix.width()];
        for _ in 0..ROUNDS {
            members = colours(matrix, &items);
            items = colours(&turned, &members);
        }
        let (members, items) = (order(&members), order(&items));
        let by_member = picked(&picked(&turned, &items).transpose(), &members);
        let by_item = by_member.transpose();
        Self { by_member, by_item, members, items }
    }

    /// The new number of each item.
    pub fn places(&self) -> Vec<u32> {
        let mut places = vec![0; self.items.len()];
        for (place, &item) in (0u32..).zip(&self.items) {
            places[item as usize] = place;
        }
        places
    }
}

/// A hash of each row's values with the colours of their columns, in any order.
fn colours(matrix: &Csr, columns: &[u64]) -> Vec<u64> {
    let colour = |row: Row<'_>| {
        let cells = row.iter().map(|(column, value)| {
            mix(columns[column as usize].wrapping_add(mix(u64::from(value.to_bits()))))
        });
        mix(cells.fold(0, u64::wrapping_add))
    };
    matrix.rows().map(colour).collect()
}

fn order(colours: &[u64]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..colours.len() as u32).collect();
    order.order_by_key(|&at| colours[at as usize]);
    order
}

fn picked(matrix: &Csr, rows: &[u32]) -> Csr {
    let mut picked = Csr::new(matrix.width());
    rows.iter().for_each(|&row| picked.push(matrix.row(row as usize).iter()));
    picked
}

/// A hash of a history, by which it is known again: 64 bits, so that two of a million
/// are taken for one with a probability of 3 · 10⁻⁸.
pub fn fingerprint(history: Row<'_>) -> u64 {
    history.iter().fold(0, |hash, (item, interest)| {
        mix(hash ^ (u64::from(item) << 32 | u64::from(interest.to_bits())))
    })
}

/// Spreads every bit over all (the finaliser of SplitMix64).
fn mix(word: u64) -> u64 {
    let word = word.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    word ^ (word >> 31)
}

#[cfg(test)]
mod tests {
    use super::Canonical;
    use crate::math::Rng;
    use crate::math::sparse::Csr;

    #[test]
    fn a_shuffled_matrix_has_the_same_canonical_form() {
        let mut rng = Rng::seed(1);
        let mut triples = Vec::new();
        for member in 0..40u32 {
            for item in 0..30u32 {
                if rng.chance(0.2) {
                    triples.push((member, item, 1.0 + rng.below(3) as f32));
                }
            }
        }
        let (mut members, mut items): (Vec<u32>, Vec<u32>) = ((0..40).collect(), (0..30).collect());
        rng.shuffle(&mut members);
        rng.shuffle(&mut items);
        let moved: Vec<_> = triples
            .iter()
            .map(|&(member, item, value)| (members[member as usize], items[item as usize], value))
            .collect();
        let here = Canonical::new(&Csr::from_triples(40, 30, &triples));
        let there = Canonical::new(&Csr::from_triples(40, 30, &moved));
        assert_eq!(here.by_member, there.by_member);
        assert_eq!(here.by_item, here.by_member.transpose());
        let renumbered: Vec<u32> = here.items.iter().map(|&item| items[item as usize]).collect();
        assert_eq!(renumbered, there.items);
        let places = here.places();
        assert!((0..30).all(|place| places[here.items[place as usize] as usize] == place));
        for (place, &member) in here.members.iter().enumerate() {
            let row = here.by_member.row(place).iter().map(|(at, value)| {
                let item = here.items[at as usize];
                assert!(triples.contains(&(member, item, value)));
            });
            let cells = triples.iter().filter(|triple| triple.0 == member).count();
            assert_eq!(row.count(), cells);
        }
    }
}

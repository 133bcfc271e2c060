//! The latest of what each member did.
//!
//! Whoever pairs a member's items with one another pays for the square of their
//! number: one person who has seen 20,000 items would cost as much as everybody
//! else. So such models learn from the latest items of each only, and from fewer of them
//! where all pairs together would be more than a page can wait for.

use super::Interactions;
use super::model::damped;
use crate::math::sparse::Csr;
use crate::model::Time;

/// Pairs that are made at most where nothing else is said: some seconds.
pub(super) const PAIRS: usize = 1_000_000_000;

/// Each member's row cut to its latest `limit` entries with interest in them, damped; to
/// fewer, the same for everybody, where they would make more than so many `pairs`. Of
/// equally late ones those of higher id stay.
pub(super) fn recent(interactions: &Interactions, limit: usize, pairs: usize) -> Csr {
    let limit = affordable(interactions, limit, pairs);
    let mut cut = Csr::new(interactions.matrix.width());
    for member in 0..interactions.matrix.height() {
        let row = interactions.row(member);
        let times = &interactions.latest[interactions.matrix.range(member)];
        let oldest = if row.len() > limit {
            let mut sorted: Vec<(Time, u32)> =
                times.iter().copied().zip(row.columns.iter().copied()).collect();
            sorted.sort_unstable();
            sorted[row.len() - limit]
        } else {
            (Time::NONE, 0)
        };
        let kept = row
            .iter()
            .zip(times)
            .filter(|((column, interest), time)| *interest > 0.0 && (**time, *column) >= oldest);
        cut.push(kept.map(|((column, interest), _)| (column, damped(interest))));
    }
    cut
}

/// The most items of each member, `limit` at most, that make no more than so many pairs.
fn affordable(interactions: &Interactions, limit: usize, pairs: usize) -> usize {
    let made = |limit: usize| -> usize {
        let sizes = interactions.matrix.rows().map(|row| row.len().min(limit));
        sizes.map(|size| size.saturating_mul(size)).fold(0, usize::saturating_add)
    };
    if made(limit) <= pairs {
        return limit;
    }
    // Between what can be afforded and what cannot.
    let (mut low, mut high) = (2, limit);
    while high - low > 1 {
        let middle = low.midpoint(high);
        if made(middle) <= pairs { low = middle } else { high = middle }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::{affordable, recent};
    use crate::model::Time;
    use crate::recommend::Interactions;

    #[test]
    fn the_latest_stay_and_dislikes_go() {
        let mut interactions = Interactions::binary(6, [vec![0, 1, 2, 3, 4], vec![5]]);
        interactions.latest = [4, 9, 4, 7, 1, 0].map(Time).to_vec();
        let kept = recent(&interactions, 3, usize::MAX);
        assert_eq!(kept.row(0).columns, [1, 2, 3]);
        assert_eq!(kept.row(1).columns, [5]);
        interactions.matrix = interactions.matrix.map(|_| 0.0);
        assert_eq!(recent(&interactions, 3, usize::MAX).entries(), 0);
    }

    #[test]
    fn so_many_items_count_that_their_pairs_can_be_afforded() {
        let rows = [(0..10).collect(), (0..4).collect(), vec![1]];
        let interactions = Interactions::binary(10, rows);
        // 10² + 4² + 1; 6² + 4² + 1.
        assert_eq!(affordable(&interactions, 1_000, 117), 1_000);
        assert_eq!(affordable(&interactions, 1_000, 116), 9);
        assert_eq!(affordable(&interactions, 1_000, 53), 6);
        assert_eq!(affordable(&interactions, 5, 53), 5);
    }
}

//! The latest of what each member did.
//!
//! Whoever pairs a member's items with one another pays for the square of their
//! number: one person who has seen 20,000 items would cost as much as everybody
//! else. So such models learn from the latest items of each only.

use super::Interactions;
use super::model::damped;
use crate::math::sparse::Csr;
use crate::model::Time;

/// Each member's row cut to its latest `limit` entries with interest in them, damped.
/// Of equally late ones those of higher id stay.
pub(super) fn recent(interactions: &Interactions, limit: usize) -> Csr {
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

#[cfg(test)]
mod tests {
    use super::recent;
    use crate::model::Time;
    use crate::recommend::Interactions;

    #[test]
    fn the_latest_stay_and_dislikes_go() {
        let mut interactions = Interactions::binary(6, [vec![0, 1, 2, 3, 4], vec![5]]);
        interactions.latest = [4, 9, 4, 7, 1, 0].map(Time).to_vec();
        let kept = recent(&interactions, 3);
        assert_eq!(kept.row(0).columns, [1, 2, 3]);
        assert_eq!(kept.row(1).columns, [5]);
        interactions.matrix = interactions.matrix.map(|_| 0.0);
        assert_eq!(recent(&interactions, 3).entries(), 0);
    }
}

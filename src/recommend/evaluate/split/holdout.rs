//! Splits member by member: a random part, the last few, or fold after fold.
//!
//! They need no common moment, so they serve data without times, and cross-validation.
//! They are kinder than a split by time: what others did later helps to foretell. Held
//! out is only what a member took an interest in.

use super::{PART, Split, in_train};
use crate::math::Rng;
use crate::math::order::Order;
use crate::recommend::Interactions;

impl Split {
    /// Holds out a fifth of each member's items, at least one of two.
    pub fn at_random(whole: &Interactions, seed: u64) -> Self {
        let mut rng = Rng::seed(seed);
        Self::holding(whole, |cells, held| {
            rng.shuffle(cells);
            let count = if cells.len() < 2 { 0 } else { cells.len().div_ceil(PART) };
            cells[..count].iter().for_each(|&cell| held[cell] = true);
        })
    }

    /// Holds out the latest `count` items of each member who has more; of items of one
    /// time, the later columns.
    pub fn leave_last(whole: &Interactions, count: usize) -> Self {
        Self::holding(whole, |cells, held| {
            if cells.len() > count {
                cells.order_by_key(|&cell| (whole.latest[cell], cell));
                cells[cells.len() - count..].iter().for_each(|&cell| held[cell] = true);
            }
        })
    }

    /// Deals each member's items, shuffled, to `folds` folds (2 at least): as many splits,
    /// each of which holds out one fold, so that every item is held out once.
    pub fn k_fold(whole: &Interactions, folds: usize, seed: u64) -> Vec<Self> {
        let folds = folds.max(2);
        let fold = |fold: usize| {
            // Each fold draws the same stream, so it deals the same cards.
            let mut rng = Rng::seed(seed);
            Self::holding(whole, |cells, held| {
                rng.shuffle(cells);
                // A member with fewer items than folds is not dealt from the first on.
                let first = rng.below(folds);
                let dealt = cells.iter().enumerate();
                let ours = dealt.filter(|(place, _)| (place + first) % folds == fold);
                ours.for_each(|(_, &cell)| held[cell] = true);
            })
        };
        (0..folds).map(fold).collect()
    }

    /// Holds out the cells that `choose` marks, given each member's cells of interest.
    fn holding(whole: &Interactions, mut choose: impl FnMut(&mut [usize], &mut [bool])) -> Self {
        let mut held = vec![false; whole.matrix.entries()];
        for member in 0..whole.matrix.height() {
            let liked = whole.matrix.range(member).zip(whole.row(member).values);
            let mut cells: Vec<usize> =
                liked.filter(|(_, interest)| **interest > 0.0).map(|(cell, _)| cell).collect();
            choose(&mut cells, &mut held);
        }
        let train = whole.filter(|_, cell| !held[cell]);
        let candidates = in_train(&train);
        let future = whole.filter(|_, cell| held[cell]);
        Self::given(train, &future, candidates)
    }
}

#[cfg(test)]
mod tests {
    use super::Split;
    use crate::model::Time;
    use crate::recommend::Interactions;

    fn whole() -> Interactions {
        Interactions::binary(12, [(0..12).collect(), (0..6).collect(), vec![3]])
    }

    fn held(whole: &Interactions, split: &Split) -> [usize; 3] {
        [0, 1, 2].map(|member| whole.row(member).len() - split.train.row(member).len())
    }

    fn unseen(split: &Split) {
        for judged in &split.test {
            let train = split.train.row(judged.member as usize);
            assert!(judged.items.iter().all(|&item| train.get(item).is_none()));
        }
    }

    #[test]
    fn a_fifth_of_each_is_held_out() {
        let (whole, split) = (whole(), Split::at_random(&whole(), 1));
        assert_eq!(held(&whole, &split), [3, 2, 0]);
        unseen(&split);
    }

    #[test]
    fn the_last_are_the_latest() {
        let mut whole = whole();
        whole.latest = (0..whole.matrix.entries() as i64).map(|row| Time(100 - row)).collect();
        let split = Split::leave_last(&whole, 2);
        assert_eq!(held(&whole, &split), [2, 2, 0]);
        assert_eq!(split.train.row(1).columns, [2, 3, 4, 5], "the first columns came last");
        unseen(&split);
    }

    #[test]
    fn each_item_is_held_out_once() {
        let whole = whole();
        let splits = Split::k_fold(&whole, 3, 1);
        assert_eq!(splits.len(), 3);
        let mut sum = [0; 3];
        for split in &splits {
            unseen(split);
            for (sum, held) in sum.iter_mut().zip(held(&whole, split)) {
                *sum += held;
            }
        }
        assert_eq!(sum, [12, 6, 1]);
    }
}

//! A fit and its judges, who are strangers to it.
//!
//! Models and weights are chosen by what they foretell for members whom they have never
//! seen: a judge's own row is taken out of what is learnt from, and handed over as a
//! history when a list is made. So the same fit is judged on whole histories and on ones
//! that are cut short, as those of new members are, and no model finds the judge's own
//! row again (Liang et al., "Variational autoencoders for collaborative filtering", WWW
//! 2018, call it strong generalisation). Where few could judge, everybody does, in three
//! folds of a third each.

use super::{Held, Split};
use crate::math::Rng;
use crate::math::sparse::Row;
use crate::recommend::Interactions;

/// A fold that has neither as many judges as this nor as many as are wanted is too few:
/// everybody is dealt into [`FOLDS`] then.
const FEW: usize = 450;

/// Folds of those; one of so many members judges at most.
const FOLDS: usize = 3;

/// What to learn from, and who judges it.
#[derive(Clone, Debug)]
pub struct Fold {
    /// What may be learnt from: nothing of the judges'.
    pub train: Interactions,
    /// Of each item, whether it could be recommended.
    pub candidates: Vec<bool>,
    /// Who judges.
    pub judges: Vec<Judge>,
}

/// Somebody with a past and a future.
#[derive(Clone, Debug)]
pub struct Judge {
    columns: Vec<u32>,
    values: Vec<f32>,
    /// Entries of the past, the latest first; those of one time in a random order.
    order: Vec<usize>,
    /// Candidates they took up later, rising; never empty.
    pub held: Vec<u32>,
}

impl Fold {
    /// The folds of a split, with `limit` judges in all at most. Learnt is `from` the
    /// train side of the split; or, where items were held out member by member, from the
    /// whole, since those who do not judge have no answers to hide.
    pub fn of(split: &Split, from: &Interactions, limit: usize, seed: u64) -> Vec<Self> {
        let mut rng = Rng::seed(seed);
        let mut test: Vec<&Held> = split.test.iter().collect();
        rng.shuffle(&mut test);
        let third = test.len().div_ceil(FOLDS);
        let folds = if third < limit.min(FEW) { FOLDS.min(test.len()) } else { 1 };
        let size = limit.div_ceil(folds.max(1)).min(third);
        let groups = test.chunks(size.max(1)).take(folds);
        groups.map(|group| Self::judged_by(split, from, group, &mut rng)).collect()
    }

    fn judged_by(split: &Split, from: &Interactions, group: &[&Held], rng: &mut Rng) -> Self {
        let mut away = vec![false; split.train.matrix.height()];
        group.iter().for_each(|held| away[held.member as usize] = true);
        let judges = group.iter().map(|held| Judge::new(&split.train, held, rng)).collect();
        let train = from.filter(|member, _| !away[member]);
        Self { train, candidates: split.candidates.clone(), judges }
    }
}

impl Judge {
    fn new(train: &Interactions, held: &Held, rng: &mut Rng) -> Self {
        let member = held.member as usize;
        let row = train.row(member);
        let times = &train.latest[train.matrix.range(member)];
        let mut order: Vec<usize> = (0..row.len()).collect();
        rng.shuffle(&mut order);
        order.sort_by_key(|&entry| std::cmp::Reverse(times[entry]));
        let (columns, values) = (row.columns.to_vec(), row.values.to_vec());
        Self { columns, values, order, held: held.items.clone() }
    }

    /// All that is known of them.
    pub fn history(&self) -> Row<'_> {
        Row { columns: &self.columns, values: &self.values }
    }

    /// Their latest `length` items alone, as columns and values.
    pub fn latest(&self, length: usize) -> (Vec<u32>, Vec<f32>) {
        let mut kept: Vec<usize> = self.order.iter().copied().take(length).collect();
        kept.sort_unstable();
        kept.into_iter().map(|entry| (self.columns[entry], self.values[entry])).unzip()
    }
}

#[cfg(test)]
mod tests {
    use super::Fold;
    use crate::recommend::Interactions;
    use crate::recommend::evaluate::Split;

    #[test]
    fn judges_are_strangers_and_each_judges_once_where_they_are_few() {
        let rows = (0..30).map(|row| (row % 7..20).collect());
        let whole = Interactions::binary(20, rows);
        let split = Split::at_random(&whole, 1);
        let folds = Fold::of(&split, &whole, 100, 1);
        assert_eq!(folds.len(), 3);
        assert_eq!(folds.iter().map(|fold| fold.judges.len()).sum::<usize>(), split.test.len());
        for fold in &folds {
            let gone = fold.train.matrix.rows().filter(|row| row.is_empty()).count();
            assert_eq!(gone, fold.judges.len());
            for judge in &fold.judges {
                let (columns, values) = judge.latest(3);
                assert_eq!((columns.len(), values.len()), (3, 3));
                assert!(columns.is_sorted());
                assert!(columns.iter().all(|&item| judge.history().get(item).is_some()));
                assert!(judge.held.iter().all(|&item| judge.history().get(item).is_none()));
            }
        }
        assert!(Fold::of(&Split { test: Vec::new(), ..split }, &whole, 100, 1).is_empty());
    }
}

//! One list against what the member really did next.
//!
//! With h the ranks of the hits (from 1) among the first ten, n the relevant items and
//! m = min(n, 10): NDCG = Σ 1/log₂(h + 1) ÷ Σ of the same over 1…m; recall = |h| / n;
//! precision = |h| / 10; average precision = Σ (hits up to h) / h ÷ m; the reciprocal
//! rank is 1 / first h; and a hit is 1 if there is any. All are 0–1, and 0 where nothing
//! is relevant. Järvelin and Kekäläinen, "Cumulated gain-based evaluation" (2002).

use crate::math::top_k::Scored;

/// Length of the lists that are judged.
pub const LENGTH: usize = 10;

/// What one list was worth.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Marks {
    /// Gains discounted by rank, of the best possible.
    pub ndcg: f64,
    /// The share of what is relevant that the list has.
    pub recall: f64,
    /// The share of ten places that hold something relevant.
    pub precision: f64,
    /// Precision at the hits, averaged (the mean over members is MAP).
    pub average_precision: f64,
    /// One over the rank of the first hit (the mean over members is MRR).
    pub reciprocal_rank: f64,
    /// 1 if there is a hit.
    pub hit: f64,
}

impl Marks {
    /// Judges the first ten of a list; `relevant` rises.
    pub fn of(list: &[Scored], relevant: &[u32]) -> Self {
        let ranks = hits(list, relevant);
        let Some(&first) = ranks.first() else { return Self::default() };
        let ideal = relevant.len().min(LENGTH) as f64;
        let precisions = (1u32..).zip(&ranks).map(|(hits, &rank)| f64::from(hits) / rank as f64);
        Self {
            ndcg: gain(&ranks) / ideal_gain(relevant.len()),
            recall: ranks.len() as f64 / relevant.len() as f64,
            precision: ranks.len() as f64 / LENGTH as f64,
            average_precision: precisions.sum::<f64>() / ideal,
            reciprocal_rank: 1.0 / first as f64,
            hit: 1.0,
        }
    }
}

/// NDCG@10 alone.
pub fn ndcg(list: &[Scored], relevant: &[u32]) -> f64 {
    let ranks = hits(list, relevant);
    if ranks.is_empty() { 0.0 } else { gain(&ranks) / ideal_gain(relevant.len()) }
}

/// What a hit at a rank (from 1) counts.
pub fn discount(rank: usize) -> f64 {
    1.0 / (rank as f64 + 1.0).log2()
}

/// The gain of the best list there can be where so many are relevant.
pub fn ideal_gain(relevant: usize) -> f64 {
    (1..=relevant.min(LENGTH)).map(discount).sum()
}

fn gain(ranks: &[usize]) -> f64 {
    ranks.iter().map(|&rank| discount(rank)).sum()
}

/// Ranks of what is relevant among the first ten, from 1.
fn hits(list: &[Scored], relevant: &[u32]) -> Vec<usize> {
    let top = (1..).zip(list.iter().take(LENGTH));
    top.filter(|(_, scored)| relevant.binary_search(&scored.id).is_ok())
        .map(|(rank, _)| rank)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Marks, ndcg};
    use crate::math::top_k::Scored;

    #[test]
    fn as_computed_by_hand() {
        let list: Vec<Scored> = [7, 3, 9].iter().map(|&id| Scored { id, score: 1.0 }).collect();
        // Hits at ranks 1 and 3 of two relevant: (1 + 1/2) / (1 + 1/log₂3).
        let ideal = 1.0 + 1.0 / 3f64.log2();
        let marks = Marks::of(&list, &[7, 9]);
        assert!((marks.ndcg - 1.5 / ideal).abs() < 1e-12);
        assert_eq!(marks.ndcg, ndcg(&list, &[7, 9]));
        assert!((marks.average_precision - (1.0 + 2.0 / 3.0) / 2.0).abs() < 1e-12);
        assert_eq!((marks.precision, marks.reciprocal_rank, marks.hit), (0.2, 1.0, 1.0));
        assert_eq!(Marks::of(&list, &[7, 9, 11, 12]).recall, 0.5);
        assert_eq!(Marks::of(&list, &[9, 11]).reciprocal_rank, 1.0 / 3.0);
        assert_eq!(Marks::of(&list, &[]), Marks::default());
    }
}

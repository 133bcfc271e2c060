//! One list against what the member really did next.

use crate::math::top_k::Scored;

/// Length of the lists that are judged.
pub const LENGTH: usize = 10;

/// NDCG@10 with gains of 1: Σ 1/log₂(rank + 1) over hits, divided by the best that
/// is possible, that is with min(relevant, 10) hits at the top. 0–1; 0 if nothing
/// is relevant. `relevant` rises.
pub fn ndcg(list: &[Scored], relevant: &[u32]) -> f64 {
    let discount = |rank: usize| 1.0 / (rank as f64 + 2.0).log2();
    let gains = list.iter().take(LENGTH).enumerate();
    let gain: f64 = gains
        .filter(|(_, scored)| relevant.binary_search(&scored.id).is_ok())
        .map(|(rank, _)| discount(rank))
        .sum();
    let ideal: f64 = (0..relevant.len().min(LENGTH)).map(discount).sum();
    if ideal > 0.0 { gain / ideal } else { 0.0 }
}

/// Recall@10: the share of what is relevant that the list has. 0–1.
pub fn recall(list: &[Scored], relevant: &[u32]) -> f64 {
    let top = list.iter().take(LENGTH);
    let hits = top.filter(|scored| relevant.binary_search(&scored.id).is_ok()).count();
    hits as f64 / relevant.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::{ndcg, recall};
    use crate::math::top_k::Scored;

    #[test]
    fn as_computed_by_hand() {
        let list: Vec<Scored> = [7, 3, 9].iter().map(|&id| Scored { id, score: 1.0 }).collect();
        // Hits at ranks 1 and 3 of two relevant: (1 + 1/2) / (1 + 1/log₂3).
        let ideal = 1.0 + 1.0 / 3f64.log2();
        assert!((ndcg(&list, &[7, 9]) - 1.5 / ideal).abs() < 1e-12);
        assert_eq!(recall(&list, &[7, 9, 11, 12]), 0.5);
        assert_eq!(ndcg(&list, &[]), 0.0);
    }
}

//! The k best of many, ties to the lower id, so that a list is the same everywhere.
//!
//! A bounded heap whose root is the worst that is kept: O(n log k) at worst and
//! about one comparison an offer once the heap has seen good ones.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// An id with its score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scored {
    /// A row or column number.
    pub id: u32,
    /// Higher is better; finite.
    pub score: f64,
}

impl Eq for Scored {}

impl Ord for Scored {
    /// Better is greater: the higher score, then the lower id.
    fn cmp(&self, other: &Self) -> Ordering {
        self.score.total_cmp(&other.score).then(other.id.cmp(&self.id))
    }
}

impl PartialOrd for Scored {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Collects the best `limit` of what it is offered.
#[derive(Clone, Debug)]
pub struct TopK {
    limit: usize,
    heap: BinaryHeap<Reverse<Scored>>,
}

impl TopK {
    /// Keeps the best `limit`.
    pub fn new(limit: usize) -> Self {
        // Not `with_capacity(limit)`: a caller may ask for "all" with a huge limit.
        Self { limit, heap: BinaryHeap::new() }
    }

    /// Offers one.
    pub fn offer(&mut self, id: u32, score: f64) {
        let candidate = Scored { id, score };
        if self.heap.len() < self.limit {
            self.heap.push(Reverse(candidate));
        } else if let Some(mut worst) = self.heap.peek_mut()
            && candidate > worst.0
        {
            worst.0 = candidate;
        }
    }

    /// The lowest score that is kept; `None` while there is room for more.
    pub fn worst(&self) -> Option<f64> {
        let worst = self.heap.peek().filter(|_| self.heap.len() >= self.limit)?;
        Some(worst.0.score)
    }

    /// What was kept, the best first.
    pub fn into_sorted(self) -> Vec<Scored> {
        self.heap.into_sorted_vec().into_iter().map(|Reverse(scored)| scored).collect()
    }
}

/// The best `limit` of an iterator, the best first.
pub fn top_k(limit: usize, scores: impl IntoIterator<Item = (u32, f64)>) -> Vec<Scored> {
    let mut best = TopK::new(limit);
    for (id, score) in scores {
        best.offer(id, score);
    }
    best.into_sorted()
}

#[cfg(test)]
mod tests {
    use super::top_k;

    fn ids(limit: usize, scores: &[f64]) -> Vec<u32> {
        let scores = scores.iter().enumerate().map(|(id, &score)| (id as u32, score));
        top_k(limit, scores).iter().map(|scored| scored.id).collect()
    }

    #[test]
    fn best_first_and_ties_to_the_lower_id() {
        assert_eq!(ids(3, &[1.0, 3.0, 2.0, 3.0, 2.0]), [1, 3, 2]);
        assert_eq!(ids(9, &[1.0, 1.0]), [0, 1]);
        assert!(ids(0, &[1.0]).is_empty());
    }
}

//! The k best of many, ties to the lower id, so that a list is the same everywhere.
//!
//! What is better than the worst that is kept is laid by, and when that is as much again,
//! the best are told from the rest (quickselect): O(n) whatever k, and about one
//! comparison an offer once good ones were seen.

use std::cmp::Ordering;

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
    /// The best so far and whatever came since that was better than the worst of them.
    found: Vec<Scored>,
    /// The worst of the best, when they were last told from the rest.
    worst: Option<Scored>,
}

impl TopK {
    /// Keeps the best `limit`.
    pub fn new(limit: usize) -> Self {
        // Not `with_capacity(limit)`: a caller may ask for "all" with a huge limit.
        Self { limit, found: Vec::new(), worst: None }
    }

    /// Offers one.
    #[inline]
    pub fn offer(&mut self, id: u32, score: f64) {
        let candidate = Scored { id, score };
        if self.worst.is_some_and(|worst| candidate <= worst) {
            return;
        }
        self.found.push(candidate);
        if self.found.len() >= self.limit.saturating_mul(2) {
            self.sift();
        }
    }

    /// A score below which nothing is kept any more; `None` while there is room.
    pub fn worst(&self) -> Option<f64> {
        self.worst.map(|worst| worst.score)
    }

    /// What was kept, the best first.
    pub fn into_sorted(mut self) -> Vec<Scored> {
        self.sift();
        self.found.sort_unstable_by(|a, b| b.cmp(a));
        self.found
    }

    /// Leaves the best, in no order.
    fn sift(&mut self) {
        if self.found.len() > self.limit {
            if self.limit > 0 {
                let place = self.limit - 1;
                let (_, worst, _) = self.found.select_nth_unstable_by(place, |a, b| b.cmp(a));
                self.worst = Some(*worst);
            }
            self.found.truncate(self.limit);
        }
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

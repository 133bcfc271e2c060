//! A list that does not say the same ten times: maximal marginal relevance.
//!
//! One after another, that item is taken which maximises (1 − d) · relevance − d · its
//! greatest likeness to those already taken, d from 0 (as it is ranked) to 1. Relevance
//! is the score from 0 for the worst of the pool to 1 for the best. Carbonell and
//! Goldstein, "The use of MMR" (SIGIR 1998). Cost: O(pool · count) likenesses.

use crate::math::top_k::{Scored, top_k};

/// Picks `count` of a `pool` that is sorted, the best first. `alike` is 0–1.
pub fn diversify(
    pool: &[Scored],
    count: usize,
    diversity: f64,
    alike: impl Fn(u32, u32) -> f64,
) -> Vec<Scored> {
    let diversity = if diversity.is_finite() { diversity.clamp(0.0, 1.0) } else { 0.0 };
    if diversity == 0.0 {
        return pool.iter().take(count).copied().collect();
    }
    let high = pool.first().map_or(0.0, |best| best.score);
    let low = pool.last().map_or(0.0, |worst| worst.score);
    let span = if high > low { high - low } else { 1.0 };
    let mut nearest = vec![0.0f64; pool.len()];
    let mut open: Vec<usize> = (0..pool.len()).collect();
    let mut list = Vec::with_capacity(count.min(pool.len()));
    while list.len() < count {
        // By place in the pool, so that ties go to the better ranked.
        let worth = open.iter().map(|&place| {
            let relevance = (pool[place].score - low) / span;
            (place as u32, (1.0 - diversity) * relevance - diversity * nearest[place])
        });
        let Some(next) = top_k(1, worth).pop() else { break };
        let taken = pool[next.id as usize];
        list.push(taken);
        open.retain(|&place| place != next.id as usize);
        for &place in &open {
            nearest[place] = nearest[place].max(alike(pool[place].id, taken.id));
        }
    }
    list
}

#[cfg(test)]
mod tests {
    use super::diversify;
    use crate::math::top_k::Scored;

    fn ids(diversity: f64) -> Vec<u32> {
        // Even items are alike, and all better than the odd ones.
        let scores = [(0, 9.0), (2, 8.0), (4, 7.0), (1, 2.0), (3, 1.0)];
        let pool = scores.map(|(id, score)| Scored { id, score });
        let alike = |a: u32, b: u32| if a % 2 == b % 2 { 1.0 } else { 0.0 };
        diversify(&pool, 3, diversity, alike).iter().map(|scored| scored.id).collect()
    }

    #[test]
    fn the_slider_goes_from_relevance_to_variety() {
        assert_eq!(ids(0.0), [0, 2, 4]);
        assert_eq!(ids(0.6), [0, 1, 2]);
        assert_eq!(ids(f64::NAN), [0, 2, 4]);
        assert_eq!(diversify(&[], 3, 0.5, |_, _| 0.0), []);
    }
}

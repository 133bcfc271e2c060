//! Sorting that is compiled once.
//!
//! The standard library's sort is compiled anew for each type and each comparison, at
//! about five kilobytes each: a hundred short lists to be put in order for a page made a
//! fifth of the worker. Here only the comparison is compiled anew. The places are sorted,
//! by one sort that is told through a pointer how to compare, and the elements follow
//! them, one cycle of the permutation after another, each moved once.
//!
//! Stable, O(n log n) comparisons, one machine word an element beside them. A comparison
//! costs a call, so what sorts by the million keeps the standard library's.

use std::cmp::Ordering;

/// Puts a slice in order.
pub trait Order<T> {
    /// As [`slice::sort_by`]: stable, by a comparison.
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);

    /// As [`slice::sort`]: stable, by the elements' own order.
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }

    /// As [`slice::sort_by_key`]: stable, by what is read from each.
    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K);
}

impl<T> Order<T> for [T] {
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        let mut from = places(self.len(), &|a, b| compare(&self[a], &self[b]));
        for start in 0..from.len() {
            let mut at = start;
            while from[at] != start {
                let next = from[at];
                self.swap(at, next);
                from[at] = at;
                at = next;
            }
            from[at] = at;
        }
    }

    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }
}

/// Where each element of the sorted slice is now.
fn places(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    places.sort_by(|&a, &b| compare(a, b));
    places
}

#[cfg(test)]
mod tests {
    use super::Order;
    use crate::math::Rng;

    #[test]
    fn order_is_that_of_the_standard_sort_and_as_stable() {
        let mut rng = Rng::seed(7);
        for len in 0..200 {
            let mut ours: Vec<(usize, usize)> = (0..len).map(|at| (rng.below(20), at)).collect();
            let mut theirs = ours.clone();
            ours.order_by_key(|&(key, _)| key);
            theirs.sort_by_key(|&(key, _)| key);
            assert_eq!(ours, theirs);
            ours.order_by(|a, b| b.0.cmp(&a.0));
            theirs.sort_by_key(|&(key, _)| std::cmp::Reverse(key));
            assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn what_cannot_be_copied_is_moved() {
        let mut words: Vec<String> = ["c", "a", "b"].map(str::to_owned).to_vec();
        words.order();
        assert_eq!(words, ["a", "b", "c"]);
    }
}

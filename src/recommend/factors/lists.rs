//! The lists of many members at once.
//!
//! The scores of a block of members are one dense product, members × factors times
//! factors × items. Then what may not be shown is put at −∞, and a row is read in
//! lanes: eight scores of which none is above the worst that is kept cost one
//! comparison. With 64 members a block the scores stay in the second-level cache.
//! Cost: 2 · members · items · factors operations, and about one read a score.

use super::Factors;
use crate::math::dense::multiply;
use crate::math::lanes::{LANES, Lanes, every, wide};
use crate::math::sparse::Row;
use crate::math::top_k::{Scored, TopK};

/// Members whose scores are made together.
pub const BLOCK: usize = 64;

/// For each history, the best `count` candidates that it does not have: [`lists`] by the
/// factors that `fold` writes for a history. It leaves those at 0 of whom nothing is known.
pub fn folded(
    items: &Factors,
    offsets: Option<&[f32]>,
    histories: &[Row<'_>],
    candidates: &[bool],
    count: usize,
    fold: impl Fn(Row<'_>, &mut [Lanes]),
) -> Vec<Vec<Scored>> {
    let mut members = Factors::zeros(histories.len(), items.width());
    for (at, history) in histories.iter().enumerate() {
        fold(*history, members.row_mut(at));
    }
    lists(&members, items, offsets, histories, candidates, count)
}

/// For each history, the best `count` candidates that it does not have, by the product
/// of the factors, plus `offsets` one an item; an empty list for factors that are all 0.
fn lists(
    members: &Factors,
    items: &Factors,
    offsets: Option<&[f32]>,
    histories: &[Row<'_>],
    candidates: &[bool],
    count: usize,
) -> Vec<Vec<Scored>> {
    let width = items.height();
    let mut scores = match offsets {
        Some(offsets) => offsets.repeat(members.height()),
        None => vec![0.0; members.height() * width],
    };
    let keep = if offsets.is_some() { 1.0 } else { 0.0 };
    multiply(members.view(), items.view().turned(), keep, &mut scores);
    let closed: Vec<usize> = (0..width).filter(|&item| !candidates[item]).collect();
    let mut rows = scores.chunks_exact_mut(width.max(1));
    let list = |(member, history): (usize, &Row<'_>)| {
        let row = rows.next().unwrap_or_default();
        if members.row(member).as_flattened().iter().all(|&value| value == 0.0) {
            return Vec::new();
        }
        closed.iter().for_each(|&item| row[item] = f32::NEG_INFINITY);
        history.columns.iter().for_each(|&item| row[item as usize] = f32::NEG_INFINITY);
        best(row, count)
    };
    histories.iter().enumerate().map(list).collect()
}

/// The best `count` of the finite scores, the best first, ties to the lower item.
fn best(scores: &[f32], count: usize) -> Vec<Scored> {
    let mut kept = TopK::new(count);
    // Only what is strictly above the worst that is kept can enter, once there are enough.
    let mut worst = f32::NEG_INFINITY;
    let mut offer = |item: usize, score: f32, worst: &mut f32| {
        if score > *worst {
            kept.offer(item as u32, f64::from(score));
            if let Some(least) = kept.worst() {
                *worst = least as f32;
            }
        }
    };
    let (blocks, rest) = scores.as_chunks::<LANES>();
    for (block, lanes) in blocks.iter().enumerate() {
        // The comparison of eight is one instruction; their largest would be seven branches.
        if wide(lanes).simd_gt(every(worst)).any() {
            for (lane, &score) in lanes.iter().enumerate() {
                offer(block * LANES + lane, score, &mut worst);
            }
        }
    }
    for (lane, &score) in rest.iter().enumerate() {
        offer(blocks.len() * LANES + lane, score, &mut worst);
    }
    kept.into_sorted()
}

#[cfg(test)]
mod tests {
    use super::{Factors, best, lists};
    use crate::math::Rng;
    use crate::math::lanes::dot;
    use crate::math::sparse::Row;
    use crate::math::top_k::top_k;

    #[test]
    fn the_best_are_the_head_of_a_sort_and_ties_go_to_the_lower_item() {
        let mut rng = Rng::seed(1);
        for length in [0, 3, 8, 29, 100] {
            let scores: Vec<f32> = (0..length).map(|_| rng.below(9) as f32).collect();
            for count in [0, 1, 10, 200] {
                let all = (0u32..).zip(scores.iter().map(|&score| f64::from(score)));
                assert_eq!(best(&scores, count), top_k(count, all));
            }
        }
    }

    #[test]
    fn a_block_gives_what_its_rows_give_alone() {
        let mut rng = Rng::seed(2);
        let mut members = Factors::uniform(3, 5, (-1.0, 1.0), &mut rng);
        let items = Factors::uniform(20, 5, (-1.0, 1.0), &mut rng);
        members.row_mut(1).fill([0.0; 8]);
        let offsets: Vec<f32> = (0..20).map(|_| rng.unit() as f32).collect();
        let mut candidates = vec![true; 20];
        candidates[4] = false;
        let history = Row { columns: &[2, 7], values: &[1.0, 0.0] };
        let found = lists(&members, &items, Some(&offsets), &[history; 3], &candidates, 5);
        for (member, list) in found.iter().enumerate() {
            let open = (0..20u32).filter(|item| ![2, 4, 7].contains(item));
            let score = |item: u32| {
                let product = dot(members.row(member), items.row(item as usize));
                (item, f64::from(product + offsets[item as usize]))
            };
            let expected = if member == 1 { Vec::new() } else { top_k(5, open.map(score)) };
            assert_eq!(list.len(), expected.len());
            for (found, expected) in list.iter().zip(&expected) {
                assert_eq!(found.id, expected.id);
                assert!((found.score - expected.score).abs() < 1e-5);
            }
        }
    }
}

//! The scores of eight histories side by side, one a lane.
//!
//! A list for a whole community asks the same of every item, once a member: what words it
//! has, how far its score is above the mean, whether it is among the best so far. With
//! eight members in the lanes of one register an item is read once for eight of them, and
//! eight are compared at once with the worst that their lists hold.
//!
//! Sums over items are taken in f32 over 64 of them and carried on in f64, so that a
//! deviation is right to six digits however many items there are. Numbers are f32: two
//! scores nearer to each other than 1e-7 of their size are a tie, which goes to the lower
//! item. Cost: one read of items × 32 bytes for each pass.

use wide::f32x8;

use super::Model;
use crate::math::lanes::{LANES, Lanes, every, wide};
use crate::math::sparse::Row;
use crate::math::top_k::{Scored, TopK};

/// Items whose sums are taken in f32.
pub(super) const CHUNK: usize = 64;

/// The best `count` candidates that each history does not have, [`LANES`] histories at
/// most; an empty list where the model knows nothing about such a member.
pub(super) fn lists(
    model: &(impl Model + ?Sized),
    histories: &[Row<'_>],
    candidates: &[bool],
    count: usize,
) -> Vec<Vec<Scored>> {
    let mut block = vec![Lanes::default(); model.items()];
    let blocks = histories.chunks(LANES).flat_map(|histories| {
        model.score_block(histories, &mut block);
        let mut most = every(0.0);
        block.iter().for_each(|row| most = most.max(wide(row).abs()));
        let mut found = best(&mut block, histories, candidates, count);
        let unknown = found.iter_mut().zip(most.to_array()).filter(|(_, most)| *most == 0.0);
        unknown.for_each(|(list, _)| list.clear());
        found
    });
    blocks.collect()
}

/// The best `count` of each lane among the candidates that the lane's history does not
/// have, of equals the lower item. What a history has is at −∞ in the block afterwards.
pub(super) fn best(
    block: &mut [Lanes],
    histories: &[Row<'_>],
    candidates: &[bool],
    count: usize,
) -> Vec<Vec<Scored>> {
    let mut kept: Vec<TopK> = histories.iter().map(|_| TopK::new(count)).collect();
    // Nothing is offered to a lane without a history.
    let mut worst = [f32::INFINITY; LANES];
    for (lane, history) in histories.iter().enumerate().take(LANES) {
        worst[lane] = f32::NEG_INFINITY;
        history.columns.iter().for_each(|&item| block[item as usize][lane] = f32::NEG_INFINITY);
    }
    for (item, (row, _)) in
        (0u32..).zip(block.iter().zip(candidates)).filter(|(_, (_, candidate))| **candidate)
    {
        if !wide(row).simd_gt(wide(&worst)).any() {
            continue;
        }
        for ((kept, &score), worst) in kept.iter_mut().zip(row).zip(&mut worst) {
            if score > *worst {
                kept.offer(item, f64::from(score));
                *worst = kept.worst().map_or(f32::NEG_INFINITY, |least| least as f32);
            }
        }
    }
    kept.into_iter().map(TopK::into_sorted).collect()
}

/// Mean and deviation of each lane: around a first mean, whose rounding the second takes
/// out again.
pub(super) fn moments(block: &[Lanes]) -> ([f64; LANES], [f64; LANES]) {
    let count = block.len().max(1) as f64;
    let [sums, _] = summed(block, every(0.0));
    let middle = sums.map(|sum| (sum / count) as f32);
    let [sums, squares] = summed(block, wide(&middle));
    let off = sums.map(|sum| sum / count);
    let mean = std::array::from_fn(|lane| f64::from(middle[lane]) + off[lane]);
    let deviation =
        std::array::from_fn(|lane| (squares[lane] / count - off[lane] * off[lane]).max(0.0).sqrt());
    (mean, deviation)
}

/// The sum of what is above a middle, and of its squares.
fn summed(block: &[Lanes], middle: f32x8) -> [[f64; LANES]; 2] {
    let mut sums = [[0.0; LANES]; 2];
    for chunk in block.chunks(CHUNK) {
        let [mut once, mut squared] = [every(0.0); 2];
        for lanes in chunk {
            let off = wide(lanes) - middle;
            once += off;
            squared += off * off;
        }
        for (sums, parts) in sums.iter_mut().zip([once, squared]) {
            sums.iter_mut().zip(parts.to_array()).for_each(|(sum, part)| *sum += f64::from(part));
        }
    }
    sums
}

/// What of a deviation can be rounding alone, as a part of the mean.
const ROUNDING: f64 = 1e-6;

/// By what scores are multiplied, and what is taken off then, for each lane's scores to
/// have mean 0 and deviation `weight`; 0 where they are all equal.
pub(super) fn scale(block: &[Lanes], weight: &Lanes) -> (Lanes, Lanes) {
    let (mean, deviation) = moments(block);
    let factor: [f64; LANES] = std::array::from_fn(|lane| {
        let flat = deviation[lane] <= ROUNDING * mean[lane].abs();
        if flat { 0.0 } else { f64::from(weight[lane]) / deviation[lane] }
    });
    let shift = std::array::from_fn(|lane| (factor[lane] * mean[lane]) as f32);
    (factor.map(|factor| factor as f32), shift)
}

#[cfg(test)]
mod tests {
    use super::{best, moments, scale};
    use crate::math::Rng;
    use crate::math::lanes::{LANES, Lanes};
    use crate::math::sparse::Row;
    use crate::math::stats;
    use crate::math::top_k::top_k;

    fn block(items: usize, most: usize) -> Vec<Lanes> {
        let mut rng = Rng::seed(7);
        (0..items).map(|_| std::array::from_fn(|_| rng.below(most) as f32)).collect()
    }

    #[test]
    fn lists_are_the_head_of_a_sort_without_what_is_known_or_closed() {
        let histories = [Row { columns: &[2, 7], values: &[1.0, 1.0] }, Row::default()];
        let mut candidates = vec![true; 90];
        candidates[4] = false;
        for count in [0, 1, 10, usize::MAX] {
            let mut scores = block(90, 9);
            let whole = scores.clone();
            let found = best(&mut scores, &histories, &candidates, count);
            assert_eq!(found.len(), 2);
            for (lane, (list, history)) in found.iter().zip(histories).enumerate() {
                let open = (0u32..90).filter(|item| *item != 4 && !history.columns.contains(item));
                let scored = open.map(|item| (item, f64::from(whole[item as usize][lane])));
                assert_eq!(*list, top_k(count, scored));
            }
        }
    }

    #[test]
    fn moments_are_those_of_each_lane() {
        let scores = block(1_000, 50);
        let (mean, deviation) = moments(&scores);
        let (factor, shift) = scale(&scores, &[2.0; LANES]);
        for lane in 0..LANES {
            let values: Vec<f64> = scores.iter().map(|row| f64::from(row[lane])).collect();
            let (exact, off) = stats::moments(&values);
            assert!((mean[lane] - exact).abs() < 1e-5 && (deviation[lane] - off).abs() < 1e-4);
            assert!((f64::from(factor[lane]) * off - 2.0).abs() < 1e-5);
            assert!((f64::from(shift[lane]) - 2.0 * exact / off).abs() < 1e-4);
        }
        assert_eq!(scale(&[[0.3; LANES]; 100], &[1.0; LANES]).0, [0.0; LANES]);
    }
}

//! Intervals by drawing anew: of any statistic, of a mean, of a series' mean.

use super::Interval;
use crate::math::Rng;

/// Times a mean is drawn anew.
const DRAWS: usize = 1_000;
/// Days drawn together: a week keeps its own rhythm.
const BLOCK: usize = 7;

/// The statistic with the middle 95 % of `draws` made by `draw`.
pub fn resampled(
    value: f64,
    draws: usize,
    seed: u64,
    mut draw: impl FnMut(&mut Rng) -> f64,
) -> Interval {
    let mut rng = Rng::seed(seed);
    middle(value, (0..draws).map(|_| draw(&mut rng)).collect())
}

/// The value with the middle 95 % of what was drawn.
fn middle(value: f64, mut found: Vec<f64>) -> Interval {
    found.sort_unstable_by(f64::total_cmp);
    let tail = found.len() / 40;
    let low = found.get(tail).copied().unwrap_or(value);
    let high = found.len().checked_sub(tail + 1).and_then(|row| found.get(row)).copied();
    Interval { value, low, high: high.unwrap_or(value) }
}

/// The mean of independent values, with its interval; zeros for nobody.
pub fn mean(values: &[f64], seed: u64) -> Interval {
    if values.is_empty() {
        return Interval::default();
    }
    let count = values.len() as f64;
    resampled(values.iter().sum::<f64>() / count, DRAWS, seed, |rng| {
        let sum: f64 = (0..values.len()).map(|_| values[rng.below(values.len())]).sum();
        sum / count
    })
}

/// The [`mean`] of each of several columns about the same ones, to the same bits: who is
/// drawn is drawn for all of them at once. Columns are as long as the shortest.
pub fn means(columns: &[Vec<f64>], seed: u64) -> Vec<Interval> {
    let (width, count) = (columns.len(), columns.iter().map(Vec::len).min().unwrap_or(0));
    if count == 0 {
        return vec![Interval::default(); width];
    }
    let rows: Vec<f64> =
        (0..count).flat_map(|row| columns.iter().map(move |column| column[row])).collect();
    let mut rng = Rng::seed(seed);
    let mut drawn = vec![Vec::with_capacity(DRAWS); width];
    let mut sums = vec![0.0; width];
    for _ in 0..DRAWS {
        sums.fill(0.0);
        for _ in 0..count {
            let row = width * rng.below(count);
            sums.iter_mut().zip(&rows[row..row + width]).for_each(|(sum, value)| *sum += value);
        }
        drawn.iter_mut().zip(&sums).for_each(|(drawn, sum)| drawn.push(sum / count as f64));
    }
    let mean = |column: &Vec<f64>| column[..count].iter().sum::<f64>() / count as f64;
    columns.iter().zip(drawn).map(|(column, drawn)| middle(mean(column), drawn)).collect()
}

/// The mean of a daily series, whose neighbours resemble each other: weeks are drawn
/// whole, from any day, until the series is as long as it was. Zeros for no days.
pub fn mean_of_series(values: &[f64], seed: u64) -> Interval {
    if values.is_empty() {
        return Interval::default();
    }
    let count = values.len();
    let block = BLOCK.min(count);
    resampled(values.iter().sum::<f64>() / count as f64, DRAWS, seed, |rng| {
        let (mut sum, mut drawn) = (0.0, 0);
        while drawn < count {
            let start = rng.below(count - block + 1);
            let length = block.min(count - drawn);
            sum += values[start..start + length].iter().sum::<f64>();
            drawn += length;
        }
        sum / count as f64
    })
}

#[cfg(test)]
mod tests {
    use super::{mean, mean_of_series, means};
    use crate::math::Rng;

    #[test]
    fn is_as_wide_as_theory_says() {
        let mut rng = Rng::seed(5);
        let values: Vec<f64> = (0..2_000).map(|_| rng.normal()).collect();
        // ±1.96 / √2000 around the mean.
        let width = 2.0 * 1.96 / 2000f64.sqrt();
        for found in [mean(&values, 1), mean_of_series(&values, 1)] {
            assert!((found.high - found.low - width).abs() < 0.013, "{found:?}");
            assert!(found.low < found.value && found.value < found.high);
        }
        assert_eq!((mean(&[], 1).high, mean_of_series(&[], 1).high), (0.0, 0.0));
    }

    #[test]
    fn several_at_once_are_as_each_alone() {
        let mut rng = Rng::seed(7);
        let columns: Vec<Vec<f64>> =
            (0..3).map(|_| (0..90).map(|_| rng.normal()).collect()).collect();
        let alone: Vec<_> = columns.iter().map(|column| mean(column, 4)).collect();
        assert_eq!(means(&columns, 4), alone);
        assert_eq!(means(&[Vec::new()], 4), [mean(&[], 4)]);
    }

    #[test]
    fn days_that_resemble_each_other_tell_less() {
        // Each value five times over is a fifth as many values.
        let mut rng = Rng::seed(6);
        let values: Vec<f64> = (0..100).flat_map(|_| [rng.normal(); 5]).collect();
        let (apart, together) = (mean(&values, 1), mean_of_series(&values, 1));
        assert!(together.high - together.low > 1.4 * (apart.high - apart.low));
    }
}

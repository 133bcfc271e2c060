//! Small statistics: moments that skip what is missing, ranks, agreement of groupings.
//!
//! Missing is NaN throughout. Sums run in the order of the rows, so that a
//! result is the same on every machine.

use std::collections::BTreeMap;

/// Mean and population standard deviation of what is known; (0, 0) if nothing is.
/// Two passes: the one-pass formula cancels on large means.
pub fn moments(values: &[f64]) -> (f64, f64) {
    let known = || values.iter().filter(|value| !value.is_nan());
    let count = known().count();
    if count == 0 {
        return (0.0, 0.0);
    }
    let mean = known().sum::<f64>() / count as f64;
    let squares: f64 = known().map(|value| (value - mean) * (value - mean)).sum();
    (mean, (squares / count as f64).sqrt())
}

/// The middle value; the mean of the middle two; 0 of nothing.
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    match sorted.len() {
        0 => 0.0,
        odd if odd % 2 == 1 => sorted[odd / 2],
        even => (sorted[even / 2 - 1] + sorted[even / 2]) / 2.0,
    }
}

/// The value below which a share of sorted values lies, interpolated between the two
/// nearest (type 7 of Hyndman and Fan, "Sample quantiles", 1996); 0 of nothing.
pub fn quantile(sorted: &[f64], share: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return 0.0 };
    let place = share.clamp(0.0, 1.0) * last as f64;
    let (below, above) = (sorted[place.floor() as usize], sorted[place.ceil() as usize]);
    below + (above - below) * place.fract()
}

/// For each value the share of all values that are strictly less: ties get the
/// lower rank. What is missing (NaN) has rank 0 and is less than nothing.
pub fn shares_below(values: &[f64]) -> Vec<f64> {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|value| !value.is_nan()).collect();
    sorted.sort_unstable_by(f64::total_cmp);
    let share = |value: &f64| {
        let less = sorted.partition_point(|other| other < value);
        less as f64 / values.len() as f64
    };
    values.iter().map(|value| if value.is_nan() { 0.0 } else { share(value) }).collect()
}

/// Agreement of two groupings of the same things: 1 if equal whatever the
/// groups are called, about 0 by chance (adjusted Rand index, Hubert and Arabie,
/// "Comparing partitions", Journal of Classification 2, 1985).
///
/// With n_ij things in group i of one and j of the other, a_i and b_j the sizes,
/// and C(x) = x(x−1)/2: (Σ C(n_ij) − E) / ((Σ C(a_i) + Σ C(b_j))/2 − E), where
/// E = Σ C(a_i) Σ C(b_j) / C(n). Things beyond the shorter slice are left out.
pub fn adjusted_rand(first: &[u32], second: &[u32]) -> f64 {
    let count = first.len().min(second.len()) as u64;
    let (mut cells, mut rows, mut columns) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for (&row, &column) in first.iter().zip(second) {
        *cells.entry((row, column)).or_insert(0u64) += 1;
        *rows.entry(row).or_insert(0u64) += 1;
        *columns.entry(column).or_insert(0u64) += 1;
    }
    let pairs = |size: &u64| (size * size.saturating_sub(1) / 2) as f64;
    let together: f64 = cells.values().map(pairs).sum();
    let in_first: f64 = rows.values().map(pairs).sum();
    let in_second: f64 = columns.values().map(pairs).sum();
    let expected = if count < 2 { 0.0 } else { in_first * in_second / pairs(&count) };
    let most = (in_first + in_second) / 2.0;
    // Both put everything together, or everything apart: they agree.
    if most == expected { 1.0 } else { (together - expected) / (most - expected) }
}

#[cfg(test)]
mod tests {
    use super::{adjusted_rand, median, moments, quantile, shares_below};

    #[test]
    fn moments_skip_what_is_missing() {
        let (mean, deviation) = moments(&[1.0, f64::NAN, 3.0]);
        assert_eq!((mean, deviation), (2.0, 1.0));
        assert_eq!(moments(&[]), (0.0, 0.0));
    }

    #[test]
    fn median_of_odd_and_even() {
        assert_eq!(median(&[3.0, 1.0, 2.0]), 2.0);
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), 2.5);
        assert_eq!(median(&[]), 0.0);
    }

    #[test]
    fn quantiles_lie_between_their_neighbours() {
        let sorted = [1.0, 2.0, 4.0, 8.0];
        let found = [0.0, 0.25, 0.5, 1.0].map(|share| quantile(&sorted, share));
        assert_eq!(found, [1.0, 1.75, 3.0, 8.0]);
        assert_eq!(quantile(&[], 0.5), 0.0);
    }

    #[test]
    fn ties_get_the_lower_rank_and_missing_none() {
        assert_eq!(shares_below(&[2.0, 1.0, 2.0, f64::NAN]), [0.25, 0.0, 0.25, 0.0]);
    }

    #[test]
    fn rand_of_a_worked_example() {
        // By hand: cells 2, 1, 1, 2 → together 2; sizes 3, 3 and 3, 3 → 6 and 6;
        // expected 36/15 = 2.4; (2 − 2.4) / (6 − 2.4).
        let index = adjusted_rand(&[0, 0, 0, 1, 1, 1], &[0, 0, 1, 0, 1, 1]);
        assert!((index - (-0.4 / 3.6)).abs() < 1e-12, "{index}");
        assert_eq!(adjusted_rand(&[0, 0, 1, 2], &[7, 7, 3, 5]), 1.0);
    }
}

//! How far off an estimate may be.
//!
//! Shares have Wilson's interval, medians that of ranks, means of independent values the
//! bootstrap, means of a series the bootstrap of whole weeks. All hold the truth in
//! 95 of 100 cases. Wilson (1927); Conover (1980) for ranks; Efron (1979);
//! Künsch, "The jackknife and the bootstrap for general stationary observations" (1989).

mod bootstrap;

pub use bootstrap::{mean, mean_of_series, means, resampled};

use serde::{Deserialize, Serialize};

use super::proportion::{Z95, share};
use super::stats;

/// An estimate and how far off it may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The estimate.
    pub value: f64,
    /// Lower end of the 95 % interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// A share `hits` of `trials` with Wilson's interval (see [`super::proportion`]); `None`
/// of no trials, of which there is nothing to show.
pub fn wilson(hits: u64, trials: u64) -> Option<Interval> {
    (trials > 0).then(|| share(hits, trials, Z95))
}

/// The middle of some values, the ends at the ranks n/2 ± z √n/2, between which the
/// median of the population lies whatever its distribution; `None` of no values.
pub fn median(values: &[f64]) -> Option<Interval> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let (&first, &last) = (sorted.first()?, sorted.last()?);
    let half = sorted.len() as f64 / 2.0;
    let reach = Z95 * half.sqrt() / std::f64::consts::SQRT_2;
    let low = (half - reach).floor();
    let low = if low < 0.0 { first } else { sorted.get(low as usize).copied().unwrap_or(first) };
    let high = sorted.get((half + reach).ceil() as usize).copied().unwrap_or(last);
    Some(Interval { value: stats::median(values), low, high })
}

#[cfg(test)]
mod tests {
    use super::{median, wilson};

    #[test]
    fn wilson_of_a_worked_example() {
        // 10 of 100: 0.0552 to 0.1744 (Newcombe, 1998).
        let found = wilson(10, 100).unwrap();
        assert!((found.low - 0.0552).abs() < 5e-5 && (found.high - 0.1744).abs() < 5e-5);
        let none = wilson(0, 20).unwrap();
        assert!(none.low == 0.0 && (none.high - 0.1611).abs() < 5e-5, "{none:?}");
        assert_eq!(wilson(20, 20).unwrap().high, 1.0);
        assert_eq!(wilson(0, 0), None);
    }

    #[test]
    fn the_median_lies_between_two_ranks() {
        let values: Vec<f64> = (0..100).map(f64::from).collect();
        // 50 ± 9.8.
        let found = median(&values).unwrap();
        assert_eq!((found.value, found.low, found.high), (49.5, 40.0, 60.0));
        let few = median(&[3.0, 1.0]).unwrap();
        assert_eq!((few.value, few.low, few.high), (2.0, 1.0, 3.0));
        assert_eq!(median(&[]), None);
    }
}

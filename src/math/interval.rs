//! How far off an estimate may be.
//!
//! Shares have Wilson's interval, counts Byar's, means of independent values the
//! bootstrap, means of a series the bootstrap of whole weeks. All hold the truth in
//! 95 of 100 cases. Wilson (1927); Breslow and Day (1987) for Byar; Efron (1979);
//! Künsch, "The jackknife and the bootstrap for general stationary observations" (1989).

mod bootstrap;

pub use bootstrap::{mean, mean_of_series, resampled};

use serde::{Deserialize, Serialize};

/// The standard normal's quantile at 97.5 %.
pub(super) const Z: f64 = 1.959_963_984_540_054;

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

/// A share `hits` of `trials` with Wilson's interval, which stays within 0–1 and
/// holds at small numbers; `None` of no trials.
///
/// (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n).
pub fn wilson(hits: u64, trials: u64) -> Option<Interval> {
    if trials == 0 {
        return None;
    }
    let n = trials as f64;
    let p = hits.min(trials) as f64 / n;
    let wide = 1.0 + Z * Z / n;
    let middle = p + Z * Z / (2.0 * n);
    let half = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
    // At p = 0 and 1 the ends are 0 and 1 up to rounding.
    let (low, high) = ((middle - half) / wide, (middle + half) / wide);
    Some(Interval { value: p, low: low.clamp(0.0, p), high: high.clamp(p, 1.0) })
}

/// A Poisson count with Byar's interval.
///
/// k (1 − 1/9k − z/3√k)³ to (k+1) (1 − 1/9(k+1) + z/3√(k+1))³.
pub fn poisson(count: u64) -> Interval {
    let cube = |k: f64, sign: f64| {
        let base = 1.0 - 1.0 / (9.0 * k) + sign * Z / (3.0 * k.sqrt());
        k * base.max(0.0).powi(3)
    };
    let k = count as f64;
    let low = if count == 0 { 0.0 } else { cube(k, -1.0) };
    Interval { value: k, low, high: cube(k + 1.0, 1.0) }
}

#[cfg(test)]
mod tests {
    use super::{poisson, wilson};

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
    fn poisson_is_near_the_exact_interval() {
        // Garwood's exact ends: 10 → 4.795 to 18.390; 0 → 3.689.
        let found = poisson(10);
        assert!((found.low - 4.795).abs() < 0.02 && (found.high - 18.39).abs() < 0.02, "{found:?}");
        assert!((poisson(0).high - 3.689).abs() < 0.05, "{:?}", poisson(0));
        assert_eq!(poisson(0).low, 0.0);
    }
}

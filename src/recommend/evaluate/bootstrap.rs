//! How far off a mean over members may be.
//!
//! Members are drawn anew, with replacement, a thousand times; the middle 95 % of
//! the means is the interval. Efron, "Bootstrap methods" (1979).

use serde::{Deserialize, Serialize};

use crate::math::Rng;

/// Times the members are drawn anew.
const DRAWS: usize = 1_000;

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

/// The mean of a value a member, with its interval; zeros for nobody.
pub fn interval(values: &[f64], seed: u64) -> Interval {
    if values.is_empty() {
        return Interval::default();
    }
    let count = values.len() as f64;
    let mut rng = Rng::seed(seed);
    let mut draw = || {
        let sum: f64 = (0..values.len()).map(|_| values[rng.below(values.len())]).sum();
        sum / count
    };
    let mut means: Vec<f64> = (0..DRAWS).map(|_| draw()).collect();
    means.sort_unstable_by(f64::total_cmp);
    let (low, high) = (means[DRAWS / 40], means[DRAWS - 1 - DRAWS / 40]);
    Interval { value: values.iter().sum::<f64>() / count, low, high }
}

#[cfg(test)]
mod tests {
    use super::interval;
    use crate::math::Rng;

    #[test]
    fn is_as_wide_as_theory_says() {
        let mut rng = Rng::seed(5);
        let values: Vec<f64> = (0..2_000).map(|_| rng.normal()).collect();
        let found = interval(&values, 1);
        // ±1.96 / √2000 around the mean.
        assert!((found.high - found.low - 2.0 * 1.96 / 2000f64.sqrt()).abs() < 0.01, "{found:?}");
        assert!(found.low < found.value && found.value < found.high);
        assert_eq!(interval(&[], 1).high, 0.0);
    }
}

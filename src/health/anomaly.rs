//! Days that were unlike themselves.
//!
//! What trend and season leave over ([`Season`]) is held against its own spread: a day
//! is strange if |rest − median| > 4 · 1.4826 · MAD. Neither the median nor the MAD is
//! moved by the strange days themselves. A spread below one act is taken as one act:
//! where nothing ever happens, two comments are no news.

use serde::{Deserialize, Serialize};

use super::forecast::TO_DEVIATION;
use super::season::Season;
use crate::math::stats::median;

/// Robust standard deviations that make a day strange: one calm day in 16,000.
const FAR: f64 = 4.0;

/// A strange day.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Anomaly {
    /// Which day of the series.
    pub day: usize,
    /// What was counted.
    pub value: f64,
    /// What trend and season lead to expect.
    pub expected: f64,
    /// Robust standard deviations off; negative below.
    pub off: f64,
}

/// The strange days of a series, in order.
pub fn anomalies(series: &[f64], season: &Season) -> Vec<Anomaly> {
    let centre = median(&season.rest);
    let apart: Vec<f64> = season.rest.iter().map(|rest| (rest - centre).abs()).collect();
    let spread = (TO_DEVIATION * median(&apart)).max(1.0);
    let days = series.iter().zip(&season.rest).enumerate();
    let found = days.map(|(day, (&value, rest))| Anomaly {
        day,
        value,
        expected: (value - rest + centre).max(0.0),
        off: (rest - centre) / spread,
    });
    found.filter(|anomaly| anomaly.off.abs() > FAR).collect()
}

#[cfg(test)]
mod tests {
    use super::anomalies;
    use crate::health::Season;
    use crate::math::Rng;

    fn found(series: &[f64]) -> Vec<usize> {
        let season = Season::of(series).unwrap();
        anomalies(series, &season).iter().map(|anomaly| anomaly.day).collect()
    }

    #[test]
    fn strange_days_are_found_and_calm_ones_are_not() {
        let mut rng = Rng::seed(9);
        let mut series: Vec<f64> =
            (0..200).map(|day| 80.0 + f64::from(day % 7) * 3.0 + 4.0 * rng.normal()).collect();
        assert_eq!(found(&series), [0usize; 0]);
        series[100] += 60.0;
        series[150] -= 60.0;
        assert_eq!(found(&series), [100, 150]);
        let mut quiet = vec![0.0; 60];
        quiet[30] = 2.0;
        assert_eq!(found(&quiet), [0usize; 0]);
    }
}

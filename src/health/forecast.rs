//! The days ahead, with intervals that were tried on the past.
//!
//! The forecast is the mean of three, which is steadier than the best of them (Bates
//! and Granger, "The combination of forecasts", 1969): seasonal naive (last week again),
//! and Holt–Winters with and without a damped trend, both on the series without its
//! outliers ([`clean`]). Their smoothing is chosen by one-step error.
//!
//! It is then tried on the past: from each of the last origins, a week apart, the next
//! days are foretold from what was known then. The errors are its price: their 95 %
//! quantile a week of horizon is the half-width of the interval, and where seasonal
//! naive alone did better, it is what is shown. How often the interval of the other
//! origins held the truth is told beside it. O(origins · grid · days).

mod backtest;
mod clean;
mod holt_winters;

pub use backtest::{Backtest, backtest};
pub(in crate::health) use clean::TO_DEVIATION;
pub use clean::clean;
pub use holt_winters::{HoltWinters, HoltWintersError, HoltWintersParams, HoltWintersValidParams};

use serde::{Deserialize, Serialize};

use crate::model::{Cancelled, Progress};
use backtest::Trial;

/// Days of a season.
pub const WEEK: usize = 7;
/// Days that a fit needs.
pub const SHORTEST: usize = 4 * WEEK;
/// Origins that the forecast is tried from, a week apart, at most.
const ORIGINS: usize = 10;
/// Days of history that are used, the latest: older ones say little and cost time.
const MOST_DAYS: usize = 420;

/// How the days ahead are foretold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Method {
    /// Last week again.
    SeasonalNaive,
    /// The mean of last week and Holt–Winters with and without a damped trend.
    Combination,
}

impl Method {
    /// The next `days` of a series that has at least [`SHORTEST`] days.
    pub fn forecast(self, series: &[f64], days: usize) -> Vec<f64> {
        let naive = seasonal_naive(series, days);
        if self == Self::SeasonalNaive || series.len() < SHORTEST {
            return naive;
        }
        let cleaned = clean(series);
        let level = HoltWinters::choose(&cleaned, false).forecast(days);
        let trend = HoltWinters::choose(&cleaned, true).forecast(days);
        let mean = |((naive, level), trend): ((f64, f64), f64)| (naive + level + trend) / 3.0;
        naive.into_iter().zip(level).zip(trend).map(mean).collect()
    }
}

/// A day ahead.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ahead {
    /// What is expected.
    pub expected: f64,
    /// Lower end of the 95 % interval; never below 0.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// The days ahead of a series of counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Forecast {
    /// How it was made: whichever did better on the past.
    pub method: Method,
    /// The days ahead.
    pub days: Vec<Ahead>,
    /// What the forecast was worth on the past, beside the baseline.
    pub backtest: Backtest,
}

/// Foretells the next `days` of daily counts; `None` if the history is too short to
/// have tried it on the past.
pub fn forecast(
    counts: &[u32],
    days: usize,
    progress: &dyn Progress,
) -> Result<Option<Forecast>, Cancelled> {
    let recent = &counts[counts.len().saturating_sub(MOST_DAYS)..];
    let series: Vec<f64> = recent.iter().map(|&count| f64::from(count)).collect();
    let first = SHORTEST.max(series.len().saturating_sub(days + (ORIGINS - 1) * WEEK));
    let origins: Vec<usize> =
        (first..=series.len().saturating_sub(days)).rev().step_by(WEEK).collect();
    let Some(trial) = Trial::run(&series, &origins, days, progress)? else { return Ok(None) };
    let (method, backtest, widths) = trial.judge(&series);
    let expected = method.forecast(&series, days);
    let ahead = |(day, expected): (usize, f64)| {
        let expected = expected.max(0.0);
        let half = widths.get(day / WEEK).copied().unwrap_or(f64::INFINITY);
        Ahead { expected, low: (expected - half).max(0.0), high: expected + half }
    };
    let days = expected.into_iter().enumerate().map(ahead).collect();
    Ok(Some(Forecast { method, days, backtest }))
}

/// The last week, again and again.
fn seasonal_naive(series: &[f64], days: usize) -> Vec<f64> {
    let last = &series[series.len().saturating_sub(WEEK)..];
    last.iter().copied().cycle().take(if last.is_empty() { 0 } else { days }).collect()
}

#[cfg(test)]
mod tests {
    use super::{Method, forecast};
    use crate::math::Rng;
    use crate::model::Silent;

    /// A weekly season of counts around a level.
    fn counts(days: usize, noise: f64) -> Vec<u32> {
        let season = [10.0, 5.0, 0.0, 0.0, -5.0, -20.0, 10.0];
        let mut rng = Rng::seed(3);
        let day = |day: usize| 100.0 + season[day % 7] + noise * rng.normal();
        (0..days).map(day).map(|value| value.round().max(0.0) as u32).collect()
    }

    #[test]
    fn a_season_comes_again() {
        let found = forecast(&counts(140, 0.0), 14, &Silent).unwrap().unwrap();
        for (day, ahead) in found.days.iter().enumerate() {
            let expected = f64::from(counts(7, 0.0)[day % 7]);
            assert!((ahead.expected - expected).abs() < 1e-6, "day {day}: {ahead:?}");
            assert!(ahead.low <= expected && expected <= ahead.high);
        }
        assert_eq!(found.backtest.error, 0.0);
    }

    #[test]
    fn noise_is_smoothed_and_the_interval_holds_it() {
        let noisy = counts(300, 8.0);
        let found = forecast(&noisy[..272], 28, &Silent).unwrap().unwrap();
        assert_eq!(found.method, Method::Combination);
        assert!(found.backtest.error < 0.9 * found.backtest.naive_error, "{:?}", found.backtest);
        let held = found.days.iter().zip(&noisy[272..]);
        let held = held.filter(|(ahead, truth)| {
            let truth = f64::from(**truth);
            ahead.low <= truth && truth <= ahead.high
        });
        assert!(held.count() >= 24);
        assert!((0.88..=1.0).contains(&found.backtest.coverage), "{:?}", found.backtest);
    }

    #[test]
    fn too_short_a_history_is_not_foretold() {
        assert_eq!(forecast(&counts(40, 1.0), 28, &Silent), Ok(None));
        assert_eq!(forecast(&[], 28, &Silent), Ok(None));
    }
}

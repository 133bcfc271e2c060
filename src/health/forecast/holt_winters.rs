//! Holt–Winters smoothing with an additive weekly season and a damped trend.
//!
//! With the error e = y − (l + φb + s) of one step:
//! l ← l + φb + αe, b ← φb + αβe, s ← s + γ(1−α)e; h days ahead:
//! l + (φ + φ² + … + φʰ) b + s. Without a trend b stays 0. The parameters are those of
//! the smallest mean absolute one-step error on a grid, which an outlier cannot rule as
//! it rules squares. Hyndman et al., "Forecasting with exponential smoothing" (2008),
//! ETS(A, Ad, A). O(grid · days).

use thiserror::Error;

use super::WEEK;

const ALPHA: [f64; 6] = [0.02, 0.05, 0.1, 0.2, 0.3, 0.5];
const BETA: [f64; 3] = [0.02, 0.1, 0.3];
const GAMMA: [f64; 3] = [0.02, 0.05, 0.2];
const PHI: [f64; 2] = [0.8, 0.98];
/// Weeks that the first level and season are taken from.
const START_WEEKS: usize = 4;
/// Days whose errors do not count: the start is learnt from them.
const WARM_UP: usize = 2 * WEEK;

/// Smoothing of level, trend, season, and damping.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HoltWintersParams {
    /// Of the level, 0–1.
    pub alpha: f64,
    /// Of the trend, 0–1; 0 for none.
    pub beta: f64,
    /// Of the season, 0–1.
    pub gamma: f64,
    /// What is left of the trend a day later, 0–1.
    pub phi: f64,
}

/// Why parameters cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum HoltWintersError {
    /// A parameter lies outside 0–1.
    #[error("{name} is {value}: give a number from 0 to 1")]
    OutOfRange {
        /// Which.
        name: &'static str,
        /// As given.
        value: f64,
    },
}

/// Parameters that can be fitted with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HoltWintersValidParams(HoltWintersParams);

impl HoltWintersParams {
    /// Checks that each parameter lies in 0–1.
    pub fn check(self) -> Result<HoltWintersValidParams, HoltWintersError> {
        let named =
            [("alpha", self.alpha), ("beta", self.beta), ("gamma", self.gamma), ("phi", self.phi)];
        match named.into_iter().find(|(_, value)| !(0.0..=1.0).contains(value)) {
            Some((name, value)) => Err(HoltWintersError::OutOfRange { name, value }),
            None => Ok(HoltWintersValidParams(self)),
        }
    }
}

impl HoltWintersValidParams {
    /// Runs over a series of at least a week; a shorter one has its mean and no season.
    pub fn fit(self, series: &[f64]) -> HoltWinters {
        let HoltWintersParams { alpha, beta, gamma, phi } = self.0;
        let mut model = HoltWinters::start(series, phi);
        // A remainder a day would cost more than the smoothing.
        let (mut error, mut judged, mut place) = (0.0, 0u32, 0);
        for (day, &value) in series.iter().enumerate() {
            let season = &mut model.season[place];
            place = if place + 1 == WEEK { 0 } else { place + 1 };
            let base = model.level + phi * model.trend;
            let off = value - (base + *season);
            if day >= WARM_UP {
                error += off.abs();
                judged += 1;
            }
            model.level = base + alpha * off;
            model.trend = phi * model.trend + alpha * beta * off;
            *season += gamma * (1.0 - alpha) * off;
        }
        model.error = error / f64::from(judged.max(1));
        model.next = series.len();
        model
    }
}

/// A fitted series.
#[derive(Clone, Debug, PartialEq)]
pub struct HoltWinters {
    level: f64,
    trend: f64,
    season: [f64; WEEK],
    phi: f64,
    next: usize,
    error: f64,
}

impl HoltWinters {
    /// The best fit on the grid, with or without a trend; the first of equals.
    pub fn choose(series: &[f64], trend: bool) -> Self {
        let (betas, phis) = if trend { (&BETA[..], &PHI[..]) } else { (&[0.0][..], &[0.9][..]) };
        let mut best: Option<Self> = None;
        for alpha in ALPHA {
            for &beta in betas {
                for gamma in GAMMA {
                    for &phi in phis {
                        let params = HoltWintersParams { alpha, beta, gamma, phi };
                        let model = HoltWintersValidParams(params).fit(series);
                        if best.as_ref().is_none_or(|best| model.error < best.error) {
                            best = Some(model);
                        }
                    }
                }
            }
        }
        best.unwrap_or_else(|| Self::start(series, 0.0))
    }

    /// The next days.
    pub fn forecast(&self, days: usize) -> Vec<f64> {
        let (mut damped, mut power) = (0.0, 1.0);
        let mut ahead = |day: usize| {
            power *= self.phi;
            damped += power;
            self.level + damped * self.trend + self.season[(self.next + day) % WEEK]
        };
        (0..days).map(&mut ahead).collect()
    }

    /// Mean absolute error of one step.
    pub fn error(&self) -> f64 {
        self.error
    }

    /// Level of the first week, no trend, the season of the first weeks.
    fn start(series: &[f64], phi: f64) -> Self {
        let first = &series[..series.len().min(WEEK)];
        let level = first.iter().sum::<f64>() / first.len().max(1) as f64;
        let mut season = [0.0; WEEK];
        let weeks = (series.len() / WEEK).min(START_WEEKS);
        for week in series.chunks_exact(WEEK).take(weeks) {
            let mean = week.iter().sum::<f64>() / WEEK as f64;
            for (season, value) in season.iter_mut().zip(week) {
                *season += (value - mean) / weeks as f64;
            }
        }
        Self { level, trend: 0.0, season, phi, next: series.len(), error: 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::{HoltWinters, HoltWintersError, HoltWintersParams};

    #[test]
    fn a_straight_line_with_a_season_is_carried_on() {
        let season = [3.0, 0.0, -1.0, 2.0, 0.0, -5.0, 1.0];
        let value = |day: usize| 50.0 + 0.5 * day as f64 + season[day % 7];
        let series: Vec<f64> = (0..200).map(value).collect();
        let model = HoltWinters::choose(&series, true);
        assert!(model.error() < 0.3, "{}", model.error());
        let ahead = model.forecast(3);
        assert!((0..3).all(|day| (ahead[day] - value(200 + day)).abs() < 1.0), "{ahead:?}");
        let level = HoltWinters::choose(&series, false);
        assert!(level.error() > model.error());
    }

    #[test]
    fn parameters_are_checked() {
        let params = HoltWintersParams { alpha: 0.1, beta: 0.0, gamma: 2.0, phi: 1.0 };
        assert_eq!(params.check(), Err(HoltWintersError::OutOfRange { name: "gamma", value: 2.0 }));
        let model = HoltWintersParams { gamma: 0.0, ..params }.check().unwrap().fit(&[4.0, 4.0]);
        assert_eq!(model.forecast(2), [4.0, 4.0]);
    }
}

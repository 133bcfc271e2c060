//! What a forecast would have been worth: foretelling days that are known by now.
//!
//! At each origin only the days before it are known. The error is the mean absolute
//! difference over all origins and days ahead (MAE); scaled by that of "last week
//! again" one step ahead within the series it is the MASE (Hyndman and Koehler, 2006),
//! below 1 where the forecast of weeks is better than the naive one of a week.
//! The interval's half-width is the quantile of the absolute errors a week of horizon,
//! of rank ⌈0.95 (n + 1)⌉ (split conformal), never narrower farther ahead. Its coverage
//! is measured at each origin with the widths of the others.

use serde::{Deserialize, Serialize};

use super::{Method, WEEK};
use crate::model::{Cancelled, Progress};

/// Share of days that the interval is to hold.
const LEVEL: f64 = 0.95;
/// Origins without which there is no telling how wide an interval must be.
const FEWEST: usize = 3;

/// What a forecast was worth on the past.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Backtest {
    /// Origins it was tried from.
    pub origins: u32,
    /// Days ahead from each.
    pub days: u32,
    /// Mean absolute error of the method shown.
    pub error: f64,
    /// The same of seasonal naive.
    pub naive_error: f64,
    /// `error` scaled by the one-week naive error within the series; 0 if that is 0.
    pub scaled_error: f64,
    /// The share of days that the interval held, at origins it was not made from.
    pub coverage: f64,
}

/// The mean absolute error of a method from each of some origins, `days` ahead.
pub fn backtest(method: Method, series: &[f64], origins: &[usize], days: usize) -> f64 {
    let errors = origins.iter().flat_map(|&origin| errors(method, series, origin, days));
    mean(&errors.collect::<Vec<f64>>())
}

/// Both methods' absolute errors, a row an origin.
pub(super) struct Trial {
    days: usize,
    naive: Vec<Vec<f64>>,
    combined: Vec<Vec<f64>>,
}

impl Trial {
    /// Tries both methods; `None` from too few origins.
    pub fn run(
        series: &[f64],
        origins: &[usize],
        days: usize,
        progress: &dyn Progress,
    ) -> Result<Option<Self>, Cancelled> {
        let (mut naive, mut combined) = (Vec::new(), Vec::new());
        if origins.len() < FEWEST {
            return Ok(None);
        }
        for (done, &origin) in origins.iter().enumerate() {
            progress.report(done as u64, origins.len() as u64)?;
            naive.push(errors(Method::SeasonalNaive, series, origin, days));
            combined.push(errors(Method::Combination, series, origin, days));
        }
        Ok(Some(Self { days, naive, combined }))
    }

    /// The better method, what it was worth, and its half-widths a week of horizon.
    pub fn judge(&self, series: &[f64]) -> (Method, Backtest, Vec<f64>) {
        let [naive, combined] = [&self.naive, &self.combined].map(|rows| mean(&rows.concat()));
        let (method, rows, error) = if combined <= naive {
            (Method::Combination, &self.combined, combined)
        } else {
            (Method::SeasonalNaive, &self.naive, naive)
        };
        let one_week: Vec<f64> =
            (WEEK..series.len()).map(|day| (series[day] - series[day - WEEK]).abs()).collect();
        let unit = mean(&one_week);
        let backtest = Backtest {
            origins: rows.len() as u32,
            days: self.days as u32,
            error,
            naive_error: naive,
            scaled_error: if unit > 0.0 { error / unit } else { 0.0 },
            coverage: coverage(rows),
        };
        (method, backtest, widths(rows.iter()))
    }
}

/// Absolute errors of the days after an origin.
fn errors(method: Method, series: &[f64], origin: usize, days: usize) -> Vec<f64> {
    let known = &series[..origin.min(series.len())];
    let truth = &series[known.len()..];
    let ahead = method.forecast(known, days);
    ahead.iter().zip(truth).map(|(ahead, truth)| (ahead - truth).abs()).collect()
}

/// The half-width of each week of horizon.
fn widths<'a>(rows: impl Iterator<Item = &'a Vec<f64>> + Clone) -> Vec<f64> {
    let weeks = rows.clone().map(|row| row.len().div_ceil(WEEK)).max().unwrap_or(0);
    let mut widest = 0.0f64;
    let width = |week: usize| {
        let days = rows.clone().flat_map(|row| row.iter().skip(week * WEEK).take(WEEK));
        let mut errors: Vec<f64> = days.copied().collect();
        errors.sort_unstable_by(f64::total_cmp);
        let rank = (LEVEL * (errors.len() + 1) as f64).ceil() as usize;
        let error = errors.get(rank.saturating_sub(1)).or(errors.last()).copied();
        widest = widest.max(error.unwrap_or(0.0));
        widest
    };
    (0..weeks).map(width).collect()
}

/// The share of days within the widths made from the other origins.
fn coverage(rows: &[Vec<f64>]) -> f64 {
    let (mut held, mut of) = (0u32, 0u32);
    for (place, row) in rows.iter().enumerate() {
        let others = rows.iter().enumerate().filter(|other| other.0 != place).map(|other| other.1);
        let widths = widths(others);
        for (day, error) in row.iter().enumerate() {
            of += 1;
            held += u32::from(widths.get(day / WEEK).is_some_and(|width| error <= width));
        }
    }
    f64::from(held) / f64::from(of.max(1))
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::{coverage, widths};

    #[test]
    fn widths_grow_with_the_horizon() {
        let near: Vec<f64> = (0..7).map(f64::from).collect();
        let rows = vec![[near.clone(), vec![1.0; 7]].concat(), [near, vec![9.0; 7]].concat()];
        assert_eq!(widths(rows.iter()), [6.0, 9.0]);
        // The first row lies within the second's widths; a week of the second does not
        // within the first's: 7 of 28 are out.
        assert_eq!(coverage(&rows), 21.0 / 28.0);
    }
}

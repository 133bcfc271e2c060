//! A series without its outliers, so that one strange day does not bend the forecast.
//!
//! Each day is held against the median of the same weekday in the three weeks before
//! and after (Hampel's filter, on weekdays). Days whose difference from it lies more
//! than four robust standard deviations (1.4826 · MAD, at least one act) off take the
//! median's value.

use super::WEEK;
use crate::math::stats::median;

/// Weeks looked at either way.
const REACH: usize = 3;
/// Robust standard deviations that make an outlier.
const FAR: f64 = 4.0;
/// MAD of a normal distribution to its standard deviation.
pub(in crate::health) const TO_DEVIATION: f64 = 1.4826;

/// The series with each outlier replaced.
pub fn clean(series: &[f64]) -> Vec<f64> {
    let around = |day: usize| {
        let first = day.saturating_sub(REACH * WEEK);
        // From the first day of the same weekday within reach.
        let first = first + (day - first) % WEEK;
        let last = (day + REACH * WEEK).min(series.len() - 1);
        let days = (first..=last).step_by(WEEK).filter(|&other| other != day);
        median(&days.map(|other| series[other]).collect::<Vec<f64>>())
    };
    let usual: Vec<f64> = (0..series.len()).map(around).collect();
    let off: Vec<f64> = series.iter().zip(&usual).map(|(value, usual)| value - usual).collect();
    let centre = median(&off);
    let spread: Vec<f64> = off.iter().map(|off| (off - centre).abs()).collect();
    let most = FAR * (TO_DEVIATION * median(&spread)).max(1.0);
    let kept = |((&value, &usual), &off): ((&f64, &f64), &f64)| {
        if off.abs() > most { usual } else { value }
    };
    series.iter().zip(&usual).zip(&off).map(kept).collect()
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn a_spike_goes_and_the_rest_stays() {
        let mut series: Vec<f64> =
            (0..70).map(|day| f64::from(day % 7) * 10.0 + f64::from(day * 7 % 5)).collect();
        let calm = series.clone();
        series[30] += 200.0;
        let cleaned = clean(&series);
        assert!((cleaned[30] - calm[30]).abs() < 5.0, "{}", cleaned[30]);
        let others = (0..70).filter(|&day| day != 30).all(|day| cleaned[day] == calm[day]);
        assert!(others);
        assert!(clean(&[]).is_empty());
    }
}

//! A daily series taken apart: trend, weekly season, and what is left.
//!
//! STL (Cleveland et al., "STL: a seasonal-trend decomposition procedure based on
//! loess", 1990) in its robust form, so that one strange day bends neither trend nor
//! season. The strength of the season is 1 − var(rest) / var(season + rest), 0–1.

use serde::{Deserialize, Serialize};

use super::forecast::WEEK;

/// Weeks over which a weekday's part is smoothed. Shorter ones follow the noise, and
/// leave over too little of it to tell a strange day by.
const SEASON_WEEKS: usize = 35;
/// Days over which the trend is smoothed.
const TREND_DAYS: usize = 29;

/// A series taken apart; the parts add up to it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Season {
    /// The slow part.
    pub trend: Vec<f64>,
    /// The weekly part.
    pub season: Vec<f64>,
    /// What is left.
    pub rest: Vec<f64>,
    /// How much of what is not trend is season, 0–1.
    pub strength: f64,
}

impl Season {
    /// Takes a daily series apart; `None` of less than three weeks.
    pub fn of(series: &[f64]) -> Option<Self> {
        if series.len() < 3 * WEEK {
            return None;
        }
        let mut stl = stlrs::params();
        let parts = stl
            .robust(true)
            .seasonal_length(SEASON_WEEKS)
            .trend_length(TREND_DAYS)
            .fit(series, WEEK)
            .ok()?;
        let strength = parts.seasonal_strength();
        Some(Self {
            trend: parts.trend().to_vec(),
            season: parts.seasonal().to_vec(),
            rest: parts.remainder().to_vec(),
            // Not a number where nothing varies.
            strength: if strength.is_finite() { strength } else { 0.0 },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Season;

    #[test]
    fn the_parts_add_up_and_a_spike_is_left_over() {
        let value = |day: i32| 20.0 + 0.1 * f64::from(day) + if day % 7 < 5 { 4.0 } else { -10.0 };
        let mut series: Vec<f64> = (0..120).map(value).collect();
        series[60] += 50.0;
        let found = Season::of(&series).unwrap();
        for (day, value) in series.iter().enumerate() {
            let sum = found.trend[day] + found.season[day] + found.rest[day];
            assert!((sum - value).abs() < 1e-9);
        }
        assert!((found.rest[60] - 50.0).abs() < 3.0, "{}", found.rest[60]);
        assert!(found.rest[50].abs() < 1.5, "{}", found.rest[50]);
        assert!((found.season[50] - found.season[57]).abs() < 0.1 && found.strength > 0.0);
        assert!(Season::of(&series[..20]).is_none());
        assert!(Season::of(&[0.0; 30]).unwrap().strength == 0.0);
    }
}

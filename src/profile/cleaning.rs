//! The cleaning report: what in the data is missing, impossible, or there twice.
//!
//! Nothing is taken out by it: dirty data is not an error. A missing value becomes the
//! middle of its feature when members are compared, and a value outside what is
//! possible stays as it is and is counted here. Possible is: at least 0 for what is
//! counted or measured, 0–1 for shares, at most the window's days for days in it, at
//! most 24 hours a day for minutes, 0–120 for a column called age. A value is far out
//! when it lies over 3 interquartile ranges beyond the quartiles (Tukey, "Exploratory
//! Data Analysis", 1977). Members are taken for one person twice when they share
//! name and day of joining under different keys.

mod faults;

pub use faults::{Fault, faults};

use serde::{Deserialize, Serialize};

use super::feature::{Feature, Unit, Window, own::Own};
use super::{FeatureTable, scale};
use crate::math::stats::{moments, quantile};

/// Interquartile ranges beyond the quartiles from which a value is far out.
const FAR: f64 = 3.0;
/// Years that a person lives, at most.
const OLDEST: f64 = 120.0;
const MINUTES_A_DAY: f64 = 1_440.0;

/// A feature, and how clean its values are.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cleanliness {
    /// Which.
    pub feature: Feature,
    /// People with a value.
    pub known: u64,
    /// People without.
    pub missing: u64,
    /// Values that cannot be.
    pub impossible: u64,
    /// Values far from all others, compared as members are (heavy tails drawn in).
    pub far: u64,
    /// Least, median, mean, largest, standard deviation of what is known.
    pub spread: Spread,
    /// Whether everybody known is alike, so that it sets nobody apart and is left out.
    pub constant: bool,
    /// Whether members are grouped by it.
    pub groups: bool,
}

/// How values spread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// The least.
    pub least: f64,
    /// The middle one.
    pub median: f64,
    /// The mean.
    pub mean: f64,
    /// The largest.
    pub largest: f64,
    /// The standard deviation.
    pub deviation: f64,
}

/// Each feature of a table, in its order.
pub fn cleanliness(table: &FeatureTable, own: &Own) -> Vec<Cleanliness> {
    let drawn = scale::draw_in_tails(table);
    let of = |(column, &feature): (usize, &Feature)| {
        let values = table.column(column);
        let mut known: Vec<f64> = values.iter().copied().filter(|value| !value.is_nan()).collect();
        known.sort_unstable_by(f64::total_cmp);
        let (low, high) = possible(feature, own);
        let impossible =
            known.iter().filter(|&&value| !(low..=high).contains(&value)).count() as u64;
        let (mean, deviation) = moments(&known);
        let alike = known.first() == known.last();
        Cleanliness {
            feature,
            known: known.len() as u64,
            missing: (values.len() - known.len()) as u64,
            impossible,
            far: far(drawn.column(column).as_slice()),
            spread: Spread {
                least: known.first().copied().unwrap_or(0.0),
                median: quantile(&known, 0.5),
                mean,
                largest: known.last().copied().unwrap_or(0.0),
                deviation,
            },
            constant: alike,
            groups: !alike && feature.groups(),
        }
    };
    table.features.iter().enumerate().map(of).collect()
}

/// The least and the largest value that can be.
fn possible(feature: Feature, own: &Own) -> (f64, f64) {
    let info = feature.info();
    if let Feature::Attribute(row) = feature {
        let name = own.names.get(row as usize).map(|name| name.to_lowercase());
        return match name.as_deref() {
            Some("age" | "年龄") => (0.0, OLDEST),
            _ => (f64::MIN, f64::MAX),
        };
    }
    if matches!(feature, Feature::Momentum | Feature::DaysToRenewal | Feature::Received) {
        return (f64::MIN, f64::MAX);
    }
    match (info.unit, info.window) {
        (Unit::Share, _) => (0.0, 1.0),
        (Unit::Days, Window::Days(days)) => (0.0, f64::from(days)),
        (Unit::Weeks, Window::Days(days)) => (0.0, f64::from(days.div_ceil(7))),
        (Unit::Minutes, Window::Days(days)) => (0.0, f64::from(days) * MINUTES_A_DAY),
        _ => (0.0, f64::MAX),
    }
}

fn far(values: &[f64]) -> u64 {
    let mut known: Vec<f64> = values.iter().copied().filter(|value| !value.is_nan()).collect();
    known.sort_unstable_by(f64::total_cmp);
    let (low, high) = (quantile(&known, 0.25), quantile(&known, 0.75));
    let range = high - low;
    // Where the middle half is alike, everything else would be far out.
    if range <= 0.0 {
        return 0;
    }
    let near = low - FAR * range..=high + FAR * range;
    known.iter().filter(|value| !near.contains(value)).count() as u64
}

#[cfg(test)]
mod tests {
    use nalgebra::DMatrix;

    use super::cleanliness;
    use crate::model::{MemberId, Time};
    use crate::profile::feature::own::Own;
    use crate::profile::{Feature, FeatureTable};

    #[test]
    fn missing_impossible_and_far_are_counted() {
        let ages = [30.0, 31.0, 32.0, 33.0, 34.0, f64::NAN, 35.0, 999.0];
        let shares = [0.5; 8];
        let table = FeatureTable {
            people: (0..8).map(MemberId).collect(),
            features: vec![Feature::WeekendShare, Feature::Attribute(0)],
            values: DMatrix::from_iterator(8, 2, shares.into_iter().chain(ages)),
            constant: Vec::new(),
            as_of: Time(0),
        };
        let own = Own { names: vec!["Age".to_owned()], ..Own::default() };
        let [share, age] = cleanliness(&table, &own)[..] else { panic!() };
        assert!(share.constant && !share.groups);
        assert_eq!((share.missing, share.impossible, share.far), (0, 0, 0));
        assert_eq!((age.known, age.missing, age.impossible, age.far), (7, 1, 1, 1));
        assert_eq!((age.spread.least, age.spread.median, age.spread.largest), (30.0, 33.0, 999.0));
        assert!(age.groups);
    }
}

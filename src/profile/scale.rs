//! Making columns comparable before distances are taken.
//!
//! Two steps. First heavy-tailed features become ln(1 + x) (with the sign kept):
//! a few members act a hundred times as much as the middle one, and k-means on
//! raw counts spends its centres on those few. Then each column is scaled, so
//! that no unit outweighs another:
//!
//! | scaling | (x − offset) / spread | when |
//! |---|---|---|
//! | [`Scaling::Standard`] | mean, standard deviation | the default: noise has variance 1 |
//! | [`Scaling::Robust`] | median, interquartile range / 1.349 | a few values are absurd |
//! | [`Scaling::MinMax`] | least, largest − least | bounds matter more than spread |
//!
//! 1.349 is the interquartile range of a standard normal, so that robust and
//! standard agree where values are normal. A column of which the middle half is
//! alike has no interquartile range: its standard deviation stands in. A missing
//! value becomes the offset (the mean, for min–max); a constant column becomes 0.
//!
//! What was learnt is kept in a [`Scaler`], so that other days of the same people
//! are put on the same scale. O(rows · columns · log rows).

use nalgebra::DMatrix;
use serde::{Deserialize, Serialize};

use super::FeatureTable;
use super::feature::Tail;
use crate::math::stats::{moments, quantile};

/// A spread this small beside the offset is rounding, not spread.
const ROUNDING: f64 = 1e-12;
/// The interquartile range of a normal with standard deviation 1.
const NORMAL_QUARTILES: f64 = 1.349;

/// How columns are made comparable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scaling {
    /// By mean and standard deviation.
    #[default]
    Standard,
    /// By median and interquartile range.
    Robust,
    /// Onto 0–1 by the least and the largest.
    MinMax,
}

impl Scaling {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Standard, Self::Robust, Self::MinMax];

    /// Learns offset and spread of each column; NaN is skipped.
    pub fn fit(self, values: &DMatrix<f64>) -> Scaler {
        let rows = values.nrows().max(1);
        let columns = values.as_slice().chunks(rows).map(|column| self.column(column)).collect();
        Scaler { columns }
    }

    fn column(self, values: &[f64]) -> Column {
        let (mean, deviation) = moments(values);
        let (offset, spread, missing) = match self {
            Self::Standard => (mean, deviation, mean),
            Self::Robust => {
                let mut known: Vec<f64> =
                    values.iter().copied().filter(|value| !value.is_nan()).collect();
                known.sort_unstable_by(f64::total_cmp);
                let middle = quantile(&known, 0.5);
                let range = quantile(&known, 0.75) - quantile(&known, 0.25);
                let spread = if range > 0.0 { range / NORMAL_QUARTILES } else { deviation };
                (middle, spread, middle)
            }
            Self::MinMax => {
                let known = || values.iter().copied().filter(|value| !value.is_nan());
                let least = known().fold(f64::INFINITY, f64::min);
                let most = known().fold(f64::NEG_INFINITY, f64::max);
                (least, most - least, mean)
            }
        };
        // A spread that overflowed says as little as none.
        let useless = !spread.is_finite() || spread <= ROUNDING * offset.abs();
        if useless { Column::default() } else { Column { offset, spread, missing } }
    }
}

/// What was learnt of columns: applied to the same columns of any day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scaler {
    columns: Vec<Column>,
}

/// One column; a spread of 0 says that it sets nobody apart.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Column {
    offset: f64,
    spread: f64,
    missing: f64,
}

impl Scaler {
    /// The values on the scale that was learnt. Columns that were not learnt become 0.
    pub fn apply(&self, values: &DMatrix<f64>) -> DMatrix<f64> {
        let mut scaled = values.clone();
        let rows = values.nrows().max(1);
        let learnt = self.columns.iter().copied().chain(std::iter::repeat(Column::default()));
        for (column, learnt) in scaled.as_mut_slice().chunks_mut(rows).zip(learnt) {
            for value in column.iter_mut() {
                let known = if value.is_nan() { learnt.missing } else { *value };
                *value =
                    if learnt.spread > 0.0 { (known - learnt.offset) / learnt.spread } else { 0.0 };
            }
        }
        scaled
    }
}

/// The features with their heavy tails drawn in; still NaN where not known.
pub fn draw_in_tails(table: &FeatureTable) -> DMatrix<f64> {
    let mut values = table.values.clone();
    for (column, feature) in table.features.iter().enumerate() {
        if feature.info().tail == Tail::Heavy {
            for value in values.column_mut(column).iter_mut() {
                *value = value.signum() * value.abs().ln_1p();
            }
        }
    }
    values
}

/// Each column with mean 0 and standard deviation 1.
pub fn standardise(values: &DMatrix<f64>) -> DMatrix<f64> {
    Scaling::Standard.fit(values).apply(values)
}

#[cfg(test)]
mod tests {
    use nalgebra::DMatrix;

    use super::{Scaling, standardise};

    #[test]
    fn numbers_too_large_to_square_do_no_harm() {
        let scaled = standardise(&DMatrix::from_row_slice(2, 1, &[1e300, -1e300]));
        assert_eq!(scaled.as_slice(), [0.0, 0.0]);
    }

    #[test]
    fn constant_and_missing_become_the_mean() {
        let values = DMatrix::from_row_slice(3, 2, &[1.0, 0.1, f64::NAN, 0.1, 3.0, 0.1]);
        let scaled = standardise(&values);
        assert_eq!(scaled.as_slice(), [-1.0, 0.0, 1.0, 0.0, 0.0, 0.0]);
    }

    #[test]
    fn robust_does_not_heed_one_absurd_value() {
        let values = DMatrix::from_column_slice(5, 1, &[1.0, 2.0, 3.0, 4.0, 1e9]);
        let scaled = Scaling::Robust.fit(&values).apply(&values);
        // Median 3, quartiles 2 and 4.
        let spread = 2.0 / 1.349;
        assert!((scaled[0] - -2.0 / spread).abs() < 1e-12, "{scaled}");
        assert_eq!(scaled[2], 0.0);
    }

    #[test]
    fn robust_falls_back_where_the_middle_half_is_alike() {
        let values = DMatrix::from_column_slice(5, 1, &[0.0, 0.0, 0.0, 0.0, 5.0]);
        let scaled = Scaling::Robust.fit(&values).apply(&values);
        assert!((scaled[4] - 2.5).abs() < 1e-12, "standard deviation 2: {scaled}");
    }

    #[test]
    fn min_max_fills_the_unit_and_missing_is_the_mean() {
        let values = DMatrix::from_column_slice(4, 1, &[10.0, f64::NAN, 20.0, 18.0]);
        let scaled = Scaling::MinMax.fit(&values).apply(&values);
        let expected = [0.0, 0.6, 1.0, 0.8];
        assert!(scaled.iter().zip(expected).all(|(found, want)| (found - want).abs() < 1e-12));
    }

    #[test]
    fn another_day_is_put_on_the_same_scale() {
        let today = DMatrix::from_column_slice(2, 1, &[0.0, 2.0]);
        let before = DMatrix::from_column_slice(2, 1, &[1.0, 5.0]);
        let scaled = Scaling::Standard.fit(&today).apply(&before);
        assert_eq!(scaled.as_slice(), [0.0, 4.0]);
    }
}

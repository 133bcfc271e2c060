//! Making columns comparable before distances are taken.
//!
//! Two steps. First heavy-tailed features become ln(1 + x) (with the sign kept):
//! a few members act a hundred times as much as the middle one, and k-means on
//! raw counts spends its centres on those few. Then each column is standardised,
//! z = (x − mean) / standard deviation, so that no unit outweighs another.
//! A constant column and a missing value become 0, the mean.

use nalgebra::DMatrix;

use super::FeatureTable;
use super::feature::Tail;
use crate::math::stats::moments;

/// A standard deviation this small beside the mean is rounding, not spread.
const ROUNDING: f64 = 1e-12;

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

/// Each column with mean 0 and standard deviation 1. O(rows · columns).
pub fn standardise(values: &DMatrix<f64>) -> DMatrix<f64> {
    let mut scaled = values.clone();
    let rows = values.nrows().max(1);
    for column in scaled.as_mut_slice().chunks_mut(rows) {
        let (mean, deviation) = moments(column);
        // A spread that overflowed says as little as none.
        let useless = deviation <= ROUNDING * mean.abs() || !deviation.is_finite();
        for value in column.iter_mut() {
            *value = if useless || value.is_nan() { 0.0 } else { (*value - mean) / deviation };
        }
    }
    scaled
}

#[cfg(test)]
mod tests {
    use nalgebra::DMatrix;

    use super::standardise;

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
}

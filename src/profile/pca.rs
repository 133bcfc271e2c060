//! Principal components: the few directions in which members differ most.
//!
//! The eigenvectors of the covariance of the columns, the largest variance
//! first; what a component explains is its eigenvalue's share of the sum.
//! Members outnumber features, so the small d × d matrix is decomposed:
//! O(n d² + d³). Jolliffe, Principal Component Analysis, 2nd ed., 2002.
//!
//! An eigenvector's sign is free; here the loading that is largest in size is
//! positive, the first of equals, so that a picture does not flip between runs.

use nalgebra::{DMatrix, SymmetricEigen};

use crate::math::order::Order;

/// The directions, and how much each explains.
#[derive(Clone, Debug, PartialEq)]
pub struct Pca {
    /// Mean of each column, taken off before projecting.
    pub means: Vec<f64>,
    /// features × components; columns of length 1, at right angles.
    pub loadings: DMatrix<f64>,
    /// Variance along each component, divisor n − 1.
    pub variances: Vec<f64>,
    /// Rows that were fitted.
    pub rows: usize,
    /// Each component's share of the whole variance; sums to 1, or to 0 if nothing varies.
    pub explained: Vec<f64>,
}

impl Pca {
    /// Finds all components of rows × columns data without missing values.
    pub fn fit(data: &DMatrix<f64>) -> Self {
        let (rows, columns) = data.shape();
        let means: Vec<f64> =
            data.column_iter().map(|column| column.sum() / rows.max(1) as f64).collect();
        if columns == 0 {
            // The decomposition below wants at least one column.
            let loadings = DMatrix::zeros(0, 0);
            return Self { means, loadings, variances: Vec::new(), rows, explained: Vec::new() };
        }
        let covariance = covariance(data, &means);
        let eigen = SymmetricEigen::new(covariance);
        let mut order: Vec<usize> = (0..columns).collect();
        order.order_by(|&a, &b| eigen.eigenvalues[b].total_cmp(&eigen.eigenvalues[a]));
        let mut loadings = eigen.eigenvectors.select_columns(&order);
        for mut column in loadings.column_iter_mut() {
            let largest = column.iter().fold(0.0, |most: f64, x| {
                // Equal sizes differ by rounding: only a clear step counts as larger.
                if x.abs() > most.abs() * (1.0 + 1e-9) { *x } else { most }
            });
            if largest < 0.0 {
                column.neg_mut();
            }
        }
        // Rounding can leave a null variance below zero.
        let variances: Vec<f64> =
            order.iter().map(|&column| eigen.eigenvalues[column].max(0.0)).collect();
        let total: f64 = variances.iter().sum();
        let explained = variances
            .iter()
            .map(|variance| if total > 0.0 { variance / total } else { 0.0 })
            .collect();
        Self { means, loadings, variances, rows, explained }
    }

    /// How many leading components explain at least this share.
    pub fn components_for(&self, share: f64) -> usize {
        let mut sum = 0.0;
        let enough = self.explained.iter().position(|part| {
            sum += part;
            sum >= share
        });
        enough.map_or(self.explained.len(), |last| last + 1)
    }

    /// The mean variance of a feature.
    pub fn mean_variance(&self) -> f64 {
        self.variances.iter().sum::<f64>() / self.variances.len().max(1) as f64
    }

    /// How many leading components carry what features have
    /// in common; at least 1, where there is any.
    ///
    /// Unrelated features of variance `noise` and n rows have no component of more than
    /// noise · (1 + √(d/n))² (Marchenko and Pastur, 1967): what lies below that edge
    /// may be noise, one feature alone, and only blurs distances. Standardised features
    /// have a noise of 1.
    pub fn components_above_noise(&self, noise: f64) -> usize {
        let columns = self.variances.len();
        let edge = noise * (1.0 + (columns as f64 / self.rows.max(1) as f64).sqrt()).powi(2);
        let above = self.variances.iter().filter(|&&variance| variance > edge).count();
        above.max(1).min(columns)
    }

    /// Rows on the first `components`: rows × components.
    pub fn project(&self, data: &DMatrix<f64>, components: usize) -> DMatrix<f64> {
        let components = components.min(self.loadings.ncols());
        let mut projected = DMatrix::zeros(data.nrows(), components);
        // Column by column, not as a library product, whose kernel (and so the
        // last bit) differs between processors.
        for (component, mut out) in projected.column_iter_mut().enumerate() {
            for (feature, column) in data.column_iter().enumerate() {
                let (weight, mean) = (self.loadings[(feature, component)], self.means[feature]);
                for (sum, value) in out.iter_mut().zip(column.iter()) {
                    *sum += (value - mean) * weight;
                }
            }
        }
        projected
    }
}

/// Rows that are added to a covariance at once: a cell is then fetched and stored a quarter
/// as often.
const AT_ONCE: usize = 4;

fn covariance(data: &DMatrix<f64>, means: &[f64]) -> DMatrix<f64> {
    let (rows, columns) = data.shape();
    // Row after row, rows of zeros at the end to fill the last few.
    let mut centred = vec![0.0; rows.next_multiple_of(AT_ONCE) * columns];
    for (place, (column, mean)) in data.column_iter().zip(means).enumerate() {
        let cells = centred.iter_mut().skip(place).step_by(columns);
        for (cell, value) in cells.zip(column.iter()) {
            *cell = value - mean;
        }
    }
    let mut sums = vec![0.0; columns * columns];
    for few in centred.chunks_exact(AT_ONCE * columns) {
        let (first, rest) = few.split_at(columns);
        let (second, rest) = rest.split_at(columns);
        let (third, fourth) = rest.split_at(columns);
        for (place, line) in sums.chunks_exact_mut(columns).enumerate() {
            let own = [first[place], second[place], third[place], fourth[place]];
            let rows = first[place..].iter().zip(&second[place..]);
            let rows = rows.zip(third[place..].iter().zip(&fourth[place..]));
            for (sum, ((a, b), (c, d))) in line[place..].iter_mut().zip(rows) {
                *sum += (own[0] * a + own[1] * b) + (own[2] * c + own[3] * d);
            }
        }
    }
    let divisor = rows.saturating_sub(1).max(1) as f64;
    DMatrix::from_fn(columns, columns, |a, b| sums[a.min(b) * columns + a.max(b)] / divisor)
}

#[cfg(test)]
mod tests {
    use nalgebra::DMatrix;

    use super::Pca;

    #[test]
    fn a_line_has_one_component() {
        let data = DMatrix::from_row_slice(3, 2, &[0.0, 0.0, 1.0, -2.0, 2.0, -4.0]);
        let pca = Pca::fit(&data);
        assert!((pca.explained[0] - 1.0).abs() < 1e-12);
        assert!((pca.variances[0] - 5.0).abs() < 1e-12, "variance 1 + 4 along the line");
        assert!(pca.loadings[(1, 0)] > 0.0, "the largest loading is positive");
        assert_eq!(pca.components_for(0.9), 1);
        let on_line = pca.project(&data, 1);
        assert!((on_line[(0, 0)] - 5f64.sqrt()).abs() < 1e-12);
    }

    #[test]
    fn nothing_explains_nothing() {
        let pca = Pca::fit(&DMatrix::zeros(0, 3));
        assert_eq!(pca.explained, [0.0; 3]);
        assert_eq!(Pca::fit(&DMatrix::zeros(4, 0)).components_for(0.9), 0);
    }
}

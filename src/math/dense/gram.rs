//! The Gram matrix of sparse rows.
//!
//! XᵀX + λI, a column at a time: column i is the sum of the rows that have i, each
//! times its value there. Rows are sorted, and columns come in order, so a cursor a
//! row says where its part from the diagonal down begins. Cost: Σ n² / 2 over rows
//! of n entries, and width² · 4 bytes.

use nalgebra::DMatrix;

use crate::math::sparse::Csr;
use crate::model::{Cancelled, Progress};

/// Multiplications between two reports: a few milliseconds.
const REPORT: usize = 2_000_000;

/// XᵀX + `ridge` · I for the rows of X, the lower triangle; zeros above it. Reports
/// columns done out of all.
pub fn gram(rows: &Csr, ridge: f64, progress: &dyn Progress) -> Result<DMatrix<f32>, Cancelled> {
    let width = rows.width();
    let columns = rows.transpose();
    let mut matrix = DMatrix::zeros(width, width);
    let mut cursors = vec![0usize; rows.height()];
    let mut sums = vec![0f64; width];
    let mut work = 0;
    for (at, column) in columns.rows().enumerate() {
        for (row, here) in column.iter() {
            let cursor = &mut cursors[row as usize];
            let entries = rows.row(row as usize);
            // Two slices side by side: a third faster in wasm than skipping entries.
            let (others, values) = (&entries.columns[*cursor..], &entries.values[*cursor..]);
            work += others.len();
            for (&other, &there) in others.iter().zip(values) {
                sums[other as usize] += f64::from(here) * f64::from(there);
            }
            *cursor += 1;
        }
        sums[at] += ridge;
        for (cell, sum) in matrix.column_mut(at).iter_mut().zip(&mut sums).skip(at) {
            *cell = std::mem::take(sum) as f32;
        }
        if work > REPORT {
            work = 0;
            progress.report(at as u64, width as u64)?;
        }
    }
    progress.report(width as u64, width as u64)?;
    Ok(matrix)
}

#[cfg(test)]
mod tests {
    use super::gram;
    use crate::math::sparse::Csr;
    use crate::model::Silent;

    #[test]
    fn as_computed_by_hand() {
        let triples = [(0, 0, 1.0), (0, 2, 2.0), (1, 1, 3.0), (1, 2, 1.0), (2, 0, 1.0)];
        let found = gram(&Csr::from_triples(3, 3, &triples), 0.5, &Silent).unwrap();
        let expected = [2.5, 0.0, 2.0, 0.0, 9.5, 3.0, 0.0, 0.0, 5.5];
        assert_eq!(found.as_slice(), expected, "by columns, the lower triangle");
    }
}

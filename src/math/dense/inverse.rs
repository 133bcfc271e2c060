//! The inverse of a symmetric positive definite matrix, in place.
//!
//! The symmetric sweep, by blocks. With k the rows of the pivot block and
//! D = A_kk⁻¹, one step is
//!
//! A_ij ← A_ij − A_ik D A_kj,  A_ik ← A_ik D,  A_kk ← −D,
//!
//! and when every block has been the pivot, A has become −A⁻¹. The matrix stays
//! symmetric throughout, so only the lower triangle is kept up. Without pivoting
//! this is stable for positive definite matrices, like Cholesky's factorisation.
//!
//! Cost: n³ operations, nearly all in products of n × b by b × b blocks; as many as
//! Cholesky with inversion and product of the factor, but a single loop. Memory:
//! 3 n b beside the matrix. Goodnight, "A tutorial on the SWEEP operator" (The
//! American Statistician 33, 1979).

use nalgebra::DMatrix;
use thiserror::Error;

use crate::model::{Cancelled, Progress};

/// Rows of a block: enough for the product's kernel to be busy, and few enough for
/// what a triangle of whole blocks wastes to be small.
const BLOCK: usize = 96;

/// Why there is no inverse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum InverseError {
    /// A pivot was not above 0.
    #[error("the matrix is not positive definite at row {0}: add more to its diagonal")]
    NotPositive(usize),
    /// The person asked to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// Overwrites a symmetric positive definite n × n matrix, of which the lower triangle
/// is read, with its inverse. Reports blocks done out of all. After an error the
/// matrix is spoilt.
pub fn invert(matrix: &mut DMatrix<f32>, progress: &dyn Progress) -> Result<(), InverseError> {
    let size = matrix.nrows().min(matrix.ncols());
    let blocks = size.div_ceil(BLOCK);
    for block in 0..blocks {
        sweep(matrix, block, |part| {
            progress.report((block * blocks + part) as u64, (blocks * blocks) as u64)
        })?;
    }
    // What is left is −A⁻¹ from the diagonal down: turned over, and its sign too.
    for start in (0..size).step_by(BLOCK) {
        let end = (start + BLOCK).min(size);
        let mut diagonal = matrix.view_mut((start, start), (end - start, end - start));
        diagonal.fill_upper_triangle_with_lower_triangle();
        let across = matrix.view((end, start), (size - end, end - start)).transpose();
        matrix.view_mut((start, end), (end - start, size - end)).copy_from(&across);
    }
    matrix.neg_mut();
    Ok(())
}

/// One step of the sweep; `report` is told of each column block that is done.
fn sweep(
    matrix: &mut DMatrix<f32>,
    block: usize,
    report: impl Fn(usize) -> Result<(), Cancelled>,
) -> Result<(), InverseError> {
    let size = matrix.nrows();
    let start = block * BLOCK;
    let width = BLOCK.min(size - start);
    let end = start + width;
    // A_k·, all of it: left of the pivot it lies in the block's rows, below in its columns.
    let mut across = DMatrix::zeros(width, size);
    across.columns_mut(0, start).copy_from(&matrix.view((start, 0), (width, start)));
    let below = matrix.view((end, start), (size - end, width)).transpose();
    across.columns_mut(end, size - end).copy_from(&below);
    let inverse = pivot(&matrix.view((start, start), (width, width)).into_owned())
        .map_err(|row| InverseError::NotPositive(start + row))?;
    let swept = across.transpose() * &inverse;
    for (part, left) in (0..size).step_by(BLOCK).enumerate() {
        report(part)?;
        let columns = BLOCK.min(size - left);
        let across = across.columns(left, columns);
        // The pivot's own rows and columns are overwritten below.
        for rows in [left..start.max(left), end.max(left)..size] {
            if left != start && !rows.is_empty() {
                let mut target = matrix.view_mut((rows.start, left), (rows.len(), columns));
                target.gemm(-1.0, &swept.rows(rows.start, rows.len()), &across, 1.0);
            }
        }
    }
    matrix.view_mut((start, 0), (width, start)).copy_from(&swept.rows(0, start).transpose());
    matrix.view_mut((end, start), (size - end, width)).copy_from(&swept.rows(end, size - end));
    matrix.view_mut((start, start), (width, width)).copy_from(&-inverse);
    Ok(())
}

/// The inverse of a pivot block by the same sweep, a row at a time and in f64, since
/// all else is multiplied by it. `Err` is the row that is not above 0.
fn pivot(block: &DMatrix<f32>) -> Result<DMatrix<f32>, usize> {
    let size = block.nrows();
    let mut work = DMatrix::from_fn(size, size, |row, column| {
        f64::from(block[(row.max(column), row.min(column))])
    });
    for at in 0..size {
        let diagonal = work[(at, at)];
        if diagonal.is_nan() || diagonal <= 0.0 {
            return Err(at);
        }
        let across = work.column(at).into_owned();
        let swept = &across / diagonal;
        for column in 0..size {
            work.column_mut(column).axpy(-across[column], &swept, 1.0);
        }
        work.column_mut(at).copy_from(&swept);
        work.row_mut(at).tr_copy_from(&swept);
        work[(at, at)] = -1.0 / diagonal;
    }
    Ok(work.map(|value| -value as f32))
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, InverseError, invert};
    use crate::math::Rng;
    use crate::model::{Cancelled, Progress, Silent};
    use nalgebra::DMatrix;

    /// Symmetric and well conditioned, its upper triangle spoilt: it must not be read.
    fn positive(size: usize) -> (DMatrix<f32>, DMatrix<f32>) {
        let mut rng = Rng::seed(3);
        let half = DMatrix::from_fn(size, size, |_, _| rng.unit() as f32 - 0.5);
        let whole = half.tr_mul(&half) + DMatrix::identity(size, size) * (size as f32 / 10.0);
        let mut lower = whole.clone();
        lower.fill_upper_triangle(f32::NAN, 1);
        (whole, lower)
    }

    #[test]
    fn times_the_matrix_it_is_the_identity() {
        for size in [1, 2, 7, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK + 40] {
            let (whole, mut inverse) = positive(size);
            invert(&mut inverse, &Silent).unwrap();
            let product = &whole * &inverse;
            let error = (product - DMatrix::identity(size, size)).amax();
            assert!(error < 2e-4, "{size}: {error}");
            assert_eq!(inverse, inverse.transpose(), "{size}");
        }
        assert_eq!(invert(&mut DMatrix::zeros(0, 0), &Silent), Ok(()));
    }

    #[test]
    fn what_is_not_positive_definite_is_refused_where_it_shows() {
        let mut matrix = DMatrix::identity(BLOCK + 9, BLOCK + 9);
        matrix[(BLOCK + 3, BLOCK + 3)] = -1.0;
        assert_eq!(invert(&mut matrix, &Silent), Err(InverseError::NotPositive(BLOCK + 3)));
        let mut nothing = DMatrix::zeros(2, 2);
        assert_eq!(invert(&mut nothing, &Silent), Err(InverseError::NotPositive(0)));
    }

    #[test]
    fn a_cancel_is_heard() {
        struct Stop;
        impl Progress for Stop {
            fn report(&self, _done: u64, _total: u64) -> Result<(), Cancelled> {
                Err(Cancelled)
            }
        }
        let (_, mut matrix) = positive(5);
        assert_eq!(invert(&mut matrix, &Stop), Err(InverseError::Cancelled(Cancelled)));
    }
}

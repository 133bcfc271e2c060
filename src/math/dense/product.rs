//! Products of dense f32 matrices that lie row after row in a slice.
//!
//! A view is a slice with its strides, so that a transpose costs nothing; the
//! product is nalgebra's, which hands it to matrixmultiply's blocked kernel
//! (24–28 GFLOP/s in wasm with SIMD128, against about 3 of a plain loop).
//! Goto and van de Geijn, "Anatomy of high-performance matrix multiplication",
//! ACM TOMS 34 (2008). Cost: 2 · rows · inner · columns operations.

use nalgebra::{Dyn, MatrixView, MatrixViewMut};

/// A matrix in somebody's slice.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    values: &'a [f32],
    rows: usize,
    columns: usize,
    row_stride: usize,
    column_stride: usize,
}

impl<'a> View<'a> {
    /// Rows of `columns` values, one after the other; what is left over is not looked at.
    pub fn rows(values: &'a [f32], columns: usize) -> Self {
        let rows = values.len().checked_div(columns).unwrap_or(0);
        Self { values, rows, columns, row_stride: columns, column_stride: 1 }
    }

    /// Rows become columns.
    pub fn turned(self) -> Self {
        Self {
            rows: self.columns,
            columns: self.rows,
            row_stride: self.column_stride,
            column_stride: self.row_stride,
            ..self
        }
    }

    fn at(&self, row: usize, column: usize) -> f32 {
        self.values[row * self.row_stride + column * self.column_stride]
    }

    fn view(self) -> MatrixView<'a, f32, Dyn, Dyn, Dyn, Dyn> {
        let Self { values, rows, columns, row_stride, column_stride } = self;
        MatrixView::<f32, Dyn, Dyn, Dyn, Dyn>::from_slice_with_strides(
            values,
            rows,
            columns,
            row_stride,
            column_stride,
        )
    }
}

/// Up to this size nalgebra leaves the blocked kernel for loops that take rows that
/// are apart in memory for neighbours, and read past the end: these are ours.
const SMALL: usize = 5;

/// out ← keep · out + left · right, where `out` has the rows of `left` and the columns
/// of `right`, row after row. Shapes that do not fit leave `out` as it is.
pub fn multiply(left: View<'_>, right: View<'_>, keep: f32, out: &mut [f32]) {
    let (rows, columns) = (left.rows, right.columns);
    if left.columns != right.rows || out.len() != rows * columns || out.is_empty() {
        return;
    }
    if rows.min(columns).min(left.columns) <= SMALL {
        for (at, value) in out.iter_mut().enumerate() {
            let (row, column) = (at / columns, at % columns);
            let terms = (0..left.columns).map(|at| left.at(row, at) * right.at(at, column));
            *value = keep * *value + terms.sum::<f32>();
        }
        return;
    }
    let mut product = MatrixViewMut::<f32, Dyn, Dyn, Dyn, Dyn>::from_slice_with_strides_mut(
        out, rows, columns, columns, 1,
    );
    product.gemm(1.0, &left.view(), &right.view(), keep);
}

#[cfg(test)]
mod tests {
    use super::{View, multiply};

    /// Σ over the inner dimension, as the definition says.
    fn plain(left: &[f32], right: &[f32], inner: usize, columns: usize) -> Vec<f32> {
        let cell = |row: usize, column: usize| {
            (0..inner).map(|at| left[row * inner + at] * right[at * columns + column]).sum()
        };
        (0..left.len() / inner).flat_map(|row| (0..columns).map(move |c| cell(row, c))).collect()
    }

    #[test]
    fn products_are_as_defined_with_and_without_a_turn() {
        // Below and above the size from which the blocked kernel is used.
        for (rows, inner, columns) in [(2, 3, 4), (9, 7, 12)] {
            let left: Vec<f32> = (0..rows * inner).map(|at| (at % 5) as f32 - 2.0).collect();
            let right: Vec<f32> = (0..inner * columns).map(|at| (at % 7) as f32 - 3.0).collect();
            let expected = plain(&left, &right, inner, columns);
            let mut out = vec![1.0; rows * columns];
            multiply(View::rows(&left, inner), View::rows(&right, columns), 0.0, &mut out);
            assert_eq!(out, expected);
            multiply(View::rows(&left, inner), View::rows(&right, columns), 1.0, &mut out);
            assert!(out.iter().zip(&expected).all(|(twice, once)| *twice == 2.0 * once));
            let mut turned = vec![0.0; columns * rows];
            let (left, right) = (View::rows(&left, inner), View::rows(&right, columns));
            multiply(right.turned(), left.turned(), 0.0, &mut turned);
            for (at, value) in expected.iter().enumerate() {
                assert_eq!(turned[at % columns * rows + at / columns], *value);
            }
        }
    }

    #[test]
    fn nothing_times_nothing_is_nothing() {
        let mut out = [3.0, 3.0];
        multiply(View::rows(&[], 1).turned(), View::rows(&[], 2), 0.0, &mut out);
        assert_eq!(out, [0.0, 0.0]);
        multiply(View::rows(&[1.0], 1), View::rows(&[1.0, 2.0, 3.0], 3), 0.0, &mut out);
        assert_eq!(out, [0.0, 0.0], "shapes that do not fit");
    }
}

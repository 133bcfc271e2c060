//! Points for distances: contiguous f32 rows, which fill vector units and caches
//! twice as well as f64 and lose nothing that grouping people could notice.

use nalgebra::DMatrix;

/// Rows of one width, finite.
#[derive(Clone, Debug, PartialEq)]
pub struct Points {
    width: usize,
    data: Vec<f32>,
}

impl Points {
    /// Points from rows laid end to end; a last, short row is dropped.
    pub fn new(width: usize, mut data: Vec<f32>) -> Self {
        // A width of at least one keeps the row iterators defined without columns.
        let width = width.max(1);
        data.truncate(data.len() / width * width);
        Self { width, data }
    }

    /// The rows of a matrix.
    pub fn from_matrix(matrix: &DMatrix<f64>) -> Self {
        let rows = matrix.row_iter();
        Self::new(
            matrix.ncols(),
            rows.flat_map(|row| row.iter().map(|&x| x as f32).collect::<Vec<_>>()).collect(),
        )
    }

    /// Some of the rows, in the order given.
    pub fn select(&self, rows: &[usize]) -> Self {
        let data = rows.iter().flat_map(|&row| self.row(row)).copied().collect();
        Self { width: self.width, data }
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.data.len() / self.width
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.data.is_empty()
    }

    /// Coordinates of a row.
    pub fn width(&self) -> usize {
        self.width
    }

    /// One row.
    pub fn row(&self, row: usize) -> &[f32] {
        &self.data[row * self.width..(row + 1) * self.width]
    }

    /// All rows.
    pub fn rows(&self) -> impl Iterator<Item = &[f32]> {
        self.data.chunks_exact(self.width)
    }

    /// ‖x‖² of each row.
    pub fn norms(&self) -> Vec<f32> {
        self.rows().map(|row| row.iter().map(|x| x * x).sum()).collect()
    }

    /// One coordinate of all rows after another.
    pub fn columns(&self) -> Vec<f32> {
        let column = |place: usize| self.rows().map(move |row| row[place]);
        (0..self.width).flat_map(column).collect()
    }
}

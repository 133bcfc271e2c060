//! Sparse matrices by rows (CSR): who acted on what, which words are where.
//!
//! A row is two slices, rising columns and their values; a zero may be stored
//! and then means "there is an entry". Memory: 8 bytes an entry and a word a row.
//! Transposing is a counting sort, O(entries + columns).

/// A matrix of which only the entries are kept, row after row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Csr {
    width: usize,
    ends: Vec<usize>,
    columns: Vec<u32>,
    values: Vec<f32>,
}

/// One row: columns, rising, and the value at each.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Row<'a> {
    /// Columns of the entries, rising.
    pub columns: &'a [u32],
    /// The value of each entry.
    pub values: &'a [f32],
}

impl<'a> Row<'a> {
    /// Column and value of each entry, in the order of the columns.
    pub fn iter(self) -> impl Iterator<Item = (u32, f32)> + 'a {
        self.columns.iter().copied().zip(self.values.iter().copied())
    }

    /// Number of entries.
    pub fn len(self) -> usize {
        self.columns.len()
    }

    /// Whether there are no entries.
    pub fn is_empty(self) -> bool {
        self.columns.is_empty()
    }

    /// The value at a column; `None` where there is no entry. O(log entries).
    pub fn get(self, column: u32) -> Option<f32> {
        self.columns.binary_search(&column).ok().map(|entry| self.values[entry])
    }

    /// Σ of products over the columns that both rows have.
    pub fn dot(self, other: Row<'_>) -> f64 {
        let (mut here, mut there, mut sum) = (0, 0, 0.0);
        while here < self.len() && there < other.len() {
            let (left, right) = (self.columns[here], other.columns[there]);
            if left == right {
                sum += f64::from(self.values[here]) * f64::from(other.values[there]);
            }
            here += usize::from(left <= right);
            there += usize::from(right <= left);
        }
        sum
    }
}

impl Csr {
    /// A matrix of no rows yet, `width` columns wide. Rows follow by [`Csr::push`].
    pub fn new(width: usize) -> Self {
        Self { width, ..Self::default() }
    }

    /// A matrix of (row, column, value) in any order; values of one cell are summed.
    /// Triples outside `height` × `width` are left out. O(triples + height + width).
    pub fn from_triples(height: usize, width: usize, triples: &[Triple]) -> Self {
        let inside =
            |&&(row, column, _): &&Triple| (row as usize) < height && (column as usize) < width;
        let inside: Vec<Triple> = triples.iter().filter(inside).copied().collect();
        // Stable sorts: values of one cell are added in the order they came in.
        let by_column = counting_sort(&inside, width, |triple| triple.1);
        let sorted = counting_sort(&by_column, height, |triple| triple.0);
        let mut matrix = Self::new(width);
        let mut next = sorted.iter().peekable();
        for row in 0..height as u32 {
            while let Some(&(_, column, value)) = next.next_if(|triple| triple.0 == row) {
                let start = matrix.ends.last().copied().unwrap_or(0);
                if matrix.columns.len() > start && matrix.columns.last() == Some(&column) {
                    let last = matrix.values.len() - 1;
                    matrix.values[last] += value;
                } else {
                    matrix.columns.push(column);
                    matrix.values.push(value);
                }
            }
            matrix.ends.push(matrix.columns.len());
        }
        matrix
    }

    /// Appends a row. Columns must rise and stay below the width.
    pub fn push(&mut self, entries: impl IntoIterator<Item = (u32, f32)>) {
        let start = self.columns.len();
        for (column, value) in entries {
            debug_assert!((column as usize) < self.width, "column outside the matrix");
            self.columns.push(column);
            self.values.push(value);
        }
        debug_assert!(self.columns[start..].is_sorted_by(|a, b| a < b), "columns must rise");
        self.ends.push(self.columns.len());
    }

    /// Number of rows.
    pub fn height(&self) -> usize {
        self.ends.len()
    }

    /// Number of columns.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Number of entries.
    pub fn entries(&self) -> usize {
        self.columns.len()
    }

    /// Where the entries of a row lie among all entries, for columns kept in parallel.
    pub fn range(&self, row: usize) -> std::ops::Range<usize> {
        let start = if row == 0 { 0 } else { self.ends[row - 1] };
        start..self.ends[row]
    }

    /// A row.
    pub fn row(&self, row: usize) -> Row<'_> {
        let range = self.range(row);
        Row { columns: &self.columns[range.clone()], values: &self.values[range] }
    }

    /// All rows in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.height()).map(|row| self.row(row))
    }

    /// Rows become columns.
    pub fn transpose(&self) -> Self {
        let mut ends = vec![0usize; self.width + 1];
        for &column in &self.columns {
            ends[column as usize + 1] += 1;
        }
        for column in 1..ends.len() {
            ends[column] += ends[column - 1];
        }
        // `ends[c]` is now where c's entries start; filling moves it to where they end.
        let mut columns = vec![0u32; self.entries()];
        let mut values = vec![0f32; self.entries()];
        for (row, entries) in self.rows().enumerate() {
            for (column, value) in entries.iter() {
                let slot = &mut ends[column as usize];
                columns[*slot] = row as u32;
                values[*slot] = value;
                *slot += 1;
            }
        }
        ends.pop();
        Self { width: self.height(), ends, columns, values }
    }

    /// The same entries with other values.
    pub fn map(&self, value: impl Fn(f32) -> f32) -> Self {
        let values = self.values.iter().map(|&old| value(old)).collect();
        Self { width: self.width, ends: self.ends.clone(), columns: self.columns.clone(), values }
    }
}

/// Row, column, value.
type Triple = (u32, u32, f32);

/// The triples in the order of a key below `keys`; equals stay in the order they are in.
fn counting_sort(triples: &[Triple], keys: usize, key: impl Fn(&Triple) -> u32) -> Vec<Triple> {
    let mut places = vec![0usize; keys + 1];
    for triple in triples {
        places[key(triple) as usize + 1] += 1;
    }
    for place in 1..places.len() {
        places[place] += places[place - 1];
    }
    let mut sorted = vec![(0, 0, 0.0); triples.len()];
    for triple in triples {
        let place = &mut places[key(triple) as usize];
        sorted[*place] = *triple;
        *place += 1;
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::Csr;

    fn small() -> Csr {
        Csr::from_triples(3, 4, &[(2, 1, 5.0), (0, 3, 1.0), (0, 0, 2.0), (2, 1, 0.5), (9, 0, 7.0)])
    }

    #[test]
    fn triples_are_ordered_summed_and_clipped() {
        let matrix = small();
        assert_eq!(matrix.row(0).iter().collect::<Vec<_>>(), [(0, 2.0), (3, 1.0)]);
        assert!(matrix.row(1).is_empty());
        assert_eq!(matrix.row(2).iter().collect::<Vec<_>>(), [(1, 5.5)]);
        assert_eq!((matrix.height(), matrix.width(), matrix.entries()), (3, 4, 3));
    }

    #[test]
    fn cells_in_one_column_of_neighbouring_rows_stay_apart() {
        let matrix = Csr::from_triples(2, 2, &[(0, 1, 1.0), (1, 1, 2.0)]);
        assert_eq!((matrix.row(0).get(1), matrix.row(1).get(1)), (Some(1.0), Some(2.0)));
    }

    #[test]
    fn transposing_twice_gives_the_same() {
        let matrix = small();
        let turned = matrix.transpose();
        assert_eq!((turned.height(), turned.width()), (4, 3));
        assert_eq!(turned.row(1).iter().collect::<Vec<_>>(), [(2, 5.5)]);
        assert_eq!(turned.transpose(), matrix);
    }

    #[test]
    fn dot_adds_what_both_have() {
        let matrix = Csr::from_triples(2, 5, &[(0, 0, 2.0), (0, 3, 3.0), (1, 1, 9.0), (1, 3, 4.0)]);
        assert_eq!(matrix.row(0).dot(matrix.row(1)), 12.0);
        assert_eq!(matrix.row(0).get(3), Some(3.0));
        assert_eq!(matrix.row(0).get(1), None);
    }
}

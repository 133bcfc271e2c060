//! A column of strings in two allocations: all bytes in one, the ends in another.

use serde::{Deserialize, Serialize};

/// Strings by row number. An absent string is kept as an empty one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StringColumn {
    bytes: String,
    ends: Vec<u32>,
}

impl StringColumn {
    /// The string of a row; empty if there is no such row.
    pub fn get(&self, row: usize) -> &str {
        let Some(&end) = self.ends.get(row) else { return "" };
        let start = if row == 0 { 0 } else { self.ends[row - 1] };
        self.bytes.get(start as usize..end as usize).unwrap_or("")
    }

    /// Appends a row. Text past 4 GiB in one column is dropped, leaving empty rows.
    pub fn push(&mut self, text: &str) {
        if self.bytes.len() + text.len() <= u32::MAX as usize {
            self.bytes.push_str(text);
        }
        self.ends.push(self.bytes.len() as u32);
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// All strings in row order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|row| self.get(row))
    }

    /// The bytes and the end offset of each row, as they go to disk.
    pub fn parts(&self) -> (&str, &[u32]) {
        (&self.bytes, &self.ends)
    }

    /// The inverse of [`StringColumn::parts`]; `None` if the ends do not fit the
    /// bytes, which is how damage on disk shows itself.
    pub fn from_parts(bytes: String, ends: Vec<u32>) -> Option<Self> {
        let rising = ends.windows(2).all(|pair| pair[0] <= pair[1]);
        let whole = ends.last().map_or(0, |&end| end as usize) == bytes.len();
        let on_characters = ends.iter().all(|&end| bytes.is_char_boundary(end as usize));
        (rising && whole && on_characters).then_some(Self { bytes, ends })
    }
}

impl<S: AsRef<str>> FromIterator<S> for StringColumn {
    fn from_iter<I: IntoIterator<Item = S>>(rows: I) -> Self {
        let mut column = Self::default();
        for row in rows {
            column.push(row.as_ref());
        }
        column
    }
}

#[cfg(test)]
mod tests {
    use super::StringColumn;

    fn column() -> StringColumn {
        ["", "anna", "李雷", "", "é"].iter().collect()
    }

    #[test]
    fn rows_come_back_as_they_went_in() {
        let column = column();
        assert_eq!(column.len(), 5);
        assert_eq!(column.iter().collect::<Vec<_>>(), ["", "anna", "李雷", "", "é"]);
        assert_eq!(column.get(5), "", "no such row");
    }

    #[test]
    fn parts_are_the_column() {
        let column = column();
        let (bytes, ends) = column.parts();
        assert_eq!((bytes, ends), ("anna李雷é", [0, 4, 10, 10, 12].as_slice()));
        assert_eq!(StringColumn::from_parts(bytes.to_owned(), ends.to_vec()), Some(column));
        let empty = StringColumn::from_parts(String::new(), Vec::new());
        assert!(empty.is_some_and(|column| column.is_empty()));
    }

    #[test]
    fn damage_shows() {
        let damaged = [
            ("falling", vec![0, 4, 3, 10, 12]),
            ("inside a character", vec![0, 4, 5, 10, 12]),
            ("past the bytes", vec![0, 4, 10, 10, 13]),
            ("short of the bytes", vec![0, 4, 10, 10, 10]),
            ("no rows for the bytes", vec![]),
        ];
        for (what, ends) in damaged {
            assert_eq!(StringColumn::from_parts("anna李雷é".to_owned(), ends), None, "{what}");
        }
    }
}

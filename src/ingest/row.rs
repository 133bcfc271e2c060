//! One row, whatever it came from: text with the end of each field.

/// The fields of a CSV record, or the wanted attributes of an XML element, borrowed
/// from a buffer that the next row overwrites: reading allocates nothing a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'a> {
    /// Counted from 1; a CSV's header is row 1.
    pub(super) number: u64,
    pub(super) text: &'a str,
    pub(super) ends: &'a [usize],
}

impl<'a> Row<'a> {
    /// A field without the blanks around it; empty if the row is too short.
    pub(super) fn get(&self, column: usize) -> &'a str {
        let Some(&end) = self.ends.get(column) else { return "" };
        let start = if column == 0 { 0 } else { self.ends[column - 1] };
        self.text.get(start..end).unwrap_or("").trim()
    }

    /// Number of fields.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// All fields.
    pub(super) fn iter(&self) -> impl Iterator<Item = &'a str> {
        let row = *self;
        (0..row.len()).map(move |column| row.get(column))
    }
}

//! Reads the chunks from front to back, column by column.

use crate::model::StringColumn;
use crate::snapshot::cell::{Cell, TEXT};
use crate::snapshot::{ChunkInfo, Manifest, SnapshotError, chunk};

/// Where in the snapshot we are.
pub(super) struct Reader<'a, Bytes> {
    infos: &'a [ChunkInfo],
    chunks: &'a [Bytes],
}

impl<'a, Bytes: AsRef<[u8]>> Reader<'a, Bytes> {
    pub(super) fn new(manifest: &'a Manifest, chunks: &'a [Bytes]) -> Self {
        Self { infos: &manifest.chunks, chunks }
    }

    /// Whether every column was read.
    pub(super) fn is_at_end(&self) -> bool {
        self.infos.is_empty()
    }

    /// Whether the next column holds text.
    pub(super) fn next_is_text(&self) -> bool {
        let bytes = self.chunks.first().map(AsRef::as_ref);
        bytes.and_then(chunk::kind) == Some(TEXT)
    }

    /// All parts of a column of numbers.
    pub(super) fn cells<T: Cell>(&mut self, column: &str) -> Result<Vec<T>, SnapshotError> {
        let mut values = Vec::new();
        self.parts(column, T::KIND, |key, rows, body| {
            let damaged = || SnapshotError::damaged(key);
            if body.len() != rows * T::WIDTH {
                return Err(damaged());
            }
            values.reserve(rows);
            for cell in body.chunks_exact(T::WIDTH) {
                values.push(T::read(cell).ok_or_else(damaged)?);
            }
            Ok(())
        })?;
        Ok(values)
    }

    /// All parts of a column of text.
    pub(super) fn text(&mut self, column: &str) -> Result<StringColumn, SnapshotError> {
        let mut text = Vec::new();
        let mut ends: Vec<u32> = Vec::new();
        self.parts(column, TEXT, |key, rows, body| {
            let damaged = || SnapshotError::damaged(key);
            let split = rows.checked_mul(u32::WIDTH).ok_or_else(damaged)?;
            let (heads, bytes) = body.split_at_checked(split).ok_or_else(damaged)?;
            let start = u32::try_from(text.len()).map_err(|_| damaged())?;
            for head in heads.chunks_exact(u32::WIDTH) {
                let end = u32::read(head).and_then(|end| end.checked_add(start));
                ends.push(end.ok_or_else(damaged)?);
            }
            text.extend_from_slice(bytes);
            Ok(())
        })?;
        let damaged = || SnapshotError::damaged(column);
        let text = String::from_utf8(text).map_err(|_| damaged())?;
        StringColumn::from_parts(text, ends).ok_or_else(damaged)
    }

    /// Nothing may be left over.
    pub(super) fn finish(&self) -> Result<(), SnapshotError> {
        match self.infos.first() {
            None if self.chunks.is_empty() => Ok(()),
            None => Err(SnapshotError::damaged("manifest")),
            Some(info) => Err(SnapshotError::damaged(&info.key)),
        }
    }

    /// Visits the parts of a column in order; there is at least one.
    fn parts(
        &mut self,
        column: &str,
        kind: u8,
        mut visit: impl FnMut(&str, usize, &[u8]) -> Result<(), SnapshotError>,
    ) -> Result<(), SnapshotError> {
        for part in 0.. {
            let key = format!("{column}/{part:05}");
            let Some(info) = self.infos.first().filter(|info| info.key == key) else {
                // The column ended, unless it never began.
                return if part == 0 { Err(SnapshotError::damaged(key)) } else { Ok(()) };
            };
            let bytes = self.chunks.first().map_or(&[][..], AsRef::as_ref);
            let (rows, body) = chunk::open(&key, bytes, kind, info.checksum)?;
            visit(&key, rows as usize, body)?;
            self.infos = &self.infos[1..];
            self.chunks = self.chunks.get(1..).unwrap_or_default();
        }
        Ok(())
    }
}

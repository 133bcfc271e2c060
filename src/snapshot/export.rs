//! Everything as a zip of CSVs, which any spreadsheet opens.
//!
//! UTF-8 with a byte-order mark, without which spreadsheets take Chinese for
//! something else. References are written as the export's own keys, moments as
//! ISO 8601 in UTC. A text cell that a spreadsheet would run as a formula gets an
//! apostrophe before it (OWASP ASVS 5, 1.2.10); numbers are written as numbers.

mod tables;

use std::io::{Cursor, Write};

use thiserror::Error;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::model::{Cancelled, Dataset, Progress, spreadsheet_text};
use tables::Table;

/// Rows between two reports of progress.
const STRIDE: usize = 8_192;
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Why there is no archive.
#[derive(Debug, Error)]
pub enum ExportError {
    /// The person asked to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The archive could not be written: it is kept in memory, so memory ran out.
    #[error("the archive could not be written: {0}")]
    Unwritable(String),
}

/// Packs a dataset: `members.csv`, `contents.csv`, `activities.csv`, `payments.csv`
/// and `events.csv`, and after them what was computed, name and CSV each. The same input
/// gives the same bytes.
///
/// # Errors
/// [`ExportError`].
pub fn archive(
    dataset: &Dataset,
    computed: &[(&str, String)],
    progress: &dyn Progress,
) -> Result<Vec<u8>, ExportError> {
    let tables = tables::all(dataset);
    let total = tables.iter().map(|table| table.rows as u64).sum();
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let mut done = 0;
    for table in &tables {
        // No date: the archive says nothing about when and where it was made.
        archive.start_file(table.name, SimpleFileOptions::default()).map_err(unwritable)?;
        archive.write_all(BYTE_ORDER_MARK).map_err(unwritable)?;
        write(table, &mut archive, |rows| progress.report(done + rows, total))?;
        done += table.rows as u64;
    }
    for (name, csv) in computed {
        archive.start_file(*name, SimpleFileOptions::default()).map_err(unwritable)?;
        archive.write_all(BYTE_ORDER_MARK).map_err(unwritable)?;
        archive.write_all(csv.as_bytes()).map_err(unwritable)?;
    }
    Ok(archive.finish().map_err(unwritable)?.into_inner())
}

fn write(
    table: &Table,
    target: impl Write,
    report: impl Fn(u64) -> Result<(), Cancelled>,
) -> Result<(), ExportError> {
    let mut csv = csv::Writer::from_writer(target);
    let header = table.header.iter().map(|name| spreadsheet_text(name));
    csv.write_record(header.map(|name| name.into_owned())).map_err(unwritable)?;
    for row in 0..table.rows {
        if row % STRIDE == 0 {
            report(row as u64)?;
        }
        for cell in (table.row)(row) {
            csv.write_field(cell.as_bytes()).map_err(unwritable)?;
        }
        csv.write_record(None::<&[u8]>).map_err(unwritable)?;
    }
    csv.flush().map_err(unwritable)
}

fn unwritable(error: impl std::fmt::Display) -> ExportError {
    ExportError::Unwritable(error.to_string())
}

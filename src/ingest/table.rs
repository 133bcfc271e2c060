//! CSV files: header, mapping, then row by row to a reader.

use std::io::{self, Read};

use super::encoding::TextReader;
use super::guess::{self, Guess};
use super::header::Header;
use super::log::FileLog;
use super::pace::Pace;
use super::reader::{Reader, Recognised, Sink, mapped, recognise};
use super::row::Row;
use super::rows::{Next, Rows};
use super::{Mapping, TablePreview, limits};
use crate::model::{Cancelled, IssueKind};

/// Characters of a cell that the mapping dialogue shows.
const CELL: usize = 200;
/// Rows that it shows.
const SHOWN: usize = 10;

/// The header and first rows of a table.
pub(super) struct Sample {
    header: Header,
    rows: Vec<Vec<String>>,
    encoding: String,
}

/// Reads the beginning of a table. Refuses more columns than anybody can look at.
pub(super) fn sample(input: impl Read, delimiter: u8) -> io::Result<Result<Sample, IssueKind>> {
    let mut rows = Rows::new(TextReader::new(input), delimiter);
    let header = match header(&mut rows)? {
        Ok(header) => header,
        Err(issue) => return Ok(Err(issue)),
    };
    let mut first = Vec::new();
    let mut bytes = 0;
    while first.len() < limits::SAMPLE_ROWS && bytes < limits::SAMPLE_BYTES {
        match rows.next() {
            Ok(Next::Row(row)) => {
                bytes += row.text.len();
                first.push(row.iter().map(str::to_owned).collect());
            }
            Ok(Next::Fault(..)) => {}
            // What is damaged further on is found and told when the file is read.
            Ok(Next::End) | Err(_) => break,
        }
    }
    Ok(Ok(Sample { header, rows: first, encoding: rows.input().encoding() }))
}

fn header<R: Read>(rows: &mut Rows<TextReader<R>>) -> io::Result<Result<Header, IssueKind>> {
    loop {
        return Ok(match rows.next()? {
            Next::Row(row) if row.number == 1 && row.get(0).starts_with("sep=") => continue,
            Next::Row(row) if row.len() > limits::COLUMNS => {
                let (found, limit) = (row.len() as u64, limits::COLUMNS as u64);
                Err(IssueKind::TooManyColumns { found, limit })
            }
            Next::Row(row) => Ok(Header::new(row.iter())),
            Next::Fault(_, issue) => Err(issue),
            Next::End => Err(IssueKind::Empty),
        });
    }
}

/// What is to be done with a table.
pub(super) struct Table {
    pub(super) preview: TablePreview,
    recognised: Option<Recognised>,
}

impl Sample {
    /// Decides who reads the table: the person's mapping first, then a reader that
    /// knows its header, then a mapping guessed beyond doubt.
    pub(super) fn decide(self, file: &str, mapping: Option<&Mapping>) -> Table {
        let Guess { mapping: guessed, certain } = guess::guess(&self.header, &self.rows);
        let known = || recognise(&self.header, guess::dates(&self.rows), file);
        let recognised = match mapping {
            Some(mapping) => mapped(&self.header, mapping),
            None => known().or_else(|| mapped(&self.header, &guessed).filter(|_| certain)),
        };
        let cut = |cell: &String| cell.chars().take(CELL).collect();
        let show = |row: &Vec<String>| row.iter().map(cut).collect();
        let preview = TablePreview {
            file: file.to_owned(),
            encoding: self.encoding,
            header: self.header.names().iter().map(cut).collect(),
            rows: self.rows.iter().take(SHOWN).map(show).collect(),
            mapping: mapping.cloned().unwrap_or(guessed),
            needs_mapping: recognised.is_none(),
        };
        Table { preview, recognised }
    }
}

impl Table {
    /// Reads all rows. What is wrong goes to the log; `Err` means cancelled.
    pub(super) async fn read(
        &mut self,
        input: impl Read,
        delimiter: u8,
        sink: &mut Sink<'_>,
        pace: &mut Pace<'_>,
    ) -> Result<(), Cancelled> {
        let mut rows = Rows::new(TextReader::new(input), delimiter);
        let width = self.preview.header.len();
        let Some(recognised) = &mut self.recognised else {
            sink.log.issue(None, IssueKind::NeedsMapping);
            return Ok(());
        };
        let reader = recognised.reader.as_mut();
        reader.format().clone_into(&mut sink.log.report.format);
        if !matches!(header(&mut rows), Ok(Ok(_))) {
            return Ok(());
        }
        let mut last = None;
        loop {
            match rows.next() {
                Ok(Next::Row(row)) => {
                    last = Some(row.number);
                    let outcome = take(reader, &row, width, sink);
                    sink.log.row(row.number, outcome);
                }
                Ok(Next::Fault(row, issue)) => sink.log.row(row, Err(issue)),
                Ok(Next::End) => break,
                Err(error) => {
                    sink.log.fault(last, &error);
                    break;
                }
            }
            let bytes = rows.input().bytes_read();
            if pace.row(bytes) {
                pace.turn(bytes).await?;
            }
        }
        reader.finish(sink);
        let text = rows.input();
        self.preview.encoding = text.encoding();
        close(text, &recognised.unused, sink.log);
        Ok(())
    }
}

/// A short row lacks its last cells; a long one has a separator too many somewhere,
/// so that no cell can be trusted, unless what is too much is empty.
fn take(
    reader: &mut dyn Reader,
    row: &Row<'_>,
    width: usize,
    sink: &mut Sink<'_>,
) -> Result<(), IssueKind> {
    let found = row.len();
    let ragged = || IssueKind::RaggedRow { expected: width as u32, found: found as u32 };
    if found > width && (width..found).any(|column| !row.get(column).is_empty()) {
        return Err(ragged());
    }
    if row.text.is_empty() || row.iter().all(str::is_empty) {
        return Err(IssueKind::MissingValue { column: "every column".to_owned() });
    }
    reader.row(row, sink)?;
    if found < width {
        sink.note(row, ragged());
    }
    Ok(())
}

fn close<R: Read>(text: &TextReader<R>, unused: &[String], log: &mut FileLog) {
    log.report.bytes = text.bytes_read();
    if log.report.read == 0 {
        log.issue(None, IssueKind::Empty);
    }
    log.issues(text.replaced(), IssueKind::BadEncoding { encoding: text.encoding() });
    // Last, since each is an issue of its own that every later one is compared with.
    for column in unused {
        log.issue(None, IssueKind::UnusedColumn { column: column.clone() });
    }
}

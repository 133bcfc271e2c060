//! One file per kind of export, all behind one trait.
//!
//! A reader sees rows, one at a time, whatever they were cut from, and says of each
//! whether it was taken. It adds to the [`Builder`] only after the row has proved
//! sound, so that a rejected row leaves nothing behind.

mod activity_data;
mod community_data;
mod events;
mod member_data;
mod member_interactions;
pub(super) mod stackexchange;
mod user_data;

use super::field::moment;
use super::header::{Column, Header};
use super::log::FileLog;
use super::row::Row;
use super::{DateOrder, Mapping, limits};
use crate::model::{Builder, IssueKind, MemberId, Time};

pub(super) use events::Events;

/// Turns rows of one kind of file into facts.
pub(super) trait Reader {
    /// What the file is, for the report.
    fn format(&self) -> &'static str;

    /// Takes a row, or says why not.
    fn row(&mut self, row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), IssueKind>;

    /// Called after the last row, for what only the whole file can tell.
    fn finish(&mut self, _sink: &mut Sink<'_>) {}
}

/// Where a reader puts what it understood.
pub(super) struct Sink<'a> {
    pub(super) builder: &'a mut Builder,
    pub(super) log: &'a mut FileLog,
    pub(super) now: Time,
}

impl Sink<'_> {
    /// A trouble that did not cost the whole row.
    pub(super) fn note(&mut self, row: &Row<'_>, kind: IssueKind) {
        self.log.issue(Some(row.number), kind);
    }

    /// The moment in a column: [`Time::NONE`] if the cell is empty, an issue if it
    /// cannot be read or lies in the future.
    pub(super) fn time(
        &self,
        row: &Row<'_>,
        index: usize,
        name: &str,
        order: DateOrder,
    ) -> Result<Time, IssueKind> {
        let cell = row.get(index);
        if cell.is_empty() {
            return Ok(Time::NONE);
        }
        let copy = || (name.to_owned(), excerpt(cell));
        match moment(cell, order) {
            None => {
                let (column, value) = copy();
                Err(IssueKind::BadDate { column, value })
            }
            Some(time) if time.0 > self.now.0.saturating_add(limits::AHEAD) => {
                let (column, value) = copy();
                Err(IssueKind::FutureDate { column, value })
            }
            Some(time) => Ok(time),
        }
    }

    /// The member that a row is about: named by a column, or by the row itself
    /// where the table has none, since it then holds one row a member.
    pub(super) fn member(
        &mut self,
        row: &Row<'_>,
        column: Option<&Column>,
    ) -> Result<MemberId, IssueKind> {
        match column {
            None => Ok(self.builder.member(&format!("row:{}", row.number))),
            Some(column) => Ok(self.builder.member(required(row, column)?)),
        }
    }
}

/// What a table was recognised as.
pub(super) struct Recognised {
    pub(super) reader: Box<dyn Reader>,
    /// Columns that the reader does not look at.
    pub(super) unused: Vec<String>,
}

/// The reader that knows a header; `order` is how its dates are to be read.
pub(super) fn recognise(header: &Header, order: DateOrder, file: &str) -> Option<Recognised> {
    member_data::recognise(header)
        .or_else(|| activity_data::recognise(header, order, file))
        .or_else(|| community_data::recognise(header, order))
        .or_else(|| user_data::recognise(header, order))
        .or_else(|| member_interactions::recognise(header, order))
}

/// The reader of a log with named columns; `None` if the mapping names no member.
pub(super) fn mapped(header: &Header, mapping: &Mapping) -> Option<Recognised> {
    let reader = Events::new("events", header, mapping)?;
    let unused = reader.unused(header);
    Some(Recognised { reader: Box::new(reader), unused })
}

/// The cell of a column that may not be empty.
fn required<'a>(row: &Row<'a>, column: &Column) -> Result<&'a str, IssueKind> {
    match row.get(column.index) {
        "" => Err(IssueKind::MissingValue { column: column.name.clone() }),
        cell => Ok(cell),
    }
}

fn bad_number(column: &Column, cell: &str) -> IssueKind {
    IssueKind::BadNumber { column: column.name.clone(), value: excerpt(cell) }
}

/// A value as an issue shows it: its beginning is enough to find it.
fn excerpt(cell: &str) -> String {
    cell.chars().take(80).collect()
}

/// The export's own id of a row as a number: itself, or a hash of its text.
fn row_id(cell: &str) -> Option<u64> {
    let hash = || xxhash_rust::xxh3::xxh3_64(cell.as_bytes());
    (!cell.is_empty()).then(|| cell.parse().unwrap_or_else(|_| hash()))
}

/// The names of the columns that are not among `used`.
fn unused(header: &Header, used: &[Option<&Column>]) -> Vec<String> {
    let is_used = |index| used.iter().flatten().any(|column| column.index == index);
    let names = header.columns().filter(|column| !is_used(column.index));
    names.map(|column| column.name).collect()
}

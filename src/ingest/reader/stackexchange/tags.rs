//! `Tags.xml` and `PostLinks.xml`: read to the end and counted, so that damage shows.
//! Posts name their tags themselves; links between posts have no use yet, and say so.

use super::super::super::row::Row;
use super::super::{Reader, Sink};
use super::id;
use crate::model::IssueKind;

pub(super) const TAG_COLUMNS: &[&str] = &["Id", "TagName"];
pub(super) const LINK_COLUMNS: &[&str] = &["Id"];

pub(super) struct Tags;

impl Reader for Tags {
    fn format(&self) -> &'static str {
        "stackexchange/Tags.xml"
    }

    fn row(&mut self, row: &Row<'_>, _sink: &mut Sink<'_>) -> Result<(), IssueKind> {
        id(row, 0, "Id")?;
        match row.get(1) {
            "" => Err(IssueKind::MissingValue { column: "TagName".to_owned() }),
            _ => Ok(()),
        }
    }
}

pub(super) struct PostLinks;

impl Reader for PostLinks {
    fn format(&self) -> &'static str {
        "stackexchange/PostLinks.xml"
    }

    fn row(&mut self, row: &Row<'_>, _sink: &mut Sink<'_>) -> Result<(), IssueKind> {
        id(row, 0, "Id")?;
        Err(IssueKind::NotUsed { what: "links between posts".to_owned() })
    }
}

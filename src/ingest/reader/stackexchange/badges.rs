//! `Badges.xml`: what members earned, when.

use super::super::super::DateOrder;
use super::super::super::row::Row;
use super::super::{Reader, Sink};
use super::{Site, id};
use crate::model::{EventDraft, EventKind, IssueKind, Object};

pub(super) const COLUMNS: &[&str] = &["Id", "UserId", "Date"];

pub(super) struct Badges<'s> {
    pub(super) site: &'s Site,
}

impl Reader for Badges<'_> {
    fn format(&self) -> &'static str {
        "stackexchange/Badges.xml"
    }

    fn row(&mut self, row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), IssueKind> {
        let number = id(row, 0, "Id")?;
        let time = sink.time(row, 2, "Date", DateOrder::YearFirst)?;
        let member = self.site.member(row, 1, "UserId", sink)?;
        let (object, kind, row) = (Object::None, EventKind::Badge, Some(number as u64));
        sink.builder.event(EventDraft { member, object, kind, time, value: 0.0, row });
        Ok(())
    }
}

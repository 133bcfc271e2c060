//! `Users.xml`: who, and when they joined.

use super::super::super::DateOrder;
use super::super::super::field::{Number, number};
use super::super::super::row::Row;
use super::super::{Reader, Sink, excerpt};
use super::{Site, id};
use crate::model::{EventDraft, EventKind, IssueKind, Object, Time};

pub(super) const COLUMNS: &[&str] =
    &["Id", "DisplayName", "CreationDate", "Reputation", "UpVotes", "DownVotes", "Views"];
const NUMBERS: std::ops::Range<usize> = 3..7;
/// The account that speaks for the site itself.
const ROBOT: i64 = -1;

pub(super) struct Users<'s> {
    pub(super) site: &'s mut Site,
}

impl Reader for Users<'_> {
    fn format(&self) -> &'static str {
        "stackexchange/Users.xml"
    }

    fn row(&mut self, row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), IssueKind> {
        let id = id(row, 0, "Id")?;
        let joined = sink.time(row, 2, "CreationDate", DateOrder::YearFirst)?;
        let member = self.site.user(id, sink);
        if !self.site.users.insert(id) {
            sink.note(row, IssueKind::RepeatedKey { key: id.to_string() });
        }
        let draft = sink.builder.member_mut(member);
        row.get(1).clone_into(&mut draft.name);
        draft.joined = joined;
        draft.robot = id == ROBOT;
        for column in NUMBERS {
            let name = COLUMNS[column];
            match number(row.get(column)) {
                Number::Finite(value) => sink.builder.attribute_number(member, name, value),
                Number::Empty => {}
                Number::NotFinite | Number::Text => {
                    let value = excerpt(row.get(column));
                    sink.note(row, IssueKind::BadNumber { column: name.to_owned(), value });
                }
            }
        }
        if joined != Time::NONE {
            let (object, kind, time) = (Object::None, EventKind::Join, joined);
            sink.builder.event(EventDraft { member, object, kind, time, value: 0.0, row: None });
        }
        Ok(())
    }
}

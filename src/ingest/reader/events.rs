//! A log in a table, one event a row, by a column mapping.

use super::super::field::{Kinds, Number, number, plain_text};
use super::super::header::{self, Column, Header};
use super::super::row::Row;
use super::super::{DateOrder, Mapping};
use super::{Reader, Sink, bad_number, excerpt, required, row_id, unused};
use crate::model::{EventDraft, EventKind, IssueKind, Object, Time};

/// Reads who, what, when, kind, value and words.
pub(crate) struct Events {
    format: &'static str,
    member: Column,
    object: Option<Column>,
    time: Option<Column>,
    kind: Option<Column>,
    value: Option<Column>,
    text: Option<Column>,
    id: Option<Column>,
    dates: DateOrder,
    /// What every row is where no column says.
    otherwise: EventKind,
    kinds: Kinds,
}

impl Events {
    /// `None` if the mapping names no member, or names columns that are not there.
    pub(crate) fn new(format: &'static str, header: &Header, mapping: &Mapping) -> Option<Self> {
        let there = |index: Option<u32>| index.is_none_or(|index| (index as usize) < header.len());
        let Mapping { member, object, time, kind, value, text, .. } = *mapping;
        let mapped = [member, object, time, kind, value, text];
        if !mapped.into_iter().all(there) {
            return None;
        }
        let column = |index: Option<u32>| index.map(|index| header.column(index as usize));
        let value = column(value);
        let scored = header.find(&["score", "rating", "评分", "分数", "得分"]);
        let is_score =
            value.as_ref().zip(scored).is_some_and(|(value, score)| value.index == score.index);
        let id = header.find(header::ROW_ID);
        let taken = |id: &Column| mapped.contains(&Some(id.index as u32));
        Some(Self {
            format,
            member: column(member)?,
            object: column(object),
            time: column(time),
            kind: column(kind),
            value,
            text: column(text),
            id: id.filter(|id| !taken(id)),
            dates: mapping.dates,
            otherwise: if is_score { EventKind::Rate } else { EventKind::Other },
            kinds: Kinds::default(),
        })
    }

    pub(crate) fn unused(&self, header: &Header) -> Vec<String> {
        let used = [
            Some(&self.member),
            self.object.as_ref(),
            self.time.as_ref(),
            self.kind.as_ref(),
            self.value.as_ref(),
            self.text.as_ref(),
            self.id.as_ref(),
        ];
        unused(header, &used)
    }
}

impl Reader for Events {
    fn format(&self) -> &'static str {
        self.format
    }

    fn row(&mut self, row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), IssueKind> {
        let member = required(row, &self.member)?;
        let time = match &self.time {
            Some(column) => sink.time(row, column.index, &column.name, self.dates)?,
            None => Time::NONE,
        };
        let value = match &self.value {
            Some(column) => {
                let cell = row.get(column.index);
                match number(cell) {
                    Number::Finite(value) => value as f32,
                    Number::Empty => 0.0,
                    Number::NotFinite | Number::Text => return Err(bad_number(column, cell)),
                }
            }
            None => 0.0,
        };
        let mut kind = self.otherwise;
        if let Some(column) = &self.kind {
            let word = row.get(column.index);
            kind = self.kinds.get(word).unwrap_or_else(|| {
                sink.note(row, IssueKind::UnknownKind { value: excerpt(word) });
                EventKind::Other
            });
        }
        if let (Some(column), Time::NONE) = (&self.time, time) {
            sink.note(row, IssueKind::MissingValue { column: column.name.clone() });
        }
        let object = self.object.as_ref().map_or("", |column| row.get(column.index));
        let object = match (object, kind) {
            ("", _) => Object::None,
            (key, EventKind::Attend) => Object::Activity(sink.builder.activity(key)),
            (key, _) => Object::Content(sink.builder.content(key)),
        };
        let member = sink.builder.member(member);
        let id = self.id.as_ref().and_then(|column| row_id(row.get(column.index)));
        let event = EventDraft { member, object, kind, time, value, row: id };
        match &self.text {
            Some(column) => sink.builder.remark(event, &plain_text(row.get(column.index))),
            None => sink.builder.event(event),
        }
        Ok(())
    }
}

//! `activity_data.csv`: `participant_id,interaction_id`: who took part, how often.
//!
//! Participants are the distinct participant ids, interactions the distinct
//! interaction ids. A table that names no activity is one activity, named by its file.

use super::super::DateOrder;
use super::super::header::{self, Column, Header};
use super::super::row::Row;
use super::{Reader, Recognised, Sink, required, row_id, unused};
use crate::model::{EventDraft, EventKind, IssueKind, Object, Time};

/// A table with the brief's two columns.
pub(super) fn recognise(header: &Header, order: DateOrder, file: &str) -> Option<Recognised> {
    let member = header.find(&["participantid", "参与者id", "参与者"])?;
    let interaction = header.find(&["interactionid", "互动id"])?;
    let activity = header.find(header::ACTIVITY);
    let time = header.find(header::TIME);
    let used = [Some(&member), Some(&interaction), activity.as_ref(), time.as_ref()];
    let unused = unused(header, &used);
    let reader = ActivityData { member, interaction, activity, time, order, file: stem(file) };
    Some(Recognised { reader: Box::new(reader), unused })
}

struct ActivityData {
    member: Column,
    interaction: Column,
    activity: Option<Column>,
    time: Option<Column>,
    order: DateOrder,
    file: String,
}

impl Reader for ActivityData {
    fn format(&self) -> &'static str {
        "activity_data"
    }

    fn row(&mut self, row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), IssueKind> {
        let member = required(row, &self.member)?;
        let interaction = required(row, &self.interaction)?;
        let time = match &self.time {
            Some(column) => sink.time(row, column.index, &column.name, self.order)?,
            None => Time::NONE,
        };
        let key = match &self.activity {
            Some(column) => required(row, column)?,
            None => &self.file,
        };
        let activity = sink.builder.activity(key);
        let draft = sink.builder.activity_mut(activity);
        if draft.title.is_empty() {
            key.clone_into(&mut draft.title);
        }
        let event = EventDraft {
            member: sink.builder.member(member),
            object: Object::Activity(activity),
            kind: EventKind::Attend,
            time,
            value: 0.0,
            row: row_id(interaction),
        };
        sink.builder.event(event);
        Ok(())
    }
}

/// `archive.zip/folder/spring.csv` → `spring`.
fn stem(file: &str) -> String {
    let base = file.rsplit(['/', '\\']).next().unwrap_or(file);
    base.rsplit_once('.').map_or(base, |(stem, _)| stem).to_owned()
}

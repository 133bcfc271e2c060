//! `community_data.csv`: member id, `active_days`, `post_date`, `content_count`,
//! `interaction_count`: what a platform counted for each member.

use super::super::DateOrder;
use super::super::field::{Number, number};
use super::super::header::{self, Column, Header};
use super::super::row::Row;
use super::member_data::attribute;
use super::{Reader, Recognised, Sink, required, unused};
use crate::model::{EventDraft, EventKind, IssueKind, Object, Time};

/// A table of members with at least two of the brief's counts.
pub(super) fn recognise(header: &Header, order: DateOrder) -> Option<Recognised> {
    let member = header.find(header::MEMBER)?;
    let date = header.find(&["postdate", "发布日期", "发帖日期"]);
    let contents = header.find(&["contentcount", "内容数", "内容数量", "发布内容数"]);
    let active = header.find(&["activedays", "活跃天数"]);
    let interactions = header.find(&["interactioncount", "互动数", "互动次数"]);
    let counts: Vec<Column> =
        [&active, &contents, &interactions].into_iter().flatten().cloned().collect();
    if counts.len() + usize::from(date.is_some()) < 2 || counts.is_empty() {
        return None;
    }
    let mut used = vec![Some(&member), date.as_ref()];
    used.extend(counts.iter().map(Some));
    let unused = unused(header, &used);
    let reader = CommunityData { member, date, contents, counts, order };
    Some(Recognised { reader: Box::new(reader), unused })
}

struct CommunityData {
    member: Column,
    date: Option<Column>,
    contents: Option<Column>,
    counts: Vec<Column>,
    order: DateOrder,
}

impl Reader for CommunityData {
    fn format(&self) -> &'static str {
        "community_data"
    }

    fn row(&mut self, row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), IssueKind> {
        let member = required(row, &self.member)?;
        let time = match &self.date {
            Some(column) => sink.time(row, column.index, &column.name, self.order)?,
            None => Time::NONE,
        };
        let member = sink.builder.member(member);
        for column in &self.counts {
            attribute(row, column, member, sink);
        }
        let count = self.contents.as_ref().map(|column| number(row.get(column.index)));
        if let (Some(Number::Finite(count)), Some(time)) = (count, time.some())
            && count >= 1.0
        {
            let kind = EventKind::Post;
            let value = count as f32;
            let object = Object::None;
            sink.builder.event(EventDraft { member, object, kind, time, value, row: None });
        }
        Ok(())
    }
}

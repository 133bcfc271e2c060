//! `user_data.csv`: `user_id,item_id,score`, or what members viewed, searched and
//! shared as lists (浏览历史, 搜索记录, 分享内容) beside what is known of them
//! (互动频率, 评论情感, 点赞倾向, 年龄, 性别, 地域, 职业), or both.

use super::super::DateOrder;
use super::super::field::{Number, items, number};
use super::super::header::{self, Column, Header};
use super::super::row::Row;
use super::member_data::attribute;
use super::{Reader, Recognised, Sink, bad_number, required, unused};
use crate::model::{EventDraft, EventKind, IssueKind, MemberId, Object, Time};

const LISTS: [(&str, EventKind); 3] = [
    ("浏览历史", EventKind::View),
    ("搜索记录", EventKind::Search),
    ("分享内容", EventKind::Share),
];
const FACTS: [&str; 7] = ["互动频率", "评论情感", "点赞倾向", "年龄", "性别", "地域", "职业"];
const SCORE: &[&str] = &["score", "rating", "评分", "分数", "得分"];

/// Scores without a kind of act, or at least two of the Chinese columns.
pub(super) fn recognise(header: &Header, order: DateOrder) -> Option<Recognised> {
    let member = header.find(header::MEMBER);
    let scored = header.find(header::OBJECT).zip(header.find(SCORE));
    let scored = scored.filter(|_| member.is_some() && header.find(header::KIND).is_none());
    let lists: Vec<(Column, EventKind)> =
        LISTS.iter().filter_map(|(name, kind)| Some((header.find(&[name])?, *kind))).collect();
    let facts: Vec<Column> = FACTS.iter().filter_map(|name| header.find(&[name])).collect();
    if scored.is_none() && lists.len() + facts.len() < 2 {
        return None;
    }
    let time = header.find(header::TIME);
    let mut used = vec![member.as_ref(), time.as_ref()];
    used.extend(scored.iter().flat_map(|(item, score)| [Some(item), Some(score)]));
    used.extend(lists.iter().map(|(column, _)| Some(column)).chain(facts.iter().map(Some)));
    let unused = unused(header, &used);
    let reader = UserData { member, scored, time, order, lists, facts };
    Some(Recognised { reader: Box::new(reader), unused })
}

struct UserData {
    member: Option<Column>,
    scored: Option<(Column, Column)>,
    time: Option<Column>,
    order: DateOrder,
    lists: Vec<(Column, EventKind)>,
    facts: Vec<Column>,
}

impl Reader for UserData {
    fn format(&self) -> &'static str {
        "user_data"
    }

    fn row(&mut self, row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), IssueKind> {
        let time = match &self.time {
            Some(column) => sink.time(row, column.index, &column.name, self.order)?,
            None => Time::NONE,
        };
        let scored = match &self.scored {
            Some((item, score)) => self.score(row, item, score)?,
            None => None,
        };
        let member = sink.member(row, self.member.as_ref())?;
        if let Some((item, value)) = scored {
            let object = Object::Content(sink.builder.content(item));
            let kind = EventKind::Rate;
            sink.builder.event(EventDraft { member, object, kind, time, value, row: None });
        }
        for (column, kind) in &self.lists {
            for item in items(row.get(column.index)) {
                listed(item, *kind, member, time, sink);
            }
        }
        for column in &self.facts {
            attribute(row, column, member, sink);
        }
        Ok(())
    }
}

impl UserData {
    /// The item and its score; `None` for a row that is about the member alone.
    fn score<'a>(
        &self,
        row: &Row<'a>,
        item: &Column,
        score: &Column,
    ) -> Result<Option<(&'a str, f32)>, IssueKind> {
        let cell = row.get(score.index);
        let about_member = !self.lists.is_empty() || !self.facts.is_empty();
        if cell.is_empty() && row.get(item.index).is_empty() && about_member {
            return Ok(None);
        }
        let item = required(row, item)?;
        match number(cell) {
            Number::Finite(value) => Ok(Some((item, value as f32))),
            Number::Empty => Err(IssueKind::MissingValue { column: score.name.clone() }),
            Number::NotFinite | Number::Text => Err(bad_number(score, cell)),
        }
    }
}

/// An item of a list is a content that bears its own name as its title.
fn listed(item: &str, kind: EventKind, member: MemberId, time: Time, sink: &mut Sink<'_>) {
    let content = sink.builder.content(item);
    let draft = sink.builder.content_mut(content);
    if draft.title.is_empty() && number(item) == Number::Text {
        item.clone_into(&mut draft.title);
    }
    let object = Object::Content(content);
    sink.builder.event(EventDraft { member, object, kind, time, value: 0.0, row: None });
}

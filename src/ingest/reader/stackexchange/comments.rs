//! `Comments.xml`: who commented on which post, and in which words.

use super::super::super::DateOrder;
use super::super::super::field::plain_text;
use super::super::super::row::Row;
use super::super::{Reader, Sink};
use super::{Site, dangling, id};
use crate::model::{EventDraft, EventKind, IssueKind, Object};

pub(super) const COLUMNS: &[&str] = &["Id", "PostId", "CreationDate", "UserId", "Text"];

pub(super) struct Comments<'s> {
    pub(super) site: &'s Site,
}

impl Reader for Comments<'_> {
    fn format(&self) -> &'static str {
        "stackexchange/Comments.xml"
    }

    fn row(&mut self, row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), IssueKind> {
        let number = id(row, 0, "Id")?;
        let post = id(row, 1, "PostId")?;
        let time = sink.time(row, 2, "CreationDate", DateOrder::YearFirst)?;
        // Where posts were dropped, a comment must belong to one of them.
        if !self.site.posts.is_empty() && !self.site.posts.contains_key(&post) {
            return Err(dangling(row, 1, "PostId"));
        }
        let member = self.site.member(row, 3, "UserId", sink)?;
        let object = Object::Content(self.site.content(post, sink));
        let kind = EventKind::Comment;
        let event = EventDraft { member, object, kind, time, value: 0.0, row: Some(number as u64) };
        sink.builder.remark(event, &plain_text(row.get(4)));
        Ok(())
    }
}

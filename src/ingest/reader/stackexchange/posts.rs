//! `Posts.xml`: questions and answers. Tag descriptions are posts there too; they have no
//! readers in the sense of a community and become no contents, but whoever wrote one
//! contributed. What moderators need is left out.

use super::super::super::DateOrder;
use super::super::super::field::plain_text;
use super::super::super::row::Row;
use super::super::{Reader, Sink, excerpt};
use super::{Post, Site, id, optional_id};
use crate::model::{
    ActivityKind, Audience, ContentId, EventDraft, EventKind, IssueKind, MemberId, Object,
};

pub(super) const COLUMNS: &[&str] =
    &["Id", "PostTypeId", "CreationDate", "OwnerUserId", "ParentId", "Title", "Body", "Tags"];

pub(super) struct Posts<'s> {
    site: &'s mut Site,
    /// Answers with their question's number and the row they stand in: an answer may
    /// come before its question.
    answers: Vec<(ContentId, i64, u64)>,
}

impl<'s> Posts<'s> {
    pub(super) fn new(site: &'s mut Site) -> Self {
        Self { site, answers: Vec::new() }
    }
}

impl Reader for Posts<'_> {
    fn format(&self) -> &'static str {
        "stackexchange/Posts.xml"
    }

    fn row(&mut self, row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), IssueKind> {
        let id = id(row, 0, "Id")?;
        let kind = match row.get(1) {
            "1" => EventKind::Ask,
            "2" => EventKind::Answer,
            "3" | "4" | "5" if !row.get(3).is_empty() => {
                return self.tag_description(id, row, sink);
            }
            other => return Err(IssueKind::NotUsed { what: post_type(other) }),
        };
        let published = sink.time(row, 2, "CreationDate", DateOrder::YearFirst)?;
        let question = optional_id(row, 4, "ParentId")?.filter(|_| kind == EventKind::Answer);
        // A post whose owner is gone is still read by others.
        let author = match self.site.member(row, 3, "OwnerUserId", sink) {
            Ok(author) => author,
            Err(issue) => {
                sink.note(row, issue);
                MemberId::NONE
            }
        };
        let content = self.site.content(id, sink);
        if self.site.posts.insert(id, Post { content, author, question }).is_some() {
            sink.note(row, IssueKind::RepeatedKey { key: id.to_string() });
        }
        let draft = sink.builder.content_mut(content);
        row.get(5).clone_into(&mut draft.title);
        draft.text = plain_text(row.get(6));
        draft.kind = Some(ActivityKind::QuestionAnswer);
        draft.audience = Some(Audience::Everyone);
        draft.author = author;
        draft.published = published;
        draft.tags = tags(row.get(7));
        if let Some(question) = question {
            self.answers.push((content, question, row.number));
        }
        if author != MemberId::NONE {
            let (member, object, time) = (author, Object::Content(content), published);
            sink.builder.event(EventDraft { member, object, kind, time, value: 0.0, row: None });
        }
        Ok(())
    }

    fn finish(&mut self, sink: &mut Sink<'_>) {
        for &(answer, question, row) in &self.answers {
            match self.site.posts.get(&question) {
                Some(post) => sink.builder.content_mut(answer).parent = post.content,
                None => {
                    let (column, value) = ("ParentId".to_owned(), question.to_string());
                    sink.log.issue(Some(row), IssueKind::DanglingReference { column, value });
                }
            }
        }
    }
}

impl Posts<'_> {
    /// Somebody wrote what a tag means.
    fn tag_description(
        &self,
        id: i64,
        row: &Row<'_>,
        sink: &mut Sink<'_>,
    ) -> Result<(), IssueKind> {
        let time = sink.time(row, 2, "CreationDate", DateOrder::YearFirst)?;
        let member = self.site.member(row, 3, "OwnerUserId", sink)?;
        let (object, kind, row) = (Object::None, EventKind::Post, Some(id as u64));
        sink.builder.event(EventDraft { member, object, kind, time, value: 0.0, row });
        Ok(())
    }
}

/// `<a><b>` in older dumps, `|a|b|` in newer ones.
fn tags(cell: &str) -> Vec<String> {
    let names = cell.split(['<', '>', '|']).filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

fn post_type(number: &str) -> String {
    let name = match number {
        "3" | "5" => "tag wiki",
        "4" => "tag wiki excerpt",
        "6" => "moderator nomination",
        "7" => "wiki placeholder",
        "8" => "privilege wiki",
        _ => return format!("post type {}", excerpt(number)),
    };
    format!("post type {number} ({name})")
}

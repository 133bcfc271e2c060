//! `Votes.xml`: what posts received, by day. Only favourites and bounties say who.

use super::super::super::DateOrder;
use super::super::super::field::{Number, number};
use super::super::super::row::Row;
use super::super::{Reader, Sink, excerpt};
use super::{Post, Site, dangling, id};
use crate::model::{EventDraft, EventKind, IssueKind, MemberId, Object};

pub(super) const COLUMNS: &[&str] =
    &["Id", "PostId", "VoteTypeId", "CreationDate", "UserId", "BountyAmount"];

pub(super) struct Votes<'s> {
    pub(super) site: &'s Site,
}

impl Reader for Votes<'_> {
    fn format(&self) -> &'static str {
        "stackexchange/Votes.xml"
    }

    fn row(&mut self, row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), IssueKind> {
        let number = id(row, 0, "Id")?;
        let kind = match row.get(2) {
            "1" => EventKind::Accept,
            "2" => EventKind::ReceiveLike,
            "3" => EventKind::ReceiveDislike,
            "5" => EventKind::Bookmark,
            "8" => EventKind::Bounty,
            other => return Err(IssueKind::NotUsed { what: vote_type(other) }),
        };
        let post = id(row, 1, "PostId")?;
        let time = sink.time(row, 3, "CreationDate", DateOrder::YearFirst)?;
        let Some(post) = self.site.posts.get(&post) else {
            // Posts that were left out have no author here; those in no file dangle.
            return Err(if self.site.posts.is_empty() {
                dangling(row, 1, "PostId")
            } else {
                IssueKind::NoMember
            });
        };
        let member = match kind {
            EventKind::Accept => self.asker(post),
            EventKind::Bookmark | EventKind::Bounty => self.site.member(row, 4, "UserId", sink)?,
            _ => post.author,
        };
        if member == MemberId::NONE {
            return Err(IssueKind::NoMember);
        }
        let value = if kind == EventKind::Bounty { amount(row)? } else { 0.0 };
        let object = Object::Content(post.content);
        let row = Some(number as u64);
        sink.builder.event(EventDraft { member, object, kind, time, value, row });
        Ok(())
    }
}

impl Votes<'_> {
    /// Whoever asked the question that a post answers.
    fn asker(&self, answer: &Post) -> MemberId {
        let question = answer.question.and_then(|id| self.site.posts.get(&id));
        question.map_or(MemberId::NONE, |question| question.author)
    }
}

fn amount(row: &Row<'_>) -> Result<f32, IssueKind> {
    match number(row.get(5)) {
        Number::Finite(value) => Ok(value as f32),
        Number::Empty => Ok(0.0),
        Number::NotFinite | Number::Text => {
            let value = excerpt(row.get(5));
            Err(IssueKind::BadNumber { column: "BountyAmount".to_owned(), value })
        }
    }
}

fn vote_type(number: &str) -> String {
    let name = match number {
        "4" => "offensive",
        "6" => "close",
        "7" => "reopen",
        "9" => "bounty closed",
        "10" => "deletion",
        "11" => "undeletion",
        "12" => "spam",
        "15" => "moderator review",
        "16" => "approved edit",
        _ => return format!("vote type {}", excerpt(number)),
    };
    format!("vote type {number} ({name})")
}

//! A Stack Exchange dump: seven files of rows, which name each other by number.
//!
//! Keys: a user is `se:<id>`, a post `post:<id>`, questions and answers alike, since
//! comments and votes name a post by its number only and may come on another day
//! than the posts. Where several sites are dropped together, each has a mark before its
//! numbers (see `ingest/sites.rs`). Files are read in the order of [`Kind`], whatever the order they
//! were dropped in, so that votes find the authors of their posts.
//!
//! Up- and down-votes are anonymous in the dump: they become something that the
//! author received. Locations, biographies and pictures are not read at all.

mod badges;
mod comments;
mod posts;
mod tags;
mod users;
mod votes;

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::row::Row;
use super::{Reader, Sink, excerpt};
use crate::model::{ContentId, IssueKind, MemberId};

/// The files of a dump, in the order in which they are to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Users,
    Posts,
    Comments,
    Votes,
    Badges,
    Tags,
    PostLinks,
}

impl Kind {
    /// By the name of the root element.
    pub(crate) fn of_root(root: &str) -> Option<Self> {
        Some(match root.to_ascii_lowercase().as_str() {
            "users" => Self::Users,
            "posts" => Self::Posts,
            "comments" => Self::Comments,
            "votes" => Self::Votes,
            "badges" => Self::Badges,
            "tags" => Self::Tags,
            "postlinks" => Self::PostLinks,
            _ => return None,
        })
    }

    /// The attributes that are read; a row's fields come in this order.
    pub(crate) fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Users => users::COLUMNS,
            Self::Posts => posts::COLUMNS,
            Self::Comments => comments::COLUMNS,
            Self::Votes => votes::COLUMNS,
            Self::Badges => badges::COLUMNS,
            Self::Tags => tags::TAG_COLUMNS,
            Self::PostLinks => tags::LINK_COLUMNS,
        }
    }

    /// The reader, which leaves in `site` what the files after it refer to.
    pub(crate) fn reader(self, site: &mut Site) -> Box<dyn Reader + '_> {
        match self {
            Self::Users => Box::new(users::Users { site }),
            Self::Posts => Box::new(posts::Posts::new(site)),
            Self::Comments => Box::new(comments::Comments { site }),
            Self::Votes => Box::new(votes::Votes { site }),
            Self::Badges => Box::new(badges::Badges { site }),
            Self::Tags => Box::new(tags::Tags),
            Self::PostLinks => Box::new(tags::PostLinks),
        }
    }
}

/// What one file of a dump tells the next.
#[derive(Debug, Default)]
pub(crate) struct Site {
    /// What sets its keys apart from those of other sites in the same drop; empty alone.
    mark: String,
    users: FxHashSet<i64>,
    posts: FxHashMap<i64, Post>,
}

/// A question or an answer.
#[derive(Clone, Copy, Debug)]
struct Post {
    content: ContentId,
    author: MemberId,
    /// The question that an answer belongs to.
    question: Option<i64>,
}

impl Site {
    /// A site with this mark in its keys.
    pub(crate) fn new(mark: impl Into<String>) -> Self {
        Self { mark: mark.into(), ..Self::default() }
    }

    fn user(&self, id: i64, sink: &mut Sink<'_>) -> MemberId {
        sink.builder.member(&format!("se:{}{id}", self.mark))
    }

    fn content(&self, id: i64, sink: &mut Sink<'_>) -> ContentId {
        sink.builder.content(&format!("post:{}{id}", self.mark))
    }

    /// The member with a number; `NoMember` if the row has none, as after a deletion.
    fn member(
        &self,
        row: &Row<'_>,
        column: usize,
        name: &str,
        sink: &mut Sink<'_>,
    ) -> Result<MemberId, IssueKind> {
        let Some(id) = optional_id(row, column, name)? else { return Err(IssueKind::NoMember) };
        // Only where users were dropped does a missing one mean anything.
        if !self.users.is_empty() && !self.users.contains(&id) {
            sink.note(row, dangling(row, column, name));
        }
        Ok(self.user(id, sink))
    }
}

/// A row's number, which it must have.
fn id(row: &Row<'_>, column: usize, name: &str) -> Result<i64, IssueKind> {
    optional_id(row, column, name)?
        .ok_or_else(|| IssueKind::MissingValue { column: name.to_owned() })
}

fn optional_id(row: &Row<'_>, column: usize, name: &str) -> Result<Option<i64>, IssueKind> {
    match row.get(column) {
        "" => Ok(None),
        cell => cell
            .parse()
            .map(Some)
            .map_err(|_| IssueKind::BadNumber { column: name.to_owned(), value: excerpt(cell) }),
    }
}

fn dangling(row: &Row<'_>, column: usize, name: &str) -> IssueKind {
    IssueKind::DanglingReference { column: name.to_owned(), value: excerpt(row.get(column)) }
}

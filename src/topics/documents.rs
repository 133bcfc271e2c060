//! The texts that people wrote, as documents.
//!
//! A document is a content with its title, or the words of an event. Robots' texts are
//! left out, and so is what was written after the moment that is asked for. Of more
//! than 10,000 documents an even sample is taken: every one of them stands for as many
//! others, and how many there are in all is said beside what is found.

use crate::model::{ContentId, Dataset, MemberId, Object, Time};

/// Documents at most.
const MOST: usize = 10_000;
/// Characters of a document that are read.
const LONGEST: usize = 600;

/// Where the words of a document are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// In a content.
    Content(ContentId),
    /// Beside a row of the log.
    Remark(u32),
}

/// A text that somebody wrote.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Document {
    /// Where its words are.
    pub source: Source,
    /// Who wrote it; [`MemberId::NONE`] if not known.
    pub author: MemberId,
    /// When; [`Time::NONE`] if not known.
    pub time: Time,
    /// The content that stands alone which it belongs to, or [`ContentId::NONE`].
    pub about: ContentId,
    /// Whether it answers something: a comment or an answer, whose tone is of interest.
    pub is_reply: bool,
}

/// The documents of a community: contents by id, then remarks by time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Documents {
    /// Those that are read.
    pub list: Vec<Document>,
    /// How many there are in all.
    pub total: usize,
}

impl Documents {
    /// The documents up to a moment. O(contents + events).
    pub fn of(dataset: &Dataset, as_of: Time) -> Self {
        let mut list: Vec<Document> = contents(dataset, as_of).collect();
        if !dataset.remarks.is_empty() {
            list.extend(remarks(dataset, as_of));
        }
        let total = list.len();
        if total > MOST {
            let mut row = 0;
            list.retain(|_| {
                row += 1;
                // One in total/MOST, evenly.
                row * MOST / total != (row - 1) * MOST / total
            });
        }
        Self { list, total }
    }

    /// The words of a document, in parts: title and text.
    pub fn words<'a>(&self, dataset: &'a Dataset, row: usize) -> [&'a str; 2] {
        self.list.get(row).map_or(["", ""], |document| document.words(dataset))
    }
}

impl Document {
    /// Its words, in parts: title and text.
    pub fn words<'a>(&self, dataset: &'a Dataset) -> [&'a str; 2] {
        match self.source {
            Source::Content(id) => {
                let contents = &dataset.contents;
                [contents.title.get(id.index()), cut(contents.text.get(id.index()))]
            }
            Source::Remark(row) => ["", cut(dataset.remarks.of(dataset.events.hash[row as usize]))],
        }
    }
}

/// The beginning of a text, on a character's boundary.
fn cut(text: &str) -> &str {
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or(text)
}

fn contents(dataset: &Dataset, as_of: Time) -> impl Iterator<Item = Document> {
    let contents = &dataset.contents;
    let document = move |id: ContentId| {
        let (author, time) = (contents.author[id.index()], contents.published[id.index()]);
        let about = contents.root(id);
        let is_reply = about != id;
        Document { source: Source::Content(id), author, time, about, is_reply }
    };
    let says = move |id: &ContentId| {
        !contents.title.get(id.index()).is_empty() || !contents.text.get(id.index()).is_empty()
    };
    let all = (0..contents.len()).map(ContentId::at).filter(says).map(document);
    all.filter(move |document| is_persons(dataset, document.author) && document.time <= as_of)
}

fn remarks(dataset: &Dataset, as_of: Time) -> impl Iterator<Item = Document> {
    let log = &dataset.events;
    let until = log.time.partition_point(|&time| time <= as_of);
    let document = move |row: usize| {
        let about = match Object::from_code(log.object[row]) {
            Object::Content(id) => dataset.contents.root(id),
            Object::None | Object::Activity(_) => ContentId::NONE,
        };
        let source = Source::Remark(row as u32);
        Document { source, author: log.member[row], time: log.time[row], about, is_reply: true }
    };
    let said = dataset.remarks.in_log(&log.hash[..until]).map(|(row, _)| row);
    said.filter(move |&row| is_persons(dataset, log.member[row])).map(document)
}

fn is_persons(dataset: &Dataset, author: MemberId) -> bool {
    author.some().is_none_or(|author| !dataset.members.robot[author.index()])
}

#[cfg(test)]
mod tests {
    use super::{Documents, MOST, Source};
    use crate::model::{Builder, EventDraft, EventKind, Object, Time};

    fn community(remarks: usize) -> crate::model::Dataset {
        let mut builder = Builder::default();
        let (ann, robot) = (builder.member("ann"), builder.member("robot"));
        builder.member_mut(robot).robot = true;
        let post = builder.content("post");
        builder.content_mut(post).title = "Glaze".to_owned();
        builder.content_mut(post).author = ann;
        builder.content("silent");
        for row in 0..remarks {
            let member = if row % 10 == 9 { robot } else { ann };
            let draft = EventDraft {
                member,
                object: Object::Content(post),
                kind: EventKind::Comment,
                time: Time(row as i64),
                value: 0.0,
                row: Some(row as u64),
            };
            builder.remark(draft, &format!("remark {row}"));
        }
        builder.build().0
    }

    #[test]
    fn what_people_wrote_is_a_document() {
        let dataset = community(10);
        let documents = Documents::of(&dataset, Time(4));
        assert_eq!(documents.total, 1 + 5, "one title, and the remarks up to the moment");
        assert_eq!(documents.words(&dataset, 0), ["Glaze", ""]);
        assert_eq!(documents.words(&dataset, 2), ["", "remark 1"]);
        assert!(!documents.list[0].is_reply && documents.list[1].is_reply);
        assert_eq!(Documents::of(&dataset, Time(100)).total, 1 + 9, "the robot is left out");
    }

    #[test]
    fn of_many_an_even_sample_is_taken() {
        let documents = Documents::of(&community(20_000), Time(100_000));
        assert_eq!((documents.list.len(), documents.total), (MOST, 18_001));
        let rows: Vec<u32> = documents
            .list
            .iter()
            .filter_map(|document| match document.source {
                Source::Remark(row) => Some(row),
                Source::Content(_) => None,
            })
            .collect();
        let middle = rows.partition_point(|&row| row < 10_000);
        assert!(middle.abs_diff(MOST / 2) < 20, "{middle}");
    }
}

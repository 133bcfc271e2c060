//! Everything members wrote: contents, then remarks, as one list of texts.

use std::borrow::Cow;

use super::{Marks, Subject};
use crate::math::order::Order;
use crate::model::{ContentId, Dataset, MemberId, Time};

/// Which text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A content: its title and its text.
    Content(ContentId),
    /// The words of the event in this row of the log.
    Remark(u32),
}

/// The texts of a community, contents in id order, then remarks in the order of the log.
/// Robots and unknown authors' texts are among them; empty texts are not. Of very many
/// the newest are read: a queue is about what is going on, and what was marked stays.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Texts {
    /// Where each text is.
    pub places: Vec<Place>,
    /// Older texts that are left unread.
    pub unread: usize,
}

/// Texts read at most, besides marked ones.
pub const NEWEST: usize = 10_000;

impl Texts {
    /// Finds them. O(contents + events + texts · log texts).
    pub fn of(dataset: &Dataset, marks: &Marks) -> Self {
        let (contents, log, remarks) = (&dataset.contents, &dataset.events, &dataset.remarks);
        let blank = |text: &str| text.trim().is_empty();
        let written = (0..contents.len())
            .filter(|&row| !blank(contents.title.get(row)) || !blank(contents.text.get(row)));
        let mut places: Vec<Place> =
            written.map(|row| Place::Content(ContentId::at(row))).collect();
        if !remarks.is_empty() {
            let said = remarks.in_log(&log.hash);
            let said = said
                .filter(|&(row, words)| log.kind[row].is_act() && !blank(remarks.text.get(words)));
            places.extend(said.map(|(row, _)| Place::Remark(row as u32)));
        }
        let all = places.len();
        if all > NEWEST {
            let dated = places.iter().map(|&place| (place.time(dataset), place));
            let mut dated: Vec<(Option<Time>, Place)> = dated.collect();
            let (_, _, newest) = dated.select_nth_unstable(all - NEWEST - 1);
            let mut newest: Vec<Place> = newest.iter().map(|&(_, place)| place).collect();
            newest.order();
            let marked = |place: &Place| marks.of(&place.subject(dataset)).is_some();
            places.retain(|place| {
                newest.binary_search(place).is_ok() || (!marks.is_empty() && marked(place))
            });
        }
        let unread = all - places.len();
        Self { places, unread }
    }
}

impl Place {
    /// Its words: of a content the title, a line end, the text.
    pub fn text(self, dataset: &Dataset) -> Cow<'_, str> {
        match self {
            Self::Remark(row) => {
                Cow::Borrowed(dataset.remarks.of(dataset.events.hash[row as usize]))
            }
            Self::Content(id) => {
                let title = dataset.contents.title.get(id.index());
                let text = dataset.contents.text.get(id.index());
                if title.is_empty() {
                    Cow::Borrowed(text)
                } else if text.is_empty() {
                    Cow::Borrowed(title)
                } else {
                    Cow::Owned(format!("{title}\n{text}"))
                }
            }
        }
    }

    /// The name under which it is marked.
    pub fn subject(self, dataset: &Dataset) -> Subject {
        match self {
            Self::Content(id) => Subject::Content(dataset.contents.key.get(id.index()).to_owned()),
            Self::Remark(row) => Subject::Remark(dataset.events.hash[row as usize]),
        }
    }

    /// Who wrote it, if known.
    pub fn author(self, dataset: &Dataset) -> Option<MemberId> {
        match self {
            Self::Content(id) => dataset.contents.author[id.index()].some(),
            Self::Remark(row) => Some(dataset.events.member[row as usize]),
        }
    }

    /// When, if known.
    pub fn time(self, dataset: &Dataset) -> Option<Time> {
        match self {
            Self::Content(id) => dataset.contents.published[id.index()].some(),
            Self::Remark(row) => dataset.events.time[row as usize].some(),
        }
    }

    /// The content that it is, or under which it stands.
    pub fn content(self, dataset: &Dataset) -> Option<ContentId> {
        match self {
            Self::Content(id) => Some(id),
            Self::Remark(row) => dataset.events.get(row as usize).object.content(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{NEWEST, Place, Texts};
    use crate::model::{Builder, EventDraft, EventKind, Object, Time};
    use crate::moderate::{Mark, Marks};

    #[test]
    fn of_very_many_the_newest_and_the_marked_are_read() {
        let mut builder = Builder::default();
        let member = builder.member("m");
        for number in 0..NEWEST as i64 + 5 {
            let (object, kind) = (Object::None, EventKind::Comment);
            let event =
                EventDraft { member, object, kind, time: Time(number), value: 0.0, row: None };
            builder.remark(event, "hello");
        }
        let data = builder.build().0;
        let texts = Texts::of(&data, &Marks::default());
        assert_eq!((texts.places.len(), texts.unread), (NEWEST, 5));
        assert_eq!(texts.places[0], Place::Remark(5), "the first five are the oldest");
        let mut marks = Marks::default();
        marks.set(Place::Remark(2).subject(&data), Some(Mark::Fine));
        let texts = Texts::of(&data, &marks);
        assert_eq!((texts.places.len(), texts.unread), (NEWEST + 1, 4));
        assert_eq!(texts.places[0], Place::Remark(2));
    }
}

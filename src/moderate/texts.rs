//! Everything members wrote: contents, then remarks, as one list of texts.

use std::borrow::Cow;

use super::Subject;
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
/// Robots and unknown authors' texts are among them; empty texts are not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Texts {
    /// Where each text is.
    pub places: Vec<Place>,
}

impl Texts {
    /// Finds them. O(contents + events · log remarks).
    pub fn of(dataset: &Dataset) -> Self {
        let contents = (0..dataset.contents.len()).map(ContentId::at);
        let mut places: Vec<Place> = contents.map(Place::Content).collect();
        if !dataset.remarks.is_empty() {
            let log = &dataset.events;
            let said = (0..log.len()).filter(|&row| log.kind[row].is_act());
            let said = said.filter(|&row| !dataset.remarks.of(log.hash[row]).is_empty());
            places.extend(said.map(|row| Place::Remark(row as u32)));
        }
        places.retain(|place| !place.text(dataset).trim().is_empty());
        Self { places }
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

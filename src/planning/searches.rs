//! Searches are wishes: what somebody looked for, whether it was there or not.
//!
//! Exports name what was searched in three ways: the content that was opened, a word or two
//! in place of a content, or words beside the event. A content that has tags is about what
//! these say. Any other words are about the tags whose names stand in them as a whole, and
//! about the topics that have one of their words as a name. O(words · longest name).

use rustc_hash::FxHashMap;

use super::{Subject, Subjects};
use crate::model::{ContentId, Dataset, Event};
use crate::text::words;

/// The names of subjects, to be found in words.
pub(super) struct Searches<'a> {
    dataset: &'a Dataset,
    subjects: &'a Subjects,
    /// Subjects by their name, cut into words.
    by_name: FxHashMap<Vec<String>, Vec<u32>>,
    /// Words of the longest name.
    longest: usize,
}

impl<'a> Searches<'a> {
    pub(super) fn new(dataset: &'a Dataset, subjects: &'a Subjects) -> Self {
        let mut by_name: FxHashMap<Vec<String>, Vec<u32>> = FxHashMap::default();
        for (row, subject) in subjects.names.iter().enumerate() {
            let names = match subject {
                Subject::Tag(name) => std::slice::from_ref(name),
                Subject::Topic(names) => names.as_slice(),
                Subject::Kind(_) => &[],
            };
            for name in names.iter().map(|name| cut(name)).filter(|name| !name.is_empty()) {
                by_name.entry(name).or_default().push(row as u32);
            }
        }
        let longest = by_name.keys().map(Vec::len).max().unwrap_or(0);
        Self { dataset, subjects, by_name, longest }
    }

    /// The subjects that a search was about, rising.
    pub(super) fn about(&self, event: &Event, hash: u64) -> Vec<u32> {
        let contents = &self.dataset.contents;
        let said = self.dataset.remarks.of(hash);
        let opened = event.object.content();
        // Where only a key is known, that is what was searched for.
        let is_known = |id: ContentId| {
            let root = contents.root(id);
            let title = contents.title.get(root.index());
            !title.is_empty()
                || !contents.tags(root).is_empty()
                || contents.published[root.index()].some().is_some()
        };
        if let Some(id) = opened.filter(|&id| is_known(id)) {
            return self.subjects.of(id).to_vec();
        }
        let label = opened.map_or("", |id| contents.label(id));
        let mut found: Vec<u32> =
            [said, label].iter().flat_map(|words| self.named(words)).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The subjects whose names stand in some words.
    fn named(&self, text: &str) -> Vec<u32> {
        let words = cut(text);
        let mut found = Vec::new();
        for start in 0..words.len() {
            for end in start + 1..=words.len().min(start + self.longest) {
                found.extend(self.by_name.get(&words[start..end]).into_iter().flatten());
            }
        }
        found
    }
}

fn cut(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    words(text, |word| found.push(word.to_owned()));
    found
}

#[cfg(test)]
mod tests {
    use super::Searches;
    use crate::model::{Builder, Dataset, EventDraft, EventKind, Object, Time};
    use crate::planning::{Subject, Subjects};

    /// Searches for a tagged content, for bare words, and with words beside the event.
    fn data() -> Dataset {
        let mut builder = Builder::default();
        let member = builder.member("anna");
        let tagged = builder.content("c1");
        builder.content_mut(tagged).tags = vec!["sour-dough".to_owned(), "面包".to_owned()];
        let bare = builder.content("Sour dough starter");
        let searches = [
            (Object::Content(tagged), ""),
            (Object::Content(bare), ""),
            (Object::None, "怎么做面包"),
            (Object::None, "dough, sour"),
        ];
        for (row, (object, said)) in searches.into_iter().enumerate() {
            let time = Time(row as i64);
            let kind = EventKind::Search;
            builder.remark(EventDraft { member, object, kind, time, value: 0.0, row: None }, said);
        }
        builder.build().0
    }

    #[test]
    fn a_search_is_about_the_tags_that_it_names() {
        let data = data();
        let subjects = Subjects::new(&data, None);
        let searches = Searches::new(&data, &subjects);
        let about = |row: usize| {
            let found = searches.about(&data.events.get(row), data.events.hash[row]);
            let tags =
                found.into_iter().filter_map(|subject| match &subjects.names[subject as usize] {
                    Subject::Tag(name) => Some(name.as_str()),
                    _ => None,
                });
            tags.collect::<Vec<_>>()
        };
        assert_eq!(about(0), ["sour-dough", "面包"]);
        assert_eq!(about(1), ["sour-dough"]);
        assert_eq!(about(2), ["面包"]);
        assert!(about(3).is_empty(), "other words in another order");
    }
}

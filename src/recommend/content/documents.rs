//! What an item says, in its tags, title and text.

use crate::model::Dataset;
use crate::recommend::Items;

/// The items to be read, as text. Borrowed: texts are the bulk of a community.
#[derive(Clone, Debug, Default)]
pub struct Documents<'a> {
    pub(super) rows: Vec<Document<'a>>,
}

/// One item's text.
#[derive(Clone, Debug)]
pub(super) struct Document<'a> {
    pub(super) tags: Vec<&'a str>,
    pub(super) title: &'a str,
    pub(super) text: &'a str,
}

impl<'a> Documents<'a> {
    /// The texts of the items of a dataset.
    pub fn new(dataset: &'a Dataset, items: &Items) -> Self {
        let contents = &dataset.contents;
        let mut documents = Self::default();
        for &id in &items.contents {
            let tags = contents.tags(id).iter().map(|&tag| contents.tag_names.get(tag as usize));
            let (title, text) = (contents.title.get(id.index()), contents.text.get(id.index()));
            documents.push(&tags.collect::<Vec<&str>>(), title, text);
        }
        documents
    }

    /// Adds the next item.
    pub fn push(&mut self, tags: &[&'a str], title: &'a str, text: &'a str) {
        self.rows.push(Document { tags: tags.to_vec(), title, text });
    }
}

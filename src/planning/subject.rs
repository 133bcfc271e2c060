//! What a content is about: its tags, its form, or the topic its words are on.

use serde::{Deserialize, Serialize};

use crate::model::{ActivityKind, ContentId, Dataset};
use crate::topics::TopicModel;

/// Words that name a topic.
const WORDS: usize = 3;

/// What a content is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Subject {
    /// A tag.
    Tag(String),
    /// A topic, by its strongest words.
    Topic(Vec<String>),
    /// A form.
    Kind(ActivityKind),
}

/// Subjects, and which contents are about them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Subjects {
    /// Each subject once.
    pub names: Vec<Subject>,
    /// Rows of `names`, a list a content; answers are about what their question is about.
    of: Vec<Vec<u32>>,
}

impl Subjects {
    /// Tags and forms; topics besides, if they were looked for.
    pub fn new(dataset: &Dataset, topics: Option<&TopicModel>) -> Self {
        let contents = &dataset.contents;
        let tags = contents.tag_names.len() as u32;
        let mut names: Vec<Subject> = (0..tags)
            .map(|tag| Subject::Tag(contents.tag_names.get(tag as usize).to_owned()))
            .collect();
        names.extend(ActivityKind::ALL.iter().map(|&kind| Subject::Kind(kind)));
        let first_topic = names.len() as u32;
        if let Some(topics) = topics {
            names.extend(topics.names(WORDS).into_iter().map(Subject::Topic));
        }
        let about = |row: usize| {
            let root = contents.root(ContentId::at(row));
            let kind = tags + u32::from(contents.kind[root.index()].code());
            contents.tags(root).iter().copied().chain([kind]).collect()
        };
        let mut of: Vec<Vec<u32>> = (0..contents.len()).map(about).collect();
        for (content, topic) in topics.iter().flat_map(|topics| topics.topics_of_contents()) {
            if let Some(of) = of.get_mut(content.index()) {
                of.push(first_topic + topic);
            }
        }
        Self { names, of }
    }

    /// What a content is about, rising.
    pub fn of(&self, content: ContentId) -> &[u32] {
        self.of.get(content.index()).map_or(&[], Vec::as_slice)
    }
}

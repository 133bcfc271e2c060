//! What is talked of. Tones need weights that this package leaves out, so it has none.

use serde::Serialize;
use tsify::Tsify;

use super::community::PeriodView;
use super::{Present, mirror};
use crate::engine;
use crate::model::Dataset;

mirror!(
    /// A word that says what something is about.
    KeywordView = engine::Keyword {
        word: String,
        /// Comparable within one list only.
        weight: f32,
        /// Texts that have it.
        documents: u32,
    }
);

/// What is talked of.
#[derive(Clone, Debug, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct TopicsView {
    /// Its shares are compared with those of the period before.
    period: PeriodView,
    /// Texts that were read …
    read: u64,
    /// … of so many.
    total: u64,
    /// The largest first.
    topics: Vec<TopicView>,
}

/// A topic.
#[derive(Clone, Debug, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct TopicView {
    /// Its words, the strongest first.
    words: Vec<KeywordView>,
    /// Texts on it.
    documents: u64,
    /// Its share of the texts that are on a topic.
    share: f64,
    /// Distinct authors.
    people: u64,
    /// How its share changed: estimate, lower and upper end of the 99 % interval.
    change: (f64, f64, f64),
    /// "rising", "steady" or "fading".
    direction: String,
}

/// A text that somebody wrote.
#[derive(Clone, Debug, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct RemarkView {
    excerpt: String,
    /// Your id.
    author: Option<String>,
    time: Option<f64>,
    /// Your id of the content it stands under.
    content: Option<String>,
    /// Place of its topic in the list.
    topic: Option<u32>,
}

impl Present<TopicsView> for engine::TopicsPage {
    fn present(self, data: &Dataset) -> TopicsView {
        TopicsView {
            period: self.period.present(data),
            read: self.read,
            total: self.total,
            topics: self.topics.present(data),
        }
    }
}

impl Present<TopicView> for engine::TopicRow {
    fn present(self, data: &Dataset) -> TopicView {
        let change = self.trend.change;
        let direction = match self.trend.direction {
            engine::Direction::Rising => "rising",
            engine::Direction::Steady => "steady",
            engine::Direction::Fading => "fading",
        };
        TopicView {
            words: self.words.present(data),
            documents: self.documents,
            share: self.share,
            people: self.people,
            change: (change.value, change.low, change.high),
            direction: direction.to_owned(),
        }
    }
}

impl Present<RemarkView> for engine::RemarkRow {
    fn present(self, data: &Dataset) -> RemarkView {
        RemarkView {
            excerpt: self.excerpt,
            author: self.author.present(data),
            time: self.time.present(data),
            content: self.content.present(data),
            topic: self.topic,
        }
    }
}

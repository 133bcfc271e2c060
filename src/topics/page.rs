//! What the topics page shows, made from the model for a period.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::month::month;
use super::{Direction, Drop, Mood, ToneCounts, TopicModel, Trend};
use crate::math::order::Order;
use crate::model::{ContentId, Dataset, MemberId, Period, Time};
use crate::text::keywords::Keyword;
use crate::text::tone::{Judgement, Measured, Tone};

/// Months that are shown.
const MONTHS: usize = 12;
/// Words of a month.
const WORDS: usize = 8;
/// Contents of a topic.
const CONTENTS: usize = 5;
/// Characters of a text that are shown.
const EXCERPT: usize = 240;

/// What is talked of, and in which tone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TopicsPage {
    /// The period whose shares are compared with those of the one before.
    pub period: Period,
    /// Documents that were read.
    pub read: u64,
    /// Documents that there are.
    pub total: u64,
    /// Topics, the largest first.
    pub topics: Vec<TopicRow>,
    /// Documents on no topic.
    pub without_topic: u64,
    /// The last months that have documents, the earliest first.
    pub months: Vec<MonthWords>,
    /// Answers and comments among the documents.
    pub comments: u64,
    /// Their tone; `None` if the weights are not at hand.
    pub mood: Option<Mood>,
    /// How often the tone is right, a language each.
    pub measured: Vec<Measured>,
    /// Whether Chinese was read in pairs of characters, for want of the dictionary.
    pub han_pairs: bool,
    /// What stands out, the most important first; three at most.
    pub findings: Vec<TopicFinding>,
}

/// A topic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TopicRow {
    /// Its place in the list.
    pub index: u32,
    /// Its words, the strongest first.
    pub words: Vec<Keyword>,
    /// Documents on it.
    pub documents: u64,
    /// Its share of the documents that are on a topic.
    pub share: f64,
    /// Distinct authors.
    pub people: u64,
    /// Its share in the period and before.
    pub trend: Trend,
    /// Documents on it in each month of the page, and their share of those of the month
    /// that are on a topic.
    pub months: Vec<(u64, f64)>,
    /// Tones of the answers and comments on it.
    pub tones: ToneCounts,
    /// Contents with most documents on it: title and documents.
    pub contents: Vec<(ContentId, String, u64)>,
}

/// A month and its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MonthWords {
    /// Its first moment.
    pub start: Time,
    /// Documents of the month.
    pub documents: u64,
    /// Documents of the month that are on a topic.
    pub on_topics: u64,
    /// What sets the month apart.
    pub keywords: Vec<Keyword>,
}

/// What stands out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TopicFinding {
    /// The tone fell.
    Tone {
        /// When, and from what.
        drop: Drop,
        /// The first words of the topic in which it did; none if in all.
        words: Vec<String>,
        /// The title of the content in it.
        title: String,
    },
    /// A topic is talked of more, or less.
    Trend {
        /// Which topic.
        topic: u32,
        /// Its first words.
        words: Vec<String>,
        /// Its shares.
        trend: Trend,
    },
    /// What is talked of most.
    Largest {
        /// Its first words.
        words: Vec<String>,
        /// Its share of the documents that are on a topic.
        share: f64,
        /// Its documents.
        documents: u64,
    },
}

/// Which texts to show.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RemarkQuery {
    /// On this topic only.
    pub topic: Option<u32>,
    /// In this tone only, which leaves out contents that answer nothing.
    pub tone: Option<Tone>,
    /// Of this period only.
    pub period: Option<Period>,
    /// Under this content only.
    pub content: Option<ContentId>,
    /// Rows to skip.
    pub offset: u32,
    /// Rows to return at most.
    pub limit: u32,
}

/// A window of the texts that match.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RemarkPage {
    /// Texts that match, whatever the window.
    pub total: u64,
    /// Rows skipped before the first one here.
    pub offset: u32,
    /// The window, latest first.
    pub rows: Vec<RemarkRow>,
}

/// A text that somebody wrote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RemarkRow {
    /// Its beginning.
    pub excerpt: String,
    /// Who wrote it.
    pub author: Option<MemberId>,
    /// What to call them; empty if not known.
    pub author_label: String,
    /// When.
    pub time: Option<Time>,
    /// The content it stands under.
    pub content: Option<ContentId>,
    /// That one's title; empty if there is none.
    pub title: String,
    /// Its topic.
    pub topic: Option<u32>,
    /// Its tone, if it answers something.
    pub judgement: Option<Judgement>,
}

impl TopicModel {
    /// The page for a period that ends with the data. O(documents · topics).
    pub fn page(&self, dataset: &Dataset, period: Period) -> TopicsPage {
        let list = self.documents.list.iter();
        let dated: Vec<Option<Time>> =
            list.map(|document| document.time.some().and_then(month)).collect();
        let months = self.months(&dated);
        let rows = 0..self.topics.len();
        let topics: Vec<TopicRow> =
            rows.map(|topic| self.row(dataset, topic as u32, period, &months, &dated)).collect();
        let mood = self.measured.is_some().then(|| self.mood());
        let findings = findings(dataset, &topics, mood.as_ref(), period);
        TopicsPage {
            period,
            read: self.documents.list.len() as u64,
            total: self.documents.total as u64,
            without_topic: self.topic.iter().filter(|topic| topic.is_none()).count() as u64,
            topics,
            months,
            comments: self.documents.list.iter().filter(|document| document.is_reply).count()
                as u64,
            mood,
            measured: self.measured.clone().unwrap_or_default(),
            han_pairs: self.han_pairs,
            findings,
        }
    }

    /// The texts that match, latest first.
    pub fn remarks(&self, dataset: &Dataset, query: &RemarkQuery) -> RemarkPage {
        let matches = |&row: &usize| {
            let document = &self.documents.list[row];
            query.topic.is_none_or(|topic| self.topic[row] == Some(topic))
                && query.tone.is_none_or(|tone| self.tone[row].is_some_and(|of| of.tone == tone))
                && query.period.is_none_or(|period| period.contains(document.time))
                && query.content.is_none_or(|content| document.about == content)
        };
        let mut rows: Vec<usize> = (0..self.documents.list.len()).filter(matches).collect();
        rows.order_by_key(|&row| (std::cmp::Reverse(self.documents.list[row].time), row));
        let window = rows.iter().skip(query.offset as usize).take(query.limit as usize);
        RemarkPage {
            total: rows.len() as u64,
            offset: query.offset,
            rows: window.map(|&row| self.remark(dataset, row)).collect(),
        }
    }

    fn remark(&self, dataset: &Dataset, row: usize) -> RemarkRow {
        let document = &self.documents.list[row];
        let [title, text] = document.words(dataset);
        let words = if text.is_empty() { title } else { text };
        let label = |id: MemberId| dataset.members.label(id).to_owned();
        let content = document.about.some();
        RemarkRow {
            excerpt: words.chars().take(EXCERPT).collect(),
            author: document.author.some(),
            author_label: document.author.some().map(label).unwrap_or_default(),
            time: document.time.some(),
            content,
            title: content.map(|id| dataset.contents.label(id).to_owned()).unwrap_or_default(),
            topic: self.topic[row],
            judgement: self.tone[row],
        }
    }

    /// The last months; `dated` has the month of each document.
    fn months(&self, dated: &[Option<Time>]) -> Vec<MonthWords> {
        let mut rows: BTreeMap<Time, Vec<usize>> = BTreeMap::new();
        for (row, month) in dated.iter().enumerate() {
            if let Some(month) = month {
                rows.entry(*month).or_default().push(row);
            }
        }
        let skipped = rows.len().saturating_sub(MONTHS);
        let words = |(start, rows): (Time, Vec<usize>)| MonthWords {
            start,
            documents: rows.len() as u64,
            on_topics: rows.iter().filter(|&&row| self.topic[row].is_some()).count() as u64,
            keywords: self.corpus.keywords(rows, WORDS),
        };
        rows.into_iter().skip(skipped).map(words).collect()
    }

    fn row(
        &self,
        dataset: &Dataset,
        topic: u32,
        period: Period,
        months: &[MonthWords],
        dated: &[Option<Time>],
    ) -> TopicRow {
        let on = |row: &usize| self.topic[*row] == Some(topic);
        let rows: Vec<usize> = (0..self.topic.len()).filter(on).collect();
        let of = |row: usize| &self.documents.list[row];
        let mut authors: Vec<MemberId> =
            rows.iter().filter_map(|&row| of(row).author.some()).collect();
        authors.order();
        authors.dedup();
        let mut tones = ToneCounts::default();
        rows.iter().filter_map(|&row| self.tone[row]).for_each(|judged| tones.add(judged.tone));
        let mut contents: BTreeMap<ContentId, u64> = BTreeMap::new();
        for id in rows.iter().filter_map(|&row| of(row).about.some()) {
            *contents.entry(id).or_default() += 1;
        }
        let mut contents: Vec<(ContentId, u64)> = contents.into_iter().collect();
        contents.order_by_key(|&(id, documents)| (std::cmp::Reverse(documents), id));
        contents.truncate(CONTENTS);
        let title = |id: ContentId| dataset.contents.label(id).to_owned();
        let in_month = |start: Time| rows.iter().filter(|&&row| dated[row] == Some(start)).count();
        let of_month = |month: &MonthWords| {
            let documents = in_month(month.start);
            (documents as u64, documents as f64 / month.on_topics.max(1) as f64)
        };
        let all = self.topic.iter().filter(|topic| topic.is_some()).count();
        let within = |period: Period| {
            let inside = |row: usize| period.contains(of(row).time);
            let on_any =
                (0..self.topic.len()).filter(|&row| self.topic[row].is_some() && inside(row));
            (rows.iter().filter(|&&row| inside(row)).count() as u64, on_any.count() as u64)
        };
        TopicRow {
            index: topic,
            words: self.topics[topic as usize].clone(),
            documents: rows.len() as u64,
            share: rows.len() as f64 / all.max(1) as f64,
            people: authors.len() as u64,
            trend: Trend::of(within(period), within(period.previous())),
            months: months.iter().map(of_month).collect(),
            tones,
            contents: contents
                .into_iter()
                .map(|(id, documents)| (id, title(id), documents))
                .collect(),
        }
    }
}

/// A fall of the tone first, then the clearest trends, then what is talked of most.
fn findings(
    dataset: &Dataset,
    topics: &[TopicRow],
    mood: Option<&Mood>,
    period: Period,
) -> Vec<TopicFinding> {
    let names = |row: &TopicRow| row.words.iter().take(3).map(|word| word.word.clone()).collect();
    let drop = mood.and_then(|mood| mood.drops.first()).filter(|drop| {
        // The week may have begun before the period.
        period.start <= drop.start.plus_days(6)
    });
    let mut findings: Vec<TopicFinding> = drop
        .map(|drop| {
            let title = drop.content.map(|(id, _)| dataset.contents.label(id).to_owned());
            let within = drop.within.and_then(|topic| topics.get(topic as usize));
            let words = within.map(names).unwrap_or_default();
            TopicFinding::Tone { drop: drop.clone(), words, title: title.unwrap_or_default() }
        })
        .into_iter()
        .collect();
    let mut trends: Vec<&TopicRow> =
        topics.iter().filter(|row| row.trend.direction != Direction::Steady).collect();
    let size = |row: &TopicRow| row.trend.change.value.abs();
    trends.order_by(|a, b| size(b).total_cmp(&size(a)).then(a.index.cmp(&b.index)));
    findings.extend(trends.into_iter().take(2).map(|row| TopicFinding::Trend {
        topic: row.index,
        words: names(row),
        trend: row.trend,
    }));
    findings.extend(topics.first().map(|row| TopicFinding::Largest {
        words: names(row),
        share: row.share,
        documents: row.documents,
    }));
    findings.truncate(3);
    findings
}

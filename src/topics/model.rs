//! Topics, keywords and tones, fitted together over the documents of a community.
//!
//! A topic is what a thread is about: a content with all that was said under it. One
//! comment has too few words to tell, and "thank you" is under everything; in threads
//! such words are common, and what is common is left out. Threads become tf-idf vectors
//! of length 1, over words in at least three threads and at most three tenths of them.
//! With n threads that have words there are k = ⌊√(n/3)⌋ topics, 2 at least and 12 at
//! most, and none below 24 threads. A thread, and each document in it, is on the topic
//! with most weight in it; topics with under three documents are dropped. They are
//! ordered by their documents, the largest first, and named by the words with most
//! weight in them.

use std::collections::BTreeMap;

use super::nmf::{Factors, NmfParams};
use super::{Documents, Mood, Source, ToneCounts, mood::Judged};
use crate::math::order::Order;
use crate::math::sparse::Csr;
use crate::math::top_k::top_k;
use crate::model::{Cancelled, ContentId, Dataset, MemberId, Progress, Time};
use crate::text::keywords::{Corpus, CorpusBuilder, Keyword};
use crate::text::tone::{Judgement, Measured, ToneModel};
use crate::text::{Segmenter, has_han, prose};

/// Threads from which on topics are looked for.
const FEWEST: usize = 24;
/// Threads for each topic squared.
const PER_TOPIC: f64 = 3.0;
/// Topics at most.
const MOST_TOPICS: usize = 12;
/// Threads that a word needs, and documents that a topic needs.
const RARE: usize = 3;
/// A word in a larger share of threads is no subject.
const COMMON: f64 = 0.3;
/// Turns of the factorisation.
const SWEEPS: usize = 30;
/// Words that name a topic.
const NAMES: usize = 8;
/// Documents between two reports: a few milliseconds.
const REPORT: usize = 200;

/// What is needed to fit.
pub struct Fit<'a> {
    /// The community.
    pub dataset: &'a Dataset,
    /// Nothing later is read.
    pub as_of: Time,
    /// Decides where topics start.
    pub seed: u64,
    /// Cuts words.
    pub segmenter: &'a Segmenter,
    /// Judges tones, if the weights are at hand.
    pub tone: Option<&'a ToneModel>,
}

/// What was found in the documents. Rows are those of the documents.
#[derive(Debug)]
pub struct TopicModel {
    pub(super) documents: Documents,
    pub(super) corpus: Corpus,
    /// The words of each topic, the strongest first.
    pub(super) topics: Vec<Vec<Keyword>>,
    /// The topic of each document.
    pub(super) topic: Vec<Option<u32>>,
    /// The tone of each answer and comment.
    pub(super) tone: Vec<Option<Judgement>>,
    /// What the tones are worth; `None` if there are no weights.
    pub(super) measured: Option<Vec<Measured>>,
    /// Whether Han text was read in pairs, for want of a dictionary.
    pub(super) han_pairs: bool,
}

/// The words of each topic, the largest topic first, and the topic of each document.
struct Found {
    topics: Vec<Vec<Keyword>>,
    topic: Vec<Option<u32>>,
}

impl Fit<'_> {
    /// Reads all documents, finds the topics, judges the tones. Reports documents read
    /// out of all, then sweeps.
    ///
    /// # Errors
    /// [`Cancelled`].
    pub fn fit(&self, progress: &dyn Progress) -> Result<TopicModel, Cancelled> {
        let documents = Documents::of(self.dataset, self.as_of);
        let count = documents.list.len();
        let mut corpus = CorpusBuilder::default();
        let mut tone = Vec::with_capacity(count);
        let mut han_pairs = false;
        for (row, document) in documents.list.iter().enumerate() {
            if row % REPORT == 0 {
                progress.report(row as u64, count as u64)?;
            }
            let [title, text] = document.words(self.dataset).map(prose);
            han_pairs |= !self.segmenter.knows_han() && (has_han(&title) || has_han(&text));
            corpus.document(self.segmenter, [title.as_str(), text.as_str()]);
            let model = self.tone.filter(|_| document.is_reply);
            tone.push(model.and_then(|model| model.judge(&text)));
        }
        let corpus = corpus.build();
        let Found { topics, topic } = self.topics(&documents, &corpus, progress)?;
        Ok(TopicModel {
            documents,
            corpus,
            topics,
            topic,
            tone,
            measured: self.tone.map(ToneModel::measured),
            han_pairs,
        })
    }

    /// The words of each topic, and the topic of each document.
    fn topics(
        &self,
        documents: &Documents,
        corpus: &Corpus,
        progress: &dyn Progress,
    ) -> Result<Found, Cancelled> {
        let threads = threads(documents);
        let vectors = vectors(corpus, &threads);
        let told = (0..vectors.height()).filter(|&row| !vectors.row(row).is_empty());
        let told: Vec<usize> = told.collect();
        let none = || Found { topics: Vec::new(), topic: vec![None; corpus.len()] };
        let topics = (told.len() as f64 / PER_TOPIC).sqrt() as usize;
        let params = NmfParams { topics: topics.clamp(2, MOST_TOPICS), sweeps: SWEEPS }.check();
        let Some(params) = params.ok().filter(|_| told.len() >= FEWEST) else { return Ok(none()) };
        let mut compact = Csr::new(vectors.width());
        told.iter().for_each(|&row| compact.push(vectors.row(row).iter()));
        let factors = params.fit(&compact, self.seed, progress)?;
        let told: Vec<&[usize]> = told.iter().map(|&thread| threads[thread].as_slice()).collect();
        Ok(named(corpus, &told, &factors))
    }
}

impl TopicModel {
    /// What the documents that a member wrote, and the contents that they took up
    /// (`took_up`), are about.
    pub fn keywords_of_members(
        &self,
        is_member: impl Fn(MemberId) -> bool,
        took_up: impl Fn(ContentId) -> bool,
        most: usize,
    ) -> Vec<Keyword> {
        let rows = self.documents.list.iter().enumerate().filter(|(_, document)| {
            let wrote = document.author.some().is_some_and(&is_member);
            wrote || (!document.is_reply && document.about.some().is_some_and(&took_up))
        });
        self.corpus.keywords(rows.map(|(row, _)| row), most)
    }

    /// What a content and all that was said under it are about.
    pub fn keywords_of_content(&self, id: ContentId, most: usize) -> Vec<Keyword> {
        let rows = self.documents.list.iter().enumerate();
        let under = rows.filter(|(_, document)| document.about == id);
        self.corpus.keywords(under.map(|(row, _)| row), most)
    }

    /// The strongest words of each topic, so many at most.
    pub fn names(&self, most: usize) -> Vec<Vec<String>> {
        let name = |words: &Vec<Keyword>| {
            words.iter().take(most).map(|keyword| keyword.word.clone()).collect()
        };
        self.topics.iter().map(name).collect()
    }

    /// The topic of each content that is on one.
    pub fn topics_of_contents(&self) -> impl Iterator<Item = (ContentId, u32)> {
        let rows = self.documents.list.iter().zip(&self.topic);
        rows.filter_map(|(document, topic)| match document.source {
            Source::Content(id) => topic.map(|topic| (id, topic)),
            Source::Remark(_) => None,
        })
    }

    /// Tones of what was said under a content that stands alone.
    pub fn tones_of(&self, about: ContentId) -> ToneCounts {
        let mut counts = ToneCounts::default();
        let rows = self.documents.list.iter().zip(&self.tone);
        let under = rows.filter(|(document, _)| document.about == about);
        under.filter_map(|(_, tone)| *tone).for_each(|judgement| counts.add(judgement.tone));
        counts
    }

    /// The tone over time.
    pub(super) fn mood(&self) -> Mood {
        let rows = self.documents.list.iter().zip(&self.topic).zip(&self.tone);
        let judged = rows.filter_map(|((document, &topic), tone)| {
            let (time, about) = (document.time, document.about);
            tone.map(|judgement| Judged { time, about, topic, tone: judgement.tone })
        });
        let judged: Vec<Judged> = judged.collect();
        Mood::of(&judged).with_topics(&judged, self.topics.len() as u32)
    }
}

/// The rows of each thread, threads in the order of their contents; what stands under
/// no content is a thread of its own.
fn threads(documents: &Documents) -> Vec<Vec<usize>> {
    let mut threads: BTreeMap<ContentId, Vec<usize>> = BTreeMap::new();
    let mut alone = Vec::new();
    for (row, document) in documents.list.iter().enumerate() {
        match document.about.some() {
            Some(content) => threads.entry(content).or_default().push(row),
            None => alone.push(vec![row]),
        }
    }
    threads.into_values().chain(alone).collect()
}

/// tf-idf vectors of length 1, a thread each, over the words that can part threads.
fn vectors(corpus: &Corpus, threads: &[Vec<usize>]) -> Csr {
    let width = corpus.words.len();
    let mut counts = Csr::new(width);
    let mut frequency = vec![0u32; width];
    for rows in threads {
        let said = rows.iter().flat_map(|&row| corpus.counts.row(row).iter());
        let mut said: Vec<(u32, f32)> = said.collect();
        said.order_by_key(|word| word.0);
        said.dedup_by(|again, first| {
            let same = again.0 == first.0;
            first.1 += if same { again.1 } else { 0.0 };
            same
        });
        said.iter().for_each(|word| frequency[word.0 as usize] += 1);
        counts.push(said);
    }
    let count = threads.len() as f64;
    let most = (count * COMMON).max(RARE as f64);
    let idf = |frequency: &u32| {
        let parts = *frequency as usize >= RARE && f64::from(*frequency) <= most;
        if parts { 1.0 + ((1.0 + count) / (1.0 + f64::from(*frequency))).ln() } else { 0.0 }
    };
    let idf: Vec<f64> = frequency.iter().map(idf).collect();
    let mut vectors = Csr::new(width);
    for row in counts.rows() {
        let weighed = row
            .iter()
            .map(|(column, times)| (column, (1.0 + f64::from(times).ln()) * idf[column as usize]));
        let weighed: Vec<(u32, f64)> = weighed.filter(|word| word.1 > 0.0).collect();
        let length = weighed.iter().map(|word| word.1 * word.1).sum::<f64>().sqrt();
        vectors.push(weighed.iter().map(|word| (word.0, (word.1 / length) as f32)));
    }
    vectors
}

/// Topics with their words, the largest first, and the topic of each document;
/// `told` are the threads that were factored, by their rows.
fn named(corpus: &Corpus, told: &[&[usize]], factors: &Factors) -> Found {
    let topics = factors.topics;
    // Columns of H have any length; a document's weights are compared in units of it.
    let mut lengths = vec![0f32; topics];
    for row in factors.words.chunks_exact(topics) {
        lengths.iter_mut().zip(row).for_each(|(length, weight)| *length += weight * weight);
    }
    let mut found = vec![None; corpus.len()];
    for (rows, weights) in told.iter().zip(factors.documents.chunks_exact(topics)) {
        let weights = weights.iter().zip(&lengths).map(|(weight, length)| weight * length.sqrt());
        let best = top_k(1, (0..).zip(weights.map(f64::from)));
        let best = best.first().filter(|best| best.score > 0.0).map(|best| best.id);
        rows.iter().for_each(|&row| found[row] = best);
    }
    let size = |topic: u32| found.iter().filter(|&&of| of == Some(topic)).count();
    let mut order: Vec<(usize, u32)> =
        (0..topics as u32).map(|topic| (size(topic), topic)).collect();
    order.retain(|&(size, _)| size >= RARE);
    order.order_by_key(|&(size, topic)| (std::cmp::Reverse(size), topic));
    let place = |topic: u32| order.iter().position(|&(_, kept)| kept == topic);
    let topic: Vec<Option<u32>> =
        found.iter().map(|of| of.and_then(place).map(|place| place as u32)).collect();
    let words = |(place, &(_, column)): (usize, &(usize, u32))| {
        let weights = (0..).zip(factors.words.iter().skip(column as usize).step_by(topics));
        let strongest = top_k(NAMES, weights.map(|(word, &weight)| (word, f64::from(weight))));
        let keyword = |word: u32, weight: f64| {
            let on_topic = |row: &usize| topic[*row] == Some(place as u32);
            let rows = (0..corpus.len()).filter(on_topic);
            let documents = rows.filter(|&row| corpus.counts.row(row).get(word).is_some()).count();
            Keyword {
                word: corpus.words[word as usize].to_string(),
                weight: weight as f32,
                documents: documents as u32,
            }
        };
        strongest.iter().map(|word| keyword(word.id, word.score)).collect()
    };
    Found { topics: order.iter().enumerate().map(words).collect(), topic }
}

#[cfg(test)]
mod tests {
    use super::Fit;
    use crate::model::{Builder, ContentId, Dataset, MemberId, Silent, Time};
    use crate::text::Segmenter;

    /// Forty posts by two members, one of pottery and one of weaving.
    fn community() -> Dataset {
        let mut builder = Builder::default();
        let authors = [builder.member("a-potter"), builder.member("b-weaver")];
        let words = [["kiln", "glaze", "pottery", "firing"], ["loom", "yarn", "weaving", "warp"]];
        for row in 0..40usize {
            let id = builder.content(&format!("{row:02}"));
            let draft = builder.content_mut(id);
            let of = words[row % 2];
            draft.title = format!("{} {}", of[row / 2 % 4], of[(row / 2 + 1) % 4]);
            draft.author = authors[row % 2];
            draft.published = Time(row as i64);
        }
        builder.build().0
    }

    fn fit(dataset: &Dataset, segmenter: &Segmenter) -> super::TopicModel {
        let fit = Fit { dataset, as_of: Time(1_000), seed: 1, segmenter, tone: None };
        fit.fit(&Silent).unwrap()
    }

    #[test]
    fn topics_are_found_and_named() {
        let model = fit(&community(), &Segmenter::default());
        assert!(model.topics.len() >= 2);
        // No topic has documents of both crafts.
        for topic in 0..model.topics.len() as u32 {
            let rows: Vec<usize> = (0..40).filter(|&row| model.topic[row] == Some(topic)).collect();
            assert!(rows.iter().all(|row| row % 2 == rows[0] % 2), "{topic}: {rows:?}");
        }
        let pottery = ["kiln", "glaze", "pottery", "firing"];
        let first = &model.topics[model.topic[0].unwrap() as usize][0];
        assert!(pottery.contains(&first.word.as_str()) && first.documents > 0, "{first:?}");
    }

    #[test]
    fn keywords_are_of_what_was_written_and_taken_up() {
        let model = fit(&community(), &Segmenter::default());
        let words = |member: u32, took_up: Option<ContentId>| -> Vec<String> {
            let is_member = |id: MemberId| id.0 == member;
            let found = model.keywords_of_members(is_member, |id| Some(id) == took_up, 8);
            found.into_iter().map(|keyword| keyword.word).collect()
        };
        assert!(words(0, None).iter().all(|word| !["loom", "yarn"].contains(&word.as_str())));
        assert_eq!(words(7, None), Vec::<String>::new());
        assert!(words(7, Some(ContentId(1))).contains(&"loom".to_owned()));
        assert_eq!(model.keywords_of_content(ContentId(0), 9).len(), 2);
    }

    #[test]
    fn a_handful_of_documents_has_no_topics() {
        let mut builder = Builder::default();
        for row in 0..10 {
            let id = builder.content(&row.to_string());
            builder.content_mut(id).title = "kiln glaze".to_owned();
        }
        let model = fit(&builder.build().0, &Segmenter::default());
        assert!(model.topics.is_empty() && model.topic.iter().all(Option::is_none));
    }
}

//! Vectors of items, and the cosine of a profile with each.

use super::phrases::phrases;
use super::{ContentValidParams, Documents};
use crate::math::lanes::{LANES, Lanes, every, wide};
use crate::math::sparse::{Csr, Row};
use crate::math::top_k::{Scored, top_k};
use crate::model::{Cancelled, Progress, Stage};
use crate::recommend::model::{contributions, damped};
use crate::recommend::{Contribution, Model, ModelKind};
use crate::text::{TfIdf, TfIdfBuilder, words};

/// Bytes of text between two reports: a few milliseconds.
const REPORT: usize = 200_000;

/// Words of which phrases are made.
const SHARED: usize = 40;

/// Marks the column of a tag, so that the tag "state" is not the word "state".
const TAG: char = '#';

/// The vectors of all items.
#[derive(Clone, Debug, Default)]
pub struct Content {
    items: TfIdf,
    postings: Csr,
}

impl ContentValidParams {
    /// Reads the items. Reports half-way when all are read.
    pub fn fit(
        &self,
        documents: &Documents<'_>,
        progress: &dyn Progress,
    ) -> Result<Content, Cancelled> {
        let total = documents.rows.len() as u64;
        let reading = Stage::new(progress, 0, 2);
        let mut builder = TfIdfBuilder::default();
        let mut read = 0;
        for (row, document) in documents.rows.iter().enumerate() {
            builder.document();
            if self.0.tag > 0.0 {
                for tag in &document.tags {
                    builder.word(&format!("{TAG}{tag}"), self.0.tag);
                }
            }
            for (text, weight) in [(document.title, self.0.title), (document.text, self.0.text)] {
                if weight > 0.0 {
                    words(text, |word| builder.word(word, weight));
                }
                read += text.len();
            }
            if read > REPORT {
                read = 0;
                reading.report(row as u64, total)?;
            }
        }
        let items = builder.build(&Stage::new(progress, 1, 2))?;
        let postings = items.vectors.transpose();
        Ok(Content { items, postings })
    }
}

/// Columns that two items share, each with the product of its weights.
type Links = Vec<(u32, f64)>;

impl Content {
    /// Tags that two items share, or else words, the strongest link first, at most `count`.
    /// Tags say it all where there are any, and words of theirs only say it again.
    pub fn shared(&self, item: u32, other: u32, count: usize) -> Vec<String> {
        let there = self.items.vectors.row(other as usize);
        let (tags, words): (Links, Links) = self
            .items
            .vectors
            .row(item as usize)
            .iter()
            .filter_map(|(word, weight)| {
                there.get(word).map(|other| (word, f64::from(weight) * f64::from(other)))
            })
            .partition(|&(word, _)| self.items.words[word as usize].starts_with(TAG));
        let name = |word: Scored| self.items.words[word.id as usize].trim_start_matches(TAG);
        let named = |words, most| top_k(most, words).into_iter().map(name).map(str::to_owned);
        if tags.is_empty() {
            phrases(named(words, SHARED).collect()).into_iter().take(count).collect()
        } else {
            named(tags, count).collect()
        }
    }

    /// The cosine of what two items say, 0–1.
    pub fn likeness(&self, item: u32, other: u32) -> f64 {
        let vectors = &self.items.vectors;
        vectors.row(item as usize).dot(vectors.row(other as usize))
    }

    /// Σ damped interest · vector over the history, a weight a word.
    fn profile(&self, history: Row<'_>) -> (Vec<f32>, f64) {
        let mut profile = vec![0f32; self.items.words.len()];
        for (item, interest) in history.iter() {
            for (word, weight) in self.items.vectors.row(item as usize).iter() {
                profile[word as usize] += damped(interest) * weight;
            }
        }
        let length = profile.iter().map(|&x| f64::from(x) * f64::from(x)).sum::<f64>().sqrt();
        (profile, length)
    }
}

impl Model for Content {
    fn kind(&self) -> ModelKind {
        ModelKind::Content
    }

    fn items(&self) -> usize {
        self.items.vectors.height()
    }

    fn score(&self, history: Row<'_>, scores: &mut [f64]) {
        scores.fill(0.0);
        let (profile, length) = self.profile(history);
        if length == 0.0 {
            return;
        }
        for (word, &weight) in profile.iter().enumerate().filter(|(_, weight)| **weight > 0.0) {
            let weight = f64::from(weight) / length;
            for (item, there) in self.postings.row(word).iter() {
                scores[item as usize] += weight * f64::from(there);
            }
        }
    }

    /// Item by item, each word read once for all lanes: histories that say much have most
    /// words, so that following each word to its items would come to every item anyway.
    fn score_block(&self, histories: &[Row<'_>], block: &mut [Lanes]) {
        let mut profiles = vec![Lanes::default(); self.items.words.len()];
        for (lane, history) in histories.iter().enumerate() {
            for (item, interest) in history.iter() {
                let interest = damped(interest);
                for (word, weight) in self.items.vectors.row(item as usize).iter() {
                    profiles[word as usize][lane] += interest * weight;
                }
            }
        }
        let mut squares = every(0.0);
        profiles.iter().for_each(|word| squares += wide(word) * wide(word));
        let turned = squares.to_array().map(|sum| if sum > 0.0 { 1.0 / sum.sqrt() } else { 0.0 });
        for (row, said) in block.iter_mut().zip(self.items.vectors.rows()) {
            // Two sums, so that one addition need not wait for another.
            let [mut even, mut odd] = [every(0.0); 2];
            let (words, last) = said.columns.as_chunks::<2>();
            let (weights, rest) = said.values.as_chunks::<2>();
            for (words, weights) in words.iter().zip(weights) {
                even += every(weights[0]) * wide(&profiles[words[0] as usize]);
                odd += every(weights[1]) * wide(&profiles[words[1] as usize]);
            }
            for (&word, &weight) in last.iter().zip(rest) {
                even += every(weight) * wide(&profiles[word as usize]);
            }
            *row = ((even + odd) * wide(&turned)).to_array();
        }
    }

    fn similar(&self, item: u32, count: usize) -> Vec<Scored> {
        let mut scores = vec![0.0; self.items()];
        self.score(Row { columns: &[item], values: &[1.0] }, &mut scores);
        let others = scores.iter().enumerate().map(|(row, &score)| (row as u32, score));
        top_k(count, others.filter(|&(row, score)| row != item && score > 0.0))
    }

    fn explain(&self, history: Row<'_>, item: u32) -> Vec<Contribution> {
        let there = self.items.vectors.row(item as usize);
        let (_, length) = self.profile(history);
        let shares = history.iter().map(|(from, interest)| {
            let dot = self.items.vectors.row(from as usize).dot(there);
            (from, f64::from(damped(interest)) * dot / length.max(f64::MIN_POSITIVE))
        });
        contributions(self.kind(), shares)
    }

    fn block(&self) -> usize {
        LANES
    }
}

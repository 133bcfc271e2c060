//! Documents as vectors of words (tf-idf).
//!
//! The weight of word w in document d is (1 + ln tf) · idf, with
//! idf = 1 + ln((1 + n) / (1 + df)) over n documents of which df have the word,
//! and each document is scaled to length 1: a dot product is a cosine. A word in
//! one document alone links nothing, and one in more than half is no subject:
//! both are dropped. Of each document the strongest 48 words are kept, which
//! bounds memory and the cost of a comparison. Salton and Buckley,
//! "Term-weighting approaches in automatic text retrieval" (1988).

use rustc_hash::FxHashMap;

use crate::math::sparse::Csr;
use crate::math::top_k::top_k;
use crate::model::{Cancelled, Progress};

/// Words between two reports: a few milliseconds.
const REPORT: usize = 100_000;
/// Words kept of a document.
const STRONGEST: usize = 48;

/// Takes in documents, field by field.
#[derive(Debug, Default)]
pub struct TfIdfBuilder {
    rows: FxHashMap<Box<str>, u32>,
    documents: Vec<Vec<(u32, f32)>>,
}

impl TfIdfBuilder {
    /// Starts the next document.
    pub fn document(&mut self) {
        self.merge_last();
        self.documents.push(Vec::new());
    }

    /// Adds a word to the document begun last; `weight` is 1 for plain text and
    /// more where a word says more, as in a title.
    pub fn word(&mut self, word: &str, weight: f32) {
        let Some(document) = self.documents.last_mut() else { return };
        let next = self.rows.len() as u32;
        let row = match self.rows.get(word) {
            Some(&row) => row,
            None => {
                self.rows.insert(word.into(), next);
                next
            }
        };
        document.push((row, weight));
    }

    /// Puts together what the last document says more than once.
    fn merge_last(&mut self) {
        let Some(document) = self.documents.last_mut() else { return };
        document.sort_by_key(|&(row, _)| row);
        document.dedup_by(|again, first| {
            let same = again.0 == first.0;
            first.1 += if same { again.1 } else { 0.0 };
            same
        });
    }

    /// Weighs all words. Reports documents done out of all.
    pub fn build(mut self, progress: &dyn Progress) -> Result<TfIdf, Cancelled> {
        self.merge_last();
        let count = self.documents.len();
        let mut frequency = vec![0u32; self.rows.len()];
        for &(row, _) in self.documents.iter().flatten() {
            frequency[row as usize] += 1;
        }
        // Columns in the order of the words, not of their first mention.
        let mut kept: Vec<(Box<str>, u32)> = self.rows.into_iter().collect();
        kept.retain(|&(_, row)| {
            let documents = frequency[row as usize] as usize;
            documents > 1 && documents * 2 <= count.max(4)
        });
        kept.sort_unstable();
        let mut columns = vec![None; frequency.len()];
        for (column, &(_, row)) in kept.iter().enumerate() {
            columns[row as usize] = Some(column as u32);
        }
        let idf = |row: u32| {
            let documents = f64::from(frequency[row as usize]);
            1.0 + ((1.0 + count as f64) / (1.0 + documents)).ln()
        };
        let mut vectors = Csr::new(kept.len());
        let mut work = 0;
        for (row, document) in self.documents.iter().enumerate() {
            work += document.len();
            if work > REPORT {
                work = 0;
                progress.report(row as u64, count as u64)?;
            }
            let weighed = document.iter().filter_map(|&(row, tf)| {
                let tf = 1.0 + f64::from(tf).max(1.0).ln();
                columns[row as usize].map(|column| (column, tf * idf(row)))
            });
            let mut strongest = top_k(STRONGEST, weighed);
            strongest.sort_unstable_by_key(|word| word.id);
            let length = strongest.iter().map(|word| word.score * word.score).sum::<f64>().sqrt();
            vectors.push(strongest.iter().map(|word| (word.id, (word.score / length) as f32)));
        }
        Ok(TfIdf { words: kept.into_iter().map(|(word, _)| word).collect(), vectors })
    }
}

/// Documents as vectors of length 1; a document without words has none.
#[derive(Clone, Debug, Default)]
pub struct TfIdf {
    /// The word of each column, in order.
    pub words: Vec<Box<str>>,
    /// Documents × words.
    pub vectors: Csr,
}

#[cfg(test)]
mod tests {
    use super::{TfIdf, TfIdfBuilder};
    use crate::model::Silent;

    fn build(documents: &[&[&str]]) -> TfIdf {
        let mut builder = TfIdfBuilder::default();
        for document in documents {
            builder.document();
            document.iter().for_each(|word| builder.word(word, 1.0));
        }
        builder.build(&Silent).unwrap()
    }

    #[test]
    fn weights_are_as_computed_by_hand() {
        let tf_idf = build(&[&["gate", "gate", "qubit"], &["qubit", "noise"], &["gate"], &["x"]]);
        // "noise" and "x" are in one document alone.
        assert_eq!(tf_idf.words, ["gate".into(), "qubit".into()]);
        // Both words have idf 1 + ln(5/3); the doubled one weighs 1 + ln 2 as much.
        let double = 1.0 + 2f32.ln();
        let length = (double * double + 1.0).sqrt();
        let row = tf_idf.vectors.row(0);
        assert!((row.values[0] - double / length).abs() < 1e-6);
        assert!((row.values[1] - 1.0 / length).abs() < 1e-6);
        assert_eq!(tf_idf.vectors.row(1).values, [1.0]);
        assert!(tf_idf.vectors.row(3).is_empty());
    }

    #[test]
    fn rarer_words_weigh_more() {
        let tf_idf = build(&[&["rare", "usual"], &["rare"], &["usual"], &["usual"], &[], &[]]);
        let row = tf_idf.vectors.row(0);
        assert!(row.values[0] > row.values[1], "{row:?}");
    }
}

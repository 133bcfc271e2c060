//! Keywords: what sets one group of documents apart from all others.
//!
//! A group is read as one long document. A word that the group says t times, and that
//! is in f of all n documents, weighs ln(1 + t) · ln(1 + n/f):
//! Salton and Buckley, "Term-weighting approaches in automatic text retrieval"
//! (1988). Words that only one document has are names and slips, and are left out
//! once there are enough documents to tell. One pass over the group's words.
//!
//! Forms of a word are one word; the form shown is the one written most often.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::Segmenter;
use crate::math::sparse::Csr;
use crate::math::top_k::top_k;

/// From so many documents on, a word must be in two of them.
const ENOUGH: usize = 8;

/// A word that says what a group of documents is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Keyword {
    /// The word, as it is written most often.
    pub word: String,
    /// How much it says; comparable within one list.
    pub weight: f32,
    /// Documents of the group that have it.
    pub documents: u32,
}

/// Takes in documents.
#[derive(Debug, Default)]
pub struct CorpusBuilder {
    /// Each form that was written, with its place among `written`.
    forms: FxHashMap<Box<str>, u32>,
    /// How often a form was written, and its stem's row.
    written: Vec<(u32, u32)>,
    stems: FxHashMap<Box<str>, u32>,
    documents: Vec<Vec<u32>>,
}

/// Documents as counts of words.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// The word of each column as it is written most often, columns in order of the stems.
    pub words: Vec<Box<str>>,
    /// Documents × words: how often a document says a word.
    pub counts: Csr,
    /// Documents that have the word.
    pub frequency: Vec<u32>,
}

impl CorpusBuilder {
    /// Takes in the next document, in any number of parts.
    pub fn document<'a>(
        &mut self,
        segmenter: &Segmenter,
        parts: impl IntoIterator<Item = &'a str>,
    ) {
        let mut document = Vec::new();
        for part in parts {
            segmenter.words(part, |form| {
                let place = match self.forms.get(form) {
                    Some(&place) => place,
                    None => {
                        // A stem is looked for once a form: it takes longer than the rest.
                        let next = self.stems.len() as u32;
                        let row = *self.stems.entry(segmenter.stem(form).into()).or_insert(next);
                        let place = self.written.len() as u32;
                        self.forms.insert(form.into(), place);
                        self.written.push((0, row));
                        place
                    }
                };
                let (count, row) = &mut self.written[place as usize];
                *count += 1;
                document.push(*row);
            });
        }
        self.documents.push(document);
    }

    /// Puts the words in order and counts them.
    pub fn build(self) -> Corpus {
        let mut stems: Vec<(Box<str>, u32)> = self.stems.into_iter().collect();
        stems.sort_unstable();
        let mut columns = vec![0u32; stems.len()];
        for (column, &(_, row)) in stems.iter().enumerate() {
            columns[row as usize] = column as u32;
        }
        // The form written most often; the first by its letters of equals.
        let mut forms: Vec<(Box<str>, u32)> = self.forms.into_iter().collect();
        forms.sort_unstable();
        let mut words: Vec<(u32, Box<str>)> = vec![(0, Box::default()); stems.len()];
        for (form, place) in forms {
            let (count, row) = self.written[place as usize];
            let usual = &mut words[columns[row as usize] as usize];
            if count > usual.0 {
                *usual = (count, form);
            }
        }
        let words = words.into_iter().map(|(_, form)| form).collect();
        let mut counts = Csr::new(stems.len());
        let mut frequency = vec![0u32; stems.len()];
        for document in self.documents {
            let mut said: Vec<u32> = document.iter().map(|&row| columns[row as usize]).collect();
            said.sort_unstable();
            let groups = said.chunk_by(|a, b| a == b);
            let entries: Vec<(u32, f32)> =
                groups.map(|group| (group[0], group.len() as f32)).collect();
            entries.iter().for_each(|&(column, _)| frequency[column as usize] += 1);
            counts.push(entries);
        }
        Corpus { words, counts, frequency }
    }
}

impl Corpus {
    /// Number of documents.
    pub fn len(&self) -> usize {
        self.counts.height()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The `most` words that say most about a group of documents, by their rows; the
    /// strongest first, ties in the order of the words.
    pub fn keywords(&self, group: impl IntoIterator<Item = usize>, most: usize) -> Vec<Keyword> {
        let mut said: Vec<(f32, u32)> = vec![(0.0, 0); self.words.len()];
        for row in group {
            for (column, count) in self.counts.row(row).iter() {
                said[column as usize].0 += count;
                said[column as usize].1 += 1;
            }
        }
        let least = if self.len() < ENOUGH { 1 } else { 2 };
        let weighed = (0u32..).zip(&said).filter_map(|(column, &(times, documents))| {
            let frequency = self.frequency[column as usize];
            let weight =
                f64::from(times).ln_1p() * (self.len() as f64 / f64::from(frequency)).ln_1p();
            (documents > 0 && frequency >= least).then_some((column, weight))
        });
        let strongest = top_k(most, weighed);
        let keyword = |column: u32, weight: f64| Keyword {
            word: self.words[column as usize].to_string(),
            weight: weight as f32,
            documents: said[column as usize].1,
        };
        strongest.iter().map(|word| keyword(word.id, word.score)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Corpus, CorpusBuilder};
    use crate::text::Segmenter;

    fn corpus(documents: &[&str]) -> Corpus {
        let (segmenter, mut builder) = (Segmenter::default(), CorpusBuilder::default());
        documents.iter().for_each(|text| builder.document(&segmenter, [*text]));
        builder.build()
    }

    #[test]
    fn forms_are_counted_together_and_shown_as_written_most() {
        let corpus = corpus(&["glazes glazing", "glazes", "kiln"]);
        let words: Vec<&str> = corpus.words.iter().map(|word| &**word).collect();
        assert_eq!(words, ["glazes", "kiln"]);
        assert_eq!(corpus.counts.row(0).values, [2.0]);
        assert_eq!(corpus.frequency, [2, 1]);
    }

    #[test]
    fn keywords_are_what_sets_apart() {
        let texts = [
            "kiln glaze pottery",
            "kiln glaze pottery firing",
            "pottery wheel kiln",
            "loom yarn pottery",
            "loom yarn weaving",
            "yarn weaving pottery",
            "loom warp",
            "warp yarn",
        ];
        let corpus = corpus(&texts);
        let words = |rows: std::ops::Range<usize>| -> Vec<String> {
            corpus.keywords(rows, 2).into_iter().map(|keyword| keyword.word).collect()
        };
        assert_eq!(words(0..3), ["kiln", "glaze"]);
        assert_eq!(words(4..8), ["warp", "weaving"]);
        let first = &corpus.keywords(0..3, 1)[0];
        let expected = 4f64.ln() * (1.0 + 8.0 / 3.0f64).ln();
        assert!((f64::from(first.weight) - expected).abs() < 1e-6 && first.documents == 3);
        assert!(corpus.keywords([], 5).is_empty());
    }
}

//! Texts of which somebody said how they sound: what a model is fitted to, and what it
//! is measured on.
//!
//! Reviews speak of few things: hotels, books, computers. A model of them takes a word
//! of the field for a word of the tone wherever a field is praised more than another.
//! So a text may be told its field by words that name it; fields are then balanced, and
//! left out whole to see what the model is worth elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use xxhash_rust::xxh3::xxh3_64;

use super::Language;
use super::grams::plain;

/// Folds of texts that come without.
const FOLDS: u32 = 5;

/// Labelled texts of one language, each different, ordered by what is left of them
/// when made plain. A text that is there twice would else be known to the weights
/// that judge it; one with both labels teaches nothing and is left out.
#[derive(Clone, Debug)]
pub struct Lines {
    pub(super) language: Language,
    pub(super) texts: Vec<String>,
    pub(super) positive: Vec<bool>,
    pub(super) fold: Vec<u32>,
    /// Names of the fields.
    pub(super) fields: Vec<String>,
    /// The field of each text, by its place among the names.
    pub(super) field: Vec<Option<usize>>,
    /// Texts that are learnt from and never judged.
    pub(super) taught: Vec<Taught>,
    /// Texts that sound neither pleased nor displeased.
    pub(super) neutral: Vec<String>,
    /// Texts that are judged at last and never learnt from.
    pub(super) unseen: Vec<(String, bool)>,
}

/// A text that teaches beside the data: a word with its tone, or a made-up comment.
#[derive(Clone, Debug, PartialEq)]
pub struct Taught {
    /// The text.
    pub text: String,
    /// Whether it sounds pleased.
    pub positive: bool,
    /// As how many texts of the data it counts.
    pub weight: f64,
    /// The field that it speaks of; left out together with the data's.
    pub field: Option<String>,
}

impl Lines {
    /// Takes texts with their label (whether they sound pleased) and fold; where no fold
    /// is given, a hash of the text chooses one of five.
    pub fn new<'a>(
        language: Language,
        labelled: impl IntoIterator<Item = (&'a str, bool, Option<u32>)>,
    ) -> Self {
        let mut different: BTreeMap<String, (bool, u32, bool)> = BTreeMap::new();
        for (text, positive, fold) in labelled {
            let key = plain(language, text);
            if key.trim().is_empty() {
                continue;
            }
            let hash = (xxh3_64(key.as_bytes()) % u64::from(FOLDS)) as u32;
            let entry = different.entry(key).or_insert((positive, fold.unwrap_or(hash), true));
            entry.2 &= entry.0 == positive;
        }
        let mut lines = Self {
            language,
            texts: Vec::new(),
            positive: Vec::new(),
            fold: Vec::new(),
            fields: Vec::new(),
            field: Vec::new(),
            taught: Vec::new(),
            neutral: Vec::new(),
            unseen: Vec::new(),
        };
        for (text, (positive, fold, agreed)) in different {
            if agreed {
                lines.texts.push(text);
                lines.positive.push(positive);
                lines.fold.push(fold);
                lines.field.push(None);
            }
        }
        lines
    }

    /// Tells the texts' fields: each has that of which most words are in it, the earlier
    /// one where two have as many, and none where no word of any is.
    pub fn with_fields<'a, W: AsRef<str>>(
        mut self,
        fields: impl IntoIterator<Item = (&'a str, Vec<W>)>,
    ) -> Self {
        let fields: Vec<(&str, Vec<W>)> = fields.into_iter().collect();
        let field_of = |text: &String| {
            let hits = |words: &[W]| -> usize {
                words.iter().map(|word| text.matches(word.as_ref()).count()).sum()
            };
            let counts = fields.iter().map(|field| hits(&field.1)).enumerate();
            let most = counts.max_by_key(|&(place, count)| (count, std::cmp::Reverse(place)));
            most.filter(|&(_, count)| count > 0).map(|(place, _)| place)
        };
        self.field = self.texts.iter().map(field_of).collect();
        self.fields = fields.iter().map(|field| field.0.to_owned()).collect();
        self
    }

    /// Adds texts that are learnt from whichever part of the data is left out, and never
    /// judged by. One that is in the data as well is left to the data.
    pub fn with_taught(mut self, taught: impl IntoIterator<Item = Taught>) -> Self {
        for one in taught {
            let text = plain(self.language, &one.text);
            if !text.trim().is_empty() && self.texts.binary_search(&text).is_err() {
                self.taught.push(Taught { text, ..one });
            }
        }
        self
    }

    /// Adds texts that sound neither way, such as questions. They are learnt from and
    /// never judged by: no label of theirs could be right.
    pub fn with_neutral<'a>(mut self, texts: impl IntoIterator<Item = &'a str>) -> Self {
        let plain = texts.into_iter().map(|text| plain(self.language, text));
        self.neutral = plain.filter(|text| !text.trim().is_empty()).collect();
        self.neutral.sort_unstable();
        self.neutral.dedup();
        self
    }

    /// Adds texts of other kinds, with their label, that the finished weights are tried
    /// on. What was given to learn from until here is left out of them.
    pub fn with_unseen<'a>(mut self, texts: impl IntoIterator<Item = (&'a str, bool)>) -> Self {
        let taught: BTreeSet<&str> = self.taught.iter().map(|one| one.text.as_str()).collect();
        let plain =
            texts.into_iter().map(|(text, positive)| (plain(self.language, text), positive));
        let unseen = plain.filter(|(text, _)| {
            !taught.contains(text.as_str()) && self.texts.binary_search(text).is_err()
        });
        self.unseen = unseen.collect();
        self
    }

    /// Number of different texts.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::super::Language;
    use super::{Lines, Taught};

    #[test]
    fn doubles_and_contradictions_are_left_out() {
        let given = [
            ("很好", true, None),
            ("很 好", true, Some(3)),
            ("一般", true, None),
            ("一般", false, None),
            ("  ", false, None),
            ("差", false, Some(2)),
        ];
        let lines = Lines::new(Language::Chinese, given);
        assert_eq!(lines.texts, ["差", "很好"]);
        assert_eq!(lines.positive, [false, true]);
        assert_eq!(lines.fold[0], 2);
    }

    #[test]
    fn a_field_is_told_by_its_words() {
        let given = ["房间很好", "书很好，房间也有", "书好看，作者用心", "很好"];
        let lines = Lines::new(Language::Chinese, given.map(|text| (text, true, None)));
        let lines = lines.with_fields([("hotel", vec!["房间"]), ("book", vec!["书", "作者"])]);
        let field = |text: &str| lines.field[lines.texts.iter().position(|t| t == text).unwrap()];
        assert_eq!(field("房间很好"), Some(0));
        assert_eq!(field("书很好,房间也有"), Some(0), "the earlier of two");
        assert_eq!((field("书好看,作者用心"), field("很好")), (Some(1), None));
    }

    #[test]
    fn nothing_is_both_learnt_and_judged() {
        let taught =
            |text: &str| Taught { text: text.to_owned(), positive: true, weight: 3.0, field: None };
        let lines = Lines::new(Language::Chinese, [("很好", true, None)])
            .with_taught([taught("很好"), taught("真棒")])
            .with_unseen([("很 好", true), ("真棒", true), ("不错", true)]);
        assert_eq!(lines.taught, [taught("真棒")]);
        assert_eq!(lines.unseen, [("不错".to_owned(), true)]);
    }
}

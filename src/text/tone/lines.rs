//! Texts of which somebody said how they sound: what a model is fitted to.

use std::collections::BTreeMap;

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
    /// Texts that sound neither pleased nor displeased.
    pub(super) neutral: Vec<String>,
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
            neutral: Vec::new(),
        };
        for (text, (positive, fold, agreed)) in different {
            if agreed {
                lines.texts.push(text);
                lines.positive.push(positive);
                lines.fold.push(fold);
            }
        }
        lines
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
    use super::Lines;

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
}

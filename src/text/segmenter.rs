//! Text → words that can be read as labels.
//!
//! [`super::words`] reads Han text in pairs, which retrieves well and reads badly.
//! With the dictionary at hand, Han text is cut into its likeliest words: the path of
//! greatest probability through all dictionary words in a sentence, and a hidden
//! Markov model for names that no dictionary has (jieba, by Sun Junyi). Words of one
//! character and stop words are left out.
//!
//! In scripts that part words, the forms of an English word count as one (Porter,
//! "An algorithm for suffix stripping", 1980, in its second edition); the stem is
//! no word, so what is shown is a form that was written.
//!
//! The dictionary has the 52,000 words of frequency 50 and more of jieba's own, and
//! is an asset. Cost: some 5 million characters a second.

use std::borrow::Cow;
use std::fmt;
use std::io::BufReader;

use jieba_rs::Jieba;
use rust_stemmers::{Algorithm, Stemmer};

use super::asset::{AssetError, AssetKind, seal, unseal};
use super::stop::is_stop_word;
use super::words::{is_han, words};

/// A word of this frequency and more is kept of a dictionary.
const LEAST: usize = 50;

/// Cuts text into words, with the Chinese dictionary or without.
pub struct Segmenter {
    han: Option<Jieba>,
    english: Stemmer,
}

impl Segmenter {
    /// Hands each word of `text` to `each`, in order, as it is written, in lower case.
    pub fn words(&self, text: &str, mut each: impl FnMut(&str)) {
        let mut hand_on = |word: &str| {
            if !is_stop_word(word) {
                each(word);
            }
        };
        let Some(jieba) = &self.han else {
            return words(text, hand_on);
        };
        for (run, han) in runs(text) {
            if !han {
                words(run, &mut hand_on);
                continue;
            }
            for token in jieba.cut(run, true) {
                if token.word.chars().nth(1).is_some() {
                    hand_on(token.word);
                }
            }
        }
    }

    /// What all forms of a word have in common. It is no word itself.
    pub fn stem<'a>(&self, word: &'a str) -> Cow<'a, str> {
        if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            self.english.stem(word)
        } else {
            Cow::Borrowed(word)
        }
    }

    /// Whether Han text is cut by the dictionary, rather than read in pairs.
    pub fn knows_han(&self) -> bool {
        self.han.is_some()
    }

    /// A segmenter with the dictionary of an asset.
    ///
    /// # Errors
    /// Bytes that are no whole dictionary.
    pub fn from_asset(bytes: &[u8]) -> Result<Self, AssetError> {
        let (kind, body) = unseal(bytes)?;
        if kind != AssetKind::Han {
            return Err(AssetError::Foreign);
        }
        let jieba = Jieba::with_dict(&mut BufReader::new(body.as_slice()));
        Ok(Self { han: Some(jieba.map_err(|_| AssetError::Damaged)?), ..Self::default() })
    }
}

impl Default for Segmenter {
    /// Without a dictionary.
    fn default() -> Self {
        Self { han: None, english: Stemmer::create(Algorithm::English) }
    }
}

impl fmt::Debug for Segmenter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Segmenter").field("knows_han", &self.knows_han()).finish()
    }
}

/// The asset of a dictionary, of which each line is a word, its frequency, and what is
/// not needed: the frequent words that are in Han script throughout.
pub fn dictionary_asset(dictionary: &str) -> Vec<u8> {
    let mut kept: Vec<(&str, &str)> = dictionary
        .lines()
        .filter_map(|line| {
            let mut cells = line.split(' ');
            let (word, frequency) = (cells.next()?, cells.next()?);
            let frequent = frequency.parse::<usize>().is_ok_and(|frequency| frequency >= LEAST);
            (frequent && word.chars().all(is_han)).then_some((word, frequency))
        })
        .collect();
    kept.sort_unstable();
    let body: String =
        kept.iter().flat_map(|(word, frequency)| [word, " ", frequency, "\n"]).collect();
    seal(AssetKind::Han, body.as_bytes())
}

/// The text in runs that are Han throughout, or not at all.
fn runs(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let han = is_han(rest.chars().next()?);
        let end = rest.char_indices().find(|&(_, character)| is_han(character) != han);
        let (run, after) = rest.split_at(end.map_or(rest.len(), |(at, _)| at));
        rest = after;
        Some((run, han))
    })
}

#[cfg(test)]
mod tests {
    use super::{AssetError, Segmenter, dictionary_asset};
    use crate::text::asset::{AssetKind, seal};

    const DICTIONARY: &str = "人工智能 500 n\n人工 300 n\n智能 300 n\n学习 900 v\n生僻 3 a\n\
        4S店 90 n\n喜欢 800 v\n我们 9000 r\n我 90000 r\n";

    fn found(segmenter: &Segmenter, text: &str) -> Vec<String> {
        let mut found = Vec::new();
        segmenter.words(text, |word| found.push(word.to_owned()));
        found
    }

    #[test]
    fn forms_of_a_word_share_a_stem() {
        let segmenter = Segmenter::default();
        let words = found(&segmenter, "Weaving baskets; the basket weaves");
        assert_eq!(words, ["weaving", "baskets", "basket", "weaves"]);
        let stems: Vec<_> = words.iter().map(|word| segmenter.stem(word)).collect();
        assert_eq!(stems, ["weav", "basket", "basket", "weav"]);
        assert_eq!(segmenter.stem("人工智能"), "人工智能");
    }

    #[test]
    fn the_dictionary_cuts_words_and_pairs_do_without() {
        let segmenter = Segmenter::from_asset(&dictionary_asset(DICTIONARY)).unwrap();
        assert!(segmenter.knows_han());
        let words = found(&segmenter, "我们喜欢学习Rust，人工智能");
        assert_eq!(words, ["喜欢", "学习", "rust", "人工智能"]);
        assert_eq!(found(&Segmenter::default(), "学习人工"), ["学习", "习人", "人工"]);
    }

    #[test]
    fn a_dictionary_keeps_what_is_frequent_and_han() {
        let asset = dictionary_asset(DICTIONARY);
        assert_eq!(asset, dictionary_asset(DICTIONARY));
        let (_, body) = crate::text::asset::unseal(&asset).unwrap();
        let body = String::from_utf8(body).unwrap();
        assert_eq!(body.lines().count(), 7);
        assert!(!body.contains("生僻") && !body.contains("4S店"));
    }

    #[test]
    fn other_bytes_are_no_dictionary() {
        let other = seal(AssetKind::Tone, b"");
        assert_eq!(Segmenter::from_asset(&other).err(), Some(AssetError::Foreign));
        let nonsense = seal(AssetKind::Han, "词 many\n".as_bytes());
        assert_eq!(Segmenter::from_asset(&nonsense).err(), Some(AssetError::Damaged));
    }
}

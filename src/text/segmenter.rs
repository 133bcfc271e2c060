//! Text → words that can be read as labels.
//!
//! [`super::words`] reads Han text in pairs, which retrieves well and reads badly.
//! With the dictionary at hand, Han text is cut into its likeliest words: the path of
//! greatest probability through all dictionary words in a sentence (jieba, by Sun
//! Junyi), and a hidden Markov chain for names that no dictionary has. That chain is
//! ours: the crate's would bring its table, a sixth of all that the page fetches, to
//! everybody, Chinese or not. Words of one character and stop words are left out.
//!
//! In scripts that part words, the forms of an English word count as one (Porter,
//! "An algorithm for suffix stripping", 1980, in its second edition); the stem is
//! no word, so what is shown is a form that was written.
//!
//! The dictionary has the 52,000 words of frequency 50 and more of jieba's own; it and
//! the chain's probabilities are an asset. Cost: some 5 million characters a second.

mod hmm;

use std::borrow::Cow;
use std::fmt;
use std::io::BufRead;

use jieba_rs::Jieba;
use rust_stemmers::{Algorithm, Stemmer};

use self::hmm::Hmm;
use super::asset::{AssetError, AssetKind, seal, unseal};
use super::stop::is_stop_word;
use super::words::{is_han, words};

/// A word of this frequency and more is kept of a dictionary.
const LEAST: usize = 50;

/// Cuts text into words, with the Chinese dictionary or without.
pub struct Segmenter {
    han: Option<Han>,
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
        let Some(dictionary) = &self.han else {
            return words(text, hand_on);
        };
        for (run, han) in runs(text) {
            if han {
                dictionary.words(run, &mut hand_on);
            } else {
                words(run, &mut hand_on);
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
        let han = Han::decode(&body).ok_or(AssetError::Damaged)?;
        Ok(Self { han: Some(han), ..Self::default() })
    }
}

/// What Han text is cut by.
struct Han {
    dictionary: Jieba,
    chain: Hmm,
}

impl Han {
    /// Hands each word of two characters and more in a run of Han to `each`.
    fn words(&self, run: &str, mut each: impl FnMut(&str)) {
        let mut long = |word: &str| {
            if word.chars().nth(1).is_some() {
                each(word);
            }
        };
        // What no word of the dictionary covers, from here up to the word at hand.
        let mut loose = 0;
        let mut end = 0;
        for token in self.dictionary.cut(run, false) {
            if token.word.chars().nth(1).is_some() {
                self.names(&run[loose..end], &mut long);
                long(token.word);
                loose = end + token.word.len();
            }
            end += token.word.len();
        }
        self.names(&run[loose..end], &mut long);
    }

    /// A word of the dictionary that is less likely than its characters stays apart.
    fn names(&self, run: &str, each: &mut impl FnMut(&str)) {
        if !self.dictionary.has_word(run) {
            self.chain.words(run, each);
        }
    }

    fn decode(body: &[u8]) -> Option<Self> {
        let (length, rest) = body.split_first_chunk::<4>()?;
        let (mut words, chain) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        let dictionary = Jieba::with_dict(&mut words).ok()?;
        Some(Self { dictionary, chain: Hmm::decode(chain)? })
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
/// not needed, and of jieba's file of a hidden Markov chain. Kept are the frequent words
/// that are in Han script throughout. `None` where that file is something else.
pub fn dictionary_asset(dictionary: &str, chain: impl BufRead) -> Option<Vec<u8>> {
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
    let words: String =
        kept.iter().flat_map(|(word, frequency)| [word, " ", frequency, "\n"]).collect();
    let mut body = (words.len() as u32).to_le_bytes().to_vec();
    body.extend(words.as_bytes());
    body.extend(hmm::encode(chain)?);
    Some(seal(AssetKind::Han, &body))
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

    const TEXTS: &str = "李晓彤昨天在杭州给大家讲了怎么写周报\n\
        感谢阿强和王小波老师，这门课帮我搞定了欧阳锋的剪辑难题\n\
        请问张艺谋的新片什么时候上？群里有人拼单吗\n\
        程序员小哥哥用草莓派做了一个浇花神器，太治愈了\n\
        我司明年打算把知识星球搬到飞书，大佬们有踩坑的经验吗\n\
        乔碧萝殿下又双叒叕翻车了，吃瓜群众表示喜闻乐见\n\
        续费前先问一句：年费会员能看回放吗，直播经常卡顿";

    const DICTIONARY: &str = "人工智能 500 n\n人工 300 n\n智能 300 n\n学习 900 v\n生僻 3 a\n\
        4S店 90 n\n喜欢 800 v\n我们 9000 r\n我 90000 r\n";

    /// 阿 begins words and 强 ends them; all else stands alone.
    const CHAIN: &str = "#B E M S\n-0.3 -3.14e+100 -3.14e+100 -1.4\n\
        -3.14e+100 -0.5 -0.9 -3.14e+100\n-0.6 -3.14e+100 -3.14e+100 -0.8\n\
        -3.14e+100 -0.3 -1.3 -3.14e+100\n-0.7 -3.14e+100 -3.14e+100 -0.7\n\
        阿:-1.5\n强:-1.5\n东:-9.5\n来:-2.5,了:-2.5,强:-9.5\n";

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
        let asset = dictionary_asset(DICTIONARY, CHAIN.as_bytes()).unwrap();
        let segmenter = Segmenter::from_asset(&asset).unwrap();
        assert!(segmenter.knows_han());
        let words = found(&segmenter, "我们喜欢学习Rust，人工智能");
        assert_eq!(words, ["喜欢", "学习", "rust", "人工智能"]);
        assert_eq!(found(&Segmenter::default(), "学习人工"), ["学习", "习人", "人工"]);
    }

    #[test]
    fn a_name_that_no_dictionary_has_is_one_word() {
        let asset = dictionary_asset(DICTIONARY, CHAIN.as_bytes()).unwrap();
        let segmenter = Segmenter::from_asset(&asset).unwrap();
        assert_eq!(found(&segmenter, "阿强来了"), ["阿强"]);
        assert_eq!(found(&segmenter, "阿东强来了学习"), ["阿东强", "学习"]);
        assert_eq!(found(&segmenter, "来了"), [""; 0]);
    }

    /// With the asset as it is shipped, against the crate and its own table.
    #[test]
    fn words_are_those_of_jieba() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/www/language/han.bin");
        let segmenter = Segmenter::from_asset(&std::fs::read(path).unwrap()).unwrap();
        let jieba = &segmenter.han.as_ref().unwrap().dictionary;
        let (mut same, mut all) = (0, 0);
        for text in TEXTS.split('\n') {
            for (run, _) in super::runs(text).filter(|(_, han)| *han) {
                let mut ours = Vec::new();
                segmenter.han.as_ref().unwrap().words(run, |word| ours.push(word.to_owned()));
                let tokens = jieba.cut(run, true).into_iter().map(|token| token.word);
                let theirs: Vec<&str> = tokens.filter(|word| word.chars().count() > 1).collect();
                all += theirs.len();
                same += usize::from(ours == theirs) * theirs.len();
            }
        }
        assert!(all > 50 && same == all, "{same} of {all} words");
    }

    #[test]
    fn a_dictionary_keeps_what_is_frequent_and_han() {
        let asset = dictionary_asset(DICTIONARY, CHAIN.as_bytes());
        assert_eq!(asset, dictionary_asset(DICTIONARY, CHAIN.as_bytes()));
        let (_, body) = crate::text::asset::unseal(&asset.unwrap()).unwrap();
        let body = String::from_utf8_lossy(&body);
        assert_eq!(body.lines().filter(|line| line.contains(' ')).count(), 7);
        assert!(!body.contains("生僻") && !body.contains("4S店"));
        assert_eq!(dictionary_asset(DICTIONARY, "no chain".as_bytes()), None);
    }

    #[test]
    fn other_bytes_are_no_dictionary() {
        let other = seal(AssetKind::Tone, b"");
        assert_eq!(Segmenter::from_asset(&other).err(), Some(AssetError::Foreign));
        let nonsense = seal(AssetKind::Han, "词 many\n".as_bytes());
        assert_eq!(Segmenter::from_asset(&nonsense).err(), Some(AssetError::Damaged));
    }
}

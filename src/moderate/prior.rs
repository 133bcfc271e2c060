//! What is known of spam and abuse before anything is marked.
//!
//! Two short lists of phrases in English and Chinese, and the shape of a text:
//! links, contacts that lead elsewhere (加微信, telegram), long numbers, shouting,
//! repetition. Each adds to the log-odds, starting from −3 (one text in twenty);
//! the sum is held within ±4, since a list is never sure. It is a prior and is
//! shown as one: the creator's marks outweigh it as they grow (see
//! [`super::Classifier`]). The phrases are our own. One pass a phrase.

mod phrases;
mod shape;

pub use shape::{SHAPES, shape};

use super::Span;
use phrases::{ABUSE, SPAM};

/// What the prior says of a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Known {
    /// Log-odds, −4 to 4.
    pub log_odds: f64,
    /// The words that speak for it, in the order of the text.
    pub spans: Vec<Span>,
}

/// Log-odds of a text that shows nothing.
const BASE: f64 = -3.0;
/// A list is never surer than this.
const MOST: f64 = 4.0;
/// What phrases together may add.
const PHRASES: f64 = 5.0;

/// Spam: advertising phrases, links, contacts, long numbers, shouting.
pub fn spam(text: &str) -> Known {
    let (weight, mut spans) = found(text, SPAM);
    let found = shape::links(text);
    let contacts = shape::contacts(text);
    let numbers = shape::long_numbers(text);
    let shape = shape(text);
    let link_weight =
        if found.is_empty() { 0.0 } else { 1.2 + 0.4 * (found.len() as f64 - 1.0).min(2.0) };
    let contact_weight = if contacts.is_empty() { 0.0 } else { 2.2 };
    let number_weight = if numbers.is_empty() { 0.0 } else { 1.0 };
    let manner = f64::from(shape[5]) * 0.8
        + f64::from(shape[6]) * 0.6
        + f64::from(shape[7]) * 0.6
        + f64::from(shape[8]) * 0.6;
    spans.extend(found);
    spans.extend(contacts);
    spans.extend(numbers);
    let sum = BASE + weight.min(PHRASES) + link_weight + contact_weight + number_weight + manner;
    Known { log_odds: sum.clamp(-MOST, MOST), spans: Span::merged(spans) }
}

/// Places in a text that lead out of the community: links and contacts.
pub fn elsewhere(text: &str) -> Vec<Span> {
    let mut spans = shape::links(text);
    spans.extend(shape::contacts(text));
    Span::merged(spans)
}

/// Abuse: insults and threats; shouting adds a little to them.
pub fn abuse(text: &str) -> Known {
    let (weight, spans) = found(text, ABUSE);
    let shouting = if spans.is_empty() { 0.0 } else { f64::from(shape(text)[5]) };
    let sum = BASE + weight.min(PHRASES + 2.0) + shouting;
    Known { log_odds: sum.clamp(-MOST, MOST), spans: Span::merged(spans) }
}

/// Which pairs of neighbouring bytes a text has: most phrases are ruled out by one look,
/// so that a long list costs little more than a short one.
struct Pairs([u64; 1024]);

impl Pairs {
    fn of(text: &str) -> Self {
        let mut pairs = Self([0; 1024]);
        for pair in text.as_bytes().windows(2) {
            let (word, bit) = Self::place(pair);
            pairs.0[word] |= bit;
        }
        pairs
    }

    fn place(pair: &[u8]) -> (usize, u64) {
        let code = usize::from(pair[0]) << 8 | usize::from(pair[1]);
        (code / 64, 1 << (code % 64))
    }

    /// False if the phrase is not in the text; true says nothing.
    fn may_hold(&self, phrase: &str) -> bool {
        phrase.as_bytes().windows(2).all(|pair| {
            let (word, bit) = Self::place(pair);
            self.0[word] & bit != 0
        })
    }
}

/// Weight and places of the phrases in a text. Latin ones stand alone as words, Han ones
/// anywhere; a phrase counts once.
fn found(text: &str, phrases: &[(&str, f64)]) -> (f64, Vec<Span>) {
    // ASCII lower case keeps the places of all bytes.
    let lower = text.to_ascii_lowercase();
    let pairs = Pairs::of(&lower);
    let phrases = phrases.iter().filter(|(phrase, _)| pairs.may_hold(phrase));
    let mut weight = 0.0;
    let mut spans = Vec::new();
    for &(phrase, odds) in phrases {
        let latin = phrase.is_ascii();
        let alone = |&(at, _): &(usize, &str)| {
            let before = lower[..at].chars().next_back();
            let after = lower[at + phrase.len()..].chars().next();
            let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
            !latin || !(is_letter(before) || is_letter(after))
        };
        let mut places = lower.match_indices(phrase).filter(alone).peekable();
        if places.peek().is_some() {
            weight += odds;
        }
        spans.extend(places.map(|(at, _)| Span::new(at, at + phrase.len())));
    }
    (weight, spans)
}

#[cfg(test)]
mod tests {
    use super::{abuse, spam};

    #[test]
    fn advertising_is_likelier_spam_than_talk() {
        let advertising = [
            "FREE gift!!! Click here http://win.example/x to claim your prize",
            "兼职日结，无需经验，加微信 abc12345 了解",
            "Earn money from home, message me on telegram @fastcash",
        ];
        let talk = [
            "I think the second chapter explains it better, thank you",
            "今天的直播讲得很清楚，谢谢老师",
            "See https://docs.example/intro for the full answer",
        ];
        let least = advertising.map(|text| spam(text).log_odds).into_iter().fold(9.0, f64::min);
        let most = talk.map(|text| spam(text).log_odds).into_iter().fold(-9.0, f64::max);
        assert!(least > 0.0 && most < 0.0, "{least} {most}");
    }

    #[test]
    fn insults_are_found_as_words() {
        let text = "You are an idiot";
        let known = abuse(text);
        assert_eq!(known.spans.iter().map(|span| span.of(text)).collect::<Vec<_>>(), ["idiot"]);
        assert!(known.log_odds > -1.0);
        assert!(abuse("你这个傻逼，滚出去").log_odds > 0.0);
        assert_eq!(abuse("idiotic is another word, 智能很好").log_odds, -3.0);
    }

    #[test]
    fn spans_lie_on_characters_of_the_text() {
        let text = "É加微信İ FREE money http://a.example 🎉";
        for span in spam(text).spans {
            assert!(!span.of(text).is_empty());
        }
    }
}

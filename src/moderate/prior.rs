//! What is known of spam and abuse before anything is marked.
//!
//! Two short lists of phrases in English and Chinese, and the shape of a text:
//! links, contacts that lead elsewhere (加微信, telegram), long numbers, shouting,
//! repetition. Each adds to the log-odds, starting from −3 (one text in twenty);
//! the sum is held within ±4, since a list is never sure. It is a prior and is
//! shown as one: the creator's marks outweigh it as they grow (see
//! [`super::Classifier`]). The phrases are our own. One pass a phrase.

mod pairs;
mod phrases;
mod shape;

pub use shape::{SHAPES, shape};

use super::Span;
use pairs::Pairs;
use phrases::{ABUSE, SPAM};
use shape::Shape;

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
    Reading::of(text).spam()
}

/// Abuse: insults and threats; shouting adds a little to them.
pub fn abuse(text: &str) -> Known {
    Reading::of(text).abuse()
}

/// Places in a text that lead out of the community: links and contacts.
pub fn elsewhere(text: &str) -> Vec<Span> {
    let Shape { links, contacts, .. } = Shape::of(text);
    Span::merged(links.into_iter().chain(contacts).collect())
}

/// A text that was looked through once, to be asked for both.
pub(super) struct Reading {
    /// ASCII lower case keeps the places of all bytes.
    lower: String,
    pairs: Pairs,
    shape: Shape,
}

impl Reading {
    pub fn of(text: &str) -> Self {
        let lower = text.to_ascii_lowercase();
        let pairs = Pairs::of(&lower);
        Self { shape: Shape::with(text, &lower, &pairs), pairs, lower }
    }

    pub fn spam(&self) -> Known {
        let (weight, mut spans) = self.found(SPAM);
        let Shape { numbers, links, contacts, long_numbers } = &self.shape;
        let link_weight =
            if links.is_empty() { 0.0 } else { 1.2 + 0.4 * (links.len() as f64 - 1.0).min(2.0) };
        let contact_weight = if contacts.is_empty() { 0.0 } else { 2.2 };
        let number_weight = if long_numbers.is_empty() { 0.0 } else { 1.0 };
        let manner = f64::from(numbers[5]) * 0.8
            + f64::from(numbers[6]) * 0.6
            + f64::from(numbers[7]) * 0.6
            + f64::from(numbers[8]) * 0.6;
        spans.extend(links.iter().chain(contacts).chain(long_numbers));
        let sum =
            BASE + weight.min(PHRASES) + link_weight + contact_weight + number_weight + manner;
        Known { log_odds: sum.clamp(-MOST, MOST), spans: Span::merged(spans) }
    }

    pub fn abuse(&self) -> Known {
        let (weight, spans) = self.found(ABUSE);
        let shouting = if spans.is_empty() { 0.0 } else { f64::from(self.shape.numbers[5]) };
        let sum = BASE + weight.min(PHRASES + 2.0) + shouting;
        Known { log_odds: sum.clamp(-MOST, MOST), spans: Span::merged(spans) }
    }

    /// Weight and places of the phrases in the text. Latin ones stand alone as words, Han ones
    /// anywhere; a phrase counts once.
    fn found(&self, phrases: &[(&str, f64)]) -> (f64, Vec<Span>) {
        let Self { lower, pairs, .. } = self;
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

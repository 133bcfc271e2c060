//! The shape of a text, whatever its words: links, contacts, digits, capitals,
//! repetition. Each number lies in 0–1. One pass each.

use super::pairs::Pairs;
use crate::moderate::Span;

/// Numbers in a shape.
pub const SHAPES: usize = 10;

/// The shape: has a link; links (of 3); has a contact; share of digits; has a number of five
/// digits or more; share of capitals; exclamation marks (of 3); has a currency sign; has
/// a character four times in a row; length.
pub fn shape(text: &str) -> [f32; SHAPES] {
    Shape::of(text).numbers
}

/// The shape of a text, and the places that it rests on.
pub(super) struct Shape {
    pub numbers: [f32; SHAPES],
    pub links: Vec<Span>,
    pub contacts: Vec<Span>,
    pub long_numbers: Vec<Span>,
}

impl Shape {
    /// Looks through a text.
    pub fn of(text: &str) -> Self {
        let lower = text.to_ascii_lowercase();
        Self::with(text, &lower, &Pairs::of(&lower))
    }

    /// Looks through a text of which the ASCII lower case is at hand, with its pairs.
    pub fn with(text: &str, lower: &str, pairs: &Pairs) -> Self {
        let links = links(lower, pairs);
        let contacts = contacts(lower, pairs);
        let long_numbers = long_numbers(text);
        let numbers = numbers(text, &links, &contacts, &long_numbers);
        Self { numbers, links, contacts, long_numbers }
    }
}

fn numbers(text: &str, links: &[Span], contacts: &[Span], long_numbers: &[Span]) -> [f32; SHAPES] {
    let (mut all, mut digits, mut letters, mut capitals, mut marks) =
        (0u32, 0u32, 0u32, 0u32, 0u32);
    let (mut money, mut run, mut longest) = (false, 0u32, 0u32);
    let mut before = None;
    for character in text.chars() {
        all += 1;
        digits += u32::from(character.is_ascii_digit());
        letters += u32::from(character.is_lowercase() || character.is_uppercase());
        capitals += u32::from(character.is_uppercase());
        marks += u32::from(matches!(character, '!' | '！'));
        money |= matches!(character, '$' | '£' | '€' | '¥' | '￥');
        run = if before == Some(character) && !character.is_whitespace() { run + 1 } else { 1 };
        longest = longest.max(run);
        before = Some(character);
    }
    let links = links.len();
    let share = |part: u32, whole: u32| part as f32 / whole.max(1) as f32;
    // Two capital letters of three are an abbreviation, not shouting.
    let shouting = if letters >= 8 { share(capitals, letters) } else { 0.0 };
    let flag = |yes: bool| f32::from(u8::from(yes));
    [
        flag(links > 0),
        links.min(3) as f32 / 3.0,
        flag(!contacts.is_empty()),
        share(digits, all),
        flag(!long_numbers.is_empty()),
        shouting,
        marks.min(3) as f32 / 3.0,
        flag(money),
        flag(longest >= 4),
        (((1 + all) as f32).ln() / 7.0).min(1.0),
    ]
}

/// Web addresses, with their scheme or a leading `www.`, up to the next space or Han character.
fn links(lower: &str, pairs: &Pairs) -> Vec<Span> {
    if !["://", "www."].iter().any(|mark| pairs.may_hold(mark)) {
        return Vec::new();
    }
    let scheme = |(at, mark): (usize, &str)| {
        let before = &lower[..at];
        let start = ["https", "http"].into_iter().find_map(|name| before.strip_suffix(name))?;
        Some((start.len(), at + mark.len()))
    };
    let with_scheme = lower.match_indices("://").filter_map(scheme);
    let bare = lower.match_indices("www.").map(|(at, mark)| (at, at + mark.len()));
    let mut spans: Vec<Span> = Vec::new();
    for (start, host) in with_scheme.chain(bare) {
        let rest = &lower[host..];
        let length = rest.find(|c: char| c.is_whitespace() || !c.is_ascii()).unwrap_or(rest.len());
        if length > 0 {
            spans.push(Span::new(start, host + length));
        }
    }
    Span::merged(spans)
}

/// Names of places where a stranger wants to go on talking, with what follows them.
const CONTACTS: [&str; 17] = [
    "telegram",
    "whatsapp",
    "wechat",
    "weixin",
    "t.me/",
    "wa.me/",
    "加微",
    "加薇",
    "加v",
    "加vx",
    "微信号",
    "薇信",
    "威信",
    "vx:",
    "vx：",
    "扣扣",
    "加qq",
];

/// Contacts that lead out of the community.
fn contacts(lower: &str, pairs: &Pairs) -> Vec<Span> {
    let mut spans = Vec::new();
    for name in CONTACTS.into_iter().filter(|name| pairs.may_hold(name)) {
        for (at, _) in lower.match_indices(name) {
            let after = at + name.len();
            // The handle: what follows within a few signs, letters and digits.
            let skipped = lower[after..].find(|c: char| c.is_ascii_alphanumeric() || c == '@');
            let from = skipped.filter(|&gap| gap <= 6).map(|gap| after + gap);
            let handle = from.map(|from| {
                let rest = &lower[from..];
                let inside = |c: char| c.is_ascii_alphanumeric() || "@_-.".contains(c);
                (from, from + rest.find(|c: char| !inside(c)).unwrap_or(rest.len()))
            });
            let is_handle = |&(from, to): &(usize, usize)| {
                to - from >= 4 && lower[from..to].contains(|c: char| c.is_ascii_digit() || c == '@')
            };
            let end = handle.filter(is_handle).map_or(after, |(_, to)| to);
            let calls = end > after || !name.bytes().all(|byte| byte.is_ascii_lowercase());
            // The bare name of a service is talk about it; a handle or "add me" is a call.
            if calls {
                spans.push(Span::new(at, end));
            }
        }
    }
    Span::merged(spans)
}

/// Runs of seven digits or more, spaces and dashes between them allowed.
fn long_numbers(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let (mut start, mut end, mut digits) = (0, 0, 0);
    for (at, character) in text.char_indices().chain([(text.len(), 'x')]) {
        if character.is_ascii_digit() {
            if digits == 0 {
                start = at;
            }
            digits += 1;
            end = at + 1;
        } else if !(digits > 0 && matches!(character, ' ' | '-') && at == end) {
            if digits >= 7 {
                spans.push(Span::new(start, end));
            }
            digits = 0;
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::{Shape, shape};
    use crate::moderate::Span;

    fn texts(text: &str, spans: Vec<Span>) -> Vec<&str> {
        spans.into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn links_end_where_they_end() {
        let text = "看HTTPS://a.example/b?c=1，和 www.d.example now; http:// is none";
        assert_eq!(
            texts(text, Shape::of(text).links),
            ["HTTPS://a.example/b?c=1", "www.d.example"]
        );
    }

    #[test]
    fn a_contact_is_a_call_not_a_mention() {
        let text = "加微信：abc_123 聊，or Telegram: @fast";
        assert_eq!(texts(text, Shape::of(text).contacts), ["加微信：abc_123", "Telegram: @fast"]);
        assert!(Shape::of("We talked about Telegram and its privacy").contacts.is_empty());
    }

    #[test]
    fn a_year_is_no_long_number() {
        let text = "since 2019, call 0800 123-4567 or 20 of 30";
        assert_eq!(texts(text, Shape::of(text).long_numbers), ["0800 123-4567"]);
    }

    #[test]
    fn every_number_lies_between_0_and_1() {
        for text in
            ["", "A", "AAAAAAAA!!!!!!!! $$$$ 11111111", "http://a http://b http://c http://d"]
        {
            assert!(shape(text).iter().all(|value| (0.0..=1.0).contains(value)), "{text}");
        }
        let shouted = shape("BUY THIS NOW!!!! only $5");
        assert!(shouted[5] > 0.6 && shouted[6] == 1.0 && shouted[7] == 1.0 && shouted[8] == 1.0);
    }
}

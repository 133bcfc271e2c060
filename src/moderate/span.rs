//! A part of a text that is worth highlighting.

use serde::{Deserialize, Serialize};

use crate::math::order::Order;
use crate::text::is_han;

/// Bytes `start..end` of a text, on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// First byte inside.
    pub start: u32,
    /// First byte after.
    pub end: u32,
}

impl Span {
    /// The bytes from `start` to `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32 }
    }

    /// What it covers; empty if the text is another one.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }

    /// Words between spaces, and each Han character alone.
    pub fn words(text: &str) -> impl Iterator<Item = Self> {
        let mut rest = text.char_indices().peekable();
        std::iter::from_fn(move || {
            while rest.next_if(|&(_, character)| character.is_whitespace()).is_some() {}
            let (start, first) = rest.next()?;
            let mut end = start + first.len_utf8();
            let inside = |&(_, next): &(usize, char)| {
                !is_han(first) && !is_han(next) && !next.is_whitespace()
            };
            while let Some((at, character)) = rest.next_if(inside) {
                end = at + character.len_utf8();
            }
            Some(Self::new(start, end))
        })
    }

    /// In the order of the text; what touches or overlaps becomes one.
    pub fn merged(mut spans: Vec<Self>) -> Vec<Self> {
        spans.order();
        let mut merged: Vec<Self> = Vec::with_capacity(spans.len());
        for span in spans {
            match merged.last_mut() {
                Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
                _ => merged.push(span),
            }
        }
        merged
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn words_are_runs_or_single_ideographs() {
        let text = " call 加微信 now!";
        let words: Vec<&str> = Span::words(text).map(|span| span.of(text)).collect();
        assert_eq!(words, ["call", "加", "微", "信", "now!"]);
    }

    #[test]
    fn what_touches_is_one() {
        let spans = vec![Span::new(5, 8), Span::new(0, 2), Span::new(2, 4)];
        assert_eq!(Span::merged(spans), [Span::new(0, 4), Span::new(5, 8)]);
        assert_eq!(Span::new(9, 12).of("short"), "");
    }
}

//! What of a text is prose: not addresses, not formulas, not whom it speaks to.
//!
//! An address says nothing in words, a formula between dollar signs is no sentence, and
//! a name after `@` is a person: left in, they become the strongest words of a topic and
//! the tone of a stranger's name. One pass.

/// The text without them; a space stands in the place of each.
pub fn prose(text: &str) -> String {
    // Most texts are nothing else.
    let marks = ["@", "$", "http", "www."];
    if !marks.iter().any(|mark| text.contains(mark)) {
        return text.to_owned();
    }
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skipped = match first {
            '@' => mention(rest),
            '$' => formula(rest),
            'h' | 'w' => address(rest),
            _ => 0,
        };
        // An address or a mention begins a word.
        let begins = kept.chars().next_back().is_none_or(|before| !before.is_alphanumeric());
        if skipped > 0 && (begins || first == '$') {
            kept.push(' ');
            rest = rest.get(skipped..).unwrap_or("");
        } else {
            kept.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    kept
}

/// Bytes of a mention at the beginning; 0 if there is none.
fn mention(text: &str) -> usize {
    let named = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    let name = text[1..].find(|c| !named(c)).unwrap_or(text.len() - 1);
    if name == 0 { 0 } else { 1 + name }
}

/// Bytes of a formula at the beginning: to the closing sign, which is not far. A price
/// has no closing one.
fn formula(text: &str) -> usize {
    const LONGEST: usize = 400;
    let inner = text.trim_start_matches('$');
    let signs = text.len() - inner.len();
    match inner.find('$') {
        Some(length) if length > 0 && length <= LONGEST => {
            let closing = inner[length..].len() - inner[length..].trim_start_matches('$').len();
            signs + length + closing.min(signs)
        }
        _ => 0,
    }
}

/// Bytes of an address at the beginning; 0 if there is none.
fn address(text: &str) -> usize {
    let is_address = ["http:", "https:", "www."].iter().any(|start| text.starts_with(start));
    let ends = |c: char| c.is_whitespace() || matches!(c, ')' | ']' | '>' | '"' | '，' | '。');
    if is_address { text.find(ends).unwrap_or(text.len()) } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::prose;

    #[test]
    fn names_formulas_and_addresses_go() {
        assert_eq!(
            prose("@Quinn thanks, see [this](https:x/y?z=1) page"),
            "  thanks, see [this]( ) page"
        );
        assert_eq!(prose("@诗涵 写得好，www.example.org。"), "  写得好， 。");
        assert_eq!(prose("let $x^2$ be $$y$$ now"), "let   be   now");
    }

    #[test]
    fn prices_and_mail_stay() {
        assert_eq!(
            prose("it costs $5, mail me@home or @ noon"),
            "it costs $5, mail me@home or @ noon"
        );
        assert_eq!(prose("somewhere www"), "somewhere www");
        assert_eq!(prose(""), "");
    }
}

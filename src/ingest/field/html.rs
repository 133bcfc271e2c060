//! HTML → plain text, for titles' and bodies' words only; nothing is ever shown as markup.

use super::super::limits;

/// The text of a piece of HTML: tags gone, entities decoded, blanks collapsed, cut
/// at [`limits::TEXT`] characters. One pass, and no further than the cut.
pub(crate) fn plain_text(html: &str) -> String {
    let mut text = Text::default();
    let mut rest = html;
    while let Some(c) = rest.chars().next() {
        if text.length >= limits::TEXT {
            break;
        }
        rest = match c {
            '<' => skip_tag(rest, &mut text),
            '&' => entity(rest, &mut text),
            c => {
                text.push(c);
                &rest[c.len_utf8()..]
            }
        };
    }
    text.text
}

#[derive(Default)]
struct Text {
    text: String,
    length: usize,
    blank: bool,
}

impl Text {
    fn push(&mut self, c: char) {
        if c.is_whitespace() || c.is_control() {
            self.blank = true;
            return;
        }
        if self.blank && self.length > 0 {
            self.text.push(' ');
            self.length += 1;
        }
        self.blank = false;
        self.text.push(c);
        self.length += 1;
    }
}

/// A tag parts words if it parts lines; `<b>` and its like stand within words.
fn skip_tag<'a>(rest: &'a str, text: &mut Text) -> &'a str {
    let after = &rest[1..];
    let name = after.trim_start_matches('/');
    if !name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') {
        text.push('<');
        return after;
    }
    const INLINE: [&str; 9] = ["a", "b", "i", "em", "strong", "code", "sub", "sup", "span"];
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    if !INLINE.contains(&&name[..end]) {
        text.push(' ');
    }
    after.find('>').map_or("", |end| &after[end + 1..])
}

fn entity<'a>(rest: &'a str, text: &mut Text) -> &'a str {
    // The longest name we know has six letters; the longest number nine characters.
    let end = rest.bytes().take(12).position(|byte| byte == b';');
    let decoded = end.and_then(|end| Some((decode(&rest[1..end])?, end)));
    match decoded {
        Some((c, end)) => {
            text.push(c);
            &rest[end + 1..]
        }
        None => {
            text.push('&');
            &rest[1..]
        }
    }
}

fn decode(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "hellip" => '…',
        "mdash" => '—',
        "ndash" => '–',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "times" => '×',
        "rarr" => '→',
        "larr" => '←',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_go_entities_are_decoded_blanks_collapse() {
        let html = "<p>One <b>b</b>old&nbsp;&amp; <i>two</i></p>\n\n<p>a &lt; b, 1 < 2 &#x4F60;&#22909; &bogus;</p>";
        assert_eq!(plain_text(html), "One bold & two a < b, 1 < 2 你好 &bogus;");
        assert_eq!(plain_text("x<br>y<img src=x onerror=alert(1)>z"), "x y z");
        assert_eq!(plain_text("cut <a href="), "cut");
    }

    #[test]
    fn long_text_is_cut() {
        let text = plain_text(&"长".repeat(9_000));
        assert_eq!(text.chars().count(), limits::TEXT);
    }
}

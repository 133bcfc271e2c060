//! Text → words.
//!
//! Scripts that part words: a word is a run of letters and digits, lower-cased;
//! English stop words, single letters and bare numbers say nothing of the subject
//! and are left out. Han text does not part words: each pair of neighbouring
//! characters stands for one (人工智能 → 人工, 工智, 智能), which is known to retrieve
//! nearly as well as a dictionary, though pairs read badly as labels. One pass.

use super::stop::is_stop_word;

/// Hands each word of `text` to `each`, in order.
pub fn words(text: &str, mut each: impl FnMut(&str)) {
    let mut word = String::new();
    let mut before: Option<char> = None;
    let mut alone = false;
    let mut pair = String::new();
    // A last separator ends whatever is open.
    for character in text.chars().chain(std::iter::once(' ')) {
        if is_han(character) {
            finish(&mut word, &mut each);
            if let Some(previous) = before {
                pair.clear();
                pair.extend([previous, character]);
                each(&pair);
            }
            alone = before.is_none();
            before = Some(character);
            continue;
        }
        if let Some(only) = before.take()
            && alone
        {
            each(only.encode_utf8(&mut [0; 4]));
        }
        if character.is_alphanumeric() {
            word.extend(character.to_lowercase());
        } else {
            finish(&mut word, &mut each);
        }
    }
}

fn finish(word: &mut String, each: &mut impl FnMut(&str)) {
    let says_something = word.chars().nth(1).is_some()
        && !word.chars().all(|character| character.is_ascii_digit())
        && !is_stop_word(word);
    if says_something {
        each(word);
    }
    word.clear();
}

/// Whether a text has a character of Han script.
pub fn has_han(text: &str) -> bool {
    text.chars().any(is_han)
}

/// Whether a character is Han: the unified ideographs with their extensions and
/// compatibility forms.
pub fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::words;

    fn check(text: &str, expected: &[&str]) {
        let mut found = Vec::new();
        words(text, |word| found.push(word.to_owned()));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn latin_words_are_lower_cased_and_filtered() {
        check("What is a Qubit? The T1-time of 17 Qubits!", &["qubit", "t1", "time", "qubits"]);
        check("Ünïcode ÉTÉ", &["ünïcode", "été"]);
        check("", &[]);
    }

    #[test]
    fn han_is_read_in_pairs() {
        check("人工智能", &["人工", "工智", "智能"]);
        check("学Rust好,人工", &["学", "rust", "好", "人工"]);
    }
}

//! In which language a comment is, as far as its script tells.

use serde::{Deserialize, Serialize};

use crate::text::words::is_han;

/// A language that tones are known of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Chinese, in simplified characters.
    Chinese,
    /// English.
    English,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Chinese, Self::English];

    /// The language whose script carries most of a text: a character of Han says about
    /// as much as three Latin letters. `None` where another script, kana among them,
    /// carries a fifth of the letters, or there are none.
    pub fn of(text: &str) -> Option<Self> {
        let (mut han, mut latin, mut other) = (0usize, 0usize, 0usize);
        for character in text.chars() {
            if is_han(character) {
                han += 1;
            } else if character.is_alphabetic() {
                let known = matches!(character, '\u{0}'..='\u{24f}');
                latin += usize::from(known);
                other += usize::from(!known);
            }
        }
        if han + latin == 0 || other * 5 > han + latin + other {
            return None;
        }
        Some(if han * 3 >= latin { Self::Chinese } else { Self::English })
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn the_script_decides() {
        assert_eq!(Language::of("Great stuff!"), Some(Language::English));
        assert_eq!(Language::of("太棒了, love it"), Some(Language::Chinese));
        assert_eq!(Language::of("I learnt the word 好 today"), Some(Language::English));
        assert_eq!(Language::of("これはとても良いです"), None);
        assert_eq!(Language::of("Очень хорошо"), None);
        assert_eq!(Language::of("👍 10/10"), None);
    }
}

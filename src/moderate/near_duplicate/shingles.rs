//! A text as the set of its shingles.

use xxhash_rust::xxh3::xxh3_64;

use crate::text::is_han;

/// Letters of a shingle that begins with a letter or digit.
const LATIN: usize = 5;
/// Characters of one that begins with a Han character, which says more.
const HAN: usize = 3;
/// Letters and digits read of a text.
const READ: usize = 2_000;

/// Hashes of a text's shingles, rising, no two alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shingles(Vec<u64>);

impl Shingles {
    /// Cuts a text up.
    pub fn of(text: &str) -> Self {
        let folded = text.chars().filter(|c| c.is_alphanumeric()).take(READ);
        let letters: Vec<char> = folded.flat_map(char::to_lowercase).collect();
        let mut bytes = String::with_capacity(4 * LATIN);
        let mut set = Vec::with_capacity(letters.len());
        for (start, &first) in letters.iter().enumerate() {
            let length = if is_han(first) { HAN } else { LATIN };
            // A text shorter than a shingle is one shingle.
            let Some(shingle) = letters.get(start..start + length) else {
                if start > 0 {
                    continue;
                }
                bytes.extend(&letters);
                set.push(xxh3_64(bytes.as_bytes()));
                break;
            };
            bytes.clear();
            bytes.extend(shingle);
            set.push(xxh3_64(bytes.as_bytes()));
        }
        set.sort_unstable();
        set.dedup();
        Self(set)
    }

    /// The hashes, rising.
    pub fn hashes(&self) -> &[u64] {
        &self.0
    }

    /// Number of different shingles.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// |A∩B| / |A∪B|; 0 if both are empty.
pub fn jaccard(a: &Shingles, b: &Shingles) -> f64 {
    let (mut here, mut there, mut both) = (0, 0, 0usize);
    while let (Some(left), Some(right)) = (a.0.get(here), b.0.get(there)) {
        both += usize::from(left == right);
        here += usize::from(left <= right);
        there += usize::from(right <= left);
    }
    both as f64 / (a.len() + b.len() - both).max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::{Shingles, jaccard};

    #[test]
    fn case_and_punctuation_do_not_count() {
        let (a, b) = (Shingles::of("Buy cheap watches!"), Shingles::of("buy CHEAP, watches"));
        assert_eq!(a, b);
        assert_eq!(jaccard(&a, &b), 1.0);
    }

    #[test]
    fn similarity_as_counted_by_hand() {
        // abcdef: abcde, bcdef. bcdefg: bcdef, cdefg. One of three.
        assert_eq!(jaccard(&Shingles::of("abcdef"), &Shingles::of("bcdefg")), 1.0 / 3.0);
        // 今天天气好: three shingles; 今天天气差: the first two of them and one other.
        assert_eq!(jaccard(&Shingles::of("今天天气好"), &Shingles::of("今天天气差")), 0.5);
        assert_eq!(jaccard(&Shingles::of(""), &Shingles::of("!?")), 0.0);
        assert_eq!(Shingles::of("ok").len(), 1);
    }
}

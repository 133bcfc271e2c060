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
        let letters: String = folded.flat_map(char::to_lowercase).collect();
        let bytes = letters.as_bytes();
        let mut ends: Vec<usize> = letters.char_indices().map(|(at, _)| at).skip(1).collect();
        ends.push(bytes.len());
        let mut set = Vec::with_capacity(ends.len());
        for (place, (start, first)) in letters.char_indices().enumerate() {
            let length = if is_han(first) { HAN } else { LATIN };
            match ends.get(place + length - 1) {
                Some(&end) => set.push(xxh3_64(&bytes[start..end])),
                // A text shorter than a shingle is one shingle.
                None if place == 0 => {
                    set.push(xxh3_64(bytes));
                    break;
                }
                None => {}
            }
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
    jaccard_from(a, b, 0.0).unwrap_or(0.0)
}

/// The same if it is at least so much. Most pairs are not nearly alike, and are left as soon as
/// too many shingles were met that only one of them has.
pub(super) fn jaccard_from(a: &Shingles, b: &Shingles, least: f64) -> Option<f64> {
    let all = a.len() + b.len();
    let share = |both: usize| both as f64 / (all - both).max(1) as f64;
    // |A∩B| = J / (1 + J) · (|A| + |B|); a little less, lest rounding decides.
    let needed = (least / (1.0 + least) * all as f64 - 1e-6).max(0.0) as usize;
    let (mut here, mut there, mut both) = (0, 0, 0usize);
    while let (Some(left), Some(right)) = (a.0.get(here), b.0.get(there)) {
        if both + (a.len() - here).min(b.len() - there) < needed {
            return None;
        }
        both += usize::from(left == right);
        here += usize::from(left <= right);
        there += usize::from(right <= left);
    }
    Some(share(both)).filter(|&share| share >= least)
}

#[cfg(test)]
mod tests {
    use super::{Shingles, jaccard, jaccard_from};

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
        let (a, b) = (Shingles::of("abcdef"), Shingles::of("bcdefg"));
        assert_eq!(jaccard_from(&a, &b, 1.0 / 3.0), Some(1.0 / 3.0));
        assert_eq!(jaccard_from(&a, &b, 0.34), None);
        assert_eq!(jaccard_from(&a, &a, 1.0), Some(1.0));
        assert_eq!(Shingles::of("ok").len(), 1);
    }
}

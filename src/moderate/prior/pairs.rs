//! Which pairs of neighbouring bytes a text has: most phrases are ruled out by one look, so
//! that a long list costs little more than a short one.
//!
//! Of each byte the six low bits count, which tell letters apart, and those of Han
//! characters nearly so: a false "may be" costs a search and no more. O(bytes).

/// The pairs of a text, a bit each.
pub(super) struct Pairs([u64; 64]);

impl Pairs {
    pub fn of(text: &str) -> Self {
        let mut pairs = Self([0; 64]);
        for pair in text.as_bytes().windows(2) {
            let (word, bit) = Self::place(pair);
            pairs.0[word] |= bit;
        }
        pairs
    }

    fn place(pair: &[u8]) -> (usize, u64) {
        (usize::from(pair[0] & 63), 1 << (pair[1] & 63))
    }

    /// False if the phrase is not in the text; true says nothing.
    pub fn may_hold(&self, phrase: &str) -> bool {
        phrase.as_bytes().windows(2).all(|pair| {
            let (word, bit) = Self::place(pair);
            self.0[word] & bit != 0
        })
    }
}

//! What can be chosen, checked once.

use thiserror::Error;

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NearDuplicateParams {
    /// Least Jaccard similarity of a pair.
    pub similarity: f64,
    /// Texts with fewer shingles are too short to be a copy of anything.
    pub shortest: usize,
    /// Seed of the hash functions.
    pub seed: u64,
}

impl Default for NearDuplicateParams {
    fn default() -> Self {
        Self { similarity: 0.7, shortest: 16, seed: 1 }
    }
}

/// Why parameters were refused.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum NearDuplicateError {
    /// Below half, the bands miss too many pairs.
    #[error("a similarity of {0} cannot be used: choose a number from 0.5 to 1, such as 0.7")]
    Similarity(f64),
    /// A text without shingles is like every other one.
    #[error("texts of 0 shingles cannot be compared: choose 1 or more, such as 16")]
    Shortest,
}

/// Checked parameters: what alone can search.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NearDuplicateValidParams(pub(super) NearDuplicateParams);

impl NearDuplicateParams {
    /// Checks the parameters.
    pub fn check(self) -> Result<NearDuplicateValidParams, NearDuplicateError> {
        if !(0.5..=1.0).contains(&self.similarity) {
            return Err(NearDuplicateError::Similarity(self.similarity));
        }
        if self.shortest == 0 {
            return Err(NearDuplicateError::Shortest);
        }
        Ok(NearDuplicateValidParams(self))
    }
}

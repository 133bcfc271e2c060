//! What can be chosen, checked once.

use thiserror::Error;

/// What can be chosen: how many times a word counts by where it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ContentParams {
    /// A tag.
    pub tag: f32,
    /// A word of the title.
    pub title: f32,
    /// A word of the text.
    pub text: f32,
}

impl Default for ContentParams {
    fn default() -> Self {
        Self { tag: 4.0, title: 2.0, text: 1.0 }
    }
}

/// Why parameters were refused.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum ContentError {
    /// Weights must not be negative or infinite.
    #[error("a word cannot weigh {0}: choose 0 (leave out) or more, such as 1")]
    Weight(f32),
    /// Something must be read.
    #[error("tags, title and text all weigh 0: give at least one of them a weight")]
    Nothing,
}

/// Checked parameters: what alone can fit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ContentValidParams(pub(super) ContentParams);

impl ContentParams {
    /// Checks the parameters.
    pub fn check(self) -> Result<ContentValidParams, ContentError> {
        let weights = [self.tag, self.title, self.text];
        if let Some(&wrong) = weights.iter().find(|weight| !(weight.is_finite() && **weight >= 0.0))
        {
            return Err(ContentError::Weight(wrong));
        }
        if weights.iter().all(|&weight| weight == 0.0) {
            return Err(ContentError::Nothing);
        }
        Ok(ContentValidParams(self))
    }
}

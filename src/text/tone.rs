//! Tone: whether a comment sounds pleased, displeased, or cannot be told.
//!
//! A comment becomes the set of its character n-grams (`grams`), of which the model
//! knows the most telling few ten thousand a language; with K of them known, the
//! score is b + Σ wₖ / √K. The weights come from a logistic regression on features
//! scaled by their log-count ratio, which does well on the shortest texts: Wang and
//! Manning, "Baselines and bigrams: simple, good sentiment and topic classification"
//! (2012). No words are cut out, so Chinese and English go the same way.
//!
//! A score becomes a probability by Platt's sigmoid, fitted to scores of texts that
//! the weights had not seen ("Probabilistic outputs for support vector machines",
//! 1999). Between 35 % and 65 % the model says that it is unsure. How often it is
//! right was measured by cross-validation and travels with the weights, to be shown
//! wherever a tone is.
//!
//! Weights are whole numbers and their sum is exact, so a tone is the same on every
//! machine. Cost: a look-up a gram, some 10 million characters a second.

mod file;
mod fit;
mod grams;
mod language;
mod lines;
mod measured;
mod platt;
mod simplified;
mod weigh;

pub use fit::{ToneFitError, ToneParams, ToneParamsError, ToneValidParams};
pub use language::Language;
pub use lines::{Lines, Taught};
pub use measured::{Measured, Trial};

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use grams::Grams;

/// From this probability on a comment counts as pleased, and below 1 − it as displeased.
pub const SURE: f64 = 0.65;

/// How a text sounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Tone {
    /// Pleased.
    Positive,
    /// Neither could be told.
    Unsure,
    /// Displeased.
    Negative,
}

/// What the model says of one text.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Judgement {
    /// How it sounds.
    pub tone: Tone,
    /// The probability that it is pleased.
    pub probability: f32,
    /// The language it was read in.
    pub language: Language,
}

/// The weights of all languages that the model knows.
#[derive(Clone, Debug, Default)]
pub struct ToneModel {
    languages: Vec<(Language, LanguageTone)>,
}

/// The weights of one language.
#[derive(Clone, Debug)]
pub struct LanguageTone {
    grams: Grams,
    /// Weights by the gram's fingerprint, in steps of `scale`.
    weights: FxHashMap<u32, i8>,
    scale: f64,
    bias: f64,
    slope: f64,
    offset: f64,
    measured: Measured,
}

impl ToneModel {
    /// A model of these languages; the later one counts where two are the same.
    pub fn new(languages: Vec<LanguageTone>) -> Self {
        let named = languages.into_iter().map(|tone| (tone.measured.language, tone));
        Self { languages: named.collect() }
    }

    /// How a text sounds; `None` if it is in no language that the model knows, or
    /// has nothing in it that the model knows.
    pub fn judge(&self, text: &str) -> Option<Judgement> {
        let language = Language::of(text)?;
        let (_, tone) = self.languages.iter().find(|(known, _)| *known == language)?;
        let score = tone.score(text)?;
        let probability = tone.probability(score);
        let tone = if probability >= SURE {
            Tone::Positive
        } else if probability <= 1.0 - SURE {
            Tone::Negative
        } else {
            Tone::Unsure
        };
        Some(Judgement { tone, probability: probability as f32, language })
    }

    /// How often the model was right in each language, as it was measured.
    pub fn measured(&self) -> Vec<Measured> {
        self.languages.iter().map(|(_, tone)| tone.measured.clone()).collect()
    }
}

impl LanguageTone {
    /// The score of a text; `None` if the model knows nothing in it.
    fn score(&self, text: &str) -> Option<f64> {
        // Few grams are known: these alone are put in order, to count each once.
        let mut known: Vec<(u32, i8)> = Vec::new();
        self.grams.each(text, |gram| known.extend(self.weights.get(&gram).map(|&w| (gram, w))));
        known.sort_unstable();
        known.dedup();
        let sum: i64 = known.iter().map(|&(_, weight)| i64::from(weight)).sum();
        let length = (known.len() as f64).sqrt();
        (!known.is_empty()).then(|| self.bias + sum as f64 * self.scale / length)
    }

    fn probability(&self, score: f64) -> f64 {
        sigmoid(self.slope * score + self.offset)
    }
}

fn sigmoid(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

#[cfg(test)]
mod tests;

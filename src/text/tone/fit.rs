//! Labelled texts → weights (`weigh`), with what they are worth.
//!
//! It is asked three times how often they are right. By cross-validation: each fold is
//! judged by weights of the others; their scores give Platt's sigmoid, fold by fold
//! without the fold itself, and with it the accuracy that is stated. By field: each is
//! judged by weights that saw no text of it, neither of the data nor taught. And the
//! finished weights judge texts of other kinds that were kept from all learning.
//!
//! Cost: a fit a fold, a fit a field and one more, of some 60 sweeps over all grams
//! each; seconds, so it is done once and the result kept as an asset.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use thiserror::Error;

use super::grams::Grams;
use super::lines::Lines;
use super::measured::{Measured, Trial};
use super::platt::calibrate;
use super::weigh::{Lesson, weigh};
use super::{Language, LanguageTone, sigmoid};
use crate::model::{Cancelled, Progress};

/// How to fit.
#[derive(Clone, Debug, PartialEq)]
pub struct ToneParams {
    /// Lengths of the n-grams in characters.
    pub lengths: RangeInclusive<usize>,
    /// A gram counts from so many texts on.
    pub least: u32,
    /// Grams kept, the most telling ones.
    pub keep: usize,
    /// C: how much an error weighs beside the penalty.
    pub errors: f64,
    /// μ: which part of its log-count ratio a gram keeps where errors say nothing.
    pub prior: f64,
}

/// Why parameters cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum ToneParamsError {
    /// No length, or one that is too long for a fingerprint's worth.
    #[error("n-grams of {first} to {last} characters: choose lengths from 1 to 12, rising")]
    Lengths {
        /// The shortest.
        first: usize,
        /// The longest.
        last: usize,
    },
    /// Nothing would be kept.
    #[error("no n-gram would be kept: keep at least one")]
    Nothing,
    /// C is no weight.
    #[error("errors weigh {0}: the weight must be above 0")]
    Errors(f64),
    /// μ is no part.
    #[error("a gram keeps {0} of its ratio: the part must be from 0 to 1")]
    Prior(f64),
}

/// Why there are no weights.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ToneFitError {
    /// The person asked to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// A fold, or what is left without it, lacks one of the labels or a known gram.
    #[error("fold {fold} of the texts cannot be left out: give more texts of both labels")]
    TooFew {
        /// Which one.
        fold: u32,
    },
    /// There is too little beside the texts of one field.
    #[error("the texts of the field {field} cannot be left out: give more texts of others")]
    OneField {
        /// Its name.
        field: String,
    },
    /// The sigmoid has no best slope, since the scores part the labels without an error.
    #[error("the scores cannot be calibrated: give more texts")]
    Uncalibrated,
}

/// Parameters that were checked.
#[derive(Clone, Debug)]
pub struct ToneValidParams(ToneParams);

impl ToneParams {
    /// What was found best for a language on its own folds.
    pub fn of(language: Language) -> Self {
        match language {
            Language::Chinese => {
                Self { lengths: 1..=4, least: 2, keep: 88_000, errors: 4.0, prior: 0.3 }
            }
            Language::English => {
                Self { lengths: 3..=8, least: 2, keep: 52_000, errors: 2.0, prior: 0.3 }
            }
        }
    }

    /// Checks them.
    ///
    /// # Errors
    /// The first parameter that cannot be used.
    pub fn check(self) -> Result<ToneValidParams, ToneParamsError> {
        let (first, last) = (*self.lengths.start(), *self.lengths.end());
        if first < 1 || last < first || last > 12 {
            return Err(ToneParamsError::Lengths { first, last });
        }
        if self.keep == 0 {
            return Err(ToneParamsError::Nothing);
        }
        if !(self.errors > 0.0 && self.errors.is_finite()) {
            return Err(ToneParamsError::Errors(self.errors));
        }
        if !(0.0..=1.0).contains(&self.prior) {
            return Err(ToneParamsError::Prior(self.prior));
        }
        Ok(ToneValidParams(self))
    }
}

impl ToneValidParams {
    /// Fits the weights of one language, and measures them. Reports fits out of all.
    ///
    /// # Errors
    /// Being cancelled, or texts that are too few to leave a fold or field out.
    pub fn fit(
        &self,
        lines: &Lines,
        progress: &dyn Progress,
    ) -> Result<LanguageTone, ToneFitError> {
        let school = School::new(&self.0, lines);
        let folds: BTreeSet<u32> = lines.fold.iter().copied().collect();
        let fits = (folds.len() + lines.fields.len() + 1) as u64;
        // (fold, score, truth) of each text, judged by weights that do not know it.
        let mut scores = Vec::with_capacity(lines.len());
        for (done, &fold) in (0..).zip(&folds) {
            progress.report(done, fits)?;
            let tone = school.fit(|row| lines.fold[row] != fold, None, progress)?;
            let tone = tone.ok_or(ToneFitError::TooFew { fold })?;
            let left = (0..lines.len()).filter(|&row| lines.fold[row] == fold);
            scores.extend(left.map(|row| {
                let score = tone.score(&lines.texts[row]).unwrap_or(tone.bias);
                (fold, score, lines.positive[row])
            }));
        }
        let mut judged = Vec::with_capacity(scores.len());
        for &fold in &folds {
            let others = scores.iter().filter(|score| score.0 != fold);
            let others: Vec<(f64, bool)> = others.map(|score| (score.1, score.2)).collect();
            let (slope, offset) = calibrate(&others)?;
            let own = scores.iter().filter(|score| score.0 == fold);
            judged.extend(own.map(|score| (sigmoid(slope * score.1 + offset), score.2)));
        }
        let pooled: Vec<(f64, bool)> = scores.iter().map(|score| (score.1, score.2)).collect();
        let (slope, offset) = calibrate(&pooled)?;
        let mut elsewhere = Vec::new();
        for (done, name) in lines.fields.iter().enumerate() {
            progress.report((folds.len() + done) as u64, fits)?;
            let outside = |row: usize| lines.field[row] != Some(done);
            let tone = school.fit(outside, Some(name), progress)?;
            let tone = tone.ok_or_else(|| ToneFitError::OneField { field: name.clone() })?;
            let tone = LanguageTone { slope, offset, ..tone };
            let left = (0..lines.len()).filter(|&row| !outside(row));
            elsewhere.extend(left.map(|row| tone.trial(&lines.texts[row], lines.positive[row])));
        }
        let tone = school.fit(|_| true, None, progress)?;
        let tone = tone.ok_or(ToneFitError::TooFew { fold: 0 })?;
        let tone = LanguageTone { slope, offset, ..tone };
        let unseen: Vec<(f64, bool)> =
            lines.unseen.iter().map(|(text, positive)| tone.trial(text, *positive)).collect();
        let measured = Measured {
            fields: lines.fields.len() as u32,
            elsewhere: Trial::of(&elsewhere),
            unseen: Trial::of(&unseen),
            ..Measured::of(lines.language, folds.len() as u32, &judged)
        };
        Ok(LanguageTone { measured, ..tone })
    }
}

impl LanguageTone {
    /// The probability that a text is pleased, beside the truth.
    fn trial(&self, text: &str, positive: bool) -> (f64, bool) {
        (self.probability(self.score(text).unwrap_or(self.bias)), positive)
    }
}

/// Where a text is no longer short, and where it is long, in characters. In some fields
/// the pleased write more, in others the displeased: neither is so elsewhere.
const LENGTHS: [usize; 2] = [30, 60];

/// How many of the steps a text reaches.
fn band(text: &str) -> usize {
    let characters = text.chars().count();
    LENGTHS.iter().filter(|&&step| characters >= step).count()
}

/// All that is learnt from, cut into grams once.
struct School<'a> {
    params: &'a ToneParams,
    lines: &'a Lines,
    grams: Grams,
    texts: Vec<Vec<u32>>,
    /// How long each text is, by the steps of `LENGTHS`.
    bands: Vec<usize>,
    taught: Vec<Vec<u32>>,
    neutral: Vec<Vec<u32>>,
}

impl<'a> School<'a> {
    fn new(params: &'a ToneParams, lines: &'a Lines) -> Self {
        let grams = Grams { language: lines.language, lengths: params.lengths.clone() };
        Self {
            params,
            lines,
            texts: lines.texts.iter().map(|text| grams.of(text)).collect(),
            bands: lines.texts.iter().map(|text| band(text)).collect(),
            taught: lines.taught.iter().map(|one| grams.of(&one.text)).collect(),
            neutral: lines.neutral.iter().map(|text| grams.of(text)).collect(),
            grams,
        }
    }

    /// The weights that some of the texts give, with all that is taught but of one
    /// field, not calibrated; `None` if the texts are too few.
    fn fit(
        &self,
        keeps: impl Fn(usize) -> bool,
        without: Option<&str>,
        progress: &dyn Progress,
    ) -> Result<Option<LanguageTone>, Cancelled> {
        let lines = self.lines;
        // Fields come first among the parts, then texts of none, then what is taught.
        let unknown = lines.fields.len();
        let part = |row: usize| {
            lines.field[row].unwrap_or(unknown) * (LENGTHS.len() + 1) + self.bands[row]
        };
        let data = (0..lines.len()).filter(|&row| keeps(row)).map(|row| Lesson {
            grams: &self.texts[row],
            positive: lines.positive[row],
            weight: 1.0,
            part: part(row),
        });
        let taught = lines.taught.iter().zip(&self.taught);
        let taught = taught.filter(|(one, _)| without.is_none() || one.field.as_deref() != without);
        let taught = taught.map(|(one, grams)| Lesson {
            grams,
            positive: one.positive,
            weight: one.weight,
            part: (unknown + 1) * (LENGTHS.len() + 1),
        });
        let lessons = data.chain(taught).collect();
        let weights = weigh(self.params, lessons, &self.neutral, progress)?;
        Ok(weights.map(|weights| LanguageTone {
            grams: self.grams.clone(),
            weights: weights.weights,
            scale: weights.scale,
            bias: weights.bias,
            slope: 1.0,
            offset: 0.0,
            measured: Measured::of(lines.language, 0, &[]),
        }))
    }
}

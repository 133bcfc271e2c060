//! Labelled texts → weights, with what they are worth.
//!
//! Of the grams in at least `least` texts the `keep` most frequent are taken. A gram
//! in p pleased and q displeased texts has the ratio r = ln((p+1)/P) − ln((q+1)/Q),
//! and a text with K known grams the features r/√K. On these, L2-penalised logistic
//! regression: minimise ½|w|² + C Σ ln(1 + exp(−y(w·x + b))) by L-BFGS, a neutral text
//! counted as often pleased as displeased, so that it is drawn to 0; the weight of
//! a gram is w·r, rounded to one of 255 steps. Each fold is judged by weights of the
//! others; their scores give Platt's sigmoid, fold by fold without the fold itself,
//! and with it the accuracy that is stated.
//!
//! Cost: six fits of some 60 sweeps over all grams; seconds, so it is done once and
//! the result kept as an asset.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use nalgebra::{DMatrix, DVector};
use rustc_hash::FxHashMap;
use thiserror::Error;

use super::grams::Grams;
use super::{Language, LanguageTone, Lines, Measured, sigmoid};
use crate::math::lbfgs::lbfgs;
use crate::math::optimise::{Local, MinimiseError, Stop, newton};
use crate::math::sparse::Csr;
use crate::model::{Cancelled, Progress};

/// Sweeps of the optimiser.
const SWEEPS: usize = 120;
/// The slope at which it is content, beside that at the start.
const TOLERANCE: f64 = 1e-3;

/// How often a neutral text counts with each label: they are few.
const NEUTRAL: f64 = 4.0;

/// How to fit.
#[derive(Clone, Debug, PartialEq)]
pub struct ToneParams {
    /// Lengths of the n-grams in characters.
    pub lengths: RangeInclusive<usize>,
    /// A gram counts from so many texts on.
    pub least: u32,
    /// Grams kept, the most frequent ones.
    pub keep: usize,
    /// C: how much an error weighs beside the penalty.
    pub errors: f64,
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
}

/// Why there are no weights.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
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
            Language::Chinese => Self { lengths: 1..=3, least: 2, keep: 60_000, errors: 16.0 },
            Language::English => Self { lengths: 3..=8, least: 2, keep: 90_000, errors: 2.0 },
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
        Ok(ToneValidParams(self))
    }
}

impl ToneValidParams {
    /// Fits the weights of one language, and measures them. Reports fits out of all.
    ///
    /// # Errors
    /// Being cancelled, or texts that are too few to leave a fold out.
    pub fn fit(
        &self,
        lines: &Lines,
        progress: &dyn Progress,
    ) -> Result<LanguageTone, ToneFitError> {
        let grams = Grams { language: lines.language, lengths: self.0.lengths.clone() };
        let texts: Vec<Vec<u32>> = lines.texts.iter().map(|text| grams.of(text)).collect();
        let folds: BTreeSet<u32> = lines.fold.iter().copied().collect();
        // (fold, score, truth) of each text, judged by weights that do not know it.
        let mut scores = Vec::with_capacity(texts.len());
        for (done, &fold) in folds.iter().enumerate() {
            progress.report(done as u64, folds.len() as u64 + 1)?;
            let (left, kept): (Vec<usize>, Vec<usize>) =
                (0..texts.len()).partition(|&row| lines.fold[row] == fold);
            let tone = self.weigh(&grams, &texts, lines, &kept, progress)?;
            let tone = tone.ok_or(ToneFitError::TooFew { fold })?;
            for row in left {
                let score = tone.score(&lines.texts[row]).unwrap_or(tone.bias);
                scores.push((fold, score, lines.positive[row]));
            }
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
        let all: Vec<usize> = (0..texts.len()).collect();
        let tone = self.weigh(&grams, &texts, lines, &all, progress)?;
        let tone = tone.ok_or(ToneFitError::TooFew { fold: 0 })?;
        let measured = Measured::of(lines.language, folds.len() as u32, &judged);
        Ok(LanguageTone { slope, offset, measured, ..tone })
    }

    /// The weights that some of the texts give, not calibrated; `None` if these lack a
    /// label or have no gram in common.
    fn weigh(
        &self,
        grams: &Grams,
        texts: &[Vec<u32>],
        lines: &Lines,
        rows: &[usize],
        progress: &dyn Progress,
    ) -> Result<Option<LanguageTone>, Cancelled> {
        let known = self.known(texts, lines, rows);
        let pleased = rows.iter().filter(|&&row| lines.positive[row]).count();
        if known.is_empty() || pleased == 0 || pleased == rows.len() {
            return Ok(None);
        }
        let columns: FxHashMap<u32, u32> =
            (0..).zip(&known).map(|(column, gram)| (gram.0, column)).collect();
        let mut features = Csr::new(known.len());
        for &row in rows {
            features.push(features_of(&texts[row], &columns, &known));
        }
        let neutral =
            lines.neutral.iter().map(|text| features_of(&grams.of(text), &columns, &known));
        neutral.for_each(|entries| features.push(entries));
        let labels: Vec<Option<f64>> = rows
            .iter()
            .map(|&row| Some(if lines.positive[row] { 1.0 } else { -1.0 }))
            .chain(lines.neutral.iter().map(|_| None))
            .collect();
        // The bias is the last variable.
        let start = vec![0.0; known.len() + 1];
        let point = lbfgs(start, TOLERANCE, SWEEPS, |point, gradient| {
            progress.report(0, 0)?;
            Ok(loss(&features, &labels, self.0.errors, point, gradient))
        })?;
        let exact: Vec<f64> =
            known.iter().zip(&point).map(|(gram, weight)| gram.1 * weight).collect();
        let largest = exact.iter().fold(0.0f64, |largest, weight| largest.max(weight.abs()));
        let scale = largest.max(f64::MIN_POSITIVE) / f64::from(i8::MAX);
        let rounded =
            known.iter().zip(&exact).map(|(gram, weight)| (gram.0, (weight / scale).round() as i8));
        Ok(Some(LanguageTone {
            grams: grams.clone(),
            // What rounds to nothing still counts to the length of a text, so it stays.
            weights: rounded.collect(),
            scale,
            bias: point.last().copied().unwrap_or(0.0),
            slope: 1.0,
            offset: 0.0,
            measured: Measured::of(lines.language, 0, &[]),
        }))
    }

    /// The grams that are kept, rising, each with its log-count ratio.
    fn known(&self, texts: &[Vec<u32>], lines: &Lines, rows: &[usize]) -> Vec<(u32, f64)> {
        let mut counts: FxHashMap<u32, (u32, u32)> = FxHashMap::default();
        let (mut pleased, mut displeased) = (0u32, 0u32);
        for &row in rows {
            let positive = lines.positive[row];
            pleased += u32::from(positive);
            displeased += u32::from(!positive);
            for &gram in &texts[row] {
                let count = counts.entry(gram).or_default();
                count.0 += u32::from(positive);
                count.1 += u32::from(!positive);
            }
        }
        let mut known: Vec<(u32, (u32, u32))> = counts.into_iter().collect();
        known.retain(|(_, (p, q))| p + q >= self.0.least);
        known.sort_unstable_by_key(|&(gram, (p, q))| (std::cmp::Reverse(p + q), gram));
        known.truncate(self.0.keep);
        known.sort_unstable();
        let ratio = |(p, q): (u32, u32)| {
            let share = |count: u32, of: u32| (f64::from(count) + 1.0) / f64::from(of.max(1));
            (share(p, pleased) / share(q, displeased)).ln()
        };
        known.into_iter().map(|(gram, counts)| (gram, ratio(counts))).collect()
    }
}

/// The features of a text: the ratios of the grams in it that are known, over √K.
fn features_of(
    text: &[u32],
    columns: &FxHashMap<u32, u32>,
    known: &[(u32, f64)],
) -> Vec<(u32, f32)> {
    let of: Vec<u32> = text.iter().filter_map(|gram| columns.get(gram).copied()).collect();
    let length = (of.len() as f64).sqrt();
    of.iter().map(|&column| (column, (known[column as usize].1 / length) as f32)).collect()
}

/// The penalised loss at a point, with its gradient; a row without a label has both.
fn loss(
    features: &Csr,
    labels: &[Option<f64>],
    errors: f64,
    point: &[f64],
    gradient: &mut [f64],
) -> f64 {
    let Some((&bias, weights)) = point.split_last() else { return 0.0 };
    let (mut value, mut bias_slope) = (0.0, 0.0);
    gradient.copy_from_slice(point);
    for weight in weights {
        value += 0.5 * weight * weight;
    }
    for (row, label) in features.rows().zip(labels) {
        let inner = row.iter().map(|(column, x)| f64::from(x) * weights[column as usize]);
        let score = bias + inner.sum::<f64>();
        let (of_row, slope) = match label {
            Some(label) => softplus(-label * score, -label),
            None => {
                let (up, down) = (softplus(score, 1.0), softplus(-score, -1.0));
                (NEUTRAL * (up.0 + down.0), NEUTRAL * (up.1 + down.1))
            }
        };
        value += errors * of_row;
        for (column, x) in row.iter() {
            gradient[column as usize] += errors * slope * f64::from(x);
        }
        bias_slope += errors * slope;
    }
    if let Some(last) = gradient.last_mut() {
        *last = bias_slope;
    }
    value
}

/// ln(1 + exp(x)), without an overflow on either side, and its slope times `sign`.
fn softplus(x: f64, sign: f64) -> (f64, f64) {
    ((-x.abs()).exp().ln_1p() + x.max(0.0), sign * sigmoid(x))
}

/// Platt's slope and offset: the sigmoid under which the labels are likeliest, with his
/// targets (n₊ + 1)/(n₊ + 2) and 1/(n₋ + 2) in place of 1 and 0.
fn calibrate(scores: &[(f64, bool)]) -> Result<(f64, f64), ToneFitError> {
    let pleased = scores.iter().filter(|score| score.1).count() as f64;
    let displeased = scores.len() as f64 - pleased;
    let targets = [1.0 / (displeased + 2.0), (pleased + 1.0) / (pleased + 2.0)];
    let function = |point: &DVector<f64>| {
        let (mut value, mut gradient, mut hessian) = (0.0, DVector::zeros(2), DMatrix::zeros(2, 2));
        for &(score, truth) in scores {
            let x = DVector::from_vec(vec![score, 1.0]);
            let logit = point.dot(&x);
            let target = targets[usize::from(truth)];
            value += (-logit.abs()).exp().ln_1p() + logit.max(0.0) - target * logit;
            let probability = sigmoid(logit);
            gradient += &x * (probability - target);
            hessian += &x * x.transpose() * (probability * (1.0 - probability));
        }
        Ok::<_, Cancelled>(Local { value, gradient, hessian })
    };
    let stop = Stop { tolerance: 1e-6 * scores.len().max(1) as f64, steps: 100 };
    match newton(DVector::from_vec(vec![1.0, 0.0]), stop, function) {
        Ok(minimum) => Ok((minimum.point[0], minimum.point[1])),
        Err(MinimiseError::Stopped(cancelled)) => Err(cancelled.into()),
        Err(_) => Err(ToneFitError::Uncalibrated),
    }
}

//! Texts that are learnt from → the weight of each gram.
//!
//! Texts have weights, so that in each field, and in it among the short and the long, the
//! pleased weigh as much as the displeased. A gram in texts of weight p pleased and q
//! displeased has the ratio r = ln((p+1)/P) − ln((q+1)/Q). Of the grams in at least `least`
//! texts the `keep` most telling are taken, by |r|·√(p+q), as a test of r against 0 would
//! order them; a text with K of them has the features r/√K. On these, logistic regression
//! whose weights are drawn to μ, so that a gram of which little is known keeps a part of its
//! ratio, as naive Bayes would have it: minimise ½|w − μ|² + C Σ vᵢ ln(1 + exp(−yᵢ(w·xᵢ + b)))
//! by L-BFGS, v a text's weight, a neutral text counted as often pleased as displeased, so
//! that it is drawn to 0. The weight of a gram is w·r, rounded to one of 255 steps.

use rustc_hash::FxHashMap;

use super::fit::ToneParams;
use super::sigmoid;
use crate::math::lbfgs::lbfgs;
use crate::math::sparse::Csr;
use crate::model::{Cancelled, Progress};

/// Sweeps of the optimiser.
const SWEEPS: usize = 120;
/// The slope at which it is content, beside that at the start.
const TOLERANCE: f64 = 1e-3;

/// How often a neutral text counts with each label: they are few.
const NEUTRAL: f64 = 4.0;

/// One text that is learnt from.
pub(super) struct Lesson<'a> {
    pub(super) grams: &'a [u32],
    pub(super) positive: bool,
    pub(super) weight: f64,
    /// The field, or whatever else is to be balanced in itself.
    pub(super) part: usize,
}

/// What was learnt.
pub(super) struct Weights {
    pub(super) weights: FxHashMap<u32, i8>,
    pub(super) scale: f64,
    pub(super) bias: f64,
}

/// The weights that these texts and neutral ones give; `None` if the former lack a label
/// or have no gram in common.
pub(super) fn weigh(
    params: &ToneParams,
    mut lessons: Vec<Lesson>,
    neutral: &[Vec<u32>],
    progress: &dyn Progress,
) -> Result<Option<Weights>, Cancelled> {
    balance(&mut lessons);
    let known = known(params, &lessons);
    let pleased = lessons.iter().filter(|lesson| lesson.positive).count();
    if known.is_empty() || pleased == 0 || pleased == lessons.len() {
        return Ok(None);
    }
    let columns: FxHashMap<u32, u32> =
        (0..).zip(&known).map(|(column, gram)| (gram.0, column)).collect();
    let mut features = Csr::new(known.len());
    let grams = lessons.iter().map(|lesson| lesson.grams);
    for text in grams.chain(neutral.iter().map(Vec::as_slice)) {
        features.push(features_of(text, &columns, &known));
    }
    let labels: Vec<Label> = lessons
        .iter()
        .map(|lesson| Label::Sounds(if lesson.positive { 1.0 } else { -1.0 }, lesson.weight))
        .chain(neutral.iter().map(|_| Label::Neutral))
        .collect();
    // The bias is the last variable.
    let mut start = vec![params.prior; known.len()];
    start.push(0.0);
    let point = lbfgs(start, TOLERANCE, SWEEPS, |point, gradient| {
        progress.report(0, 0)?;
        Ok(loss(&features, &labels, params, point, gradient))
    })?;
    let exact: Vec<f64> = known.iter().zip(&point).map(|(gram, weight)| gram.1 * weight).collect();
    let largest = exact.iter().fold(0.0f64, |largest, weight| largest.max(weight.abs()));
    let scale = largest.max(f64::MIN_POSITIVE) / f64::from(i8::MAX);
    let rounded =
        known.iter().zip(&exact).map(|(gram, weight)| (gram.0, (weight / scale).round() as i8));
    Ok(Some(Weights {
        // What rounds to nothing still counts to the length of a text, so it stays.
        weights: rounded.collect(),
        scale,
        bias: point.last().copied().unwrap_or(0.0),
    }))
}

/// Lets the pleased and the displeased of each part weigh alike, the part as before.
fn balance(lessons: &mut [Lesson]) {
    let parts = lessons.iter().map(|lesson| lesson.part + 1).max().unwrap_or(0);
    let mut sums = vec![[0.0; 2]; parts];
    for lesson in lessons.iter() {
        sums[lesson.part][usize::from(lesson.positive)] += lesson.weight;
    }
    for lesson in lessons {
        let sums = sums[lesson.part];
        if sums[0] > 0.0 && sums[1] > 0.0 {
            lesson.weight *= (sums[0] + sums[1]) / 2.0 / sums[usize::from(lesson.positive)];
        }
    }
}

/// The grams that are kept, rising, each with its log-count ratio.
fn known(params: &ToneParams, lessons: &[Lesson]) -> Vec<(u32, f64)> {
    // Texts that have the gram, and their weight by label.
    let mut counts: FxHashMap<u32, (u32, [f64; 2])> = FxHashMap::default();
    let mut totals = [0.0; 2];
    for lesson in lessons {
        let label = usize::from(lesson.positive);
        totals[label] += lesson.weight;
        for &gram in lesson.grams {
            let count = counts.entry(gram).or_default();
            count.0 += 1;
            count.1[label] += lesson.weight;
        }
    }
    let share = |weights: [f64; 2], label: usize| {
        (weights[label] + 1.0) / totals[label].max(f64::MIN_POSITIVE)
    };
    // (how telling, gram, ratio)
    let mut known: Vec<(f64, u32, f64)> = counts
        .into_iter()
        .filter(|(_, (texts, _))| *texts >= params.least)
        .map(|(gram, (_, weights))| {
            let ratio = (share(weights, 1) / share(weights, 0)).ln();
            (ratio.abs() * (weights[0] + weights[1]).sqrt(), gram, ratio)
        })
        .collect();
    known.sort_unstable_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    known.truncate(params.keep);
    known.sort_unstable_by_key(|gram| gram.1);
    known.into_iter().map(|(_, gram, ratio)| (gram, ratio)).collect()
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

/// How a text sounds, to the optimiser.
enum Label {
    /// Pleased (1) or displeased (−1), and the text's weight.
    Sounds(f64, f64),
    /// As much the one as the other.
    Neutral,
}

/// The penalised loss at a point, with its gradient.
fn loss(
    features: &Csr,
    labels: &[Label],
    params: &ToneParams,
    point: &[f64],
    gradient: &mut [f64],
) -> f64 {
    let Some((&bias, weights)) = point.split_last() else { return 0.0 };
    let ToneParams { errors, prior, .. } = *params;
    let (mut value, mut bias_slope) = (0.0, 0.0);
    for (slope, weight) in gradient.iter_mut().zip(weights) {
        *slope = weight - prior;
        value += 0.5 * *slope * *slope;
    }
    for (row, label) in features.rows().zip(labels) {
        let inner = row.iter().map(|(column, x)| f64::from(x) * weights[column as usize]);
        let score = bias + inner.sum::<f64>();
        let (of_row, slope) = match *label {
            Label::Sounds(label, weight) => {
                let (of_row, slope) = softplus(-label * score, -label);
                (weight * of_row, weight * slope)
            }
            Label::Neutral => {
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

#[cfg(test)]
mod tests {
    use super::{Lesson, ToneParams, balance, known};

    #[test]
    fn the_most_telling_grams_are_kept() {
        // Gram 1 is everywhere, 2 and 3 tell the labels apart, 4 does so less often.
        let texts = [(true, [1, 2]), (true, [1, 2]), (true, [1, 4]), (true, [1, 4])];
        let others = [(false, [1, 3]), (false, [1, 3]), (false, [1, 3]), (false, [1, 4])];
        let lessons = texts.iter().chain(&others);
        let lessons: Vec<Lesson> = lessons
            .map(|(positive, grams)| Lesson { grams, positive: *positive, weight: 1.0, part: 0 })
            .collect();
        let params = ToneParams { lengths: 1..=2, least: 2, keep: 2, errors: 1.0, prior: 0.0 };
        let known = known(&params, &lessons);
        assert_eq!(known, [(2, 3f64.ln()), (3, 0.25f64.ln())]);
    }

    #[test]
    fn each_part_is_balanced_in_itself() {
        let lesson = |positive, weight, part| Lesson { grams: &[], positive, weight, part };
        let mut lessons = vec![lesson(true, 3.0, 0), lesson(false, 1.0, 0), lesson(true, 2.0, 2)];
        balance(&mut lessons);
        let weights: Vec<f64> = lessons.iter().map(|lesson| lesson.weight).collect();
        assert_eq!(weights, [2.0, 2.0, 2.0], "a part with one label stays as it is");
    }
}

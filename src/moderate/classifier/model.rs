//! A fitted classifier: what it says of a text, and which words made it say so.

use serde::{Deserialize, Serialize};

use super::dual::{Problem, Stop, solve};
use super::features::{BUCKETS, Grams, Idf, PRIOR_SCALE, WIDTH, each_gram};
use super::params::ClassifierValidParams;
use super::validate::{self, Quality};
use crate::math::Rng;
use crate::math::order::Order;
use crate::model::{Cancelled, Progress};
use crate::moderate::Span;

/// A text that somebody judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marked {
    /// The row of the text in its [`Grams`].
    pub row: usize,
    /// Whether it is of the kind.
    pub positive: bool,
}

/// What was learnt. Without marks it says what the prior says.
#[derive(Clone, Debug, PartialEq)]
pub struct Classifier {
    idf: Idf,
    /// Empty if nothing was marked.
    weights: Vec<f32>,
    threshold: f64,
    quality: Option<Quality>,
}

/// Of each kind, the marks from which on threshold and quality are learnt.
const ENOUGH: usize = 5;

impl ClassifierValidParams {
    /// Learns from marked texts. `priors` are log-odds, one a text of `grams`. Reports sweeps.
    pub fn fit(
        &self,
        grams: &Grams,
        priors: &[f64],
        idf: &Idf,
        marked: &[Marked],
        progress: &dyn Progress,
    ) -> Result<Classifier, Cancelled> {
        let mut classifier = self.fit_plain(grams, priors, idf, marked, progress)?;
        let positive = marked.iter().filter(|mark| mark.positive).count();
        if positive.min(marked.len() - positive) >= ENOUGH {
            let unseen = self.unseen(grams, priors, idf, marked, progress)?;
            classifier.threshold = validate::threshold(&unseen);
            classifier.quality = Some(validate::quality(&unseen, self.0.folds));
        }
        Ok(classifier)
    }

    fn fit_plain(
        &self,
        grams: &Grams,
        priors: &[f64],
        idf: &Idf,
        marked: &[Marked],
        progress: &dyn Progress,
    ) -> Result<Classifier, Cancelled> {
        let mut weights = Vec::new();
        if !marked.is_empty() {
            let rows: Vec<usize> = marked.iter().map(|mark| mark.row).collect();
            let labels: Vec<bool> = marked.iter().map(|mark| mark.positive).collect();
            let offsets: Vec<f64> = rows.iter().map(|&row| priors[row]).collect();
            let matrix = grams.matrix(&rows, priors, idf);
            let problem = Problem { rows: &matrix, labels: &labels, offsets: &offsets };
            let stop = Stop { tolerance: self.0.tolerance, sweeps: self.0.sweeps };
            let mut rng = Rng::seed(self.0.seed);
            let solved = solve(&problem, self.0.trust, &stop, &mut rng, progress)?;
            weights = solved.into_iter().map(|weight| weight as f32).collect();
        }
        Ok(Classifier { idf: idf.clone(), weights, threshold: 0.0, quality: None })
    }

    /// What each marked text is given by a fit on the other folds: log-odds, truth.
    fn unseen(
        &self,
        grams: &Grams,
        priors: &[f64],
        idf: &Idf,
        marked: &[Marked],
        progress: &dyn Progress,
    ) -> Result<Vec<(f64, bool)>, Cancelled> {
        let folds = validate::folds(marked, self.0.folds);
        let mut unseen = vec![(0.0, false); marked.len()];
        for fold in 0..self.0.folds {
            let others = marked.iter().zip(&folds).filter(|&(_, &at)| at != fold);
            let others: Vec<Marked> = others.map(|(&mark, _)| mark).collect();
            let model = self.fit_plain(grams, priors, idf, &others, progress)?;
            for ((mark, &at), told) in marked.iter().zip(&folds).zip(&mut unseen) {
                if at == fold {
                    *told = (model.log_odds(grams, priors, mark.row), mark.positive);
                }
            }
        }
        Ok(unseen)
    }
}

impl Classifier {
    /// Log-odds that a text is of the kind.
    pub fn log_odds(&self, grams: &Grams, priors: &[f64], row: usize) -> f64 {
        let prior = priors[row];
        if self.weights.len() < WIDTH {
            return prior;
        }
        let (mut product, mut squares) = (0f32, 0f32);
        for (bucket, times) in grams.row(row) {
            let value = times * self.idf.of(bucket);
            product += value * self.weights[bucket as usize];
            squares += value * value;
        }
        let grams_say = if squares > 0.0 { product / squares.sqrt() } else { 0.0 };
        let tail = grams.tail(row, prior).zip(&self.weights[BUCKETS..]);
        let tail_says: f32 = tail.map(|(value, weight)| value * weight).sum();
        prior + f64::from(grams_say) + f64::from(tail_says)
    }

    /// Probability that a text is of the kind, 0–1.
    pub fn probability(&self, grams: &Grams, priors: &[f64], row: usize) -> f64 {
        1.0 / (1.0 + (-self.log_odds(grams, priors, row)).exp())
    }

    /// From these log-odds on a text counts as of the kind: 0 (even odds) until
    /// there are enough marks to learn it.
    pub fn threshold(&self) -> f64 {
        self.threshold
    }

    /// The threshold as a probability.
    pub fn threshold_probability(&self) -> f64 {
        1.0 / (1.0 + (-self.threshold).exp())
    }

    /// How much of the prior's log-odds is still believed: 1 without marks.
    pub fn prior_weight(&self) -> f64 {
        self.weights.last().map_or(1.0, |&weight| 1.0 + f64::from(weight) * PRIOR_SCALE)
    }

    /// How well it does on marked texts that it did not see; `None` if there are fewer than
    /// five of either kind.
    pub fn quality(&self) -> Option<Quality> {
        self.quality
    }

    /// The words of a text that spoke most for the kind, in the order of the text.
    /// Only what was learnt: the prior names its own.
    pub fn spans(&self, text: &str, most: usize) -> Vec<Span> {
        if self.weights.len() < WIDTH {
            return Vec::new();
        }
        let mut says = vec![0f32; text.len()];
        each_gram(text, |start, end, bucket| {
            let weight = self.idf.of(bucket) * self.weights[bucket as usize];
            let share = weight / (end - start).max(1) as f32;
            says[start..end].iter_mut().for_each(|byte| *byte += share);
        });
        let mut words: Vec<(f32, Span)> = Span::words(text)
            .map(|span| (says[span.start as usize..span.end as usize].iter().sum(), span))
            .collect();
        words.order_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let strongest = words.first().map_or(0.0, |word| word.0);
        // Faint words would make every text look guilty.
        words.retain(|word| word.0 > 0.5 && word.0 * 4.0 >= strongest);
        words.truncate(most);
        Span::merged(words.into_iter().map(|word| word.1).collect())
    }
}

//! Going through the past in time: calibration, surprise, and how good it is.
//!
//! The first half of the activities (at least two) is only learnt from. Each later block is
//! foretold by a model of all before it. Figures over these activities:
//!
//! - Brier score, the mean of (p − y)²; its difference to the baseline's with an interval
//!   over activities, since the members of one activity are foretold together;
//! - AUC, the chance that who came had the higher p;
//! - calibration error: |mean p − share that came| over ten bins of equal size, weighted;
//! - surprise: on the scale of log-odds an activity as a whole is off by
//!   (O − E) / Σ p(1 − p); its mean square beyond chance is the variance of that.

use serde::{Deserialize, Serialize};

use super::{BLOCKS, Past};
use crate::engage::logistic::{Logistic, Penalties, Rows, Unfit, sigmoid};
use crate::math::interval::{self, Interval};
use crate::math::order::Order;
use crate::model::Progress;

/// Bins of the calibration error.
const BINS: usize = 10;
/// Variance of the surprise where no activity could be foretold: σ = 0.5, a draw half
/// again as large or a third less.
const UNKNOWN: f64 = 0.25;
/// All draws of the interval come from this.
const SEED: u64 = 0x736b_696c;

/// How well activities were foretold that the model had not seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Skill {
    /// Activities foretold.
    pub activities: u64,
    /// Members foretold, added up over activities.
    pub pairs: u64,
    /// Mean squared error of the chances; 0 is perfect.
    pub brier: f64,
    /// The same of the baseline: the member's share of past activities of this form.
    pub baseline: f64,
    /// Baseline less model over activities: above 0 the model is better.
    pub gain: Interval,
    /// The chance that of two members the one who came had the higher chance.
    pub auc: f64,
    /// The same of the baseline.
    pub baseline_auc: f64,
    /// How far chances are from what came of them, on average.
    pub calibration: f64,
}

impl Skill {
    /// Whether the model beats the baseline beyond doubt.
    pub fn is_better(&self) -> bool {
        self.activities > 1 && self.gain.low > 0.0
    }
}

/// What the past teaches about the model.
pub(super) struct Judged {
    pub(super) line: (f64, f64),
    pub(super) surprise: (f64, usize),
    pub(super) skill: Skill,
}

pub(super) fn judge(
    past: &Past,
    penalties: &Penalties,
    progress: &dyn Progress,
) -> Result<Judged, Unfit> {
    let count = past.ends.len();
    let first = (count / 2).max(2).min(count);
    let mut foretold = Foretold::default();
    let mut earlier: Option<Logistic> = None;
    let mut line = (0.0, 1.0);
    for block in 0..BLOCKS {
        let cut = |block: usize| first + (count - first) * block / BLOCKS;
        let (from, to) = (cut(block), cut(block + 1));
        if from == to {
            continue;
        }
        let model = past.rows.until(past.start(from)).fit(penalties, earlier.as_ref(), progress)?;
        for activity in from..to {
            let rows = past.start(activity)..past.ends[activity];
            foretold.add(past, rows, &model, line);
        }
        line = foretold.line(progress)?;
        earlier = Some(model);
    }
    Ok(Judged { line, surprise: foretold.surprise(line), skill: foretold.skill() })
}

impl Past {
    fn start(&self, activity: usize) -> usize {
        activity.checked_sub(1).map_or(0, |before| self.ends[before])
    }
}

/// What was foretold, and what came of it.
#[derive(Default)]
struct Foretold {
    logits: Vec<f64>,
    chances: Vec<f64>,
    shares: Vec<f64>,
    came: Vec<f64>,
    ends: Vec<usize>,
}

impl Foretold {
    fn add(
        &mut self,
        past: &Past,
        rows: std::ops::Range<usize>,
        model: &Logistic,
        line: (f64, f64),
    ) {
        for row in rows {
            let logit = model.logit(past.rows.row(row), past.rows.groups[row]);
            self.logits.push(logit);
            self.chances.push(sigmoid(line.0 + line.1 * logit));
            self.shares.push(past.shares[row]);
            self.came.push(past.rows.outcomes[row]);
        }
        self.ends.push(self.logits.len());
    }

    /// Platt's line through everything so far, held to (0, 1) as by a few dozen members.
    fn line(&self, progress: &dyn Progress) -> Result<(f64, f64), Unfit> {
        let mut rows = Rows::new(2);
        for (&logit, &came) in self.logits.iter().zip(&self.came) {
            rows.push(&[1.0, logit], came, 0);
        }
        rows.offsets.clone_from(&self.logits);
        let penalties = Penalties { shared: vec![4.0, 4.0], group: vec![1.0; 2], groups: 0 };
        let slopes = rows.until(usize::MAX).fit(&penalties, None, progress)?.slopes(0);
        // Upside down would be a model that has learnt nothing.
        Ok((slopes[0], (1.0 + slopes[1]).max(0.05)))
    }

    /// Activities one by one, as ranges of rows.
    fn activities(&self) -> impl Iterator<Item = std::ops::Range<usize>> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, &end)| start..end).filter(|rows| !rows.is_empty())
    }

    fn surprise(&self, line: (f64, f64)) -> (f64, usize) {
        let (mut sum, mut count) = (0.0, 0usize);
        for rows in self.activities() {
            let (mut off, mut variance) = (0.0, 0.0);
            for row in rows {
                let chance = sigmoid(line.0 + line.1 * self.logits[row]);
                off += self.came[row] - chance;
                variance += chance * (1.0 - chance);
            }
            if variance > 0.0 {
                sum += (off * off - variance) / (variance * variance);
                count += 1;
            }
        }
        if count == 0 { (UNKNOWN, 0) } else { ((sum / count as f64).max(0.0), count) }
    }

    fn skill(&self) -> Skill {
        let pairs = self.came.len();
        if pairs == 0 {
            return Skill::default();
        }
        let squares = |chances: &[f64], rows: std::ops::Range<usize>| {
            rows.map(|row| (chances[row] - self.came[row]).powi(2)).sum::<f64>()
        };
        let mean = |chances: &[f64]| squares(chances, 0..pairs) / pairs as f64;
        let gains: Vec<f64> = self
            .activities()
            .map(|rows| {
                let size = rows.len() as f64;
                (squares(&self.shares, rows.clone()) - squares(&self.chances, rows)) / size
            })
            .collect();
        Skill {
            activities: gains.len() as u64,
            pairs: pairs as u64,
            brier: mean(&self.chances),
            baseline: mean(&self.shares),
            gain: interval::mean(&gains, SEED),
            auc: auc(&self.chances, &self.came),
            baseline_auc: auc(&self.shares, &self.came),
            calibration: calibration_error(&self.chances, &self.came),
        }
    }
}

/// The chance that who came had the higher value, ties counting half; 0.5 of only one sort.
fn auc(values: &[f64], came: &[f64]) -> f64 {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.order_by(|&a, &b| values[a].total_cmp(&values[b]));
    let (mut below, mut wins, mut row) = (0.0, 0.0, 0);
    while row < order.len() {
        let tie = order[row..].iter().take_while(|&&at| values[at] == values[order[row]]).count();
        let tied = &order[row..row + tie];
        let hits: f64 = tied.iter().map(|&at| came[at]).sum();
        let misses = tie as f64 - hits;
        wins += hits * (below + misses / 2.0);
        below += misses;
        row += tie;
    }
    let hits: f64 = came.iter().sum();
    if hits == 0.0 || below == 0.0 { 0.5 } else { wins / (hits * below) }
}

/// The mean distance of chances from what came of them, over bins of as many members each.
pub(super) fn calibration_error(chances: &[f64], came: &[f64]) -> f64 {
    let mut order: Vec<usize> = (0..chances.len()).collect();
    order.order_by(|&a, &b| chances[a].total_cmp(&chances[b]).then(a.cmp(&b)));
    let mut error = 0.0;
    for bin in 0..BINS {
        let cut = |bin: usize| order.len() * bin / BINS;
        let rows = &order[cut(bin)..cut(bin + 1)];
        let off: f64 = rows.iter().map(|&row| chances[row] - came[row]).sum();
        error += off.abs();
    }
    error / chances.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::{auc, calibration_error};

    #[test]
    fn auc_of_a_worked_example() {
        // Pairs: (0.9 over 0.1, 0.5), (0.5 over 0.1, ties 0.5): 3.5 of 4.
        assert_eq!(auc(&[0.9, 0.5, 0.5, 0.1], &[1.0, 1.0, 0.0, 0.0]), 0.875);
        assert_eq!(auc(&[0.9, 0.5], &[1.0, 1.0]), 0.5);
    }

    #[test]
    fn calibration_compares_means_bin_by_bin() {
        let chances: Vec<f64> = (0..20).map(|row| if row < 10 { 0.1 } else { 0.9 }).collect();
        let came: Vec<f64> = (0..20).map(|row| if row < 10 { 0.0 } else { 1.0 }).collect();
        assert!((calibration_error(&chances, &came) - 0.1).abs() < 1e-12);
    }
}

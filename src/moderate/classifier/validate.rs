//! How good a classifier is on texts it did not learn from.
//!
//! Marked texts are dealt to folds, each kind in turn, so that every fold has
//! both. What a fit on the other folds says of a fold is pooled. From that comes
//! the threshold with the best F1 = 2·tp / (2·tp + fp + fn), precision, recall, and
//! the gap between probabilities told and shares found (expected calibration
//! error over five bins).

use serde::{Deserialize, Serialize};

use super::model::Marked;
use crate::math::order::Order;

/// Cross-validated figures, all 0–1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quality {
    /// Harmonic mean of precision and recall.
    pub f1: f64,
    /// Of those that were named, the share that is of the kind.
    pub precision: f64,
    /// Of those of the kind, the share that was named.
    pub recall: f64,
    /// Mean distance of a told probability from the share that turned out so.
    pub calibration: f64,
    /// Texts behind the figures.
    pub texts: u32,
    /// Of them, those of the kind.
    pub positive: u32,
}

/// The fold of each mark.
pub(super) fn folds(marked: &[Marked], folds: usize) -> Vec<usize> {
    let mut dealt = [0usize; 2];
    let deal = |mark: &Marked| {
        let next = &mut dealt[usize::from(mark.positive)];
        *next += 1;
        (*next - 1) % folds
    };
    marked.iter().map(deal).collect()
}

/// The log-odds from which on naming a text gives the best F1: half-way between the last one
/// named and the first one not. 0 if nothing is of the kind.
pub(super) fn threshold(unseen: &[(f64, bool)]) -> f64 {
    let mut sorted = unseen.to_vec();
    sorted.order_by(|a, b| b.0.total_cmp(&a.0));
    let all = sorted.iter().filter(|told| told.1).count();
    let (mut best, mut at, mut hits) = (0.0, 0.0, 0);
    for (row, told) in sorted.iter().enumerate() {
        hits += usize::from(told.1);
        let below = sorted.get(row + 1).map_or(told.0 - 1.0, |next| next.0);
        let f1 = 2.0 * hits as f64 / (row + 1 + all) as f64;
        if told.0 > below && f1 > best {
            (best, at) = (f1, (told.0 + below) / 2.0);
        }
    }
    at
}

/// The figures. Each fold is judged by the threshold that the other folds give, so that
/// the threshold is not praised by what chose it.
pub(super) fn quality(unseen: &[(f64, bool)], folds: usize) -> Quality {
    let marked: Vec<Marked> =
        unseen.iter().map(|told| Marked { row: 0, positive: told.1 }).collect();
    let dealt = self::folds(&marked, folds);
    let (mut hits, mut named) = (0usize, 0usize);
    for fold in 0..folds {
        let side =
            |inside: bool| unseen.iter().zip(&dealt).filter(move |at| (*at.1 == fold) == inside);
        let others: Vec<(f64, bool)> = side(false).map(|(told, _)| *told).collect();
        let threshold = threshold(&others);
        for (told, _) in side(true).filter(|(told, _)| told.0 >= threshold) {
            named += 1;
            hits += usize::from(told.1);
        }
    }
    let positive = unseen.iter().filter(|told| told.1).count();
    let share =
        |part: usize, whole: usize| if whole == 0 { 0.0 } else { part as f64 / whole as f64 };
    Quality {
        f1: share(2 * hits, named + positive),
        precision: share(hits, named),
        recall: share(hits, positive),
        calibration: calibration(unseen),
        texts: unseen.len() as u32,
        positive: positive as u32,
    }
}

/// Bins of the calibration error.
const BINS: usize = 5;

fn calibration(unseen: &[(f64, bool)]) -> f64 {
    let mut bins = [(0.0, 0.0); BINS];
    for &(log_odds, truth) in unseen {
        let probability = 1.0 / (1.0 + (-log_odds).exp());
        let bin = &mut bins[((probability * BINS as f64) as usize).min(BINS - 1)];
        bin.0 += probability;
        bin.1 += f64::from(u8::from(truth));
    }
    bins.iter().map(|bin| (bin.0 - bin.1).abs()).sum::<f64>() / unseen.len().max(1) as f64
}

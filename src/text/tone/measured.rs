//! How often the model was right on texts that it had not seen.
//!
//! Cross-validation flatters it: what is left out speaks of the same things as what is
//! learnt from. So it is also asked for texts of fields that it saw nothing of, and for
//! comments of other kinds that were written for nothing else.

use serde::{Deserialize, Serialize};

use super::{Language, SURE};

/// The outcome of cross-validation: each text was judged by weights that were fitted
/// without it. Beside it what the weights are worth on other kinds of text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measured {
    /// In which language.
    pub language: Language,
    /// Different texts.
    pub texts: u32,
    /// Folds.
    pub folds: u32,
    /// Share judged right if the model must decide.
    pub accuracy: f32,
    /// Share that it decided rather than being unsure.
    pub decided: f32,
    /// Share judged right of those.
    pub accuracy_decided: f32,
    /// Mean distance of the stated probability from how often it came true, over ten
    /// equal bins (expected calibration error).
    pub calibration_error: f32,
    /// Fields that were left out, each as a whole.
    pub fields: u32,
    /// On texts of those, by weights that saw nothing of the field.
    pub elsewhere: Option<Trial>,
    /// On comments of other kinds, by the weights as they are.
    pub unseen: Option<Trial>,
}

/// How often texts were judged right.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trial {
    /// Texts.
    pub texts: u32,
    /// Share judged right if the model must decide.
    pub accuracy: f32,
    /// Share that it decided.
    pub decided: f32,
    /// Share judged right of those.
    pub accuracy_decided: f32,
}

impl Trial {
    /// From the probability of being pleased, and whether it was so; `None` of no text.
    pub(super) fn of(judged: &[(f64, bool)]) -> Option<Self> {
        let share = |part: usize, whole: usize| part as f32 / whole.max(1) as f32;
        let right = |&&(probability, truth): &&(f64, bool)| (probability >= 0.5) == truth;
        let sure =
            |&&(probability, _): &&(f64, bool)| probability >= SURE || probability <= 1.0 - SURE;
        let decided = judged.iter().filter(sure).count();
        let trial = Self {
            texts: judged.len() as u32,
            accuracy: share(judged.iter().filter(right).count(), judged.len()),
            decided: share(decided, judged.len()),
            accuracy_decided: share(judged.iter().filter(sure).filter(right).count(), decided),
        };
        (!judged.is_empty()).then_some(trial)
    }
}

impl Measured {
    /// Cross-validation alone, from the probability of being pleased, and whether it was
    /// so, of each text.
    pub(super) fn of(language: Language, folds: u32, judged: &[(f64, bool)]) -> Self {
        let trial = Trial::of(judged);
        let of = |share: fn(&Trial) -> f32| trial.as_ref().map_or(0.0, share);
        Self {
            language,
            texts: judged.len() as u32,
            folds,
            accuracy: of(|trial| trial.accuracy),
            decided: of(|trial| trial.decided),
            accuracy_decided: of(|trial| trial.accuracy_decided),
            calibration_error: calibration_error(judged),
            fields: 0,
            elsewhere: None,
            unseen: None,
        }
    }
}

fn calibration_error(judged: &[(f64, bool)]) -> f32 {
    const BINS: usize = 10;
    let mut bins = [(0.0, 0.0); BINS];
    for &(probability, truth) in judged {
        let bin = ((probability * BINS as f64) as usize).min(BINS - 1);
        bins[bin].0 += probability;
        bins[bin].1 += f64::from(u8::from(truth));
    }
    let distance: f64 = bins.iter().map(|(stated, true_)| (stated - true_).abs()).sum();
    (distance / judged.len().max(1) as f64) as f32
}

#[cfg(test)]
mod tests {
    use super::super::Language;
    use super::Measured;

    #[test]
    fn shares_are_as_counted_by_hand() {
        let judged = [(0.9, true), (0.6, true), (0.55, false), (0.1, false), (0.2, true)];
        let found = Measured::of(Language::English, 5, &judged);
        assert_eq!((found.texts, found.accuracy), (5, 0.6));
        assert_eq!((found.decided, found.accuracy_decided), (0.6, 2.0 / 3.0));
        // Bins: 0.9 → 1; 0.6 → 1 (0.55 lies one lower) → 0; 0.1 → 0; 0.2 → 1.
        assert!((found.calibration_error - (0.1 + 0.4 + 0.55 + 0.1 + 0.8) / 5.0).abs() < 1e-6);
    }
}

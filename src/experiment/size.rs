//! How many members a trial needs, for the test that is looked at every day.
//!
//! With v_A and v_B the variances of the two arms, n members each, and r² the part of
//! the variance that is known from before (CUPED), a difference δ makes a last
//! Z of mean θ = δ / √((v_A + v_B)(1 − r²)/n). The drift θ at which some bound is crossed
//! with the power asked for follows from the bounds of [`super::bounds()`]; then
//! n = θ² (v_A + v_B)(1 − r²)/δ². A share p has v = p(1 − p), and B's is that of p + δ.
//! One look would need θ = z_{α/2} + z_β: what looking every day costs is said beside it.
//!
//! How much the days before the last tell depends on what is counted. Of a sum, the part t of
//! the days tells the part t, and Z_t has the mean θ√t. Of "has come by now", p t have come
//! by then, with a variance p t (1 − p t) that is nearly whole long before the end: Z_t has
//! the mean θ t √(v/v_t) and corr²(s, t) = odds(p s)/odds(p t), so that early days tell less.
//!
//! Jennison and Turnbull, "Group Sequential Methods" (2000), ch. 3 and 7.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::bounds::{bounds, crossing};
use super::spending::spent;
use crate::math::normal::exceeded_with;

/// A share that is as good as nobody, and one less as everybody.
const LEAST: f64 = 1e-9;

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SizeParams {
    /// How often a difference may be seen that is not there.
    pub alpha: f64,
    /// How often a difference that is there is to be seen.
    pub power: f64,
    /// Days, each of them looked at.
    pub days: u32,
}

impl Default for SizeParams {
    fn default() -> Self {
        Self { alpha: 0.05, power: 0.8, days: 28 }
    }
}

/// Why parameters were refused.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum SizeError {
    /// False alarms.
    #[error("{0} false alarms cannot be planned: choose a share from 0.001 to 0.3, such as 0.05")]
    Alpha(f64),
    /// Power.
    #[error("a power of {0} cannot be planned: choose a share from 0.5 to 0.99, such as 0.8")]
    Power(f64),
    /// Days.
    #[error("{0} days cannot be planned: choose from 7 to 90, such as 28")]
    Days(u32),
    /// The difference to find.
    #[error("a difference of {0} cannot be looked for: choose a number above 0")]
    Effect(f64),
}

/// Checked parameters: what alone can plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SizeValidParams(SizeParams);

/// What is known of the metric before the trial.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Baseline {
    /// Mean of a member over as many days as the trial has.
    pub mean: f64,
    /// Variance among members.
    pub variance: f64,
    /// r²: the part of the variance that the days before explain; `None` without them.
    pub reduction: Option<f64>,
    /// Whether it is a share.
    pub is_share: bool,
}

/// What a trial needs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Size {
    /// Members an arm.
    pub per_arm: u64,
    /// Members an arm without what is known from before.
    pub per_arm_plain: u64,
    /// Members an arm if one looked once, on the last day.
    pub per_arm_once: u64,
}

impl SizeParams {
    /// Checks the parameters.
    ///
    /// # Errors
    /// [`SizeError`], with what to choose instead.
    pub fn check(self) -> Result<SizeValidParams, SizeError> {
        if !(0.001..=0.3).contains(&self.alpha) {
            return Err(SizeError::Alpha(self.alpha));
        }
        if !(0.5..=0.99).contains(&self.power) {
            return Err(SizeError::Power(self.power));
        }
        if !(7..=90).contains(&self.days) {
            return Err(SizeError::Days(self.days));
        }
        Ok(SizeValidParams(self))
    }
}

impl SizeValidParams {
    /// θ: the mean of the last Z at which the trial has its power, when each day brings as
    /// much.
    pub fn drift(&self, baseline: &Baseline, effect: f64) -> f64 {
        let SizeParams { alpha, power, days } = self.0;
        let parts: Vec<f64> = (1..=days).map(|day| f64::from(day) / f64::from(days)).collect();
        // What the part t tells in a step, and where Z is by then, of one at the end.
        let (told, means): (Vec<f64>, Vec<f64>) =
            parts.iter().map(|&part| baseline.told(part, effect)).unzip();
        let before = std::iter::once(&0.0).chain(&told);
        let steps: Vec<f64> =
            before.zip(&told).map(|(before, told)| (before / told).sqrt()).collect();
        let bounds = bounds(&steps, &spent(alpha, parts.iter().copied()));
        let mut drift = self.drift_once();
        // The power is close to that of one test with another bound: a few steps suffice.
        for _ in 0..12 {
            let means: Vec<f64> = means.iter().map(|mean| drift * mean).collect();
            let missing = exceeded_with(crossing(&steps, &bounds, &means));
            let step = missing - exceeded_with(power);
            drift += step;
            if step.abs() < 1e-4 {
                break;
            }
        }
        drift
    }

    fn drift_once(&self) -> f64 {
        exceeded_with(self.0.alpha / 2.0) - exceeded_with(self.0.power)
    }

    /// Members needed to find a difference of `effect`.
    ///
    /// # Errors
    /// [`SizeError::Effect`].
    pub fn size(&self, baseline: &Baseline, effect: f64) -> Result<Size, SizeError> {
        if !(effect.is_finite() && effect > 0.0) {
            return Err(SizeError::Effect(effect));
        }
        let variance = baseline.variance_of_both(effect);
        let left = 1.0 - baseline.reduction.unwrap_or(0.0);
        let members = |drift: f64, variance: f64| {
            // The variance is estimated: one more (Guenther, 1981).
            (drift * drift * variance / (effect * effect)).ceil().max(1.0) as u64 + 1
        };
        let drift = self.drift(baseline, effect);
        Ok(Size {
            per_arm: members(drift, variance * left),
            per_arm_plain: members(drift, variance),
            per_arm_once: members(self.drift_once(), variance * left),
        })
    }

    /// The smallest difference that so many members an arm can find; `None` of nobody,
    /// or where no share is that much higher.
    pub fn detectable(&self, baseline: &Baseline, per_arm: u64) -> Option<f64> {
        let found = self.found_with(self.drift(baseline, 0.0), baseline, per_arm)?;
        if !baseline.is_share {
            return Some(found);
        }
        // θ depends on the difference, but hardly: it settles at once.
        let again = |effect: f64| {
            self.found_with(self.drift(baseline, effect), baseline, per_arm).unwrap_or(effect)
        };
        Some(again(again(found)))
    }

    /// The same for a θ.
    fn found_with(&self, drift: f64, baseline: &Baseline, per_arm: u64) -> Option<f64> {
        let members = per_arm.saturating_sub(1) as f64;
        let left = 1.0 - baseline.reduction.unwrap_or(0.0);
        let enough = |effect: f64| {
            effect * effect * members >= drift * drift * baseline.variance_of_both(effect) * left
        };
        let most = if baseline.is_share { 1.0 - baseline.mean } else { f64::MAX.sqrt() };
        if members < 1.0 || !enough(most) {
            return None;
        }
        let (mut low, mut high) = (0.0, most);
        if !baseline.is_share {
            high = drift * (2.0 * baseline.variance * left / members).sqrt() * 1.001;
        }
        for _ in 0..60 {
            let middle = (low + high) / 2.0;
            if enough(middle) {
                high = middle;
            } else {
                low = middle;
            }
        }
        (high > 0.0).then_some(high)
    }
}

impl Baseline {
    /// What the part `part` of the days tells of a difference of `effect` at the end: a
    /// measure that grows from 0, and the mean of Z by then for one of 1 at the end.
    fn told(&self, part: f64, effect: f64) -> (f64, f64) {
        let whole = self.variance_of_both(effect);
        if !self.is_share || whole <= LEAST {
            return (part, part.sqrt());
        }
        let come = ((self.mean + effect / 2.0) * part).clamp(LEAST, 1.0 - LEAST);
        let by_then = Self { mean: (self.mean * part).max(LEAST), ..*self };
        let variances = whole / by_then.variance_of_both(effect * part);
        (come / (1.0 - come), part * variances.sqrt())
    }

    /// v_A + v_B, where B is better by `effect`.
    fn variance_of_both(&self, effect: f64) -> f64 {
        if !self.is_share {
            return 2.0 * self.variance;
        }
        let better = (self.mean + effect).min(1.0);
        self.mean * (1.0 - self.mean) + better * (1.0 - better)
    }
}

#[cfg(test)]
mod tests {
    use super::{Baseline, SizeError, SizeParams};

    const SHARE: Baseline = Baseline { mean: 0.3, variance: 0.21, reduction: None, is_share: true };

    #[test]
    fn a_size_as_computed_by_hand() {
        let params = SizeParams::default().check().unwrap();
        let size = params.size(&SHARE, 0.1).unwrap();
        // (1.95996 + 0.84162)² · (0.21 + 0.24) / 0.01 = 353.2, then one more.
        assert_eq!(size.per_arm_once, 355);
        // Looking every day at a sum costs 3 to 4 of a hundred in printed tables, and the
        // tenth of α that is not spent as much again; at a share, of which early days tell
        // less, some more.
        let cost = |size: super::Size| size.per_arm as f64 / size.per_arm_once as f64;
        let sum = params.size(&Baseline { is_share: false, ..SHARE }, 0.1).unwrap();
        let (sum, share) = (cost(sum), cost(size));
        assert!((1.05..1.1).contains(&sum) && (sum..1.13).contains(&share), "{sum} {share}");
    }

    #[test]
    fn what_is_known_from_before_saves_members() {
        let params = SizeParams::default().check().unwrap();
        let known = Baseline { reduction: Some(0.5), ..SHARE };
        let size = params.size(&known, 0.1).unwrap();
        assert!(size.per_arm * 2 <= size.per_arm_plain + 2, "{size:?}");
    }

    #[test]
    fn what_can_be_found_needs_as_many_as_there_are() {
        let params = SizeParams::default().check().unwrap();
        let mean = Baseline { mean: 4.0, variance: 30.0, reduction: Some(0.4), is_share: false };
        for baseline in [SHARE, mean] {
            let effect = params.detectable(&baseline, 200).unwrap();
            let size = params.size(&baseline, effect).unwrap();
            assert!(size.per_arm.abs_diff(200) <= 1, "{size:?}");
        }
        assert_eq!(params.detectable(&SHARE, 3), None);
    }

    #[test]
    fn what_cannot_be_planned_is_refused() {
        let refused = |params: SizeParams| params.check().unwrap_err();
        let usual = SizeParams::default();
        assert_eq!(refused(SizeParams { alpha: 0.0, ..usual }), SizeError::Alpha(0.0));
        assert_eq!(refused(SizeParams { power: 1.0, ..usual }), SizeError::Power(1.0));
        assert_eq!(refused(SizeParams { days: 6, ..usual }), SizeError::Days(6));
        let params = usual.check().unwrap();
        assert_eq!(params.size(&SHARE, 0.0), Err(SizeError::Effect(0.0)));
    }
}

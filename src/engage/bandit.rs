//! Which form to try next, where the creator lets it choose: Thompson sampling.
//!
//! To run only what did best so far never finds out whether something else does better;
//! to try all in turn wastes evenings on what does badly. Thompson sampling draws, for each
//! form, how many would come from what is known of it, and takes the largest: a form is
//! tried as often as it may well be the best (Thompson, "On the likelihood that one unknown
//! probability exceeds another", 1933; regret is near the least possible: Agrawal and Goyal,
//! "Further optimal regret bounds for Thompson sampling", 2013).
//!
//! The reward is the share of those who were there that came. With shares s of activities
//! of one form, each counting w = 2^(−age / half-life) since tastes change,
//!
//! mean m = (μ/τ² + Σ w s/σ²) / (1/τ² + Σ w/σ²), variance 1 / (1/τ² + Σ w/σ²):
//!
//! a normal model whose prior (μ, τ²) is what forms have been like, and σ² how activities
//! of one form differ. A form never tried has the prior. O(activities + draws · forms).

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::attendance::Attendance;
use super::sweep::Sweep;
use crate::math::Rng;
use crate::math::order::Order;
use crate::model::{ActivityKind, Cancelled, Dataset, MemberEvents, Progress, Time};

/// Draws from which the chance of being the best is told.
const DRAWS: usize = 4_000;
/// What is held of forms before anything was tried: a tenth come, give or take as many.
const BEFORE: (f64, f64) = (0.1, 0.1);
/// The least deviation: one activity never settles it.
const LEAST: f64 = 0.03;

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BanditParams {
    /// Days after which an activity counts half.
    pub half_life: f64,
    /// Where the draws come from.
    pub seed: u64,
}

impl Default for BanditParams {
    fn default() -> Self {
        Self { half_life: 180.0, seed: 0x6261_6e64 }
    }
}

/// Why nothing can be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum BanditError {
    /// A half-life must be a positive number of days.
    #[error("a half-life of {0} days cannot be used: choose a number above 0, such as 180")]
    HalfLife(f64),
}

/// Checked parameters: what alone can draw.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BanditValidParams(BanditParams);

impl BanditParams {
    /// Checks the parameters.
    pub fn check(self) -> Result<BanditValidParams, BanditError> {
        if self.half_life.is_finite() && self.half_life > 0.0 {
            Ok(BanditValidParams(self))
        } else {
            Err(BanditError::HalfLife(self.half_life))
        }
    }
}

/// One activity, as a try of its form.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Try {
    /// The form.
    pub kind: ActivityKind,
    /// The share of those who were there that came, 0–1.
    pub share: f64,
    /// Days ago.
    pub age: f64,
}

/// What is known of a form.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct FormArm {
    /// The form.
    pub kind: ActivityKind,
    /// Times that it was held.
    pub tries: u32,
    /// The mean share that came, 0–1; 0 if it was never held.
    pub share: f64,
    /// What is expected of the next one, the share of all forms mixed in.
    pub expected: f64,
    /// Its standard deviation.
    pub deviation: f64,
    /// The chance that it is the best of all, 0–1.
    pub best: f64,
}

/// What to try.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pick {
    /// The form that was drawn.
    pub kind: ActivityKind,
    /// All forms, the most likely best first.
    pub arms: Vec<FormArm>,
}

/// The share that came of each activity held up to `as_of`.
pub fn tries(
    dataset: &Dataset,
    events: &MemberEvents,
    as_of: Time,
    progress: &dyn Progress,
) -> Result<Vec<Try>, Cancelled> {
    let attendance = Attendance::new(dataset, as_of);
    let mut sweep = Sweep::new(dataset, events, &attendance);
    let mut found = Vec::with_capacity(attendance.held.len());
    for (number, gathering) in attendance.held.iter().enumerate() {
        progress.report(number as u64, attendance.held.len() as u64)?;
        sweep.move_to(gathering.time);
        let here = dataset.members.people().filter(|&member| sweep.is_here(member)).count();
        let share = gathering.came.len() as f64 / here.max(gathering.came.len()).max(1) as f64;
        let age = as_of.days_since(gathering.time);
        found.push(Try { kind: gathering.kind, share, age });
    }
    Ok(found)
}

impl BanditValidParams {
    /// Draws one of `kinds`; the same after the same tries. `None` of no kinds.
    pub fn pick(&self, kinds: &[ActivityKind], tries: &[Try]) -> Option<Pick> {
        let mut arms = self.arms(kinds, tries);
        // After each try the draw is another one.
        let mut rng = Rng::seed(self.0.seed ^ tries.len() as u64);
        let mut draw = || {
            let values = arms.iter().map(|arm| arm.expected + arm.deviation * rng.normal());
            let values: Vec<f64> = values.collect();
            (0..values.len()).max_by(|&a, &b| values[a].total_cmp(&values[b]))
        };
        let picked = draw()?;
        let mut best = vec![0u32; arms.len()];
        for _ in 0..DRAWS {
            best[draw()?] += 1;
        }
        let kind = arms.get(picked)?.kind;
        for (arm, &best) in arms.iter_mut().zip(&best) {
            arm.best = f64::from(best) / DRAWS as f64;
        }
        arms.order_by(|a, b| b.best.total_cmp(&a.best).then(a.kind.cmp(&b.kind)));
        Some(Pick { kind, arms })
    }

    fn arms(&self, kinds: &[ActivityKind], tries: &[Try]) -> Vec<FormArm> {
        let own = |kind| tries.iter().filter(move |one| one.kind == kind);
        let means: Vec<f64> = kinds
            .iter()
            .filter_map(|&kind| {
                let count = own(kind).count();
                (count > 0).then(|| own(kind).map(|one| one.share).sum::<f64>() / count as f64)
            })
            .collect();
        // What forms have been like, one of BEFORE among them.
        let known = means.len() as f64;
        let prior = (means.iter().sum::<f64>() + BEFORE.0) / (known + 1.0);
        let apart: f64 = means.iter().map(|mean| (mean - prior).powi(2)).sum();
        let prior_variance = ((apart + BEFORE.1.powi(2)) / (known + 1.0)).max(LEAST * LEAST);
        // How activities of one form differ, one of BEFORE among them.
        let (mut within, mut degrees) = (0.0, 0.0);
        for &kind in kinds {
            let count = own(kind).count() as f64;
            let mean = own(kind).map(|one| one.share).sum::<f64>() / count.max(1.0);
            within += own(kind).map(|one| (one.share - mean).powi(2)).sum::<f64>();
            degrees += (count - 1.0).max(0.0);
        }
        let noise = ((within + BEFORE.1.powi(2)) / (degrees + 1.0)).max(LEAST * LEAST);
        let arm = |&kind: &ActivityKind| {
            let (mut sum, mut weight, mut plain, mut count) = (0.0, 0.0, 0.0, 0u32);
            for one in own(kind) {
                let counts = (-one.age.max(0.0) / self.0.half_life).exp2();
                sum += counts * one.share;
                weight += counts;
                plain += one.share;
                count += 1;
            }
            let precision = 1.0 / prior_variance + weight / noise;
            let expected = (prior / prior_variance + sum / noise) / precision;
            let share = plain / f64::from(count.max(1));
            let deviation = precision.recip().sqrt();
            FormArm { kind, tries: count, share, expected, deviation, best: 0.0 }
        };
        kinds.iter().map(arm).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{BanditParams, Try};
    use crate::math::Rng;
    use crate::model::ActivityKind;

    const KINDS: [ActivityKind; 4] =
        [ActivityKind::Live, ActivityKind::Poll, ActivityKind::Contest, ActivityKind::MeetUp];
    const SHARES: [f64; 4] = [0.15, 0.25, 0.1, 0.35];

    fn held(rng: &mut Rng, place: usize) -> f64 {
        (SHARES[place] + 0.06 * rng.normal()).clamp(0.0, 1.0)
    }

    #[test]
    fn it_regrets_less_than_trying_all_in_turn() {
        let (mut ours, mut even) = (0.0, 0.0);
        for seed in 0..40 {
            let mut rng = Rng::seed(seed);
            let bandit = BanditParams { seed, ..BanditParams::default() }.check().unwrap();
            let mut tries: Vec<Try> = Vec::new();
            for round in 0..60usize {
                tries.iter_mut().for_each(|one| one.age += 7.0);
                let picked = bandit.pick(&KINDS, &tries).unwrap().kind;
                let place = KINDS.iter().position(|&kind| kind == picked).unwrap();
                let share = held(&mut rng, place);
                tries.push(Try { kind: picked, share, age: 0.0 });
                ours += 0.35 - SHARES[place];
                even += 0.35 - SHARES[round % 4];
            }
        }
        assert!(ours < 0.35 * even, "{ours} against {even}");
    }

    #[test]
    fn what_was_never_tried_may_be_tried_and_what_does_badly_is_left() {
        let bandit = BanditParams::default().check().unwrap();
        let tries: Vec<Try> = (0..12)
            .map(|row| Try {
                kind: KINDS[row % 2],
                share: [0.3, 0.02][row % 2],
                age: 7.0 * row as f64,
            })
            .collect();
        let pick = bandit.pick(&KINDS, &tries).unwrap();
        let of = |kind| pick.arms.iter().find(|arm| arm.kind == kind).unwrap();
        assert_eq!((of(KINDS[0]).tries, of(KINDS[2]).tries), (6, 0));
        assert!(of(KINDS[2]).best > 0.05, "{pick:?}");
        assert!(of(KINDS[1]).best < 0.02 && of(KINDS[0]).best > 0.3, "{pick:?}");
        let sum: f64 = pick.arms.iter().map(|arm| arm.best).sum();
        assert!((sum - 1.0).abs() < 1e-9);
        assert_eq!(bandit.pick(&KINDS, &tries), Some(pick), "the same again");
        assert_eq!(bandit.pick(&[], &tries), None);
        assert!(BanditParams { half_life: 0.0, ..BanditParams::default() }.check().is_err());
    }
}

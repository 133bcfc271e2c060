//! The chances of members for an activity to come, and how many of a list come.

use super::{TakePart, WIDTH};
use crate::engage::attendance::Attendance;
use crate::engage::logistic::sigmoid;
use crate::engage::sweep::{Sweep, Trait};
use crate::math::Rng;
use crate::math::interval::{Interval, resampled};
use crate::math::order::Order;
use crate::model::{ActivityKind, Cancelled, Dataset, MemberEvents, MemberId, Progress, Time};

/// Activities simulated for an interval.
const DRAWS: usize = 500;
/// Invited below which everybody is drawn; above it their sum is as good as normal.
const EACH: usize = 60;
/// Members between two reports.
const REPORT: usize = 4_000;
/// Activities above which a deviation is known well enough.
const SURE: usize = 40;
/// Traits told of a member.
const TOLD: usize = 3;

/// The chance of a member.
#[derive(Clone, Debug, PartialEq)]
pub struct Chance {
    /// Who.
    pub member: MemberId,
    /// That they take part, calibrated.
    pub probability: f64,
    /// Days since they joined, when it was foretold.
    pub tenure: f64,
    /// Days since their last act.
    pub idle: f64,
    row: [f64; WIDTH],
}

/// The chances of everybody who is there.
#[derive(Clone, Debug)]
pub struct Chances {
    /// The form of the activity.
    pub kind: ActivityKind,
    /// A chance a member, in id order.
    pub members: Vec<Chance>,
}

impl TakePart {
    /// The chances for activities of some forms at a time; without a time, at none in
    /// particular. What is known is what was known at `as_of`, or when invitations go out if
    /// that is earlier. O(events + members · forms).
    pub fn chances(
        &self,
        dataset: &Dataset,
        events: &MemberEvents,
        kinds: &[ActivityKind],
        at: Option<Time>,
        as_of: Time,
        progress: &dyn Progress,
    ) -> Result<Vec<Chances>, Cancelled> {
        let after = Time(as_of.0.saturating_add(1));
        let moment = at.map_or(after, |at| at.plus_days(-self.params.0.lead).min(after));
        let attendance = Attendance::new(dataset, as_of);
        let mut sweep = Sweep::new(dataset, events, &attendance);
        sweep.move_to(moment);
        let mut found: Vec<Chances> =
            kinds.iter().map(|&kind| Chances { kind, members: Vec::new() }).collect();
        for (number, member) in dataset.members.people().enumerate() {
            if number % REPORT == 0 {
                progress.report(number as u64, dataset.members.len() as u64)?;
            }
            if !sweep.is_here(member) {
                continue;
            }
            let (tenure, idle) = (sweep.tenure(member), sweep.idle(member));
            for chances in &mut found {
                let mut row = [1.0; WIDTH];
                row[1..].copy_from_slice(&sweep.traits(member, chances.kind, at));
                self.scale.apply_to(&mut row);
                if at.is_none() {
                    // Neither hour nor day: as at the hours and days that were usual.
                    row[1 + Trait::Hour as usize] = 0.0;
                    row[1 + Trait::Weekday as usize] = 0.0;
                }
                let logit = self.logistic.logit(&row, chances.kind.code());
                let probability = sigmoid(self.line.0 + self.line.1 * logit);
                chances.members.push(Chance { member, probability, tenure, idle, row });
            }
        }
        Ok(found)
    }

    /// What speaks for a chance and against it most, in log-odds against the average member,
    /// the strongest first.
    pub fn reasons(&self, kind: ActivityKind, chance: &Chance) -> Vec<(Trait, f64)> {
        let slopes = self.logistic.slopes(kind.code());
        let own = Trait::ALL.into_iter().zip(slopes.iter().zip(&chance.row).skip(1));
        let mut reasons: Vec<(Trait, f64)> =
            own.map(|(what, (slope, value))| (what, self.line.1 * slope * value)).collect();
        reasons.order_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
        reasons.truncate(TOLD);
        reasons
    }

    /// How many of these come, 95 times of 100 between the ends of the interval.
    pub fn expected(&self, kind: ActivityKind, invited: &[&Chance], seed: u64) -> Interval {
        let chances: Vec<f64> = invited.iter().map(|chance| chance.probability).collect();
        let mean: f64 = chances.iter().sum();
        let spread: f64 = chances.iter().map(|p| p * (1.0 - p)).sum();
        if spread <= 0.0 {
            return Interval { value: mean, low: mean, high: mean };
        }
        // A change of all log-odds by d changes the sum by d · Σ p(1 − p): what is not known
        // of the slopes, and of the activity itself, is put on that scale.
        let mut sum = [0.0; WIDTH];
        for chance in invited {
            let weight = chance.probability * (1.0 - chance.probability) / spread;
            sum.iter_mut().zip(&chance.row).for_each(|(sum, x)| *sum += weight * x);
        }
        let of_slopes = self.logistic.variance(&sum, kind.code());
        let (surprise, known) = self.surprise;
        let deviation = (self.line.1.powi(2) * of_slopes + surprise).sqrt();
        let crowd = Crowd::new(&chances);
        let found = resampled(mean, DRAWS, seed, |rng| {
            let shift = deviation * student(rng, known);
            if chances.len() <= EACH {
                let comes = |&&p: &&f64| rng.chance(sigmoid(logit(p) + shift));
                return chances.iter().filter(comes).count() as f64;
            }
            let (mean, spread) = crowd.moved(shift);
            (mean + spread.sqrt() * rng.normal()).round()
        });
        let most = invited.len() as f64;
        Interval {
            value: mean,
            low: found.low.clamp(0.0, mean),
            high: found.high.clamp(mean, most.max(mean)),
        }
    }
}

/// ln(p / (1 − p)), kept from the ends.
fn logit(p: f64) -> f64 {
    (p / (1.0 - p).max(1e-12)).max(1e-12).ln()
}

/// Many chances in bins of like log-odds, so that a simulation need not visit everybody.
struct Crowd {
    /// Members of each bin, and the sum of their log-odds.
    bins: Vec<(f64, f64)>,
}

impl Crowd {
    const BINS: f64 = 20.0;
    const EDGE: f64 = 9.0;

    fn new(chances: &[f64]) -> Self {
        let mut bins = vec![(0.0, 0.0); (2.0 * Self::EDGE * Self::BINS) as usize + 1];
        for &chance in chances {
            let logit = logit(chance).clamp(-Self::EDGE, Self::EDGE);
            let bin = &mut bins[((logit + Self::EDGE) * Self::BINS) as usize];
            bin.0 += 1.0;
            bin.1 += logit;
        }
        bins.retain(|bin| bin.0 > 0.0);
        Self { bins }
    }

    /// How many come, and its variance, where all log-odds are moved.
    fn moved(&self, shift: f64) -> (f64, f64) {
        let (mut mean, mut spread) = (0.0, 0.0);
        for &(members, logits) in &self.bins {
            let p = sigmoid(logits / members + shift);
            mean += members * p;
            spread += members * p * (1.0 - p);
        }
        (mean, spread)
    }
}

/// Student's t with so many degrees of freedom: a deviation known of few activities is not
/// well known.
fn student(rng: &mut Rng, known: usize) -> f64 {
    let normal = rng.normal();
    if known > SURE {
        return normal;
    }
    let degrees = known.max(3);
    let squares: f64 = (0..degrees).map(|_| rng.normal().powi(2)).sum();
    normal / (squares / degrees as f64).sqrt().max(1e-3)
}

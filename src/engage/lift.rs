//! Whether an activity brought people to come more often than they would have anyway.
//!
//! Participants are compared with members who were there, could have come and did not. The
//! outcome is the days on which they came in the weeks after, the activity's own acts left
//! out, against as many days before. Each participant gets a partner of their own, the
//! nearest by propensity ln(e / (1 − e)), none further than 0.2 standard deviations
//! (Austin, "Optimal caliper widths for propensity-score matching", 2011). From the pairs,
//!
//! lift = y₁(after) − y₁(before) · y₀(after) / y₀(before),
//!
//! the days beyond what participants would have come, had they changed as their partners
//! did: differences in differences on the scale of ratios, since a quiet August takes a
//! share of everybody's days.
//!
//! **Regression to the mean.** Who comes to an activity is often somebody who is just then
//! more active than usual, and falls back afterwards whatever was held. Two comparisons see
//! to that, each where the other fails:
//!
//! - *alike*: partners as active in the weeks before. It is right if what drew people shows
//!   in their acts, and flatters the activity if participants are regulars at heart, whom
//!   chance made look like others for a while.
//! - *apart*: against the weeks before those, which are left out, with partners alike in
//!   tenure, attendance and paying. Regulars are compared with their own past, and what
//!   was special about the last weeks is in neither span; but whoever was fading away by
//!   then stayed at home, and flatters it too.
//!
//! The interval covers both, so that a lift is told only where both see it. Ding and Li, "A
//! bracketing relationship between difference-in-differences and lagged-dependent-variable
//! adjustment" (2019); Chabé-Ferret, "Analysis of the bias of matching and
//! difference-in-difference under alternative earnings and selection processes" (2015), for
//! the span left out. Intervals redraw pairs. O(events + members · passes).

mod matching;
mod params;

pub use params::{LiftError, LiftParams, LiftValidParams};

use serde::{Deserialize, Serialize};

use super::attendance::{Attendance, Gathering};
use super::logistic::Unfit;
use super::sweep::{Sweep, Trait, active_days};
use crate::math::interval::{Interval, resampled};
use crate::model::{Dataset, MemberEvents, Object, Progress, Time};
use matching::{Candidate, pairs};

/// Pairs below which nothing is said.
pub const FEWEST: usize = 10;
/// Times that pairs are drawn anew.
const DRAWS: usize = 1_000;
/// What partners are alike in where the weeks before are left out.
const LASTING: [Trait; 4] = [Trait::Tenure, Trait::Regular, Trait::Fond, Trait::Paying];
/// Members between two reports.
const REPORT: usize = 2_000;

/// What is known of the effect.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Lift {
    /// The weeks after are not over.
    TooEarly {
        /// When they are.
        ready: Time,
    },
    /// Too few people to know.
    TooFew {
        /// Participants.
        participants: u64,
        /// Of them, those with a partner like them.
        pairs: u64,
        /// Pairs that are needed.
        needed: u64,
    },
    /// It was measured.
    Measured(Measurement),
}

/// A comparison of participants with their partners.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measurement {
    /// Days in four weeks (or in as many days as compared) that the activity brought each
    /// participant: the middle of both comparisons, and an interval that covers both.
    pub lift: Interval,
    /// With partners as active in the weeks before.
    pub alike: Comparison,
    /// Against the weeks before those, with partners alike in what lasts.
    pub apart: Comparison,
    /// Participants who were there before.
    pub participants: u64,
    /// Days compared before and after.
    pub days: u32,
}

/// One of the two comparisons.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// Pairs.
    pub pairs: u64,
    /// Days a participant came before and after.
    pub participants: (f64, f64),
    /// Days a partner came before and after.
    pub partners: (f64, f64),
    /// Days a participant came beyond what was to be expected.
    pub lift: Interval,
    /// The largest difference of a trait between participants and partners, in standard
    /// deviations, before and after matching: below 0.1 they are alike.
    pub balance: (f64, f64),
}

/// What can be said of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LiftVerdict {
    /// It brought people to come more often.
    More,
    /// It cannot be told from nothing.
    Unclear,
    /// People came less often than to be expected.
    Less,
}

impl Measurement {
    /// What can be said of it.
    pub fn verdict(&self) -> LiftVerdict {
        match self.lift {
            lift if lift.low > 0.0 => LiftVerdict::More,
            lift if lift.high < 0.0 => LiftVerdict::Less,
            _ => LiftVerdict::Unclear,
        }
    }
}

impl LiftValidParams {
    /// Compares the participants of an activity with those who did not come.
    ///
    /// # Errors
    /// [`LiftError::Cancelled`]; [`LiftError::Unsettled`].
    pub fn measure(
        &self,
        dataset: &Dataset,
        events: &MemberEvents,
        gathering: &Gathering,
        as_of: Time,
        progress: &dyn Progress,
    ) -> Result<Lift, LiftError> {
        // A day's pause after it: who is there for the activity may look around.
        let start = gathering.time.plus_days(1);
        let over = as_of.days_since(start).floor() as i64;
        let days = over.min(self.0.days);
        if days < self.0.least {
            return Ok(Lift::TooEarly { ready: start.plus_days(self.0.least) });
        }
        let (alike, apart) = candidates(dataset, events, gathering, days, progress)?;
        let participants = alike.iter().filter(|one| one.came).count() as u64;
        let alike = compare(&alike, self.0.seed, progress)?;
        let apart = compare(&apart, !self.0.seed, progress)?;
        let few = |pairs| Lift::TooFew { participants, pairs, needed: FEWEST as u64 };
        let (alike, apart) = match (alike, apart) {
            (Ok(alike), Ok(apart)) => (alike, apart),
            (Err(pairs), Ok(_)) | (Ok(_), Err(pairs)) => return Ok(few(pairs)),
            (Err(one), Err(other)) => return Ok(few(one.min(other))),
        };
        let lift = Interval {
            value: (alike.lift.value + apart.lift.value) / 2.0,
            low: alike.lift.low.min(apart.lift.low),
            high: alike.lift.high.max(apart.lift.high),
        };
        let days = days as u32;
        Ok(Lift::Measured(Measurement { lift, alike, apart, participants, days }))
    }
}

/// Everybody who was there on the day, as they were just before; and of them those who had
/// been there for two spans, as they were before the last one.
fn candidates(
    dataset: &Dataset,
    events: &MemberEvents,
    gathering: &Gathering,
    days: i64,
    progress: &dyn Progress,
) -> Result<(Vec<Candidate>, Vec<Candidate>), LiftError> {
    let attendance = Attendance::new(dataset, gathering.time);
    let mut sweep = Sweep::new(dataset, events, &attendance);
    let own = Object::Activity(gathering.id).code();
    let (at, kind) = (gathering.time, gathering.kind);
    let (after, last, first) = (at.plus_days(1), at.plus_days(-days), at.plus_days(-2 * days));
    sweep.move_to(last);
    let then: Vec<_> =
        dataset.members.people().map(|member| sweep.traits(member, kind, Some(at))).collect();
    sweep.move_to(at);
    let (mut alike, mut apart) = (Vec::new(), Vec::new());
    for (number, (member, then)) in dataset.members.people().zip(then).enumerate() {
        if number % REPORT == 0 {
            progress.report(number as u64, dataset.members.len() as u64)?;
        }
        let tenure = sweep.tenure(member);
        // Who joined with the activity has no before to compare with.
        if !sweep.is_here(member) || tenure < 1.0 {
            continue;
        }
        let active = |from: Time, to: Time| {
            f64::from(active_days(dataset, events, member, (from, to), Some(own)))
        };
        let (came, after) = (gathering.has(member), active(after, after.plus_days(days)));
        let (before, earlier) = (active(last, at), active(first, last));
        let mut row = sweep.traits(member, kind, Some(at)).to_vec();
        row.extend([before.sqrt(), earlier.sqrt()]);
        alike.push(Candidate { member, came, before, after, row });
        if tenure >= 2.0 * days as f64 {
            let row = LASTING.map(|what| then[what as usize]).to_vec();
            apart.push(Candidate { member, came, before: earlier, after, row });
        }
    }
    Ok((alike, apart))
}

/// One comparison; the number of pairs where they are too few.
fn compare(
    candidates: &[Candidate],
    seed: u64,
    progress: &dyn Progress,
) -> Result<Result<Comparison, u64>, LiftError> {
    let matched = pairs(candidates, progress)?;
    let pairs = matched.pairs;
    let count = pairs.len();
    if count < FEWEST || pairs.iter().map(|(_, partner)| partner.before).sum::<f64>() <= 0.0 {
        return Ok(Err(count.min(FEWEST - 1) as u64));
    }
    let sums = |rows: &mut dyn Iterator<Item = usize>| {
        let mut sums = [0.0; 4];
        for row in rows {
            let (participant, partner) = pairs[row];
            let of = [participant.before, participant.after, partner.before, partner.after];
            sums.iter_mut().zip(of).for_each(|(sum, days)| *sum += days);
        }
        sums
    };
    // Half a day more on either side of the ratio, so that a draw without days is not 0 / 0.
    let lift = |[before, after, partners_before, partners_after]: [f64; 4]| {
        let growth = (partners_after + 0.5) / (partners_before + 0.5);
        (after - before * growth) / count as f64
    };
    let whole = sums(&mut (0..count));
    let interval = resampled(lift(whole), DRAWS, seed, |rng| {
        let drawn: Vec<usize> = (0..count).map(|_| rng.below(count)).collect();
        lift(sums(&mut drawn.into_iter()))
    });
    let mean = whole.map(|sum| sum / count as f64);
    Ok(Ok(Comparison {
        pairs: count as u64,
        participants: (mean[0], mean[1]),
        partners: (mean[2], mean[3]),
        lift: interval,
        balance: matched.balance,
    }))
}

impl From<Unfit> for LiftError {
    fn from(unfit: Unfit) -> Self {
        match unfit {
            Unfit::Cancelled(cancelled) => Self::Cancelled(cancelled),
            Unfit::Unsettled => Self::Unsettled,
        }
    }
}

#[cfg(test)]
mod tests;

//! Who would come: the chance that a member takes part in an activity (measures B10).
//!
//! Beside the choice among forms, which sums to 1, each member has a chance of taking
//! part in each activity: p = σ(θ·x) of what was known of them a week before
//! ([`super::sweep`]), the time when invitations go out. Slopes are those of everybody plus
//! what sets a form apart, held together by penalties ([`super::logistic`]), so that a form
//! held twice borrows from the others.
//!
//! **Calibrated.** The past is gone through in time: each block of activities is foretold by
//! a model of the earlier ones alone, and Platt's line a + b·θx is fitted to what came of
//! that ("Probabilistic outputs for support vector machines", 1999). The same foretelling,
//! each block by the line of earlier blocks, is what the model is judged by, beside the
//! member's own share of past activities of this form as the baseline.
//!
//! **How many come** of a list of invited: Σ p, with an interval by simulation of three
//! things: chance (each comes or not: Poisson-binomial), slopes that are not quite known,
//! and activities that draw more or less than any of this foresees, as past ones did.
//!
//! Cost: rows are activities × members, thinned to some 30,000; five fits of a few passes.

mod forecast;
mod judge;
mod params;

pub use forecast::{Chance, Chances};
pub use judge::Skill;
pub use params::{TakePartError, TakePartParams, TakePartValidParams};

use super::attendance::Attendance;
use super::logistic::{Logistic, Penalties, Rows};
use super::sweep::{Sweep, Trait};
use crate::model::{ActivityKind, Dataset, MemberEvents, MemberId, Progress, Time};

/// Columns: a constant, then the traits.
const WIDTH: usize = 1 + Trait::ALL.len();
/// Rows that a model is learnt from at most.
const MOST_ROWS: usize = 30_000;
/// Activities and attendances below which nothing is foretold.
const FEWEST: (usize, usize) = (5, 30);
/// Blocks that the past is gone through in.
const BLOCKS: usize = 4;

/// What tells who comes.
#[derive(Clone, Debug)]
pub struct TakePart {
    params: TakePartValidParams,
    logistic: Logistic,
    scale: Scale,
    /// a and b of Platt's line.
    line: (f64, f64),
    /// How far activities are from what was foretold of them, on the scale of log-odds: the
    /// variance, and of how many activities it is known.
    surprise: (f64, usize),
    skill: Skill,
}

/// Mean and deviation of each trait.
#[derive(Clone, Debug)]
struct Scale {
    means: [f64; Trait::ALL.len()],
    deviations: [f64; Trait::ALL.len()],
}

/// The rows of the past, activity after activity.
struct Past {
    rows: Rows,
    /// Where each activity's rows end.
    ends: Vec<usize>,
    /// The baseline's chance of each row.
    shares: Vec<f64>,
}

impl TakePartValidParams {
    /// Learns from everything held up to `as_of`. Reports the steps of one fit after another.
    ///
    /// # Errors
    /// [`TakePartError::TooFew`] where too little was held.
    pub fn fit(
        &self,
        dataset: &Dataset,
        events: &MemberEvents,
        as_of: Time,
        progress: &dyn Progress,
    ) -> Result<TakePart, TakePartError> {
        let attendance = Attendance::new(dataset, as_of);
        let came: usize = attendance.held.iter().map(|gathering| gathering.came.len()).sum();
        if attendance.held.len() < FEWEST.0 || came < FEWEST.1 {
            let (activities, attendances) = (attendance.held.len() as u64, came as u64);
            return Err(TakePartError::TooFew { activities, attendances });
        }
        let (mut past, scale) = self.past(dataset, events, &attendance, progress)?;
        scale.apply(&mut past.rows);
        let penalties = self.penalties();
        let judged = judge::judge(&past, &penalties, progress)?;
        let logistic = past.rows.until(usize::MAX).fit(&penalties, None, progress)?;
        Ok(TakePart {
            params: *self,
            logistic,
            scale,
            line: judged.line,
            surprise: judged.surprise,
            skill: judged.skill,
        })
    }

    fn past(
        &self,
        dataset: &Dataset,
        events: &MemberEvents,
        attendance: &Attendance,
        progress: &dyn Progress,
    ) -> Result<(Past, Scale), TakePartError> {
        let mut past = Past { rows: Rows::new(WIDTH), ends: Vec::new(), shares: Vec::new() };
        let pairs = dataset.members.people().count() * attendance.held.len();
        // Every so many-th member stands for all; whoever it is differs by activity.
        let step = pairs.div_ceil(MOST_ROWS).max(1);
        let mut sweep = Sweep::new(dataset, events, attendance);
        for (number, gathering) in attendance.held.iter().enumerate() {
            progress.report(number as u64, attendance.held.len() as u64)?;
            sweep.move_to(gathering.time.plus_days(-self.0.lead));
            for member in dataset.members.people().skip(number % step).step_by(step) {
                if !sweep.is_here(member) {
                    continue;
                }
                let mut row = [1.0; WIDTH];
                row[1..].copy_from_slice(&sweep.traits(
                    member,
                    gathering.kind,
                    Some(gathering.time),
                ));
                let came = f64::from(u8::from(gathering.has(member)));
                past.rows.push(&row, came, gathering.kind.code());
                past.shares.push(own_share(&sweep, member, gathering.kind));
            }
            past.ends.push(past.rows.len());
        }
        let scale = Scale::of(&past.rows);
        Ok((past, scale))
    }

    fn penalties(&self) -> Penalties {
        let TakePartParams { penalty, kind_penalty, .. } = self.0;
        let mut shared = vec![penalty; WIDTH];
        // The constant is free: how many come at all is for the data to say.
        shared[0] = 1e-3;
        let mut group = vec![kind_penalty; WIDTH];
        group[0] = 1.0;
        Penalties { shared, group, groups: ActivityKind::ALL.len() }
    }
}

/// The baseline: the share of past activities of this form that a member came to; where
/// none was held, of all activities.
fn own_share(sweep: &Sweep<'_>, member: MemberId, kind: ActivityKind) -> f64 {
    let share = |(came, of): (u32, u32)| (of > 0).then(|| f64::from(came) / f64::from(of));
    let of_kind = share(sweep.record(member, Some(kind)));
    of_kind.or_else(|| share(sweep.record(member, None))).unwrap_or(0.0)
}

impl Scale {
    fn of(rows: &Rows) -> Self {
        let (mut means, mut deviations) = ([0.0; Trait::ALL.len()], [0.0; Trait::ALL.len()]);
        let count = rows.len().max(1) as f64;
        for column in 0..Trait::ALL.len() {
            let values = || (0..rows.len()).map(|row| rows.row(row)[1 + column]);
            means[column] = values().sum::<f64>() / count;
            let squares: f64 = values().map(|value| (value - means[column]).powi(2)).sum();
            deviations[column] = (squares / count).sqrt();
        }
        Self { means, deviations }
    }

    fn apply(&self, rows: &mut Rows) {
        for row in rows.values.chunks_exact_mut(WIDTH) {
            self.apply_to(row);
        }
    }

    /// A row in standard deviations; a trait in which all were alike is 0.
    fn apply_to(&self, row: &mut [f64]) {
        for (column, value) in row.iter_mut().skip(1).enumerate() {
            let deviation = self.deviations[column];
            *value = if deviation > 1e-9 { (*value - self.means[column]) / deviation } else { 0.0 };
        }
    }
}

impl TakePart {
    /// How well it foretold activities that it had not seen.
    pub fn skill(&self) -> &Skill {
        &self.skill
    }
}

#[cfg(test)]
mod tests;

//! The fit: members inside, everybody and the groups outside.

mod designs;
mod member;

use nalgebra::{DMatrix, DVector};
use thiserror::Error;

use self::designs::Designs;
use self::member::{Member, softmax};
use super::{ChoiceValidParams, Choices};
use crate::math::optimise::{Local, MinimiseError, Stop, newton};
use crate::model::{Cancelled, MemberId, Progress};

/// ν: keeps α, which is determined but for a constant, in one place.
const RIDGE: f64 = 1e-3;

/// Newton steps outside; five or six are usual.
const STEPS: usize = 50;

/// Members between two reports: a few milliseconds.
const REPORT: usize = 2_000;

/// Why no model came out.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum FitError {
    /// The person asked to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The optimum was not reached: penalties are far too small for the data.
    #[error(
        "the choice model did not settle: raise its penalties, which are too small for so many acts"
    )]
    Unsettled,
}

/// What is known of members besides their acts, by their rows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Members<'a> {
    /// The group of each; what is missing is of no group, and so is who has one past the 32nd.
    pub groups: &'a [Option<u32>],
    /// Numbers of each, all of one length; what is missing is as the average.
    pub traits: &'a [Vec<f64>],
}

/// Tastes of everybody, of each group and of each member.
#[derive(Clone, Debug)]
pub struct ChoiceModel {
    choices: Choices,
    /// α, then γ of each group, then δ of each trait, one number an alternative.
    tastes: Vec<f64>,
    /// β, one number an alternative, member after member.
    members: Vec<f64>,
    /// Which of `tastes` count for each member, and how much.
    designs: Designs,
}

impl ChoiceValidParams {
    /// Fits the model. Reports steps, which it can only guess the number of.
    pub fn fit(
        &self,
        choices: Choices,
        known: Members<'_>,
        progress: &dyn Progress,
    ) -> Result<ChoiceModel, FitError> {
        let designs = Designs::new(known, &choices);
        let width = choices.kinds.len();
        let mut members = vec![0.0; choices.members() * width];
        let acts: f64 = (0..choices.members()).flat_map(|row| choices.weights(row)).sum();
        let stop = Stop { tolerance: 1e-7 * (1.0 + acts), steps: STEPS };
        let mut pass = 0u64;
        let start = DVector::zeros(width * designs.blocks());
        let found = newton(start, stop, |tastes| {
            pass += 1;
            let pass = Pass { choices: &choices, designs: &designs, params: *self, number: pass };
            pass.local(tastes, &mut members, progress)
        });
        match found {
            Ok(minimum) => {
                // The last point tried may not be the one chosen: members follow it.
                let last =
                    Pass { choices: &choices, designs: &designs, params: *self, number: pass };
                last.local(&minimum.point, &mut members, progress)?;
                let tastes = minimum.point.as_slice().to_vec();
                Ok(ChoiceModel { choices, tastes, members, designs })
            }
            Err(MinimiseError::Stopped(cancelled)) => Err(cancelled.into()),
            Err(MinimiseError::NotConvex { .. } | MinimiseError::TooManySteps { .. }) => {
                Err(FitError::Unsettled)
            }
        }
    }
}

impl ChoiceModel {
    /// What the model was fitted on.
    pub fn choices(&self) -> &Choices {
        &self.choices
    }

    /// The probability of each alternative for a member, in the order of
    /// [`Choices::kinds`]; they sum to 1. Who never acted gets their group's.
    pub fn probabilities(&self, member: MemberId) -> Vec<f64> {
        let width = self.choices.kinds.len();
        let own = self.members.get(member.index() * width..(member.index() + 1) * width);
        let design = self.designs.of(member.index());
        let mut utilities = shared_utilities(&self.tastes, width, &design);
        for (utility, own) in utilities.iter_mut().zip(own.unwrap_or(&[])) {
            *utility += own;
        }
        softmax(&mut utilities);
        utilities
    }

    /// The probability of each alternative for a member of whom nothing is known.
    pub fn population(&self) -> Vec<f64> {
        let mut utilities = shared_utilities(&self.tastes, self.choices.kinds.len(), &[(0, 1.0)]);
        softmax(&mut utilities);
        utilities
    }

    /// Σ n ln p over members and alternatives: how likely the choices were, by their age.
    pub fn log_likelihood(&self) -> f64 {
        let member = |row: usize| {
            let chances = self.probabilities(MemberId::at(row));
            let counts = self.choices.weights(row).iter().zip(chances);
            counts.filter(|(count, _)| **count > 0.0).map(|(count, p)| count * p.ln()).sum::<f64>()
        };
        (0..self.choices.members()).map(member).sum()
    }
}

/// α + γ of the group + Σ δ z.
fn shared_utilities(tastes: &[f64], width: usize, design: &[(usize, f64)]) -> Vec<f64> {
    let mut utilities = vec![0.0; width];
    for &(block, weight) in design {
        let own = &tastes[block * width..(block + 1) * width];
        utilities.iter_mut().zip(own).for_each(|(utility, own)| *utility += weight * own);
    }
    utilities
}

/// One pass over the members: the outer function at a point.
struct Pass<'a> {
    choices: &'a Choices,
    designs: &'a Designs,
    params: ChoiceValidParams,
    number: u64,
}

impl Pass<'_> {
    /// The penalised negative log-likelihood with every member at their best, its
    /// gradient and Hessian in (α, γ). `members` holds each β: the start and the result.
    fn local(
        &self,
        tastes: &DVector<f64>,
        members: &mut [f64],
        progress: &dyn Progress,
    ) -> Result<Local, Cancelled> {
        let width = self.choices.kinds.len();
        let params = self.params.0;
        let penalty =
            DVector::from_fn(
                tastes.len(),
                |row, _| {
                    if row < width { RIDGE } else { params.group_penalty }
                },
            );
        let mut value = 0.5 * tastes.component_mul(tastes).dot(&penalty);
        let mut gradient = tastes.component_mul(&penalty);
        let mut hessian = DMatrix::from_diagonal(&penalty);
        for (row, own) in members.chunks_exact_mut(width.max(1)).enumerate() {
            if row % REPORT == 0 {
                progress.report(self.number - 1, self.number + 1)?;
            }
            let counts = self.choices.weights(row);
            if counts.iter().all(|&count| count == 0.0) {
                continue;
            }
            let design = self.designs.of(row);
            let shared = shared_utilities(tastes.as_slice(), width, &design);
            let mut member = Member::new(counts, &shared, params.member_penalty, own);
            value += member.settle();
            for (place, &(left, weight)) in design.iter().enumerate() {
                member.add_gradient(&mut gradient.rows_mut(left * width, width), weight);
                // Blocks rise: this is the upper half.
                for &(right, other) in &design[place..] {
                    let corner = (left * width, right * width);
                    let mut view = hessian.view_mut(corner, (width, width));
                    member.add_hessian(&mut view, weight * other);
                }
            }
        }
        hessian.fill_lower_triangle_with_upper_triangle();
        Ok(Local { value, gradient, hessian })
    }
}

#[cfg(test)]
mod tests;

//! The fit: members inside, everybody and the groups outside.

mod member;

use nalgebra::{DMatrix, DVector};
use thiserror::Error;

use self::member::{Member, softmax};
use super::{ChoiceValidParams, Choices};
use crate::math::optimise::{Local, MinimiseError, Stop, newton};
use crate::model::{Cancelled, MemberId, Progress};

/// Groups with an effect of their own at most: the outer problem is dense.
const GROUPS: usize = 32;

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

/// Tastes of everybody, of each group and of each member.
#[derive(Clone, Debug)]
pub struct ChoiceModel {
    choices: Choices,
    /// α, then γ of each group, one number an alternative.
    tastes: Vec<f64>,
    /// β, one number an alternative, member after member.
    members: Vec<f64>,
    /// The group of each member, [`NO_GROUP`] for none.
    groups: Vec<usize>,
}

/// Of no group, or of one past [`GROUPS`].
const NO_GROUP: usize = usize::MAX;

impl ChoiceValidParams {
    /// Fits the model. `groups` has the group of each member; what is missing is of no
    /// group, and so is who has a group past the 32nd. Reports steps, which it can
    /// only guess the number of.
    pub fn fit(
        &self,
        choices: Choices,
        groups: &[Option<u32>],
        progress: &dyn Progress,
    ) -> Result<ChoiceModel, FitError> {
        let group = |member: usize| {
            let group = groups.get(member).copied().flatten().map(|group| group as usize);
            group.filter(|&group| group < GROUPS).unwrap_or(NO_GROUP)
        };
        let groups: Vec<usize> = (0..choices.members()).map(group).collect();
        let count = groups.iter().filter(|&&group| group != NO_GROUP).max().map_or(0, |&g| g + 1);
        let width = choices.kinds.len();
        let mut members = vec![0.0; choices.members() * width];
        let acts: f64 = (0..choices.members()).flat_map(|row| choices.weights(row)).sum();
        let stop = Stop { tolerance: 1e-7 * (1.0 + acts), steps: STEPS };
        let mut pass = 0u64;
        let start = DVector::zeros(width * (1 + count));
        let found = newton(start, stop, |tastes| {
            pass += 1;
            let pass = Pass { choices: &choices, groups: &groups, params: *self, number: pass };
            pass.local(tastes, &mut members, progress)
        });
        match found {
            Ok(minimum) => {
                // The last point tried may not be the one chosen: members follow it.
                let last = Pass { choices: &choices, groups: &groups, params: *self, number: pass };
                last.local(&minimum.point, &mut members, progress)?;
                let tastes = minimum.point.as_slice().to_vec();
                Ok(ChoiceModel { choices, tastes, members, groups })
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
        let group = self.groups.get(member.index()).copied().unwrap_or(NO_GROUP);
        let mut utilities = shared_utilities(&self.tastes, width, group);
        for (utility, own) in utilities.iter_mut().zip(own.unwrap_or(&[])) {
            *utility += own;
        }
        softmax(&mut utilities);
        utilities
    }

    /// The probability of each alternative for a member of whom nothing is known.
    pub fn population(&self) -> Vec<f64> {
        let mut utilities = shared_utilities(&self.tastes, self.choices.kinds.len(), NO_GROUP);
        softmax(&mut utilities);
        utilities
    }
}

/// α + γ of the group.
fn shared_utilities(tastes: &[f64], width: usize, group: usize) -> Vec<f64> {
    let mut utilities = tastes[..width].to_vec();
    if group != NO_GROUP {
        let own = &tastes[(group + 1) * width..(group + 2) * width];
        utilities.iter_mut().zip(own).for_each(|(utility, own)| *utility += own);
    }
    utilities
}

/// One pass over the members: the outer function at a point.
struct Pass<'a> {
    choices: &'a Choices,
    groups: &'a [usize],
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
        let shared: Vec<Vec<f64>> = (0..tastes.len() / width.max(1))
            .map(|group| shared_utilities(tastes.as_slice(), width, group.wrapping_sub(1)))
            .collect();
        let rows = members.chunks_exact_mut(width.max(1)).zip(self.groups).enumerate();
        for (row, (own, &group)) in rows {
            if row % REPORT == 0 {
                progress.report(self.number - 1, self.number + 1)?;
            }
            let counts = self.choices.weights(row);
            if counts.iter().all(|&count| count == 0.0) {
                continue;
            }
            let block = group.wrapping_add(1);
            let mut member = Member::new(counts, &shared[block], params.member_penalty, own);
            value += member.settle();
            // α is the block of everybody, γ that of the group, if there is one.
            let blocks = [Some(0), (block > 0).then_some(block)];
            for left in blocks.into_iter().flatten() {
                member.add_gradient(&mut gradient.rows_mut(left * width, width));
                for right in blocks.into_iter().flatten() {
                    let (left, right) = (left * width, right * width);
                    member.add_hessian(&mut hessian.view_mut((left, right), (width, width)));
                }
            }
        }
        Ok(Local { value, gradient, hessian })
    }
}

#[cfg(test)]
mod tests;

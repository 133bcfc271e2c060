//! Fitting, and what is read off the factors.

use nalgebra::DVector;

use super::solve::{Equation, Solver, gram, product};
use super::{ImplicitAlsParams, ImplicitAlsValidParams};
use crate::math::Rng;
use crate::math::lanes::Lanes;
use crate::math::order::Order;
use crate::math::sparse::Row;
use crate::math::top_k::Scored;
use crate::model::{Cancelled, Progress};
use crate::recommend::factors::{
    BLOCK, Canonical, Factors, fingerprint, folded, preferences, tastes,
};
use crate::recommend::model::contributions;
use crate::recommend::{Contribution, Interactions, Model, ModelKind};

/// Conjugate-gradient steps of a half-sweep.
const STEPS: usize = 3;

/// Steps that carry the members' factors to the solution when the sweeps are over.
const LAST_STEPS: usize = 8;

/// The random start lies in [0, `START`).
const START: f32 = 0.01;

/// The factors of the items, and those of the histories that were fitted.
#[derive(Clone, Debug, Default)]
pub struct ImplicitAls {
    items: Factors,
    /// YᵀY + λI.
    gram: Factors,
    /// α.
    confidence: f32,
    members: Factors,
    /// Fingerprint of each fitted history, rising, with its row among the members.
    known: Vec<(u64, u32)>,
}

impl ImplicitAlsValidParams {
    /// Learns the factors. Reports rows solved out of all.
    pub fn fit(
        &self,
        interactions: &Interactions,
        progress: &dyn Progress,
    ) -> Result<ImplicitAls, Cancelled> {
        let ImplicitAlsParams { factors, sweeps, regularisation, confidence, seed } = self.0;
        let matrix = &interactions.matrix;
        let canonical = Canonical::new(&preferences(matrix, confidence as f32));
        let Canonical { by_member, by_item, .. } = &canonical;
        let mut rng = Rng::seed(seed);
        let mut start = |rows| Factors::uniform(rows, factors, (0.0, START), &mut rng);
        let (mut members, mut items) = (start(matrix.height()), start(matrix.width()));
        let (height, width) = (matrix.height() as u64, matrix.width() as u64);
        let total = sweeps as u64 * (height + width) + height;
        let mut done = 0;
        for _ in 0..sweeps {
            let fixed = gram(&items, regularisation);
            let report = (progress, done, total);
            Solver::new(&items, &fixed).solve_all(by_member, &mut members, STEPS, report)?;
            done += height;
            let fixed = gram(&members, regularisation);
            let report = (progress, done, total);
            Solver::new(&members, &fixed).solve_all(by_item, &mut items, STEPS, report)?;
            done += width;
        }
        let fixed = gram(&items, regularisation);
        let report = (progress, done, total);
        Solver::new(&items, &fixed).solve_all(by_member, &mut members, LAST_STEPS, report)?;
        progress.report(total, total)?;
        let mut known: Vec<(u64, u32)> = matrix.rows().map(fingerprint).zip(0..).collect();
        known.order();
        Ok(ImplicitAls {
            items: items.scattered(&canonical.items),
            gram: fixed,
            confidence: confidence as f32,
            members: members.scattered(&canonical.members),
            known,
        })
    }
}

impl ImplicitAls {
    /// The (item, c) of a history.
    fn cells(&self, history: Row<'_>) -> Vec<(u32, f32)> {
        tastes(history).map(|(item, taste)| (item, self.confidence * taste)).collect()
    }

    /// The factors of a history, by its equation; `None` if it says nothing.
    fn fold_in(&self, history: Row<'_>) -> Option<DVector<f64>> {
        let cells = self.cells(history);
        if cells.is_empty() {
            return None;
        }
        let equation = Equation::new(&self.items, &self.gram, &cells)?;
        let rows = cells.iter().map(|&(item, c)| (f64::from(c), self.items.row(item as usize)));
        Some(equation.solve(rows))
    }

    /// The row of a history that was fitted.
    fn fitted(&self, history: Row<'_>) -> Option<&[Lanes]> {
        let found = self.known.binary_search_by_key(&fingerprint(history), |known| known.0).ok()?;
        Some(self.members.row(self.known[found].1 as usize))
    }
}

impl Model for ImplicitAls {
    fn kind(&self) -> ModelKind {
        ModelKind::ImplicitAls
    }

    fn items(&self) -> usize {
        self.items.height()
    }

    fn score(&self, history: Row<'_>, scores: &mut [f64]) {
        let Some(factors) = self.fold_in(history) else {
            scores.fill(0.0);
            return;
        };
        for (item, score) in scores.iter_mut().enumerate() {
            *score = product(self.items.row(item), &factors);
        }
    }

    /// By the cosine of the factors.
    fn similar(&self, item: u32, count: usize) -> Vec<Scored> {
        self.items.similar(item, count)
    }

    fn explain(&self, history: Row<'_>, item: u32) -> Vec<Contribution> {
        let cells = self.cells(history);
        let Some(equation) = Equation::new(&self.items, &self.gram, &cells) else {
            return Vec::new();
        };
        let here = self.items.row(item as usize);
        let seen: DVector<f64> = equation.solve(std::iter::once((1.0, here)));
        let share = |&(from, c): &(u32, f32)| {
            (from, f64::from(c) * product(self.items.row(from as usize), &seen))
        };
        contributions(self.kind(), cells.iter().map(share))
    }

    fn block(&self) -> usize {
        BLOCK
    }

    /// By the factors that were fitted where the history is one of those, which is
    /// all it takes to list a whole community; by [`Model::score`]'s otherwise.
    fn top_rows(
        &self,
        histories: &[Row<'_>],
        candidates: &[bool],
        count: usize,
    ) -> Vec<Vec<Scored>> {
        let fold = |history: Row<'_>, factors: &mut [Lanes]| {
            if let Some(fitted) = self.fitted(history) {
                factors.copy_from_slice(fitted);
            } else if let Some(own) = self.fold_in(history) {
                let slots = factors.as_flattened_mut().iter_mut();
                slots.zip(own.iter()).for_each(|(slot, value)| *slot = *value as f32);
            }
        };
        folded(&self.items, None, histories, candidates, count, fold)
    }
}

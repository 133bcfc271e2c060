//! Fitting, and what is read off the factors.

use super::steps::{Step, other};
use super::{BprParams, BprValidParams};
use crate::math::Rng;
use crate::math::lanes::{Lanes, dot};
use crate::math::order::Order;
use crate::math::sparse::{Csr, Row};
use crate::math::top_k::Scored;
use crate::model::{Cancelled, Progress};
use crate::recommend::factors::{BLOCK, Canonical, Factors, folded, preferences, tastes};
use crate::recommend::model::contributions;
use crate::recommend::{Contribution, Interactions, Model, ModelKind};

/// Pairs between two reports: some ten milliseconds.
const REPORT: usize = 50_000;

/// Pairs that a history is folded in by at most.
const PAIRS: usize = 10_000;

/// The factors and the bias of each item.
#[derive(Clone, Debug, Default)]
pub struct Bpr {
    items: Factors,
    bias: Vec<f32>,
    /// Where each item is among the canonical ones, and what is there: draws must not
    /// depend on the numbers of the items.
    places: Vec<u32>,
    order: Vec<u32>,
    epochs: usize,
    step: Step,
    seed: u64,
}

impl BprValidParams {
    /// Learns the factors. Reports pairs gone through out of all.
    pub fn fit(
        &self,
        interactions: &Interactions,
        progress: &dyn Progress,
    ) -> Result<Bpr, Cancelled> {
        let BprParams { factors, epochs, rate, regularisation, seed } = self.0;
        let canonical = Canonical::new(&preferences(&interactions.matrix, 1.0));
        let matrix = &canonical.by_member;
        let mut rng = Rng::seed(seed);
        let spread = 0.5 / factors as f32;
        let mut start = |rows| Factors::uniform(rows, factors, (-spread, spread), &mut rng);
        let (mut members, mut items) = (start(matrix.height()), start(matrix.width()));
        let mut bias = vec![0f32; matrix.width()];
        let step = Step { rate: rate as f32, regularisation: regularisation as f32 };
        let mut pairs = pairs(matrix);
        let total = (pairs.len() * epochs) as u64;
        let mut done = 0;
        // What a member was before a step, by which the items move.
        let mut old = vec![Lanes::default(); members.row_size()];
        for _ in 0..epochs {
            rng.shuffle(&mut pairs);
            for block in pairs.chunks(REPORT) {
                progress.report(done, total)?;
                done += block.len() as u64;
                for &(member, better) in block {
                    let taken = matrix.row(member as usize).columns;
                    let Some(worse) = other(&mut rng, matrix.width(), taken) else { continue };
                    let (better, worse) = (better as usize, worse as usize);
                    let own = members.row_mut(member as usize);
                    let before = bias[better] - bias[worse];
                    old.copy_from_slice(own);
                    let pull = step.member(own, items.row(better), items.row(worse), before);
                    step.item(items.row_mut(better), pull, &old);
                    step.item(items.row_mut(worse), -pull, &old);
                    bias[better] = step.keep() * bias[better] + pull;
                    bias[worse] = step.keep() * bias[worse] - pull;
                }
            }
        }
        progress.report(total, total)?;
        let mut placed = vec![0.0; bias.len()];
        for (bias, &item) in bias.iter().zip(&canonical.items) {
            placed[item as usize] = *bias;
        }
        Ok(Bpr {
            items: items.scattered(&canonical.items),
            bias: placed,
            places: canonical.places(),
            order: canonical.items,
            epochs,
            step,
            seed,
        })
    }
}

/// (member, item) of each act.
fn pairs(matrix: &Csr) -> Vec<(u32, u32)> {
    let rows = (0..).zip(matrix.rows());
    rows.flat_map(|(member, row)| row.columns.iter().map(move |&item| (member, item))).collect()
}

impl Bpr {
    /// The factors of a history, and what each of its items added to their product with
    /// `target`; `None` if it says nothing.
    fn fold_in(&self, history: Row<'_>, target: Option<u32>) -> Option<(Factors, Vec<(u32, f64)>)> {
        let mut taken: Vec<u32> =
            tastes(history).map(|(item, _)| self.places[item as usize]).collect();
        taken.order();
        if taken.is_empty() {
            return None;
        }
        let item = |place: u32| self.order[place as usize];
        let target = target.map(|target| self.items.row(target as usize));
        let mut own = Factors::zeros(1, self.items.width());
        let mut shares = vec![0f64; taken.len()];
        let mut rng = Rng::seed(self.seed);
        let mut turns: Vec<u32> = (0..taken.len() as u32).collect();
        for _ in 0..self.epochs.min(PAIRS.div_ceil(taken.len())) {
            rng.shuffle(&mut turns);
            for &turn in &turns {
                let Some(worse) = other(&mut rng, self.order.len(), &taken) else { continue };
                let (better, worse) = (item(taken[turn as usize]), item(worse));
                let bias = self.bias[better as usize] - self.bias[worse as usize];
                let (better, worse) =
                    (self.items.row(better as usize), self.items.row(worse as usize));
                let pull = f64::from(self.step.member(own.row_mut(0), better, worse, bias));
                if let Some(target) = target {
                    let keep = f64::from(self.step.keep());
                    shares.iter_mut().for_each(|share| *share *= keep);
                    shares[turn as usize] +=
                        pull * f64::from(dot(better, target) - dot(worse, target));
                }
            }
        }
        let shares = taken.iter().map(|&place| item(place)).zip(shares).collect();
        Some((own, shares))
    }
}

impl Model for Bpr {
    fn kind(&self) -> ModelKind {
        ModelKind::Bpr
    }

    fn items(&self) -> usize {
        self.items.height()
    }

    fn score(&self, history: Row<'_>, scores: &mut [f64]) {
        let Some((own, _)) = self.fold_in(history, None) else {
            scores.fill(0.0);
            return;
        };
        self.items.products(own.row(0), scores);
        scores.iter_mut().zip(&self.bias).for_each(|(score, bias)| *score += f64::from(*bias));
    }

    /// By the cosine of the factors.
    fn similar(&self, item: u32, count: usize) -> Vec<Scored> {
        self.items.similar(item, count)
    }

    fn explain(&self, history: Row<'_>, item: u32) -> Vec<Contribution> {
        let shares = self.fold_in(history, Some(item)).map(|(_, shares)| shares);
        contributions(self.kind(), shares.unwrap_or_default().into_iter())
    }

    /// How well it is liked by all.
    fn base(&self, item: u32) -> f64 {
        self.bias.get(item as usize).copied().map_or(0.0, f64::from)
    }

    fn block(&self) -> usize {
        BLOCK
    }

    fn top_rows(
        &self,
        histories: &[Row<'_>],
        candidates: &[bool],
        count: usize,
    ) -> Vec<Vec<Scored>> {
        let fold = |history: Row<'_>, factors: &mut [Lanes]| {
            if let Some((own, _)) = self.fold_in(history, None) {
                factors.copy_from_slice(own.row(0));
            }
        };
        folded(&self.items, Some(&self.bias), histories, candidates, count, fold)
    }
}

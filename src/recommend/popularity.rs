//! What many took an interest in lately: the baseline that every model must beat.
//!
//! score(item) = Σ over people who acted on it of 2^(−age / half-life), where the
//! age is that of their latest act, counted back from the last act of all. A
//! person counts once an item, however often they came. Acts without a time count
//! as old as the oldest; where no act has one, the score is the number of people.
//! Cost: O(entries).

use thiserror::Error;

use super::{Contribution, Interactions, Model, ModelKind};
use crate::math::order::Order;
use crate::math::sparse::Row;
use crate::math::top_k::{Scored, top_k};
use crate::model::Time;

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PopularityParams {
    /// Days after which an act counts half.
    pub half_life: f64,
}

impl Default for PopularityParams {
    fn default() -> Self {
        Self { half_life: 30.0 }
    }
}

/// Why parameters were refused.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum PopularityError {
    /// A half-life must be a positive number of days.
    #[error("a half-life of {0} days cannot be used: choose a number above 0, such as 30")]
    HalfLife(f64),
}

/// Checked parameters: what alone can fit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PopularityValidParams(PopularityParams);

impl PopularityParams {
    /// Checks the parameters.
    pub fn check(self) -> Result<PopularityValidParams, PopularityError> {
        if self.half_life.is_finite() && self.half_life > 0.0 {
            Ok(PopularityValidParams(self))
        } else {
            Err(PopularityError::HalfLife(self.half_life))
        }
    }
}

impl PopularityValidParams {
    /// Counts.
    pub fn fit(&self, interactions: &Interactions) -> Popularity {
        let known = || interactions.latest.iter().filter_map(|time| time.some());
        let last = known().max().unwrap_or(Time(0));
        let first = known().min().unwrap_or(last);
        let mut scores = vec![0.0; interactions.matrix.width()];
        for member in 0..interactions.matrix.height() {
            let times = &interactions.latest[interactions.matrix.range(member)];
            for ((item, interest), time) in interactions.row(member).iter().zip(times) {
                if interest > 0.0 {
                    let age = last.days_since(time.some().unwrap_or(first));
                    scores[item as usize] += (-age / self.0.half_life).exp2();
                }
            }
        }
        let mut order: Vec<u32> = (0..scores.len() as u32).collect();
        order.order_by(|&a, &b| scores[b as usize].total_cmp(&scores[a as usize]));
        Popularity { scores, order }
    }
}

/// The score of each item.
#[derive(Clone, Debug, Default)]
pub struct Popularity {
    scores: Vec<f64>,
    /// Items by falling score, of equals the lower one first.
    order: Vec<u32>,
}

impl Model for Popularity {
    fn kind(&self) -> ModelKind {
        ModelKind::Popularity
    }

    fn items(&self) -> usize {
        self.scores.len()
    }

    fn score(&self, _history: Row<'_>, scores: &mut [f64]) {
        scores.copy_from_slice(&self.scores);
    }

    /// The most popular others: nothing is known about likeness here.
    fn similar(&self, item: u32, count: usize) -> Vec<Scored> {
        let scores = self.scores.iter().enumerate().map(|(row, &score)| (row as u32, score));
        top_k(count, scores.filter(|&(row, _)| row != item))
    }

    fn explain(&self, _history: Row<'_>, _item: u32) -> Vec<Contribution> {
        Vec::new()
    }

    /// All lists have one order, so each is read off its beginning.
    fn top_rows(
        &self,
        histories: &[Row<'_>],
        candidates: &[bool],
        count: usize,
    ) -> Vec<Vec<Scored>> {
        let list = |history: &Row<'_>| {
            let open = self.order.iter().filter(|&&item| {
                candidates[item as usize] && history.columns.binary_search(&item).is_err()
            });
            open.take(count).map(|&id| Scored { id, score: self.scores[id as usize] }).collect()
        };
        histories.iter().map(list).collect()
    }
}

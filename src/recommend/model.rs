//! What every recommender can do once it is fitted.
//!
//! A model scores all items for a *history*: a row of items with the interest
//! taken in each. The history is an argument, so a member who acts, or joins,
//! after the fit is served without another one.

use super::{ModelKind, block};
use crate::math::lanes::Lanes;
use crate::math::sparse::Row;
use crate::math::top_k::{Scored, top_k};
use crate::model::{Cancelled, Progress};

/// A fitted recommender.
pub trait Model: std::fmt::Debug + Send + Sync {
    /// Which recommender it is.
    fn kind(&self) -> ModelKind;

    /// Number of items.
    fn items(&self) -> usize;

    /// Overwrites `scores`, one an item, with how well each suits the history.
    /// Scores are finite and comparable within one call; all 0 says that the model
    /// knows nothing about such a member.
    fn score(&self, history: Row<'_>, scores: &mut [f64]);

    /// Overwrites `block`, one row an item, with [`Model::score`] of as many histories as
    /// it has lanes, one a lane, at most; lanes without a history are 0.
    fn score_block(&self, histories: &[Row<'_>], block: &mut [Lanes]) {
        block.fill(Lanes::default());
        let mut scores = vec![0.0; self.items()];
        for (lane, history) in histories.iter().enumerate() {
            self.score(*history, &mut scores);
            for (row, &score) in block.iter_mut().zip(&scores) {
                row[lane] = score as f32;
            }
        }
    }

    /// The `count` items most like one item, itself left out, the likest first.
    fn similar(&self, item: u32, count: usize) -> Vec<Scored>;

    /// What each piece of the history added to an item's score, or took from it (a
    /// share below 0), the largest share first; empty if the score owes nothing to
    /// the history.
    fn explain(&self, history: Row<'_>, item: u32) -> Vec<Contribution>;

    /// What an item's score is made of that no history moves, such as how well it is
    /// liked by all.
    fn base(&self, _item: u32) -> f64 {
        0.0
    }

    /// How many histories are best listed together: the length of the blocks that
    /// [`Model::top_rows`] is given. Above 1 where a block costs less than its parts.
    fn block(&self) -> usize {
        1
    }

    /// For each history, the best `count` candidates that it does not have, ties to the
    /// lower item; an empty list where the model knows nothing about such a member.
    fn top_rows(
        &self,
        histories: &[Row<'_>],
        candidates: &[bool],
        count: usize,
    ) -> Vec<Vec<Scored>> {
        // In lanes where that pays; a model of factors lists in its own way.
        if self.block() > 1 {
            return block::lists(self, histories, candidates, count);
        }
        let mut scores = vec![0.0; self.items()];
        let list = |history: &Row<'_>| {
            self.score(*history, &mut scores);
            let known = scores.iter().any(|&score| score != 0.0);
            if known { open(&scores, *history, candidates, count) } else { Vec::new() }
        };
        histories.iter().map(list).collect()
    }
}

/// The best `count` items that are candidates and not in the history.
fn open(scores: &[f64], history: Row<'_>, candidates: &[bool], count: usize) -> Vec<Scored> {
    let mut seen = history.columns.iter().copied().peekable();
    let fresh = scores.iter().enumerate().filter_map(|(item, &score)| {
        let fresh = seen.next_if_eq(&(item as u32)).is_none();
        (fresh && candidates[item]).then_some((item as u32, score))
    });
    top_k(count, fresh)
}

/// What a piece of history added to a score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// The model whose term it is (a blend has several).
    pub model: ModelKind,
    /// The item in the history.
    pub item: u32,
    /// Its part of the score: all parts of a model's history and [`Model::base`] sum to
    /// its score.
    pub share: f64,
}

/// The contributions of one model, the largest first, without those of 0.
pub(super) fn contributions(
    model: ModelKind,
    shares: impl Iterator<Item = (u32, f64)>,
) -> Vec<Contribution> {
    let largest = top_k(usize::MAX, shares.filter(|&(_, share)| share != 0.0));
    largest
        .into_iter()
        .map(|Scored { id, score }| Contribution { model, item: id, share: score })
        .collect()
}

/// Makes lists: unseen candidates in the order of a model's scores, or of the
/// fallback's where the model knows nothing about the member.
pub struct Ranker<'a> {
    model: &'a dyn Model,
    fallback: &'a dyn Model,
    candidates: &'a [bool],
    scores: Vec<f64>,
}

impl<'a> Ranker<'a> {
    /// `candidates` says of each item whether it may be shown at all.
    pub fn new(model: &'a dyn Model, fallback: &'a dyn Model, candidates: &'a [bool]) -> Self {
        Self { model, fallback, candidates, scores: vec![0.0; model.items()] }
    }

    /// At most `count` items that are not in the history, the best first, ties to
    /// the lower item.
    pub fn top(&mut self, history: Row<'_>, count: usize) -> Vec<Scored> {
        self.model.score(history, &mut self.scores);
        if self.scores.iter().all(|&score| score == 0.0) {
            self.fallback.score(history, &mut self.scores);
        }
        open(&self.scores, history, self.candidates, count)
    }

    /// [`Ranker::top`] for many members, in the blocks that suit the model. Reports
    /// members done.
    pub fn top_all(
        &mut self,
        histories: &[Row<'_>],
        count: usize,
        progress: &dyn Progress,
    ) -> Result<Vec<Vec<Scored>>, Cancelled> {
        let total = histories.len() as u64;
        let mut lists = Vec::with_capacity(histories.len());
        for block in histories.chunks(self.model.block().max(1)) {
            progress.report(lists.len() as u64, total)?;
            let found = self.model.top_rows(block, self.candidates, count);
            for (history, list) in block.iter().zip(found) {
                let unknown = list.is_empty();
                lists.push(if unknown { self.top(*history, count) } else { list });
            }
        }
        progress.report(total, total)?;
        Ok(lists)
    }
}

/// How much a cell's interest counts: 1 + ln v, so that the first act says most and
/// a hundredth next to nothing, and a binary matrix stays binary.
pub(super) fn damped(interest: f32) -> f32 {
    if interest > 0.0 { 1.0 + interest.max(1.0).ln() } else { 0.0 }
}

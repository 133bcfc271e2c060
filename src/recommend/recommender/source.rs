//! The past that choices are made on: windows of time, or a random part of each history.

use std::sync::Arc;

use crate::model::{Cancelled, Dataset, MemberEvents, Progress, Stage, Time};
use crate::recommend::evaluate::{Fold, Split, quantiles};
use crate::recommend::{ChooseValidParams, Choosing, Content, Interactions, Items};

/// Where windows of the past begin, as shares of the acts; each ends where the one before
/// it begins, the first with the present.
const WINDOWS: [f64; 5] = [0.9, 0.8, 0.7, 0.6, 0.5];

/// Parts of the progress that collecting judges takes, of as many as trying does.
const STAGES: u64 = 2;

/// What is learnt from: a dataset seen at a moment.
pub(super) struct Source<'a> {
    pub dataset: &'a Dataset,
    pub items: &'a Items,
    pub events: &'a MemberEvents,
    pub content: &'a Arc<Content>,
    pub seed: u64,
}

impl Source<'_> {
    /// The past and the future that a choice is evaluated on.
    pub(super) fn split(
        &self,
        until: Time,
        whole: &Interactions,
        progress: &dyn Progress,
    ) -> Result<Split, Cancelled> {
        let past = (whole, until);
        let by_time = Split::by_time(self.dataset, self.items, self.events, past, progress)?;
        Ok(by_time.unwrap_or_else(|| Split::at_random(whole, self.seed)))
    }

    /// Chooses by the latest parts of `whole`. `until` is the moment up to which it was
    /// built, `None` if times do not part it.
    pub(super) fn choose(
        &self,
        params: &ChooseValidParams,
        until: Option<Time>,
        whole: &Interactions,
        progress: &dyn Progress,
    ) -> Result<Choosing, Cancelled> {
        let folds = self.folds(params.judges(), until, whole, &Stage::new(progress, 0, STAGES))?;
        params.choose(&folds, Some(self.content), self.seed, &Stage::new(progress, 1, STAGES))
    }

    /// Judges of one window after another, the latest first, until there are enough.
    fn folds(
        &self,
        judges: usize,
        until: Option<Time>,
        whole: &Interactions,
        progress: &dyn Progress,
    ) -> Result<Vec<Fold>, Cancelled> {
        let mut folds: Vec<Fold> = Vec::new();
        let count = |folds: &[Fold]| folds.iter().map(|fold| fold.judges.len()).sum::<usize>();
        // Where one window begins, the one before it ends: what it learnt from is their whole.
        let mut before: Option<Interactions> = None;
        if let Some(end) = until {
            let starts = quantiles(self.dataset, end, &WINDOWS);
            for (stage, start) in (0u64..).zip(starts) {
                let left = judges.saturating_sub(count(&folds));
                let Some(start) = start.filter(|_| left > 0) else { break };
                let stage = Stage::new(progress, stage, WINDOWS.len() as u64);
                let window = (before.as_ref().unwrap_or(whole), start);
                let split = Split::at(self.dataset, self.items, self.events, window, &stage)?;
                folds.extend(Fold::of(&split, &split.train, left, self.seed));
                before = Some(split.train);
            }
        }
        if folds.is_empty() {
            let split = Split::at_random(whole, self.seed);
            folds = Fold::of(&split, whole, judges, self.seed);
        }
        Ok(folds)
    }
}

//! Models beside the baseline, on the same members.

use serde::{Deserialize, Serialize};

use super::{Interval, LENGTH, Split, ndcg, recall};
use crate::math::Rng;
use crate::math::interval::mean as interval;
use crate::model::{Cancelled, Progress, Stage, Time};
use crate::recommend::{Model, ModelKind, Ranker};

/// Members judged at most, drawn at random where there are more: the interval is
/// then narrow enough.
const JUDGES: usize = 5_000;

/// Recommenders measured on what members did next (time split).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Evaluation {
    /// Acts before this moment were learnt from, those after it were to be foretold;
    /// `None` if acts have no times and items were held out at random.
    pub split: Option<Time>,
    /// Members tested.
    pub people: u64,
    /// Contents that could be recommended.
    pub candidates: u64,
    /// One row a model, popularity always among them; best first.
    pub models: Vec<ModelScore>,
    /// The model that recommendations come from.
    pub chosen: Option<ModelKind>,
    /// Whether the chosen model's NDCG@10 beats popularity's beyond chance
    /// (95 % bootstrap interval of the paired difference above 0).
    pub better_than_popularity: bool,
}

/// How well a model foretold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModelScore {
    /// Which model.
    pub model: ModelKind,
    /// NDCG@10, mean over members, with its 95 % bootstrap interval.
    pub ndcg: Interval,
    /// Recall@10, likewise.
    pub recall: Interval,
    /// Share of candidates that anybody was recommended, 0–1.
    pub coverage: f64,
}

/// What one model did, a value a member judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// Which model.
    pub model: ModelKind,
    /// NDCG@10.
    pub ndcg: Vec<f64>,
    /// Recall@10.
    pub recall: Vec<f64>,
    /// Share of candidates that anybody was recommended, 0–1.
    pub coverage: f64,
}

/// Has a model make a list for every member of the split. Reports members done.
pub fn measure(
    model: &dyn Model,
    fallback: &dyn Model,
    split: &Split,
    progress: &dyn Progress,
) -> Result<Measured, Cancelled> {
    let mut ranker = Ranker::new(model, fallback, &split.candidates);
    let mut shown = vec![false; split.candidates.len()];
    let mut ndcgs = Vec::with_capacity(split.test.len());
    let mut recalls = Vec::with_capacity(split.test.len());
    let total = split.test.len() as u64;
    for (done, held) in split.test.iter().enumerate() {
        progress.report(done as u64, total)?;
        let list = ranker.top(split.train.row(held.member as usize), LENGTH);
        list.iter().for_each(|scored| shown[scored.id as usize] = true);
        ndcgs.push(ndcg(&list, &held.items));
        recalls.push(recall(&list, &held.items));
    }
    progress.report(total, total)?;
    let count = |flags: &[bool]| flags.iter().filter(|&&flag| flag).count();
    let coverage = count(&shown) as f64 / count(&split.candidates).max(1) as f64;
    Ok(Measured { model: model.kind(), ndcg: ndcgs, recall: recalls, coverage })
}

/// Measures `models`, all fitted on the train side of the split. `popularity` is the
/// baseline and the fallback, and must be among them; `chosen` is held against it.
pub fn compare(
    models: &[&dyn Model],
    popularity: &dyn Model,
    chosen: ModelKind,
    mut split: Split,
    seed: u64,
    progress: &dyn Progress,
) -> Result<Evaluation, Cancelled> {
    if split.test.len() > JUDGES {
        Rng::seed(seed).shuffle(&mut split.test);
        split.test.truncate(JUDGES);
        split.test.sort_unstable_by_key(|held| held.member);
    }
    let stages = models.len() as u64;
    let mut measured = Vec::with_capacity(models.len());
    for (stage, model) in (0..).zip(models) {
        let stage = Stage::new(progress, stage, stages);
        measured.push(measure(*model, popularity, &split, &stage)?);
    }
    let of = |kind: ModelKind| measured.iter().find(|measured| measured.model == kind);
    let difference = of(chosen).zip(of(popularity.kind())).map(|(ours, baseline)| {
        let pairs = ours.ndcg.iter().zip(&baseline.ndcg);
        interval(&pairs.map(|(ours, theirs)| ours - theirs).collect::<Vec<f64>>(), seed)
    });
    let mut scores: Vec<ModelScore> = measured
        .iter()
        .map(|measured| ModelScore {
            model: measured.model,
            ndcg: interval(&measured.ndcg, seed),
            recall: interval(&measured.recall, seed),
            coverage: measured.coverage,
        })
        .collect();
    scores.sort_by(|a, b| b.ndcg.value.total_cmp(&a.ndcg.value));
    Ok(Evaluation {
        split: split.at,
        people: split.test.len() as u64,
        candidates: split.candidates.iter().filter(|&&candidate| candidate).count() as u64,
        models: scores,
        chosen: Some(chosen),
        better_than_popularity: difference.is_some_and(|difference| difference.low > 0.0),
    })
}

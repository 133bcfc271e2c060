//! Models beside the baseline, on the same members.
//!
//! Members differ far more from each other than models do on one member, so models are
//! compared in pairs: the interval is of the mean difference to popularity, member by
//! member (a bootstrap over members), and "better" is said only if all of it is above 0.

use serde::{Deserialize, Serialize};

use super::{Interval, Marks, Measured, Split, measure};
use crate::math::Rng;
use crate::math::interval::means;
use crate::math::order::Order;
use crate::model::{Cancelled, Progress, Stage, Time};
use crate::recommend::{Model, ModelKind};

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
    /// The chosen model and popularity for each group of members, by rising group;
    /// groups of nobody are left out.
    pub groups: Vec<GroupScore>,
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
    /// NDCG@10 less popularity's, member by member.
    pub difference: Interval,
    /// Precision@10.
    pub precision: f64,
    /// Mean average precision@10.
    pub map: f64,
    /// Mean reciprocal rank@10.
    pub mrr: f64,
    /// Share of members with a hit, 0–1.
    pub hit: f64,
    /// Share of candidates that anybody was recommended, 0–1.
    pub coverage: f64,
    /// Bits that a recommendation tells, for being rare.
    pub novelty: f64,
    /// 1 − mean cosine of two contents of a list, 0–1.
    pub diversity: f64,
    /// Mean people of a content recommended.
    pub popularity: f64,
    /// Gini coefficient of how often contents were recommended, 0–1.
    pub concentration: f64,
}

/// How well the chosen model foretold a group of members.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GroupScore {
    /// Which group.
    pub group: u32,
    /// Members of it who were tested.
    pub people: u64,
    /// NDCG@10 of the chosen model.
    pub chosen: Interval,
    /// NDCG@10 of popularity.
    pub popularity: Interval,
    /// The difference, member by member.
    pub difference: Interval,
}

/// Measures `models`, all fitted on the train side of the split. `popularity` is the
/// baseline and the fallback, and must be among them; `chosen` is held against it, for
/// all members and for each group (`group_of` a member's row).
pub fn compare(
    models: &[&dyn Model],
    popularity: &dyn Model,
    chosen: ModelKind,
    mut split: Split,
    group_of: &dyn Fn(u32) -> Option<u32>,
    seed: u64,
    progress: &dyn Progress,
) -> Result<Evaluation, Cancelled> {
    if split.test.len() > JUDGES {
        Rng::seed(seed).shuffle(&mut split.test);
        split.test.truncate(JUDGES);
        split.test.order_by_key(|held| held.member);
    }
    let stages = models.len() as u64;
    let mut measured = Vec::with_capacity(models.len());
    for (stage, model) in (0..).zip(models) {
        let stage = Stage::new(progress, stage, stages);
        measured.push(measure(*model, popularity, &split, &stage)?);
    }
    let of = |kind: ModelKind| measured.iter().find(|measured| measured.model == kind);
    let baseline = of(popularity.kind()).map_or(&[][..], |baseline| &baseline.marks);
    let columns: Vec<Vec<f64>> =
        measured.iter().flat_map(|measured| columns(&measured.marks, baseline)).collect();
    let ranges = means(&columns, seed);
    let mut scores: Vec<ModelScore> =
        measured.iter().zip(ranges.chunks(3)).map(|(it, ranges)| score(it, ranges)).collect();
    scores.order_by(|a, b| b.ndcg.value.total_cmp(&a.ndcg.value));
    let better = scores.iter().find(|score| score.model == chosen);
    let better_than_popularity = better.is_some_and(|score| score.difference.low > 0.0);
    let ours = of(chosen).map_or(&[][..], |ours| &ours.marks);
    let groups: Vec<Option<u32>> = split.test.iter().map(|held| group_of(held.member)).collect();
    Ok(Evaluation {
        split: split.at,
        people: split.test.len() as u64,
        candidates: split.candidates.iter().filter(|&&candidate| candidate).count() as u64,
        models: scores,
        chosen: Some(chosen),
        better_than_popularity,
        groups: by_group(&groups, ours, baseline, seed),
    })
}

/// NDCG, recall, and NDCG above the baseline's, member by member.
fn columns(marks: &[Marks], baseline: &[Marks]) -> [Vec<f64>; 3] {
    let pairs = marks.iter().zip(baseline).map(|(ours, theirs)| ours.ndcg - theirs.ndcg);
    [
        marks.iter().map(|marks| marks.ndcg).collect(),
        marks.iter().map(|marks| marks.recall).collect(),
        pairs.collect(),
    ]
}

/// A row from the ranges of its [`columns`].
fn score(measured: &Measured, ranges: &[Interval]) -> ModelScore {
    let range = |at: usize| ranges.get(at).copied().unwrap_or_default();
    ModelScore {
        model: measured.model,
        ndcg: range(0),
        recall: range(1),
        difference: range(2),
        precision: measured.mean(|marks| marks.precision),
        map: measured.mean(|marks| marks.average_precision),
        mrr: measured.mean(|marks| marks.reciprocal_rank),
        hit: measured.mean(|marks| marks.hit),
        coverage: measured.lists.coverage,
        novelty: measured.lists.novelty,
        diversity: measured.lists.diversity,
        popularity: measured.lists.popularity,
        concentration: measured.lists.concentration,
    }
}

fn by_group(
    groups: &[Option<u32>],
    ours: &[Marks],
    baseline: &[Marks],
    seed: u64,
) -> Vec<GroupScore> {
    let mut known: Vec<u32> = groups.iter().flatten().copied().collect();
    known.order();
    known.dedup();
    let rows = known.into_iter().map(|group| {
        let inside = |marks: &[Marks]| -> Vec<Marks> {
            let members = marks.iter().zip(groups).filter(|(_, of)| **of == Some(group));
            members.map(|(marks, _)| *marks).collect()
        };
        let (ours, baseline) = (inside(ours), inside(baseline));
        let people = ours.len() as u64;
        let [chosen, _, difference] = columns(&ours, &baseline);
        let popular: Vec<f64> = baseline.iter().map(|marks| marks.ndcg).collect();
        let ranges = means(&[chosen, popular, difference], seed);
        let range = |at: usize| ranges.get(at).copied().unwrap_or_default();
        GroupScore { group, people, chosen: range(0), popularity: range(1), difference: range(2) }
    });
    rows.collect()
}

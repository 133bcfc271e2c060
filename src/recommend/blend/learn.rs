//! Which weights would have foretold best.

use super::BlendValidParams;
use super::bench::{Asked, Bench};
use super::weights::{LENGTHS, Weights, length};
use crate::math::lanes::LANES;
use crate::math::sparse::Row;
use crate::math::top_k::{TopK, top_k};
use crate::model::{Cancelled, Progress};
use crate::recommend::evaluate::{Fold, LENGTH, discount};
use crate::recommend::{Model, ModelKind};

/// Parts of the best single model that selection begins with.
const FIRST: f64 = 3.0;

/// What selection must gain to go on, in NDCG: less is chance.
const GAIN: f64 = 1e-4;

/// What judges have shown so far.
#[derive(Clone, Debug)]
pub struct Lessons {
    params: BlendValidParams,
    models: Vec<ModelKind>,
    rows: Vec<Lesson>,
}

/// What the models make of one history, and what was right.
#[derive(Clone, Debug)]
pub(super) struct Lesson {
    /// Judges take turns; all that one of them taught is on one side.
    pub(super) side: bool,
    pub(super) length: usize,
    /// Items × models, standardised scores of what may be on a list.
    pub(super) terms: Vec<f32>,
    pub(super) relevant: Vec<bool>,
    pub(super) ideal: f64,
}

impl BlendValidParams {
    /// Begins to learn how to weigh these models.
    pub fn lessons(&self, models: Vec<ModelKind>) -> Lessons {
        Lessons { params: *self, models, rows: Vec::new() }
    }
}

impl Lessons {
    /// Has the judges of a fold judge `models`, which are fitted on it and in the order
    /// that was named. Reports histories done out of all.
    pub fn judge(
        &mut self,
        models: &[&dyn Model],
        fold: &Fold,
        progress: &dyn Progress,
    ) -> Result<(), Cancelled> {
        let mut asked = Vec::new();
        for (done, judge) in fold.judges.iter().enumerate() {
            let side = done % 2 == 1;
            let Row { columns, values } = judge.history();
            asked.push(Asked { judge, side, columns: columns.to_vec(), values: values.to_vec() });
            for class in self.cuts(done, length(columns.len())) {
                // Lengths inside a class take turns too.
                let room = LENGTHS[class + 1] - LENGTHS[class];
                let (columns, values) = judge.latest(LENGTHS[class] + done % room);
                asked.push(Asked { judge, side, columns, values });
            }
        }
        let total = asked.len() as u64;
        let mut bench = Bench::new(models, &fold.candidates);
        for (done, block) in asked.chunks(LANES).enumerate() {
            progress.report((done * LANES) as u64, total)?;
            self.rows.extend(bench.lessons(block));
        }
        progress.report(total, total)
    }

    /// Whether nobody has judged.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The weights that would have foretold best; the prior if nobody has judged.
    ///
    /// Freer weights fit the judges better and may foretell worse. So for each class of
    /// length each half of the judges tries what the other half taught, and of equals the
    /// least free win (stacking with an honest test; Breiman 1996, "Stacked regressions").
    pub fn weights(&self) -> Weights {
        if self.rows.is_empty() {
            return Weights::prior(&self.models);
        }
        let sides = [Some(false), Some(true), None].map(|side| {
            let rows = self.rows.iter().filter(|row| side.is_none_or(|side| row.side == side));
            let rows: Vec<&Lesson> = rows.collect();
            let whole = self.select(&rows, self.params.0.steps);
            (rows, whole)
        });
        Weights::new(std::array::from_fn(|class| {
            let learnt = sides.each_ref().map(|(rows, whole)| self.learn(class, rows, whole));
            let [first, second, all] = learnt;
            let judged = self.rows.iter().filter(|row| row.length == class);
            let mut totals = [0.0; 3];
            for row in judged {
                let other = if row.side { &first } else { &second };
                for (total, weights) in totals.iter_mut().zip(other) {
                    *total += row.worth(weights);
                }
            }
            // Stable: of equals the first, that is the least free.
            let best = top_k(1, (0u32..).zip(totals)).first().map_or(0, |best| best.id as usize);
            all[best].clone()
        }))
    }

    /// Weights for a class of length, the least free first: the best model alone, those of
    /// all lengths, the class's own drawn towards these.
    fn learn(&self, class: usize, rows: &[&Lesson], whole: &[f64]) -> [Vec<f64>; 3] {
        let rows: Vec<&Lesson> = rows.iter().copied().filter(|row| row.length == class).collect();
        if rows.is_empty() {
            return [whole, whole, whole].map(<[f64]>::to_vec);
        }
        let own = self.select(&rows, self.params.0.steps);
        let (judged, pull) = (rows.len() as f64, self.params.0.pull);
        let drawn = own.iter().zip(whole).map(|(own, all)| judged * own + pull * all);
        [self.select(&rows, 0), whole.to_vec(), drawn.collect()]
    }

    /// The classes shorter than the judge's own that they are asked with: all, or as
    /// many as there is time for, in turn.
    fn cuts(&self, judge: usize, own: usize) -> impl Iterator<Item = usize> + use<> {
        let count = self.params.0.cuts.min(own);
        (0..count).map(move |cut| (judge + cut) % own)
    }

    /// Greedy selection on some lessons; the weights sum to 1, or are 0 without any.
    fn select(&self, rows: &[&Lesson], steps: usize) -> Vec<f64> {
        let models = self.models.len();
        if rows.is_empty() {
            return vec![0.0; models];
        }
        let mut parts = vec![0.0; models];
        let mut sums: Vec<Vec<f32>> =
            rows.iter().map(|row| vec![0.0; row.relevant.len()]).collect();
        let mut best = 0.0;
        for step in 0..=steps {
            let size = if step == 0 { FIRST } else { 1.0 };
            let tried = (0..models as u32).map(|model| {
                let judged = rows.iter().zip(&sums);
                let total: f64 =
                    judged.map(|(row, sum)| row.ndcg(sum, model as usize, size as f32)).sum();
                (model, total / rows.len() as f64)
            });
            let Some(found) = top_k(1, tried).pop() else { break };
            if step > 0 && found.score < best + GAIN {
                break;
            }
            best = found.score;
            let model = found.id as usize;
            parts[model] += size;
            for (row, sum) in rows.iter().zip(&mut sums) {
                row.add(sum, model, size as f32);
            }
        }
        let whole: f64 = parts.iter().sum();
        parts.iter().map(|part| part / whole).collect()
    }
}

impl Lesson {
    /// NDCG@10 of the list by `sum` and so much of a model more.
    fn ndcg(&self, sum: &[f32], model: usize, part: f32) -> f64 {
        let models = self.terms.len() / self.relevant.len().max(1);
        let mut best = TopK::new(LENGTH);
        for (item, (sum, terms)) in sum.iter().zip(self.terms.chunks(models.max(1))).enumerate() {
            best.offer(item as u32, f64::from(sum + part * terms[model]));
        }
        let ranked = (1..).zip(best.into_sorted());
        let hits = ranked.filter(|(_, scored)| self.relevant[scored.id as usize]);
        hits.map(|(rank, _)| discount(rank)).sum::<f64>() / self.ideal
    }

    /// NDCG@10 of the list by a weighted sum of the models.
    fn worth(&self, weights: &[f64]) -> f64 {
        let mut sum = vec![0.0; self.relevant.len()];
        for (model, weight) in weights.iter().enumerate().filter(|(_, weight)| **weight > 0.0) {
            self.add(&mut sum, model, *weight as f32);
        }
        self.ndcg(&sum, 0, 0.0)
    }

    fn add(&self, sum: &mut [f32], model: usize, part: f32) {
        let models = self.terms.len() / self.relevant.len().max(1);
        for (sum, terms) in sum.iter_mut().zip(self.terms.chunks(models.max(1))) {
            *sum += part * terms[model];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::BlendParams;
    use super::{Lesson, Lessons};
    use crate::recommend::{BlendValidParams, ModelKind, Weights};

    const KINDS: [ModelKind; 2] = [ModelKind::Popularity, ModelKind::ItemKnn];

    /// Twelve items that both models order; the relevant one is where `right` says.
    fn lesson(length: usize, first_is_right: bool) -> Lesson {
        let terms = (0..12).flat_map(|item| [item as f32, -(item as f32)]).collect();
        let right = if first_is_right { 11 } else { 0 };
        let relevant = (0..12).map(|item| item == right).collect();
        Lesson { side: false, length, terms, relevant, ideal: 1.0 }
    }

    fn lessons(pull: f64, rows: Vec<Lesson>) -> Lessons {
        let params = BlendParams { pull, ..BlendParams::default() }.check().unwrap();
        Lessons { rows, ..params.lessons(KINDS.to_vec()) }
    }

    #[test]
    fn without_judges_the_prior_stands() {
        let lessons = BlendValidParams::default().lessons(KINDS.to_vec());
        assert!(lessons.is_empty());
        assert_eq!(lessons.weights(), Weights::prior(&KINDS));
    }

    #[test]
    fn each_length_gets_the_model_that_is_right_for_it() {
        let judge = |judge| {
            let taught = [lesson(0, true), lesson(4, false), lesson(4, false)];
            taught.map(|lesson| Lesson { side: judge % 2 == 1, ..lesson })
        };
        let rows = (0..10).flat_map(judge);
        let weights = lessons(0.0, rows.clone().collect()).weights();
        assert_eq!((weights.of(1), weights.of(30)), (&[1.0, 0.0][..], &[0.0, 1.0][..]));
        // However they are drawn together, the judges of a length have seen what is right.
        assert_eq!(lessons(100.0, rows.collect()).weights(), weights);
    }
}

//! The search over families, and the blend of what it found.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::family::{FAMILIES, Family};
use super::{ChooseValidParams, Ground, Recipe, Shape};
use crate::math::interval::{Interval, mean as interval};
use crate::math::order::Order;
use crate::math::sparse::Row;
use crate::model::{Cancelled, Progress, Stage};
use crate::recommend::evaluate::{Fold, Judge, LENGTH, ndcg};
use crate::recommend::{
    Blend, BlendParams, Content, Model, ModelKind, Popularity, PopularityValidParams, Ranker,
    Weights,
};

/// A model below this part of the best one's NDCG is not pursued.
const PURSUED: f64 = 0.8;

/// Steps of progress into which the trials are divided; the rest is the blend's.
const TRYING: u64 = 9;

/// What to fit, and how to blend it: what the choice comes to. Plain data, to be kept.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Chosen {
    /// The models, popularity first.
    pub recipes: Vec<Recipe>,
    /// Their weights.
    pub weights: Weights,
}

/// What was tried, and what came of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Choosing {
    /// What was chosen.
    pub chosen: Chosen,
    /// Every recipe that was tried, the best first.
    pub trials: Vec<Trial>,
    /// Members who judged.
    pub judges: u64,
    /// Seconds that were to be spent at most, and those that were, by estimate.
    pub budget: f64,
    /// Likewise.
    pub spent: f64,
}

/// One recipe that was tried.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trial {
    /// Which.
    pub recipe: Recipe,
    /// NDCG@10, mean over judges, with its 95 % bootstrap interval.
    pub ndcg: Interval,
    /// Seconds it took, by estimate.
    pub seconds: f64,
    /// Its weight in the blend for members who did much; `None` if it is no part of it.
    pub weight: Option<f64>,
}

impl ChooseValidParams {
    /// Tries, and chooses. Without judges the prior of popularity, content and item-kNN
    /// stands. Reports the budget spent.
    pub fn choose(
        &self,
        folds: &[Fold],
        content: Option<&Arc<Content>>,
        seed: u64,
        progress: &dyn Progress,
    ) -> Result<Choosing, Cancelled> {
        let mut search = Search::new(self, folds, content, seed);
        search.run(progress)?;
        search.finish(progress)
    }
}

/// A family, and how far it has come.
struct Standing {
    family: &'static Family,
    /// Places that were tried.
    tried: Vec<Vec<usize>>,
    best: Option<Best>,
}

/// The best place of a family.
struct Best {
    place: Vec<usize>,
    ndcg: f64,
    /// Index of the trial.
    trial: usize,
    /// A model a fold.
    models: Vec<Arc<dyn Model>>,
}

/// A model a fold, and what it was worth to each judge.
type Judged = (Vec<Arc<dyn Model>>, Vec<f64>);

struct Search<'a> {
    params: &'a ChooseValidParams,
    folds: &'a [Fold],
    content: Option<&'a Arc<Content>>,
    seed: u64,
    shapes: Vec<Shape>,
    baselines: Vec<Popularity>,
    standings: Vec<Standing>,
    trials: Vec<Trial>,
    spent: f64,
    /// Spent, and what was free besides: how far progress is.
    elapsed: f64,
}

impl<'a> Search<'a> {
    fn new(
        params: &'a ChooseValidParams,
        folds: &'a [Fold],
        content: Option<&'a Arc<Content>>,
        seed: u64,
    ) -> Self {
        let standing = |family| Standing { family, tried: Vec::new(), best: None };
        let baseline = |fold: &Fold| PopularityValidParams::default().fit(&fold.train);
        Self {
            params,
            folds,
            content,
            seed,
            shapes: folds.iter().map(|fold| Shape::of(&fold.train, params.0.pairs)).collect(),
            baselines: folds.iter().map(baseline).collect(),
            standings: FAMILIES.iter().map(standing).collect(),
            trials: Vec::new(),
            spent: 0.0,
            elapsed: 0.0,
        }
    }

    fn run(&mut self, progress: &dyn Progress) -> Result<(), Cancelled> {
        if self.judges() == 0 {
            return Ok(());
        }
        let rated = self.folds.iter().any(|fold| fold.train.is_rated());
        for late in [false, true] {
            let tried = |at: &usize| {
                let family = &FAMILIES[*at];
                family.late == late && (rated || !family.wants_ratings())
            };
            let mut order: Vec<usize> = (0..FAMILIES.len()).filter(tried).collect();
            let cost = |at: &usize| self.seconds(&FAMILIES[*at].recipe(FAMILIES[*at].start));
            order.order_by(|a, b| cost(a).total_cmp(&cost(b)).then(a.cmp(b)));
            for at in order {
                self.attempt(at, FAMILIES[at].start, progress)?;
            }
            // Rounds end: each place of each lattice is tried once at most.
            while self.round(progress)? {}
        }
        Ok(())
    }

    /// Each family looks around once, the best first; whether anything was tried.
    fn round(&mut self, progress: &dyn Progress) -> Result<bool, Cancelled> {
        let ndcg = |standing: &Standing| standing.best.as_ref().map_or(0.0, |best| best.ndcg);
        let mut order: Vec<usize> = (0..self.standings.len()).collect();
        order.order_by(|&a, &b| {
            ndcg(&self.standings[b]).total_cmp(&ndcg(&self.standings[a])).then(a.cmp(&b))
        });
        let top = order.first().map_or(0.0, |&at| ndcg(&self.standings[at]));
        let mut any = false;
        for at in order {
            let standing = &self.standings[at];
            let Some(best) = &standing.best else { continue };
            if best.ndcg < PURSUED * top && standing.family.model != ModelKind::Popularity {
                continue;
            }
            for place in standing.family.around(&best.place) {
                any |= self.attempt(at, &place, progress)?;
            }
        }
        Ok(any)
    }

    /// Tries a place, if it is new and can be afforded.
    fn attempt(
        &mut self,
        at: usize,
        place: &[usize],
        progress: &dyn Progress,
    ) -> Result<bool, Cancelled> {
        let family = self.standings[at].family;
        if self.standings[at].tried.iter().any(|tried| tried == place) {
            return Ok(false);
        }
        let recipe = family.recipe(place);
        let seconds = self.seconds(&recipe);
        let free = is_free(family.model, place == family.start);
        if !free && self.spent + seconds > self.params.0.budget {
            return Ok(false);
        }
        self.standings[at].tried.push(place.to_vec());
        let Some((models, values)) = self.judge(&recipe, seconds, progress)? else {
            return Ok(false);
        };
        self.elapsed += seconds;
        if !free {
            self.spent += seconds;
        }
        let ndcg = interval(&values, self.seed);
        self.trials.push(Trial { recipe, ndcg, seconds, weight: None });
        let trial = self.trials.len() - 1;
        let best = &mut self.standings[at].best;
        if best.as_ref().is_none_or(|best| ndcg.value > best.ndcg) {
            *best = Some(Best { place: place.to_vec(), ndcg: ndcg.value, trial, models });
        }
        Ok(true)
    }

    /// A model a fold, and what it was worth to each judge.
    fn judge(
        &self,
        recipe: &Recipe,
        seconds: f64,
        progress: &dyn Progress,
    ) -> Result<Option<Judged>, Cancelled> {
        let (mut models, mut values) = (Vec::new(), Vec::with_capacity(self.judges()));
        for (index, fold) in self.folds.iter().enumerate() {
            let ground = Ground {
                interactions: &fold.train,
                content: self.content,
                seed: self.seed,
                pairs: self.params.0.pairs,
            };
            let within = self.within(progress, seconds);
            let stage = |part| Stage::new(&within, part, 2);
            let Some(model) = recipe.fit(ground, &stage(0))? else { return Ok(None) };
            let mut ranker = Ranker::new(&*model, &self.baselines[index], &fold.candidates);
            let histories: Vec<Row<'_>> = fold.judges.iter().map(Judge::history).collect();
            let lists = ranker.top_all(&histories, LENGTH, &stage(1))?;
            let judged = lists.iter().zip(&fold.judges);
            values.extend(judged.map(|(list, judge)| ndcg(list, &judge.held)));
            models.push(model);
        }
        Ok(Some((models, values)))
    }

    /// Learns the weights of the best of each family, and leaves out who has none.
    fn finish(mut self, progress: &dyn Progress) -> Result<Choosing, Cancelled> {
        let judges = self.judges() as u64;
        let found: Vec<Best> =
            std::mem::take(&mut self.standings).into_iter().filter_map(|it| it.best).collect();
        let budget = self.params.0.budget;
        if found.is_empty() {
            let chosen = Chosen::prior(self.content.is_some());
            return Ok(Choosing { chosen, budget, ..Choosing::default() });
        }
        let kinds: Vec<ModelKind> = found.iter().map(|best| self.recipe_of(best).model).collect();
        let params = BlendParams { cuts: self.params.0.cuts, ..BlendParams::default() };
        let mut lessons = params.check().unwrap_or_default().lessons(kinds);
        for (index, fold) in self.folds.iter().enumerate() {
            let models: Vec<&dyn Model> = found.iter().map(|best| &*best.models[index]).collect();
            let part = Stage::new(progress, TRYING, TRYING + 1);
            lessons.judge(
                &models,
                fold,
                &Stage::new(&part, index as u64, self.folds.len() as u64),
            )?;
        }
        let weights = lessons.weights();
        // What costs nothing stays: likeness and reasons are told by it too.
        let kept =
            |at: &usize| weights.counts(*at) || is_free(self.recipe_of(&found[*at]).model, true);
        let keep: Vec<usize> = (0..found.len()).filter(kept).collect();
        let weights = weights.only(&keep);
        let last = weights.of(usize::MAX).to_vec();
        for (place, &at) in keep.iter().enumerate() {
            self.trials[found[at].trial].weight = Some(last[place]);
        }
        let recipes = keep.iter().map(|&at| self.recipe_of(&found[at]).clone()).collect();
        self.trials.order_by(|a, b| b.ndcg.value.total_cmp(&a.ndcg.value));
        Ok(Choosing {
            chosen: Chosen { recipes, weights },
            trials: self.trials,
            judges,
            budget,
            spent: self.spent,
        })
    }

    fn recipe_of(&self, best: &Best) -> &Recipe {
        &self.trials[best.trial].recipe
    }

    fn judges(&self) -> usize {
        self.folds.iter().map(|fold| fold.judges.len()).sum()
    }

    fn seconds(&self, recipe: &Recipe) -> f64 {
        let folds = self.shapes.iter().zip(self.folds);
        folds.map(|(shape, fold)| shape.seconds(recipe, fold.judges.len())).sum()
    }

    /// Progress of a trial as its part of the budget.
    fn within<'p>(&self, progress: &'p dyn Progress, seconds: f64) -> Spending<'p> {
        let starts = FAMILIES.iter().filter(|family| is_free(family.model, true));
        let free: f64 = starts.map(|family| self.seconds(&family.recipe(family.start))).sum();
        let whole = (self.params.0.budget + free).max(f64::MIN_POSITIVE);
        Spending { progress, done: self.elapsed / whole, part: seconds / whole }
    }
}

/// Whether a trial takes nothing of the budget: what even the quickest choice has.
fn is_free(model: ModelKind, start: bool) -> bool {
    match model {
        ModelKind::Popularity => true,
        ModelKind::Content | ModelKind::ItemKnn => start,
        _ => false,
    }
}

/// Tells the whole how much of the budget is spent.
struct Spending<'p> {
    progress: &'p dyn Progress,
    done: f64,
    part: f64,
}

impl Progress for Spending<'_> {
    fn report(&self, done: u64, total: u64) -> Result<(), Cancelled> {
        const STEPS: f64 = 1_000.0;
        let inner = done as f64 / total.max(1) as f64;
        let spent = (self.done + self.part * inner).clamp(0.0, 1.0);
        let whole = (STEPS * (TRYING + 1) as f64) as u64;
        self.progress.report((spent * STEPS * TRYING as f64) as u64, whole)
    }
}

impl Chosen {
    /// What stands where nothing could be tried.
    pub fn prior(content: bool) -> Self {
        let others = [ModelKind::ItemKnn, ModelKind::Content];
        let kinds: Vec<ModelKind> = [ModelKind::Popularity]
            .into_iter()
            .chain(others.into_iter().take(1 + usize::from(content)))
            .collect();
        let weights = Weights::prior(&kinds);
        Self { recipes: kinds.into_iter().map(Recipe::plain).collect(), weights }
    }

    /// Fits what was chosen. What cannot be had here is left out, and its weight with it.
    pub fn fit(&self, ground: Ground<'_>, progress: &dyn Progress) -> Result<Blend, Cancelled> {
        let stages = self.recipes.len() as u64;
        let (mut parts, mut kept) = (Vec::new(), Vec::new());
        for (at, recipe) in self.recipes.iter().enumerate() {
            let model = recipe.fit(ground, &Stage::new(progress, at as u64, stages))?;
            if let Some(model) = model {
                parts.push(model);
                kept.push(at);
            }
        }
        Ok(Blend::new(parts, self.weights.only(&kept)))
    }
}

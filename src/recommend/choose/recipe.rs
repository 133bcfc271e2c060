//! A model with its settings, as plain data: tried, shown in a table, kept.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{Cancelled, Progress};
use crate::recommend::cold_start::Newborn;
use crate::recommend::{
    AutoEncoderParams, BprParams, Content, EaseFitError, EaseParams, ExplicitAlsParams,
    ImplicitAlsParams, Interactions, ItemKnnParams, Model, ModelKind, PopularityParams,
    RandomWalkParams, UserKnnParams,
};

/// What to fit, and how.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recipe {
    /// Which model.
    pub model: ModelKind,
    /// Its settings; what is not set is the model's default.
    pub settings: Vec<(Setting, f64)>,
}

/// Something of a model that can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Setting {
    /// Days after which an act counts half.
    HalfLife,
    /// Neighbours kept.
    Neighbours,
    /// What is added to the denominator of a cosine.
    Shrink,
    /// How strongly weights or factors are held near 0.
    Regularisation,
    /// How much popular items are held back.
    Beta,
    /// Numbers that describe a member or an item.
    Factors,
    /// How much surer an act is than its absence.
    Confidence,
    /// Step of gradient descent.
    Rate,
    /// Passes over the data.
    Epochs,
    /// Units of the hidden layer.
    Hidden,
    /// Share of a history that is hidden while learning.
    Dropout,
}

/// What models are fitted on.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// Who took an interest in what.
    pub interactions: &'a Interactions,
    /// What items say, where they say anything; it is the same whoever acts.
    pub content: Option<&'a Arc<Content>>,
    /// Of all that is random.
    pub seed: u64,
    /// Pairs of items that a model may make (see [`crate::recommend::ItemKnnParams`]).
    pub pairs: usize,
}

impl Recipe {
    /// A model as it is by default.
    pub fn plain(model: ModelKind) -> Self {
        Self { model, settings: Vec::new() }
    }

    /// Fits it, so that it also knows contents which nobody took up, where they say
    /// something; `None` where the model cannot be had: no texts, too many items, settings
    /// that it refuses, or a kind that stands for several (the blend).
    pub fn fit(
        &self,
        ground: Ground<'_>,
        progress: &dyn Progress,
    ) -> Result<Option<Arc<dyn Model>>, Cancelled> {
        let fitted = self.fit_to_acts(ground, progress)?;
        let alone =
            matches!(self.model, ModelKind::Popularity | ModelKind::Content | ModelKind::ItemKnn);
        Ok(match (fitted, ground.content) {
            (Some(model), Some(content)) if !alone => {
                Some(Newborn::among(model, ground.interactions, content))
            }
            (fitted, _) => fitted,
        })
    }

    fn fit_to_acts(
        &self,
        ground: Ground<'_>,
        progress: &dyn Progress,
    ) -> Result<Option<Arc<dyn Model>>, Cancelled> {
        let train = ground.interactions;
        let set = |setting: Setting, default: f64| {
            let found = self.settings.iter().find(|(name, _)| *name == setting);
            found.map_or(default, |&(_, value)| value)
        };
        match self.model {
            ModelKind::Popularity => {
                let half_life = set(Setting::HalfLife, PopularityParams::default().half_life);
                let valid = PopularityParams { half_life }.check();
                Ok(valid.ok().map(|valid| shared(valid.fit(train))))
            }
            ModelKind::Content => {
                Ok(ground.content.map(|content| Arc::clone(content) as Arc<dyn Model>))
            }
            ModelKind::ItemKnn => {
                let params = ItemKnnParams::default();
                let params = ItemKnnParams {
                    neighbours: set(Setting::Neighbours, params.neighbours as f64) as usize,
                    shrink: set(Setting::Shrink, params.shrink),
                    pairs: ground.pairs,
                    ..params
                };
                params.check().ok().map(|valid| valid.fit(train, progress)).transpose().map(some)
            }
            ModelKind::UserKnn => {
                let params = UserKnnParams::default();
                let params = UserKnnParams {
                    neighbours: set(Setting::Neighbours, params.neighbours as f64) as usize,
                    shrink: set(Setting::Shrink, params.shrink),
                    ..params
                };
                params.check().ok().map(|valid| valid.fit(train, progress)).transpose().map(some)
            }
            ModelKind::RandomWalk => {
                let params = RandomWalkParams::default();
                let params = RandomWalkParams {
                    beta: set(Setting::Beta, params.beta),
                    neighbours: set(Setting::Neighbours, params.neighbours as f64) as usize,
                    pairs: ground.pairs,
                    ..params
                };
                params.check().ok().map(|valid| valid.fit(train, progress)).transpose().map(some)
            }
            ModelKind::Ease => {
                let ridge = set(Setting::Regularisation, EaseParams::default().ridge);
                let fitted = EaseParams { ridge }.check().ok().map(|it| it.fit(train, progress));
                match fitted {
                    Some(Err(EaseFitError::Cancelled(cancelled))) => Err(cancelled),
                    fitted => Ok(some(fitted.and_then(Result::ok))),
                }
            }
            ModelKind::ImplicitAls => {
                let params = ImplicitAlsParams::default();
                let params = ImplicitAlsParams {
                    factors: set(Setting::Factors, params.factors as f64) as usize,
                    regularisation: set(Setting::Regularisation, params.regularisation),
                    confidence: set(Setting::Confidence, params.confidence),
                    seed: ground.seed,
                    ..params
                };
                params.check().ok().map(|valid| valid.fit(train, progress)).transpose().map(some)
            }
            ModelKind::ExplicitAls => {
                let params = ExplicitAlsParams::default();
                let params = ExplicitAlsParams {
                    factors: set(Setting::Factors, params.factors as f64) as usize,
                    regularisation: set(Setting::Regularisation, params.regularisation),
                    seed: ground.seed,
                    ..params
                };
                params.check().ok().map(|valid| valid.fit(train, progress)).transpose().map(some)
            }
            ModelKind::Bpr => {
                let params = BprParams::default();
                let params = BprParams {
                    factors: set(Setting::Factors, params.factors as f64) as usize,
                    epochs: set(Setting::Epochs, params.epochs as f64) as usize,
                    rate: set(Setting::Rate, params.rate),
                    regularisation: set(Setting::Regularisation, params.regularisation),
                    seed: ground.seed,
                };
                params.check().ok().map(|valid| valid.fit(train, progress)).transpose().map(some)
            }
            ModelKind::AutoEncoder => {
                let params = AutoEncoderParams::default();
                let params = AutoEncoderParams {
                    hidden: set(Setting::Hidden, params.hidden as f64) as usize,
                    epochs: set(Setting::Epochs, params.epochs as f64) as usize,
                    rate: set(Setting::Rate, params.rate),
                    dropout: set(Setting::Dropout, params.dropout),
                    seed: ground.seed,
                };
                params.check().ok().map(|valid| valid.fit(train, progress)).transpose().map(some)
            }
            ModelKind::Blend => Ok(None),
        }
    }
}

fn shared(model: impl Model + 'static) -> Arc<dyn Model> {
    Arc::new(model)
}

fn some(model: Option<impl Model + 'static>) -> Option<Arc<dyn Model>> {
    model.map(shared)
}

//! The recommenders under contract: how each is fitted, and which laws it keeps
//! beyond those that every recommender must. A new one is one line of [`MODELS`].

use std::sync::Arc;

use truefan::math::Rng;
use truefan::model::{Cancelled, Progress, Silent};
use truefan::recommend::{
    AutoEncoderParams, Blend, BprParams, Content, ContentParams, Documents, EaseFitError,
    EaseParams, ExplicitAlsParams, ImplicitAlsParams, Interactions, ItemKnn, ItemKnnParams, Model,
    ModelKind, Popularity, PopularityParams, RandomWalkParams, UserKnnParams, Weighting, Weights,
};

/// What only some recommenders promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Law {
    /// What like-minded members took an interest in comes first.
    Taste,
    /// Renumbering members and items changes no score. Not kept where a random
    /// start goes by number.
    Renumbering,
    /// The shares of an explanation, and what the item has without any, sum to the score.
    Additive,
    /// Without a piece of the history the score is less by exactly its share.
    Linear,
}
use Law::{Additive, Linear, Renumbering, Taste};

type Fit = fn(&Fixture, &dyn Progress) -> Result<Box<dyn Model>, Cancelled>;

/// A recommender under contract.
pub struct Named {
    /// What a failure calls it.
    pub name: &'static str,
    /// What it promises beyond the rest.
    pub keeps: &'static [Law],
    /// Fits it.
    pub fit: Fit,
}

const BM25: Weighting = Weighting::Bm25 { k1: 1.2, b: 0.75 };

/// Every recommender there is.
pub const MODELS: &[Named] = &[
    Named { name: "popularity", keeps: &[Renumbering], fit: |at, _| Ok(Box::new(popularity(at))) },
    Named {
        name: "item-kNN",
        keeps: &[Taste, Renumbering, Additive, Linear],
        fit: |at, progress| Ok(Box::new(item_knn(at, progress)?)),
    },
    Named {
        name: "item-kNN, tf-idf",
        keeps: &[Taste, Renumbering, Additive, Linear],
        fit: |at, progress| {
            let params = ItemKnnParams { weighting: Weighting::TfIdf, ..ItemKnnParams::default() };
            Ok(Box::new(params.check().unwrap().fit(&at.interactions, progress)?))
        },
    },
    Named {
        name: "item-kNN, BM25",
        keeps: &[Taste, Renumbering, Additive, Linear],
        fit: |at, progress| {
            let params = ItemKnnParams { weighting: BM25, ..ItemKnnParams::default() };
            Ok(Box::new(params.check().unwrap().fit(&at.interactions, progress)?))
        },
    },
    Named {
        name: "user-kNN",
        keeps: &[Taste, Renumbering, Additive],
        fit: |at, progress| {
            let params = UserKnnParams::default().check().unwrap();
            Ok(Box::new(params.fit(&at.interactions, progress)?))
        },
    },
    Named {
        name: "user-kNN, BM25",
        keeps: &[Taste, Renumbering, Additive],
        fit: |at, progress| {
            let params = UserKnnParams { weighting: BM25, ..UserKnnParams::default() };
            Ok(Box::new(params.check().unwrap().fit(&at.interactions, progress)?))
        },
    },
    Named {
        name: "EASE",
        keeps: &[Taste, Renumbering, Additive, Linear],
        fit: |at, progress| {
            let params = EaseParams::default().check().unwrap();
            let fit = params.fit(&at.interactions, progress);
            Ok(Box::new(fit.map_err(|error| {
                assert_eq!(error, EaseFitError::Cancelled(Cancelled));
                Cancelled
            })?))
        },
    },
    Named {
        name: "random walk",
        keeps: &[Taste, Renumbering, Additive, Linear],
        fit: |at, progress| {
            let params = RandomWalkParams::default().check().unwrap();
            Ok(Box::new(params.fit(&at.interactions, progress)?))
        },
    },
    Named {
        name: "implicit ALS",
        keeps: &[Taste, Renumbering, Additive],
        fit: |at, progress| {
            let params = ImplicitAlsParams { regularisation: 1.0, ..ImplicitAlsParams::default() };
            Ok(Box::new(params.check().unwrap().fit(&at.interactions, progress)?))
        },
    },
    Named {
        // Here everybody rates everything alike, so it has nothing to learn;
        // tests/laws/factors.rs gives it ratings.
        name: "explicit ALS",
        keeps: &[Renumbering, Additive],
        fit: |at, progress| {
            let params = ExplicitAlsParams::default().check().unwrap();
            Ok(Box::new(params.fit(&at.interactions, progress)?))
        },
    },
    Named {
        name: "BPR",
        keeps: &[Taste, Renumbering, Additive],
        fit: |at, progress| {
            // A community of twenty needs many small epochs.
            let params = BprParams { epochs: 200, rate: 0.1, ..BprParams::default() };
            Ok(Box::new(params.check().unwrap().fit(&at.interactions, progress)?))
        },
    },
    Named {
        name: "auto-encoder",
        keeps: &[Taste, Renumbering, Additive],
        fit: |at, progress| {
            let params = AutoEncoderParams { rate: 0.01, ..AutoEncoderParams::default() };
            Ok(Box::new(params.check().unwrap().fit(&at.interactions, progress)?))
        },
    },
    Named {
        name: "content",
        keeps: &[Taste, Renumbering, Additive],
        fit: |at, progress| Ok(Box::new(content(at, progress)?)),
    },
    Named { name: "blend", keeps: &[Taste, Renumbering], fit: |at, progress| blend(at, progress) },
];

/// The baseline, to which members fall back of whom a model knows nothing.
pub fn popularity(at: &Fixture) -> Popularity {
    PopularityParams::default().check().unwrap().fit(&at.interactions)
}

fn item_knn(at: &Fixture, progress: &dyn Progress) -> Result<ItemKnn, Cancelled> {
    ItemKnnParams::default().check().unwrap().fit(&at.interactions, progress)
}

fn content(at: &Fixture, progress: &dyn Progress) -> Result<Content, Cancelled> {
    let mut documents = Documents::default();
    for text in &at.texts {
        documents.push(&[], "", text);
    }
    ContentParams::default().check().unwrap().fit(&documents, progress)
}

fn blend(at: &Fixture, progress: &dyn Progress) -> Result<Box<dyn Model>, Cancelled> {
    let parts: Vec<Arc<dyn Model>> = vec![
        Arc::new(popularity(at)),
        Arc::new(item_knn(at, progress)?),
        Arc::new(content(at, progress)?),
    ];
    let kinds: Vec<ModelKind> = parts.iter().map(|part| part.kind()).collect();
    Ok(Box::new(Blend::new(parts, Weights::prior(&kinds))))
}

/// A community as the models see it: who acted on what, and what it says.
pub struct Fixture {
    /// Who acted on what.
    pub rows: Vec<Vec<u32>>,
    /// The words of each item.
    pub texts: Vec<String>,
    /// The same as `rows`, as a matrix.
    pub interactions: Interactions,
}

impl Fixture {
    /// The items of each member, and the words of each item.
    pub fn new(rows: Vec<Vec<u32>>, texts: Vec<String>) -> Self {
        let interactions = Interactions::binary(texts.len(), rows.clone());
        Self { rows, texts, interactions }
    }

    /// Members and items of one colour go together, but nobody has seen the item
    /// of their own number.
    pub fn checkerboard(size: u32) -> Self {
        let row = |member| (0..size).filter(move |item| item % 2 == member % 2 && *item != member);
        let colour = |item| if item % 2 == 0 { "white ivory" } else { "black ebony" };
        Self::new(
            (0..size).map(|member| row(member).collect()).collect(),
            (0..size).map(|item| colour(item).to_owned()).collect(),
        )
    }

    /// Members without tastes.
    pub fn random(seed: u64, members: usize, items: usize) -> Self {
        let mut rng = Rng::seed(seed);
        let words = ["gate", "noise", "qubit", "circuit", "oracle", "phase"];
        let mut pick = |chance, count| (0..count as u32).filter(|_| rng.chance(chance)).collect();
        let rows: Vec<Vec<u32>> = (0..members).map(|_| pick(0.2, items)).collect();
        let text = |words_at: Vec<u32>| {
            words_at.iter().map(|&at| words[at as usize]).collect::<Vec<_>>().join(" ")
        };
        let texts = (0..items).map(|_| text(pick(0.4, words.len()))).collect();
        Self::new(rows, texts)
    }

    /// Every recommender, fitted on it.
    pub fn fit(self) -> Fitted {
        let models = MODELS.iter().map(|named| (named, (named.fit)(&self, &Silent).unwrap()));
        Fitted { models: models.collect(), popularity: popularity(&self), fixture: self }
    }
}

/// What the laws are asked of.
pub struct Fitted {
    models: Vec<(&'static Named, Box<dyn Model>)>,
    /// The fallback.
    pub popularity: Popularity,
    /// What was learnt from.
    pub fixture: Fixture,
}

impl Fitted {
    /// Every recommender with its name.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, &dyn Model)> {
        self.models.iter().map(|(named, model)| (named.name, &**model))
    }

    /// Those that promise a law.
    pub fn keeping(&self, law: Law) -> impl Iterator<Item = (&'static str, &dyn Model)> {
        let keeping = self.models.iter().filter(move |(named, _)| named.keeps.contains(&law));
        keeping.map(|(named, model)| (named.name, &**model))
    }
}

//! Lists with their reasons, and what the models that make them are worth.

use serde::Serialize;
use tsify::Tsify;

use super::segments::IntervalView;
use super::{Present, mirror};
use crate::embed::kind::{EventWord, ModelWord, SettingWord};
use crate::engine;
use crate::model::Dataset;
use crate::recommend::Reason;

mirror!(
    /// A content for a member.
    RecommendationView = engine::Recommendation {
        /// Your id.
        content: String,
        /// The same.
        key: String,
        title: String,
        tags: Vec<String>,
        /// Comparable within one list only.
        score: f64,
        reason: ReasonView,
        /// The acts that moved it, the strongest first, three at most.
        because: Vec<BecauseView>,
        /// What would be without the first of them.
        change: Option<ChangeView>,
        /// Whether their tier does not include it.
        offer: bool,
    }
);

mirror!(
    /// An act that spoke for a content.
    BecauseView = engine::Because {
        content: String,
        title: String,
        act: EventWord,
        /// Its part of all that spoke for the recommendation, 0–1.
        share: f64,
        model: ModelWord,
    }
);

mirror!(
    /// What would be without the act that moved most.
    ChangeView = engine::Change {
        content: String,
        title: String,
        act: EventWord,
        /// Where the recommendation would then stand, from 1; undefined if far down.
        place: Option<u32>,
    }
);

/// Why a content is recommended.
#[derive(Clone, Debug, Serialize, Tsify)]
#[serde(tag = "reason", rename_all = "camelCase")]
#[allow(missing_docs)]
pub enum ReasonView {
    /// "Because they answered …": tags or words in common.
    Similar { act: EventWord, content: String, title: String, shared: Vec<String> },
    /// "People who commented on … also came here."
    Together { act: EventWord, content: String, title: String, people: u32 },
    /// "12 people came here in the last 30 days."
    Popular { people: u32, days: u32 },
}

impl Present<ReasonView> for Reason {
    fn present(self, data: &Dataset) -> ReasonView {
        match self {
            Self::Similar { act, content, title, shared } => {
                let (act, content) = (act.into(), content.present(data));
                ReasonView::Similar { act, content, title, shared }
            }
            Self::Together { act, content, title, people } => {
                let (act, content) = (act.into(), content.present(data));
                ReasonView::Together { act, content, title, people }
            }
            Self::Popular { people, days } => ReasonView::Popular { people, days },
        }
    }
}

mirror!(
    /// One list for everybody.
    DigestView = engine::Digest {
        pieces: Vec<DigestPieceView>,
        /// Days of publication that it draws on; undefined for all.
        days: Option<u32>,
        /// Active members whose lists it was made from.
        readers: u64,
        /// Those of them who have one of its pieces on their own list.
        reached: u64,
        /// Those whom as many of the most popular pieces would reach.
        reached_by_popular: u64,
        candidates: u64,
        as_of: Option<f64>,
    }
);

mirror!(
    /// A piece of the digest.
    DigestPieceView = engine::DigestPiece {
        /// Your id.
        content: String,
        /// The same.
        key: String,
        title: String,
        tags: Vec<String>,
        /// People who took it up so far.
        people: u32,
        hardly_seen: bool,
        /// Readers on whose own list it is.
        fits: u32,
        /// Those of them for whom it is the best of the digest down to here.
        first: u32,
        /// Readers whose tier does not include it.
        offers: u32,
    }
);

mirror!(
    /// Who should see a content.
    SuitedView = engine::Suited {
        content: Option<String>,
        title: String,
        rows: Vec<SuitedRowView>,
        /// Members who have not seen it and of whom something is known.
        people: u64,
        /// Those of them on whose own list of ten it is.
        belongs: u64,
        /// Members who have seen it.
        seen: u64,
    }
);

mirror!(
    /// A member whom a content suits.
    SuitedRowView = engine::SuitedRow {
        /// Your id.
        member: String,
        label: String,
        /// Its place among all that they have not seen, from 1 …
        place: u32,
        /// … of so many.
        of: u32,
        /// How far above the member's mean it is, in deviations.
        z: f64,
        reason: ReasonView,
        offer: bool,
    }
);

mirror!(
    /// Whether recommending beats showing what is popular.
    EvaluationView = engine::Evaluation {
        /// What came before this moment was learnt from, what came after was to be foretold.
        split: Option<f64>,
        people: u64,
        candidates: u64,
        models: Vec<ModelScoreView>,
        chosen: Option<ModelWord>,
        better_than_popularity: bool,
        /// By segment.
        groups: Vec<GroupScoreView>,
    }
);

mirror!(
    /// How well a model foretold.
    ModelScoreView = engine::ModelScore {
        model: ModelWord,
        /// NDCG@10.
        ndcg: IntervalView,
        /// Recall@10.
        recall: IntervalView,
        /// NDCG@10 less popularity's, member by member.
        difference: IntervalView,
        precision: f64,
        map: f64,
        mrr: f64,
        /// Share of members with a hit.
        hit: f64,
        /// Share of contents that anybody was recommended.
        coverage: f64,
        /// Bits that a recommendation tells, for being rare.
        novelty: f64,
        /// 1 less the mean cosine of two contents of a list.
        diversity: f64,
        /// Mean people of a content recommended.
        popularity: f64,
        /// Gini coefficient of how often contents were recommended.
        concentration: f64,
    }
);

mirror!(
    /// How well the model in use foretold a segment.
    GroupScoreView = engine::GroupScore {
        group: u32,
        people: u64,
        chosen: IntervalView,
        popularity: IntervalView,
        difference: IntervalView,
    }
);

mirror!(
    /// What the automatic choice found.
    ChoicePageView = engine::ChoicePage {
        choosing: ChoosingView,
        in_use: bool,
    }
);

/// What was tried, and what it comes to.
#[derive(Clone, Debug, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct ChoosingView {
    /// Every recipe that was tried, the best first; those with a weight were chosen.
    trials: Vec<ChoiceTrialView>,
    /// Members who judged.
    judges: u64,
    /// Seconds that were to be spent at most, and those that were, by estimate.
    budget: f64,
    /// Likewise.
    spent: f64,
}

impl Present<ChoosingView> for engine::Choosing {
    fn present(self, data: &Dataset) -> ChoosingView {
        let Self { chosen: _, trials, judges, budget, spent } = self;
        ChoosingView { trials: trials.present(data), judges, budget, spent }
    }
}

mirror!(
    /// One recipe that was tried.
    ChoiceTrialView = engine::ChoiceTrial {
        recipe: RecipeView,
        /// NDCG@10.
        ndcg: IntervalView,
        /// Seconds it took, by estimate.
        seconds: f64,
        /// Its weight in the blend for members who did much; undefined if it has no part.
        weight: Option<f64>,
    }
);

mirror!(
    /// A model with its settings.
    RecipeView = engine::Recipe {
        model: ModelWord,
        settings: Vec<(SettingWord, f64)>,
    }
);

/// What stands out of the recommendations.
#[derive(Clone, Debug, Serialize, Tsify)]
#[serde(tag = "finding", rename_all = "camelCase")]
#[allow(missing_docs)]
pub enum RecommendFindingView {
    /// What is in use beats popularity beyond chance, by this share.
    Better { lift: Option<f64>, difference: IntervalView, people: u64 },
    /// It does not.
    NoBetter { difference: IntervalView, people: u64 },
    /// Pieces of the digest that hardly anybody has seen.
    HardlySeen { pieces: u64, of: u64 },
    /// How many members the digest has something for.
    Reaches { reached: u64, readers: u64, by_popular: u64 },
    /// The models have not been chosen thoroughly.
    Untuned,
    /// Whether they beat popularity has not been tested yet.
    Unchecked,
}

impl Present<RecommendFindingView> for engine::RecommendFinding {
    fn present(self, data: &Dataset) -> RecommendFindingView {
        use RecommendFindingView as View;
        match self {
            Self::Better { lift, difference, people } => {
                View::Better { lift, difference: difference.present(data), people }
            }
            Self::NoBetter { difference, people } => {
                View::NoBetter { difference: difference.present(data), people }
            }
            Self::HardlySeen { pieces, of } => View::HardlySeen { pieces, of },
            Self::Reaches { reached, readers, by_popular } => {
                View::Reaches { reached, readers, by_popular }
            }
            Self::Untuned => View::Untuned,
            Self::Unchecked => View::Unchecked,
        }
    }
}

//! What the recommenders answer.

use serde::{Deserialize, Serialize};

pub use crate::recommend::{
    Because, Change, Choosing, Chosen, Digest, DigestPiece, Evaluation, GroupScore, Interval,
    ModelScore, Recipe, Recommendation, Setting, Suited, SuitedRow, Trial as ChoiceTrial,
};

/// What the automatic choice found, beside what is in use.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChoicePage {
    /// What was tried and chosen.
    pub choosing: Choosing,
    /// Whether recommendations come from it already.
    pub in_use: bool,
}

/// Something worth saying about the recommendations.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum RecommendFinding {
    /// What is in use beats popularity beyond chance.
    Better {
        /// NDCG@10 of what is in use, of popularity's; 0.5 is half as good again. `None`
        /// where popularity found nothing at all.
        lift: Option<f64>,
        /// The difference of the two, member by member.
        difference: Interval,
        /// Members tested.
        people: u64,
    },
    /// It does not.
    NoBetter {
        /// The difference of the two, member by member.
        difference: Interval,
        /// Members tested.
        people: u64,
    },
    /// Pieces that hardly anybody has seen belong in the digest.
    HardlySeen {
        /// How many …
        pieces: u64,
        /// … of how many in it.
        of: u64,
    },
    /// How many members the digest has something for.
    Reaches {
        /// Members with a piece of it on their own list …
        reached: u64,
        /// … of how many …
        readers: u64,
        /// … and how many the most popular pieces would reach.
        by_popular: u64,
    },
    /// The models have not been chosen thoroughly.
    Untuned,
    /// Whether they beat popularity has not been tested yet.
    Unchecked,
}

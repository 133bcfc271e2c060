//! Why a content is recommended: plain data that the app puts into a sentence.

use serde::{Deserialize, Serialize};

use crate::model::{ContentId, EventKind};

/// The strongest ground for a recommendation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reason {
    /// "Because they answered …": words or tags in common with something they acted on.
    Similar {
        /// What they did …
        act: EventKind,
        /// … to what.
        content: ContentId,
        /// What to call it.
        title: String,
        /// Tags or words in common, the strongest first, at most three.
        shared: Vec<String>,
    },
    /// "People who commented on … also came here."
    Together {
        /// What they did …
        act: EventKind,
        /// … to what.
        content: ContentId,
        /// What to call it.
        title: String,
        /// How many people acted on both.
        people: u32,
    },
    /// "12 people came here in the last 30 days."
    Popular {
        /// How many.
        people: u32,
        /// In how many days; 0 for ever, where nobody came lately or times are not known.
        days: u32,
    },
}

/// The recommenders.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ModelKind {
    /// Decayed popularity: the baseline.
    Popularity,
    /// Item-kNN on who acted on what.
    ItemKnn,
    /// Tf-idf of tags and text.
    Content,
    /// The weighted blend of several.
    Blend,
    /// User-kNN on who acted on what.
    UserKnn,
    /// Linear item-to-item weights in closed form (EASE).
    Ease,
    /// A random walk over members and items (RP3β).
    RandomWalk,
    /// Factors of what was acted on (implicit ALS).
    ImplicitAls,
    /// Factors of how it was rated (explicit ALS with biases).
    ExplicitAls,
    /// Factors that order pairs (BPR).
    Bpr,
    /// A small neural network (denoising auto-encoder).
    AutoEncoder,
}

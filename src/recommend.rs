//! What to show each member, and why.
//!
//! [`Interactions`] is the matrix of who took an interest in what; each
//! recommender is a folder behind the trait [`Model`]; [`Blend`] adds them up with
//! weights chosen on the past; [`evaluate`] says what that is worth, always beside
//! popularity. [`Recommender`] is all of it for one dataset.

mod blend;
mod content;
mod ease;
pub mod evaluate;
mod interactions;
mod item_knn;
mod model;
mod neighbours;
mod popularity;
mod random_walk;
mod reason;
mod recent;
mod recommender;
mod user_knn;
mod weighting;

pub use blend::{Blend, BlendError, BlendParams, BlendValidParams, Parts, Tuned, Tuning, Weights};
pub use content::{Content, ContentError, ContentParams, ContentValidParams, Documents};
pub use ease::{Ease, EaseError, EaseFitError, EaseParams, EaseValidParams, MOST_ITEMS};
pub use evaluate::{Evaluation, Interval, ModelScore};
pub use interactions::{Interactions, Items};
pub use item_knn::{ItemKnn, ItemKnnError, ItemKnnParams, ItemKnnValidParams};
pub use model::{Contribution, Model, Ranker};
pub use popularity::{Popularity, PopularityError, PopularityParams, PopularityValidParams};
pub use random_walk::{RandomWalk, RandomWalkError, RandomWalkParams, RandomWalkValidParams};
pub use reason::{ModelKind, Reason};
pub use recommender::{Recommendation, Recommender};
pub use user_knn::{UserKnn, UserKnnError, UserKnnParams, UserKnnValidParams};
pub use weighting::{Weighting, WeightingError};

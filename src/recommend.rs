//! What to show each member, and why.
//!
//! [`Interactions`] is the matrix of who took an interest in what; each
//! recommender is a folder behind the trait [`Model`]; [`choose`] tries them with their
//! settings on the past; [`Blend`] adds up the best with weights learnt there;
//! [`evaluate`] says what that is worth, always beside popularity; [`lists`] are made of
//! it. [`Recommender`] is all of it for one dataset.

mod audience;
mod auto_encoder;
mod blend;
mod block;
mod bpr;
pub mod choose;
pub mod cold_start;
mod content;
mod ease;
pub mod evaluate;
mod explicit_als;
mod factors;
mod implicit_als;
mod interactions;
mod item_knn;
pub mod lists;
mod model;
mod neighbours;
mod popularity;
mod random_walk;
mod reason;
mod recent;
mod recommender;
mod user_knn;
mod weighting;

pub use audience::{may_see, sees_paid};
pub use auto_encoder::{AutoEncoder, AutoEncoderError, AutoEncoderParams, AutoEncoderValidParams};
pub use blend::{
    Blend, BlendError, BlendParams, BlendValidParams, LENGTHS, Lessons, Weights, length,
};
pub use bpr::{Bpr, BprError, BprParams, BprValidParams};
pub use choose::{
    ChooseError, ChooseParams, ChooseValidParams, Choosing, Chosen, Ground, Recipe, Setting, Trial,
};
pub use content::{Content, ContentError, ContentParams, ContentValidParams, Documents};
pub use ease::{Ease, EaseError, EaseFitError, EaseParams, EaseValidParams, MOST_ITEMS};
pub use evaluate::{Evaluation, GroupScore, Interval, ModelScore};
pub use explicit_als::{ExplicitAls, ExplicitAlsError, ExplicitAlsParams, ExplicitAlsValidParams};
pub use implicit_als::{ImplicitAls, ImplicitAlsError, ImplicitAlsParams, ImplicitAlsValidParams};
pub use interactions::{Interactions, Items};
pub use item_knn::{ItemKnn, ItemKnnError, ItemKnnParams, ItemKnnValidParams};
pub use lists::{Piece, digest, diversify};
pub use model::{Contribution, Model, Ranker};
pub use popularity::{Popularity, PopularityError, PopularityParams, PopularityValidParams};
pub use random_walk::{RandomWalk, RandomWalkError, RandomWalkParams, RandomWalkValidParams};
pub use reason::{ModelKind, Reason};
pub use recommender::{
    Because, Change, Digest, DigestPiece, Recommendation, Recommender, Suited, SuitedRow, Wish,
};
pub use user_knn::{UserKnn, UserKnnError, UserKnnParams, UserKnnValidParams};
pub use weighting::{Weighting, WeightingError};

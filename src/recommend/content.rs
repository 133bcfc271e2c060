//! "Because they answered …": items in the words of what a member acted on.
//!
//! An item is the tf-idf vector of its tags, title and text ([`crate::text`]); a
//! member is the sum of the vectors of the items they acted on, weighted by damped
//! interest; the score is the cosine of the two. It needs nobody else's acts, so
//! it is the only model that can place a content which nobody has seen yet. Words
//! are weighed over all contents: no act, and so no future, enters a vector.
//!
//! Cost of scoring: over the words of the profile, the items that have each.

mod documents;
mod model;
mod params;
mod phrases;

pub use documents::Documents;
pub use model::Content;
pub use params::{ContentError, ContentParams, ContentValidParams};

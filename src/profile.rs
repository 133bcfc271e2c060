//! Who the members are: features, scaling, components, segments, score.
//!
//! ```text
//! log ─► table (B1) ─► draw in tails, standardise ─► PCA ─► k-means, k by silhouette ─► segments (B3)
//!            └───────► quantiles ─► score (B2)
//! ```
//!
//! [`Profiles::fit`] runs all of it; each step also stands alone. Beside what is learnt
//! stand rules that anybody can read: [`classes`] (B4), [`rfm`], [`loyalty`]. What speaks
//! for the segments and against them is in [`structure`], who moved in [`movement`],
//! what is wrong with the data in [`cleaning`].

pub mod classes;
pub mod cleaning;
pub mod csv;
pub mod feature;
pub mod gap;
pub mod k_means;
pub mod linkage;
pub mod loyalty;
pub mod mini_batch;
pub mod movement;
pub mod pca;
pub mod points;
mod profiles;
pub mod rfm;
pub mod scale;
pub mod score;
mod segments;
pub mod silhouette;
pub mod stability;
pub mod structure;
mod table;

pub use feature::{Family, Feature, FeatureInfo, Origin, Tail, Unit, Window};
pub use profiles::{FeatureValue, ProfileSettings, Profiles};
pub use score::ScoreTerm;
pub use segments::{Difference, Segment, SegmentBrief, SegmentName, Segments};
pub use table::FeatureTable;

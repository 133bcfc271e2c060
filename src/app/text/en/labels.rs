//! Names of kinds, features, measures and models.

mod feature;
pub mod kind;
mod measure;
mod sentence;

use crate::app::text::Labels;
use crate::recommend::ModelKind;

/// Names of kinds, features, measures and models.
pub const LABELS: Labels = Labels {
    as_table: "Show as table",
    as_chart: "Show as chart",
    activity_kind: kind::activity,
    event_kind: kind::event,
    did: kind::did,
    model: |model| match model {
        ModelKind::Popularity => "Popularity",
        ModelKind::ItemKnn => "People in common",
        ModelKind::Content => "Words in common",
        ModelKind::Blend => "Blend",
        ModelKind::UserKnn => "Like-minded people",
        ModelKind::Ease => "Linear (EASE)",
        ModelKind::RandomWalk => "Random walk",
        ModelKind::ImplicitAls => "Factors (ALS)",
        ModelKind::ExplicitAls => "Factors of ratings",
        ModelKind::Bpr => "Pairwise ranking (BPR)",
        ModelKind::AutoEncoder => "Neural network",
    },
    feature: feature::name,
    segment: feature::segment,
    measure: measure::words,
    finding: sentence::finding,
    reason: sentence::reason,
    likeness: sentence::likeness,
};

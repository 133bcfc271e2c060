//! Names of kinds, features, measures and models, and the sentences made of them.

use crate::app::format::Format;
use crate::engine::{Finding, MeasureKind, SegmentName};
use crate::model::{ActivityKind, EventKind};
use crate::profile::Feature;
use crate::recommend::{ModelKind, Reason};

/// Names of kinds, features, measures and models.
pub struct Labels {
    /// Shows a chart's numbers.
    pub as_table: &'static str,
    /// Shows the chart again.
    pub as_chart: &'static str,
    /// A form of content or activity.
    pub activity_kind: fn(ActivityKind) -> &'static str,
    /// What happened, as a noun: "Comments".
    pub event_kind: fn(EventKind) -> &'static str,
    /// What somebody did, before its object: "Commented on".
    pub did: fn(EventKind) -> &'static str,
    /// A recommender.
    pub model: fn(ModelKind) -> &'static str,
    /// A feature, with the names of the export's own columns.
    pub feature: fn(Feature, &[String]) -> String,
    /// A segment by what sets it apart: "Many active days · seen recently".
    pub segment: fn(&SegmentName, &[String]) -> String,
    /// A key number.
    pub measure: fn(MeasureKind) -> MeasureWords,
    /// What stands out.
    pub finding: fn(&Format, &Finding) -> String,
    /// Why something is recommended, said to the member.
    pub reason: fn(&Format, &Reason) -> String,
    /// Why a content is like the one that is shown.
    pub likeness: fn(&Format, &Reason) -> String,
}

/// What there is to say of a key number.
pub struct MeasureWords {
    /// Its name.
    pub label: &'static str,
    /// How it is computed.
    pub formula: &'static str,
    /// How to read it.
    pub meaning: &'static str,
}

impl MeasureWords {
    /// The words of one measure.
    pub const fn new(label: &'static str, formula: &'static str, meaning: &'static str) -> Self {
        Self { label, formula, meaning }
    }
}

//! Segments, who belongs to them, and how well recommenders foretell.

use serde::Serialize;
use tsify::Tsify;

use super::mirror;
use crate::engine;

/// Segments, and each member's segment and score.
#[derive(Clone, Debug, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct ProfileView {
    /// The segments, the largest mean score first; empty if there is no structure.
    pub(crate) segments: Vec<SegmentView>,
    /// Whether the groups are told apart well enough to be called groups.
    pub(crate) structured: bool,
    /// Everybody, the highest score first.
    pub(crate) members: Vec<ProfiledView>,
}

/// A member's place.
#[derive(Clone, Debug, Serialize, Tsify)]
pub struct ProfiledView {
    /// Your id.
    pub(crate) member: String,
    /// Index of their segment.
    pub(crate) segment: Option<u32>,
    /// Profile score, 0–100.
    pub(crate) score: f64,
}

mirror!(
    /// The segments and what sets them apart.
    SegmentsView = engine::Segments {
        segments: Vec<SegmentView>,
        /// Mean silhouette for each number of segments tried.
        silhouettes: Vec<(u32, f64)>,
        /// Share of the variance that each principal component explains.
        explained: Vec<f64>,
        /// Members on the first two components: x, y, segment.
        map: Vec<(f32, f32, u32)>,
        structured: bool,
        /// Members profiled.
        people: u64,
    }
);

impl SegmentsView {
    /// The same with everybody's place.
    pub(crate) fn profile(self, members: Vec<ProfiledView>) -> ProfileView {
        ProfileView { segments: self.segments, structured: self.structured, members }
    }
}

mirror!(
    /// One segment.
    SegmentView = engine::Segment {
        index: u32,
        name: SegmentNameView,
        /// What a name of yours for it is kept under.
        key: String,
        members: u64,
        /// Of all profiled members, 0–1.
        share: f64,
        /// Mean profile score, 0–100.
        score: f64,
        /// What sets it apart, the strongest first.
        differences: Vec<DifferenceView>,
    }
);

mirror!(
    /// A segment in one line.
    SegmentBriefView = engine::SegmentBrief { index: u32, name: SegmentNameView, members: u64 }
);

mirror!(
    /// What a segment is named after: features, and whether they are high (true) or low.
    SegmentNameView = engine::SegmentName {
        traits: Vec<(String, bool)>,
        /// What the creator calls it; empty if they left it as it was found.
        given: String,
    }
);

mirror!(
    /// A feature on which a group differs from all.
    DifferenceView = engine::Difference {
        feature: String,
        mean: f64,
        overall: f64,
        /// The distance in standard deviations.
        deviations: f64,
    }
);

mirror!(
    /// An estimate with its 95 % interval.
    #[derive(serde::Deserialize)]
    IntervalView = engine::Interval { value: f64, low: f64, high: f64 }
);

impl IntervalView {
    /// As the engine has it.
    pub(super) fn interval(self) -> engine::Interval {
        let Self { value, low, high } = self;
        engine::Interval { value, low, high }
    }
}

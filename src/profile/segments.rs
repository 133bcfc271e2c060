//! Segments (measures B3): groups of members, found, named and described.
//!
//! | step | where |
//! |---|---|
//! | how many groups, or none | [`choose`](mod@choose) |
//! | what sets a group apart | [`describe`] |
//! | what to call it | [`name`] |

pub(super) mod choose;
pub(super) mod describe;
pub(super) mod name;

use serde::{Deserialize, Serialize};

use super::Feature;
use super::feature::{key, own::Own};
use crate::math::order::Order;

/// The segments page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Segments {
    /// The segments, the largest mean score first; empty if the data has no structure.
    pub segments: Vec<Segment>,
    /// Mean silhouette for each k tried, −1…1.
    pub silhouettes: Vec<(u32, f64)>,
    /// Share of the variance that each principal component explains.
    pub explained: Vec<f64>,
    /// Members on the first two components (x, y, segment), at most 2,000.
    pub map: Vec<(f32, f32, u32)>,
    /// Whether the best silhouette is good enough to call these groups.
    pub structured: bool,
    /// Members profiled.
    pub people: u64,
}

/// One segment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Segment {
    /// Its index.
    pub index: u32,
    /// What it is named after.
    pub name: SegmentName,
    /// What the creator's name for it is kept under.
    pub key: String,
    /// How many members it has.
    pub members: u64,
    /// Of all profiled members, 0–1.
    pub share: f64,
    /// Mean profile score, 0–100.
    pub score: f64,
    /// What sets it apart, the strongest first.
    pub differences: Vec<Difference>,
}

/// A segment in one line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SegmentBrief {
    /// Its index.
    pub index: u32,
    /// What it is named after.
    pub name: SegmentName,
    /// How many members it has.
    pub members: u64,
}

/// A name made of what sets the segment apart: the app puts it into words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SegmentName {
    /// The most distinctive features and whether they are high (true) or low.
    pub traits: Vec<(Feature, bool)>,
    /// What the creator calls it; empty if they left it as it was found.
    pub given: String,
}

impl SegmentName {
    /// The name that is found.
    pub fn found(traits: Vec<(Feature, bool)>) -> Self {
        Self { traits, given: String::new() }
    }

    /// What the creator's name for it is kept under: its traits, which a segment keeps when
    /// members come and go and every number moves: `activeDays90+ comments-`.
    pub fn key(&self, own: &Own) -> String {
        let part = |&(feature, high): &(Feature, bool)| {
            format!("{}{}", key::key(feature, own), if high { '+' } else { '-' })
        };
        let mut parts: Vec<String> = self.traits.iter().map(part).collect();
        parts.order();
        parts.join(" ")
    }
}

/// A feature on which a group differs from all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// Which feature.
    pub feature: Feature,
    /// Its mean in the group.
    pub mean: f64,
    /// Its mean over all.
    pub overall: f64,
    /// The distance in standard deviations.
    pub deviations: f64,
}

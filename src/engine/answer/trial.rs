//! What is answered about trials.

use serde::{Deserialize, Serialize};

pub use crate::experiment::{
    Analysis, Arm, Baseline, Look, Metric, Size, SizeParams, Trial, Verdict,
};
use crate::model::Period;
use crate::profile::SegmentBrief;

/// A trial as it would be, with its draw.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TrialDraft {
    /// Ready to be decided.
    pub trial: Trial,
    /// The metric before.
    pub baseline: Baseline,
    /// The days that the baseline was counted over.
    pub history: Period,
    /// Members it was counted over: all that would be split.
    pub people: u64,
    /// How a list that was picked by hand was read; `None` if nothing was picked.
    pub listed: Option<Listed>,
    /// What the effect asked for needs; `None` if no effect can be looked for.
    pub size: Option<Size>,
    /// The smallest difference that these members can find.
    pub detectable: Option<f64>,
    /// How even the draw is.
    pub strata: Vec<Stratum>,
}

/// A list of members that was pasted, as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Listed {
    /// Lines with something in them, each counted once.
    pub lines: u64,
    /// Lines that name nobody in the data.
    pub unknown: Vec<String>,
    /// Lines that several members go by.
    pub several: Vec<String>,
    /// Lines of members who left, joined too late, or are no people.
    pub absent: Vec<String>,
}

/// Members who are alike, and how many of them got which way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stratum {
    /// Their tier; empty if none.
    pub tier: String,
    /// How active they were before, from 0 (not at all) to 3 (the most active third).
    pub level: u32,
    /// Members of each arm.
    pub members: (u64, u64),
}

/// All trials.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TrialPage {
    /// The latest first.
    pub trials: Vec<TrialResult>,
    /// What can be counted in this community.
    pub metrics: Vec<Metric>,
    /// People who are here.
    pub people: u64,
    /// Segments to choose from.
    pub segments: Vec<SegmentBrief>,
    /// What stands out; three at most.
    pub findings: Vec<TrialFinding>,
}

/// A trial with what came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TrialResult {
    /// What it is kept under; empty if it is not kept.
    pub id: String,
    /// As it was planned.
    pub trial: Trial,
    /// Day after day.
    pub analysis: Analysis,
    /// What to do.
    pub verdict: Verdict,
    /// Members of the draw who are no longer in the data.
    pub missing: u64,
}

/// What stands out of trials.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TrialFinding {
    /// What a trial says.
    Says {
        /// What it is called.
        name: String,
        /// What is counted.
        metric: Metric,
        /// The verdict.
        verdict: Verdict,
    },
    /// What a trial of all members could find.
    Possible {
        /// What would be counted.
        metric: Metric,
        /// The smallest difference it would find.
        effect: f64,
        /// Over so many days.
        days: u32,
        /// With so many members.
        people: u64,
    },
}

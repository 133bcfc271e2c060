//! What is asked about trials.

use serde::{Deserialize, Serialize};

use crate::experiment::{Metric, SizeParams};

/// A trial that is thought of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TrialQuery {
    /// What to call it.
    pub name: String,
    /// What is counted.
    pub metric: Metric,
    /// Whose members are split.
    pub audience: TrialAudience,
    /// False alarms, power, days.
    pub size: SizeParams,
    /// The smallest difference that matters, in the unit of the metric; the smallest that
    /// these members can find if not said.
    pub effect: Option<f64>,
    /// Whether both ways are the same, over days that are past.
    pub rehearsal: bool,
    /// The seed of the draw.
    pub seed: u64,
}

/// Whose members are split.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TrialAudience {
    /// All who are here.
    #[default]
    Everyone,
    /// Those who did something in the 90 days before.
    Active,
    /// Those whose tier costs money.
    Paying,
    /// One segment, by its index in [`crate::engine::Segments`].
    Segment(u32),
    /// Those who were picked by hand: ids, names or e-mails, one a line.
    Listed(Vec<String>),
}

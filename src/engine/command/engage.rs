//! What can be asked about activities to come and those that were held.

use serde::{Deserialize, Serialize};

use super::Group;
use crate::engage::plan::Goal;
use crate::model::{ActivityKind, Time};

/// An activity to be planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityPlanQuery {
    /// Its form.
    pub kind: ActivityKind,
    /// When it begins; `None` for when those asked are most often there.
    pub starts: Option<Time>,
    /// What it is for.
    pub goal: Goal,
    /// Of whom to invite.
    pub group: Group,
    /// How many to invite at most.
    pub most: u32,
    /// Places there are; `None` for as many as come.
    pub places: Option<u32>,
    /// Minutes that the community's clock is ahead of UTC.
    pub offset: i32,
}

/// The calendar file of a plan, in the words of whoever asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityPlanCalendar {
    /// The plan, by its name.
    pub plan: String,
    /// The title of the entry.
    pub summary: String,
    /// More about it; may have several lines.
    pub description: String,
}

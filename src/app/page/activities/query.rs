//! What the address says about the activities page.

use serde::{Deserialize, Serialize};

use crate::engine::{ActivityPlanQuery, Goal, Group};
use crate::model::{ActivityId, ActivityKind, Time};

/// Invitations at most, unless something else is said.
const MOST: u32 = 100;

/// The view, what is planned, what is looked back on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Query {
    /// Which view.
    pub view: View,
    /// The form that is planned.
    pub kind: ActivityKind,
    /// When it begins, in milliseconds; at the best time if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starts: Option<i64>,
    /// What it is for.
    pub goal: Goal,
    /// One segment only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<u32>,
    /// Invitations at most.
    pub most: u32,
    /// Places.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub places: Option<u32>,
    /// Minutes that the community's clock is ahead of UTC.
    pub offset: i32,
    /// The activity that is looked back on; the latest if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activity: Option<u32>,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            view: View::Next,
            kind: ActivityKind::QuestionAnswer,
            starts: None,
            goal: Goal::Turnout,
            segment: None,
            most: MOST,
            places: None,
            offset: 0,
            activity: None,
        }
    }
}

/// What the page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum View {
    /// What to run next.
    Next,
    /// ActivityPlanning it.
    Plan,
    /// Looking back.
    Afterwards,
}

impl View {
    /// All of them, in the order of the tabs.
    pub const ALL: [Self; 3] = [Self::Next, Self::Plan, Self::Afterwards];
}

impl Query {
    /// As the engine is asked for a plan.
    pub fn asked(&self) -> ActivityPlanQuery {
        ActivityPlanQuery {
            kind: self.kind,
            starts: self.starts.map(Time),
            goal: self.goal,
            group: self.segment.map_or(Group::Everyone, Group::Segment),
            most: self.most,
            places: self.places,
            offset: self.offset,
        }
    }

    /// Looking back on an activity.
    pub fn back_on(&self, id: ActivityId) -> Self {
        Self { view: View::Afterwards, activity: Some(id.0), ..self.clone() }
    }
}

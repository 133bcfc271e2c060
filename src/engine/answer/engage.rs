//! Answers about activities to come and those that were held.

use serde::{Deserialize, Serialize};

use super::{ActivityRow, Interval, Rhythm, SegmentBrief, ToneCounts};
pub use crate::engage::Trait;
pub use crate::engage::bandit::{FormArm, Pick};
pub use crate::engage::lift::{Comparison, Lift, LiftVerdict, Measurement};
pub use crate::engage::plan::{ActivityPlan, Goal, Scene, Task};
pub use crate::engage::take_part::Skill;
use crate::model::{ActivityId, ActivityKind, MemberId, Time};

/// The chance that members of a group take part in an activity of a form.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct KindChance {
    /// The form.
    pub kind: ActivityKind,
    /// The share of the group that would take part, 0–1; of one member, their chance.
    pub share: Interval,
}

/// What can be planned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ActivityPlanning {
    /// Too little was held to tell who would come.
    TooFew {
        /// Activities that somebody came to.
        activities: u64,
        /// Who came to how many, added up.
        attendances: u64,
    },
    /// A plan, ready to be kept.
    Proposal(Box<Proposal>),
}

/// A plan, ready to be kept, and what it rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// What to keep it under.
    pub name: String,
    /// What to keep.
    pub plan: ActivityPlan,
    /// Who is invited, the likeliest first.
    pub invites: Vec<Invite>,
    /// How many could have been asked.
    pub eligible: u64,
    /// How well it was foretold who came to past activities.
    pub skill: Skill,
    /// When those invited are there.
    pub rhythm: Rhythm,
    /// The next moment, a week away at least, at which they are most often there.
    pub suggested: Option<Time>,
    /// What to do by when.
    pub checklist: Vec<Step>,
    /// How it goes.
    pub sheet: Vec<Stretch>,
    /// Names of the segments.
    pub segments: Vec<SegmentBrief>,
}

/// Somebody who is invited.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Invite {
    /// Who.
    pub member: MemberId,
    /// What to call them.
    pub label: String,
    /// Their segment, if segments were found.
    pub segment: Option<u32>,
    /// The chance that they come.
    pub probability: f64,
    /// What speaks for it and against it most, in log-odds, the strongest first.
    pub reasons: Vec<(Trait, f64)>,
}

/// Something to do, and by when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// By when.
    pub due: Time,
    /// What.
    pub task: Task,
}

/// Some minutes of an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch {
    /// First minute, from the beginning.
    pub from: u32,
    /// The minute after the last.
    pub until: u32,
    /// What goes on.
    pub scene: Scene,
}

/// A plan that was kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActivityPlanRow {
    /// What it is kept under.
    pub name: String,
    /// The plan.
    pub plan: ActivityPlan,
    /// What to call those invited, in the order of the list; a key where the data of today
    /// has nobody of it.
    pub invited: Vec<String>,
    /// What to do by when.
    pub checklist: Vec<Step>,
    /// How it goes.
    pub sheet: Vec<Stretch>,
    /// The activity that it became, once it is in the data.
    pub held: Option<Held>,
}

/// What became of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// The activity.
    pub activity: ActivityId,
    /// People who took part.
    pub participants: u64,
    /// Of them, those who were invited.
    pub invited: u64,
}

/// What an activity did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Afterwards {
    /// The activity.
    pub row: ActivityRow,
    /// People who were there on the day and could have come.
    pub could: u64,
    /// What was planned, if it was.
    pub planned: Option<(ActivityPlan, Held)>,
    /// What participants thought of it.
    pub satisfaction: Satisfaction,
    /// What others did with what participants published; `None` before a week is over.
    pub influence: Option<Influence>,
    /// Whether participants came more often afterwards; `None` where the time is not known.
    pub lift: Option<Lift>,
}

/// What participants thought.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Satisfaction {
    /// Ratings given.
    pub ratings: u64,
    /// Their mean; `None` without ratings.
    pub mean: Option<Interval>,
    /// The highest rating given to any activity, as the end of the scale.
    pub highest: f64,
    /// Words said about it.
    pub remarks: u64,
    /// How they sound; `None` where the tone weights are not at hand.
    pub tones: Option<ToneCounts>,
}

/// Acts of those who did not take part, on what participants had published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Influence {
    /// Days looked at before and after.
    pub days: u32,
    /// Acts in the days before, and people.
    pub before: (u64, u64),
    /// Acts in the days after, and people.
    pub after: (u64, u64),
}

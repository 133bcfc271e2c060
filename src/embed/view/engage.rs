//! ActivityPlanning an activity, and what those that were held did.

use serde::Serialize;
use tsify::Tsify;

use super::activity_plan::ActivityPlanView;
use super::contents::ActivityRowView;
use super::segments::{IntervalView, SegmentBriefView};
use super::{Present, mirror};
use crate::embed::kind::{FormWord, SceneWord, TaskWord, TraitWord};
use crate::engine::{self, ActivityPlanning, Lift};
use crate::model::Dataset;

mirror!(
    /// The chance that members of a group take part in an activity of a form.
    KindChanceView = engine::KindChance {
        kind: FormWord,
        /// The share of the group; of one member, their chance.
        share: IntervalView,
    }
);

mirror!(
    /// How well activities were foretold that the model had not seen.
    SkillView = engine::Skill {
        activities: u64,
        /// Members foretold, added up over activities.
        pairs: u64,
        /// Mean squared error of the chances.
        brier: f64,
        /// The same of each member's own past share.
        baseline: f64,
        /// Baseline less model: above 0 the model is better.
        gain: IntervalView,
        auc: f64,
        baseline_auc: f64,
        /// How far chances are from what came of them, on average.
        calibration: f64,
    }
);

mirror!(
    /// What to try next, drawn by Thompson sampling.
    PickView = engine::Pick { kind: FormWord, arms: Vec<FormArmView> }
);

mirror!(
    /// What is known of a form.
    FormArmView = engine::FormArm {
        kind: FormWord,
        tries: u32,
        /// The mean share of members who came; 0 if it was never held.
        share: f64,
        expected: f64,
        deviation: f64,
        /// The chance that it is the best of all.
        best: f64,
    }
);

/// What can be planned.
#[derive(Clone, Debug, Serialize, Tsify)]
#[serde(tag = "planning", rename_all = "camelCase")]
pub enum ActivityPlanningView {
    /// Too little was held to tell who would come.
    TooFew {
        /// Activities that somebody came to.
        activities: u64,
        /// Who came to how many, added up.
        attendances: u64,
    },
    /// A plan and what it rests on.
    Proposal(Box<ProposalView>),
}

impl Present<ActivityPlanningView> for ActivityPlanning {
    fn present(self, data: &Dataset) -> ActivityPlanningView {
        match self {
            Self::TooFew { activities, attendances } => {
                ActivityPlanningView::TooFew { activities, attendances }
            }
            Self::Proposal(proposal) => {
                ActivityPlanningView::Proposal(Box::new((*proposal).present(data)))
            }
        }
    }
}

mirror!(
    /// A plan and what it rests on.
    ProposalView = engine::Proposal {
        name: String,
        plan: ActivityPlanView,
        /// Who is invited, the likeliest first.
        invites: Vec<InviteView>,
        /// How many could have been asked.
        eligible: u64,
        skill: SkillView,
        /// When those invited are there.
        rhythm: RhythmView,
        /// The next moment at which they are most often there.
        suggested: Option<f64>,
        checklist: Vec<StepView>,
        sheet: Vec<StretchView>,
        segments: Vec<SegmentBriefView>,
    }
);

mirror!(
    /// Somebody who is invited.
    InviteView = engine::Invite {
        member: String,
        label: String,
        segment: Option<u32>,
        /// The chance that they come.
        probability: f64,
        /// What speaks for it (above 0) and against it, in log-odds, the strongest first.
        reasons: Vec<(TraitWord, f64)>,
    }
);

mirror!(
    /// When people are there.
    RhythmView = engine::Rhythm {
        offset: i32,
        /// Whole weeks counted.
        weeks: u32,
        /// Acts by hour of the week, Monday 0 h first.
        acts: Vec<u32>,
        best: Option<BestHourView>,
    }
);

mirror!(
    /// The busiest hour of the week.
    BestHourView = engine::BestHour {
        /// 0 is Monday.
        weekday: u32,
        hour: u32,
        /// Acts in that hour, a week.
        acts: IntervalView,
        /// Of redrawn histories, the share in which it is the busiest again.
        again: f64,
        people: u64,
    }
);

mirror!(
    /// Something to do, and by when.
    StepView = engine::Step { due: f64, task: TaskWord }
);

mirror!(
    /// Some minutes of an activity.
    StretchView = engine::Stretch { from: u32, until: u32, scene: SceneWord }
);

mirror!(
    /// A plan that was kept.
    ActivityPlanRowView = engine::ActivityPlanRow {
        name: String,
        plan: ActivityPlanView,
        invited: Vec<String>,
        checklist: Vec<StepView>,
        sheet: Vec<StretchView>,
        held: Option<HeldView>,
    }
);

mirror!(
    /// What became of a plan.
    HeldView = engine::Held { activity: String, participants: u64, invited: u64 }
);

mirror!(
    /// What an activity did.
    AfterwardsView = engine::Afterwards {
        row: ActivityRowView,
        /// People who were there on the day and could have come.
        could: u64,
        planned: Option<(ActivityPlanView, HeldView)>,
        satisfaction: SatisfactionView,
        /// Undefined before a week is over.
        influence: Option<InfluenceView>,
        /// Undefined where the time is not known.
        lift: Option<LiftView>,
    }
);

mirror!(
    /// What participants thought.
    SatisfactionView = engine::Satisfaction {
        ratings: u64,
        mean: Option<IntervalView>,
        /// The highest rating given to any activity.
        highest: f64,
        remarks: u64,
        tones: Option<TonesView>,
    }
);

mirror!(
    /// Comments by tone.
    TonesView = engine::ToneCounts { positive: u64, unsure: u64, negative: u64 }
);

mirror!(
    /// Acts of those who did not take part, on what participants had published.
    InfluenceView = engine::Influence {
        days: u32,
        /// Acts and people in the days before.
        before: (u64, u64),
        /// Acts and people in the days after.
        after: (u64, u64),
    }
);

/// Whether participants came more often afterwards.
#[derive(Clone, Debug, Serialize, Tsify)]
#[serde(tag = "known", rename_all = "camelCase")]
pub enum LiftView {
    /// The weeks after are not over.
    TooEarly {
        /// When they are.
        ready: f64,
    },
    /// Too few people to know.
    TooFew {
        /// Participants.
        participants: u64,
        /// Of them, those with a partner like them.
        pairs: u64,
        /// Pairs that are needed.
        needed: u64,
    },
    /// It was measured.
    Measured(MeasurementView),
}

impl Present<LiftView> for Lift {
    fn present(self, data: &Dataset) -> LiftView {
        match self {
            Self::TooEarly { ready } => LiftView::TooEarly { ready: ready.present(data) },
            Self::TooFew { participants, pairs, needed } => {
                LiftView::TooFew { participants, pairs, needed }
            }
            Self::Measured(found) => LiftView::Measured(found.present(data)),
        }
    }
}

mirror!(
    /// A comparison of participants with partners who did not come.
    MeasurementView = engine::Measurement {
        /// Days that the activity brought each participant, by both comparisons.
        lift: IntervalView,
        alike: ComparisonView,
        apart: ComparisonView,
        participants: u64,
        /// Days compared before and after.
        days: u32,
    }
);

mirror!(
    /// One of the two comparisons.
    ComparisonView = engine::Comparison {
        pairs: u64,
        /// Days a participant came before and after.
        participants: (f64, f64),
        /// Days a partner came before and after.
        partners: (f64, f64),
        lift: IntervalView,
        /// The largest difference of a trait before and after matching.
        balance: (f64, f64),
    }
);

//! What is answered about the content plan.

use serde::{Deserialize, Serialize};

use crate::model::{ContentId, Period, Time};
pub use crate::planning::{
    Evaluation as PlanEvaluation, Gap, Keeps, Matched, PlanEntry, PlanState, Subject as PlanSubject,
};

/// The plan, and what speaks for what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanPage {
    /// What is planned: by day, without one last.
    pub items: Vec<PlanItem>,
    /// Demand and supply of the period, the widest gap first.
    pub gaps: Vec<Gap>,
    /// The period of demand and supply.
    pub period: Period,
    /// What keeps members most first.
    pub keeps: Vec<Keeps>,
    /// The days in which members took something up, and those in which they were looked for.
    pub keeps_periods: (Period, Period),
    /// Contents that a plan may have become, the latest first: key, title, day.
    pub recent: Vec<(String, String, Option<Time>)>,
    /// Today, as counted by [`Time::day`].
    pub today: i64,
    /// What stands out; three at most.
    pub findings: Vec<PlanFinding>,
}

/// Something planned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanItem {
    /// What it is kept under.
    pub id: String,
    /// As it was planned.
    pub entry: PlanEntry,
    /// The content it became, if that is in the data: id and title.
    pub content: Option<(ContentId, String)>,
    /// What became of it.
    pub evaluation: Option<PlanEvaluation>,
}

/// What stands out of the plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PlanFinding {
    /// The day of something has passed, and it is not out.
    Overdue {
        /// How many such there are.
        entries: u64,
        /// The first of them.
        title: String,
    },
    /// Members want more of a subject than they get.
    Gap(Gap),
    /// Members who take a subject up stay more.
    Keeps(Keeps),
    /// Questions that nobody answered.
    Unanswered {
        /// The subject with most of them.
        subject: PlanSubject,
        /// How many.
        questions: u64,
    },
    /// The subject that most take up, which need not be what keeps them.
    Most {
        /// The subject.
        subject: PlanSubject,
        /// People who took it up in the period.
        people: u64,
        /// Whether those who take it up stay, if that can be told.
        kept: Option<Matched>,
    },
}

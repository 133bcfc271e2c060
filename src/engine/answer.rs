//! What is answered: plain data, ready to show.
//!
//! Every number that a page shows is a [`Measure`] or stands beside its period,
//! its people and its formula's name, so that it can be opened (invariant 8).

mod engage;
mod network;
mod plan;
mod quality;
mod recommend;
mod standing;
mod trial;

use serde::{Deserialize, Serialize};

use super::Group;
pub use crate::engage::ChoiceOption;
pub use crate::health::forecast::{Ahead, Backtest, Forecast};
pub use crate::health::indicators::{
    BestHour, Cell, Cohort, CohortGroup, Funnel, Inequality, Lifecycle, Response, Retention,
    Rhythm, Steps, Stickiness,
};
pub use crate::health::{
    ActivitySeries, Alert, AlertKind, Behind, Cause, CauseKind, Checkup, Finding, HealthFinding,
    Histogram, Measure, MeasureKind, Outlook, Overview, Participation, Season, Vital, VitalKind,
};
use crate::model::{
    ActivityId, ActivityKind, ContentId, EventKind, MemberId, Object, Period, Time,
};
use crate::moderate::ReviewState;
pub use crate::profile::classes::{Class, ClassCounts, ClassRules, Grounds, Level, Need, Role};
pub use crate::profile::cleaning::{Cleanliness, Fault};
pub use crate::profile::linkage::dendrogram::{Dendrogram, Fork, Part};
pub use crate::profile::loyalty::{Close, Loyalty, LoyaltyAt, LoyaltyRule, LoyaltyStatus, Missing};
pub use crate::profile::movement::{Move, Movement};
pub use crate::profile::rfm::{RfmGroup, RfmPlace, RfmRow, RfmSummary};
pub use crate::profile::scale::Scaling;
pub use crate::profile::stability::{Recurrence, Stability};
pub use crate::profile::structure::{Component, Structure};
pub use crate::profile::{
    Difference, Feature, FeatureValue, ScoreTerm, Segment, SegmentBrief, SegmentName, Segments,
};
pub use crate::text::keywords::Keyword;
pub use crate::text::tone::{Judgement, Measured, Tone};
pub use crate::topics::{
    Direction, Drop, MonthWords, Mood, RemarkPage, RemarkRow, ToneCounts, ToneShares, TopicFinding,
    TopicRow, TopicsPage, Trend, Week,
};
pub use engage::*;
pub use network::*;
pub use plan::*;
pub use quality::*;
pub use recommend::*;
pub use standing::Standing;
pub use trial::*;

/// The answer to a [`super::Command`], one variant each.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// To `Facts`.
    Facts(Facts),
    /// To `Overview`.
    Overview(Overview),
    /// To `Health`.
    Health(Box<Checkup>),
    /// To `AlertSegments`.
    AlertSegments(AlertSegments),
    /// To `Members`.
    Members(MemberPage),
    /// To `Member`.
    Member(Box<MemberDetail>),
    /// To `Segments`.
    Segments(Segments),
    /// To `Structure`.
    Structure(Box<Structure>),
    /// To `Movement`; `None` without segments, or if nobody was here then.
    Movement(Option<Movement>),
    /// To `Features`.
    Features(FeaturePage),
    /// To `FeatureCsv`, `ListCsv` and `ActivityPlanCsv`.
    Csv(String),
    /// To `Classes`.
    Classes(ClassPage),
    /// To `Loyalty`.
    Loyalty(Loyalty),
    /// To `Weights`.
    Weights(WeightPage),
    /// To `MemberFindings`, the most urgent first.
    MemberFindings(Vec<MemberFinding>),
    /// To `Contents`.
    Contents(ContentPage),
    /// To `ContentFindings`, the most useful first.
    ContentFindings(Vec<ContentFinding>),
    /// To `Content`.
    Content(Box<ContentDetail>),
    /// To `Activities`.
    Activities(ActivityPage),
    /// To `ActivityPlan`.
    ActivityPlanning(ActivityPlanning),
    /// To `ActivityPlans`, the latest to begin first.
    ActivityPlans(Vec<ActivityPlanRow>),
    /// To `ActivityPlanCalendar`.
    Calendar(String),
    /// To `Afterwards`.
    Afterwards(Box<Afterwards>),
    /// To `Recommend` and `Welcome`.
    Recommendations(Vec<Recommendation>),
    /// To `Digest`.
    Digest(Digest),
    /// To `Suited`.
    Suited(Suited),
    /// To `Evaluate`.
    Evaluation(Evaluation),
    /// To `Choose`.
    Chosen(ChoicePage),
    /// To `RecommendFindings` and `RecommendChecked`, the most important first.
    RecommendFindings(Vec<RecommendFinding>),
    /// To `Quality`.
    Quality(Box<QualityPage>),
    /// To `Reviews`.
    Reviews(ReviewPage),
    /// To `Network`.
    Network(Box<NetworkPage>),
    /// To `NetworkTable`.
    NetworkTable(NetworkTable),
    /// To `Engage`; `None` if nobody ever took part in anything.
    Choice(Option<Choice>),
    /// To `Trials`.
    Trials(Box<TrialPage>),
    /// To `TrialDraft`.
    TrialDraft(Box<TrialDraft>),
    /// To `Trial`.
    Trial(Box<TrialResult>),
    /// To `Plan`.
    Plan(Box<PlanPage>),
    /// To `PlanFile`.
    PlanFile(String),
    /// To `Topics`.
    Topics(Box<TopicsPage>),
    /// To `Remarks`.
    Remarks(RemarkPage),
    /// To `Keywords`: the strongest first.
    Keywords(Vec<Keyword>),
}

/// What is in the dataset.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Facts {
    /// People, robots not counted.
    pub members: u64,
    /// Robots and system accounts.
    pub robots: u64,
    /// Contents, answers among them.
    pub contents: u64,
    /// Activities.
    pub activities: u64,
    /// Tiers.
    pub tiers: u64,
    /// Payments.
    pub payments: u64,
    /// Events.
    pub events: u64,
    /// First and last event with a known time.
    pub span: Option<(Time, Time)>,
    /// Names of features that only this data has, by the row that they carry: what the
    /// export says of members besides, then topics, then words of the export.
    pub attributes: Vec<String>,
    /// Whether any of it is made up.
    pub synthetic: bool,
}

/// Which segments are behind the alerts of a period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AlertSegments {
    /// The period, as `Health` has it.
    pub period: Period,
    /// One an alert, in their order; `None` where no segment stands out.
    pub behind: Vec<Option<Behind>>,
    /// Their names.
    pub segments: Vec<SegmentBrief>,
}

/// A row of the member table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MemberRow {
    /// Which member.
    pub id: MemberId,
    /// What to call them.
    pub label: String,
    /// Their segment, if segments were found.
    pub segment: Option<u32>,
    /// Profile score (measures B2), 0–100.
    pub score: f64,
    /// Acts in the whole history.
    pub acts: u32,
    /// Days with an act.
    pub active_days: u32,
    /// Last act.
    pub last_seen: Option<Time>,
    /// When they joined.
    pub joined: Option<Time>,
    /// Name of their tier; empty if none.
    pub tier: String,
}

/// A window of the member table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MemberPage {
    /// Members that match, whatever the window.
    pub total: u64,
    /// Rows skipped before the first one here.
    pub offset: u32,
    /// The window.
    pub rows: Vec<MemberRow>,
    /// Segments to filter by.
    pub segments: Vec<SegmentBrief>,
}

/// A member's page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MemberDetail {
    /// As in the table.
    pub row: MemberRow,
    /// The name of their segment.
    pub segment: Option<SegmentBrief>,
    /// What the export said besides: column and value.
    pub attributes: Vec<(String, String)>,
    /// Latest events first, at most 200.
    pub timeline: Vec<TimelineEntry>,
    /// Events in all.
    pub events: u64,
    /// Their acts by week.
    pub activity: ActivitySeries,
    /// Their features beside everybody's.
    pub features: Vec<FeatureValue>,
    /// Where they stand by the rules; `None` for robots.
    pub standing: Option<Standing>,
    /// How the score comes about.
    pub score: Vec<ScoreTerm>,
    /// What to show them.
    pub recommendations: Vec<Recommendation>,
    /// What they would take part in next; `None` if too little is known of anybody.
    pub next: Option<Choice>,
}

/// A line of a member's history.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimelineEntry {
    /// When; `None` if the export did not say.
    pub time: Option<Time>,
    /// What.
    pub kind: EventKind,
    /// To what.
    pub object: Object,
    /// What to call it; empty for nothing.
    pub title: String,
    /// How much.
    pub value: f32,
}

/// What a group would take part in next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// Whose choice.
    pub group: Group,
    /// Alternatives with their probabilities, which sum to 1; the likeliest first.
    pub options: Vec<ChoiceOption>,
    /// People whose acts it rests on.
    pub people: u64,
    /// Acts it rests on.
    pub acts: u64,
    /// The chance of taking part in the next activity of each form, each for itself (they do
    /// not sum to 1), the likeliest first; empty where too little was held.
    pub chances: Vec<KindChance>,
    /// Participation of the group (B13) beside the bounded score, over all time.
    pub participation: Participation,
}

/// The catalogue of features, and how clean the data is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FeaturePage {
    /// Every feature, those that set nobody apart among them.
    pub rows: Vec<Cleanliness>,
    /// Faults of members and events: which, how often, of how many.
    pub faults: Vec<(Fault, u64, u64)>,
    /// The first principal components, by what they are made of.
    pub components: Vec<Component>,
    /// How features are made comparable.
    pub scaling: Scaling,
    /// People in the table.
    pub people: u64,
    /// The moment that windows end with.
    pub as_of: Option<Time>,
}

/// Classes by rule, and RFM groups.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ClassPage {
    /// The rules in force.
    pub rules: ClassRules,
    /// How many are in each class.
    pub counts: ClassCounts,
    /// The RFM grid and groups.
    pub rfm: RfmSummary,
    /// The moment that windows end with.
    pub as_of: Option<Time>,
}

/// The weights of the score.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WeightPage {
    /// What is weighed; weights sum to 1.
    pub rows: Vec<WeightRow>,
    /// What could be weighed besides.
    pub others: Vec<WeightRow>,
    /// Whether the creator set them.
    pub edited: bool,
}

/// One weight.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WeightRow {
    /// The feature's lasting name, which the decision is kept under.
    pub key: String,
    /// The feature.
    pub feature: Feature,
    /// Its part of the score, 0–1.
    pub weight: f64,
    /// Whether less is better.
    pub inverted: bool,
}

/// What stands out of members.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum MemberFinding {
    /// Members who used to come often and have not been seen for long.
    Slipping {
        /// How many.
        members: u64,
        /// Mean days since they were last seen.
        days: f64,
        /// The group that most of them are in.
        group: RfmGroup,
    },
    /// Loyal members, and whether they become more.
    Loyal {
        /// How many.
        loyal: u64,
        /// Of all who are here, 0–1.
        share: f64,
        /// Loyal now and not a period ago.
        gained: u64,
        /// Loyal a period ago and not now.
        lost: u64,
        /// Days of a period.
        days: u32,
    },
    /// Members who changed to a segment with a higher or a lower mean score.
    Moved {
        /// Since how many days ago.
        days: u32,
        /// To a higher one.
        risen: u64,
        /// To a lower one.
        fallen: u64,
        /// Of how many who were here then.
        people: u64,
    },
    /// Members who miss little to be loyal.
    Close {
        /// How many.
        members: u64,
    },
}

/// A row of the content table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContentRow {
    /// Which content.
    pub id: ContentId,
    /// What to call it.
    pub title: String,
    /// Its form.
    pub kind: ActivityKind,
    /// Its tags.
    pub tags: Vec<String>,
    /// Who wrote it.
    pub author: Option<MemberId>,
    /// What to call them; empty if not known.
    pub author_label: String,
    /// When it appeared.
    pub published: Option<Time>,
    /// Distinct members who acted on it or on its answers.
    pub people: u32,
    /// Acts on it or on its answers.
    pub acts: u32,
    /// Where it stands in its review.
    pub state: Option<ReviewState>,
}

/// A window of the content table. Answers count to their question.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ContentPage {
    /// Contents that match, whatever the window.
    pub total: u64,
    /// Rows skipped before the first one here.
    pub offset: u32,
    /// The window.
    pub rows: Vec<ContentRow>,
    /// Tags with the people who acted on them, most first, at most 30.
    pub tags: Vec<(String, u32)>,
    /// Contents in each state of review, whatever the search.
    pub states: Vec<(ReviewState, u64)>,
}

/// Something worth saying about the contents.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ContentFinding {
    /// Recent contents that nobody but their author acted on.
    LeftAlone {
        /// How many …
        contents: u64,
        /// … of how many recent ones.
        of: u64,
        /// What recent means.
        days: u32,
    },
    /// The recent content that most people acted on.
    Most {
        /// Which.
        id: ContentId,
        /// What to call it.
        title: String,
        /// Distinct people.
        people: u32,
        /// What recent means.
        days: u32,
    },
    /// The tag that reaches most, over the whole history.
    Tag {
        /// Its name.
        tag: String,
        /// People of its contents, a person counted once a content.
        people: u32,
    },
}

/// A content's page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContentDetail {
    /// As in the table.
    pub row: ContentRow,
    /// Its key, by which it can be barred.
    pub key: String,
    /// Whether it must not be recommended.
    pub barred: bool,
    /// The beginning of its text.
    pub excerpt: String,
    /// Acts by kind, most first.
    pub kinds: Vec<(EventKind, u64)>,
    /// Acts by week.
    pub activity: ActivitySeries,
    /// Contents that the same people or the same words lead to.
    pub similar: Vec<Recommendation>,
}

/// The activities page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActivityPage {
    /// Activities, latest first, at most 500.
    pub rows: Vec<ActivityRow>,
    /// Taking part by form, over the whole history.
    pub kinds: Vec<KindRow>,
    /// What everybody, and each segment, would choose next.
    pub choices: Vec<Choice>,
    /// Names of the segments in `choices`.
    pub segments: Vec<SegmentBrief>,
    /// How well it was foretold who came to past activities; `None` where too few were held.
    pub skill: Option<Skill>,
    /// What to try next, where it is left to chance and what is known.
    pub pick: Option<Pick>,
}

/// An activity (measures B17).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActivityRow {
    /// Which activity.
    pub id: ActivityId,
    /// What to call it.
    pub title: String,
    /// Its form.
    pub kind: ActivityKind,
    /// When it began.
    pub starts: Option<Time>,
    /// Distinct participants.
    pub participants: u64,
    /// Distinct interactions.
    pub interactions: u64,
}

/// Taking part in one form of activity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KindRow {
    /// The form.
    pub kind: ActivityKind,
    /// Distinct members.
    pub people: u64,
    /// Acts.
    pub acts: u64,
    /// Last act.
    pub last: Option<Time>,
}

//! What is known of members beside the segments: evidence, movement, catalogue, classes,
//! loyalty, weights. Closed lists are words in camel case: `atRisk`, `doesNotRecur`.

use super::mirror;
use super::{Present, camel_case};
use crate::engine;
use crate::model::Dataset;

macro_rules! words {
    ($($ty:path),+ $(,)?) => {
        $(impl Present<String> for $ty {
            fn present(self, _: &Dataset) -> String {
                camel_case(&format!("{self:?}"))
            }
        })+
    };
}
words!(
    engine::Scaling,
    engine::Recurrence,
    engine::Fault,
    engine::Role,
    engine::Need,
    engine::Level,
    engine::RfmGroup,
    crate::profile::linkage::Linkage,
);

mirror!(
    /// What speaks for the segments, and what against.
    StructureView = engine::Structure {
        gap: GapView,
        /// How well each segment comes back, in the order of the segments.
        stability: Vec<StabilityView>,
        trees: Vec<TreeView>,
        /// Members that gap and stability were judged on.
        judged: u64,
    }
);

mirror!(
    /// The gap statistic.
    GapView = crate::profile::gap::Gap {
        gaps: Vec<GapOfView>,
        clusters: Option<u32>,
        people: u32,
    }
);

mirror!(
    /// The gap of one number of groups.
    GapOfView = crate::profile::gap::GapOf { clusters: u32, gap: f64, error: f64 }
);

mirror!(
    /// How well a segment comes back.
    StabilityView = engine::Stability {
        /// Mean Jaccard similarity, 0–1.
        jaccard: f64,
        draws: u32,
        /// stable, doubtful, doesNotRecur.
        recurrence: String,
    }
);

mirror!(
    /// One way of joining members, and how far it agrees with the segments.
    TreeView = crate::profile::structure::Tree {
        dendrogram: DendrogramView,
        agreement: Option<f64>,
    }
);

mirror!(
    /// The last joins.
    DendrogramView = engine::Dendrogram {
        /// ward, average.
        linkage: String,
        forks: Vec<ForkView>,
        people: u32,
    }
);

/// Two groups that were joined.
#[derive(Clone, Debug, serde::Serialize, tsify::Tsify)]
pub struct ForkView {
    distance: f64,
    members: u32,
    parts: Vec<PartView>,
}

/// What a fork joins: another fork by its place, or a leaf.
#[derive(Clone, Debug, serde::Serialize, tsify::Tsify)]
pub struct PartView {
    fork: Option<u32>,
    members: Option<u32>,
}

impl Present<ForkView> for engine::Fork {
    fn present(self, _: &Dataset) -> ForkView {
        let part = |part: engine::Part| match part {
            engine::Part::Fork(fork) => PartView { fork: Some(fork), members: None },
            engine::Part::Leaf(members) => PartView { fork: None, members: Some(members) },
        };
        let parts = self.parts.map(part).to_vec();
        ForkView { distance: self.distance, members: self.members, parts }
    }
}

mirror!(
    /// Who was in which segment some days ago.
    MovementView = engine::Movement {
        days: u32,
        then: f64,
        stayed: u64,
        moved: u64,
        joined: u64,
        moves: Vec<MoveView>,
    }
);

mirror!(
    /// Members who went one way, or stayed.
    MoveView = engine::Move {
        /// Undefined for those who were not here yet.
        from: Option<u32>,
        to: u32,
        members: u64,
        /// Some of them: id and name.
        who: Vec<(String, String)>,
    }
);

mirror!(
    /// The catalogue of features, and how clean the data is.
    FeaturePageView = engine::FeaturePage {
        rows: Vec<CleanlinessView>,
        /// What may be wrong, how often, and of how many members or events.
        faults: Vec<(String, u64, u64)>,
        components: Vec<ComponentView>,
        /// standard, robust, minMax.
        scaling: String,
        people: u64,
        as_of: Option<f64>,
    }
);

mirror!(
    /// A feature, and how clean its values are.
    CleanlinessView = engine::Cleanliness {
        feature: String,
        known: u64,
        missing: u64,
        impossible: u64,
        far: u64,
        spread: SpreadView,
        constant: bool,
        groups: bool,
    }
);

mirror!(
    /// How values spread.
    SpreadView = crate::profile::cleaning::Spread {
        least: f64,
        median: f64,
        mean: f64,
        largest: f64,
        deviation: f64,
    }
);

mirror!(
    /// A principal component, by what it is made of.
    ComponentView = engine::Component { explained: f64, loadings: Vec<(String, f64)> }
);

mirror!(
    /// Classes by rule, and RFM groups.
    ClassPageView = engine::ClassPage {
        rules: ClassRulesView,
        counts: ClassCountsView,
        rfm: RfmView,
        as_of: Option<f64>,
    }
);

mirror!(
    /// The thresholds of the classes.
    ClassRulesView = engine::ClassRules {
        contributions: u32,
        active_days: u32,
        medium_days: u32,
        high_days: u32,
        need_acts: u32,
        need_percent: u32,
    }
);

mirror!(
    /// How many members are in each class.
    ClassCountsView = engine::ClassCounts {
        roles: Vec<(String, u64)>,
        needs: Vec<(Option<String>, u64)>,
        levels: Vec<(String, u64)>,
        people: u64,
    }
);

mirror!(
    /// The classes of one member.
    ClassView = engine::Class {
        /// moderator, contributor, active, ordinary.
        role: String,
        /// learning, problemSolving, social, entertainment; undefined where not clear.
        need: Option<String>,
        /// high, medium, low.
        level: String,
    }
);

mirror!(
    /// The RFM grid and groups.
    RfmView = engine::RfmSummary {
        /// 5, or 3 for few.
        parts: u32,
        money: bool,
        people: u64,
        /// R, F, members.
        cells: Vec<(u32, u32, u64)>,
        groups: Vec<RfmRowView>,
    }
);

mirror!(
    /// One RFM group.
    RfmRowView = engine::RfmRow {
        group: String,
        members: u64,
        share: f64,
        recency: f64,
        frequency: f64,
        money: Option<f64>,
    }
);

mirror!(
    /// Who is loyal, and who is close.
    LoyaltyView = engine::Loyalty {
        rule: LoyaltyRuleView,
        history: Vec<LoyaltyAtView>,
        growth: Option<f64>,
        gained: u64,
        lost: u64,
        close_total: u64,
        close: Vec<CloseView>,
    }
);

mirror!(
    /// What loyal means.
    LoyaltyRuleView = engine::LoyaltyRule { periods: u32, days: u32, active_days: u32 }
);

mirror!(
    /// Loyalty at a moment.
    LoyaltyAtView = engine::LoyaltyAt { time: f64, loyal: u64, people: u64, share: f64 }
);

mirror!(
    /// A member who is close to being loyal.
    CloseView = engine::Close { member: String, label: String, missing: MissingView }
);

/// What is missing to loyalty.
#[derive(Clone, Debug, serde::Serialize, tsify::Tsify)]
#[serde(rename_all = "camelCase")]
pub struct MissingView {
    /// Active days that are missing in one period, which ends at `period_end`.
    missing_days: Option<u32>,
    period_end: Option<f64>,
    /// Days to go on, where only time is missing.
    days_to_go: Option<u32>,
}

impl Present<MissingView> for engine::Missing {
    fn present(self, data: &Dataset) -> MissingView {
        let (missing_days, period_end, days_to_go) = match self {
            Self::Days { missing, end, .. } => (Some(missing), Some(end.present(data)), None),
            Self::Time { days } => (None, None, Some(days)),
        };
        MissingView { missing_days, period_end, days_to_go }
    }
}

mirror!(
    /// The weights of the score.
    WeightPageView = engine::WeightPage {
        rows: Vec<WeightRowView>,
        others: Vec<WeightRowView>,
        edited: bool,
    }
);

mirror!(
    /// One weight.
    WeightRowView = engine::WeightRow {
        key: String,
        feature: String,
        weight: f64,
        inverted: bool,
    }
);

/// What stands out of members; the fields of one kind are there, the others undefined.
#[derive(Clone, Debug, Default, serde::Serialize, tsify::Tsify)]
pub struct MemberFindingView {
    /// slipping, loyal, moved, close.
    kind: String,
    members: Option<u64>,
    share: Option<f64>,
    days: Option<f64>,
    gained: Option<u64>,
    lost: Option<u64>,
    risen: Option<u64>,
    fallen: Option<u64>,
}

impl Present<MemberFindingView> for engine::MemberFinding {
    fn present(self, _: &Dataset) -> MemberFindingView {
        let empty = MemberFindingView::default();
        match self {
            Self::Slipping { members, days, .. } => MemberFindingView {
                kind: "slipping".to_owned(),
                members: Some(members),
                days: Some(days),
                ..empty
            },
            Self::Loyal { loyal, share, gained, lost, days } => MemberFindingView {
                kind: "loyal".to_owned(),
                members: Some(loyal),
                share: Some(share),
                days: Some(days.into()),
                gained: Some(gained),
                lost: Some(lost),
                ..empty
            },
            Self::Moved { days, risen, fallen, people } => MemberFindingView {
                kind: "moved".to_owned(),
                members: Some(people),
                days: Some(days.into()),
                risen: Some(risen),
                fallen: Some(fallen),
                ..empty
            },
            Self::Close { members } => {
                MemberFindingView { kind: "close".to_owned(), members: Some(members), ..empty }
            }
        }
    }
}

//! Words of the views of members beside the table: evidence, movement, classes,
//! loyalty, the catalogue of features, the weights of the score.

use super::Counted;
use crate::app::format::Format;
use crate::engine::{
    ClassRules, Fault, LoyaltyRule, LoyaltyStatus, MemberFinding, MemberGroup, Missing, RfmGroup,
    RfmPlace, Scaling, Stability, Standing,
};
use crate::profile::feature::{Feature, Origin, Unit, Window};

/// Words of the views of members beside the table.
pub struct Profiles {
    /// The views: list, segments, classes, loyalty, features, score.
    pub views: [&'static str; 6],
    /// What stands out.
    pub finding: fn(&Format, &MemberFinding) -> String,
    /// A class or an RFM group.
    pub group: fn(MemberGroup) -> String,
    /// Said before the group that the table is filtered by.
    pub filtered: &'static str,
    /// Puts what was changed in force.
    pub keep: &'static str,
    /// Back to what it was before anybody changed it.
    pub reset: &'static str,
    /// What is counted to which day.
    pub as_of: fn(&str) -> String,
    /// Segments: renaming and stability.
    pub naming: NamingWords,
    /// The evidence for the segments.
    pub evidence: EvidenceWords,
    /// Who moved.
    pub moves: MoveWords,
    /// Classes and RFM.
    pub classes: ClassWords,
    /// Loyalty.
    pub loyalty: LoyaltyWords,
    /// The catalogue of features.
    pub features: FeatureWords,
    /// The weights of the score.
    pub weights: WeightWords,
    /// Where one member stands.
    pub standing: StandingWords,
}

/// Renaming a segment, and whether it recurs.
pub struct NamingWords {
    /// Opens the field.
    pub rename: &'static str,
    /// Names the field.
    pub name: &'static str,
    /// Closes the field without a change.
    pub cancel: &'static str,
    /// Said of a renamed segment: what it was found with.
    pub found: fn(&str) -> String,
    /// Whether a segment comes back, in a few words.
    pub recurrence: fn(&Stability) -> &'static str,
    /// The same with its number.
    pub stability: fn(&Format, &Stability) -> String,
}

/// The evidence for the segments.
pub struct EvidenceWords {
    /// Title of the gap statistic.
    pub gap: &'static str,
    /// Its finding: the number by the rule, and the number of segments that are kept.
    pub gap_finding: fn(Option<u32>, usize) -> String,
    /// Its axes.
    pub gap_axes: (&'static str, &'static str),
    /// What it is: members it was judged on.
    pub gap_help: fn(&Format, u64) -> String,
    /// Title of stability.
    pub stability: &'static str,
    /// How it is computed.
    pub stability_help: fn(&Format, u64) -> String,
    /// Columns: segment, similarity, judgement.
    pub stability_columns: [&'static str; 3],
    /// Title of the trees.
    pub trees: &'static str,
    /// Names of the linkages: Ward, average.
    pub linkages: [&'static str; 2],
    /// The agreement of a tree with the segments.
    pub agreement: fn(&Format, &str, f64) -> String,
    /// Where there are no segments to agree with.
    pub no_agreement: fn(&str) -> String,
    /// Columns: join, distance, members of the one, members of the other.
    pub tree_columns: [&'static str; 4],
    /// What the leaves are counted in.
    pub tree_leaves: &'static str,
    /// A fork that another one joins.
    pub join: fn(u32) -> String,
    /// How it is computed.
    pub tree_help: &'static str,
}

/// Who moved.
pub struct MoveWords {
    /// Title.
    pub title: &'static str,
    /// How long ago.
    pub days: fn(u32) -> String,
    /// Names the switch.
    pub since: &'static str,
    /// What it comes to: stayed, moved, joined.
    pub lead: fn(&Format, u64, u64, u64) -> String,
    /// First column: the segment then.
    pub from: &'static str,
    /// Newcomers.
    pub newcomers: &'static str,
    /// Title of the members who moved.
    pub who: &'static str,
    /// Columns: member, then, now.
    pub who_columns: [&'static str; 3],
    /// How it is computed.
    pub help: &'static str,
    /// No segments, or nobody was here.
    pub none: (&'static str, &'static str),
}

/// Classes and RFM.
pub struct ClassWords {
    /// Titles: by role, by need, by activity.
    pub titles: [&'static str; 3],
    /// The rules in force, one a title.
    pub rules: fn(&Format, &ClassRules) -> [String; 3],
    /// Columns: class, members.
    pub columns: [&'static str; 2],
    /// Title of the rules.
    pub edit: &'static str,
    /// The thresholds, in the order of [`ClassRules`].
    pub fields: [&'static str; 6],
    /// Title of RFM.
    pub rfm: &'static str,
    /// Below it: parts, people, whether money is known.
    pub rfm_lead: fn(&Format, u8, u64) -> String,
    /// Said of a cell that leads to its members: its name, its members.
    pub rfm_show: fn(&Format, &str, u64) -> String,
    /// Axes of the grid: recency, frequency.
    pub rfm_axes: (&'static str, &'static str),
    /// Columns of the groups: group, members, last seen, active days, money.
    pub rfm_columns: [&'static str; 5],
    /// What a group is.
    pub rfm_meaning: fn(RfmGroup) -> &'static str,
    /// How it is computed.
    pub rfm_help: &'static str,
    /// Neither recency nor frequency is known.
    pub none: (&'static str, &'static str),
}

/// Loyalty.
pub struct LoyaltyWords {
    /// What loyal means.
    pub rule: fn(&LoyaltyRule) -> String,
    /// Labels of the numbers: share, loyal members, gained, lost.
    pub stats: [&'static str; 4],
    /// How they are computed.
    pub stat_help: [&'static str; 4],
    /// Title of the chart.
    pub history: &'static str,
    /// Its finding: loyal members, share.
    pub history_finding: fn(&Format, u64, f64) -> String,
    /// Its series, and a step of it.
    pub history_axes: (&'static str, &'static str),
    /// Title of those who are close.
    pub close: &'static str,
    /// Below it: shown, of how many.
    pub close_lead: fn(&Format, u64, u64) -> String,
    /// Columns: member, what is missing.
    pub close_columns: [&'static str; 2],
    /// What is missing.
    pub missing: fn(&Format, &Missing) -> String,
    /// Nobody is close.
    pub nobody: (&'static str, &'static str),
    /// Title of the definition.
    pub edit: &'static str,
    /// Fields: periods, days, active days.
    pub fields: [&'static str; 3],
    /// No history.
    pub none: (&'static str, &'static str),
}

/// The catalogue of features.
pub struct FeatureWords {
    /// Title of the catalogue.
    pub title: &'static str,
    /// Below it: features, people.
    pub lead: fn(&Format, u64, u64) -> String,
    /// Columns: feature, window, unit, median, missing, impossible, far out, use, formula.
    pub columns: [&'static str; 9],
    /// A window.
    pub window: fn(Window) -> String,
    /// A unit.
    pub unit: fn(Unit) -> &'static str,
    /// A formula.
    pub formula: fn(Feature) -> &'static str,
    /// What it is computed from, where that is no list of events.
    pub origin: fn(Origin) -> &'static str,
    /// Uses: groups members, only described, all alike.
    pub uses: [&'static str; 3],
    /// What the counts mean.
    pub help: &'static str,
    /// Takes the table along.
    pub download: &'static str,
    /// Title of the cleaning report.
    pub cleaning: &'static str,
    /// Below it.
    pub cleaning_lead: &'static str,
    /// Columns: fault, found, of.
    pub cleaning_columns: [&'static str; 3],
    /// A fault.
    pub fault: fn(Fault) -> &'static str,
    /// Title of the components.
    pub components: &'static str,
    /// Below it.
    pub components_lead: &'static str,
    /// Columns: component, its share, its features.
    pub component_columns: [&'static str; 3],
    /// A component by its number.
    pub component: fn(usize) -> String,
    /// Title of scaling.
    pub scaling: &'static str,
    /// A scaling, and its formula.
    pub scaling_name: fn(Scaling) -> (&'static str, &'static str),
}

/// The weights of the score.
pub struct WeightWords {
    /// Title.
    pub title: &'static str,
    /// Below it.
    pub lead: &'static str,
    /// Columns: feature, weight, share.
    pub columns: [&'static str; 3],
    /// Names the field of a feature.
    pub weight: fn(&str) -> String,
    /// Said of a feature of which less is better.
    pub inverted: &'static str,
    /// Takes another feature in.
    pub add: &'static str,
    /// Nothing chosen yet.
    pub choose: &'static str,
    /// How the score is computed.
    pub help: &'static str,
    /// Nothing to weigh.
    pub none: (&'static str, &'static str),
    /// Counts what stands in the score.
    pub terms: Counted,
}

/// Where one member stands by the rules, and why.
pub struct StandingWords {
    /// Title.
    pub title: &'static str,
    /// Below it.
    pub lead: &'static str,
    /// Columns: by what, where, why.
    pub columns: [&'static str; 3],
    /// By role, need, activity, recency and frequency, loyalty.
    pub rows: [&'static str; 5],
    /// Why they are in the classes of role, need and activity.
    pub why: fn(&Format, &Standing) -> [String; 3],
    /// Why they are in their cell.
    pub rfm: fn(&Format, &RfmPlace) -> String,
    /// Loyal, and not.
    pub loyal: [&'static str; 2],
    /// Why they are loyal or not: period by period, and what is missing.
    pub loyalty: fn(&Format, &LoyaltyStatus) -> String,
}

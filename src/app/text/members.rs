//! Words of the member table, the segments, and a member's page.

use super::Counted;
use crate::app::format::Format;

/// Words of the member table, the segments, and a member's page.
pub struct Members {
    /// Title of the page.
    pub title: &'static str,
    /// Below it: the day to which ages are counted.
    pub lead: fn(&str) -> String,
    /// Names the views.
    pub views: &'static str,
    /// Names the search field.
    pub search: &'static str,
    /// Names the filter by segment.
    pub filter: &'static str,
    /// No filter.
    pub all: &'static str,
    /// Clears search and filter.
    pub clear: &'static str,
    /// Columns: name, score, segment, active days, acts, last seen, joined, tier.
    pub columns: [&'static str; 8],
    /// No members at all: title and help.
    pub none: (&'static str, &'static str),
    /// Segments.
    pub segments: SegmentWords,
    /// A member's page.
    pub one: MemberWords,
}

/// Words of the segments.
pub struct SegmentWords {
    /// How they are found.
    pub method: &'static str,
    /// Of all members: "23% of members".
    pub share: fn(&Format, f64) -> String,
    /// Mean score.
    pub score: &'static str,
    /// Title of the differences.
    pub apart: &'static str,
    /// Columns of the differences: feature, here, all.
    pub apart_columns: [&'static str; 3],
    /// Leads to the members of a segment.
    pub show: Counted,
    /// No clear groups: title and help.
    pub unstructured: (&'static str, &'static str),
    /// Title of the chart of silhouettes.
    pub choice: &'static str,
    /// Its finding: the number that was kept and its silhouette.
    pub choice_finding: fn(&Format, u32, f64) -> String,
    /// Its finding where no number was kept.
    pub choice_none: &'static str,
    /// Its axes: number of segments, silhouette.
    pub choice_axes: (&'static str, &'static str),
    /// What a silhouette is.
    pub choice_help: &'static str,
    /// Title of the map.
    pub map: &'static str,
    /// Its finding: the share of variance that two components keep.
    pub map_finding: fn(&Format, f64) -> String,
    /// Its axes.
    pub map_axes: (&'static str, &'static str),
    /// What the map's components are.
    pub map_help: &'static str,
    /// Column: segment; column: members.
    pub map_columns: (&'static str, &'static str),
}

/// Words of a member's page.
pub struct MemberWords {
    /// Facts in the header: segment, tier, joined, last seen, events.
    pub facts: [&'static str; 5],
    /// Title of the score.
    pub score: &'static str,
    /// Below it: the score.
    pub score_lead: fn(&Format, f64) -> String,
    /// The score alone.
    pub score_finding: fn(&Format, f64) -> String,
    /// Columns of its terms: feature, share of members who do worse, weight, points.
    pub score_columns: [&'static str; 4],
    /// How the score is computed.
    pub score_help: &'static str,
    /// No terms.
    pub no_score: (&'static str, &'static str),
    /// Title of the recommendations.
    pub recommended: &'static str,
    /// Below it.
    pub recommended_lead: &'static str,
    /// No recommendations: title and help.
    pub no_recommended: (&'static str, &'static str),
    /// Title of the features.
    pub features: &'static str,
    /// Below it.
    pub features_lead: &'static str,
    /// Columns: feature, value, mean, rank.
    pub feature_columns: [&'static str; 4],
    /// Title of the chart over time.
    pub activity: &'static str,
    /// Its finding: steps with an act, of how many; whether steps are weeks.
    pub activity_finding: fn(&Format, u64, u64, bool) -> String,
    /// Title of the history.
    pub timeline: &'static str,
    /// Below it: lines shown, of how many.
    pub timeline_lead: fn(&Format, u64, u64) -> String,
    /// No events: title and help.
    pub no_timeline: (&'static str, &'static str),
    /// Said of an event without a time.
    pub no_time: &'static str,
    /// Title of what the export says besides.
    pub attributes: &'static str,
    /// Columns: column, value.
    pub attribute_columns: [&'static str; 2],
}

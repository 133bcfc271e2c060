//! Words of the overview.

use super::Counted;
use crate::app::format::Format;

/// Words of the overview.
pub struct Overview {
    /// Title of the page.
    pub title: &'static str,
    /// Names the switch of periods.
    pub period: &'static str,
    /// A period of so many days.
    pub days: fn(u32) -> &'static str,
    /// Title of the key numbers.
    pub numbers: &'static str,
    /// Title of the chart over time.
    pub activity: &'static str,
    /// Its finding: the busiest step's label and acts; whether steps are weeks.
    pub busiest: fn(&Format, &str, u64, bool) -> String,
    /// Acts.
    pub acts: &'static str,
    /// Members with an act.
    pub active: &'static str,
    /// A step of one day, or of a week.
    pub step: fn(bool) -> &'static str,
    /// Title and axis of the distribution of active days.
    pub active_days: (&'static str, &'static str),
    /// Its finding: median and mean.
    pub active_days_finding: fn(&Format, f64, f64) -> String,
    /// Title and axis of the distribution of acts.
    pub interactions: (&'static str, &'static str),
    /// Its finding: median and mean.
    pub interactions_finding: fn(&Format, f64, f64) -> String,
    /// Axis: members.
    pub members: &'static str,
    /// Title of the acts by kind.
    pub kinds: &'static str,
    /// Their finding: the first kind and its share.
    pub kinds_finding: fn(&Format, &str, f64) -> String,
    /// Title of the segments.
    pub segments: &'static str,
    /// Said above them.
    pub segments_lead: &'static str,
    /// Leads to all of them.
    pub segments_all: &'static str,
    /// Said of a period without an act: title and help.
    pub quiet: (&'static str, &'static str),
    /// Said where there are no events at all: title and help.
    pub no_events: (&'static str, &'static str),
    /// Members in a segment, for a link.
    pub members_of: Counted,
}

//! Words of the overview.

use super::common::plural;
use crate::app::text::Overview;

/// Words of the overview.
pub const OVERVIEW: Overview = Overview {
    title: "Overview",
    period: "Period",
    days: |days| match days {
        7 => "7 days",
        30 => "30 days",
        90 => "90 days",
        _ => "1 year",
    },
    numbers: "Key numbers",
    activity: "Activity over time",
    busiest: |f, label, acts, weekly| {
        let acts = plural(f, acts, "act", "acts");
        if weekly {
            format!("The busiest week began on {label}, with {acts}.")
        } else {
            format!("The busiest day was {label}, with {acts}.")
        }
    },
    acts: "Acts",
    active: "Active members",
    step: |weekly| if weekly { "Week from" } else { "Day" },
    active_days: ("Active days", "Active days in the period"),
    active_days_finding: |f, median, mean| {
        format!(
            "The middle member was active on {} days; the mean is {}.",
            f.decimal(median),
            f.decimal(mean)
        )
    },
    interactions: ("Acts per member", "Acts in the period"),
    interactions_finding: |f, median, mean| {
        format!(
            "The middle member did {} acts; the mean is {}.",
            f.decimal(median),
            f.decimal(mean)
        )
    },
    members: "Members",
    kinds: "What members do",
    kinds_finding: |f, kind, share| {
        format!("{kind} are {} of all acts in the period.", f.percent(share))
    },
    segments: "Segments",
    segments_lead: "Groups of members who behave alike, found in the data.",
    segments_all: "What sets them apart",
    quiet: ("No acts in this period", "Choose a longer period, or import what happened since."),
    no_events: (
        "No events yet",
        "Activity, distributions and findings appear once an export says who did what and when. Member tables alone fill the member list.",
    ),
    members_of: |f, n| plural(f, n, "member", "members"),
};

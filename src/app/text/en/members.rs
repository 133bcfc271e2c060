//! Words of the member table, the segments, and a member's page.

use super::common::plural;
use crate::app::text::{MemberWords, Members, SegmentWords};

/// Words of the member table, the segments, and a member's page.
pub const MEMBERS: Members = Members {
    title: "Members",
    lead: |end| format!("Ages are counted to the last event in your data, {end}."),
    views: "Views of members",
    search: "Search by name or key",
    filter: "Segment",
    all: "All",
    clear: "Clear",
    columns: ["Name", "Score", "Segment", "Active days", "Acts", "Last seen", "Joined", "Tier"],
    none: (
        "No members yet",
        "Import a member list, or any export that says who did something: each person named there gets a row.",
    ),
    segments: SEGMENTS,
    one: ONE,
};

const SEGMENTS: SegmentWords = SegmentWords {
    method: "Members are described by their features, standardised, and grouped by k-means; each group is named after what sets it apart the most.",
    share: |f, share| format!("{} of members", f.percent(share)),
    score: "Mean score",
    apart: "What sets it apart",
    apart_columns: ["Feature", "Here", "All"],
    show: |f, n| format!("Show {}", plural(f, n, "member", "members")),
    unstructured: (
        "No clear groups",
        "Members differ gradually: any border between groups would be arbitrary, so none is drawn. More history or more kinds of events may bring groups out.",
    ),
    choice: "How many segments?",
    choice_finding: |f, k, value| {
        format!(
            "{k} segments are kept: the finest cut that is clearly better than chance (silhouette {}).",
            f.fine(value)
        )
    },
    choice_none: "No number of segments is clearer than chance.",
    choice_axes: ("Number of segments", "Mean silhouette"),
    choice_help: "The silhouette compares how near members are to their own group and to the next one: 1 is perfectly apart, 0 is no border, below 0 is misplaced. Each number is compared with what clouds without any groups would give, since those can be cut too. Of the numbers that clearly exceed them and come near the best silhouette, the finest is kept.",
    map: "Map of members",
    map_finding: |f, share| {
        format!(
            "Near points behave alike. The two axes keep {} of all differences.",
            f.percent(share)
        )
    },
    map_axes: ("Component 1", "Component 2"),
    map_help: "Principal components: the two directions in which members differ the most. At most 2,000 members are drawn.",
    map_columns: ("Segment", "Members drawn"),
};

const ONE: MemberWords = MemberWords {
    facts: ["Segment", "Tier", "Joined", "Last seen", "Events"],
    score: "Score",
    score_lead: |f, score| {
        format!("{} of 100 points: the sum of the terms below.", f.decimal(score))
    },
    score_finding: |f, score| format!("Scores {} of 100 points.", f.decimal(score)),
    score_columns: ["Term", "Ahead of", "Weight", "Points"],
    score_help: "P = 100 · Σ α · f. For each term, f is the share of members who do worse (0–1) and α its weight; weights sum to 1. For days since last seen, fewer is better.",
    no_score: (
        "No score",
        "A score needs events, or columns such as active_days. Import them and it appears here.",
    ),
    recommended: "Recommended for them",
    recommended_lead: "What they have not seen, most fitting first, with the reason they could be told.",
    no_recommended: (
        "Nothing to recommend",
        "Recommendations need contents that this member has not seen yet, and events that say who acted on which.",
    ),
    features: "Profile",
    features_lead: "Each feature beside the mean of all members.",
    feature_columns: ["Feature", "Value", "Mean of all", "Share of members below"],
    activity: "Activity over time",
    activity_finding: |f, active, of, weekly| {
        let steps =
            if weekly { plural(f, of, "week", "weeks") } else { plural(f, of, "day", "days") };
        format!("Active in {} of {steps}.", f.count(active))
    },
    timeline: "Timeline",
    timeline_lead: |f, shown, total| {
        if shown < total {
            format!("The latest {} of {}.", f.count(shown), plural(f, total, "event", "events"))
        } else {
            plural(f, total, "event", "events")
        }
    },
    no_timeline: ("No events", "What this member does appears here once an export mentions it."),
    no_time: "time not known",
    attributes: "From your export",
    attribute_columns: ["Column", "Value"],
};

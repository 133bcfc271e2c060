//! Words of the views of members beside the table.

mod formula;
mod group;
mod standing;

use super::common::plural;
use crate::app::format::Format;
use crate::app::text::{
    ClassWords, EvidenceWords, FeatureWords, LoyaltyWords, MoveWords, NamingWords, Profiles,
    WeightWords,
};
use crate::engine::{MemberFinding, Missing, Recurrence, Scaling};
use crate::profile::feature::{Origin, Unit, Window};

/// Words of the views of members beside the table.
pub const PROFILES: Profiles = Profiles {
    views: ["List", "Segments", "Classes", "Loyalty", "Features", "Score"],
    finding,
    group: group::name,
    filtered: "Only",
    keep: "Apply",
    reset: "Back to default",
    as_of: |day| format!("Counted to {day}, the last event in your data."),
    naming: NamingWords {
        rename: "Rename",
        name: "Name of the segment",
        cancel: "Cancel",
        found: |name| format!("Found as: {name}"),
        recurrence: |stability| match stability.recurrence {
            Recurrence::Stable => "Stable",
            Recurrence::Doubtful => "Blurred border",
            Recurrence::DoesNotRecur => "Does not recur",
        },
        stability: |f, stability| {
            let meaning = match stability.recurrence {
                Recurrence::Stable => "it comes back when other members are drawn",
                Recurrence::Doubtful => "its core comes back, its border does not",
                Recurrence::DoesNotRecur => "do not build plans on it: it does not come back",
            };
            format!(
                "Similarity {} over {} draws: {meaning}.",
                f.fine(stability.jaccard),
                stability.draws
            )
        },
    },
    evidence: EVIDENCE,
    moves: MOVES,
    classes: CLASSES,
    loyalty: LOYALTY,
    features: FEATURES,
    weights: WEIGHTS,
    standing: standing::STANDING,
};

fn finding(f: &Format, finding: &MemberFinding) -> String {
    match *finding {
        MemberFinding::Slipping { members, days, .. } => format!(
            "{} used to come often and have been away for {} days on average.",
            plural(f, members, "member", "members"),
            f.count(days.round() as u64)
        ),
        MemberFinding::Loyal { loyal, share, gained, lost, days } => format!(
            "{} ({}) are loyal; {} became so in the last {days} days and {} stopped.",
            plural(f, loyal, "member", "members"),
            f.percent(share),
            f.count(gained),
            f.count(lost)
        ),
        MemberFinding::Moved { days, risen, fallen, people } => format!(
            "Of {} who were here {days} days ago, {} moved up a segment and {} moved down.",
            plural(f, people, "member", "members"),
            f.count(risen),
            f.count(fallen)
        ),
        MemberFinding::Close { members } => {
            format!(
                "{} nearly loyal: see what each of them is missing.",
                plural(f, members, "member is", "members are")
            )
        }
    }
}

const EVIDENCE: EvidenceWords = EvidenceWords {
    gap: "Gap statistic",
    gap_finding: |by_rule, kept| match by_rule {
        Some(1) => {
            "By this rule one group would do: the segments are matters of degree.".to_owned()
        }
        Some(k) if k as usize == kept => format!("By this rule, too, there are {k} groups."),
        Some(k) => format!("By this rule there are {k} groups; the silhouette keeps {kept}."),
        None => "Too few members to tell.".to_owned(),
    },
    gap_axes: ("Number of groups", "Gap"),
    gap_help: |f, n| {
        format!(
            "Gap(k) = mean log W* − log W: how much tighter k groups are than in members spread evenly over the same range (10 draws). The first k whose next does not exceed it by more than its error is kept. Judged on {}. Tibshirani, Walther and Hastie, 2001.",
            plural(f, n, "member", "members")
        )
    },
    stability: "Do the segments come back?",
    stability_help: |f, n| {
        format!(
            "Members are drawn again with replacement, 20 times, and grouped anew. The similarity is the Jaccard index of a segment with the most similar new group: members in both / members in either. From 0.75 it is stable; below 0.6 it does not recur. Judged on {}. Hennig, 2007.",
            plural(f, n, "member", "members")
        )
    },
    stability_columns: ["Segment", "Similarity", "Judgement"],
    trees: "Joined one by one",
    linkages: ["Ward's linkage", "Average linkage"],
    agreement: |f, name, value| {
        format!(
            "{name} agrees with the segments at {} (adjusted Rand: 1 is the same, 0 is chance).",
            f.fine(value)
        )
    },
    no_agreement: |name| format!("{name}: the last joins."),
    tree_columns: ["Join", "Distance", "One side", "Other side"],
    tree_leaves: "Members of each branch",
    join: |number| format!("Join {number}"),
    tree_help: "Everybody starts alone and the two nearest groups are joined until one is left. The last joins are drawn, each as high as the two groups were apart: a long way up without a join is a clear border. At most 2,000 members are joined.",
};

const MOVES: MoveWords = MoveWords {
    title: "Who moved",
    days: |days| format!("{days} days ago"),
    since: "Compared with",
    lead: |f, stayed, moved, joined| {
        format!(
            "{} stayed, {} moved, {} joined since.",
            f.count(stayed),
            f.count(moved),
            f.count(joined)
        )
    },
    from: "Then \\ now",
    newcomers: "Not here yet",
    who: "Members who moved",
    who_columns: ["Member", "Then", "Now"],
    help: "Everybody as they were then is put on today's scale and into the nearest of today's segments, so that a change is the member's and not the model's. What your export says without a day is taken to have been so.",
    none: (
        "Nothing to compare",
        "There are no clear segments, or nobody was here at that time. A longer history helps.",
    ),
};

const CLASSES: ClassWords = ClassWords {
    titles: ["By role", "By need", "By activity"],
    rules: |f, rules| {
        [
            format!(
                "Moderator: your export says so (a column such as “role”). Contributor: {} or more in 90 days. Active: {} or more of the last 30.",
                plural(f, rules.contributions.into(), "contribution", "contributions"),
                plural(f, rules.active_days.into(), "day", "days"),
            ),
            format!(
                "What most acts of the last 90 days are for: at least {}, and {}% of them for one need.",
                plural(f, rules.need_acts.into(), "act", "acts"),
                rules.need_percent
            ),
            format!(
                "Active days of the last 30: medium from {}, high from {}.",
                rules.medium_days, rules.high_days
            ),
        ]
    },
    columns: ["Class", "Members"],
    edit: "Thresholds",
    fields: [
        "Contributions of a contributor (90 days)",
        "Active days of an active member (of 30)",
        "Active days of medium activity",
        "Active days of high activity",
        "Acts that tell a need (90 days)",
        "Share one need must have (%)",
    ],
    rfm: "How recently, how often",
    rfm_lead: |f, parts, people| {
        format!(
            "{}, each ranked and cut into {parts} equal parts.",
            plural(f, people, "member", "members")
        )
    },
    rfm_show: |f, cell, members| {
        format!("{cell}: show {}", plural(f, members, "member", "members"))
    },
    rfm_axes: ("Recency: 1 long ago, highest now", "Frequency"),
    rfm_columns: ["Group", "Members", "Days since last seen", "Active days", "Paid in all"],
    rfm_meaning: group::meaning,
    rfm_help: "R ranks days since the last act, F days with an act over the whole history, M money paid less refunds where there are payments. Fifths; thirds with under 50 members. Equal values get the same part. Who never acted is in no cell.",
    none: ("Nothing to rank", "Ranking needs events with times: import an activity log."),
};

const LOYALTY: LoyaltyWords = LoyaltyWords {
    rule: |rule| {
        format!(
            "Loyal: at least {} active days in each of the last {} periods of {} days.",
            rule.active_days, rule.periods, rule.days
        )
    },
    stats: ["Share loyal", "Loyal members", "Became loyal", "No longer loyal"],
    stat_help: [
        "Loyal members / members who were here at that moment.",
        "Members with enough active days in every period. The change compares with one period before.",
        "Loyal now and not one period before.",
        "Loyal one period before and not now.",
    ],
    history: "Loyal members over time",
    history_finding: |f, loyal, share| {
        format!(
            "{} now, {} of all.",
            plural(f, loyal, "loyal member", "loyal members"),
            f.percent(share)
        )
    },
    history_axes: ("Loyal members", "Moment"),
    close: "Close to loyal",
    close_lead: |f, shown, total| {
        if shown < total {
            format!("The closest {} of {}.", f.count(shown), f.count(total))
        } else {
            plural(f, total, "member", "members")
        }
    },
    close_columns: ["Member", "What is missing"],
    missing,
    nobody: (
        "Nobody is close",
        "Everybody else misses more than one period. A milder definition shows more.",
    ),
    edit: "What loyal means",
    fields: ["Periods in a row", "Days of a period", "Active days in each"],
    none: ("No history yet", "Loyalty needs events with times: import an activity log."),
};

fn missing(f: &Format, missing: &Missing) -> String {
    match *missing {
        Missing::Days { missing, has, start, end } => format!(
            "{} from {} to {} (there: {has})",
            plural(f, missing.into(), "active day", "active days"),
            f.date(start),
            f.date(end)
        ),
        Missing::Time { days } => {
            format!("Only time: going on like this for {}", plural(f, days.into(), "day", "days"))
        }
    }
}

const FEATURES: FeatureWords = FeatureWords {
    title: "Catalogue of features",
    lead: |f, features, people| {
        format!(
            "{} of {}.",
            plural(f, features, "feature", "features"),
            plural(f, people, "member", "members")
        )
    },
    columns: [
        "Feature",
        "Window",
        "Unit",
        "Median",
        "Missing",
        "Impossible",
        "Far out",
        "Use",
        "Formula and source",
    ],
    window: |window| match window {
        Window::Days(days) => format!("{days} days"),
        Window::History => "All".to_owned(),
    },
    unit: |unit| match unit {
        Unit::Days => "days",
        Unit::Weeks => "weeks",
        Unit::Count => "count",
        Unit::Share => "share",
        Unit::Money => "money",
        Unit::Minutes => "minutes",
        Unit::Number => "number",
    },
    formula: formula::formula,
    origin: |origin| match origin {
        Origin::Acts | Origin::Events(_) => "All acts",
        Origin::Joining => "Day of joining",
        Origin::Payments => "Payments and tiers",
        Origin::Export => "Column of your export",
    },
    uses: ["Groups", "Described", "All alike"],
    help: "Missing values count as the middle when members are compared. Impossible values (a share over 1, less than no time, an age over 120) are left as they are. Far out: over 3 interquartile ranges beyond the quartiles, after drawing in heavy tails. A feature in which all are alike sets nobody apart and is left out.",
    download: "Download as CSV",
    cleaning: "Cleaning report",
    cleaning_lead: "Nothing was taken out: these are for you to look at in the source.",
    cleaning_columns: ["What", "Found", "Of"],
    fault: group::fault,
    components: "What the map's axes are made of",
    components_lead: "Principal components with their share of all differences, and the features that weigh most in each (loadings, −1 to 1).",
    component_columns: ["Component", "Explains", "Features"],
    component: |number| format!("Component {number}"),
    scaling: "Making features comparable",
    scaling_name: |scaling| match scaling {
        Scaling::Standard => ("Standard", "(x − mean) / standard deviation"),
        Scaling::Robust => ("Robust", "(x − median) / (interquartile range / 1.349)"),
        Scaling::MinMax => ("Min–max", "(x − least) / (largest − least)"),
    },
};

const WEIGHTS: WeightWords = WeightWords {
    title: "What the score is made of",
    lead: "Give each feature the weight it deserves in your community; everybody's score follows.",
    columns: ["Feature", "Weight", "Share"],
    weight: |name| format!("Weight of {name}"),
    inverted: "less is better",
    add: "Add a feature",
    choose: "Choose…",
    help: "P = 100 · Σ α · f. f is the share of members who do worse on a feature (0–1), α its weight; weights are brought to sum 1, so only their proportions matter. 0 takes a feature out.",
    none: ("Nothing to weigh", "A score needs events, or columns such as active_days."),
    terms: |f, n| plural(f, n, "term", "terms"),
};

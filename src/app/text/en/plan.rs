//! Words of the content plan.

use super::common::plural;
use crate::app::format::Format;
use crate::app::text::Plan;
use crate::engine::{PlanEvaluation, PlanFinding, PlanState};
use crate::math::interval::Interval;

/// Words of the content plan.
pub const PLAN: Plan = Plan {
    title: "Content plan",
    lead: "What your members want and get too little of, what keeps them, and what is to come.",
    finding,
    topic: |words| format!("Topic: {}", words.join(", ")),
    add: "New entry",
    views: ("Views of the plan", "Month", "Board"),
    months: ("Month before", "This month", "Next month"),
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    state: |state| match state {
        PlanState::Idea => "Idea",
        PlanState::Draft => "Draft",
        PlanState::Review => "In review",
        PlanState::Scheduled => "Scheduled",
        PlanState::Published => "Published",
    },
    nothing: "Nothing here",
    no_day: "no day yet",
    back: |title, state| format!("Move {title} back to {state}"),
    on: |title, state| format!("Move {title} on to {state}"),
    open: |title| format!("Open {title}"),
    form: ("New entry", "Entry of the plan"),
    labels: ["Title", "Note", "Form", "Tags, separated by commas", "Day", "State", "Published as"],
    no_kind: "not decided",
    no_content: "not linked",
    save: "Save",
    remove: "Take off the plan",
    files: ("Save as calendar (.ics)", "Save as table (CSV)"),
    gaps: ("What is wanted and too little of", |period| {
        format!(
            "People who took a subject up or searched for it, against pieces published on it, {period}."
        )
    }),
    gaps_help: &[
        "ratio = (people of the subject ÷ people of all subjects) / (pieces on it ÷ all pieces), each count with ½ added; the interval is exp(ln ratio ± 1.96 √(1/people + 1/pieces)).",
        "Above 1, members want more of it than they get. Tags are compared with tags, forms with forms. Questions are demand, their answers are supply. A search counts for the tags it names, the topics it has a word of, or the subjects of the content it led to.",
    ],
    gaps_columns: ["Subject", "People", "Questions", "Unanswered", "Published", "Demand to supply"],
    ratio: |f, it| format!("{} ({}–{})", f.fine(it.value), f.fine(it.low), f.fine(it.high)),
    gap: |gap| match gap.ratio {
        it if it.low > 1.0 => "more is wanted",
        it if it.high < 1.0 => "there is plenty",
        _ => "in balance",
    },
    no_gaps: (
        "Nothing to compare yet",
        "Import contents with their tags and dates, and what members did with them.",
    ),
    keeps: ("What keeps members", |then, now| {
        format!(
            "Of the members active {then}: how many of those who took a subject up were active again {now}, against others who had been as active."
        )
    }),
    keeps_help: &[
        "The difference of the shares who stayed, pooled over members with as many acts in those days and in the 60 days before (Mantel and Haenszel), with Sato's 95 % interval.",
        "It is an association: those who take something up may differ in more than their activity. An experiment can tell.",
    ],
    keeps_columns: ["Subject", "People", "Stayed", "Others like them", "Difference"],
    points,
    keep: |keeps| match keeps.matched.difference {
        it if it.low > 0.0 => "they stay more",
        it if it.high < 0.0 => "they stay less",
        _ => "no clear difference",
    },
    no_keeps: (
        "Too little to tell yet",
        "It takes 90 days of data, and at least ten members who took a subject up beside ten who did not.",
    ),
    outcomes: (
        "What became of it",
        "Entries that are linked to a published content: their first 30 days.",
    ),
    outcomes_help: &[
        "People who acted on it and acts that are more than looking, in the first 30 days, beside the median of pieces of the same form from the year before. Tones are those of comments and answers at any time.",
        "Stayed: the difference in the share who were active 30 to 60 days after it appeared, against others who were as active.",
    ],
    outcomes_columns: ["Entry", "People", "Interactions", "Tone of comments", "Stayed"],
    beside: |f, value, usual| match usual {
        Some(usual) => format!("{} (usual {})", f.count(value), f.decimal(usual)),
        None => f.count(value),
    },
    tones: |f, evaluation| match evaluation.tones.filter(|tones| tones.all() > 0) {
        Some(tones) => format!(
            "{} pleased, {} unsure, {} displeased",
            f.count(tones.positive),
            f.count(tones.unsure),
            f.count(tones.negative)
        ),
        None => "no comments judged".to_owned(),
    },
    stayed,
};

fn points(f: &Format, it: Interval) -> String {
    format!(
        "{} points ({} to {})",
        f.decimal(it.value * 100.0),
        f.decimal(it.low * 100.0),
        f.decimal(it.high * 100.0)
    )
}

fn stayed(f: &Format, evaluation: &PlanEvaluation, early: bool) -> String {
    match evaluation.kept {
        Some(kept) => {
            format!(
                "{}, {}",
                points(f, kept.difference),
                plural(f, kept.people, "person", "people")
            )
        }
        None if early => format!("from {}", f.date(evaluation.kept_from)),
        None => "too few to compare".to_owned(),
    }
}

fn finding(f: &Format, finding: &PlanFinding, subject: &str) -> String {
    match finding {
        PlanFinding::Overdue { entries: 1, title } => {
            format!("“{title}” was to be out by now and is not.")
        }
        PlanFinding::Overdue { entries, title } => format!(
            "{} were to be out by now and are not, the first of them “{title}”.",
            plural(f, *entries, "entry", "entries")
        ),
        PlanFinding::Gap(gap) => format!(
            "Members want more on “{subject}”: {} took it up, and {} came out in 90 days.",
            plural(f, gap.people, "person", "people"),
            plural(f, gap.published, "piece", "pieces")
        ),
        PlanFinding::Keeps(keeps) => format!(
            "Members who take up “{subject}” stay more: {} after a month, against {} of others as active ({}).",
            f.percent(keeps.matched.stayed),
            f.percent(keeps.matched.expected),
            plural(f, keeps.matched.people, "person", "people")
        ),
        PlanFinding::Most { people, kept, .. } => {
            let keeps = match kept.map(|kept| kept.difference) {
                Some(it) if it.low > 0.0 => "Those who do stay more than others as active.",
                Some(it) if it.high < 0.0 => "Those who do stay less than others as active.",
                Some(_) => {
                    "Those who do stay no more than others as active, as far as can be told."
                }
                None => "Whether it keeps them cannot be told yet.",
            };
            let people = plural(f, *people, "person", "people");
            format!("“{subject}” is taken up by most, {people} in 90 days. {keeps}")
        }
        PlanFinding::Unanswered { questions, .. } => format!(
            "{} on “{subject}” went unanswered in the last 90 days.",
            plural(f, *questions, "question", "questions")
        ),
    }
}

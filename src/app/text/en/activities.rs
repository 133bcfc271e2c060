//! Words of the activities page and of the next activity wherever it is shown.

use super::common::plural;
use crate::app::text::Activities;

/// Words of the activities page.
pub const ACTIVITIES: Activities = Activities {
    title: "Activities",
    lead: "What members take part in, and what to run next.",
    next: "What to run next",
    next_lead: |f, kind, probability| {
        format!("Most likely to be taken up: {kind}, at {}.", f.percent(probability))
    },
    rests_on: |f, people, acts| {
        format!(
            "Rests on {} of {}.",
            plural(f, acts, "act", "acts"),
            plural(f, people, "person", "people")
        )
    },
    option_columns: ["Form", "Chance", "Past share", "People"],
    legend: "The line across a bar marks the plain share of past acts: the baseline.",
    next_help: "P(a) = exp(θ · x) ÷ Σ exp(θ · x) over the forms of activity seen in your data: the chance that the next thing taken part in has this form. Fitted by penalised maximum likelihood on who took part in what. The chances of all forms sum to 100%.",
    no_next: (
        "Too little to foretell",
        "A forecast needs members who took part in at least two forms of activity. Import events with comments, answers, votes or attendances.",
    ),
    everyone: "Everyone",
    kinds: "Participation by kind",
    kinds_lead: |f, kind, people| {
        format!("{kind} reaches the most members: {}.", plural(f, people, "person", "people"))
    },
    kind_columns: ["Form", "People", "Acts", "Last"],
    no_kinds: (
        "Nobody took part in anything yet",
        "Comments, answers, votes, lessons and attendances appear here, by their form.",
    ),
    participation: "Participation",
    participation_lead: "The plain formula, and beside it a score that stays between 0 and 100.",
    participation_columns: [
        "Group",
        "People (N)",
        "Contents (C)",
        "Interactions (I)",
        "Activities (A)",
        "(C + I + A) ÷ N",
        "Σn + Σc",
        "Score, 0–100",
    ],
    participation_help: &[
        "(C + I + A) ÷ N adds contents made, interactions with what others made, and activities taken part in, over the people of the group. It mixes units and has no upper end: compare a group with its own past, not with another number.",
        "Σn + Σc is the interaction sum: taps and visits, and comments, on what others made.",
        "The score counts each act half after 30 days and saturates: 0 is no act, 50 is one act a week, 100 is never quite reached. A group has the mean of its people.",
    ],
    held_lead: |f, title, people| {
        format!("“{title}” drew the most: {}.", plural(f, people, "participant", "participants"))
    },
    held: "Activities held",
    held_columns: ["Title", "Kind", "Began", "Participants", "Interactions"],
    no_held: (
        "No activities yet",
        "Import activity_data.csv (participant_id, interaction_id), or events of people who took part, and each activity gets a row.",
    ),
};

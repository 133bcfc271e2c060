//! Words of the content table, a content's page, and the recommenders' quality.

use super::common::plural;
use crate::app::format::Format;
use crate::app::text::{Content, Quality};
use crate::engine::ContentFinding;

/// Words of the content table and a content's page.
pub const CONTENT: Content = Content {
    title: "Content",
    lead: "What members read and write. Answers count to their question.",
    finding,
    views: ("Views of content", "List", "Recommendation quality"),
    search: "Search titles and tags",
    tags: "Tags by the people who took them up",
    columns: ["Title", "People", "Acts", "Kind", "Published", "Author", "Tags", "Review"],
    none: (
        "No content yet",
        "Import posts, articles or courses, or an event export that names what members acted on.",
    ),
    untitled: "Untitled",
    facts: ["Kind", "Author", "Published", "People", "Acts"],
    excerpt: "Excerpt",
    kinds: "Acts by kind",
    no_acts: ("No acts yet", "Nobody in your export acted on this content."),
    activity: "Activity over time",
    similar: "Similar content",
    similar_lead: "What the same people or the same words lead to.",
    no_similar: (
        "Nothing similar",
        "Similar contents appear once people act on several of them, or once they share tags or words.",
    ),
    quality: QUALITY,
};

const QUALITY: Quality = Quality {
    title: "Are the recommendations any good?",
    better: |model| {
        format!("“{model}” is better than popularity at foretelling what members take up next.")
    },
    no_better: |model| {
        format!(
            "“{model}” is no better than popularity on your data: what is popular would do as well."
        )
    },
    basis: |f, people, candidates, split| {
        let people = plural(f, people, "member", "members");
        let candidates = plural(f, candidates, "content", "contents");
        match split {
            Some(split) => format!(
                "Learnt from what happened before {split}, tested on what {people} did after, among {candidates}."
            ),
            None => format!(
                "Times are not known, so some acts of {people} were held out at random, among {candidates}."
            ),
        }
    },
    columns: ["Model", "NDCG@10", "Recall@10", "Coverage"],
    between: |low, high| format!("{low} to {high}"),
    in_use: "in use",
    baseline: "baseline",
    help: "Part of the past is hidden and each model guesses it, ten contents a member. Recall@10 is the share of what members really took up next that was among the ten. NDCG@10 counts hits near the top for more; 1 is perfect. Coverage is the share of contents that anybody is shown. Ranges hold the true mean in 95 of 100 cases (bootstrap). “Better” is said only if the whole range of the difference in NDCG@10 lies above 0.",
    too_little: (
        "Too little to tell",
        "Testing needs members who acted on several contents over time. Import more history and the comparison appears here.",
    ),
    waiting: "Testing the recommendations on your own history…",
};

fn finding(f: &Format, finding: &ContentFinding) -> String {
    match finding {
        ContentFinding::LeftAlone { contents, of, days } => format!(
            "{} of {} contents of the last {days} days got no answer, like or view from anybody else.",
            f.count(*contents),
            f.count(*of)
        ),
        ContentFinding::Most { title, people, days, .. } => {
            let people = plural(f, u64::from(*people), "person", "people");
            format!("Of the last {days} days, “{title}” moved the most: {people}.")
        }
        ContentFinding::Tag { tag, people } => {
            format!(
                "“{tag}” is the tag taken up most often, {} times.",
                f.count(u64::from(*people))
            )
        }
    }
}

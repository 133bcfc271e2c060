//! Words of the content table and a content's page.

use super::common::plural;
use crate::app::format::Format;
use crate::app::text::Content;
use crate::engine::ContentFinding;

/// Words of the content table and a content's page.
pub const CONTENT: Content = Content {
    title: "Content",
    lead: "What members read and write. Answers count to their question.",
    finding,
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
    reach: |f, people, acts| {
        format!(
            "It reached {} in {}.",
            plural(f, people, "person", "people"),
            plural(f, acts, "act", "acts")
        )
    },
    most_like: |title| format!("Most like it: “{title}”."),
    kinds: "Acts by kind",
    no_acts: ("No acts yet", "Nobody in your export acted on this content."),
    activity: "Activity over time",
    similar: "Similar content",
    similar_lead: "What the same people or the same words lead to.",
    no_similar: (
        "Nothing similar",
        "Similar contents appear once people act on several of them, or once they share tags or words.",
    ),
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

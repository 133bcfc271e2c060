//! Words of the content table and a content's page.

use crate::app::format::Format;
use crate::engine::ContentFinding;

/// Words of the content table and a content's page.
pub struct Content {
    /// Title of the page.
    pub title: &'static str,
    /// Below it.
    pub lead: &'static str,
    /// What stands out.
    pub finding: fn(&Format, &ContentFinding) -> String,
    /// Names the search field.
    pub search: &'static str,
    /// Names the list of tags.
    pub tags: &'static str,
    /// Columns: title, people, acts, kind, published, author, tags, review.
    pub columns: [&'static str; 8],
    /// No contents at all: title and help.
    pub none: (&'static str, &'static str),
    /// Title of a content without a title.
    pub untitled: &'static str,
    /// Facts of a content: kind, author, published, people, acts.
    pub facts: [&'static str; 5],
    /// Title of the beginning of its text.
    pub excerpt: &'static str,
    /// People it reached, in how many acts.
    pub reach: fn(&Format, u64, u64) -> String,
    /// What is most like it, by its title.
    pub most_like: fn(&str) -> String,
    /// Title of the acts by kind.
    pub kinds: &'static str,
    /// Nobody acted on it: title and help.
    pub no_acts: (&'static str, &'static str),
    /// Title of the chart over time.
    pub activity: &'static str,
    /// Title of similar contents.
    pub similar: &'static str,
    /// Below it.
    pub similar_lead: &'static str,
    /// Nothing is similar: title and help.
    pub no_similar: (&'static str, &'static str),
}

//! Words of the content table, a content's page, and the recommenders' quality.

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
    /// Names the two views, and the first and the second.
    pub views: (&'static str, &'static str, &'static str),
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
    /// The recommenders' quality.
    pub quality: Quality,
}

/// Words of the recommenders' quality.
pub struct Quality {
    /// Title of the card.
    pub title: &'static str,
    /// The verdict where the model in use beats popularity.
    pub better: fn(&str) -> String,
    /// The verdict where it does not.
    pub no_better: fn(&str) -> String,
    /// What it rests on: members, contents, the moment of the split.
    pub basis: fn(&Format, u64, u64, Option<&str>) -> String,
    /// Columns: model, NDCG@10, recall@10, coverage.
    pub columns: [&'static str; 4],
    /// An interval.
    pub between: fn(&str, &str) -> String,
    /// Said of the model in use.
    pub in_use: &'static str,
    /// Said of popularity.
    pub baseline: &'static str,
    /// What the numbers mean.
    pub help: &'static str,
    /// Too little to tell: title and help.
    pub too_little: (&'static str, &'static str),
    /// Said while it is computed, which takes seconds.
    pub waiting: &'static str,
}

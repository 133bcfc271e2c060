//! Choosing contents by the state of their review: on the quality page and in the content
//! table. A filter stands in an address by its word.

use yew::prelude::*;

use crate::app::format::Format;
use crate::app::text::Text;
use crate::engine::ReviewFilter;
use crate::moderate::ReviewState;

/// The word of all contents.
pub const ALL: &str = "all";
/// The word of contents without a state.
pub const NONE: &str = "none";

/// The word of a filter.
pub fn word(filter: ReviewFilter) -> String {
    match filter {
        ReviewFilter::Unreviewed => NONE.to_owned(),
        ReviewFilter::State(state) => format!("{state:?}"),
        ReviewFilter::All | ReviewFilter::Content(_) => ALL.to_owned(),
    }
}

/// The filter of a word; all contents if it is none.
pub fn filter(word: &str) -> ReviewFilter {
    match word {
        NONE => ReviewFilter::Unreviewed,
        named => state(named).map_or(ReviewFilter::All, ReviewFilter::State),
    }
}

/// The state of a word.
pub fn state(word: &str) -> Option<ReviewState> {
    ReviewState::ALL.into_iter().find(|state| format!("{state:?}") == word)
}

/// Every filter with its words and, of a state, how many are in it.
pub fn options(
    states: &[(ReviewState, u64)],
    text: &'static Text,
    format: &Format,
) -> Vec<(AttrValue, AttrValue)> {
    let words = &text.quality;
    let all = [(ALL.into(), words.review_all.into()), (NONE.into(), words.no_state.into())];
    let states = states.iter().map(|&(state, count)| {
        let label = format!("{} {}", (words.state)(state), format.count(count));
        (format!("{state:?}").into(), label.into())
    });
    all.into_iter().chain(states).collect()
}

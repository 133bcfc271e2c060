//! The creator's own contents with the state of their review.

use crate::engine::answer::{ReviewPage, ReviewRow};
use crate::engine::command::{ReviewFilter, ReviewQuery};
use crate::engine::community::Community;
use crate::model::ContentId;
use crate::moderate::ReviewState;

/// The window of the contents that match, the newest first. Answers are not among
/// them: they are the members' own.
pub(in crate::engine) fn reviews(community: &Community, query: &ReviewQuery) -> ReviewPage {
    let contents = &community.dataset.contents;
    let state =
        |id: ContentId| community.decisions.reviews.get(contents.key.get(id.index())).copied();
    let alone = (0..contents.len()).map(ContentId::at).filter(|&id| contents.root(id) == id);
    let all: Vec<(ContentId, Option<ReviewState>)> = alone.map(|id| (id, state(id))).collect();
    let matches = |&&(id, state): &&(ContentId, Option<ReviewState>)| match query.filter {
        ReviewFilter::All => true,
        ReviewFilter::Unreviewed => state.is_none(),
        ReviewFilter::State(wanted) => state == Some(wanted),
        ReviewFilter::Content(wanted) => id == wanted,
    };
    let mut matching: Vec<(ContentId, Option<ReviewState>)> =
        all.iter().filter(matches).copied().collect();
    let published = |id: ContentId| contents.published[id.index()];
    matching.sort_by_key(|&(id, _)| (std::cmp::Reverse(published(id)), id));
    let row = |&(id, state): &(ContentId, Option<ReviewState>)| {
        let author = contents.author[id.index()].some();
        ReviewRow {
            id,
            key: contents.key.get(id.index()).to_owned(),
            title: contents.label(id).to_owned(),
            author: author
                .map_or_else(String::new, |id| community.dataset.members.label(id).to_owned()),
            published: published(id).some(),
            state,
        }
    };
    let window = matching.iter().skip(query.offset as usize).take(query.limit as usize);
    let count = |wanted| all.iter().filter(|(_, state)| *state == Some(wanted)).count() as u64;
    ReviewPage {
        total: matching.len() as u64,
        offset: query.offset,
        rows: window.map(row).collect(),
        states: ReviewState::ALL.iter().map(|&state| (state, count(state))).collect(),
        contents: all.len() as u64,
    }
}

#[cfg(test)]
mod tests {
    use super::reviews;
    use crate::engine::community::Community;
    use crate::engine::{Decision, Decisions, ReviewFilter, ReviewQuery};
    use crate::model::Builder;
    use crate::moderate::ReviewState;

    #[test]
    fn a_state_is_shown_filtered_and_counted() {
        let mut builder = Builder::default();
        for key in ["a", "b", "c"] {
            builder.content(key);
        }
        let mut decisions = Decisions::default();
        let state = Some(ReviewState::NeedsChanges);
        decisions.apply(Decision::Review { content: "b".to_owned(), state });
        let community = Community::new(builder.build().0, decisions);
        let ask = |filter| {
            let page = reviews(&community, &ReviewQuery { filter, offset: 0, limit: 10 });
            page.rows.into_iter().map(|row| row.key).collect::<Vec<_>>()
        };
        assert_eq!(ask(ReviewFilter::All), ["a", "b", "c"]);
        assert_eq!(ask(ReviewFilter::State(ReviewState::NeedsChanges)), ["b"]);
        assert_eq!(ask(ReviewFilter::Unreviewed), ["a", "c"]);
    }
}

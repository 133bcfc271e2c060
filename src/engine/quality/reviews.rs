//! The creator's own contents with the state of their review.

use crate::engine::answer::{ReviewPage, ReviewRow};
use crate::engine::command::ReviewQuery;
use crate::engine::community::Community;
use crate::math::order::Order;
use crate::model::ContentId;
use crate::moderate::ReviewState;

/// The window of the contents that match, the newest first. Answers are not among
/// them: they are the members' own.
pub(in crate::engine) fn reviews(community: &Community, query: &ReviewQuery) -> ReviewPage {
    let contents = &community.dataset.contents;
    let all = with_state(community);
    let admitted = all.iter().filter(|&&(id, state)| query.filter.admits(id, state));
    let mut matching: Vec<(ContentId, Option<ReviewState>)> = admitted.copied().collect();
    let published = |id: ContentId| contents.published[id.index()];
    matching.order_by_key(|&(id, _)| (std::cmp::Reverse(published(id)), id));
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
    ReviewPage {
        total: matching.len() as u64,
        offset: query.offset,
        rows: window.map(row).collect(),
        states: count(&all),
        contents: all.len() as u64,
    }
}

/// Contents that stand alone with their states, in id order.
pub(in crate::engine) fn with_state(
    community: &Community,
) -> Vec<(ContentId, Option<ReviewState>)> {
    let contents = &community.dataset.contents;
    let alone = (0..contents.len()).map(ContentId::at).filter(|&id| contents.root(id) == id);
    alone.map(|id| (id, state(community, id))).collect()
}

/// The state of a content.
pub(in crate::engine) fn state(community: &Community, id: ContentId) -> Option<ReviewState> {
    let key = community.dataset.contents.key.get(id.index());
    community.decisions.reviews.get(key).copied()
}

/// How many are in each state.
pub(in crate::engine) fn count(
    all: &[(ContentId, Option<ReviewState>)],
) -> Vec<(ReviewState, u64)> {
    let of = |wanted| all.iter().filter(|(_, state)| *state == Some(wanted)).count() as u64;
    ReviewState::ALL.iter().map(|&state| (state, of(state))).collect()
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

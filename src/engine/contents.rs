//! The content table and a content's page.

mod findings;

use std::cmp::Ordering;

use super::community::Community;
use super::models::Models;
use super::quality::reviews;
use super::tally::ContentTally;
use super::{
    ContentDetail, ContentFinding, ContentPage, ContentQuery, ContentRow, ContentSort, EngineError,
};
use crate::health::{activity_series, steps};
use crate::math::order::Order;
use crate::model::{ContentId, Dataset, EventKind, Progress, Time};

/// Tags shown beside the table.
const TAGS: usize = 30;
/// Similar contents on a content's page.
const SIMILAR: usize = 6;
/// Characters of text on a content's page.
const EXCERPT: usize = 600;

/// The window of the contents that match, in the order asked for; ties by id.
pub(super) fn page(community: &Community, query: &ContentQuery) -> ContentPage {
    let (dataset, tally) = (&community.dataset, &community.contents);
    let states = reviews::with_state(community);
    let admitted = states.iter().filter(|&&(id, state)| query.review.admits(id, state));
    let mut ids = matching(dataset, admitted.map(|&(id, _)| id), &query.search);
    ids.sort_by(|&a, &b| {
        let order = compare(dataset, tally, query.sort, a, b);
        let order = if query.descending { order.reverse() } else { order };
        order.then(a.cmp(&b))
    });
    let window = ids.iter().skip(query.offset as usize).take(query.limit as usize);
    ContentPage {
        total: ids.len() as u64,
        offset: query.offset,
        rows: window.map(|&id| row(community, id)).collect(),
        tags: popular_tags(dataset, tally),
        states: reviews::count(&states),
    }
}

/// What stands out among them.
pub(super) fn findings(community: &Community, as_of: Time) -> Vec<ContentFinding> {
    findings::findings(&community.dataset, &community.contents, as_of)
}

/// A content's page.
pub(super) fn detail(
    community: &Community,
    models: &mut Models,
    id: ContentId,
    progress: &dyn Progress,
) -> Result<ContentDetail, EngineError> {
    community.check_content(id)?;
    let dataset = &community.dataset;
    let as_of = models.moment();
    let recommender = models.recommender(community, progress)?;
    let acts = acts_on(dataset, id);
    let mut kinds = vec![0u64; EventKind::ALL.len()];
    for &row in &acts {
        kinds[usize::from(dataset.events.kind[row].code())] += 1;
    }
    let mut kinds: Vec<(EventKind, u64)> =
        EventKind::ALL.iter().copied().zip(kinds).filter(|&(_, acts)| acts > 0).collect();
    kinds.order_by_key(|&(kind, acts)| (std::cmp::Reverse(acts), kind));
    let key = dataset.contents.key.get(id.index());
    Ok(ContentDetail {
        key: key.to_owned(),
        barred: community.decisions.barred.contains(key),
        row: row(community, id),
        excerpt: dataset.contents.text.get(id.index()).chars().take(EXCERPT).collect(),
        kinds,
        activity: activity_series(dataset, acts.into_iter(), steps(dataset, as_of), as_of),
        similar: recommender.similar(dataset, id, SIMILAR),
    })
}

/// Rows of the log that are acts on a content or on what belongs to it.
fn acts_on(dataset: &Dataset, id: ContentId) -> Vec<usize> {
    let log = &dataset.events;
    let root = dataset.contents.root(id);
    let on = |row: &usize| {
        let object = log.get(*row).object.content();
        object.is_some_and(|content| dataset.contents.root(content) == root)
    };
    (0..log.len()).filter(|&row| log.kind[row].is_act()).filter(on).collect()
}

fn row(community: &Community, id: ContentId) -> ContentRow {
    let (dataset, tally) = (&community.dataset, &community.contents);
    let contents = &dataset.contents;
    let author = contents.author[id.index()].some();
    ContentRow {
        id,
        title: contents.label(id).to_owned(),
        kind: contents.kind[id.index()],
        tags: contents.tag_list(id),
        author,
        author_label: author.map_or_else(String::new, |id| dataset.members.label(id).to_owned()),
        published: contents.published[id.index()].some(),
        people: tally.people[id.index()],
        acts: tally.acts[id.index()],
        state: reviews::state(community, id),
    }
}

/// Those of some contents that match, in their order.
fn matching(
    dataset: &Dataset,
    ids: impl Iterator<Item = ContentId>,
    search: &str,
) -> Vec<ContentId> {
    let contents = &dataset.contents;
    let wanted = search.trim().to_lowercase();
    let tagged = |id: ContentId| {
        contents
            .tags(id)
            .iter()
            .any(|&tag| contents.tag_names.get(tag as usize).to_lowercase().contains(&wanted))
    };
    ids.filter(|&id| {
        wanted.is_empty() || contents.label(id).to_lowercase().contains(&wanted) || tagged(id)
    })
    .collect()
}

fn compare(
    dataset: &Dataset,
    tally: &ContentTally,
    sort: ContentSort,
    a: ContentId,
    b: ContentId,
) -> Ordering {
    let contents = &dataset.contents;
    match sort {
        ContentSort::Title => contents.label(a).cmp(contents.label(b)),
        ContentSort::Published => contents.published[a.index()].cmp(&contents.published[b.index()]),
        ContentSort::People => tally.people[a.index()].cmp(&tally.people[b.index()]),
        ContentSort::Acts => tally.acts[a.index()].cmp(&tally.acts[b.index()]),
    }
}

/// Tags by the people of their contents, a person counted once a content.
fn popular_tags(dataset: &Dataset, tally: &ContentTally) -> Vec<(String, u32)> {
    let contents = &dataset.contents;
    let mut people = vec![0u32; contents.tag_names.len()];
    for id in (0..contents.len()).map(ContentId::at) {
        for &tag in contents.tags(id) {
            people[tag as usize] += tally.people[id.index()];
        }
    }
    let mut order: Vec<usize> = (0..people.len()).collect();
    order.order_by_key(|&tag| (std::cmp::Reverse(people[tag]), tag));
    order.truncate(TAGS);
    order.into_iter().map(|tag| (contents.tag_names.get(tag).to_owned(), people[tag])).collect()
}

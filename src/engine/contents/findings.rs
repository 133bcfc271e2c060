//! What stands out among the contents of the last 90 days. O(contents).

use crate::engine::ContentFinding;
use crate::engine::tally::ContentTally;
use crate::model::{ContentId, Dataset, Period, Time};

/// How far back, in days: older pieces have had their time.
const DAYS: i64 = 90;
/// A piece younger than this has not had its chance, in days.
const CHANCE: f64 = 3.0;

/// The findings, the most useful first.
pub(super) fn findings(
    dataset: &Dataset,
    tally: &ContentTally,
    as_of: Time,
) -> Vec<ContentFinding> {
    let contents = &dataset.contents;
    let period = Period::last_days(as_of, DAYS);
    let recent: Vec<ContentId> = (0..contents.len())
        .map(ContentId::at)
        .filter(|&id| contents.root(id) == id && period.contains(contents.published[id.index()]))
        .collect();
    let mut found = Vec::new();
    // Who wrote it has acted on it too: one person is nobody.
    let left_alone = recent.iter().filter(|id| {
        tally.people[id.index()] <= 1 && contents.published[id.index()].days_since(as_of) < -CHANCE
    });
    let alone = left_alone.count() as u64;
    if alone > 0 {
        let of = recent.len() as u64;
        found.push(ContentFinding::LeftAlone { contents: alone, of, days: DAYS as u32 });
    }
    let best = recent.iter().copied().max_by_key(|id| {
        (tally.people[id.index()], tally.acts[id.index()], std::cmp::Reverse(*id))
    });
    if let Some(id) = best.filter(|id| tally.people[id.index()] > 1) {
        let title = contents.label(id).to_owned();
        let people = tally.people[id.index()];
        found.push(ContentFinding::Most { id, title, people, days: DAYS as u32 });
    }
    if let Some((tag, people)) = super::popular_tags(dataset, tally).into_iter().next() {
        found.push(ContentFinding::Tag { tag, people });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::findings;
    use crate::engine::ContentFinding;
    use crate::engine::tally::ContentTally;
    use crate::model::{Builder, EventDraft, EventKind, Object, Time};

    #[test]
    fn the_lonely_and_the_loved() {
        let mut builder = Builder::default();
        let day = |day: i64| Time(0).plus_days(day);
        // Published on day 50 each; seen by 0, 1 and 2 others; and one a year too old.
        for (key, published, readers) in
            [("a", 50, 0), ("b", 50, 1), ("c", 50, 2), ("old", -400, 0)]
        {
            let (content, author) = (builder.content(key), builder.member("author"));
            let draft = builder.content_mut(content);
            (draft.title, draft.author, draft.published) = (key.to_owned(), author, day(published));
            draft.tags = vec!["bread".to_owned()];
            let names = ["author", "r1", "r2"];
            for (reader, name) in names[..=readers].iter().enumerate() {
                let kind = if reader == 0 { EventKind::Post } else { EventKind::View };
                let (member, object) = (builder.member(name), Object::Content(content));
                let time = day(published + reader as i64);
                builder.event(EventDraft { member, object, kind, time, value: 0.0, row: None });
            }
        }
        let data = builder.build().0;
        let id = crate::model::ContentId(2);
        let found = findings(&data, &ContentTally::new(&data), day(60));
        let most = ContentFinding::Most { id, title: "c".to_owned(), people: 3, days: 90 };
        assert_eq!(found[..2], [ContentFinding::LeftAlone { contents: 1, of: 3, days: 90 }, most]);
        assert!(matches!(&found[2], ContentFinding::Tag { tag, people: 7 } if tag == "bread"));
        let young = findings(&data, &ContentTally::new(&data), day(51));
        assert!(
            !young.iter().any(|it| matches!(it, ContentFinding::LeftAlone { .. })),
            "{young:?}"
        );
    }
}

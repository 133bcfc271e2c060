//! What became of a piece in its first 30 days.
//!
//! Reach is the people who acted on it, interactions are acts that are more than looking;
//! both beside the median of pieces of its form from the year before. Whether it kept
//! them: did those who took it up do anything 30 to 60 days after it appeared, against
//! others who were here in its first 30 days and as active ([`super::matched()`])?
//! O(events).

use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use super::keeps::People;
use super::matched::{Matched, matched};
use crate::math::stats::median;
use crate::model::{ContentId, Dataset, Event, EventKind, MemberId, Period, Time};
use crate::topics::{ToneCounts, TopicModel};

/// Days in which a piece is taken up.
const DAYS: i64 = 30;
/// Days whose pieces it is compared with.
const YEAR: i64 = 365;
/// Pieces that a median needs.
const FEWEST: usize = 5;

/// What became of a piece.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evaluation {
    /// Its first 30 days, as far as the data goes.
    pub period: Period,
    /// Distinct people who acted on it.
    pub reach: u64,
    /// Acts that are more than looking.
    pub interactions: u64,
    /// Medians of reach and interactions of pieces of its form, and of how many.
    pub usual: Option<(f64, f64, u64)>,
    /// The tone of what was said under it, at any time.
    pub tones: Option<ToneCounts>,
    /// Whether those who took it up stayed; `None` if it is too early or they are too few.
    pub kept: Option<Matched>,
    /// When it can be said whether they stayed.
    pub kept_from: Time,
}

/// How each content was received in its first days, answers counted to their question.
#[derive(Clone, Debug, Default)]
pub struct Reception {
    reach: Vec<u32>,
    interactions: Vec<u32>,
}

impl Reception {
    /// Counts all of them in one pass over the log. Authors and robots do not count.
    pub fn count(dataset: &Dataset) -> Self {
        let count = dataset.contents.len();
        let mut found = Self { reach: vec![0; count], interactions: vec![0; count] };
        let mut seen: FxHashSet<(ContentId, MemberId)> = FxHashSet::default();
        for event in dataset.events.iter() {
            let Some(root) = taken_up(dataset, &event) else { continue };
            if seen.insert((root, event.member)) {
                found.reach[root.index()] += 1;
            }
            let looks = [EventKind::View, EventKind::Click, EventKind::Visit];
            found.interactions[root.index()] += u32::from(!looks.contains(&event.kind));
        }
        found
    }

    /// Medians of reach and interactions of the pieces of a form that appeared in a period,
    /// and of how many.
    fn usual(
        &self,
        dataset: &Dataset,
        content: ContentId,
        period: Period,
    ) -> Option<(f64, f64, u64)> {
        let contents = &dataset.contents;
        let alike = (0..contents.len()).filter(|&row| {
            contents.root(ContentId::at(row)).index() == row
                && contents.kind[row] == contents.kind[content.index()]
                && period.contains(contents.published[row])
        });
        let (reach, acts): (Vec<f64>, Vec<f64>) = alike
            .map(|row| (f64::from(self.reach[row]), f64::from(self.interactions[row])))
            .unzip();
        (reach.len() >= FEWEST).then(|| (median(&reach), median(&acts), reach.len() as u64))
    }

    /// Evaluates a content that stands alone; `None` if it is not known when it appeared.
    pub fn evaluate(
        &self,
        dataset: &Dataset,
        content: ContentId,
        as_of: Time,
        topics: Option<&TopicModel>,
    ) -> Option<Evaluation> {
        let published = dataset.contents.published[content.index()].some()?;
        let period = Period { start: published, end: published.plus_days(DAYS) };
        let later = Period { start: period.end, end: period.end.plus_days(DAYS) };
        let before = Period { start: published.plus_days(-YEAR), end: published };
        let kept = if as_of >= later.end { kept(dataset, content, period, later) } else { None };
        Some(Evaluation {
            period: Period { end: period.end.min(Time(as_of.0.saturating_add(1))), ..period },
            reach: self.reach[content.index()].into(),
            interactions: self.interactions[content.index()].into(),
            usual: self.usual(dataset, content, before),
            tones: topics.map(|topics| topics.tones_of(content)),
            kept,
            kept_from: later.end,
        })
    }
}

/// The content that an event takes up in its first days, if it does: not its author, and
/// no robot.
fn taken_up(dataset: &Dataset, event: &Event) -> Option<ContentId> {
    let contents = &dataset.contents;
    let root = contents.root(event.object.content()?);
    let published = contents.published[root.index()].some()?;
    let first_days = Period { start: published, end: published.plus_days(DAYS) };
    let counts = event.kind.is_act()
        && first_days.contains(event.time)
        && contents.author[root.index()] != event.member
        && !dataset.members.robot[event.member.index()];
    counts.then_some(root)
}

/// Whether those who took a content up in its first days did anything later.
fn kept(dataset: &Dataset, content: ContentId, period: Period, later: Period) -> Option<Matched> {
    let first = dataset.events.time.partition_point(|&time| time < period.start);
    let last = dataset.events.time.partition_point(|&time| time < period.end);
    let events = (first..last.max(first)).map(|row| dataset.events.get(row));
    let took_up: FxHashSet<MemberId> = events
        .filter(|event| taken_up(dataset, event) == Some(content))
        .map(|event| event.member)
        .collect();
    let crowd = People::look(dataset, period, later);
    matched(
        crowd
            .here
            .iter()
            .map(|id| (crowd.stratum(*id), took_up.contains(id), crowd.stayed[id.index()])),
    )
}

#[cfg(test)]
mod tests {
    use super::Reception;
    use crate::model::{Builder, ContentId, EventDraft, EventKind, Object, Time};

    #[test]
    fn the_first_days_of_a_piece_are_counted() {
        let mut builder = Builder::default();
        let day = |day: i64| Time(0).plus_days(day);
        let author = builder.member("author");
        for row in 0..6 {
            let content = builder.content(&format!("c{row}"));
            let draft = builder.content_mut(content);
            (draft.author, draft.published) = (author, day(10 * row));
            for reader in 0..=row {
                let member = builder.member(&format!("r{reader}"));
                let mut act = |member, kind, time| {
                    let object = Object::Content(content);
                    builder.event(EventDraft { member, object, kind, time, value: 0.0, row: None });
                };
                act(member, EventKind::View, day(10 * row + 1));
                act(member, EventKind::Like, day(10 * row + 2));
                act(member, EventKind::Like, day(10 * row + 40));
                act(author, EventKind::Comment, day(10 * row + 3));
            }
        }
        let data = builder.build().0;
        let reception = Reception::count(&data);
        let last = reception.evaluate(&data, ContentId(5), day(89), None).unwrap();
        assert_eq!((last.reach, last.interactions), (6, 6));
        // Of the five before it: 1 to 5 people.
        assert_eq!(last.usual, Some((3.0, 3.0, 5)));
        assert_eq!((last.kept, last.kept_from), (None, day(110)));
        let first = reception.evaluate(&data, ContentId(0), day(89), None).unwrap();
        assert_eq!(first.usual, None, "nothing came before it");
    }
}

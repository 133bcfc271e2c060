//! What keeps members, rather than merely being looked at.
//!
//! Of the people who did anything in the 30 days that lie 60 to 90 days back, some took a
//! subject up and others did not. Did they do anything in the last 30 days? The two are
//! compared among people with as many acts in those days and in the 60 before
//! ([`super::matched()`]; acts in steps of a doubling), since whoever is busy takes up
//! more of everything and stays anyway. O(events of 150 days · subjects of a content).

use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use super::matched::{Matched, matched};
use super::{Subject, Subjects};
use crate::math::order::Order;
use crate::model::{Cancelled, Dataset, MemberId, Period, Progress, Time};

/// Days of looking, and of being looked for.
const WINDOW: i64 = 30;
/// Days before that say how active a member was.
const BEFORE: i64 = 60;
/// Steps of activity at most: 2⁷ acts are as many as any.
const MOST: u32 = 7;

/// A subject, and whether those who took it up stayed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Keeps {
    /// The subject.
    pub subject: Subject,
    /// Against others who were as active.
    pub matched: Matched,
}

/// Each subject that enough people took up and enough did not; what keeps most first.
///
/// # Errors
/// [`Cancelled`].
pub fn keeps(
    dataset: &Dataset,
    subjects: &Subjects,
    as_of: Time,
    progress: &dyn Progress,
) -> Result<Vec<Keeps>, Cancelled> {
    let last = Period::last_days(as_of, WINDOW);
    let window =
        Period { start: last.start.plus_days(-2 * WINDOW), end: last.start.plus_days(-WINDOW) };
    progress.report(0, 3)?;
    let people = People::look(dataset, window, last);
    progress.report(1, 3)?;
    let took_up = took_up(dataset, subjects, window);
    progress.report(2, 3)?;
    let keeps = |(row, subject): (usize, &Subject)| {
        let somebody = |&id: &MemberId| {
            let did = took_up.contains(&(row as u32, id));
            (people.stratum(id), did, people.stayed[id.index()])
        };
        let matched = matched(people.here.iter().map(somebody))?;
        Some(Keeps { subject: subject.clone(), matched })
    };
    let mut found: Vec<Keeps> = subjects.names.iter().enumerate().filter_map(keeps).collect();
    found.order_by(|a, b| {
        let low = |keeps: &Keeps| keeps.matched.difference.low;
        low(b).total_cmp(&low(a)).then(a.subject.cmp(&b.subject))
    });
    Ok(found)
}

/// Who was here in a window, how active before, and whether they are here at last.
pub(super) struct People {
    /// Those who did something in the window, in id order.
    pub(super) here: Vec<MemberId>,
    acts: Vec<u32>,
    before: Vec<u32>,
    /// Whether they did anything in the days that are looked at, a value a member.
    pub(super) stayed: Vec<bool>,
}

impl People {
    /// Looks at the window, the 60 days before it, and the later days.
    pub(super) fn look(dataset: &Dataset, window: Period, later: Period) -> Self {
        let count = dataset.members.len();
        let (mut acts, mut before) = (vec![0u32; count], vec![0u32; count]);
        let mut stayed = vec![false; count];
        let start = window.start.plus_days(-BEFORE);
        let first = dataset.events.time.partition_point(|&time| time < start);
        let last = dataset.events.time.partition_point(|&time| time < later.end);
        for row in first..last.max(first) {
            let event = dataset.events.get(row);
            if !event.kind.is_act() {
                continue;
            }
            let member = event.member.index();
            if window.contains(event.time) {
                acts[member] += 1;
            } else if event.time < window.start {
                before[member] += 1;
            }
            stayed[member] |= later.contains(event.time);
        }
        let here = dataset.members.people().filter(|id| acts[id.index()] > 0).collect();
        Self { here, acts, before, stayed }
    }

    /// Who is alike: as many acts in the window and before, in steps of a doubling.
    pub(super) fn stratum(&self, id: MemberId) -> u32 {
        let step = |acts: u32| (acts + 1).ilog2().min(MOST);
        step(self.acts[id.index()]) * (MOST + 1) + step(self.before[id.index()])
    }
}

/// Subjects with the members who took them up in a window.
fn took_up(dataset: &Dataset, subjects: &Subjects, window: Period) -> FxHashSet<(u32, MemberId)> {
    let first = dataset.events.time.partition_point(|&time| time < window.start);
    let last = dataset.events.time.partition_point(|&time| time < window.end);
    let mut found = FxHashSet::default();
    for row in first..last.max(first) {
        let event = dataset.events.get(row);
        if let Some(id) = event.object.content().filter(|_| event.kind.is_act()) {
            found.extend(subjects.of(id).iter().map(|&subject| (subject, event.member)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::keeps;
    use crate::model::{Builder, EventDraft, EventKind, Object, Silent, Time};
    use crate::planning::{Subject, Subjects};

    /// All are as busy; those who take up the course come back, those who read news do not.
    #[test]
    fn what_brings_people_back_is_found() {
        let mut builder = Builder::default();
        let day = |day: i64| Time(0).plus_days(day);
        let course = builder.content("course");
        builder.content_mut(course).tags = vec!["course".to_owned()];
        let news = builder.content("news");
        builder.content_mut(news).tags = vec!["news".to_owned()];
        for row in 0..80 {
            let member = builder.member(&format!("m{row:02}"));
            let mut act = |object, time| {
                let kind = EventKind::View;
                builder.event(EventDraft { member, object, kind, time, value: 0.0, row: None });
            };
            let learns = row % 2 == 0;
            act(Object::Content(if learns { course } else { news }), day(20));
            // Nine of ten learners come back, three of ten others.
            if row % 20 < if learns { 18 } else { 6 } {
                act(Object::None, day(85));
            }
        }
        let data = builder.build().0;
        let found = keeps(&data, &Subjects::new(&data, None), day(89), &Silent).unwrap();
        let of = |name: &str| {
            let named = Subject::Tag(name.to_owned());
            found.iter().find(|keeps| keeps.subject == named).unwrap().matched
        };
        assert_eq!(found[0].subject, Subject::Tag("course".to_owned()));
        assert!((of("course").difference.value - 0.6).abs() < 1e-9, "{found:?}");
        assert!(of("course").difference.low > 0.0 && of("news").difference.high < 0.0);
        assert_eq!((of("course").people, of("course").others), (40, 40));
    }
}

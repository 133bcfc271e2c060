//! How far people go with a content: seen, reacted, commented, came back.
//!
//! Each step is a part of the one before: seen are people with any act on the content
//! or its answers; reacted are those of them who did more than look; commented are
//! those of them who wrote something; came back are those of them who did anything in
//! the community on a later day within 30 days. Authors do not count on their own.
//! Whoever commented less than 30 days ago still has time to come back.
//!
//! The rows of a period are put in order of their contents by counting; a stamp a member
//! then finds who was there before. O(events + contents).

use serde::{Deserialize, Serialize};

use crate::health::{Acts, Depth};
use crate::math::order::Order;
use crate::model::{ContentId, DAY, Dataset, MemberId, Object, Period, Time};

/// Contents told one by one, those most seen.
const MOST: usize = 20;
/// Days in which to come back.
const RETURN: i64 = 30;

/// People at each step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Steps {
    /// Any act.
    pub seen: u64,
    /// Of them, more than looking.
    pub reacted: u64,
    /// Of them, words.
    pub commented: u64,
    /// Of them, anything on a later day within 30 days.
    pub back: u64,
}

/// The funnel of all contents, and of those most seen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Funnel {
    /// People, each once, by how far they went with any content.
    pub all: Steps,
    /// The contents seen by most, answers counted to their question.
    pub contents: Vec<ContentFunnel>,
}

/// The funnel of one content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContentFunnel {
    /// Which content.
    pub content: ContentId,
    /// What to call it.
    pub title: String,
    /// Its people.
    pub steps: Steps,
}

/// The funnel of what people did in a period.
pub fn funnel(dataset: &Dataset, acts: &Acts, period: Period) -> Funnel {
    let by_content = ByContent::new(dataset, period);
    let mut found = Vec::new();
    // How far each member went: 0 not at all … 4 came back.
    let mut furthest = vec![0u8; dataset.members.len()];
    // The content each member was last met at, how deep, and when last.
    let mut met = vec![(ContentId::NONE, Depth::Seen, Time::NONE); dataset.members.len()];
    let mut people: Vec<MemberId> = Vec::new();
    for content in (0..dataset.contents.len()).map(ContentId::at) {
        people.clear();
        for &row in by_content.of(content) {
            let row = row as usize;
            let (member, time) = (dataset.events.member[row], dataset.events.time[row]);
            let Some(depth) = Depth::of(dataset.events.kind[row]) else { continue };
            let slot = &mut met[member.index()];
            if slot.0 == content {
                *slot = (content, slot.1.max(depth), time);
            } else {
                *slot = (content, depth, time);
                people.push(member);
            }
        }
        let mut steps = Steps::default();
        for &member in &people {
            let (_, depth, last) = met[member.index()];
            let back = depth == Depth::Contributed && came_back(acts, member, last);
            let step = if back { 4 } else { depth as u8 + 1 };
            steps.add(step);
            let slot = &mut furthest[member.index()];
            *slot = step.max(*slot);
        }
        if steps.seen > 0 {
            found.push((content, steps));
        }
    }
    found.order_by_key(|&(content, steps)| (std::cmp::Reverse(steps.seen), content));
    let mut all = Steps::default();
    furthest.into_iter().for_each(|step| all.add(step));
    let row = |&(content, steps): &(ContentId, Steps)| {
        let title = dataset.contents.label(content).to_owned();
        ContentFunnel { content, title, steps }
    };
    Funnel { all, contents: found.iter().take(MOST).map(row).collect() }
}

impl Steps {
    fn add(&mut self, step: u8) {
        self.seen += u64::from(step >= 1);
        self.reacted += u64::from(step >= 2);
        self.commented += u64::from(step >= 3);
        self.back += u64::from(step >= 4);
    }
}

fn came_back(acts: &Acts, member: MemberId, last: Time) -> bool {
    let start = Time((last.day() + 1) * DAY);
    let later = Period { start, end: start.plus_days(RETURN) };
    acts.within(member, later).next().is_some()
}

/// Rows of the log in order of the content they are about, people's acts alone.
struct ByContent {
    ends: Vec<u32>,
    rows: Vec<u32>,
}

impl ByContent {
    fn new(dataset: &Dataset, period: Period) -> Self {
        let log = &dataset.events;
        let from = log.time.partition_point(|&time| time < period.start);
        let to = log.time.partition_point(|&time| time < period.end).max(from);
        let contents = &dataset.contents;
        let about = |row: usize| {
            let content = contents.root(Object::from_code(log.object[row]).content()?);
            let member = log.member[row];
            let own = contents.author[content.index()] == member;
            let counts = !own && log.kind[row].is_act() && !dataset.members.robot[member.index()];
            counts.then_some(content.index())
        };
        let mut ends = vec![0u32; contents.len() + 1];
        for content in (from..to).filter_map(about) {
            ends[content + 1] += 1;
        }
        for row in 1..ends.len() {
            ends[row] += ends[row - 1];
        }
        // `ends[c]` is now where c's rows start; filling moves it to where they end.
        let mut rows = vec![0u32; ends.last().map_or(0, |&end| end as usize)];
        for row in from..to {
            if let Some(content) = about(row) {
                rows[ends[content] as usize] = row as u32;
                ends[content] += 1;
            }
        }
        ends.pop();
        Self { ends, rows }
    }

    fn of(&self, content: ContentId) -> &[u32] {
        let index = content.index();
        let start = if index == 0 { 0 } else { self.ends[index - 1] as usize };
        &self.rows[start..self.ends[index] as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::{Steps, funnel};
    use crate::health::Acts;
    use crate::health::indicators::fixture::act;
    use crate::model::{Builder, DAY, EventKind, Object, Period, Time};

    #[test]
    fn each_step_is_part_of_the_one_before() {
        let mut builder = Builder::default();
        let author = builder.member("author");
        let [first, second] = ["a", "b"].map(|key| builder.content(key));
        builder.content_mut(first).author = author;
        let [first, second] = [first, second].map(Object::Content);
        for (key, kind, object, day) in [
            ("author", EventKind::Comment, first, 1.0),
            ("ann", EventKind::View, first, 1.0),
            ("bob", EventKind::Like, first, 1.0),
            ("cy", EventKind::Comment, first, 1.0),
            ("cy", EventKind::View, first, 1.1),
            ("dee", EventKind::Comment, first, 1.0),
            ("dee", EventKind::View, second, 5.0),
        ] {
            act(&mut builder, key, kind, object, day);
        }
        let data = builder.build().0;
        let end = Time(10 * DAY);
        let found = funnel(&data, &Acts::new(&data, end), Period { start: Time(0), end });
        let all = Steps { seen: 4, reacted: 3, commented: 2, back: 1 };
        assert_eq!((found.all, found.contents[0].steps), (all, all));
        assert_eq!(found.contents[1].steps, Steps { seen: 1, ..Steps::default() });
        let later = Period { start: Time(2 * DAY), end };
        assert_eq!(funnel(&data, &Acts::new(&data, end), later).all.seen, 1);
    }
}

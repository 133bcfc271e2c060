//! What people did, laid out by person: the ground that every indicator stands on.
//!
//! One counting sort of the log, O(events), into a time and a depth an act; after it
//! each indicator walks a person's acts in order, and memory in order too. Robots,
//! acts without a time and those after the last moment asked for are left out.

use serde::{Deserialize, Serialize};

use crate::model::{Dataset, EventKind, MemberId, Period, Time};

/// How much of themselves people put into an act; a deeper one is also a shallower one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Depth {
    /// Anything they did: looking, visiting, searching are enough.
    Seen,
    /// They responded or took part: a like, a vote, attending.
    Reacted,
    /// They put something of their own in front of others: a post, a question, an
    /// answer, a comment.
    Contributed,
}

impl Depth {
    /// The depth of an act; `None` of what is no act.
    pub fn of(kind: EventKind) -> Option<Self> {
        let looking = matches!(
            kind,
            EventKind::Visit
                | EventKind::View
                | EventKind::Click
                | EventKind::Search
                | EventKind::Other
        );
        match kind {
            kind if !kind.is_act() => None,
            kind if kind.is_contribution() => Some(Self::Contributed),
            _ if looking => Some(Self::Seen),
            _ => Some(Self::Reacted),
        }
    }
}

/// Everybody's acts, by person, oldest first.
#[derive(Clone, Debug, Default)]
pub struct Acts {
    ends: Vec<u32>,
    times: Vec<Time>,
    depths: Vec<Depth>,
    people: Vec<MemberId>,
    /// The last act at least so deep, by depth.
    until: [Option<Time>; 3],
}

impl Acts {
    /// Lays out the acts up to `as_of`.
    pub fn new(dataset: &Dataset, as_of: Time) -> Self {
        let log = &dataset.events;
        let from = log.time.partition_point(|&time| time == Time::NONE);
        let to = log.time.partition_point(|&time| time <= as_of).max(from);
        let counts = |row: usize| {
            let robot = dataset.members.robot[log.member[row].index()];
            Depth::of(log.kind[row]).filter(|_| !robot)
        };
        let mut ends = vec![0u32; dataset.members.len() + 1];
        let mut until = [None; 3];
        for row in from..to {
            if let Some(depth) = counts(row) {
                ends[log.member[row].index() + 1] += 1;
                until[..=depth as usize].fill(Some(log.time[row]));
            }
        }
        for row in 1..ends.len() {
            ends[row] += ends[row - 1];
        }
        // `ends[m]` is now where m's acts start; filling moves it to where they end.
        let total = ends.last().map_or(0, |&end| end as usize);
        let mut times = vec![Time::NONE; total];
        let mut depths = vec![Depth::Seen; total];
        for row in from..to {
            if let Some(depth) = counts(row) {
                let slot = &mut ends[log.member[row].index()];
                times[*slot as usize] = log.time[row];
                depths[*slot as usize] = depth;
                *slot += 1;
            }
        }
        ends.pop();
        Self { ends, times, depths, people: dataset.members.people().collect(), until }
    }

    /// The same acts, of which only these people's are told.
    pub fn among(mut self, people: Vec<MemberId>) -> Self {
        self.people = people;
        self
    }

    /// Everybody who is a person, in id order.
    pub fn people(&self) -> &[MemberId] {
        &self.people
    }

    /// The moments of a person's acts, at least so deep, oldest first.
    pub fn of(&self, person: MemberId, depth: Depth) -> impl Iterator<Item = Time> + Clone {
        self.with_depth(person).filter(move |act| act.1 >= depth).map(|act| act.0)
    }

    /// A person's acts with their depths, oldest first.
    pub fn with_depth(&self, person: MemberId) -> impl Iterator<Item = (Time, Depth)> + Clone {
        let range = self.range(person);
        self.times[range.clone()].iter().copied().zip(self.depths[range].iter().copied())
    }

    /// A person's acts within a period.
    pub fn within(
        &self,
        person: MemberId,
        period: Period,
    ) -> impl Iterator<Item = (Time, Depth)> + Clone {
        let range = self.range(person);
        let times = &self.times[range.clone()];
        let start = range.start + times.partition_point(|&time| time < period.start);
        let end = range.start + times.partition_point(|&time| time < period.end);
        let end = end.max(start);
        self.times[start..end].iter().copied().zip(self.depths[start..end].iter().copied())
    }

    /// The last act at least so deep of anybody; `None` if there is none.
    pub fn until(&self, depth: Depth) -> Option<Time> {
        self.until[depth as usize]
    }

    /// The first act of anybody.
    pub fn first(&self) -> Option<Time> {
        let first = |&person: &MemberId| self.of(person, Depth::Seen).next();
        self.people.iter().filter_map(first).min()
    }

    fn range(&self, person: MemberId) -> std::ops::Range<usize> {
        let index = person.index();
        let start = if index == 0 { 0 } else { self.ends[index - 1] as usize };
        start..self.ends[index] as usize
    }
}

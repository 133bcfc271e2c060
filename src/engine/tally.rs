//! What one pass over the log says of every member and every content.
//!
//! Tables are sorted and searched by these columns on every keystroke, so they
//! are counted once when a dataset is opened: O(events log events) for the
//! distinct people of each content, O(events) for all else.

use crate::model::{Dataset, MemberId, Object, Time};

/// Counts by member row.
#[derive(Clone, Debug)]
pub(super) struct MemberTally {
    /// Acts in the whole history.
    pub(super) acts: Vec<u32>,
    /// Days with an act.
    pub(super) active_days: Vec<u32>,
    /// The last act; [`Time::NONE`] if there was none.
    pub(super) last_seen: Vec<Time>,
}

impl MemberTally {
    pub(super) fn new(dataset: &Dataset) -> Self {
        let count = dataset.members.len();
        let mut tally = Self {
            acts: vec![0; count],
            active_days: vec![0; count],
            last_seen: vec![Time::NONE; count],
        };
        // The log is ordered by time, so a member's new day differs from their last one.
        for event in dataset.events.iter().filter(|event| event.kind.is_act()) {
            let row = event.member.index();
            tally.acts[row] += 1;
            if event.time.some().is_none() {
                continue;
            }
            let last = tally.last_seen[row];
            if last == Time::NONE || last.day() != event.time.day() {
                tally.active_days[row] += 1;
            }
            tally.last_seen[row] = event.time;
        }
        tally
    }
}

/// Counts by content row; answers are counted to the question they belong to.
#[derive(Clone, Debug)]
pub(super) struct ContentTally {
    /// Acts on the content and on what belongs to it.
    pub(super) acts: Vec<u32>,
    /// Distinct people behind them.
    pub(super) people: Vec<u32>,
}

impl ContentTally {
    pub(super) fn new(dataset: &Dataset) -> Self {
        let count = dataset.contents.len();
        let mut acts = vec![0; count];
        let mut pairs: Vec<(u32, MemberId)> = Vec::new();
        for event in dataset.events.iter().filter(|event| event.kind.is_act()) {
            let Object::Content(id) = event.object else { continue };
            let root = dataset.contents.root(id);
            acts[root.index()] += 1;
            if !dataset.members.robot[event.member.index()] {
                pairs.push((root.0, event.member));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        let mut people = vec![0; count];
        for (root, _) in pairs {
            people[root as usize] += 1;
        }
        Self { acts, people }
    }
}

//! From the log to the graph: which acts tie whom.
//!
//! | tie | from → to | weight |
//! |---|---|---|
//! | reply | who comments or answers → whose piece it is | 1 |
//! | mention | who writes "@name" → who bears it | 1 |
//! | reaction | who likes, shares, saves or accepts → whose piece it is | ½ |
//! | together | between all who take part in one activity | 1/(n − 1) a pair |
//!
//! A tap costs less than a sentence, hence the half. Of an activity everybody has
//! ties of weight 1 in all, half of it in each direction, however many came; more
//! than [`CROWD`] people are a crowd, not company, and tie nobody. An answer is a
//! reply to whoever asked. Acts on one's own pieces, on pieces of unknown authors,
//! and of robots are no ties. With a half-life h, an act t days old weighs
//! 2^(−t/h) of that. O(events + ties log ties).

mod mention;
mod together;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Directed, Undirected};
use crate::model::{
    Cancelled, ContentId, Dataset, Event, EventKind, MemberId, Period, Progress, Time,
};

/// An activity with more people than this ties nobody.
pub const CROWD: usize = 60;
/// Acts between two reports: a few milliseconds.
const REPORT: usize = 50_000;

/// What ties two people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Tie {
    /// A comment or an answer.
    Reply,
    /// Being named with an "@".
    Mention,
    /// A like, a share, a bookmark, an accepted answer.
    Reaction,
    /// Having been at the same activity.
    Together,
}

impl Tie {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Reply, Self::Mention, Self::Reaction, Self::Together];
}

/// Which ties to build a graph of.
#[derive(Clone, Debug, PartialEq)]
pub struct BuildParams {
    /// Kinds of tie, in any order.
    pub ties: Vec<Tie>,
    /// Only what happened in it; all, with what has no time, if `None`.
    pub period: Option<Period>,
    /// Days after which an act weighs half; `None` for no decay.
    pub half_life: Option<f64>,
}

/// Why no graph can be built.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum BuildError {
    /// No kind of tie was asked for.
    #[error(
        "no kind of tie is chosen; choose at least one of replies, mentions, reactions, together"
    )]
    NoTies,
    /// Not above 0.
    #[error("a half-life of {0} days leaves nothing; give one above 0, or none")]
    HalfLife(f64),
}

impl BuildParams {
    /// Parameters that can be built with.
    pub fn check(mut self) -> Result<BuildValidParams, BuildError> {
        self.ties.sort_unstable();
        self.ties.dedup();
        if self.ties.is_empty() {
            return Err(BuildError::NoTies);
        }
        match self.half_life {
            Some(days) if days.is_nan() || days <= 0.0 => Err(BuildError::HalfLife(days)),
            _ => Ok(BuildValidParams(self)),
        }
    }
}

/// Checked parameters: these alone can build.
#[derive(Clone, Debug, PartialEq)]
pub struct BuildValidParams(BuildParams);

/// People and their ties.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Network {
    /// The member of each node: all who are people, in id order.
    pub people: Vec<MemberId>,
    /// Ties from whoever acts to whom the act is for.
    pub ties: Directed,
    /// The same without direction.
    pub pairs: Undirected,
    /// Acts behind the ties, by kind of tie; of `Together`, the activities.
    pub acts: [u64; 4],
    /// Activities that were too large to tie anybody.
    pub crowds: u64,
    /// Replies that each node made.
    pub replies: Vec<u32>,
}

impl BuildValidParams {
    /// The period that is looked at; all if `None`.
    pub fn period(&self) -> Option<Period> {
        self.0.period
    }

    /// Builds the graph of a dataset as of a moment, from which ages are counted.
    pub fn build(
        &self,
        dataset: &Dataset,
        as_of: Time,
        progress: &dyn Progress,
    ) -> Result<Network, Cancelled> {
        let mut draft = Draft::new(dataset, &self.0, as_of);
        let wants = |tie| self.0.ties.contains(&tie);
        if wants(Tie::Reply) || wants(Tie::Reaction) {
            let total = dataset.events.len();
            for (row, event) in dataset.events.iter().enumerate() {
                if row % REPORT == 0 {
                    progress.report(row as u64, total as u64)?;
                }
                if let Some((tie, to)) = addressee(dataset, &event).filter(|&(tie, _)| wants(tie)) {
                    draft.tie(tie, event.member, to, event.time);
                }
            }
        }
        if wants(Tie::Mention) {
            mention::tie(dataset, &mut draft, progress)?;
        }
        if wants(Tie::Together) {
            together::tie(dataset, &mut draft, progress)?;
        }
        Ok(draft.finish())
    }
}

/// For whom an act is, and what tie it makes.
fn addressee(dataset: &Dataset, event: &Event) -> Option<(Tie, MemberId)> {
    let tie = match event.kind {
        EventKind::Comment | EventKind::Answer | EventKind::Post | EventKind::Ask => Tie::Reply,
        EventKind::Like | EventKind::Share | EventKind::Bookmark | EventKind::Accept => {
            Tie::Reaction
        }
        _ => return None,
    };
    let content = event.object.content()?;
    let author = dataset.contents.author[content.index()];
    // What one wrote oneself answers what it belongs to.
    let writing = event.kind != EventKind::Comment && tie == Tie::Reply;
    let to = if writing { parent_author(dataset, content)? } else { author };
    (to != event.member).then_some(())?;
    to.some().map(|to| (tie, to))
}

fn parent_author(dataset: &Dataset, content: ContentId) -> Option<MemberId> {
    let contents = &dataset.contents;
    contents.parent[content.index()].some().map(|parent| contents.author[parent.index()])
}

/// Ties as they are found.
struct Draft<'a> {
    params: &'a BuildParams,
    as_of: Time,
    /// The node of each member; `u32::MAX` for robots.
    nodes: Vec<u32>,
    ties: Vec<(u32, u32, f32)>,
    network: Network,
}

impl<'a> Draft<'a> {
    fn new(dataset: &Dataset, params: &'a BuildParams, as_of: Time) -> Self {
        let people: Vec<MemberId> = dataset.members.people().collect();
        let mut nodes = vec![u32::MAX; dataset.members.len()];
        for (node, member) in people.iter().enumerate() {
            nodes[member.index()] = node as u32;
        }
        let replies = vec![0; people.len()];
        let network = Network { people, replies, ..Network::default() };
        Self { params, as_of, nodes, ties: Vec::new(), network }
    }

    /// Whether an act counts, by its time.
    fn counts(&self, time: Time) -> bool {
        time <= self.as_of && self.params.period.is_none_or(|period| period.contains(time))
    }

    /// What is left of a weight after the days since.
    fn aged(&self, time: Time) -> f32 {
        match (self.params.half_life, time.some()) {
            (Some(half_life), Some(time)) => {
                (-self.as_of.days_since(time) / half_life).exp2() as f32
            }
            _ => 1.0,
        }
    }

    fn node(&self, member: MemberId) -> Option<u32> {
        self.nodes.get(member.index()).copied().filter(|&node| node != u32::MAX)
    }

    fn tie(&mut self, tie: Tie, from: MemberId, to: MemberId, time: Time) {
        let (Some(from), Some(to)) = (self.node(from), self.node(to)) else { return };
        if from == to || !self.counts(time) {
            return;
        }
        let weight = if tie == Tie::Reaction { 0.5 } else { 1.0 };
        self.network.acts[tie as usize] += 1;
        self.network.replies[from as usize] += u32::from(tie == Tie::Reply);
        self.ties.push((from, to, weight * self.aged(time)));
    }

    fn finish(self) -> Network {
        let ties = Directed::from_ties(self.network.people.len(), &self.ties);
        let pairs = ties.undirected();
        Network { ties, pairs, ..self.network }
    }
}

#[cfg(test)]
mod tests;

//! Small circles whose members react to each other far more than chance would.
//!
//! Member u gave Tᵤ reactions (likes, bookmarks, shares) to what others wrote. If u
//! chose as everybody else does, each would go to v's pieces with probability
//!
//! pᵤᵥ = (reactions to v by others than u + 1) / (all reactions by others than u + authors),
//!
//! so nᵤᵥ reactions or more have the binomial tail P(X ≥ nᵤᵥ), X ~ B(Tᵤ, pᵤᵥ). With m
//! ordered pairs of members who might have, an arrow u → v is drawn if its tail is
//! at most α/2m; a pair that likes each other is drawn both ways if the larger of
//! its two tails, squared, is at most α/m (there are m/2 such pairs): two
//! independent surprises are rarer than one. By Bonferroni at most a share α = 1 %
//! of communities that like at random show any arrow at all. A ring is a strongly
//! connected set of 2 to 12 members along arrows, each of whom gives three tenths of
//! their reactions inside.
//!
//! It cannot tell a ring from friends with the same taste; it says what is there,
//! and a person judges. O(events + pairs that react).

mod circle;

use std::collections::BTreeMap;

use thiserror::Error;

use crate::math::binomial::upper_tail;
use crate::model::{Dataset, EventKind, MemberId};
use circle::circles;

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RingParams {
    /// α: the share of honest communities that may raise an alarm.
    pub alarms: f64,
    /// Fewer reactions to one member are no sign.
    pub reactions: u32,
    /// The share of a member's reactions that must stay inside.
    pub inside: f64,
    /// Larger circles are what a community is.
    pub largest: usize,
}

impl Default for RingParams {
    fn default() -> Self {
        Self { alarms: 0.01, reactions: 4, inside: 0.3, largest: 12 }
    }
}

/// Why parameters were refused.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum RingError {
    /// A rate between none and a fifth.
    #[error(
        "a rate of alarms of {0} cannot be used: choose a number from 1e-6 to 0.2, such as 0.01"
    )]
    Alarms(f64),
    /// At least two.
    #[error("{0} reactions are no sign: choose 2 or more, such as 4")]
    Reactions(u32),
    /// A share.
    #[error("a share of {0} cannot be used: choose a number from 0 to 1, such as 0.3")]
    Inside(f64),
    /// A circle has two.
    #[error("circles of {0} cannot be found: choose 2 or more, such as 12")]
    Largest(usize),
}

/// Checked parameters: what alone can search.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RingValidParams(RingParams);

/// A circle.
#[derive(Clone, Debug, PartialEq)]
pub struct Ring {
    /// Its members, in id order.
    pub members: Vec<RingMember>,
}

/// What one of them gives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RingMember {
    /// Who.
    pub member: MemberId,
    /// Reactions to the others of the ring.
    pub inside: u32,
    /// Reactions in all.
    pub given: u32,
    /// How many would go inside by chance: Tᵤ Σ pᵤᵥ.
    pub expected: f64,
}

impl RingParams {
    /// Checks the parameters.
    pub fn check(self) -> Result<RingValidParams, RingError> {
        if !(1e-6..=0.2).contains(&self.alarms) {
            return Err(RingError::Alarms(self.alarms));
        }
        if self.reactions < 2 {
            return Err(RingError::Reactions(self.reactions));
        }
        if !(0.0..=1.0).contains(&self.inside) {
            return Err(RingError::Inside(self.inside));
        }
        if self.largest < 2 {
            return Err(RingError::Largest(self.largest));
        }
        Ok(RingValidParams(self))
    }
}

/// Who reacted to whom, how often.
#[derive(Default)]
struct Reactions {
    pairs: BTreeMap<(MemberId, MemberId), u32>,
    given: Vec<u32>,
    received: Vec<u32>,
    all: u64,
    authors: u64,
}

impl Reactions {
    fn of(dataset: &Dataset) -> Self {
        let people = dataset.members.len();
        let mut found =
            Self { given: vec![0; people], received: vec![0; people], ..Self::default() };
        for event in dataset.events.iter().filter(|event| is_reaction(event.kind)) {
            let author = event.object.content().map(|id| dataset.contents.author[id.index()]);
            let Some(author) = author.and_then(MemberId::some) else { continue };
            let robot = |id: MemberId| dataset.members.robot[id.index()];
            if author == event.member || robot(author) || robot(event.member) {
                continue;
            }
            *found.pairs.entry((event.member, author)).or_default() += 1;
            found.given[event.member.index()] += 1;
            found.received[author.index()] += 1;
            found.all += 1;
        }
        found.authors = found.received.iter().filter(|&&count| count > 0).count() as u64;
        found
    }

    fn count(&self, from: MemberId, to: MemberId) -> u32 {
        self.pairs.get(&(from, to)).copied().unwrap_or(0)
    }

    /// pᵤᵥ.
    fn chance(&self, from: MemberId, to: MemberId) -> f64 {
        let others = self.received[to.index()] - self.count(from, to);
        let all = self.all - u64::from(self.given[from.index()]);
        (f64::from(others) + 1.0) / (all + self.authors).max(1) as f64
    }

    fn tail(&self, from: MemberId, to: MemberId) -> f64 {
        let given = u64::from(self.given[from.index()]);
        upper_tail(given, u64::from(self.count(from, to)), self.chance(from, to))
    }
}

fn is_reaction(kind: EventKind) -> bool {
    matches!(kind, EventKind::Like | EventKind::Bookmark | EventKind::Share)
}

impl RingValidParams {
    /// All rings, in the order of their first member.
    pub fn rings(&self, dataset: &Dataset) -> Vec<Ring> {
        let reactions = Reactions::of(dataset);
        let givers = reactions.given.iter().filter(|&&count| count > 0).count() as f64;
        let tests = (givers * reactions.authors as f64).max(1.0);
        let mut arrows = Vec::new();
        for (&(from, to), &count) in &reactions.pairs {
            if count < self.0.reactions {
                continue;
            }
            let tail = reactions.tail(from, to);
            let back = reactions.count(to, from) >= self.0.reactions;
            let both = if back { tail.max(reactions.tail(to, from)).powi(2) } else { 1.0 };
            if tail <= self.0.alarms / (2.0 * tests) || both <= self.0.alarms / tests {
                arrows.push((from, to));
            }
        }
        let rings = circles(&arrows).into_iter();
        rings.filter_map(|members| self.ring(&reactions, members)).collect()
    }

    /// Keeps who stays inside; `None` if that leaves nobody to stay with.
    fn ring(&self, reactions: &Reactions, mut members: Vec<MemberId>) -> Option<Ring> {
        loop {
            let given = |&member: &MemberId| {
                let others = members.iter().filter(|&&other| other != member);
                let (inside, chance) = others.fold((0, 0.0), |(inside, chance), &other| {
                    let count = reactions.count(member, other);
                    (inside + count, chance + reactions.chance(member, other))
                });
                let given = reactions.given[member.index()];
                RingMember { member, inside, given, expected: f64::from(given) * chance }
            };
            let all: Vec<RingMember> = members.iter().map(given).collect();
            let stays =
                |row: &RingMember| f64::from(row.inside) >= self.0.inside * f64::from(row.given);
            let kept: Vec<MemberId> = all
                .iter()
                .filter(|row| row.inside > 0 && stays(row))
                .map(|row| row.member)
                .collect();
            if kept.len() == members.len() {
                let fits = (2..=self.0.largest).contains(&all.len());
                return fits.then_some(Ring { members: all });
            }
            members = kept;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{RingError, RingParams};

    #[test]
    fn parameters_are_refused_with_a_remedy() {
        let params = RingParams::default();
        assert_eq!(RingParams { alarms: 0.5, ..params }.check(), Err(RingError::Alarms(0.5)));
        assert_eq!(RingParams { reactions: 1, ..params }.check(), Err(RingError::Reactions(1)));
        assert_eq!(RingParams { inside: 2.0, ..params }.check(), Err(RingError::Inside(2.0)));
        assert_eq!(RingParams { largest: 1, ..params }.check(), Err(RingError::Largest(1)));
    }
}

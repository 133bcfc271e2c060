//! Small circles whose members react to each other far more than chance would.
//!
//! Member u gave Tᵤ reactions (likes, bookmarks, shares) to what others wrote. If u
//! chose as those outside a group G do, each would go to v ∈ G with probability
//!
//! pᵥ = (reactions to v from outside G + 1) / (all reactions from outside G + authors),
//!
//! so the reactions Xᵤ that stay inside have the binomial tail
//! qᵤ = P(X ≥ Xᵤ), X ~ B(Tᵤ, Σᵥ pᵥ). The members' tails are independent, and Fisher's
//! t = −Σ ln qᵤ exceeds what it is with probability e⁻ᵗ Σ_{i<k} tⁱ/i! for a group of k. That
//! is multiplied by the number of groups of k one could draw from n members and by
//! the number of sizes tried (Bonferroni): however a group was come upon, at most
//! a share α = 1 % of communities that like at random shows one.
//!
//! Groups to test are the circles along arrows u → v, drawn where nᵤᵥ reactions
//! are more than chance at some level. Levels go from 0.1 down to 10⁻⁶, so that a dense
//! community falls apart into circles of at most 12; the first that passes takes its
//! members. Each must give a fifth of their reactions inside.
//!
//! It cannot tell a ring from friends with the same taste; it says what is there,
//! and a person judges. O(events + levels · pairs that react). Fisher, "Statistical Methods
//! for Research Workers" (1932), § 21.1.

mod circle;

use std::collections::{BTreeMap, BTreeSet};

use thiserror::Error;

use crate::math::binomial::upper_tail;
use crate::math::order::Order;
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
        Self { alarms: 0.01, reactions: 3, inside: 0.2, largest: 12 }
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
    #[error("{0} reactions are no sign: choose 2 or more, such as 3")]
    Reactions(u32),
    /// A share.
    #[error("a share of {0} cannot be used: choose a number from 0 to 1, such as 0.2")]
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
    /// Probability that a community that likes at random shows such a circle anywhere.
    pub chance: f64,
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
    /// How many would go inside by chance: Tᵤ Σ pᵥ.
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

    /// Tail of what `from` gave to `to`, as if these two were the group.
    fn tail(&self, from: MemberId, to: MemberId) -> f64 {
        let count = self.count(from, to);
        let chance = self.chance(to, count, self.given[from.index()].into());
        upper_tail(self.given[from.index()].into(), count.into(), chance)
    }

    /// pᵥ, given how many reactions v had from inside, and how many those inside gave.
    fn chance(&self, to: MemberId, from_inside: u32, given_inside: u64) -> f64 {
        let outside = f64::from(self.received[to.index()] - from_inside);
        (outside + 1.0) / (self.all - given_inside + self.authors).max(1) as f64
    }

    /// What each of a group gives inside.
    fn group(&self, members: &[MemberId]) -> Vec<RingMember> {
        let given = members.iter().map(|id| u64::from(self.given[id.index()])).sum();
        let chances: Vec<f64> = members
            .iter()
            .map(|&to| {
                let from_inside = members.iter().map(|&from| self.count(from, to)).sum();
                self.chance(to, from_inside, given)
            })
            .collect();
        let all: f64 = chances.iter().sum();
        let row = |(&member, own): (&MemberId, &f64)| {
            let inside = members.iter().map(|&other| self.count(member, other)).sum();
            let given = self.given[member.index()];
            RingMember { member, inside, given, expected: f64::from(given) * (all - own) }
        };
        members.iter().zip(&chances).map(row).collect()
    }
}

fn is_reaction(kind: EventKind) -> bool {
    matches!(kind, EventKind::Like | EventKind::Bookmark | EventKind::Share)
}

/// Circles this many times too large are not looked at for a ring inside.
const SMALL: usize = 5;
/// Levels at which arrows are drawn, from the boldest.
const LEVELS: [f64; 6] = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6];

impl RingValidParams {
    /// All rings, in the order of their first member.
    pub fn rings(&self, dataset: &Dataset) -> Vec<Ring> {
        let reactions = Reactions::of(dataset);
        let givers = reactions.given.iter().filter(|&&count| count > 0).count();
        let often = reactions.pairs.iter().filter(|&(_, &count)| count >= self.0.reactions);
        let arrows: Vec<((MemberId, MemberId), f64)> =
            often.map(|(&(from, to), _)| ((from, to), reactions.tail(from, to))).collect();
        let mut taken: BTreeSet<MemberId> = BTreeSet::new();
        let mut rings: Vec<Ring> = Vec::new();
        for level in LEVELS {
            let free = |&&((from, to), tail): &&((MemberId, MemberId), f64)| {
                tail <= level && !taken.contains(&from) && !taken.contains(&to)
            };
            let drawn: Vec<(MemberId, MemberId)> =
                arrows.iter().filter(free).map(|&(arrow, _)| arrow).collect();
            // Testing a circle is quadratic, and a large one falls apart at the next level.
            let small = |circle: &Vec<MemberId>| circle.len() <= SMALL * self.0.largest;
            for circle in circles(&drawn).into_iter().filter(small) {
                if let Some(ring) = self.ring(&reactions, circle, givers) {
                    taken.extend(ring.members.iter().map(|row| row.member));
                    rings.push(ring);
                }
            }
        }
        rings.order_by_key(|ring| ring.members.first().map(|row| row.member));
        rings
    }

    /// Keeps who stays inside, and tests what is left.
    fn ring(&self, reactions: &Reactions, circle: Vec<MemberId>, givers: usize) -> Option<Ring> {
        let mut members = circle;
        let all = loop {
            let all = reactions.group(&members);
            let stays = |row: &&RingMember| {
                row.inside > 0 && f64::from(row.inside) >= self.0.inside * f64::from(row.given)
            };
            let kept: Vec<MemberId> = all.iter().filter(stays).map(|row| row.member).collect();
            if kept.len() == members.len() {
                break all;
            }
            members = kept;
        };
        if !(2..=self.0.largest).contains(&all.len()) {
            return None;
        }
        let sizes = (self.0.largest - 1) as f64;
        let chance = (joint(&all) + ln_choose(givers, all.len()) + sizes.ln()).exp().min(1.0);
        (chance <= self.0.alarms).then_some(Ring { members: all, chance })
    }
}

/// ln of Fisher's tail for the members' tails together.
fn joint(members: &[RingMember]) -> f64 {
    let surprise = |row: &RingMember| {
        let chance = row.expected / f64::from(row.given.max(1));
        // A tail that underflows is as rare as numbers go.
        -upper_tail(row.given.into(), row.inside.into(), chance).max(f64::MIN_POSITIVE).ln()
    };
    let surprise: f64 = members.iter().map(surprise).sum();
    let (mut term, mut sum) = (1.0, 0.0);
    for i in 0..members.len() {
        sum += term;
        term *= surprise / (i + 1) as f64;
    }
    sum.ln() - surprise
}

/// ln C(n, k).
fn ln_choose(n: usize, k: usize) -> f64 {
    (1..=k).map(|i| (n.saturating_sub(k - i).max(1) as f64 / i as f64).ln()).sum()
}

#[cfg(test)]
mod tests {
    use super::{RingError, RingMember, RingParams, joint, ln_choose};
    use crate::model::MemberId;

    #[test]
    fn the_joint_tail_is_fishers() {
        // One of two reactions inside where half are expected: q = 3/4 each.
        let row = |id| RingMember { member: MemberId(id), inside: 1, given: 2, expected: 1.0 };
        let t = -2.0 * 0.75f64.ln();
        assert!((joint(&[row(0), row(1)]).exp() - (-t).exp() * (1.0 + t)).abs() < 1e-12);
        assert!((ln_choose(5, 2).exp() - 10.0).abs() < 1e-9);
    }

    #[test]
    fn parameters_are_refused_with_a_remedy() {
        let params = RingParams::default();
        assert_eq!(RingParams { alarms: 0.5, ..params }.check(), Err(RingError::Alarms(0.5)));
        assert_eq!(RingParams { reactions: 1, ..params }.check(), Err(RingError::Reactions(1)));
        assert_eq!(RingParams { inside: 2.0, ..params }.check(), Err(RingError::Inside(2.0)));
        assert_eq!(RingParams { largest: 1, ..params }.check(), Err(RingError::Largest(1)));
    }
}

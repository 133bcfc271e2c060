//! Whom to invite.

use super::Goal;
use crate::engage::take_part::{Chance, Chances, TakePart};
use crate::math::interval::Interval;
use crate::math::order::Order;
use crate::model::MemberId;

/// Days since joining within which somebody is new.
const NEW: f64 = 60.0;
/// Days without an act from which somebody is silent.
const SILENT: f64 = 30.0;

/// An invite list and what comes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Invited<'a> {
    /// Who, the likeliest first.
    pub list: Vec<&'a Chance>,
    /// How many of them come.
    pub expected: Interval,
    /// How many could have been asked.
    pub eligible: u64,
}

/// Who is to be chosen.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// What for.
    pub goal: Goal,
    /// Of whom, in id order; everybody where it is `None`.
    pub group: Option<&'a [MemberId]>,
    /// How many at most.
    pub most: usize,
    /// Places there are.
    pub places: Option<u32>,
    /// Where the draws of the interval come from.
    pub seed: u64,
}

/// Chooses as wished; `segment` says which group a member is of, for a mix.
pub fn invite<'a>(
    model: &TakePart,
    chances: &'a Chances,
    wish: &Wish<'_>,
    segment: impl Fn(MemberId) -> Option<u32>,
) -> Invited<'a> {
    let &Wish { goal, group, most, places, seed } = wish;
    let suits = |chance: &&Chance| {
        let asked = group.is_none_or(|group| group.binary_search(&chance.member).is_ok());
        asked
            && match goal {
                Goal::Turnout | Goal::Mix => true,
                Goal::Welcome => chance.tenure <= NEW,
                Goal::Return => chance.idle >= SILENT,
            }
    };
    let mut list: Vec<&Chance> = chances.members.iter().filter(suits).collect();
    // Stable: of equals, the one with the lower id stays first.
    list.order_by(|a, b| b.probability.total_cmp(&a.probability));
    let eligible = list.len() as u64;
    if goal == Goal::Mix {
        list = mixed(&list, segment);
    }
    list.truncate(most);
    if let Some(places) = places {
        let fits = |count: usize| {
            let expected = model.expected(chances.kind, list.get(..count).unwrap_or(&[]), seed);
            expected.high <= f64::from(places)
        };
        // The upper end grows with the list: the longest that fits lies where halving ends.
        let (mut least, mut beyond) = (0, list.len() + 1);
        while least + 1 < beyond {
            let middle = least.midpoint(beyond);
            if fits(middle) { least = middle } else { beyond = middle }
        }
        list.truncate(least);
    }
    list.order_by(|a, b| b.probability.total_cmp(&a.probability).then(a.member.cmp(&b.member)));
    let expected = model.expected(chances.kind, &list, seed);
    Invited { list, expected, eligible }
}

/// Each group in turn, in proportion to its size: whoever is furthest behind its share is
/// next (Webster's divisors 1, 3, 5, …).
fn mixed<'a>(list: &[&'a Chance], segment: impl Fn(MemberId) -> Option<u32>) -> Vec<&'a Chance> {
    let mut groups: Vec<(Option<u32>, Vec<&'a Chance>)> = Vec::new();
    for &chance in list {
        let of = segment(chance.member);
        match groups.iter_mut().find(|(known, _)| *known == of) {
            Some((_, members)) => members.push(chance),
            None => groups.push((of, vec![chance])),
        }
    }
    groups.order_by_key(|&(of, _)| of);
    let mut taken = vec![0usize; groups.len()];
    let mut mixed = Vec::with_capacity(list.len());
    while mixed.len() < list.len() {
        let claim = |row: usize| groups[row].1.len() as f64 / (2 * taken[row] + 1) as f64;
        let open = (0..groups.len()).filter(|&row| taken[row] < groups[row].1.len());
        // Of equals the first.
        let next = open.reduce(|best, row| if claim(row) > claim(best) { row } else { best });
        let Some(next) = next else { break };
        mixed.push(groups[next].1[taken[next]]);
        taken[next] += 1;
    }
    mixed
}

//! One list for all: pieces that together serve as many members as possible.
//!
//! Showing everybody what each most wants, summed up, gives ten pieces for the largest
//! camp. Instead a list S is worth
//!
//! f(S) = Σ over members of Σⱼ 2^(−j) r₍ⱼ₎,
//!
//! r₍₀₎ ≥ r₍₁₎ ≥ … the relevance to that member of the pieces in S: the best one counts
//! whole, the next half, and so on, so that a second piece for the same camp counts less
//! than a first one for another. Relevance is 1 / log₂(place + 1) on the member's own
//! list, 0 beyond its end. To be fair to what few have seen, relevance is multiplied by
//! 1 + φ (1 − q), where q is the share of candidates with fewer people and φ the fairness.
//!
//! f is monotone and submodular (a sorted sum with falling weights), so taking one after
//! another whichever adds most comes within 1 − 1/e of the best list there is (Nemhauser,
//! Wolsey and Fisher, 1978). Cost: O(count · Σ of the lengths of members' lists).

use crate::math::top_k::{Scored, top_k};

/// What a piece of the digest is for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// The item.
    pub item: u32,
    /// Members on whose own list it is.
    pub members: u32,
    /// Those of them for whom nothing before it in the digest ranks higher.
    pub first: u32,
    /// What it added to the list's worth.
    pub gain: f64,
}

/// Picks `count` items. `lists` are the members' own, the best first; `people` says of
/// each item how many took it up; `open` which items may be picked.
pub fn digest(
    lists: &[Vec<Scored>],
    people: &[u32],
    open: &[bool],
    count: usize,
    fairness: f64,
) -> Vec<Piece> {
    let boost = boosts(people, open, fairness);
    // For each item, the members on whose lists it is, with its relevance.
    let mut wanted: Vec<Vec<(u32, f64)>> = vec![Vec::new(); open.len()];
    for (member, list) in (0u32..).zip(lists) {
        for (rank, scored) in list.iter().enumerate() {
            let item = scored.id as usize;
            if open[item] {
                let relevance = 1.0 / (rank as f64 + 2.0).log2();
                wanted[item].push((member, relevance * boost[item]));
            }
        }
    }
    // What the digest so far holds for each member, the best first.
    let mut held: Vec<Vec<f64>> = vec![Vec::new(); lists.len()];
    let mut picked = vec![false; open.len()];
    let mut found = Vec::new();
    while found.len() < count {
        let gains =
            (0u32..).zip(&wanted).filter(|(item, by)| !by.is_empty() && !picked[*item as usize]);
        let gain = |by: &Vec<(u32, f64)>| -> f64 {
            by.iter().map(|&(member, relevance)| added(&held[member as usize], relevance)).sum()
        };
        let Some(next) = top_k(1, gains.map(|(item, by)| (item, gain(by)))).pop() else { break };
        let by = &wanted[next.id as usize];
        let ahead = |&&(member, relevance): &&(u32, f64)| {
            held[member as usize].first().is_none_or(|&best| relevance > best)
        };
        let first = by.iter().filter(ahead).count() as u32;
        found.push(Piece { item: next.id, members: by.len() as u32, first, gain: next.score });
        picked[next.id as usize] = true;
        for &(member, relevance) in by {
            let own = &mut held[member as usize];
            let place = own.partition_point(|&other| other >= relevance);
            own.insert(place, relevance);
        }
    }
    found
}

/// How much a piece adds for a member who holds some: it takes its place, and what ranks
/// below it moves down and counts half.
fn added(held: &[f64], relevance: f64) -> f64 {
    let place = held.partition_point(|&other| other >= relevance);
    let weight = |place: usize| (-(place as f64)).exp2();
    let lost: f64 =
        (place..).zip(&held[place..]).map(|(place, other)| other * weight(place) / 2.0).sum();
    relevance * weight(place) - lost
}

/// 1 + φ (1 − q) of each item.
fn boosts(people: &[u32], open: &[bool], fairness: f64) -> Vec<f64> {
    let fairness = if fairness.is_finite() { fairness.max(0.0) } else { 0.0 };
    let candidates = people.iter().zip(open).filter(|(_, open)| **open);
    let mut sorted: Vec<u32> = candidates.map(|(&people, _)| people).collect();
    sorted.sort_unstable();
    let fewer = |people: u32| sorted.partition_point(|&other| other < people) as f64;
    let share = |people: u32| fewer(people) / sorted.len().max(1) as f64;
    people.iter().map(|&people| 1.0 + fairness * (1.0 - share(people))).collect()
}

#[cfg(test)]
mod tests {
    use super::{added, digest};
    use crate::math::top_k::Scored;

    fn list(items: &[u32]) -> Vec<Scored> {
        items.iter().map(|&id| Scored { id, score: 0.0 }).collect()
    }

    fn items(lists: &[Vec<Scored>], people: &[u32], fairness: f64) -> Vec<u32> {
        let open = vec![true; people.len()];
        digest(lists, people, &open, 2, fairness).iter().map(|piece| piece.item).collect()
    }

    #[test]
    fn the_second_piece_is_for_the_other_camp() {
        let mut lists = vec![list(&[0, 1]); 5];
        lists.extend(vec![list(&[2, 3]); 4]);
        assert_eq!(items(&lists, &[9, 9, 9, 9], 0.0), [0, 2]);
    }

    #[test]
    fn what_few_have_seen_comes_forward_as_fairness_grows() {
        let lists = vec![list(&[0, 1]); 4];
        assert_eq!(items(&lists, &[50, 1], 0.0), [0, 1]);
        assert_eq!(items(&lists, &[50, 1], 4.0), [1, 0]);
    }

    #[test]
    fn gains_sum_to_the_worth_of_the_list() {
        let mut held: Vec<f64> = Vec::new();
        let mut total = 0.0;
        for relevance in [0.3, 0.9, 0.5] {
            total += added(&held, relevance);
            held.push(relevance);
            held.sort_by(|a, b| b.total_cmp(a));
        }
        assert!((total - (0.9 + 0.5 / 2.0 + 0.3 / 4.0)).abs() < 1e-12);
    }

    #[test]
    fn closed_items_and_empty_lists_are_left_out() {
        let lists = [list(&[0, 1]), Vec::new()];
        let found = digest(&lists, &[1, 1], &[false, true], 5, 0.0);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].item, found[0].members, found[0].first), (1, 1, 1));
        assert!(digest(&[], &[], &[], 5, 1.0).is_empty());
    }
}

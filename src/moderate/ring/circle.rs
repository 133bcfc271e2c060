//! Strongly connected sets: from each member every other is reached along arrows.
//!
//! Kosaraju's two walks, without recursion: the order in which members are left on
//! a walk along the arrows, then walks against them in the reverse order. O(arrows).

use std::collections::{BTreeMap, BTreeSet};

use crate::math::order::Order;
use crate::model::MemberId;

type Arrows = BTreeMap<MemberId, Vec<MemberId>>;

/// The sets of two or more, each in id order, in the order of their first members.
pub(super) fn circles(arrows: &[(MemberId, MemberId)]) -> Vec<Vec<MemberId>> {
    let (mut ahead, mut back) = (Arrows::new(), Arrows::new());
    for &(from, to) in arrows {
        ahead.entry(from).or_default().push(to);
        back.entry(to).or_default().push(from);
    }
    let mut seen = BTreeSet::new();
    let mut left = Vec::new();
    for &start in ahead.keys() {
        walk(start, &ahead, &mut seen, &mut left);
    }
    seen.clear();
    let mut circles = Vec::new();
    for &start in left.iter().rev() {
        let mut circle = Vec::new();
        walk(start, &back, &mut seen, &mut circle);
        circle.order();
        if circle.len() > 1 {
            circles.push(circle);
        }
    }
    circles.order();
    circles
}

/// Appends who is reached from `start` and was not seen before, each when left.
fn walk(start: MemberId, arrows: &Arrows, seen: &mut BTreeSet<MemberId>, left: &mut Vec<MemberId>) {
    if !seen.insert(start) {
        return;
    }
    let mut path = vec![(start, 0)];
    while let Some((member, next)) = path.last_mut() {
        match arrows.get(member).and_then(|to| to.get(*next)) {
            Some(&to) => {
                *next += 1;
                if seen.insert(to) {
                    path.push((to, 0));
                }
            }
            None => {
                left.push(*member);
                path.pop();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::circles;
    use crate::model::MemberId;

    #[test]
    fn only_what_leads_back_is_a_circle() {
        let arrows = [(1, 2), (2, 3), (3, 1), (3, 4), (4, 5), (5, 4), (6, 1), (5, 7)];
        let arrows = arrows.map(|(from, to)| (MemberId(from), MemberId(to)));
        let found: Vec<Vec<u32>> = circles(&arrows)
            .into_iter()
            .map(|circle| circle.iter().map(|id| id.0).collect())
            .collect();
        assert_eq!(found, [vec![1, 2, 3], vec![4, 5]]);
        assert!(circles(&[]).is_empty());
    }
}

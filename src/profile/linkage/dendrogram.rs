//! The top of a dendrogram: the last joins, which are the ones a person can look at.

use serde::{Deserialize, Serialize};

use super::{Joins, Linkage};

/// The last joins of a clustering, as a tree.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Dendrogram {
    /// How groups were joined.
    pub linkage: Linkage,
    /// The forks, the farthest first: the first one is the root.
    pub forks: Vec<Fork>,
    /// Points that were joined.
    pub people: u32,
}

/// Two groups that were joined.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fork {
    /// How near they were.
    pub distance: f64,
    /// Members of both.
    pub members: u32,
    /// The two: another fork by its place, or a leaf by its members.
    pub parts: [Part; 2],
}

/// What a fork joins.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Part {
    /// Another fork, by its place.
    Fork(u32),
    /// A group that is not looked into, by its members.
    Leaf(u32),
}

impl Dendrogram {
    /// The last joins: a tree of at most so many leaves.
    pub fn top(joins: &Joins, linkage: Linkage, leaves: usize) -> Self {
        let count = joins.all().len();
        let shown = count.min(leaves.saturating_sub(1));
        let part = |group: u32| {
            let Some(step) = (group as usize).checked_sub(joins.points) else {
                return Part::Leaf(1);
            };
            // The last join is the first fork.
            let place = count - 1 - step;
            if place < shown {
                Part::Fork(place as u32)
            } else {
                Part::Leaf(joins.all()[step].members)
            }
        };
        let fork = |join: &super::Join| Fork {
            distance: join.distance,
            members: join.members,
            parts: [part(join.parts.0), part(join.parts.1)],
        };
        let forks = joins.all().iter().rev().take(shown).map(fork).collect();
        Self { linkage, forks, people: joins.points as u32 }
    }
}

#[cfg(test)]
mod tests {
    use super::{Dendrogram, Part};
    use crate::model::Silent;
    use crate::profile::linkage::Linkage;
    use crate::profile::points::Points;

    #[test]
    fn the_last_joins_make_a_tree() {
        let points = Points::new(1, vec![10.0, 0.0, 30.0, 1.0, 12.0]);
        let joins = Linkage::Ward.fit(&points, &Silent).unwrap();
        let top = Dendrogram::top(&joins, Linkage::Ward, 3);
        assert_eq!(top.people, 5);
        assert_eq!(top.forks.len(), 2);
        assert_eq!(top.forks[0].members, 5);
        assert!(top.forks[0].parts.contains(&Part::Leaf(1)), "30 is far: {top:?}");
        assert!(top.forks[0].parts.contains(&Part::Fork(1)));
        assert_eq!(top.forks[1].parts, [Part::Leaf(2), Part::Leaf(2)]);
        assert!(Dendrogram::top(&joins, Linkage::Ward, 1).forks.is_empty());
    }
}

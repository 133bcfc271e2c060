//! Who moved: the segments of today's model, applied to everybody as they were.
//!
//! The features of an earlier day are put on today's scale and components, and each
//! person goes to the nearest of today's centres. So a change of segment is a change of
//! the person and not of the model. What an export says of people without a day (its
//! columns) is taken to have been so then. Cost: one more feature table.

use serde::{Deserialize, Serialize};

use crate::model::{MemberId, Time};

/// People named of each move, at most.
const NAMED: usize = 12;

/// The moves since an earlier day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Movement {
    /// How many days ago.
    pub days: u32,
    /// The moment that people are compared with.
    pub then: Time,
    /// Members who were here then and are in the same segment.
    pub stayed: u64,
    /// Members who were here then and are in another one.
    pub moved: u64,
    /// Members who were not here yet.
    pub joined: u64,
    /// Every pair with a member, by `from` (newcomers first) and `to`.
    pub moves: Vec<Move>,
}

/// Members who went one way, or stayed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Move {
    /// The segment then; `None` for those who were not here yet.
    pub from: Option<u32>,
    /// The segment now.
    pub to: u32,
    /// How many.
    pub members: u64,
    /// Some of them, in id order: who, and what to call them.
    pub who: Vec<(MemberId, String)>,
}

impl Movement {
    /// Counts the moves. `before` has a segment for each person who was here then.
    pub(super) fn count(
        days: u32,
        then: Time,
        people: &[MemberId],
        before: &[Option<u32>],
        now: &[u32],
        label: impl Fn(MemberId) -> String,
    ) -> Self {
        let mut ways = std::collections::BTreeMap::new();
        for ((&person, &from), &to) in people.iter().zip(before).zip(now) {
            let (members, who) = ways.entry((from, to)).or_insert((0, Vec::new()));
            *members += 1;
            if who.len() < NAMED && from != Some(to) {
                who.push((person, label(person)));
            }
        }
        let moves: Vec<Move> = ways
            .into_iter()
            .map(|((from, to), (members, who))| Move { from, to, members, who })
            .collect();
        let sum = |wanted: &dyn Fn(&Move) -> bool| {
            moves.iter().filter(|one| wanted(one)).map(|one| one.members).sum()
        };
        Self {
            days,
            then,
            stayed: sum(&|one| one.from == Some(one.to)),
            moved: sum(&|one| one.from.is_some_and(|from| from != one.to)),
            joined: sum(&|one| one.from.is_none()),
            moves,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Movement;
    use crate::model::{MemberId, Time};

    #[test]
    fn by_hand() {
        let people: Vec<MemberId> = (0..5).map(MemberId).collect();
        let before = [Some(0), Some(1), None, Some(1), Some(1)];
        let found = Movement::count(30, Time(0), &people, &before, &[0, 0, 1, 1, 0], |id| {
            format!("m{}", id.0)
        });
        assert_eq!((found.stayed, found.moved, found.joined), (2, 2, 1));
        let risen = found.moves.iter().find(|one| one.from == Some(1) && one.to == 0).unwrap();
        assert_eq!(risen.members, 2);
        assert_eq!(risen.who[1], (MemberId(4), "m4".to_owned()));
        assert_eq!(found.moves[0].from, None, "newcomers first");
    }
}

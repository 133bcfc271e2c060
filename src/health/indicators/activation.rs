//! Whether who joins also begins: a first act within 7 days, a second within 14.
//!
//! Looking around is no beginning: an act counts from a reaction on. Each newcomer is
//! judged when their 7 (14) days are over, in the period in which they end, so that
//! nobody is counted as silent who still had time. Acts before the day of joining,
//! which exports have, count as done. O(acts of the newcomers).

use serde::{Deserialize, Serialize};

use crate::health::{Acts, Depth};
use crate::math::interval::{Interval, wilson};
use crate::model::{Dataset, Period};

/// Shares of newcomers, each with the newcomers it is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Activation {
    /// With an act within seven days; `None` if nobody's seven days ended.
    pub first: Option<Interval>,
    /// Newcomers whose seven days ended in the period.
    pub first_of: u64,
    /// With two acts within fourteen days.
    pub second: Option<Interval>,
    /// Newcomers whose fourteen days ended in the period.
    pub second_of: u64,
}

/// The activation of those whose time was up in a period.
pub fn activation(dataset: &Dataset, acts: &Acts, period: Period) -> Activation {
    let share = |days: i64, needed: usize| {
        let (mut hits, mut of) = (0, 0);
        for &person in acts.people() {
            let Some(joined) = dataset.members.joined[person.index()].some() else { continue };
            let end = joined.plus_days(days);
            if period.contains(end) {
                of += 1;
                let mut early = acts.of(person, Depth::Reacted).take_while(|&time| time < end);
                hits += u64::from(early.nth(needed - 1).is_some());
            }
        }
        (wilson(hits, of), of)
    };
    let ((first, first_of), (second, second_of)) = (share(7, 1), share(14, 2));
    Activation { first, first_of, second, second_of }
}

#[cfg(test)]
mod tests {
    use super::activation;
    use crate::health::Acts;
    use crate::health::indicators::fixture::act;
    use crate::model::{Builder, DAY, EventKind, Object, Period, Time};

    #[test]
    fn everybody_is_judged_when_their_days_are_over() {
        let mut builder = Builder::default();
        for (key, joined) in [("ann", 10), ("bob", 10), ("cy", 12), ("dee", 28), ("robot", 10)] {
            let member = builder.member(key);
            builder.member_mut(member).joined = Time(joined * DAY);
            builder.member_mut(member).robot = key == "robot";
        }
        for (key, kind, day) in [
            ("ann", EventKind::Comment, 11.0),
            ("ann", EventKind::Like, 20.0),
            ("bob", EventKind::View, 11.0),
            ("bob", EventKind::Like, 16.5),
            ("cy", EventKind::Like, 19.5),
            ("dee", EventKind::Like, 28.5),
        ] {
            act(&mut builder, key, kind, Object::None, day);
        }
        let data = builder.build().0;
        let end = Time(30 * DAY);
        let found = activation(&data, &Acts::new(&data, end), Period { start: Time(0), end });
        assert_eq!((found.first_of, found.second_of), (3, 3));
        assert_eq!(found.first.unwrap().value, 2.0 / 3.0, "ann and bob; cy was late");
        assert_eq!(found.second.unwrap().value, 1.0 / 3.0, "ann; a view is no act here");
    }
}

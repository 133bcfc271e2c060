//! What was held, when, and who came.
//!
//! A gathering is an activity whose time is known: when it began, or the first act on it
//! if that was earlier or nothing else is said. Who acted on it took part (measures B17:
//! distinct participants). O(events).

use crate::math::order::Order;
use crate::model::{ActivityId, ActivityKind, Dataset, MemberId, Object, Time};

/// An activity that was held.
#[derive(Clone, Debug, PartialEq)]
pub struct Gathering {
    /// Which.
    pub id: ActivityId,
    /// Its form.
    pub kind: ActivityKind,
    /// When.
    pub time: Time,
    /// People who took part, in id order.
    pub came: Vec<MemberId>,
}

impl Gathering {
    /// Whether somebody took part.
    pub fn has(&self, member: MemberId) -> bool {
        self.came.binary_search(&member).is_ok()
    }
}

/// Everything that was held up to a moment and that somebody came to, oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attendance {
    /// In the order of time, then of id.
    pub held: Vec<Gathering>,
}

impl Attendance {
    /// Reads the log up to `as_of`.
    pub fn new(dataset: &Dataset, as_of: Time) -> Self {
        let (activities, log) = (&dataset.activities, &dataset.events);
        let mut came: Vec<Vec<MemberId>> = vec![Vec::new(); activities.len()];
        let mut first = activities.starts.clone();
        for row in 0..log.len() {
            let Object::Activity(id) = Object::from_code(log.object[row]) else { continue };
            let (member, time) = (log.member[row], log.time[row]);
            if !log.kind[row].is_act() || dataset.members.robot[member.index()] || time > as_of {
                continue;
            }
            came[id.index()].push(member);
            if let Some(time) = time.some() {
                let known = &mut first[id.index()];
                *known = known.some().map_or(time, |known| known.min(time));
            }
        }
        let gathering = |(row, mut came): (usize, Vec<MemberId>)| {
            came.order();
            came.dedup();
            let time = first[row].some().filter(|&time| time <= as_of)?;
            let (id, kind) = (ActivityId::at(row), activities.kind[row]);
            (!came.is_empty()).then_some(Gathering { id, kind, time, came })
        };
        let mut held: Vec<Gathering> = came.into_iter().enumerate().filter_map(gathering).collect();
        held.order_by_key(|gathering| (gathering.time, gathering.id));
        Self { held }
    }

    /// One of them.
    pub fn find(&self, id: ActivityId) -> Option<&Gathering> {
        self.held.iter().find(|gathering| gathering.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::Attendance;
    use crate::model::{ActivityKind, Builder, DAY, EventDraft, EventKind, MemberId, Object, Time};

    #[test]
    fn who_came_counts_once_and_the_future_not_at_all() {
        let mut builder = Builder::default();
        let [ann, bob, robot] = ["ann", "bob", "robot"].map(|key| builder.member(key));
        builder.member_mut(robot).robot = true;
        let [later, sooner, empty] = ["a", "b", "c"].map(|key| builder.activity(key));
        builder.activity_mut(later).kind = Some(ActivityKind::Live);
        builder.activity_mut(later).starts = Time(5 * DAY);
        builder.activity_mut(empty).starts = Time(0);
        let mut act = |member, activity, kind, day| {
            let (object, time) = (Object::Activity(activity), Time(day * DAY));
            builder.event(EventDraft { member, object, kind, time, value: 0.0, row: None });
        };
        act(bob, later, EventKind::Attend, 5);
        act(bob, later, EventKind::Rate, 6);
        act(robot, later, EventKind::Attend, 5);
        act(ann, later, EventKind::Attend, 9);
        act(ann, sooner, EventKind::Vote, 2);
        let held = Attendance::new(&builder.build().0, Time(7 * DAY)).held;
        assert_eq!(held.len(), 2, "nobody came to the third");
        assert_eq!((held[0].time, held[1].time), (Time(2 * DAY), Time(5 * DAY)));
        assert_eq!(held[1].came, [MemberId::at(1)]);
        assert!(held[0].has(MemberId::at(0)) && !held[0].has(MemberId::at(1)));
    }
}

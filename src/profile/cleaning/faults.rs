//! Faults of members and events, counted.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::{Dataset, EventKind, MemberEvents, Time};

/// Minutes of a day: nobody stays longer at a time.
const LONGEST: f32 = 1_440.0;

/// What may be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Fault {
    /// Members who share name and day of joining with another one.
    TwiceThere,
    /// Members of whom the day of joining is not known.
    NoJoinDay,
    /// Members who joined later than the last event.
    JoinedLater,
    /// Members who acted before the day they joined.
    ActedBefore,
    /// Members who never acted.
    NeverActed,
    /// Events without a time.
    NoTime,
    /// Events later than the moment that everything is counted to.
    Later,
    /// Visits and views of less than no time.
    NegativeMinutes,
    /// Visits and views of more than a day.
    EndlessMinutes,
}

/// Every fault with how often it occurs, and of how many members or events.
pub fn faults(dataset: &Dataset, events: &MemberEvents, as_of: Time) -> Vec<(Fault, u64, u64)> {
    let mut counts = BTreeMap::new();
    let mut note = |fault: Fault, count: u64| *counts.entry(fault).or_insert(0u64) += count;
    let members = &dataset.members;
    let log = &dataset.events;
    let mut same = BTreeMap::new();
    let mut people = 0;
    for person in members.people() {
        people += 1;
        let row = person.index();
        let joined = members.joined[row].some();
        note(Fault::NoJoinDay, u64::from(joined.is_none()));
        note(Fault::JoinedLater, u64::from(joined.is_some_and(|joined| joined > as_of)));
        let name = members.name.get(row).trim().to_lowercase();
        if let Some(joined) = joined.filter(|_| !name.is_empty()) {
            *same.entry((name, joined.day())).or_insert(0u64) += 1;
        }
        let acts = || {
            let rows = events.of(person).iter().map(|&row| row as usize);
            rows.filter(|&row| log.kind[row].is_act())
        };
        note(Fault::NeverActed, u64::from(acts().next().is_none()));
        let first = acts().find_map(|row| log.time[row].some());
        let before = first.zip(joined).is_some_and(|(first, joined)| first.day() < joined.day());
        note(Fault::ActedBefore, u64::from(before));
    }
    note(Fault::TwiceThere, same.values().filter(|&&count| count > 1).sum());
    for row in 0..log.len() {
        match log.time[row].some() {
            None => note(Fault::NoTime, 1),
            Some(time) if time > as_of => note(Fault::Later, 1),
            Some(_) => {}
        }
        if matches!(log.kind[row], EventKind::Visit | EventKind::View) {
            note(Fault::NegativeMinutes, u64::from(log.value[row] < 0.0));
            note(Fault::EndlessMinutes, u64::from(log.value[row] > LONGEST));
        }
    }
    let of = |fault: Fault| match fault {
        Fault::NoTime | Fault::Later | Fault::NegativeMinutes | Fault::EndlessMinutes => {
            log.len() as u64
        }
        _ => people,
    };
    counts.into_iter().map(|(fault, count)| (fault, count, of(fault))).collect()
}

#[cfg(test)]
mod tests {
    use super::{Fault, faults};
    use crate::model::{Builder, DAY, EventDraft, EventKind, MemberEvents, Object, Time};

    #[test]
    fn each_fault_is_counted_once() {
        let mut builder = Builder::default();
        let ids = ["ann", "ann2", "cy", "late"].map(|key| builder.member(key));
        for (id, name) in ids.into_iter().zip(["Ann", "ann ", "Cy", "Late"]) {
            builder.member_mut(id).name = name.to_owned();
        }
        builder.member_mut(ids[0]).joined = Time(10 * DAY);
        builder.member_mut(ids[1]).joined = Time(10 * DAY + 5);
        builder.member_mut(ids[3]).joined = Time(99 * DAY);
        for (member, time, value) in [
            (ids[0], Time(9 * DAY), 1.0),
            (ids[1], Time::NONE, -3.0),
            (ids[2], Time(60 * DAY), 2_000.0),
        ] {
            let (kind, object) = (EventKind::Visit, Object::None);
            builder.event(EventDraft { member, object, kind, time, value, row: None });
        }
        let data = builder.build().0;
        let found = faults(&data, &MemberEvents::new(&data), Time(50 * DAY));
        let count = |fault| found.iter().find(|one| one.0 == fault).map_or(0, |one| one.1);
        assert_eq!(count(Fault::TwiceThere), 2);
        assert_eq!(count(Fault::NoJoinDay), 1);
        assert_eq!(count(Fault::JoinedLater), 1);
        assert_eq!(count(Fault::ActedBefore), 1);
        assert_eq!(count(Fault::NeverActed), 1);
        assert_eq!((count(Fault::NoTime), count(Fault::Later)), (1, 1));
        assert_eq!((count(Fault::NegativeMinutes), count(Fault::EndlessMinutes)), (1, 1));
        assert!(found.contains(&(Fault::NoTime, 1, 3)), "of three events: {found:?}");
    }
}

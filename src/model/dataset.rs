//! The community as it stands: five tables and the log.

use serde::{Deserialize, Serialize};

use super::{
    Activities, ActivityKind, Contents, Event, EventKind, MemberId, Members, Object, Payments,
    Remarks, Tiers, Time,
};

/// Everything known about a community. Immutable: an import makes a new one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Dataset {
    /// Who.
    pub members: Members,
    /// What they read and write.
    pub contents: Contents,
    /// What they gather for.
    pub activities: Activities,
    /// What they pay for.
    pub tiers: Tiers,
    /// What they paid.
    pub payments: Payments,
    /// What they did.
    pub events: Events,
    /// What they said when they did it.
    pub remarks: Remarks,
    /// Whether any of it was made by the sample generator: said wherever it is shown.
    pub synthetic: bool,
}

impl Dataset {
    /// Whether there is nothing at all.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty() && self.contents.is_empty() && self.events.is_empty()
    }

    /// The form of activity that an event is taking part in: the activity's own, or
    /// what the act implies; `None` if it is no taking part.
    pub fn form(&self, event: &Event) -> Option<ActivityKind> {
        match event.object {
            Object::Activity(id) if event.kind.is_act() => Some(self.activities.kind[id.index()]),
            Object::None | Object::Content(_) | Object::Activity(_) => event.kind.activity(),
        }
    }

    /// The last moment anything happened that is not later than `now`: the day
    /// from which "the last 30 days" is counted, since an export may be old.
    pub fn as_of(&self, now: Time) -> Time {
        let until = self.events.time.partition_point(|&time| time <= now);
        let event = until.checked_sub(1).map_or(Time::NONE, |row| self.events.time[row]);
        let payment = self.payments.time.iter().filter(|&&time| time <= now).max();
        event.max(payment.copied().unwrap_or(Time::NONE)).some().unwrap_or(now)
    }
}

/// The log, a column a field, ordered by time, then by hash. 29 bytes an event.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Events {
    /// Who.
    pub member: Vec<MemberId>,
    /// To what, as [`Object::code`].
    pub object: Vec<u32>,
    /// What.
    pub kind: Vec<EventKind>,
    /// When.
    pub time: Vec<Time>,
    /// How much.
    pub value: Vec<f32>,
    /// Identity of the row, made of the external keys, so that a second import adds nothing.
    pub hash: Vec<u64>,
}

impl Events {
    /// Number of rows.
    pub fn len(&self) -> usize {
        self.member.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The event of a row.
    pub fn get(&self, row: usize) -> Event {
        Event {
            member: self.member[row],
            object: Object::from_code(self.object[row]),
            kind: self.kind[row],
            time: self.time[row],
            value: self.value[row],
        }
    }

    /// All events, oldest first; those without a time come before all others.
    pub fn iter(&self) -> impl Iterator<Item = Event> {
        (0..self.len()).map(|row| self.get(row))
    }
}

/// Which rows of the log belong to whom: a counting sort, O(members + events).
#[derive(Clone, Debug, Default)]
pub struct MemberEvents {
    ends: Vec<u32>,
    rows: Vec<u32>,
}

impl MemberEvents {
    /// Indexes the log of a dataset.
    pub fn new(dataset: &Dataset) -> Self {
        let mut ends = vec![0u32; dataset.members.len() + 1];
        for member in &dataset.events.member {
            ends[member.index() + 1] += 1;
        }
        for row in 1..ends.len() {
            ends[row] += ends[row - 1];
        }
        // `ends[m]` is now where m's rows start; filling moves it to where they end.
        let mut rows = vec![0u32; dataset.events.len()];
        for (row, member) in dataset.events.member.iter().enumerate() {
            let slot = &mut ends[member.index()];
            rows[*slot as usize] = row as u32;
            *slot += 1;
        }
        ends.pop();
        Self { ends, rows }
    }

    /// The log rows of a member, oldest first.
    pub fn of(&self, member: MemberId) -> &[u32] {
        let index = member.index();
        let start = if index == 0 { 0 } else { self.ends[index - 1] as usize };
        &self.rows[start..self.ends[index] as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::{Dataset, MemberEvents};
    use crate::model::{Builder, EventDraft, EventKind, MemberId, Object, PaymentDraft};
    use crate::model::{PaymentStatus, TierId, Time};

    fn visits(rows: &[(&str, Time)]) -> Builder {
        let mut builder = Builder::default();
        builder.member("silent");
        for &(key, time) in rows {
            let member = builder.member(key);
            builder.event(EventDraft {
                member,
                object: Object::None,
                kind: EventKind::Visit,
                time,
                value: 0.0,
                row: None,
            });
        }
        builder
    }

    #[test]
    fn as_of_is_the_last_moment_up_to_now() {
        let data = visits(&[("a", Time::NONE), ("a", Time(50)), ("a", Time(900))]).build().0;
        assert_eq!(data.as_of(Time(1000)), Time(900));
        assert_eq!(data.as_of(Time(899)), Time(50), "the future is not looked at");
        assert_eq!(data.as_of(Time(49)), Time(49), "nothing happened yet");
        assert_eq!(Dataset::default().as_of(Time(7)), Time(7));
    }

    #[test]
    fn as_of_knows_payments() {
        let mut builder = visits(&[("a", Time(50))]);
        let member = builder.member("a");
        for time in [Time(70), Time(200)] {
            builder.payment(PaymentDraft {
                member,
                tier: TierId::NONE,
                time,
                amount: 500,
                currency: "USD".to_owned(),
                status: PaymentStatus::Paid,
                row: None,
            });
        }
        let data = builder.build().0;
        assert_eq!(data.as_of(Time(100)), Time(70));
        assert_eq!(data.as_of(Time(60)), Time(50));
    }

    #[test]
    fn each_member_has_their_rows_oldest_first() {
        let rows = [("b", 5), ("a", 9), ("c", 1), ("a", 2), ("b", 3), ("a", 4)];
        let data = visits(&rows.map(|(key, time)| (key, Time(time)))).build().0;
        let index = MemberEvents::new(&data);
        let times = |member| -> Vec<i64> {
            index.of(member).iter().map(|&row| data.events.time[row as usize].0).collect()
        };
        let all: Vec<Vec<i64>> = (0..4).map(|row| times(MemberId(row))).collect();
        assert_eq!(all, [vec![2, 4, 9], vec![3, 5], vec![1], vec![]]);
    }

    #[test]
    fn an_empty_community_can_be_indexed() {
        let data = Dataset::default();
        assert!(data.is_empty());
        let _ = MemberEvents::new(&data);
        assert_eq!(data.events.iter().count(), 0);
    }
}

//! What was known of each member just before a moment: nothing later may be looked at.
//!
//! One walk along the log serves all gatherings in the order of time. At each moment a
//! member has a few numbers, here called traits: how active they have been lately, how
//! long ago and since when, how often they come to gatherings and to those of one form,
//! whether the hour and the day are theirs, whether they pay. Shares are shrunk to the
//! community's own, so that one gathering attended out of one is no certainty.
//! O(events + moments · members).

use serde::{Deserialize, Serialize};

use super::attendance::{Attendance, Gathering};
use super::logistic::logit;
use crate::model::{
    ActivityKind, DAY, Dataset, EventKind, MemberEvents, MemberId, PaymentStatus, Time,
};

/// Something known of a member that may tell whether they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trait {
    /// How active they were in the last 30 days: ln(1 + events).
    Active,
    /// How long ago their last act was: ln(1 + days).
    Recency,
    /// How long they have been here: ln(1 + days).
    Tenure,
    /// The share of past gatherings that they came to, as log-odds.
    Regular,
    /// The same of gatherings of this form, beyond [`Trait::Regular`].
    Fond,
    /// The share of their acts around this hour of the day, against an even spread.
    Hour,
    /// The share of their acts at the weekend or on working days, whichever it is.
    Weekday,
    /// Whether they paid within the last 400 days.
    Paying,
}

impl Trait {
    /// All of them, in the order of the columns.
    pub const ALL: [Self; 8] = [
        Self::Active,
        Self::Recency,
        Self::Tenure,
        Self::Regular,
        Self::Fond,
        Self::Hour,
        Self::Weekday,
        Self::Paying,
    ];
}

/// Days in which acts are recent.
const RECENT: i64 = 30;
/// Days for which a payment counts.
const PAID: i64 = 400;
/// Gatherings that the community's own share weighs as much as.
const PRIOR: f64 = 2.0;
/// Forms there are.
const KINDS: usize = ActivityKind::ALL.len();

/// What is known at the moment that it was moved to.
pub(super) struct Sweep<'a> {
    dataset: &'a Dataset,
    events: &'a MemberEvents,
    attendance: &'a Attendance,
    moment: Time,
    lives: Vec<Life>,
    /// Rows of payments that are over.
    payments: usize,
    /// Gatherings that are over.
    over: usize,
    /// Gatherings each member came to, and those of each form.
    came: Vec<u32>,
    came_kind: Vec<u32>,
    /// Times of gatherings, and of those of each form.
    times: Vec<Time>,
    times_kind: Vec<Vec<Time>>,
    /// Of all gatherings so far: who came, who could have.
    totals: (f64, f64),
}

/// A member so far.
#[derive(Clone, Copy, Debug, Default)]
struct Life {
    /// Place in their events: the first that is not over, and the first that is recent.
    next: u32,
    recent: u32,
    acts: u32,
    weekend: u32,
    hours: [u16; 24],
    first: Option<Time>,
    last: Option<Time>,
    /// Whether they left and did nothing later.
    left: bool,
    paid: Option<Time>,
}

impl<'a> Sweep<'a> {
    /// Before anything happened.
    pub(super) fn new(
        dataset: &'a Dataset,
        events: &'a MemberEvents,
        attendance: &'a Attendance,
    ) -> Self {
        let members = dataset.members.len();
        let mut times_kind = vec![Vec::new(); KINDS];
        for gathering in &attendance.held {
            times_kind[usize::from(gathering.kind.code())].push(gathering.time);
        }
        // Events without a time are in no order with anything else: they are passed over.
        let untimed = |member| {
            let rows = events.of(member);
            rows.partition_point(|&row| dataset.events.time[row as usize] == Time::NONE) as u32
        };
        let life = |member: usize| {
            let next = untimed(MemberId::at(member));
            Life { next, recent: next, ..Life::default() }
        };
        Self {
            dataset,
            events,
            attendance,
            moment: Time::NONE,
            lives: (0..members).map(life).collect(),
            payments: 0,
            over: 0,
            came: vec![0; members],
            came_kind: vec![0; members * KINDS],
            times: attendance.held.iter().map(|gathering| gathering.time).collect(),
            times_kind,
            totals: (0.0, 0.0),
        }
    }

    /// Moves on to just before `moment`, which must not be earlier than the last one.
    pub(super) fn move_to(&mut self, moment: Time) {
        self.moment = moment;
        let log = &self.dataset.events;
        let recent = moment.plus_days(-RECENT);
        for (member, life) in self.lives.iter_mut().enumerate() {
            let rows = self.events.of(MemberId::at(member));
            while let Some(&row) = rows.get(life.next as usize) {
                let row = row as usize;
                if log.time[row] >= moment {
                    break;
                }
                life.live(log.kind[row], log.time[row]);
                life.next += 1;
            }
            while life.recent < life.next {
                let row = rows.get(life.recent as usize).map(|&row| row as usize);
                if row.is_none_or(|row| log.time[row] >= recent) {
                    break;
                }
                life.recent += 1;
            }
        }
        let payments = &self.dataset.payments;
        while payments.time.get(self.payments).is_some_and(|&time| time < moment) {
            let row = self.payments;
            if payments.status[row] == PaymentStatus::Paid {
                self.lives[payments.member[row].index()].paid = payments.time[row].some();
            }
            self.payments += 1;
        }
        let held = &self.attendance.held;
        while let Some(gathering) = held.get(self.over).filter(|gathering| gathering.time < moment)
        {
            self.over += 1;
            for &member in &gathering.came {
                self.came[member.index()] += 1;
                self.came_kind[member.index() * KINDS + usize::from(gathering.kind.code())] += 1;
            }
            self.totals.0 += gathering.came.len() as f64;
            let here = self.dataset.members.people().filter(|&member| self.is_here(member));
            self.totals.1 += here.count().max(gathering.came.len()) as f64;
        }
    }

    /// Whether a member has joined and not left.
    pub(super) fn is_here(&self, member: MemberId) -> bool {
        let life = &self.lives[member.index()];
        let over = life.next as usize == self.events.of(member).len();
        // Of whom no joining is known, the first event was the beginning.
        let joined = self.since(member).map_or(over, |since| since < self.moment);
        // Of whom it is only known that they are lost, the last event was the end.
        let lost = over && self.dataset.members.lost[member.index()] == 1;
        joined && !life.left && !lost
    }

    /// Since when a member has been there, as far as is known by now.
    fn since(&self, member: MemberId) -> Option<Time> {
        self.dataset.members.joined[member.index()].some().or(self.lives[member.index()].first)
    }

    /// The share of people who came to past gatherings, of those who could have.
    fn share(&self) -> f64 {
        (self.totals.0 + 0.1 * PRIOR) / (self.totals.1 + PRIOR)
    }

    /// Gatherings that a member came to, and how many there were since they joined; of one
    /// form, or of all.
    pub(super) fn record(&self, member: MemberId, kind: Option<ActivityKind>) -> (u32, u32) {
        let code = kind.map(|kind| usize::from(kind.code()));
        let times = code.map_or(&self.times, |code| &self.times_kind[code]);
        let over = times.partition_point(|&time| time < self.moment);
        let before =
            self.since(member).map_or(0, |since| times.partition_point(|&time| time < since));
        let came = match code {
            Some(code) => self.came_kind[member.index() * KINDS + code],
            None => self.came[member.index()],
        };
        (came, (over.saturating_sub(before) as u32).max(came))
    }

    /// Days since the last act; the days since joining, or a year, for who never acted.
    pub(super) fn idle(&self, member: MemberId) -> f64 {
        let last = self.lives[member.index()].last.or_else(|| self.since(member));
        last.map_or(365.0, |last| self.moment.days_since(last).max(0.0))
    }

    /// Days since joining; a year where it is not known.
    pub(super) fn tenure(&self, member: MemberId) -> f64 {
        self.since(member).map_or(365.0, |since| self.moment.days_since(since).max(0.0))
    }

    /// The traits for a gathering of a form at `at`, in the order of [`Trait::ALL`]; hour and
    /// day are 0 where the time is not said.
    pub(super) fn traits(
        &self,
        member: MemberId,
        kind: ActivityKind,
        at: Option<Time>,
    ) -> [f64; Trait::ALL.len()] {
        let life = &self.lives[member.index()];
        let shrunk = |(came, of): (u32, u32), share: f64| {
            (f64::from(came) + PRIOR * share) / (f64::from(of) + PRIOR)
        };
        let regular = shrunk(self.record(member, None), self.share());
        let fond = shrunk(self.record(member, Some(kind)), regular);
        let paid = life.paid.is_some_and(|paid| self.moment.days_since(paid) <= PAID as f64);
        [
            f64::from(1 + life.next - life.recent).ln(),
            (1.0 + self.idle(member)).ln(),
            (1.0 + self.tenure(member)).ln(),
            logit(regular),
            logit(fond) - logit(regular),
            at.map_or(0.0, |at| life.hour_fit(at)),
            at.map_or(0.0, |at| life.day_fit(at)),
            f64::from(u8::from(paid)),
        ]
    }
}

impl Life {
    fn live(&mut self, kind: EventKind, time: Time) {
        self.left = kind == EventKind::Leave || (self.left && !kind.is_act());
        self.first = self.first.or(Some(time));
        if kind.is_act() {
            self.acts += 1;
            self.weekend += u32::from(time.weekday() >= 5);
            let hour = &mut self.hours[time.hour() as usize];
            *hour = hour.saturating_add(1);
            self.last = Some(time);
        }
    }

    /// ln of the share of acts within an hour of this one, against an even spread.
    fn hour_fit(&self, at: Time) -> f64 {
        let hour = at.hour() as usize;
        let near = [23, 0, 1].map(|step| u32::from(self.hours[(hour + step) % 24]));
        let near: u32 = near.iter().sum();
        let total: u32 = self.hours.iter().map(|&count| u32::from(count)).sum();
        (8.0 * f64::from(near + 1) / f64::from(total + 8)).ln()
    }

    /// The same of weekends and working days.
    fn day_fit(&self, at: Time) -> f64 {
        let weekend = at.weekday() >= 5;
        let (base, near) =
            if weekend { (2.0 / 7.0, self.weekend) } else { (5.0 / 7.0, self.acts - self.weekend) };
        ((f64::from(near) + 4.0 * base) / (f64::from(self.acts) + 4.0) / base).ln()
    }
}

/// What the choice model knows of each member besides their acts on activities: how active
/// they are, how long they have been here, whether they pay, as of a moment.
pub fn standing(dataset: &Dataset, events: &MemberEvents, as_of: Time) -> Vec<Vec<f64>> {
    let attendance = Attendance::default();
    let mut sweep = Sweep::new(dataset, events, &attendance);
    sweep.move_to(Time(as_of.0.saturating_add(1)));
    let of = |row: usize| {
        let traits = sweep.traits(MemberId::at(row), ActivityKind::Other, None);
        let wanted = [Trait::Active, Trait::Tenure, Trait::Paying];
        wanted.map(|what| traits[what as usize]).to_vec()
    };
    (0..dataset.members.len()).map(of).collect()
}

/// People who were there when an activity was held, whether they came or not.
pub fn could_come(dataset: &Dataset, events: &MemberEvents, gathering: &Gathering) -> u64 {
    let attendance = Attendance::default();
    let mut sweep = Sweep::new(dataset, events, &attendance);
    sweep.move_to(gathering.time);
    let there = |&member: &MemberId| sweep.is_here(member) || gathering.has(member);
    dataset.members.people().filter(there).count() as u64
}

/// Days of a span (its end outside) on which a member did something, acts on `except`, the
/// code of an object, left out.
pub(super) fn active_days(
    dataset: &Dataset,
    events: &MemberEvents,
    member: MemberId,
    span: (Time, Time),
    except: Option<u32>,
) -> u32 {
    let log = &dataset.events;
    let rows = events.of(member);
    let from = rows.partition_point(|&row| log.time[row as usize] < span.0);
    let mut days = 0;
    let mut last = None;
    for &row in rows.iter().skip(from) {
        let row = row as usize;
        if log.time[row] >= span.1 {
            break;
        }
        if !log.kind[row].is_act() || except == Some(log.object[row]) {
            continue;
        }
        // Days are counted from the start of the span, so that each span has as many.
        let day = (log.time[row].0 - span.0.0).div_euclid(DAY);
        if last != Some(day) {
            days += 1;
            last = Some(day);
        }
    }
    days
}

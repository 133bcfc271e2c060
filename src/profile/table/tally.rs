//! What one person's part of the log adds up to.
//!
//! The log is read once, in its own order, and each event goes to the sums of whoever did
//! it: those of thousands of people stay in the cache, which the columns of a long log,
//! read a person at a time, do not.

use std::f64::consts::LN_2;

use crate::model::{DAY, Dataset, EventKind, HOUR, Object, Period, Time};
use crate::profile::Feature;
use crate::profile::feature::own::{MOST_TOPICS, Own};

/// Days after which an act counts half.
const HALF_LIFE: f64 = 30.0;
/// Weeks that steadiness looks back.
const WEEKS: i64 = 12;

/// Where the periods that are counted begin: all of them end with one moment.
pub(super) struct Calendar {
    as_of: Time,
    /// The last 7, 30 and 90 days.
    starts: [Time; 3],
    /// The 30 days before the last 30.
    before: Period,
    today: Today,
}

/// The day of the event before, which most events share.
struct Today {
    start: i64,
    day: i64,
    weekend: bool,
}

impl Calendar {
    pub fn of(as_of: Time) -> Self {
        let windows = [7, 30, 90].map(|days| Period::last_days(as_of, days));
        Self {
            as_of,
            starts: windows.map(|window| window.start),
            before: windows[1].previous(),
            today: Today::of(as_of),
        }
    }

    fn turn_to(&mut self, time: Time) {
        if !(0..DAY).contains(&time.0.wrapping_sub(self.today.start)) {
            self.today = Today::of(time);
        }
    }
}

impl Today {
    fn of(time: Time) -> Self {
        let day = time.day();
        Self { start: day.saturating_mul(DAY), day, weekend: time.weekday() >= 5 }
    }
}

/// Sums over the events of one person.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    /// When the log says that they joined.
    pub joined: Option<Time>,
    /// Different contents that they acted on.
    pub breadth: u32,
    last_act: Option<Time>,
    untimed: u32,
    timed: u32,
    acts: [u32; 3],
    /// Acts in the 30 days before the last 30.
    acts_before: u32,
    decayed: f64,
    /// Days with an act, in each window and ever.
    days: [u32; 4],
    /// The last day that was counted there.
    latest: [Option<i64>; 4],
    weeks: u32,
    latest_week: Option<i64>,
    contributions: [u32; 2],
    posts: u32,
    answers: u32,
    comments: u32,
    likes: u32,
    shares: u32,
    searches: u32,
    visits: u32,
    views: u32,
    minutes: f64,
    minutes_lately: f64,
    attendances: u32,
    badges: u32,
    weekend: u32,
    night: u32,
    /// Acts on contents with each topic.
    topics: [u32; MOST_TOPICS],
}

impl Tally {
    /// Adds a row of the log that is theirs: oldest first, none later than the calendar's end.
    pub fn add(&mut self, dataset: &Dataset, own: &Own, row: usize, calendar: &mut Calendar) {
        let log = &dataset.events;
        let (kind, time) = (log.kind[row], log.time[row]);
        self.count(kind, f64::from(log.value[row]));
        if kind == EventKind::Join && self.joined.is_none() {
            self.joined = time.some();
        }
        if !kind.is_act() {
            return;
        }
        if let Object::Content(content) = Object::from_code(log.object[row]) {
            let tags = dataset.contents.tags(dataset.contents.root(content));
            for topic in tags.iter().filter_map(|&tag| own.topic_of(tag)) {
                self.topics[topic] += 1;
            }
        }
        match time.some() {
            None => self.untimed += 1,
            Some(time) => self.add_timed(kind, time, log.value[row], calendar),
        }
    }

    fn add_timed(&mut self, kind: EventKind, time: Time, value: f32, calendar: &mut Calendar) {
        calendar.turn_to(time);
        let Calendar { as_of, starts, before, today } = calendar;
        let age = as_of.days_since(time);
        self.timed += 1;
        self.last_act = Some(time);
        self.decayed += (-age * LN_2 / HALF_LIFE).exp();
        self.weekend += u32::from(today.weekend);
        self.night += u32::from(!(6 * HOUR..18 * HOUR).contains(&(time.0 - today.start)));
        let inside = starts.map(|start| start <= time);
        for (acts, inside) in self.acts.iter_mut().zip(inside) {
            *acts += u32::from(inside);
        }
        self.acts_before += u32::from(before.contains(time));
        if kind.is_contribution() {
            self.contributions[0] += u32::from(inside[1]);
            self.contributions[1] += u32::from(inside[2]);
        }
        if matches!(kind, EventKind::Visit | EventKind::View) && inside[1] {
            self.minutes_lately += f64::from(value).max(0.0);
        }
        let inside = inside.into_iter().chain([true]);
        for ((days, latest), inside) in self.days.iter_mut().zip(&mut self.latest).zip(inside) {
            if inside && *latest != Some(today.day) {
                *latest = Some(today.day);
                *days += 1;
            }
        }
        let week = (age / 7.0) as i64;
        if week < WEEKS && self.latest_week != Some(week) {
            self.latest_week = Some(week);
            self.weeks += 1;
        }
    }

    /// Days since the last act; the age of the history for those who never acted;
    /// NaN where acts have no time.
    pub fn recency(&self, history_start: Option<Time>, as_of: Time) -> f64 {
        let since = match self.last_act {
            None if self.untimed == 0 => history_start,
            known => known,
        };
        since.map_or(f64::NAN, |since| as_of.days_since(since))
    }

    /// A feature that is a count or a share of this person's own events.
    pub fn value(&self, feature: Feature) -> f64 {
        let share = |part: u32| {
            if self.timed == 0 { f64::NAN } else { f64::from(part) / f64::from(self.timed) }
        };
        match feature {
            Feature::Acts7 => f64::from(self.acts[0]),
            Feature::Acts30 => f64::from(self.acts[1]),
            Feature::Acts90 => f64::from(self.acts[2]),
            Feature::ActsAll => f64::from(self.timed) + f64::from(self.untimed),
            Feature::DecayedActs => self.decayed,
            Feature::Momentum if self.timed == 0 => f64::NAN,
            Feature::Momentum => {
                ((1.0 + f64::from(self.acts[1])) / (1.0 + f64::from(self.acts_before))).ln()
            }
            Feature::ActiveDays7 => f64::from(self.days[0]),
            Feature::ActiveDays30 => f64::from(self.days[1]),
            Feature::ActiveDays90 => f64::from(self.days[2]),
            Feature::ActiveDaysAll => f64::from(self.days[3]),
            Feature::ActiveWeeks12 => f64::from(self.weeks),
            Feature::Contributions30 => f64::from(self.contributions[0]),
            Feature::Contributions90 => f64::from(self.contributions[1]),
            Feature::Posts => f64::from(self.posts),
            Feature::Answers => f64::from(self.answers),
            Feature::Comments => f64::from(self.comments),
            Feature::Likes => f64::from(self.likes),
            Feature::Shares => f64::from(self.shares),
            Feature::Searches => f64::from(self.searches),
            Feature::Visits => f64::from(self.visits),
            Feature::Views => f64::from(self.views),
            Feature::Minutes => self.minutes,
            Feature::Minutes30 => self.minutes_lately,
            Feature::Attendances => f64::from(self.attendances),
            Feature::Badges => f64::from(self.badges),
            Feature::Breadth => f64::from(self.breadth),
            Feature::WeekendShare => share(self.weekend),
            Feature::NightShare => share(self.night),
            // These need more than one person's events: see the table.
            Feature::Recency
            | Feature::Received
            | Feature::Tenure
            | Feature::Paid
            | Feature::Paid90
            | Feature::Declined
            | Feature::MonthlyPrice
            | Feature::DaysToRenewal
            | Feature::Attribute(_)
            | Feature::Interest(_)
            | Feature::Category(_) => f64::NAN,
        }
    }

    /// Share of acts on the topics that are on this one; NaN without any.
    pub fn interest(&self, topic: usize) -> f64 {
        let all: u32 = self.topics.iter().sum();
        match self.topics.get(topic) {
            Some(&acts) if all > 0 => f64::from(acts) / f64::from(all),
            _ => f64::NAN,
        }
    }

    fn count(&mut self, kind: EventKind, value: f64) {
        let counter = match kind {
            EventKind::Post | EventKind::Ask => &mut self.posts,
            EventKind::Answer => &mut self.answers,
            EventKind::Comment => &mut self.comments,
            EventKind::Like | EventKind::Vote | EventKind::Bookmark => &mut self.likes,
            EventKind::Share => &mut self.shares,
            EventKind::Search => &mut self.searches,
            EventKind::Visit => &mut self.visits,
            EventKind::View => &mut self.views,
            EventKind::Attend | EventKind::Complete => &mut self.attendances,
            EventKind::Badge => &mut self.badges,
            _ => &mut 0,
        };
        *counter += 1;
        if matches!(kind, EventKind::Visit | EventKind::View) {
            // A negative length is a clock fault, not time given back.
            self.minutes += value.max(0.0);
        }
    }
}

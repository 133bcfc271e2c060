//! What one person's part of the log adds up to.

use std::f64::consts::LN_2;

use crate::model::{Dataset, EventKind, Object, Period, Time};
use crate::profile::Feature;
use crate::profile::feature::own::Own;

/// Days after which an act counts half.
const HALF_LIFE: f64 = 30.0;
/// Weeks that steadiness looks back.
const WEEKS: i64 = 12;

/// Sums over the events of one person.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    /// When the log says that they joined.
    pub joined: Option<Time>,
    last_act: Option<Time>,
    untimed: u32,
    timed: u32,
    acts: [u32; 3],
    /// Acts in the 30 days before the last 30.
    acts_before: u32,
    decayed: f64,
    days: [u32; 4],
    weeks: u32,
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
    breadth: usize,
    weekend: u32,
    night: u32,
    /// Acts on contents with each topic.
    topics: Vec<u32>,
}

impl Tally {
    /// Adds up log rows, oldest first. `contents` is room to work in.
    pub fn of(
        dataset: &Dataset,
        own: &Own,
        rows: &[u32],
        as_of: Time,
        contents: &mut Vec<u32>,
    ) -> Self {
        let log = &dataset.events;
        let windows = [7, 30, 90].map(|days| Period::last_days(as_of, days));
        let mut tally = Self { topics: vec![0; own.topic_count()], ..Self::default() };
        let (mut day_before, mut week_before) = (None, None);
        contents.clear();
        for &row in rows {
            let row = row as usize;
            let (kind, time) = (log.kind[row], log.time[row]);
            if time > as_of {
                break;
            }
            tally.count(kind, f64::from(log.value[row]));
            if kind == EventKind::Join && tally.joined.is_none() {
                tally.joined = time.some();
            }
            if !kind.is_act() {
                continue;
            }
            if let Object::Content(content) = Object::from_code(log.object[row]) {
                contents.push(content.0);
                let root = dataset.contents.root(content);
                for topic in dataset.contents.tags(root).iter().filter_map(|&tag| own.topic_of(tag))
                {
                    tally.topics[topic] += 1;
                }
            }
            let Some(time) = time.some() else {
                tally.untimed += 1;
                continue;
            };
            tally.timed += 1;
            tally.last_act = Some(time);
            tally.decayed += (-as_of.days_since(time) * LN_2 / HALF_LIFE).exp();
            tally.weekend += u32::from(time.weekday() >= 5);
            tally.night += u32::from(!(6..18).contains(&time.hour()));
            for (window, acts) in windows.iter().zip(&mut tally.acts) {
                *acts += u32::from(window.contains(time));
            }
            tally.acts_before += u32::from(windows[1].previous().contains(time));
            if kind.is_contribution() {
                tally.contributions[0] += u32::from(windows[1].contains(time));
                tally.contributions[1] += u32::from(windows[2].contains(time));
            }
            if matches!(kind, EventKind::Visit | EventKind::View) && windows[1].contains(time) {
                tally.minutes_lately += f64::from(log.value[row]).max(0.0);
            }
            if day_before != Some(time.day()) {
                day_before = Some(time.day());
                tally.days[3] += 1;
            }
            let week = (as_of.days_since(time) / 7.0) as i64;
            if week < WEEKS && week_before != Some(week) {
                week_before = Some(week);
                tally.weeks += 1;
            }
        }
        for (days, window) in tally.days.iter_mut().zip(windows) {
            *days = active_days(dataset, rows, window);
        }
        contents.sort_unstable();
        contents.dedup();
        tally.breadth = contents.len();
        tally
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
            Feature::Breadth => self.breadth as f64,
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

/// Days (UTC) with an act inside a window. Rows are in time order, so the
/// window is their tail.
fn active_days(dataset: &Dataset, rows: &[u32], window: Period) -> u32 {
    let log = &dataset.events;
    let start = rows.partition_point(|&row| log.time[row as usize] < window.start);
    let (mut days, mut day_before) = (0, None);
    for &row in &rows[start..] {
        let row = row as usize;
        if log.time[row] >= window.end {
            break;
        }
        let day = log.time[row].day();
        if log.kind[row].is_act() && day_before != Some(day) {
            day_before = Some(day);
            days += 1;
        }
    }
    days
}

//! Which content, member, source, tier or kind of act explains most of a difference.
//!
//! D is the difference of acts between the days looked at and the days before (scaled to
//! as many days); D_v that of the acts of one value v, for instance one content. v
//! explains D_v / D of it. A value that always makes half of the acts explains half of
//! any difference and causes none, so v is judged by what it explains beyond its share
//! of the acts before. Wider causes are named only where they explain clearly more than
//! narrower ones. What explains less than three tenths is no cause. O(events in the days).

use serde::{Deserialize, Serialize};

use super::AROUND;
use crate::health::activity::is_persons_act;
use crate::health::indicators::cohorts::sources;
use crate::model::{ContentId, Dataset, EventKind, MemberId, Object, Period, TierId};

/// A cause explains at least this share of the difference …
const LEAST: f64 = 0.3;
/// … and this much beyond its share of the acts before.
const BEYOND: f64 = 0.2;
/// A wider cause must explain so much more than a narrower one.
const WIDER: f64 = 0.2;
/// Days since joining in which a member is new.
const NEW: i64 = 30;

/// What explains most of a difference.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cause {
    /// What it is.
    pub what: CauseKind,
    /// Its acts in the days looked at.
    pub value: f64,
    /// Its acts in as many days before.
    pub expected: f64,
    /// The share of the difference that it explains; above 1 if others ran against it.
    pub share: f64,
}

/// What a cause is, the narrowest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CauseKind {
    /// Acts on one content and its answers.
    Content {
        /// Which.
        id: ContentId,
        /// What to call it.
        title: String,
    },
    /// Acts of one member.
    Member {
        /// Who.
        id: MemberId,
        /// What to call them.
        label: String,
    },
    /// Acts of members from one source.
    Source(String),
    /// Acts of members of one tier.
    Tier(String),
    /// Acts of members who joined within 30 days before.
    Newcomers,
    /// Acts of one kind.
    Kind(EventKind),
}

/// The days looked at, and those before.
#[derive(Clone, Copy, Debug)]
pub(super) struct Windows {
    pub now: Period,
    pub before: Period,
}

impl Windows {
    /// The days of an alert, and the days before that it is compared with.
    pub fn of(now: Period) -> Self {
        let before = Period { start: now.start.plus_days(-AROUND), end: now.start };
        Self { now, before }
    }
}

/// The cause of the difference between two windows; `None` if nothing stands out.
pub(super) fn cause(dataset: &Dataset, windows: Windows) -> Option<Cause> {
    let (log, members) = (&dataset.events, &dataset.members);
    let counter = Counter::new(dataset, windows);
    let sources = sources(dataset);
    let content = |row: usize| {
        let content = Object::from_code(log.object[row]).content()?;
        Some(dataset.contents.root(content).index())
    };
    let source = |row: usize| {
        let sources = sources.as_ref()?;
        // Row 0 is "not known".
        Some(sources.of(log.member[row])).filter(|&source| source > 0)
    };
    let new = |row: usize| {
        let joined = members.joined[log.member[row].index()].some()?;
        (joined.plus_days(NEW) >= windows.now.start).then_some(0)
    };
    let tier = |row: usize| members.tier[log.member[row].index()].some().map(TierId::index);
    let source_count = sources.as_ref().map_or(0, |sources| sources.names.len());
    let candidates = [
        counter.best(dataset.contents.len(), BEYOND, content).map(|(row, cause)| {
            let id = ContentId::at(row);
            let title = dataset.contents.label(id).to_owned();
            (CauseKind::Content { id, title }, cause)
        }),
        counter.best(members.len(), BEYOND, |row| Some(log.member[row].index())).map(
            |(row, cause)| {
                let id = MemberId::at(row);
                (CauseKind::Member { id, label: members.label(id).to_owned() }, cause)
            },
        ),
        counter.best(source_count, BEYOND, source).and_then(|(row, cause)| {
            let name = sources.as_ref()?.names.get(row)?.clone();
            Some((CauseKind::Source(name), cause))
        }),
        counter.best(dataset.tiers.len(), BEYOND, tier).map(|(row, cause)| {
            let (name, key) = (dataset.tiers.name.get(row), dataset.tiers.key.get(row));
            (CauseKind::Tier(if name.is_empty() { key } else { name }.to_owned()), cause)
        }),
        counter.best(1, BEYOND, new).map(|(_, cause)| (CauseKind::Newcomers, cause)),
        counter
            .best(EventKind::ALL.len(), BEYOND, |row| Some(usize::from(log.kind[row].code())))
            .and_then(|(row, cause)| Some((CauseKind::Kind(*EventKind::ALL.get(row)?), cause))),
    ];
    let mut best: Option<(CauseKind, Explained)> = None;
    for (what, explained) in candidates.into_iter().flatten() {
        if best.as_ref().is_none_or(|(_, best)| explained.beyond > best.beyond + WIDER) {
            best = Some((what, explained));
        }
    }
    best.map(|(what, Explained { value, expected, share, .. })| Cause {
        what,
        value,
        expected,
        share,
    })
}

/// How much of the difference one value explains.
pub(super) struct Explained {
    pub value: f64,
    pub expected: f64,
    pub share: f64,
    /// Its share of the acts before.
    pub usual: f64,
    beyond: f64,
}

/// The acts of both windows, to be counted by whatever.
pub(super) struct Counter {
    now: Vec<usize>,
    before: Vec<usize>,
    /// Days before become as many as now.
    scale: f64,
}

impl Counter {
    pub fn new(dataset: &Dataset, windows: Windows) -> Self {
        let log = &dataset.events.time;
        let rows = |period: Period| {
            let start = log.partition_point(|&time| time < period.start);
            let end = log.partition_point(|&time| time < period.end).max(start);
            (start..end).filter(|&row| is_persons_act(dataset, row)).collect()
        };
        let days = |period: Period| period.end.days_since(period.start);
        let scale = days(windows.now) / days(windows.before).max(1.0);
        Self { now: rows(windows.now), before: rows(windows.before), scale }
    }

    /// The value of `count` that explains most beyond its usual share, and at least
    /// `enough` more; the first of equals.
    pub fn best(
        &self,
        count: usize,
        enough: f64,
        value_of: impl Fn(usize) -> Option<usize>,
    ) -> Option<(usize, Explained)> {
        let tally = |rows: &[usize]| {
            let mut counts = vec![0u32; count];
            for &row in rows {
                if let Some(slot) = value_of(row).and_then(|value| counts.get_mut(value)) {
                    *slot += 1;
                }
            }
            counts
        };
        let (now, before) = (tally(&self.now), tally(&self.before));
        let all_before = self.before.len() as f64;
        let difference = self.now.len() as f64 - all_before * self.scale;
        if difference == 0.0 {
            return None;
        }
        let explained = |(row, (&now, &before)): (usize, (&u32, &u32))| {
            let (value, expected) = (f64::from(now), f64::from(before) * self.scale);
            let share = (value - expected) / difference;
            let usual = if all_before > 0.0 { f64::from(before) / all_before } else { 0.0 };
            (row, Explained { value, expected, share, usual, beyond: share - usual })
        };
        let all = now.iter().zip(&before).enumerate().map(explained);
        let causes = all.filter(|(_, of)| of.share >= LEAST && of.beyond >= enough);
        causes.min_by(|(_, a), (_, b)| b.beyond.total_cmp(&a.beyond))
    }
}

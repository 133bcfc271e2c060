//! What happened that should be looked at, and what most likely made it happen.
//!
//! A strange day ([`anomalies`]) or a change of level ([`change_points`]) of the acts a
//! day is an alert if it lies in the period. Its cause is sought in the difference to
//! the days before: see [`cause`]. Which segment is behind it is asked apart, since
//! segments are learnt and the alerts need not wait for that: see [`segment`].

mod cause;
mod segment;

pub use cause::{Cause, CauseKind};
pub use segment::{Behind, behind};

use serde::{Deserialize, Serialize};

use super::indicators::Stickiness;
use super::{Acts, Season, anomalies, change_points};
use crate::model::{DAY, Dataset, Period, Time};
use cause::{Windows, cause};

/// Days before an event that it is compared with, and at most looked at after it.
const AROUND: i64 = 28;
/// Changes of level that are smaller than this many standard deviations of a day are
/// true, but no news.
const NEWS: f64 = 1.5;
/// Alerts of a period at most.
const MOST: usize = 5;

/// Something that happened to the acts a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alert {
    /// What.
    pub kind: AlertKind,
    /// The day, or the days on the new level.
    pub period: Period,
    /// Acts a day.
    pub value: f64,
    /// Acts a day as before, or as trend and season led to expect.
    pub expected: f64,
    /// How far off, in standard deviations of a day.
    pub size: f64,
    /// What explains most of it; `None` if nothing stands out.
    pub cause: Option<Cause>,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AlertKind {
    /// One day far above what was to be expected.
    Spike,
    /// One day far below.
    Dip,
    /// From a day on, more than before.
    Rise,
    /// From a day on, less than before.
    Fall,
}

/// The alerts of the days that end with a moment, as a checkup tells them. O(events).
pub fn alerts_until(dataset: &Dataset, as_of: Time, days: u32) -> (Period, Vec<Alert>) {
    let period = Period::last_days(as_of, i64::from(days.max(1)));
    let active = Stickiness::new(&Acts::new(dataset, as_of), as_of);
    (period, happened(dataset, &active, as_of, period).1)
}

/// What the acts a day are made of, and what happened to them in a period.
pub(super) fn happened(
    dataset: &Dataset,
    active: &Stickiness,
    as_of: Time,
    period: Period,
) -> (Option<Season>, Vec<Alert>) {
    let counts: Vec<f64> = active.acts.iter().map(|&acts| f64::from(acts)).collect();
    let season = Season::of(&counts);
    let first = active.days.first().copied().unwrap_or(as_of);
    let told = season
        .as_ref()
        .map_or_else(Vec::new, |season| alerts(dataset, &counts, season, first, period));
    (season, told)
}

/// The alerts of a period, changes of level first, the latest first. `counts` are the
/// acts a day from `first`, `season` is what they were taken apart into.
pub fn alerts(
    dataset: &Dataset,
    counts: &[f64],
    season: &Season,
    first: Time,
    period: Period,
) -> Vec<Alert> {
    let day = |row: usize| first.plus_days(row as i64);
    let end = day(counts.len());
    let alert = |kind, period: Period, value, expected, size| {
        let cause = cause(dataset, Windows::of(period));
        Alert { kind, period, value, expected, size, cause }
    };
    let changes = change_points(counts, season);
    let levels = changes.iter().rev().filter(|change| change.size >= NEWS).filter_map(|change| {
        let start = day(change.day);
        let new = Period { start, end: start.plus_days(AROUND).min(end) };
        let kind = if change.after > change.before { AlertKind::Rise } else { AlertKind::Fall };
        let (before, after) = (change.before.max(0.0), change.after.max(0.0));
        period.contains(start).then(|| alert(kind, new, after, before, change.size))
    });
    let strange = anomalies(counts, season);
    let days = strange.iter().rev().filter_map(|strange| {
        let start = day(strange.day);
        let one = Period { start, end: Time(start.0.saturating_add(DAY)) };
        let kind = if strange.off > 0.0 { AlertKind::Spike } else { AlertKind::Dip };
        // The last day may not be over.
        let over = kind == AlertKind::Spike || one.end < end;
        let told = period.contains(start) && over;
        told.then(|| alert(kind, one, strange.value, strange.expected, strange.off.abs()))
    });
    levels.chain(days).take(MOST).collect()
}

#[cfg(test)]
mod tests {
    use super::{AlertKind, CauseKind, alerts};
    use crate::health::indicators::{Stickiness, fixture::act};
    use crate::health::{Acts, Season};
    use crate::model::{Builder, DAY, Dataset, EventKind, Object, Period, Time};

    const DAYS: i64 = 120;

    /// Twenty people comment on ten contents each day; on day 100 sixty views come to
    /// one content; nothing else is strange.
    fn community() -> Dataset {
        let mut builder = Builder::default();
        let contents: Vec<Object> =
            (0..10).map(|row| Object::Content(builder.content(&format!("c{row}")))).collect();
        for day in 0..DAYS {
            for person in 0..20 {
                // A little unrest, so that there is a spread to be strange against.
                if (day * 7 + person) % 11 < 9 {
                    let at = day as f64 + 0.4 + person as f64 * 0.001;
                    let content = contents[((person + day) % 10) as usize];
                    act(&mut builder, &format!("m{person}"), EventKind::Comment, content, at);
                }
            }
        }
        for view in 0..60 {
            let at = 100.5 + f64::from(view) * 0.001;
            act(&mut builder, &format!("m{}", view % 20), EventKind::View, contents[3], at);
        }
        builder.build().0
    }

    #[test]
    fn a_spike_is_told_with_the_content_that_made_it() {
        let data = community();
        let end = Time(DAYS * DAY - 1);
        let counts: Vec<f64> = Stickiness::new(&Acts::new(&data, end), end)
            .acts
            .iter()
            .map(|&acts| f64::from(acts))
            .collect();
        let season = Season::of(&counts).unwrap();
        let period = Period::last_days(end, 30);
        let found = alerts(&data, &counts, &season, Time(0), period);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].kind, found[0].period.start.day()), (AlertKind::Spike, 100));
        let cause = found[0].cause.as_ref().unwrap();
        assert!(
            matches!(&cause.what, CauseKind::Content { title, .. } if title == "c3"),
            "{cause:?}"
        );
        assert!(cause.share > 0.9 && cause.value >= 60.0);
        let early = Period { start: Time(0), end: Time(90 * DAY) };
        assert!(alerts(&data, &counts, &season, Time(0), early).is_empty());
    }
}

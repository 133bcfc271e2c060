//! Which segment is behind an alert.
//!
//! The acts of the alert are counted by the segment that each member was in the moment
//! before it: today's segments are made of what members did, so that whoever took part in a
//! rise would be found among the active ones by that alone. Who came later was in none. As
//! with any cause (see [`super::cause`]) a segment is judged by what it explains beyond its
//! usual share of the acts; a tenth beyond is enough, since segments are few and
//! large, and where one always makes most of the acts none can stand out by much. The
//! usual share is told beside. O(events in the days).

use serde::{Deserialize, Serialize};

use super::cause::{Counter, Windows};
use crate::model::{Dataset, Period};

/// A segment explains at least this much beyond its share of the acts before.
const BEYOND: f64 = 0.1;

/// A segment that explains more of an alert than its usual share of the acts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Behind {
    /// Its index among the segments.
    pub segment: u32,
    /// Acts of its members in the days of the alert.
    pub value: f64,
    /// Their acts in as many days before.
    pub expected: f64,
    /// The share of the difference that they explain; above 1 if others ran against it.
    pub share: f64,
    /// Their share of the acts before, 0–1.
    pub usual: f64,
}

/// The segment behind what happened in the days of an alert; `None` if none stands out.
/// `segments` has the segment of each member, in id order, as they were before.
pub fn behind(dataset: &Dataset, alert: Period, segments: &[Option<u32>]) -> Option<Behind> {
    let count = segments.iter().flatten().max().map_or(0, |&last| last as usize + 1);
    let segment = |row: usize| {
        let member = dataset.events.member[row].index();
        segments.get(member).copied().flatten().map(|segment| segment as usize)
    };
    let (found, explained) =
        Counter::new(dataset, Windows::of(alert)).best(count, BEYOND, segment)?;
    Some(Behind {
        segment: found as u32,
        value: explained.value,
        expected: explained.expected,
        share: explained.share,
        usual: explained.usual,
    })
}

#[cfg(test)]
mod tests {
    use super::behind;
    use crate::health::indicators::fixture::act;
    use crate::model::{Builder, DAY, Dataset, EventKind, Object, Period, Time};

    /// Ten members act once a day for forty days; on day 35 the last five act ten times more.
    fn community() -> Dataset {
        let mut builder = Builder::default();
        for day in 0..40 {
            for person in 0..10 {
                let times = if day == 35 && person >= 5 { 11 } else { 1 };
                for turn in 0..times {
                    let at = f64::from(day) + 0.3 + 0.01 * f64::from(turn);
                    act(&mut builder, &format!("m{person}"), EventKind::View, Object::None, at);
                }
            }
        }
        builder.build().0
    }

    #[test]
    fn the_segment_that_did_more_than_usual_is_behind_it() {
        let data = community();
        let day = Period { start: Time(35 * DAY), end: Time(36 * DAY) };
        let halves: Vec<Option<u32>> = (0..10).map(|row| Some(u32::from(row >= 5))).collect();
        let found = behind(&data, day, &halves).unwrap();
        assert_eq!((found.segment, found.value, found.expected), (1, 55.0, 5.0));
        assert!((found.share - 1.0).abs() < 1e-12 && (found.usual - 0.5).abs() < 1e-12);
        // One segment of all explains everything, and no more than it always does.
        assert_eq!(behind(&data, day, &[Some(0); 10]), None);
        assert_eq!(behind(&data, day, &[None; 10]), None, "newcomers are in no segment");
        assert_eq!(behind(&data, day, &[]), None);
    }
}

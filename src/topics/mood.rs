//! The tone of comments over time, and when it fell.
//!
//! A pleased comment counts 1, a displeased one −1, an unsure one 0; m is the mean of
//! a week. A week stands out if m is lower than the mean m₀ of the eight weeks before
//! by more than chance explains: m − m₀ + 3.29 · √(s²/n + s₀²/n₀) < 0, with at least
//! eight comments in the week and 24 before it. One comment of each extreme is added to
//! a variance, so that five equal comments are no certainty. Of neighbouring weeks that
//! stand out only the first is told: the next ones are the same story. The topics are
//! looked through as well, each for itself: a fall in one drowns in all others. The
//! interval is one of 99.9 %, since a dozen topics over a year are some 600 looks.

use serde::{Deserialize, Serialize};

use crate::math::interval::Interval;
use crate::math::order::Order;
use crate::math::proportion::{Z95, Z999, share};
use crate::model::{ContentId, DAY, Time};
use crate::text::tone::Tone;

/// Weeks that a week is compared with.
const BEFORE: usize = 8;
/// Comments that a week needs.
const FEWEST: u64 = 8;
/// Comments that the weeks before need.
const FEWEST_BEFORE: u64 = 24;

/// Comments by tone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToneCounts {
    /// Pleased.
    pub positive: u64,
    /// Neither could be told.
    pub unsure: u64,
    /// Displeased.
    pub negative: u64,
}

/// What share of comments has which tone, each with its 95 % interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ToneShares {
    /// Pleased.
    pub positive: Interval,
    /// Neither could be told.
    pub unsure: Interval,
    /// Displeased.
    pub negative: Interval,
}

/// A week's comments.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Week {
    /// Its Monday.
    pub start: Time,
    /// Its comments by tone.
    pub counts: ToneCounts,
    /// Their shares.
    pub shares: ToneShares,
}

/// A week in which the tone fell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drop {
    /// The topic in which it fell; `None` if it did in all comments together.
    pub within: Option<u32>,
    /// Its Monday.
    pub start: Time,
    /// Its comments.
    pub counts: ToneCounts,
    /// The comments of the weeks before that it was compared with.
    pub before: ToneCounts,
    /// m − m₀ with its 99.9 % interval.
    pub change: Interval,
    /// The content under which most of the displeased ones stand, and how many.
    pub content: Option<(ContentId, u64)>,
    /// The topic that most of the displeased ones are on, and how many.
    pub topic: Option<(u32, u64)>,
}

/// The tone over time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mood {
    /// Week after week, from the first comment to the last; weeks without any too.
    pub weeks: Vec<Week>,
    /// All together.
    pub total: ToneCounts,
    /// The shares of all together.
    pub shares: ToneShares,
    /// Weeks in which the tone fell, in all or in a topic, the latest first.
    pub drops: Vec<Drop>,
}

/// A comment that was judged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Judged {
    /// When it was written.
    pub time: Time,
    /// The content it belongs to.
    pub about: ContentId,
    /// Its topic.
    pub topic: Option<u32>,
    /// Its tone.
    pub tone: Tone,
}

impl ToneCounts {
    /// Comments.
    pub fn all(&self) -> u64 {
        self.positive + self.unsure + self.negative
    }

    /// The share of each tone.
    pub fn shares(&self) -> ToneShares {
        let of = |count| share(count, self.all(), Z95);
        let (positive, unsure, negative) = (of(self.positive), of(self.unsure), of(self.negative));
        ToneShares { positive, unsure, negative }
    }

    /// Counts one more.
    pub fn add(&mut self, tone: Tone) {
        match tone {
            Tone::Positive => self.positive += 1,
            Tone::Unsure => self.unsure += 1,
            Tone::Negative => self.negative += 1,
        }
    }

    /// The mean, from −1 to 1; 0 of nothing.
    pub fn mean(&self) -> f64 {
        (self.positive as f64 - self.negative as f64) / self.all().max(1) as f64
    }

    fn join(&mut self, other: &Self) {
        self.positive += other.positive;
        self.unsure += other.unsure;
        self.negative += other.negative;
    }

    /// The variance of the mean, one more of each extreme counted in.
    fn variance_of_mean(&self) -> f64 {
        let count = self.all() as f64 + 2.0;
        let mean = (self.positive as f64 - self.negative as f64) / count;
        let squares = (self.positive + self.negative) as f64 + 2.0;
        (squares / count - mean * mean) / count
    }
}

impl Mood {
    /// Counts comments; those without a time count to the total alone.
    pub fn of(comments: &[Judged]) -> Self {
        let mut mood = Self::default();
        comments.iter().for_each(|comment| mood.total.add(comment.tone));
        mood.shares = mood.total.shares();
        let timed =
            || comments.iter().filter_map(|comment| Some((week(comment.time.some()?), comment)));
        let Some(first) = timed().map(|timed| timed.0).min() else { return mood };
        let last = timed().map(|timed| timed.0).max().unwrap_or(first);
        let start = |week: i64| Time((week * 7 + 4) * DAY);
        mood.weeks = (first..=last)
            .map(|week| Week {
                start: start(week),
                counts: ToneCounts::default(),
                shares: ToneShares::default(),
            })
            .collect();
        for (week, comment) in timed() {
            mood.weeks[(week - first) as usize].counts.add(comment.tone);
        }
        for week in &mut mood.weeks {
            week.shares = week.counts.shares();
        }
        let mut standing = false;
        for place in 0..mood.weeks.len() {
            let fall = fall(&mood.weeks, place);
            if let Some((before, change)) = fall.filter(|_| !standing) {
                let Week { start, counts, .. } = mood.weeks[place];
                let sour = || {
                    let of = timed().filter(|&(week, _)| week - first == place as i64);
                    of.map(|timed| timed.1).filter(|comment| comment.tone == Tone::Negative)
                };
                let content = most(sour().filter_map(|comment| comment.about.some()));
                let topic = most(sour().filter_map(|comment| comment.topic));
                let within = None;
                mood.drops.push(Drop { within, start, counts, before, change, content, topic });
            }
            standing = fall.is_some();
        }
        mood.drops.reverse();
        mood
    }
}

impl Mood {
    /// Adds the falls within each of so many topics.
    pub fn with_topics(mut self, comments: &[Judged], topics: u32) -> Self {
        for topic in 0..topics {
            let on = comments.iter().filter(|comment| comment.topic == Some(topic));
            let within = Self::of(&on.copied().collect::<Vec<_>>()).drops;
            self.drops.extend(within.into_iter().map(|drop| Drop { within: Some(topic), ..drop }));
        }
        self.drops.order_by_key(|drop| (std::cmp::Reverse(drop.start), drop.within));
        self
    }
}

/// Weeks since the first Monday of the epoch.
fn week(time: Time) -> i64 {
    (time.day() - 4).div_euclid(7)
}

/// What a week fell from, and by how much, if it fell.
fn fall(weeks: &[Week], place: usize) -> Option<(ToneCounts, Interval)> {
    let counts = weeks[place].counts;
    let mut before = ToneCounts::default();
    weeks[place.saturating_sub(BEFORE)..place].iter().for_each(|week| before.join(&week.counts));
    if counts.all() < FEWEST || before.all() < FEWEST_BEFORE {
        return None;
    }
    let value = counts.mean() - before.mean();
    let spread = Z999 * (counts.variance_of_mean() + before.variance_of_mean()).sqrt();
    let change = Interval { value, low: value - spread, high: value + spread };
    (change.high < 0.0).then_some((before, change))
}

/// What comes up most, and how often; the lowest of equals.
fn most<T: Ord + Copy>(items: impl Iterator<Item = T>) -> Option<(T, u64)> {
    let mut sorted: Vec<T> = items.collect();
    sorted.order();
    let groups = sorted.chunk_by(|a, b| a == b).map(|group| (group[0], group.len() as u64));
    groups.max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0)))
}

#[cfg(test)]
mod tests {
    use super::{Judged, Mood, ToneCounts};
    use crate::model::{ContentId, DAY, Time};
    use crate::text::tone::Tone;

    /// `weeks` of ten comments each, of which so many are displeased.
    fn comments(displeased: &[u32]) -> Vec<Judged> {
        let of_week = |(week, &displeased): (usize, &u32)| {
            (0..10u32).map(move |number| Judged {
                time: Time((4 + 7 * week as i64) * DAY + i64::from(number)),
                about: ContentId(number % 2),
                topic: Some(number % 3),
                tone: if number < displeased { Tone::Negative } else { Tone::Positive },
            })
        };
        displeased.iter().enumerate().flat_map(of_week).collect()
    }

    #[test]
    fn a_fall_is_found_once() {
        let mood = Mood::of(&comments(&[2, 1, 2, 3, 2, 1, 2, 9, 9]));
        assert_eq!(mood.weeks.len(), 9);
        assert_eq!(mood.total, ToneCounts { positive: 59, unsure: 0, negative: 31 });
        assert_eq!(mood.drops.len(), 1);
        let drop = &mood.drops[0];
        assert_eq!(drop.start, Time((4 + 7 * 7) * DAY));
        assert_eq!((drop.counts.negative, drop.before.all()), (9, 70));
        // Five of the nine under the first content; three on each topic.
        assert_eq!((drop.content, drop.topic), (Some((ContentId(0), 5)), Some((0, 3))));
        assert!((drop.change.value - (-0.8 - (57.0 - 13.0) / 70.0)).abs() < 1e-12);
    }

    #[test]
    fn a_fall_within_a_topic_is_found() {
        // Topic 0 falls in the last week; twenty times as many comments do not.
        let mut all = comments(&[2, 1, 2, 3, 2, 1, 2, 2, 10]);
        all.retain(|comment| comment.topic == Some(0));
        let noise = all.clone().into_iter().cycle().take(all.len() * 20);
        let even = noise.map(|comment| Judged { topic: Some(1), tone: Tone::Unsure, ..comment });
        let even: Vec<Judged> = even.collect();
        let triple: Vec<Judged> = all.iter().cycle().take(all.len() * 3).copied().collect();
        let both: Vec<Judged> = triple.into_iter().chain(even).collect();
        let mood = Mood::of(&both).with_topics(&both, 2);
        let within: Vec<Option<u32>> = mood.drops.iter().map(|drop| drop.within).collect();
        assert!(within.contains(&Some(0)) && !within.contains(&Some(1)), "{within:?}");
    }

    #[test]
    fn an_even_tone_does_not_fall() {
        assert!(Mood::of(&comments(&[3, 2, 4, 3, 3, 5, 2, 4, 3])).drops.is_empty());
        assert!(Mood::of(&comments(&[0, 10])).drops.is_empty(), "too few weeks to tell");
        assert_eq!(Mood::of(&[]).weeks, []);
    }
}

//! The synthetic community behind "open the sample".
//!
//! Five hundred people who make things by hand, over one year, a third of them
//! in Chinese. Nothing in it is anybody's; it is marked synthetic and is said to
//! be so wherever it is shown. It is not noise: it has what the capabilities are
//! there to find, so that a newcomer sees real findings and a test can ask
//! whether they are found.
//!
//! - Three groups of engagement in the pattern 10 / 20 / 70 % (`people`).
//! - Each member has one or two topics at heart and a liking for some forms of
//!   activity, so that recommending by interest beats showing what is popular.
//! - A weekly rhythm, bursts of newcomers, decline and leaving (`history`).
//! - Comments with words: praise, questions, complaints, a little spam (`talk`).
//! - Tiers, monthly and annual payments, some declined, some refunded (`money`).
//!
//! Only `+ − × ÷ √` are used on the way, which IEEE 754 rounds alike everywhere,
//! so a seed is the same community bit by bit natively and in wasm. Cost: one
//! draw a member and day, plus a scan of the catalogue a session; under 0.1 s.

mod catalogue;
mod history;
mod money;
mod people;
mod talk;
mod words;

use crate::math::Rng;
use crate::model::{Builder, DAY, Dataset, EventDraft, EventKind, MemberId, Object, Time};
use talk::Talk;

/// Members in the community.
pub const MEMBERS: usize = 500;
/// Days of its history.
pub const DAYS: i64 = 365;

/// The community of a seed, its last day being that of `end` (nothing is later than `end`).
pub fn generate(seed: u64, end: Time) -> Dataset {
    let mut log = Log::new(end);
    let mut rng = Rng::seed(seed);
    let mut people = people::invent(&mut rng, &mut log);
    money::charge(&mut rng, &mut people, &mut log);
    let catalogue = catalogue::write(&mut rng, &people, &mut log);
    let mut talk = Talk::new(seed, &mut log, &people);
    history::live(&mut rng, &mut talk, &people, &catalogue, &mut log);
    talk::misbehave(seed, &people, &catalogue, &mut log);
    log.builder.build().0
}

/// The year, and the builder that what happens in it goes to.
struct Log {
    builder: Builder,
    start: Time,
    end: Time,
    rows: u64,
}

impl Log {
    fn new(end: Time) -> Self {
        let mut builder = Builder::default();
        builder.mark_synthetic();
        let start = Time(end.day().saturating_mul(DAY)).plus_days(1 - DAYS);
        Self { builder, start, end, rows: 0 }
    }

    /// A moment of the year: days since its start, with their fraction.
    fn at(&self, day: f64) -> Time {
        Time(self.start.0.saturating_add((day * DAY as f64) as i64))
    }

    /// Notes an event, unless the year is over by then.
    fn note(&mut self, member: MemberId, object: Object, kind: EventKind, day: f64, value: f32) {
        if let Some(event) = self.event(member, object, kind, day, value) {
            self.builder.event(event);
        }
    }

    /// Notes an event with the words that were said.
    fn remark(&mut self, member: MemberId, object: Object, kind: EventKind, day: f64, words: &str) {
        if let Some(event) = self.event(member, object, kind, day, 0.0) {
            self.builder.remark(event, words);
        }
    }

    fn event(
        &mut self,
        member: MemberId,
        object: Object,
        kind: EventKind,
        day: f64,
        value: f32,
    ) -> Option<EventDraft> {
        let time = self.at(day);
        (time <= self.end).then(|| {
            self.rows += 1;
            EventDraft { member, object, kind, time, value, row: Some(self.rows) }
        })
    }
}

/// Mean 0, standard deviation 1, within ±6: twelve uniform draws, since the
/// logarithm and cosine of Box–Muller are not rounded alike everywhere.
fn bell(rng: &mut Rng) -> f64 {
    (0..12).map(|_| rng.unit()).sum::<f64>() - 6.0
}

#[cfg(test)]
mod tests;

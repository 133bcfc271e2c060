//! What they say in their comments, and who misbehaves.
//!
//! Praise, questions and complaints in two languages; a good piece earns more of the
//! first. In the last weeks one topic turns sour, so that there is a drop in tone to
//! be found. A few late-comers paste the same advertisement under many pieces, and
//! four members like whatever the others of them write: what a moderator looks for.

use super::catalogue::{Catalogue, Piece};
use super::people::Person;
use super::words::{
    ASIDES, CLOSINGS, COMPLAINTS, OPENINGS, PRAISE, Phrase, QUESTIONS, SPAM, TOPICS,
};
use super::{DAYS, Log};
use crate::math::Rng;
use crate::math::order::Order;
use crate::model::{EventKind, MemberId, Object};

/// The topic whose members are let down towards the end.
const SOUR_TOPIC: usize = 2;
/// Days before the end from which they are.
const SOUR_DAYS: f64 = 28.0;
/// How many paste advertisements, and under how many pieces each.
const SPAMMERS: usize = 3;
const ADVERTS: usize = 10;
/// How many like each other's pieces.
const RING: usize = 4;

/// Draws of its own: what is said changes nothing that is done.
pub(super) struct Talk {
    rng: Rng,
    names: Vec<(MemberId, String)>,
}

impl Talk {
    pub(super) fn new(seed: u64, log: &mut Log, people: &[Person]) -> Self {
        let name = |person: &Person| (person.id, log.builder.member_mut(person.id).name.clone());
        Self { rng: Rng::seed(!seed), names: people.iter().map(name).collect() }
    }

    /// A comment on a piece.
    pub(super) fn comment(&mut self, piece: &Piece, chinese: bool, day: f64) -> String {
        let sour = piece.topic == SOUR_TOPIC && day > DAYS as f64 - SOUR_DAYS;
        let good = (0.25 + 0.3 * piece.appeal).min(0.75);
        let odds = if sour { [0.12, 0.13, 0.75] } else { [good, 0.25, (0.75 - good).max(0.05)] };
        let said: &[Phrase] = [&PRAISE[..], &QUESTIONS, &COMPLAINTS][self.rng.weighted(&odds)];
        // Around what is meant, enough of the day that no two comments are alike.
        let parts = [&OPENINGS[..], said, &ASIDES, &CLOSINGS];
        let told = parts.map(|phrases| self.fill(phrases, piece.topic, chinese));
        let words = told.join(if chinese { "" } else { " " });
        let author = self.names.iter().find(|(id, _)| *id == piece.author);
        match author {
            Some((_, name)) if self.rng.chance(0.12) => format!("@{name} {words}"),
            _ => words,
        }
    }

    fn fill(&mut self, phrases: &[Phrase], topic: usize, chinese: bool) -> String {
        let phrase = phrases[self.rng.below(phrases.len())].in_language(chinese);
        let subject = TOPICS[topic].subjects[self.rng.below(6)].in_language(chinese);
        phrase.replace("{}", subject)
    }
}

/// Advertisements, a burst, and a ring of mutual likes.
pub(super) fn misbehave(seed: u64, people: &[Person], catalogue: &Catalogue, log: &mut Log) {
    let mut rng = Rng::seed(seed.rotate_left(17));
    let late = people.iter().rev().filter(|person| person.group == 2 && person.joins < 350.0);
    for (spammer, phrase) in late.step_by(5).take(SPAMMERS).zip(SPAM) {
        // A day or two after joining, all within ten minutes.
        let start = spammer.joins.max(300.0) + 1.0 + rng.unit();
        let out = catalogue.pieces.partition_point(|piece| piece.day <= start);
        for number in 0..ADVERTS.min(out) {
            let piece = &catalogue.pieces[out - 1 - number];
            let day = start + number as f64 * (0.4 + 0.4 * rng.unit()) / 1440.0;
            let words = phrase.in_language(spammer.chinese);
            let words = words.replace("{}", &(100 + rng.below(900)).to_string());
            let (object, kind) = (Object::Content(piece.id), EventKind::Comment);
            if spammer.is_here(day) {
                log.remark(spammer.id, object, kind, day, &words);
            }
        }
    }
    // Those who write most, but not the two who run the community: they write nearly all.
    let mut ring: Vec<&Person> = people[2..].iter().collect();
    let written =
        |person: &Person| catalogue.pieces.iter().filter(|piece| piece.author == person.id).count();
    ring.order_by_key(|person| std::cmp::Reverse(written(person)));
    ring.truncate(RING);
    for piece in &catalogue.pieces {
        let Some(author) = ring.iter().position(|person| person.id == piece.author) else {
            continue;
        };
        for fan in ring.iter().enumerate().filter(|&(place, _)| place != author) {
            let day = piece.day + (2.0 + 5.0 * rng.unit()) / 1440.0;
            if fan.1.is_here(day) {
                log.note(fan.1.id, Object::Content(piece.id), EventKind::Like, day, 0.0);
            }
        }
    }
}

//! What they do, day after day.
//!
//! On each day a member comes with a probability that follows their group, the
//! day of the week, and whether they are in decline; a session is a visit, a few
//! contents drawn by interest, and what each of those leads to.

use super::catalogue::{Catalogue, Gathering, Piece};
use super::people::{GROUPS, Person};
use super::talk::Talk;
use super::{DAYS, Log, bell};
use crate::math::Rng;
use crate::model::{ActivityKind, EventKind, Object};

/// How busy the days are, Monday first: people make things at the weekend.
const WEEK: [f64; 7] = [0.85, 0.85, 0.9, 0.95, 0.85, 1.25, 1.35];
/// What is left of a declining member's zeal from one day to the next: half in 14 days.
const FADE: f64 = 0.952;
const REACTIONS: [EventKind; 4] =
    [EventKind::Like, EventKind::Comment, EventKind::Bookmark, EventKind::Share];
/// Comments that earn the badge.
const TALKATIVE: u32 = 25;

pub(super) fn live(
    rng: &mut Rng,
    talk: &mut Talk,
    people: &[Person],
    catalogue: &Catalogue,
    log: &mut Log,
) {
    for person in people {
        let mut life = Life::new(person, &catalogue.pieces);
        for day in person.joins as i64..DAYS {
            life.pass(rng, talk, log, day);
        }
    }
    for gathering in &catalogue.gatherings {
        gather(rng, people, gathering, log);
    }
}

/// A member's year so far.
struct Life<'a> {
    person: &'a Person,
    pieces: &'a [Piece],
    /// What each piece means to them, whenever they see it.
    affinity: Vec<f64>,
    seen: Vec<bool>,
    zeal: f64,
    comments: u32,
}

impl<'a> Life<'a> {
    fn new(person: &'a Person, pieces: &'a [Piece]) -> Self {
        let affinity = |piece: &Piece| {
            let fluent = if person.chinese == piece.chinese { 1.0 } else { 0.07 };
            let form = 0.5 + person.forms[usize::from(piece.kind.code())];
            let own = if piece.author == person.id { 0.1 } else { 1.0 };
            person.interests[piece.topic] * fluent * form * own * piece.appeal
        };
        Self {
            person,
            pieces,
            affinity: pieces.iter().map(affinity).collect(),
            seen: vec![false; pieces.len()],
            zeal: 1.0,
            comments: 0,
        }
    }

    fn pass(&mut self, rng: &mut Rng, talk: &mut Talk, log: &mut Log, day: i64) {
        let today = day as f64;
        if today > self.person.declines {
            self.zeal *= FADE;
        }
        let weekday = log.at(today).weekday() as usize;
        // Newcomers look around.
        let novelty = if today - self.person.joins < 10.0 { 1.4 } else { 1.0 };
        let comes = self.person.days_a_week / 7.0 * WEEK[weekday] * novelty * self.zeal;
        if rng.chance(comes) {
            let hour = (self.person.hour + bell(rng)).clamp(0.0, 22.5);
            let moment = today + hour / 24.0;
            if self.person.is_here(moment) {
                self.session(rng, talk, log, moment);
            }
        }
    }

    fn session(&mut self, rng: &mut Rng, talk: &mut Talk, log: &mut Log, start: f64) {
        let group = &GROUPS[self.person.group];
        let minutes = group.minutes * (1.0 + 0.3 * bell(rng)).clamp(0.2, 2.0);
        log.note(self.person.id, Object::None, EventKind::Visit, start, minutes.round() as f32);
        let mut moment = start;
        loop {
            moment += (1.0 + 3.0 * rng.unit()) / 1440.0;
            let Some(row) = self.choose(rng, moment) else { return };
            self.look(rng, talk, log, row, moment);
            if !rng.chance(group.another) {
                break;
            }
        }
        if rng.chance(0.08) {
            log.note(self.person.id, Object::None, EventKind::Search, moment, 0.0);
        }
    }

    /// A piece that is out and open to them: fresh, good, and to their taste.
    fn choose(&self, rng: &mut Rng, moment: f64) -> Option<usize> {
        let paying = self.person.is_paying(moment);
        let out = self.pieces.partition_point(|piece| piece.day <= moment);
        let weigh = |row: usize| {
            let piece = &self.pieces[row];
            let open = if piece.paid && !paying { 0.0 } else { 1.0 };
            let fresh = 0.15 + 1.0 / (1.0 + (moment - piece.day) / 7.0);
            let again = if self.seen[row] { 0.12 } else { 1.0 };
            self.affinity[row] * open * fresh * again
        };
        let weights: Vec<f64> = (0..out).map(weigh).collect();
        (out > 0).then(|| rng.weighted(&weights))
    }

    fn look(&mut self, rng: &mut Rng, talk: &mut Talk, log: &mut Log, row: usize, moment: f64) {
        let (person, piece) = (self.person, &self.pieces[row]);
        let object = Object::Content(piece.id);
        let first = !self.seen[row];
        self.seen[row] = true;
        let minutes = 1.0 + 6.0 * rng.unit() * (0.5 + person.interests[piece.topic]);
        log.note(person.id, object, EventKind::View, moment, minutes.round() as f32);
        let mut later = moment;
        for (&kind, &odds) in REACTIONS.iter().zip(&GROUPS[person.group].reactions) {
            later += (0.2 + rng.unit()) / 1440.0;
            // One likes, keeps and passes on a piece once; one may well comment again.
            if (first || kind == EventKind::Comment) && rng.chance(odds) {
                if kind == EventKind::Comment {
                    let words = talk.comment(piece, person.chinese, later);
                    log.remark(person.id, object, kind, later, &words);
                    self.comments += 1;
                    if self.comments == TALKATIVE {
                        log.note(person.id, Object::None, EventKind::Badge, later, 0.0);
                    }
                } else {
                    log.note(person.id, object, kind, later, 0.0);
                }
            }
        }
        if piece.kind == ActivityKind::Course && first && rng.chance(0.6) {
            log.note(person.id, object, EventKind::Complete, later + 0.01, 0.0);
        }
    }
}

/// Who comes to an activity, and what they do there.
fn gather(rng: &mut Rng, people: &[Person], gathering: &Gathering, log: &mut Log) {
    let object = Object::Activity(gathering.id);
    for person in people {
        let day = gathering.day + 0.02 * rng.unit();
        let liking = person.forms[usize::from(gathering.kind.code())];
        let topic = if person.interests[gathering.topic] > 0.1 { 1.0 } else { 0.6 };
        let fluent = if person.chinese == gathering.chinese { 1.0 } else { 0.4 };
        let odds = GROUPS[person.group].attends * liking * topic * fluent;
        let able = person.is_here(day) && day < person.declines;
        if !(able && rng.chance(odds)) {
            continue;
        }
        let minutes = (30.0 + 45.0 * rng.unit()).round() as f32;
        match gathering.kind {
            ActivityKind::Poll => log.note(person.id, object, EventKind::Vote, day, 0.0),
            ActivityKind::QuestionAnswer if rng.chance(0.4) => {
                log.note(person.id, object, EventKind::Ask, day, 0.0);
            }
            _ => log.note(person.id, object, EventKind::Attend, day, minutes),
        }
        if gathering.kind == ActivityKind::Challenge && rng.chance(0.5) {
            log.note(person.id, object, EventKind::Complete, day + 7.0, 0.0);
        }
        if rng.chance(0.3) {
            let stars = (3.2 + liking + bell(rng)).round().clamp(1.0, 5.0) as f32;
            log.note(person.id, object, EventKind::Rate, day + 0.1 + rng.unit(), stars);
        }
    }
}

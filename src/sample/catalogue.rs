//! What there is to read and to join: contents with their answers, activities.

use super::people::Person;
use super::words::{ACTIVITY_TITLES, CONTENT_TITLES, Phrase, SENTENCES, TOPICS};
use super::{DAYS, Log};
use crate::math::Rng;
use crate::model::{ActivityId, ActivityKind, Audience, ContentId, EventKind, MemberId, Object};

/// Contents that stand alone; answers come on top.
const CONTENTS: usize = 200;
/// Of them, those that are there in the first days.
const OPENING: usize = 24;
const ACTIVITIES: usize = 40;
/// Odds of the forms, in the order of [`CONTENT_TITLES`].
const FORMS: [f64; 4] = [0.36, 0.24, 0.16, 0.24];

/// Everything a member may act on.
pub(super) struct Catalogue {
    /// Contents without answers, in the order of publication.
    pub(super) pieces: Vec<Piece>,
    /// Activities in the order of their beginning.
    pub(super) gatherings: Vec<Gathering>,
}

/// A content, as history needs it.
pub(super) struct Piece {
    pub(super) id: ContentId,
    pub(super) topic: usize,
    pub(super) kind: ActivityKind,
    pub(super) chinese: bool,
    pub(super) paid: bool,
    pub(super) author: MemberId,
    pub(super) day: f64,
    /// How good it is, whatever the topic.
    pub(super) appeal: f64,
}

/// An activity, as history needs it.
pub(super) struct Gathering {
    pub(super) id: ActivityId,
    pub(super) topic: usize,
    pub(super) kind: ActivityKind,
    pub(super) chinese: bool,
    pub(super) day: f64,
}

pub(super) fn write(rng: &mut Rng, people: &[Person], log: &mut Log) -> Catalogue {
    let mut pieces = Vec::with_capacity(CONTENTS);
    for number in 0..CONTENTS {
        let piece = piece(rng, people, log, number);
        if piece.kind == ActivityKind::QuestionAnswer {
            answers(rng, people, log, &piece, number);
        }
        pieces.push(piece);
    }
    let gatherings = (0..ACTIVITIES).map(|number| gathering(rng, log, number)).collect();
    Catalogue { pieces, gatherings }
}

fn piece(rng: &mut Rng, people: &[Person], log: &mut Log, number: usize) -> Piece {
    let day = match number.checked_sub(OPENING) {
        None => 0.1 + number as f64 * 0.2 + 0.1 * rng.unit(),
        Some(later) => {
            let step = (DAYS as f64 - 6.0) / (CONTENTS - OPENING) as f64;
            5.0 + step * (later as f64 + rng.unit())
        }
    };
    let (kind, titles) = CONTENT_TITLES[rng.weighted(&FORMS)];
    let chinese = rng.chance(1.0 / 3.0);
    let topic = rng.below(TOPICS.len());
    let subject = TOPICS[topic].subjects[rng.below(6)];
    let (audience, verb) = match kind {
        ActivityKind::Course => (Audience::Paid, EventKind::Post),
        ActivityKind::Article => (Audience::Members, EventKind::Post),
        ActivityKind::QuestionAnswer => (Audience::Everyone, EventKind::Ask),
        _ => (Audience::Everyone, EventKind::Post),
    };
    // Long reads and lessons come from the two who run the community.
    let author = if matches!(kind, ActivityKind::Course | ActivityKind::Article) {
        people[rng.below(2)].id
    } else {
        author(rng, people, topic, chinese, day)
    };
    let title = fill(titles[rng.below(titles.len())], subject, chinese);
    let text = text(rng, topic, subject, chinese);
    let published = log.at(day);
    let id = log.builder.content(&format!("c{:03}", number + 1));
    let draft = log.builder.content_mut(id);
    draft.title = title;
    draft.text = text;
    draft.kind = Some(kind);
    draft.author = author;
    draft.audience = Some(audience);
    draft.published = published;
    draft.tags = vec![
        TOPICS[topic].name.in_language(chinese).to_owned(),
        subject.in_language(chinese).to_owned(),
    ];
    log.note(author, Object::Content(id), verb, day, 0.0);
    let paid = audience == Audience::Paid;
    let appeal = 0.4 + 1.6 * rng.unit() * rng.unit();
    Piece { id, topic, kind, chinese, paid, author, day, appeal }
}

/// None to three answers, the first of them accepted now and then.
fn answers(rng: &mut Rng, people: &[Person], log: &mut Log, asked: &Piece, number: usize) {
    for answer in 0..rng.below(4) {
        let day = asked.day + 0.1 + 2.5 * rng.unit() * (answer + 1) as f64;
        if log.at(day) > log.end {
            return;
        }
        let author = author(rng, people, asked.topic, asked.chinese, day);
        if author == asked.author {
            continue;
        }
        let subject = TOPICS[asked.topic].subjects[rng.below(6)];
        let text = text(rng, asked.topic, subject, asked.chinese);
        let published = log.at(day);
        let id = log.builder.content(&format!("c{:03}-a{}", number + 1, answer + 1));
        let draft = log.builder.content_mut(id);
        draft.text = text;
        draft.kind = Some(ActivityKind::QuestionAnswer);
        draft.author = author;
        draft.published = published;
        draft.parent = asked.id;
        log.note(author, Object::Content(id), EventKind::Answer, day, 0.0);
        if answer == 0 && rng.chance(0.6) {
            log.note(asked.author, Object::Content(id), EventKind::Accept, day + 0.5, 0.0);
        }
    }
}

/// Somebody who is here, cares for the topic, and comes often.
fn author(rng: &mut Rng, people: &[Person], topic: usize, chinese: bool, day: f64) -> MemberId {
    let zeal = [1.0, 0.25, 0.01];
    let weigh = |person: &Person| {
        let able = person.is_here(day) && day < person.declines;
        let fluent = if person.chinese == chinese { 1.0 } else { 0.02 };
        if able { zeal[person.group] * fluent * person.interests[topic] } else { 0.0 }
    };
    let weights: Vec<f64> = people.iter().map(weigh).collect();
    people[rng.weighted(&weights)].id
}

fn gathering(rng: &mut Rng, log: &mut Log, number: usize) -> Gathering {
    let (kind, title) = ACTIVITY_TITLES[number % ACTIVITY_TITLES.len()];
    let chinese = rng.chance(1.0 / 3.0);
    let topic = rng.below(TOPICS.len());
    let subject = TOPICS[topic].subjects[rng.below(6)];
    // One every nine days, in the evening.
    let day = (4 + number * 9) as f64 + if chinese { 12.0 } else { 19.0 } / 24.0;
    let starts = log.at(day);
    let id = log.builder.activity(&format!("a{:02}", number + 1));
    let draft = log.builder.activity_mut(id);
    draft.title = fill(title, subject, chinese);
    draft.kind = Some(kind);
    draft.starts = starts;
    Gathering { id, topic, kind, chinese, day }
}

fn fill(phrase: Phrase, subject: Phrase, chinese: bool) -> String {
    phrase.in_language(chinese).replace("{}", subject.in_language(chinese))
}

/// Two general sentences around one that only this topic would say.
fn text(rng: &mut Rng, topic: usize, subject: Phrase, chinese: bool) -> String {
    let first = rng.below(SENTENCES.len());
    let second = (first + 1 + rng.below(SENTENCES.len() - 1)) % SENTENCES.len();
    let sentences = TOPICS[topic].sentences;
    let told = [SENTENCES[first], sentences[rng.below(sentences.len())], SENTENCES[second]];
    let told = told.map(|phrase| fill(phrase, subject, chinese));
    told.join(if chinese { "" } else { " " })
}

//! Who they are: their group, language, interests, and when they come and go.

use super::words::{NAMES_EN, NAMES_ZH, SOURCES, TOPICS};
use super::{DAYS, Log, MEMBERS, bell};
use crate::math::Rng;
use crate::model::{ActivityKind, EventKind, MemberId, Object};

/// How people of one latent group behave.
#[derive(Debug)]
pub(super) struct Group {
    /// Share of all members.
    pub(super) share: f64,
    /// Days a week on which they come.
    pub(super) days_a_week: f64,
    /// Minutes they stay.
    pub(super) minutes: f64,
    /// Probability of looking at one more content.
    pub(super) another: f64,
    /// Probabilities, having looked at a content: like, comment, bookmark, share.
    pub(super) reactions: [f64; 4],
    /// Probability of taking part in an activity that suits them.
    pub(super) attends: f64,
    /// Probability of paying.
    pub(super) pays: f64,
}

/// The pattern 10 / 20 / 70 with stays of 5 : 3 : 1 (measures B3).
pub(super) const GROUPS: [Group; 3] = [
    Group {
        share: 0.1,
        days_a_week: 3.4,
        minutes: 75.0,
        another: 0.45,
        reactions: [0.42, 0.34, 0.12, 0.09],
        attends: 0.9,
        pays: 0.9,
    },
    Group {
        share: 0.2,
        days_a_week: 1.4,
        minutes: 45.0,
        another: 0.35,
        reactions: [0.32, 0.10, 0.09, 0.03],
        attends: 0.75,
        pays: 0.55,
    },
    Group {
        share: 0.7,
        days_a_week: 0.42,
        minutes: 15.0,
        another: 0.25,
        reactions: [0.10, 0.02, 0.03, 0.01],
        attends: 0.3,
        pays: 0.2,
    },
];

/// One made-up person.
#[derive(Debug)]
pub(super) struct Person {
    pub(super) id: MemberId,
    /// Row of [`GROUPS`].
    pub(super) group: usize,
    pub(super) chinese: bool,
    /// Day of the year they join, with its fraction.
    pub(super) joins: f64,
    /// Day from which they come less and less; past the year for most.
    pub(super) declines: f64,
    /// Day they leave for good; past the year for most.
    pub(super) leaves: f64,
    /// Days a week on which they come.
    pub(super) days_a_week: f64,
    /// Hour of the day, UTC, around which they come.
    pub(super) hour: f64,
    /// Weight of each topic.
    pub(super) interests: [f64; TOPICS.len()],
    /// Weight of each form, by its code.
    pub(super) forms: [f64; ActivityKind::ALL.len()],
    /// From and until when they pay, filled in by `money`.
    pub(super) pays: Option<(f64, f64)>,
}

impl Person {
    /// Whether they are a member on this day.
    pub(super) fn is_here(&self, day: f64) -> bool {
        self.joins <= day && day < self.leaves
    }

    /// Whether they see what is for paying members on this day.
    pub(super) fn is_paying(&self, day: f64) -> bool {
        self.pays.is_some_and(|(from, until)| from <= day && day < until)
    }
}

/// Day, width in days and members of each burst of newcomers: the launch, a
/// mention elsewhere, an open week.
const BURSTS: [(f64, f64, usize); 3] = [(0.0, 4.0, 90), (121.0, 5.0, 55), (248.0, 6.0, 45)];
const NEVER: f64 = DAYS as f64 + 1.0;

pub(super) fn invent(rng: &mut Rng, log: &mut Log) -> Vec<Person> {
    let mut groups: Vec<usize> = Vec::with_capacity(MEMBERS);
    for (row, group) in GROUPS.iter().enumerate() {
        groups.extend(vec![row; (group.share * MEMBERS as f64).round() as usize]);
    }
    rng.shuffle(&mut groups);
    let joins = joining_days(rng);
    groups.iter().zip(joins).map(|(&group, joins)| person(rng, log, group, joins)).collect()
}

/// Bursts, and between them a trickle that grows through the year; in order.
fn joining_days(rng: &mut Rng) -> Vec<f64> {
    let mut days = Vec::with_capacity(MEMBERS);
    for (day, width, members) in BURSTS {
        days.extend((0..members).map(|_| day + width * rng.unit()));
    }
    while days.len() < MEMBERS {
        // The root puts more of them towards the end; the last week is left out
        // so that everybody had a chance to act.
        days.push((DAYS - 7) as f64 * rng.unit().sqrt());
    }
    days.sort_by(f64::total_cmp);
    // The two who run the community open it.
    days[0] = 0.01;
    days[1] = 0.02;
    days.sort_by(f64::total_cmp);
    days
}

fn person(rng: &mut Rng, log: &mut Log, group: usize, joins: f64) -> Person {
    let number = log.builder.member_count() + 1;
    let id = log.builder.member(&format!("m{number:03}"));
    let chinese = rng.chance(1.0 / 3.0);
    let names: &[&str] = if chinese { &NAMES_ZH } else { &NAMES_EN };
    let initial = char::from(b'A' + rng.below(26) as u8);
    let name = format!("{} {initial}.", names[rng.below(names.len())]);
    let declines = if rng.chance(0.3) { joins + 40.0 + 180.0 * rng.unit() } else { NEVER };
    let leaves = if rng.chance(0.6) { declines + 30.0 + 30.0 * rng.unit() } else { NEVER };

    log.note(id, Object::None, EventKind::Join, joins, 0.0);
    log.note(id, Object::None, EventKind::Leave, leaves, 0.0);
    let (joined, left) = (log.at(joins), log.at(leaves) <= log.end);
    let member = log.builder.member_mut(id);
    member.name = name;
    member.joined = joined;
    member.lost = Some(left);
    log.builder.attribute_text(id, "language", if chinese { "中文" } else { "English" });

    let source = SOURCES[source_of(number, group, declines)].in_language(chinese);
    log.builder.attribute_text(id, "source", source);

    // Evening in Shanghai is noon in UTC; the others live around Europe.
    let evening = if chinese { 12.0 } else { 18.5 };
    Person {
        id,
        group,
        chinese,
        joins,
        declines,
        leaves,
        days_a_week: GROUPS[group].days_a_week * (1.0 + 0.15 * bell(rng)).clamp(0.6, 1.5),
        hour: evening + 1.5 * bell(rng),
        interests: interests(rng),
        forms: forms(rng, chinese),
        pays: None,
    }
}

/// Those whom a friend brought are the more engaged ones, and stay. Drawn apart from
/// everything else, so that it changes nothing but itself.
fn source_of(number: usize, group: usize, declines: f64) -> usize {
    let friend = [3.0, 2.0, 0.8][group] * if declines < NEVER { 0.5 } else { 1.0 };
    Rng::seed(number as u64).weighted(&[friend, 1.6, 0.8, 1.0])
}

/// One topic at heart, often a second; the others hardly.
fn interests(rng: &mut Rng) -> [f64; TOPICS.len()] {
    let mut weights = [0.015; TOPICS.len()];
    // Earlier topics have more friends, so that popularity says something too.
    let appeal: Vec<f64> = (0..TOPICS.len()).map(|row| 1.0 / (row as f64 + 3.0)).collect();
    if rng.chance(0.6) {
        weights[rng.weighted(&appeal)] = 0.35;
    }
    weights[rng.weighted(&appeal)] = 1.0;
    weights
}

/// One favourite form and one second; the favourite leans on the language.
fn forms(rng: &mut Rng, chinese: bool) -> [f64; ActivityKind::ALL.len()] {
    use ActivityKind::{
        Article, Challenge, Contest, Course, Live, MeetUp, Poll, Post, QuestionAnswer,
    };
    let likely = if chinese {
        [(Live, 5.0), (Contest, 4.0), (Course, 3.0), (Poll, 2.0), (Article, 2.0), (Post, 2.0)]
    } else {
        [
            (Challenge, 5.0),
            (QuestionAnswer, 4.0),
            (MeetUp, 3.0),
            (Article, 2.0),
            (Post, 2.0),
            (Poll, 2.0),
        ]
    };
    let odds = likely.map(|(_, weight)| weight);
    let mut weights = [0.3; ActivityKind::ALL.len()];
    weights[usize::from(likely[rng.weighted(&odds)].0.code())] = 0.6;
    weights[usize::from(likely[rng.weighted(&odds)].0.code())] = 1.0;
    weights
}

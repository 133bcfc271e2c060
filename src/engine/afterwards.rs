//! What an activity did: who came, what they thought, whether they came more often.

use super::activities::row;
use super::activity_plans::became;
use super::community::Community;
use super::models::Models;
use super::{Afterwards, EngineError, Influence, Lift, Satisfaction, ToneCounts};
use crate::engage::lift::LiftValidParams;
use crate::engage::{Attendance, Gathering, could_come};
use crate::health::activity_counts;
use crate::math::interval;
use crate::math::order::Order;
use crate::model::{ActivityId, Dataset, EventKind, Object, Progress, Time};
use crate::text::tone::{Tone, ToneModel};

/// Days before and after in which influence is looked for.
const INFLUENCE: i64 = 7;

pub(super) fn afterwards(
    community: &Community,
    models: &mut Models,
    id: ActivityId,
    progress: &dyn Progress,
) -> Result<Afterwards, EngineError> {
    let (dataset, as_of) = (&community.dataset, models.moment());
    let count = dataset.activities.len();
    if id.index() >= count {
        return Err(EngineError::UnknownActivity { id, count });
    }
    let attendance = Attendance::new(dataset, as_of);
    let held = attendance.find(id);
    let lift = match held {
        Some(held) => Some(lift(community, held, as_of, progress)?),
        None => None,
    };
    // Of two plans for one activity, the one whose name comes first.
    let planned = community.decisions.activity_plans.values().find_map(|plan| {
        let held = became(dataset, &attendance, plan).filter(|held| held.activity == id)?;
        Some((plan.clone(), held))
    });
    let counts = activity_counts(dataset, as_of);
    Ok(Afterwards {
        row: row(dataset, id, &counts),
        could: held.map_or(0, |held| could_come(dataset, &community.events, held)),
        planned,
        satisfaction: satisfaction(dataset, id, as_of, models.lexicon().tone.as_deref()),
        influence: held.and_then(|held| influence(dataset, held, as_of)),
        lift,
    })
}

fn lift(
    community: &Community,
    held: &Gathering,
    as_of: Time,
    progress: &dyn Progress,
) -> Result<Lift, EngineError> {
    let params = LiftValidParams::default();
    let (dataset, events) = (&community.dataset, &community.events);
    Ok(params.measure(dataset, events, held, as_of, progress)?)
}

fn satisfaction(
    dataset: &Dataset,
    id: ActivityId,
    as_of: Time,
    tone: Option<&ToneModel>,
) -> Satisfaction {
    let (log, own) = (&dataset.events, Object::Activity(id).code());
    let (mut ratings, mut highest, mut remarks) = (Vec::new(), 0.0f64, 0);
    let mut tones = ToneCounts::default();
    for row in 0..log.len() {
        let robot = dataset.members.robot[log.member[row].index()];
        let activity = matches!(Object::from_code(log.object[row]), Object::Activity(_));
        if robot || !activity || log.time[row] > as_of {
            continue;
        }
        let value = f64::from(log.value[row]);
        if log.kind[row] == EventKind::Rate {
            highest = highest.max(value);
            if log.object[row] == own {
                ratings.push(value);
            }
        }
        let words = dataset.remarks.of(log.hash[row]);
        if log.object[row] == own && !words.is_empty() {
            remarks += 1;
            match tone.and_then(|tone| tone.judge(words)).map(|judged| judged.tone) {
                Some(Tone::Positive) => tones.positive += 1,
                Some(Tone::Negative) => tones.negative += 1,
                Some(Tone::Unsure) | None => tones.unsure += 1,
            }
        }
    }
    Satisfaction {
        ratings: ratings.len() as u64,
        mean: (!ratings.is_empty()).then(|| interval::mean(&ratings, u64::from(id.0))),
        highest,
        remarks,
        tones: tone.map(|_| tones).filter(|_| remarks > 0),
    }
}

/// What others did with what participants had published; `None` before the days are over.
fn influence(dataset: &Dataset, held: &Gathering, as_of: Time) -> Option<Influence> {
    let end = held.time.plus_days(INFLUENCE);
    if end > as_of {
        return None;
    }
    let log = &dataset.events;
    let count = |from: Time, to: Time| {
        let rows = log.time.partition_point(|&time| time < from)
            ..log.time.partition_point(|&time| time < to);
        let (mut acts, mut people) = (0, Vec::new());
        for event in rows.map(|row| log.get(row)) {
            let content = event.object.content().filter(|_| event.kind.is_act());
            let Some(content) = content else { continue };
            let author = dataset.contents.author[content.index()].some();
            let other = !dataset.members.robot[event.member.index()] && !held.has(event.member);
            if other && author.is_some_and(|author| held.has(author)) {
                acts += 1;
                people.push(event.member);
            }
        }
        people.order();
        people.dedup();
        (acts, people.len() as u64)
    };
    let before = count(held.time.plus_days(-INFLUENCE), held.time);
    let after = count(held.time, end);
    Some(Influence { days: INFLUENCE as u32, before, after })
}

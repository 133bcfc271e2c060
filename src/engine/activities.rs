//! The activities page, and what a group would choose next.

use super::community::Community;
use super::models::{Models, SEED};
use super::{
    ActivityPage, ActivityRow, Choice, EngineError, Group, Interval, KindChance, KindRow, Pick,
};
use crate::engage::bandit::BanditValidParams;
use crate::engage::plan::PLANNED;
use crate::engage::take_part::Chance;
use crate::health::{ActivityCounts, activity_counts, participation};
use crate::math::order::Order;
use crate::model::{ActivityId, ActivityKind, Dataset, MemberId, Progress, Time};

/// Activities shown at most.
const ROWS: usize = 500;

pub(super) fn page(
    community: &Community,
    models: &mut Models,
    progress: &dyn Progress,
) -> Result<ActivityPage, EngineError> {
    let segments = models.profiles(community, progress)?.briefs();
    let groups = segments.iter().map(|segment| Group::Segment(segment.index));
    let choices = std::iter::once(Group::Everyone)
        .chain(groups)
        .filter_map(|group| choice(community, models, group, progress).transpose())
        .collect::<Result<Vec<Choice>, EngineError>>()?;
    let skill = models.take_part(community, progress)?.ok().map(|model| *model.skill());
    let pick = pick(community, models, progress)?;
    let dataset = &community.dataset;
    Ok(ActivityPage {
        rows: rows(dataset, models.moment()),
        kinds: kinds(dataset),
        choices,
        segments,
        skill,
        pick,
    })
}

/// What a group would choose next; `None` where nobody has ever taken part in anything.
pub(super) fn choice(
    community: &Community,
    models: &mut Models,
    group: Group,
    progress: &dyn Progress,
) -> Result<Option<Choice>, EngineError> {
    let people = people_of(community, models, group, progress)?;
    let chances = chances(community, models, group, &people, progress)?;
    let fitted = models.choices(community, progress)?.forecast(people.iter().copied());
    let (dataset, events) = (&community.dataset, &community.events);
    Ok(fitted.map(|fitted| Choice {
        group,
        options: fitted.options,
        people: fitted.people,
        acts: fitted.acts,
        chances,
        participation: participation(dataset, events, &people, None, models.moment()),
    }))
}

/// The chance of the group for each form that can be planned, the likeliest first.
fn chances(
    community: &Community,
    models: &mut Models,
    group: Group,
    people: &[MemberId],
    progress: &dyn Progress,
) -> Result<Vec<KindChance>, EngineError> {
    let all = models.chances(community, progress)?;
    let Ok(model) = models.take_part(community, progress)? else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for chances in all.iter() {
        let asked = |chance: &&Chance| people.binary_search(&chance.member).is_ok();
        let members: Vec<&Chance> = match group {
            Group::Everyone => chances.members.iter().collect(),
            Group::Segment(_) | Group::Member(_) => chances.members.iter().filter(asked).collect(),
        };
        let count = members.len() as f64;
        let share = match (group, members.first()) {
            (_, None) => continue,
            // One comes or does not: an interval of that says nothing.
            (Group::Member(_), Some(one)) => {
                Interval { value: one.probability, low: one.probability, high: one.probability }
            }
            _ => {
                let come = model.expected(chances.kind, &members, SEED);
                Interval {
                    value: come.value / count,
                    low: come.low / count,
                    high: come.high / count,
                }
            }
        };
        found.push(KindChance { kind: chances.kind, share });
    }
    // Stable: of equals, the one that comes first in the list stays first.
    found.order_by(|a, b| b.share.value.total_cmp(&a.share.value));
    Ok(found)
}

/// What to try next, where nothing was held yet as well.
fn pick(
    community: &Community,
    models: &mut Models,
    progress: &dyn Progress,
) -> Result<Option<Pick>, EngineError> {
    let tries = models.tries(community, progress)?;
    let known = community.dataset.members.people().next().is_some();
    Ok(known.then(|| BanditValidParams::default().pick(&PLANNED, &tries)).flatten())
}

pub(super) fn people_of(
    community: &Community,
    models: &mut Models,
    group: Group,
    progress: &dyn Progress,
) -> Result<Vec<MemberId>, EngineError> {
    match group {
        Group::Everyone => Ok(community.dataset.members.people().collect()),
        Group::Member(id) => community.check_member(id).map(|()| vec![id]),
        Group::Segment(index) => {
            let profiles = models.profiles(community, progress)?;
            let count = profiles.segments().segments.len();
            if index as usize >= count {
                return Err(EngineError::UnknownSegment { index, count });
            }
            Ok(profiles.members_of(index).collect())
        }
    }
}

/// Activities with their participants (measures B17), the latest first.
fn rows(dataset: &Dataset, as_of: Time) -> Vec<ActivityRow> {
    let activities = &dataset.activities;
    let counts = activity_counts(dataset, as_of);
    let mut ids: Vec<ActivityId> = (0..activities.len()).map(ActivityId::at).collect();
    ids.order_by_key(|&id| (std::cmp::Reverse(activities.starts[id.index()]), id));
    ids.truncate(ROWS);
    ids.into_iter().map(|id| row(dataset, id, &counts)).collect()
}

/// One activity, by the counts of all.
pub(super) fn row(dataset: &Dataset, id: ActivityId, counts: &[ActivityCounts]) -> ActivityRow {
    let activities = &dataset.activities;
    let counted = counts.get(id.index()).copied().unwrap_or_default();
    ActivityRow {
        id,
        title: activities.label(id).to_owned(),
        kind: activities.kind[id.index()],
        starts: activities.starts[id.index()].some(),
        participants: counted.participants,
        interactions: counted.interactions,
    }
}

/// Taking part by form, in the order of the forms' codes; forms nobody took part in are left out.
fn kinds(dataset: &Dataset) -> Vec<KindRow> {
    let mut taken: Vec<Vec<MemberId>> = vec![Vec::new(); ActivityKind::ALL.len()];
    let mut last = vec![Time::NONE; ActivityKind::ALL.len()];
    for event in dataset.events.iter().filter(|event| event.kind.is_act()) {
        let Some(form) = dataset.form(&event) else { continue };
        if !dataset.members.robot[event.member.index()] {
            taken[usize::from(form.code())].push(event.member);
            last[usize::from(form.code())] = event.time;
        }
    }
    let row = |(&kind, mut members): (&ActivityKind, Vec<MemberId>)| {
        let acts = members.len() as u64;
        members.order();
        members.dedup();
        let last = last[usize::from(kind.code())].some();
        (acts > 0).then_some(KindRow { kind, people: members.len() as u64, acts, last })
    };
    ActivityKind::ALL.iter().zip(taken).filter_map(row).collect()
}

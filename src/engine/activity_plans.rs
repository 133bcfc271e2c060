//! ActivityPlanning: who would come, whom to invite, when; and what became of plans.

use super::activities::people_of;
use super::community::Community;
use super::models::{Models, SEED};
use super::{
    ActivityPlan, ActivityPlanCalendar, ActivityPlanQuery, ActivityPlanRow, ActivityPlanning,
    EngineError, Group, Held, Invite, Proposal, Step, Stretch,
};
use crate::calendar::{Calendar, Entry, Status, When};
use crate::engage::Attendance;
use crate::engage::plan::{Wish, checklist, invite, minutes, run_sheet};
use crate::health::indicators::{BestHour, Rhythm, rhythm};
use crate::health::{Acts, Depth};
use crate::math::order::Order;
use crate::model::{DAY, Dataset, HOUR, MemberId, Period, Progress, Time, spreadsheet_text};

/// Days of acts from which the best time is told.
const RHYTHM: i64 = 84;
/// Days until an activity at least, for invitations to be of use.
const NOTICE: i64 = 7;
/// Days from an activity to its plan at most, for one to be the other.
const APART: f64 = 1.5;

/// A plan as asked for.
pub(super) fn propose(
    community: &Community,
    models: &mut Models,
    query: &ActivityPlanQuery,
    progress: &dyn Progress,
) -> Result<ActivityPlanning, EngineError> {
    let profiles = models.profiles(community, progress)?;
    let group = match query.group {
        Group::Everyone => None,
        group => Some(people_of(community, models, group, progress)?),
    };
    let model = match models.take_part(community, progress)? {
        Ok(model) => model,
        Err((activities, attendances)) => {
            return Ok(ActivityPlanning::TooFew { activities, attendances });
        }
    };
    let (dataset, events) = (&community.dataset, &community.events);
    let as_of = models.moment();
    let acts = Acts::new(dataset, as_of);
    let busy = |acts: &Acts| {
        let period = Period::last_days(as_of, RHYTHM);
        rhythm(acts, period, Depth::Seen, query.offset, SEED)
    };
    let next = |found: &Rhythm| found.best.map(|best| upcoming(as_of, best, query.offset));
    let acts = match &group {
        Some(group) => acts.among(group.clone()),
        None => acts,
    };
    let asked = next(&busy(&acts));
    let fallback = as_of.plus_days(2 * NOTICE);
    let starts = query.starts.or(asked).unwrap_or(Time(fallback.day() * DAY + 18 * HOUR));
    let kinds = [query.kind];
    let chances = model.chances(dataset, events, &kinds, Some(starts), as_of, progress)?;
    let Some(chances) = chances.first() else {
        return Ok(ActivityPlanning::TooFew { activities: 0, attendances: 0 });
    };
    let wish = Wish {
        goal: query.goal,
        group: group.as_deref(),
        most: query.most as usize,
        places: query.places,
        seed: SEED,
    };
    let invited = invite(&model, chances, &wish, |member| profiles.segment_of(member));
    let keys = &dataset.members.key;
    let plan = ActivityPlan {
        kind: query.kind,
        title: String::new(),
        starts,
        minutes: minutes(query.kind),
        goal: query.goal,
        places: query.places,
        invited: invited.list.iter().map(|one| keys.get(one.member.index()).to_owned()).collect(),
        expected: invited.expected,
        made: as_of,
    };
    let invites = invited.list.iter().map(|chance| Invite {
        member: chance.member,
        label: dataset.members.label(chance.member).to_owned(),
        segment: profiles.segment_of(chance.member),
        probability: chance.probability,
        reasons: model.reasons(query.kind, chance),
    });
    let invites: Vec<Invite> = invites.collect();
    let mut there: Vec<MemberId> = invited.list.iter().map(|chance| chance.member).collect();
    there.order();
    let rhythm = busy(&acts.among(there));
    Ok(ActivityPlanning::Proposal(Box::new(Proposal {
        name: plan.name(|name| community.decisions.activity_plans.contains_key(name)),
        invites,
        eligible: invited.eligible,
        skill: *model.skill(),
        suggested: next(&rhythm),
        rhythm,
        checklist: steps(&plan),
        sheet: sheet(&plan),
        segments: profiles.briefs(),
        plan,
    })))
}

/// The next moment of a best hour that leaves time for invitations.
fn upcoming(as_of: Time, best: BestHour, offset: i32) -> Time {
    let ahead = i64::from(offset) * 60_000;
    let local = Time(as_of.plus_days(NOTICE).0.saturating_add(ahead));
    let days = (best.weekday + 7 - local.weekday()) % 7;
    let moment = |days: i64| Time((local.day() + days) * DAY + i64::from(best.hour) * HOUR);
    let days = i64::from(days);
    let found = if moment(days) < local { moment(days + 7) } else { moment(days) };
    Time(found.0.saturating_sub(ahead))
}

/// What to do by when; what should have been done before the plan was made is due at once.
fn steps(plan: &ActivityPlan) -> Vec<Step> {
    let due = |days: i32| plan.starts.plus_days(i64::from(days)).max(plan.made);
    let list = checklist(plan.kind).into_iter();
    list.map(|(days, task)| Step { due: due(days), task }).collect()
}

fn sheet(plan: &ActivityPlan) -> Vec<Stretch> {
    let mut from = 0;
    let stretch = |&(minutes, scene)| {
        let until = from + minutes;
        let stretch = Stretch { from, until, scene };
        from = until;
        stretch
    };
    run_sheet(plan.kind).iter().map(stretch).collect()
}

/// The plans that were kept, the latest to begin first.
pub(super) fn kept(community: &Community, as_of: Time) -> Vec<ActivityPlanRow> {
    let dataset = &community.dataset;
    let attendance = Attendance::new(dataset, as_of);
    let row = |(name, plan): (&String, &ActivityPlan)| ActivityPlanRow {
        name: name.clone(),
        invited: labels(dataset, plan),
        checklist: steps(plan),
        sheet: sheet(plan),
        held: became(dataset, &attendance, plan),
        plan: plan.clone(),
    };
    let mut rows: Vec<ActivityPlanRow> =
        community.decisions.activity_plans.iter().map(row).collect();
    rows.order_by(|a, b| b.plan.starts.cmp(&a.plan.starts).then(a.name.cmp(&b.name)));
    rows
}

/// What to call those invited.
fn labels(dataset: &Dataset, plan: &ActivityPlan) -> Vec<String> {
    let label = |key: &String| match member_of(dataset, key) {
        Some(member) => dataset.members.label(member).to_owned(),
        None => key.clone(),
    };
    plan.invited.iter().map(label).collect()
}

/// The member of a key; the table is ordered by it.
fn member_of(dataset: &Dataset, key: &str) -> Option<MemberId> {
    let keys = &dataset.members.key;
    let (mut low, mut high) = (0, keys.len());
    while low < high {
        let middle = low.midpoint(high);
        match keys.get(middle).cmp(key) {
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Equal => return Some(MemberId::at(middle)),
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    None
}

/// The activity that a plan became: of its form, the nearest in time within a day and a half.
pub(super) fn became(
    dataset: &Dataset,
    attendance: &Attendance,
    plan: &ActivityPlan,
) -> Option<Held> {
    let away = |time: Time| time.days_since(plan.starts).abs();
    let near = attendance.held.iter().filter(|gathering| gathering.kind == plan.kind);
    let near = near.filter(|gathering| away(gathering.time) <= APART);
    let held = near.min_by(|a, b| away(a.time).total_cmp(&away(b.time)))?;
    let invited = plan.invited.iter().filter_map(|key| member_of(dataset, key));
    Some(Held {
        activity: held.id,
        participants: held.came.len() as u64,
        invited: invited.filter(|&member| held.has(member)).count() as u64,
    })
}

/// The invite list of a plan as a CSV: key and name, the likeliest first.
pub(super) fn csv(community: &Community, name: &str) -> Result<String, EngineError> {
    let plan = find(community, name)?;
    let mut csv = "member_id,name\n".to_owned();
    for (key, label) in plan.invited.iter().zip(labels(&community.dataset, plan)) {
        for (cell, end) in [(key.as_str(), ','), (label.as_str(), '\n')] {
            csv.push_str(&format!("\"{}\"", spreadsheet_text(cell).replace('"', "\"\"")));
            csv.push(end);
        }
    }
    Ok(csv)
}

/// The plan as a calendar file, as made at `now`.
pub(super) fn calendar(
    community: &Community,
    asked: &ActivityPlanCalendar,
    now: Time,
) -> Result<String, EngineError> {
    let plan = find(community, &asked.plan)?;
    let entry = Entry {
        key: asked.plan.clone(),
        when: When::Moments(plan.starts, plan.ends()),
        summary: asked.summary.clone(),
        description: asked.description.clone(),
        location: String::new(),
        categories: Vec::new(),
        status: Status::Confirmed,
    };
    Ok(Calendar { name: String::new(), entries: vec![entry] }.ics(now))
}

fn find<'a>(community: &'a Community, name: &str) -> Result<&'a ActivityPlan, EngineError> {
    let plans = &community.decisions.activity_plans;
    plans.get(name).ok_or(EngineError::UnknownActivityPlan { count: plans.len() })
}

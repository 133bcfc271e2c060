//! The content plan: what is wanted, what keeps members, what is to come.

use super::community::Community;
use super::models::Models;
use super::{
    EngineError, Gap, Keeps, PlanEntry, PlanFinding, PlanFormat, PlanItem, PlanPage, PlanSubject,
};
use crate::math::order::Order;
use crate::model::{ContentId, Dataset, Period, Progress, Time};
use crate::planning::{Reception, Subjects, csv, gaps, ics, keeps};

/// Days of demand and supply.
const DAYS: i64 = 90;
/// Contents to link to at most.
const RECENT: usize = 60;
/// Findings told at most.
const FINDINGS: usize = 3;

/// The page.
pub(super) fn page(
    community: &Community,
    models: &mut Models,
    now: Time,
    progress: &dyn Progress,
) -> Result<PlanPage, EngineError> {
    let dataset = &community.dataset;
    let as_of = models.moment();
    // Topics are for contents without tags: where these have some, they say it better.
    let topics = if dataset.contents.tag_ids.is_empty() {
        Some(models.topics(community, progress)?)
    } else {
        None
    };
    let subjects = Subjects::new(dataset, topics.as_deref());
    let period = Period::last_days(as_of, DAYS);
    let gaps = gaps(dataset, &subjects, period, progress)?;
    let keeps = keeps(dataset, &subjects, as_of, progress)?;
    let items = items(community, models, progress)?;
    let today = now.day();
    let last = Period::last_days(as_of, 30);
    let back = |period: Period| period.previous().previous();
    Ok(PlanPage {
        findings: findings(&items, &gaps, &keeps, today),
        items,
        gaps,
        period,
        keeps,
        keeps_periods: (back(last), last),
        recent: recent(dataset),
        today,
    })
}

/// The plan as a file, made at `now`.
pub(super) fn file(community: &Community, format: PlanFormat, now: Time) -> String {
    let entries = &community.decisions.plan;
    match format {
        PlanFormat::Calendar => ics(entries, "", now),
        PlanFormat::Csv => csv(entries),
    }
}

/// What is planned, each with what became of it.
fn items(
    community: &Community,
    models: &mut Models,
    progress: &dyn Progress,
) -> Result<Vec<PlanItem>, EngineError> {
    let (dataset, plan) = (&community.dataset, &community.decisions.plan);
    let linked = |entry: &PlanEntry| {
        let key = entry.content.as_deref()?;
        let contents = &dataset.contents;
        (0..contents.len()).find(|&row| contents.key.get(row) == key).map(ContentId::at)
    };
    let any = plan.values().any(|entry| entry.content.is_some());
    let reception = any.then(|| Reception::count(dataset));
    let topics = if any { Some(models.topics(community, progress)?) } else { None };
    let item = |(id, entry): (&String, &PlanEntry)| {
        let content = linked(entry).map(|id| dataset.contents.root(id));
        let evaluation = content.zip(reception.as_ref()).and_then(|(content, reception)| {
            reception.evaluate(dataset, content, models.moment(), topics.as_deref())
        });
        PlanItem {
            id: id.clone(),
            entry: entry.clone(),
            content: content.map(|id| (id, dataset.contents.label(id).to_owned())),
            evaluation,
        }
    };
    let mut items: Vec<PlanItem> = plan.iter().map(item).collect();
    items.order_by_key(|item| (item.entry.day.is_none(), item.entry.day, item.id.clone()));
    Ok(items)
}

/// What a plan may have become: the latest that stand alone.
fn recent(dataset: &Dataset) -> Vec<(String, String, Option<Time>)> {
    let contents = &dataset.contents;
    let mut alone: Vec<ContentId> = (0..contents.len())
        .map(ContentId::at)
        .filter(|&id| contents.root(id) == id && contents.published[id.index()].some().is_some())
        .collect();
    alone.order_by_key(|&id| (std::cmp::Reverse(contents.published[id.index()]), id));
    let told = alone.iter().take(RECENT).map(|&id| {
        let key = contents.key.get(id.index()).to_owned();
        (key, contents.label(id).to_owned(), contents.published[id.index()].some())
    });
    told.collect()
}

/// What is late first; then what keeps members, what is wanted, what was asked in vain, what
/// most take up.
fn findings(items: &[PlanItem], gaps: &[Gap], keeps: &[Keeps], today: i64) -> Vec<PlanFinding> {
    let late: Vec<&PlanItem> = items.iter().filter(|item| item.entry.is_overdue(today)).collect();
    let overdue = late.first().map(|item| PlanFinding::Overdue {
        entries: late.len() as u64,
        title: item.entry.title.clone(),
    });
    // Whoever plans decides on subjects; that forms differ says less.
    let is_form = |subject: &PlanSubject| matches!(subject, PlanSubject::Kind(_));
    let best = keeps.iter().find(|keeps| keeps.matched.is_sure());
    let wide = gaps.iter().find(|gap| gap.is_sure() && !is_form(&gap.subject));
    let asked = gaps.iter().filter(|gap| gap.unanswered > 0 && !is_form(&gap.subject));
    let asked = asked.max_by_key(|gap| gap.unanswered).map(|gap| PlanFinding::Unanswered {
        subject: gap.subject.clone(),
        questions: gap.unanswered,
    });
    let most = gaps.iter().filter(|gap| !is_form(&gap.subject)).max_by_key(|gap| gap.people);
    let most = most.or_else(|| gaps.iter().max_by_key(|gap| gap.people));
    let most = most.map(|gap| PlanFinding::Most {
        subject: gap.subject.clone(),
        people: gap.people,
        kept: keeps.iter().find(|keeps| keeps.subject == gap.subject).map(|keeps| keeps.matched),
    });
    let found = [
        overdue,
        best.cloned().map(PlanFinding::Keeps),
        wide.cloned().map(PlanFinding::Gap),
        asked,
        most,
    ];
    found.into_iter().flatten().take(FINDINGS).collect()
}

#[cfg(test)]
mod tests;

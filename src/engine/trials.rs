//! Trials: thought of, drawn, and what came of them.

mod findings;
mod listed;

use std::collections::BTreeMap;

use super::community::Community;
use super::models::Models;
use super::{
    Arm, Baseline, EngineError, Listed, Metric, SizeParams, Stratum, Trial, TrialAudience,
    TrialDraft, TrialPage, TrialQuery, TrialResult,
};
use crate::experiment::{Candidate, Outcomes, Size, analyse, assign, verdict};
use crate::math::order::Order;
use crate::math::stats::moments;
use crate::model::{DAY, Dataset, MemberId, Period, Progress, Time};

/// Days before the trial that say how active a member is.
const LEVEL_DAYS: usize = 90;
/// Levels of those who did anything: thirds.
const LEVELS: usize = 3;

/// The trial as asked for, with its draw. Nothing is kept.
pub(super) fn draft(
    community: &Community,
    models: &mut Models,
    query: &TrialQuery,
    now: Time,
    progress: &dyn Progress,
) -> Result<TrialDraft, EngineError> {
    let params = query.size.check().map_err(EngineError::Trial)?;
    let dataset = &community.dataset;
    let days = query.size.days as usize;
    // The last day of the data may not be whole: a rehearsal ends before it, and the
    // history does.
    let last = models.moment().day();
    let start = if query.rehearsal { last - days as i64 } else { now.day().max(last) + 1 };
    let known = start.min(last);
    progress.report(0, 3)?;
    let before = Outcomes::count(
        dataset,
        Metric::Acts,
        &everybody(dataset),
        known - LEVEL_DAYS as i64,
        LEVEL_DAYS,
    );
    let acts = before.by(LEVEL_DAYS - 1);
    let (people, listed) = audience(community, models, &query.audience, start, acts, progress)?;
    progress.report(1, 3)?;
    let baseline = baseline(dataset, query.metric, &people, known, days);
    let candidates = candidates(dataset, &people, acts);
    let by_key: BTreeMap<String, Vec<u32>> =
        candidates.iter().map(|who| (who.key.clone(), who.stratum.clone())).collect();
    let members = assign(candidates, query.seed);
    progress.report(2, 3)?;
    let detectable = params.detectable(&baseline, people.len() as u64 / 2);
    let effect = query.effect.or(detectable);
    // What these members can just find needs as many as they are.
    let most = if query.effect.is_some() { u64::MAX } else { people.len() as u64 / 2 };
    let size = match effect {
        Some(effect) => {
            let size = params.size(&baseline, effect).map_err(EngineError::Trial)?;
            Some(Size { per_arm: size.per_arm.min(most), ..size })
        }
        None => None,
    };
    let trial = Trial {
        name: query.name.clone(),
        metric: query.metric,
        start,
        days: query.size.days,
        effect: effect.unwrap_or_default(),
        alpha: query.size.alpha,
        power: query.size.power,
        needed: size.map(|size| size.per_arm),
        rehearsal: query.rehearsal,
        seed: query.seed,
        members,
    };
    Ok(TrialDraft {
        strata: strata(dataset, &by_key, &trial),
        trial,
        baseline,
        history: Period { start: moment(known - days as i64), end: moment(known) },
        people: people.len() as u64,
        listed,
        size,
        detectable,
    })
}

/// All trials that are kept, the latest first.
pub(super) fn page(
    community: &Community,
    models: &mut Models,
    progress: &dyn Progress,
) -> Result<TrialPage, EngineError> {
    let dataset = &community.dataset;
    let mut trials = Vec::new();
    for (id, trial) in &community.decisions.trials {
        let found = result(community, models, trial.clone(), progress)?;
        trials.push(TrialResult { id: id.clone(), ..found });
    }
    trials.order_by(|first, second| {
        (second.trial.start, &second.id).cmp(&(first.trial.start, &first.id))
    });
    let segments = models.profiles(community, progress)?.briefs();
    Ok(TrialPage {
        findings: findings::findings(dataset, &trials, models.moment()),
        trials,
        metrics: metrics(dataset),
        people: here(dataset, i64::MAX).len() as u64,
        segments,
    })
}

/// What came of a trial, as far as the data goes.
pub(super) fn result(
    community: &Community,
    models: &Models,
    trial: Trial,
    progress: &dyn Progress,
) -> Result<TrialResult, EngineError> {
    // An embedder may hand in anything.
    let asked = SizeParams { alpha: trial.alpha, power: trial.power, days: trial.days };
    asked.check().map_err(EngineError::Trial)?;
    let dataset = &community.dataset;
    let ids: BTreeMap<&str, MemberId> = (0..dataset.members.len())
        .map(|row| (dataset.members.key.get(row), MemberId::at(row)))
        .collect();
    let split: Vec<(MemberId, Arm)> = trial
        .members
        .iter()
        .filter_map(|(key, &arm)| Some((*ids.get(key.as_str())?, arm)))
        .collect();
    let (people, arms): (Vec<MemberId>, Vec<Arm>) = split.iter().copied().unzip();
    // A day counts when the data goes on after it.
    let whole = models.moment().day().saturating_sub(trial.start).clamp(0, trial.days.into());
    let outcomes = Outcomes::count(dataset, trial.metric, &people, trial.start, whole as usize);
    let before = history(dataset, trial.metric, &people, trial.start, trial.days as usize);
    let rule = (trial.alpha, trial.days);
    let analysis = analyse(&outcomes, before.as_deref(), &arms, rule, progress)?;
    Ok(TrialResult {
        id: String::new(),
        verdict: verdict(&trial, &analysis),
        missing: (trial.members.len() - split.len()) as u64,
        trial,
        analysis,
    })
}

/// The metric over the days before, if the data reaches back that far.
fn history(
    dataset: &Dataset,
    metric: Metric,
    people: &[MemberId],
    start: i64,
    days: usize,
) -> Option<Vec<f64>> {
    let from = start - days as i64;
    let first = dataset.events.time.iter().find_map(|time| time.some())?;
    let known = first.day() <= from;
    known.then(|| Outcomes::count(dataset, metric, people, from, days).by(days - 1).to_vec())
}

/// The metric over the `days` before `end`, and how much the days before those tell.
fn baseline(
    dataset: &Dataset,
    metric: Metric,
    people: &[MemberId],
    end: i64,
    days: usize,
) -> Baseline {
    let from = end - days as i64;
    let values = Outcomes::count(dataset, metric, people, from, days);
    let values = values.by(days - 1);
    let (mean, deviation) = moments(values);
    let explained = |before: Vec<f64>| {
        let (known, spread) = moments(&before);
        let products = values.iter().zip(&before).map(|(value, x)| (value - mean) * (x - known));
        let covariance = products.sum::<f64>() / values.len().max(1) as f64;
        let both = deviation * spread;
        if both > 0.0 { (covariance / both).powi(2).min(1.0) } else { 0.0 }
    };
    Baseline {
        mean,
        variance: deviation * deviation,
        reduction: history(dataset, metric, people, from, days).map(explained),
        is_share: metric.is_share(),
    }
}

fn everybody(dataset: &Dataset) -> Vec<MemberId> {
    (0..dataset.members.len()).map(MemberId::at).collect()
}

/// People who joined before a day and are not known to have left.
fn here(dataset: &Dataset, start: i64) -> Vec<MemberId> {
    let members = &dataset.members;
    let people = members.people().filter(|id| members.lost[id.index()] != 1);
    people.filter(|id| members.joined[id.index()].day() < start).collect()
}

fn audience(
    community: &Community,
    models: &mut Models,
    audience: &TrialAudience,
    start: i64,
    acts: &[f64],
    progress: &dyn Progress,
) -> Result<(Vec<MemberId>, Option<Listed>), EngineError> {
    let dataset = &community.dataset;
    let mut people = here(dataset, start);
    match audience {
        TrialAudience::Everyone => {}
        TrialAudience::Listed(lines) => {
            let (people, listed) = listed::read(&dataset.members, &people, lines);
            return Ok((people, Some(listed)));
        }
        TrialAudience::Active => people.retain(|id| acts[id.index()] > 0.0),
        TrialAudience::Paying => {
            people.retain(|id| dataset.tiers.is_paid(dataset.members.tier[id.index()]));
        }
        &TrialAudience::Segment(index) => {
            let profiles = models.profiles(community, progress)?;
            let count = profiles.segments().segments.len();
            if index as usize >= count {
                return Err(EngineError::UnknownSegment { index, count });
            }
            people.retain(|&id| profiles.segment_of(id) == Some(index));
        }
    }
    Ok((people, None))
}

/// Members with their tier and how active they were.
fn candidates(dataset: &Dataset, people: &[MemberId], acts: &[f64]) -> Vec<Candidate> {
    let mut active: Vec<f64> =
        people.iter().map(|id| acts[id.index()]).filter(|&acts| acts > 0.0).collect();
    active.sort_unstable_by(f64::total_cmp);
    let level = |acts: f64| {
        let below = active.partition_point(|&other| other < acts);
        if acts > 0.0 { 1 + below * LEVELS / active.len().max(1) } else { 0 }
    };
    let candidate = |id: &MemberId| Candidate {
        stratum: vec![dataset.members.tier[id.index()].0, level(acts[id.index()]) as u32],
        key: dataset.members.key.get(id.index()).to_owned(),
    };
    people.iter().map(candidate).collect()
}

fn strata(dataset: &Dataset, by_key: &BTreeMap<String, Vec<u32>>, trial: &Trial) -> Vec<Stratum> {
    let mut counts: BTreeMap<&[u32], (u64, u64)> = BTreeMap::new();
    for (key, stratum) in by_key {
        let count = counts.entry(stratum).or_default();
        match trial.members.get(key) {
            Some(Arm::A) => count.0 += 1,
            Some(Arm::B) => count.1 += 1,
            None => {}
        }
    }
    let stratum = |(stratum, members): (&[u32], (u64, u64))| {
        let [tier, level] = stratum else { return None };
        let named = (*tier as usize) < dataset.tiers.len();
        let tier = if named { dataset.tiers.name.get(*tier as usize) } else { "" };
        Some(Stratum { tier: tier.to_owned(), level: *level, members })
    };
    counts.into_iter().filter_map(stratum).collect()
}

/// What can be counted: what was ever done here.
fn metrics(dataset: &Dataset) -> Vec<Metric> {
    let ever = |metric: &Metric| match metric {
        Metric::Paid => !dataset.payments.is_empty(),
        _ => dataset.events.iter().any(|event| metric.counts(&event)),
    };
    Metric::ALL.into_iter().filter(ever).collect()
}

fn moment(day: i64) -> Time {
    Time(day.saturating_mul(DAY))
}

#[cfg(test)]
mod tests;

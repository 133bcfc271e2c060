//! The checkup: everything the health page shows, from one walk over the acts.

use serde::{Deserialize, Serialize};

use super::alert::{Alert, happened};
use super::forecast::{Forecast, forecast};
use super::indicators::{
    BestHour, Funnel, Inequality, Lifecycle, Replies, Reply, Response, Retention, Rhythm,
    Stickiness, funnel, retention, rhythm,
};
use super::vital::{Ground, Reading, Vital};
use super::{Acts, Depth, Season};
use crate::model::{Cancelled, Dataset, Period, Progress, Time};

/// Days that are foretold.
const AHEAD: usize = 28;
/// Steps told to the progress.
const STEPS: u64 = 8;
/// A community whose contributions hang on so few is told so.
const FEW: f64 = 3.0;
/// Findings at most.
const MOST: usize = 3;

/// The state of a community.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Checkup {
    /// The period of the numbers; ends with the last thing that happened.
    pub period: Period,
    /// What stands out, the most important first; three at most.
    pub findings: Vec<HealthFinding>,
    /// The vital signs.
    pub vitals: Vec<Vital>,
    /// Active people and acts by day, over the whole history.
    pub active: Stickiness,
    /// Trend and weekly season of the acts a day; `None` of less than three weeks.
    pub season: Option<Season>,
    /// Active people a day, in the days ahead; `None` if the history is too short.
    pub forecast: Option<Outlook>,
    /// What happened in the period, with its likely cause.
    pub alerts: Vec<Alert>,
    /// Who came, stayed, came back and went, by month.
    pub lifecycle: Lifecycle,
    /// Who is still there, by any act.
    pub retention: Retention,
    /// Who still contributes.
    pub contributing: Retention,
    /// How long questions of the period waited for an answer.
    pub answers: Response,
    /// How long contents of the period waited for any reply.
    pub replies: Response,
    /// Who made the contributions of the period.
    pub inequality: Inequality,
    /// The busiest contributors of the period with their contributions, by name.
    pub busiest: Vec<(String, u32)>,
    /// How far people went with the contents of the period.
    pub funnel: Funnel,
    /// When members are there.
    pub rhythm: Rhythm,
}

/// The days ahead.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outlook {
    /// Start of each day.
    pub days: Vec<Time>,
    /// What is expected of it, and what such expectations were worth.
    pub forecast: Forecast,
    /// The mean of what is expected.
    pub mean: f64,
}

/// Something about a community's health that is worth saying.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum HealthFinding {
    /// Something happened.
    Alert(Alert),
    /// A vital sign differs from the period before by more than chance.
    Changed(Vital),
    /// A few members make half of all contributions.
    BusFactor {
        /// How many.
        members: u64,
        /// Of how many contributors.
        of: u64,
    },
    /// Contents are left without a reply.
    Unanswered {
        /// How many.
        contents: u64,
        /// Of how many in the period.
        of: u64,
    },
    /// The hour in which most is done.
    BestHour(BestHour),
}

/// What a checkup is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckupParams {
    /// Days of the period that ends with the last thing that happened; at least 1.
    pub days: u32,
    /// Minutes that the community's clock is ahead of UTC; held within ±14 hours.
    pub offset: i32,
    /// Of the intervals that are drawn.
    pub seed: u64,
}

/// The checkup of a community as it stood at `now`. O(events).
///
/// # Errors
/// [`Cancelled`], if the progress says so.
pub fn checkup(
    dataset: &Dataset,
    now: Time,
    params: CheckupParams,
    progress: &dyn Progress,
) -> Result<Checkup, Cancelled> {
    let CheckupParams { days, offset, seed } = params;
    let as_of = dataset.as_of(now);
    let period = Period::last_days(as_of, i64::from(days.max(1)));
    let before = period.previous();
    let acts = Acts::new(dataset, as_of);
    progress.report(1, STEPS)?;
    let active = Stickiness::new(&acts, as_of);
    progress.report(2, STEPS)?;
    let answers = Replies::new(dataset, Reply::Answer, as_of);
    let replies = Replies::new(dataset, Reply::Any, as_of);
    let ground = Ground {
        dataset,
        acts: &acts,
        active: &active,
        answers: &answers,
        replies: &replies,
        seed,
    };
    let reading = Reading::of(&ground, period);
    progress.report(3, STEPS)?;
    // A comparison with days that the export does not cover would be with nothing.
    let covered = acts.first().is_some_and(|first| first <= before.start);
    let earlier = covered.then(|| Reading::of(&ground, before));
    progress.report(4, STEPS)?;
    let vitals = reading.vitals(earlier.as_ref(), period);
    let outlook = outlook(&active, as_of, progress)?;
    progress.report(5, STEPS)?;
    let (season, alerts) = happened(dataset, &active, as_of, period);
    progress.report(6, STEPS)?;
    let rhythm = rhythm(&acts, period, Depth::Seen, offset.clamp(-840, 840), seed);
    let funnel = funnel(dataset, &acts, period);
    progress.report(7, STEPS)?;
    let Reading { answers, replies, inequality, .. } = reading;
    let name = |&(member, made)| (dataset.members.label(member).to_owned(), made);
    let mut found = Checkup {
        period,
        findings: Vec::new(),
        vitals,
        season,
        forecast: outlook,
        alerts,
        lifecycle: Lifecycle::new(&acts, as_of),
        retention: retention(dataset, &acts, Depth::Seen),
        contributing: retention(dataset, &acts, Depth::Contributed),
        answers,
        replies,
        busiest: inequality.busiest.iter().map(name).collect(),
        inequality,
        funnel,
        rhythm,
        active,
    };
    found.findings = findings(&found);
    Ok(found)
}

/// The days ahead of the active people a day. The last day, which an export may have cut
/// in two, is foretold rather than believed.
fn outlook(
    active: &Stickiness,
    as_of: Time,
    progress: &dyn Progress,
) -> Result<Option<Outlook>, Cancelled> {
    let known = active.daily.len() - usize::from(as_of.hour() < 23 && !active.daily.is_empty());
    let found = forecast(&active.daily[..known], AHEAD, progress)?;
    Ok(found.zip(active.days.first()).map(|(forecast, first)| {
        let days = (known..known + forecast.days.len()).map(|day| first.plus_days(day as i64));
        let sum: f64 = forecast.days.iter().map(|day| day.expected).sum();
        let mean = sum / forecast.days.len().max(1) as f64;
        Outlook { days: days.collect(), forecast, mean }
    }))
}

/// What stands out: what happened, what changed by more than chance, what it hangs on.
fn findings(checkup: &Checkup) -> Vec<HealthFinding> {
    let alerts = checkup.alerts.iter().take(2).cloned().map(HealthFinding::Alert);
    let share = |vital: &Vital| {
        let (value, previous) = (vital.value?.value, vital.previous?);
        let scale = value.abs().max(previous.abs());
        (scale > 0.0).then(|| (value - previous).abs() / scale)
    };
    let changed = checkup.vitals.iter().filter(|vital| vital.changed());
    let most = changed.max_by(|a, b| {
        let order = share(a).unwrap_or(0.0).total_cmp(&share(b).unwrap_or(0.0));
        // Of equals the first in the list.
        order.then(b.kind.cmp(&a.kind))
    });
    let few = checkup.inequality.bus_factor.filter(|few| few.value <= FEW);
    let bus_factor = few.map(|few| HealthFinding::BusFactor {
        members: few.value as u64,
        of: checkup.inequality.contributors,
    });
    let waiting = checkup.replies.asked - checkup.replies.answered;
    let unanswered = (waiting > 0)
        .then_some(HealthFinding::Unanswered { contents: waiting, of: checkup.replies.asked });
    alerts
        .chain(most.copied().map(HealthFinding::Changed))
        .chain(bus_factor)
        .chain(unanswered)
        .chain(checkup.rhythm.best.map(HealthFinding::BestHour))
        .take(MOST)
        .collect()
}

#[cfg(test)]
mod tests;

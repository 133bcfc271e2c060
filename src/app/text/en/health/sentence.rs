//! Findings, alerts and chart leads, as sentences.

use crate::app::format::Format;
use crate::app::text::en::common::plural;
use crate::app::text::en::labels::LABELS;
use crate::engine::{
    Alert, AlertKind, Backtest, Behind, BestHour, Cause, CauseKind, HealthFinding, Response, Season,
};

pub fn hours(f: &Format, hours: f64) -> String {
    if !hours.is_finite() {
        "no end".to_owned()
    } else if hours >= 48.0 {
        format!("{} d", f.decimal(hours / 24.0))
    } else if hours >= 1.0 {
        format!("{} h", f.decimal(hours))
    } else {
        format!("{} min", f.decimal(hours * 60.0))
    }
}

pub fn finding(f: &Format, finding: &HealthFinding) -> String {
    match finding {
        HealthFinding::Alert(happened) => alert(f, happened),
        HealthFinding::Changed(vital) => {
            let name = super::vital::words(vital.kind).label;
            let (now, before) = (vital.value.map_or(0.0, |value| value.value), vital.previous);
            let change = before.filter(|&before| before != 0.0);
            let rose = before.is_some_and(|before| now > before);
            let verb = if rose { "rose" } else { "fell" };
            match change {
                Some(before) => format!(
                    "{name} {verb} by {}, more than chance would explain.",
                    f.percent((now - before).abs() / before.abs())
                ),
                None => format!("{name} {verb}, more than chance would explain."),
            }
        }
        HealthFinding::BusFactor { members, of } => format!(
            "{} of {} make half of everything. If they left, half would be gone.",
            f.count(*members),
            plural(f, *of, "contributor", "contributors")
        ),
        HealthFinding::Unanswered { contents, of } => format!(
            "{} of {} of this period have no reply by somebody else yet.",
            f.count(*contents),
            plural(f, *of, "content", "contents")
        ),
        HealthFinding::BestHour(best) => {
            format!(
                "Most happens on {} around {}:00.",
                super::HEALTH.weekdays[best.weekday as usize % 7],
                best.hour
            )
        }
    }
}

pub fn alert(f: &Format, alert: &Alert) -> String {
    let day = f.date(alert.period.start);
    let (value, expected) = (f.decimal(alert.value), f.decimal(alert.expected));
    let what = match alert.kind {
        AlertKind::Spike => {
            format!("{day} stood out with {value} acts, where {expected} were to be expected")
        }
        AlertKind::Dip => {
            format!("{day} had only {value} acts, where {expected} were to be expected")
        }
        AlertKind::Rise => {
            format!("Since {day} there are about {value} acts a day, up from {expected}")
        }
        AlertKind::Fall => {
            format!("Since {day} there are about {value} acts a day, down from {expected}")
        }
    };
    match &alert.cause {
        Some(because) => format!("{what}. Likely cause: {}.", cause(f, because)),
        None => format!("{what}. No single content, member or source explains it."),
    }
}

pub fn behind(f: &Format, segment: &str, behind: &Behind) -> String {
    format!(
        "Members of “{segment}” account for {} of the difference, where {} of all acts are usually theirs: {} acts against {}.",
        f.percent(behind.share.min(1.0)),
        f.percent(behind.usual),
        f.decimal(behind.value),
        f.decimal(behind.expected)
    )
}

fn cause(f: &Format, cause: &Cause) -> String {
    let what = match &cause.what {
        CauseKind::Content { title, .. } => format!("“{title}”"),
        CauseKind::Member { label, .. } => label.clone(),
        CauseKind::Source(name) => format!("members who came by “{name}”"),
        CauseKind::Tier(name) => format!("members of “{name}”"),
        CauseKind::Newcomers => "newcomers".to_owned(),
        CauseKind::Kind(kind) => (LABELS.event_kind)(*kind).to_lowercase(),
    };
    format!(
        "{what}, {} acts against {} usually, {} of the difference",
        f.decimal(cause.value),
        f.decimal(cause.expected),
        f.percent(cause.share.min(1.0))
    )
}

pub fn forecast(f: &Format, mean: f64, trial: &Backtest) -> String {
    format!(
        "About {} active members a day. Tried on the past it was off by {} on average, “last week again” by {}; the band held {} of the days.",
        f.decimal(mean),
        f.decimal(trial.error),
        f.decimal(trial.naive_error),
        f.percent(trial.coverage)
    )
}

pub fn season(f: &Format, season: &Season) -> String {
    format!(
        "The weekly pattern explains {} of the ups and downs about the trend.",
        f.percent(season.strength)
    )
}

pub fn response(f: &Format, response: &Response) -> String {
    let waiting = response.asked - response.answered;
    let share = f.percent(waiting as f64 / response.asked.max(1) as f64);
    match response.median {
        Some(median) => format!(
            "Half of those with a reply had it within {}; {share} of {} have none yet.",
            hours(f, median.value),
            plural(f, response.asked, "content", "contents")
        ),
        None => {
            format!("None of {} has a reply yet.", plural(f, response.asked, "content", "contents"))
        }
    }
}

pub fn best_hour(f: &Format, best: &BestHour, weeks: u32) -> String {
    format!(
        "{} at {}:00 is the busiest hour: {} acts a week ({}–{}) by {}; it is the busiest again in {} of redrawn histories of {}.",
        super::HEALTH.weekdays[best.weekday as usize % 7],
        best.hour,
        f.decimal(best.acts.value),
        f.decimal(best.acts.low),
        f.decimal(best.acts.high),
        plural(f, best.people, "person", "people"),
        f.percent(best.again),
        plural(f, weeks.into(), "week", "weeks")
    )
}

//! Words of the health page.

use super::labels::MeasureWords;
use crate::app::format::Format;
use crate::engine::{
    Alert, Backtest, Behind, BestHour, HealthFinding, Response, Season, VitalKind,
};

/// Words of the health page.
pub struct Health {
    /// A vital sign.
    pub vital: fn(VitalKind) -> MeasureWords,
    /// How sure a number is: the ends of its interval, written out.
    pub range: fn(&str, &str) -> String,
    /// A time in hours, or days where they are many.
    pub hours: fn(&Format, f64) -> String,
    /// What stands out.
    pub finding: fn(&Format, &HealthFinding) -> String,
    /// What happened, and its likely cause; the names of kinds of acts come from the labels.
    pub alert: fn(&Format, &Alert) -> String,
    /// The segment behind what happened, by its name.
    pub behind: fn(&Format, &str, &Behind) -> String,
    /// Title, lead, help of what happened.
    pub alerts: (&'static str, &'static str, &'static str),
    /// Said where nothing happened: title and help.
    pub calm: (&'static str, &'static str),
    /// Title and help of the active people.
    pub active: (&'static str, &'static str),
    /// By day, week, month.
    pub active_names: [&'static str; 3],
    /// Their finding: people in the last week and month.
    pub active_finding: fn(&Format, u64, u64) -> String,
    /// A day.
    pub day: &'static str,
    /// Title and help of the forecast.
    pub forecast: (&'static str, &'static str),
    /// What was, and what is expected.
    pub forecast_names: [&'static str; 2],
    /// Its finding: the mean that is expected, and the trial on the past.
    pub forecast_finding: fn(&Format, f64, &Backtest) -> String,
    /// Said of a history that is too short: title and help.
    pub too_short: (&'static str, &'static str),
    /// Title and help of trend and week.
    pub season: (&'static str, &'static str),
    /// Acts, and their trend.
    pub season_names: [&'static str; 2],
    /// Its finding.
    pub season_finding: fn(&Format, &Season) -> String,
    /// Title and help of who came and went.
    pub lifecycle: (&'static str, &'static str),
    /// New, active, returning, lapsed.
    pub lifecycle_names: [&'static str; 4],
    /// Their finding: new and lapsed of the last whole month, and its name.
    pub lifecycle_finding: fn(&Format, &str, u64, u64) -> String,
    /// A calendar month.
    pub month: &'static str,
    /// Title and help of who is still there.
    pub retention: (&'static str, &'static str),
    /// By any act, by contributing.
    pub retention_names: [&'static str; 2],
    /// Rolling retention.
    pub retention_rolling: &'static str,
    /// How rolling retention differs from the other.
    pub rolling_help: &'static str,
    /// Their finding: back in month 1, of whose month is over.
    pub retention_finding: fn(&Format, u64, u64) -> String,
    /// A member's month.
    pub own_month: &'static str,
    /// Said where nobody's first month is over: title and help.
    pub no_retention: (&'static str, &'static str),
    /// Title and help of the cohorts.
    pub cohorts: (&'static str, &'static str),
    /// Their finding: how many cohorts, of how many people.
    pub cohorts_finding: fn(&Format, u64, u64) -> String,
    /// By month, by source.
    pub cohorts_by: [&'static str; 2],
    /// The share that is shaded.
    pub active_again: &'static str,
    /// Members of whom no source is known.
    pub no_source: &'static str,
    /// Said where no column says where members came from: title and help.
    pub no_sources: (&'static str, &'static str),
    /// Title and help of the waits.
    pub response: (&'static str, &'static str),
    /// For an answer, for any reply.
    pub response_names: [&'static str; 2],
    /// Their finding.
    pub response_finding: fn(&Format, &Response) -> String,
    /// Hours after it appeared.
    pub response_axis: &'static str,
    /// Said where nothing appeared in the period: title and help.
    pub no_response: (&'static str, &'static str),
    /// Title and help of who contributes.
    pub inequality: (&'static str, &'static str),
    /// The own curve, and that of equals.
    pub inequality_names: [&'static str; 2],
    /// Its finding: contributing, reacting, looking, of how many; all shares.
    pub inequality_finding: fn(&Format, [f64; 3]) -> String,
    /// Share of members, busiest first.
    pub inequality_axis: &'static str,
    /// Title of the busiest, and its columns.
    pub busiest: (&'static str, [&'static str; 2]),
    /// Said where nobody contributed: title and help.
    pub no_contributions: (&'static str, &'static str),
    /// Title and help of the funnel.
    pub funnel: (&'static str, &'static str),
    /// Its finding: seen and commented.
    pub funnel_finding: fn(&Format, u64, u64) -> String,
    /// Content, seen, reacted, commented, came back.
    pub funnel_columns: [&'static str; 5],
    /// All contents.
    pub funnel_all: &'static str,
    /// Title and help of the rhythm.
    pub rhythm: (&'static str, &'static str),
    /// Its finding.
    pub rhythm_finding: fn(&Format, &BestHour, u32) -> String,
    /// Days of the week, Monday first.
    pub weekdays: [&'static str; 7],
    /// Names the choice of a time zone.
    pub clock: &'static str,
    /// Said where no whole week is in the period: title and help.
    pub no_rhythm: (&'static str, &'static str),
}

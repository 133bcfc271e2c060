//! Words of the content plan.

use crate::app::format::Format;
use crate::engine::{Gap, Keeps, PlanEvaluation, PlanFinding, PlanState};
use crate::math::interval::Interval;

/// Words of the content plan.
pub struct Plan {
    /// Title of the page.
    pub title: &'static str,
    /// Below it.
    pub lead: &'static str,
    /// What stands out; a subject is named by the function.
    pub finding: fn(&Format, &PlanFinding, &str) -> String,
    /// A topic by its words.
    pub topic: fn(&[String]) -> String,
    /// Makes an entry.
    pub add: &'static str,
    /// Names the two views: both, month, board.
    pub views: (&'static str, &'static str, &'static str),
    /// The month before, this month, the next.
    pub months: (&'static str, &'static str, &'static str),
    /// Days of the week, Monday first.
    pub weekdays: [&'static str; 7],
    /// A state.
    pub state: fn(PlanState) -> &'static str,
    /// Said of a state without entries.
    pub nothing: &'static str,
    /// No day.
    pub no_day: &'static str,
    /// To the state before: what is moved, and where to.
    pub back: fn(&str, &str) -> String,
    /// To the next state: what is moved, and where to.
    pub on: fn(&str, &str) -> String,
    /// Opens an entry: which.
    pub open: fn(&str) -> String,
    /// Title of the form: a new entry, one there is.
    pub form: (&'static str, &'static str),
    /// Labels: title, note, form, tags, day, state, content.
    pub labels: [&'static str; 7],
    /// No form, no content.
    pub no_kind: &'static str,
    /// Nothing linked.
    pub no_content: &'static str,
    /// Keeps the entry.
    pub save: &'static str,
    /// Takes it off the plan.
    pub remove: &'static str,
    /// Saves the calendar, the table.
    pub files: (&'static str, &'static str),
    /// Title of what members want, and below it.
    pub gaps: (&'static str, fn(&str) -> String),
    /// How it is computed.
    pub gaps_help: &'static [&'static str],
    /// Columns: subject, people, asked, unanswered, published, ratio.
    pub gaps_columns: [&'static str; 6],
    /// A ratio with its interval.
    pub ratio: fn(&Format, Interval) -> String,
    /// A word for a gap.
    pub gap: fn(&Gap) -> &'static str,
    /// Nothing to tell: title and help.
    pub no_gaps: (&'static str, &'static str),
    /// Title of what keeps members, and below it: the days looked at and those later.
    pub keeps: (&'static str, fn(&str, &str) -> String),
    /// How it is computed.
    pub keeps_help: &'static [&'static str],
    /// Columns: subject, people, stayed, others like them, difference.
    pub keeps_columns: [&'static str; 5],
    /// A difference in points with its interval.
    pub points: fn(&Format, Interval) -> String,
    /// A word for it.
    pub keep: fn(&Keeps) -> &'static str,
    /// Nothing to tell: title and help.
    pub no_keeps: (&'static str, &'static str),
    /// Title of what became of what is out, and below it.
    pub outcomes: (&'static str, &'static str),
    /// How it is computed.
    pub outcomes_help: &'static [&'static str],
    /// Columns: title, people, interactions, tone, stayed.
    pub outcomes_columns: [&'static str; 5],
    /// A number beside the usual one.
    pub beside: fn(&Format, u64, Option<f64>) -> String,
    /// Pleased, unsure, displeased.
    pub tones: fn(&Format, &PlanEvaluation) -> String,
    /// Whether they stayed.
    pub stayed: fn(&Format, &PlanEvaluation, bool) -> String,
}

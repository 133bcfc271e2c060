//! Words of the experiments page.

use crate::app::format::Format;
use crate::engine::{Metric, TrialDraft, TrialFinding, Verdict};

/// Words of the experiments page.
pub struct Experiments {
    /// Title of the page.
    pub title: &'static str,
    /// Below it.
    pub lead: &'static str,
    /// Nothing to count: title and help.
    pub none: (&'static str, &'static str),
    /// What stands out.
    pub finding: fn(&Format, &TrialFinding) -> String,
    /// What a trial says.
    pub verdict: fn(&Format, Metric, &Verdict) -> String,
    /// What is counted.
    pub metric: fn(Metric) -> &'static str,
    /// A difference in the metric.
    pub amount: fn(&Format, Metric, f64) -> String,
    /// The metric itself.
    pub level: fn(&Format, Metric, f64) -> String,
    /// Title of the form, and what it is.
    pub design: &'static str,
    /// Below the title of the form.
    pub design_lead: &'static str,
    /// Names the choice between a rehearsal and a real trial.
    pub kind: &'static str,
    /// The rehearsal, the real one.
    pub kinds: (&'static str, &'static str),
    /// What each is.
    pub kinds_help: (&'static str, &'static str),
    /// Label of the name, and an example.
    pub name: &'static str,
    /// An example of a name.
    pub name_example: &'static str,
    /// A name for a trial that was given none.
    pub unnamed: fn(&Format, Metric) -> String,
    /// Label of the metric.
    pub counted: &'static str,
    /// Label of whose members are split.
    pub audience: &'static str,
    /// Everybody, the active, the paying, a list.
    pub audiences: (&'static str, &'static str, &'static str, &'static str),
    /// Label of the list, and an example of lines.
    pub list: (&'static str, &'static str),
    /// How a list was read: members in it, lines.
    pub listed: fn(&Format, u64, u64) -> String,
    /// Above lines that are left out: nobody known, several members, not here.
    pub not_listed: [&'static str; 3],
    /// Label of the days.
    pub days: &'static str,
    /// Label of the difference: in points, in acts.
    pub effect: (&'static str, &'static str),
    /// Label of the false alarms.
    pub alpha: &'static str,
    /// Label of the power.
    pub power: &'static str,
    /// Label of the seed.
    pub seed: &'static str,
    /// Whether the members are enough.
    pub enough: fn(&Format, &TrialDraft) -> String,
    /// Label, formula and meaning of: baseline, members needed, if looked at once, without
    /// history, detectable, known from before.
    pub stats: [(&'static str, &'static str, &'static str); 6],
    /// Said where no size can be worked out.
    pub not_possible: &'static str,
    /// Said where there is no history.
    pub no_history: &'static str,
    /// Opens the table of the draw: members and seed.
    pub draw: fn(&Format, u64, u64) -> String,
    /// Columns: tier, activity, A, B.
    pub strata_columns: [&'static str; 4],
    /// What the table shows.
    pub strata_help: &'static str,
    /// How the draw is made.
    pub strata_how: &'static str,
    /// No tier.
    pub no_tier: &'static str,
    /// How active they were, from 0 to 3.
    pub level_before: fn(u32) -> &'static str,
    /// Keeps the trial.
    pub start: &'static str,
    /// Names the list of trials.
    pub kept: &'static str,
    /// Said where there is none.
    pub none_kept: &'static str,
    /// Copies B's members.
    pub copy: &'static str,
    /// It worked; it did not.
    pub copied: (&'static str, &'static str),
    /// Saves the whole list.
    pub download: &'static str,
    /// Takes a trial away.
    pub remove: &'static str,
    /// How the verdict comes about.
    pub how: &'static [&'static str],
    /// Facts: counted, when, members, A, B, looked for, known from before.
    pub facts: [&'static str; 7],
    /// When: first day, days, whether it is a rehearsal.
    pub span: fn(&str, u32, bool) -> String,
    /// Members of A and B.
    pub members: fn(&Format, (u64, u64)) -> String,
    /// Said of what is not known.
    pub unknown: &'static str,
    /// Said before its first day is over.
    pub no_days: &'static str,
    /// Members who are no longer there.
    pub missing: fn(&Format, u64) -> String,
    /// Title of the chart.
    pub chart: &'static str,
    /// Below it: members.
    pub chart_finding: fn(&Format, u64) -> String,
    /// How it is computed.
    pub chart_help: &'static str,
    /// The line: B less A.
    pub difference: &'static str,
    /// The line at 0.
    pub alike: &'static str,
    /// The steps.
    pub day: &'static str,
}

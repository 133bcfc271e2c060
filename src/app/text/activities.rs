//! Words of the activities page and of the next activity wherever it is shown.

use crate::app::format::Format;

/// Words of the activities page.
pub struct Activities {
    /// Title of the page.
    pub title: &'static str,
    /// Below it.
    pub lead: &'static str,
    /// Title of the next activity.
    pub next: &'static str,
    /// The likeliest form and its probability.
    pub next_lead: fn(&Format, &str, f64) -> String,
    /// What it rests on: people and acts.
    pub rests_on: fn(&Format, u64, u64) -> String,
    /// Columns of the alternatives: form, chance, plain share, people.
    pub option_columns: [&'static str; 4],
    /// What the mark across a bar is.
    pub legend: &'static str,
    /// How the chance is computed.
    pub next_help: &'static str,
    /// Too little is known: title and help.
    pub no_next: (&'static str, &'static str),
    /// Everybody.
    pub everyone: &'static str,
    /// Title of taking part by form.
    pub kinds: &'static str,
    /// Below it: the first form and the people in it.
    pub kinds_lead: fn(&Format, &str, u64) -> String,
    /// Columns: form, people, acts, last.
    pub kind_columns: [&'static str; 4],
    /// Nobody took part in anything: title and help.
    pub no_kinds: (&'static str, &'static str),
    /// Title of participation.
    pub participation: &'static str,
    /// Below it.
    pub participation_lead: &'static str,
    /// Columns: group, people N, contents C, interactions I, activities A,
    /// (C + I + A) / N, interaction sum, bounded score.
    pub participation_columns: [&'static str; 8],
    /// How both are computed.
    pub participation_help: &'static [&'static str],
    /// The activity that drew most: its title and participants.
    pub held_lead: fn(&Format, &str, u64) -> String,
    /// Title of the activities held.
    pub held: &'static str,
    /// Columns: title, kind, began, participants, interactions.
    pub held_columns: [&'static str; 5],
    /// No activities: title and help.
    pub no_held: (&'static str, &'static str),
}

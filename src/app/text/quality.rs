//! Words of the quality page: the review queue and the own contents.

use crate::app::format::Format;
use crate::engine::QualityFinding;
use crate::moderate::{Evidence, Mark, ReviewState, Signal, SignalRules};

/// Words of the quality page.
pub struct Moderation {
    /// Title of the page.
    pub title: &'static str,
    /// Below it.
    pub lead: &'static str,
    /// Names the two views, and the first and the second.
    pub views: (&'static str, &'static str, &'static str),
    /// That nothing is done by itself.
    pub promise: &'static str,
    /// Nothing to read: title and help.
    pub none: (&'static str, &'static str),
    /// Nothing in this list: title and help.
    pub clear: (&'static str, &'static str),
    /// Names the lists.
    pub list: &'static str,
    /// The list of what nobody marked.
    pub waiting: &'static str,
    /// What was marked so.
    pub marked: fn(Mark) -> &'static str,
    /// Names the filters by signal.
    pub signals: &'static str,
    /// A signal.
    pub signal: fn(Signal) -> &'static str,
    /// How a signal is computed by the thresholds in force, and how to read it.
    pub formula: fn(&Format, Signal, &SignalRules) -> (String, &'static str),
    /// A piece of evidence, with the names of the others it speaks of.
    pub evidence: fn(&Format, &Evidence, &[String]) -> String,
    /// "suspicion 80 %".
    pub suspicion: fn(&Format, f64) -> String,
    /// "the first 50 of 120".
    pub showing: fn(&Format, u64, u64) -> String,
    /// What stands out.
    pub finding: fn(&Format, &QualityFinding) -> String,
    /// A content, a comment, a member.
    pub kinds: (&'static str, &'static str, &'static str),
    /// Facts of a case: what, whose, where, when, suspicion, reach.
    pub facts: [&'static str; 6],
    /// Said of what is not known.
    pub unknown: &'static str,
    /// Said of a member, who is no text.
    pub no_text: &'static str,
    /// Said of a case that was marked without evidence.
    pub no_evidence: &'static str,
    /// Said of a case that nobody marked.
    pub unmarked: &'static str,
    /// Names the buttons.
    pub your_mark: &'static str,
    /// A button, with its key.
    pub mark: fn(Mark) -> &'static str,
    /// Takes a mark away.
    pub unmark: &'static str,
    /// Keys and what they do.
    pub keys: &'static [(&'static str, &'static str)],
    /// Saves the list as a file.
    pub download: &'static str,
    /// Title of what was learnt.
    pub learnt: &'static str,
    /// What was read: texts and those left unread, people, marked texts.
    pub learnt_lead: fn(&Format, (u64, u64), u64, u32) -> String,
    /// What its numbers mean.
    pub learnt_help: &'static str,
    /// Said where there are figures.
    pub enough: &'static str,
    /// Said where there are too few marks.
    pub too_few: &'static str,
    /// Columns: signal, F1, precision, recall, calibration gap, marks, prior's weight.
    pub learnt_columns: [&'static str; 7],
    /// "12 of 80": of the kind, of all marked.
    pub of_marks: fn(&Format, u64, u64) -> String,
    /// Names the record of the other signals.
    pub record: &'static str,
    /// Its columns: signal, judged, confirmed.
    pub record_columns: [&'static str; 3],
    /// Title of the thresholds.
    pub thresholds: &'static str,
    /// What they do.
    pub thresholds_help: &'static str,
    /// The thresholds, in the order of [`SignalRules`].
    pub threshold_fields: [&'static str; 8],
    /// Below the title of the own contents.
    pub review_lead: &'static str,
    /// Names the filter of states.
    pub review_filter: &'static str,
    /// All states.
    pub review_all: &'static str,
    /// Names the list of states.
    pub review_state: &'static str,
    /// No state.
    pub no_state: &'static str,
    /// A state.
    pub state: fn(ReviewState) -> &'static str,
    /// Columns: title, author, published, state.
    pub review_columns: [&'static str; 4],
}

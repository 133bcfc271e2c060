//! Words of the topics page, and of keywords wherever they are shown.

use super::Counted;
use crate::app::format::Format;
use crate::engine::{Direction, Drop, Measured, Tone, Trend};

/// Words of the topics page.
pub struct Topics {
    /// Below the title: texts read, texts in all.
    pub read: fn(&Format, u64, u64) -> String,
    /// Chinese was read in pairs, since the dictionary is not at hand.
    pub no_dictionary: &'static str,
    /// No texts at all: title and help.
    pub no_texts: (&'static str, &'static str),
    /// A fall of the tone: the week, what it fell from, the topic's words (empty if in
    /// all comments), and the content in it (empty if not known).
    pub fell: fn(&Format, &str, &Drop, &str, &str) -> String,
    /// A topic's words and its trend.
    pub turned: fn(&Format, &str, &Trend) -> String,
    /// The largest topic: words, share, texts.
    pub largest: fn(&Format, &str, f64, u64) -> String,
    /// Title of the list.
    pub list: &'static str,
    /// Below it: topics, texts on none of them.
    pub list_lead: fn(&Format, u64, u64) -> String,
    /// Columns: topic, texts, people, by month, change, most in.
    pub columns: [&'static str; 6],
    /// How it is computed.
    pub list_help: &'static [&'static str],
    /// Too few texts for topics: title and help.
    pub no_topics: (&'static str, &'static str),
    /// Which way a topic goes.
    pub direction: fn(Direction) -> &'static str,
    /// A change with its interval, written out.
    pub change: fn(&str, &str, &str) -> String,
    /// What a small curve shows, for screen readers.
    pub curve: &'static str,
    /// Title of the tone.
    pub tone: &'static str,
    /// Below it: share of displeased comments, comments, those in no known language.
    pub tone_lead: fn(&Format, f64, u64, u64) -> String,
    /// Names of the tones.
    pub tones: fn(Tone) -> &'static str,
    /// Columns of the counts: tone, comments, share, interval.
    pub tone_columns: [&'static str; 4],
    /// Panels of the chart: pleased, displeased, comments.
    pub panels: [&'static str; 3],
    /// Title of the chart.
    pub weeks: &'static str,
    /// What a step of it is.
    pub week: &'static str,
    /// How the tone is computed.
    pub tone_help: &'static [&'static str],
    /// How often the tone is right, in one language.
    pub measured: fn(&Format, &Measured) -> String,
    /// No comments: title and help.
    pub no_tone: (&'static str, &'static str),
    /// The weights are not at hand: title and help.
    pub no_weights: (&'static str, &'static str),
    /// Title of the weeks in which the tone fell.
    pub falls: &'static str,
    /// There are none.
    pub no_falls: &'static str,
    /// Title of the words by month.
    pub months: &'static str,
    /// Below it.
    pub months_lead: &'static str,
    /// Columns: month, texts, words.
    pub month_columns: [&'static str; 3],
    /// How keywords are computed.
    pub keywords_help: &'static str,
    /// Title of the keywords of somebody or something.
    pub keywords: &'static str,
    /// There are none.
    pub no_keywords: &'static str,
    /// Title of the texts behind a figure.
    pub texts: &'static str,
    /// Opens them: so many.
    pub show_texts: Counted,
    /// Only the first so many of so many are shown.
    pub first_texts: fn(&Format, u64, u64) -> String,
    /// How sure a tone is: its probability of being pleased.
    pub pleased: fn(&Format, f64) -> String,
}

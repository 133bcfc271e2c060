//! What stands out among the activities: what to run, what reaches most, what drew most.

use crate::app::format::Format;
use crate::app::page::findings::{Evidence, Told};
use crate::app::text::Text;
use crate::engine::ActivityPage;

/// The findings, the next activity first.
pub fn told(page: &ActivityPage, text: &Text, format: &Format) -> Vec<Told> {
    let words = &text.activities;
    let kind = text.labels.activity_kind;
    let next = page.choices.first().and_then(|choice| choice.options.first());
    let next = next.map(|option| Told {
        words: (words.next_lead)(format, kind(option.kind), option.probability),
        evidence: Evidence::Here("next-activity"),
    });
    let reach = page.kinds.iter().max_by_key(|row| row.people).map(|row| Told {
        words: (words.kinds_lead)(format, kind(row.kind), row.people),
        evidence: Evidence::Here("participation-kinds"),
    });
    let drew = page.rows.iter().max_by_key(|row| row.participants).map(|row| Told {
        words: (words.held_lead)(format, &row.title, row.participants),
        evidence: Evidence::Here("activities-held"),
    });
    next.into_iter().chain(reach).chain(drew).collect()
}

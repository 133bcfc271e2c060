//! What stands out among the activities: what to run, what to try, what drew most.

use super::{Query, View};
use crate::app::format::Format;
use crate::app::page::findings::{Evidence, Told};
use crate::app::text::Text;
use crate::engine::ActivityPage;

/// The findings, the next activity first. What is not in the view that is open is led to.
pub fn told(page: &ActivityPage, query: &Query, text: &Text, format: &Format) -> Vec<Told> {
    let words = &text.activities;
    let kind = text.labels.activity_kind;
    let evidence = |view: View, testid: &'static str| {
        if query.view == view {
            Evidence::Here(testid)
        } else {
            Evidence::Activities(Query { view, ..query.clone() })
        }
    };
    let next = page.choices.first().and_then(|choice| choice.options.first());
    let next = next.map(|option| Told {
        words: (words.next_lead)(format, kind(option.kind), option.probability),
        evidence: evidence(View::Next, "next-activity"),
    });
    let reach = page.kinds.iter().max_by_key(|row| row.people).map(|row| Told {
        words: (words.kinds_lead)(format, kind(row.kind), row.people),
        evidence: evidence(View::Next, "participation-kinds"),
    });
    let drew = page.rows.iter().max_by_key(|row| row.participants).map(|row| {
        let evidence = if query.view == View::Afterwards && query.activity == Some(row.id.0) {
            Evidence::Here("after-came")
        } else {
            Evidence::Activities(query.back_on(row.id))
        };
        Told { words: (words.held_lead)(format, &row.title, row.participants), evidence }
    });
    next.into_iter().chain(reach).chain(drew).collect()
}

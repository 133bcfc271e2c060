//! What stands out of one content, each with the way to its card.

use crate::app::format::Format;
use crate::app::page::findings::{Evidence, Told};
use crate::app::page::series;
use crate::app::text::Text;
use crate::engine::ContentDetail;

/// Whom it reached, when, and what is like it.
pub fn told(detail: &ContentDetail, text: &'static Text, format: &Format) -> Vec<Told> {
    let words = &text.content;
    let row = &detail.row;
    let reach = (!detail.kinds.is_empty()).then(|| Told {
        words: (words.reach)(format, row.people.into(), row.acts.into()),
        evidence: Evidence::Here("content-kinds"),
    });
    let busiest = series::busiest(&detail.activity, text, format)
        .map(|words| Told { words, evidence: Evidence::Here("chart-content-activity") });
    let like = detail.similar.first().map(|other| Told {
        words: (words.most_like)(&other.title),
        evidence: Evidence::Here("similar"),
    });
    reach.into_iter().chain(busiest).chain(like).collect()
}

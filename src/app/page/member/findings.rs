//! What stands out of one member, each with the way to its card.

use crate::app::format::Format;
use crate::app::page::findings::{Evidence, Told};
use crate::app::page::series;
use crate::app::text::Text;
use crate::engine::MemberDetail;

/// What they are worth, how often they come, what they would take part in.
pub fn told(detail: &MemberDetail, text: &'static Text, format: &Format) -> Vec<Told> {
    let words = &text.members.one;
    let score = (!detail.score.is_empty()).then(|| Told {
        words: (words.score_finding)(format, detail.row.score),
        evidence: Evidence::Here("score"),
    });
    let active = (!detail.activity.starts.is_empty()).then(|| {
        let (active, of) = series::active_steps(&detail.activity);
        Told {
            words: (words.activity_finding)(format, active, of, series::weekly(&detail.activity)),
            evidence: Evidence::Here("chart-member-activity"),
        }
    });
    let next = detail.next.as_ref().and_then(|choice| choice.options.first()).map(|option| Told {
        words: (text.activities.next_lead)(
            format,
            (text.labels.activity_kind)(option.kind),
            option.probability,
        ),
        evidence: Evidence::Here("next-activity"),
    });
    score.into_iter().chain(active).chain(next).collect()
}

//! Where each finding of the topics page leads.

use crate::app::format::Format;
use crate::app::page::findings::{Evidence, Told};
use crate::app::text::Text;
use crate::engine::TopicFinding;

/// The findings in words, each with the card that shows more.
pub fn told(findings: &[TopicFinding], text: &Text, format: &Format) -> Vec<Told> {
    findings.iter().map(|finding| one(finding, text, format)).collect()
}

fn one(finding: &TopicFinding, text: &Text, format: &Format) -> Told {
    let words = &text.topics;
    let name = |list: &[String]| list.join(" · ");
    match finding {
        TopicFinding::Tone { drop, words: list, title } => Told {
            words: (words.fell)(format, &format.date(drop.start), drop, &name(list), title),
            evidence: Evidence::Here("tone-falls"),
        },
        TopicFinding::Trend { words: list, trend, .. } => Told {
            words: (words.turned)(format, &name(list), trend),
            evidence: Evidence::Here("topic-list"),
        },
        TopicFinding::Largest { words: list, share, documents } => Told {
            words: (words.largest)(format, &name(list), *share, *documents),
            evidence: Evidence::Here("topic-list"),
        },
    }
}

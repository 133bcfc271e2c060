//! What stands out, in words.

use super::subject;
use crate::app::format::Format;
use crate::app::page::findings::{Evidence, Told};
use crate::app::text::Text;
use crate::engine::PlanFinding;

/// Each with the way to its evidence.
pub fn told(findings: &[PlanFinding], text: &'static Text, format: &Format) -> Vec<Told> {
    let told = |finding: &PlanFinding| {
        let (about, here) = match finding {
            PlanFinding::Overdue { .. } => (String::new(), "plan-entries"),
            PlanFinding::Gap(gap) => (subject(&gap.subject, text), "plan-gaps"),
            PlanFinding::Keeps(keeps) => (subject(&keeps.subject, text), "plan-keeps"),
            PlanFinding::Unanswered { subject: about, .. }
            | PlanFinding::Most { subject: about, .. } => (subject(about, text), "plan-gaps"),
        };
        let words = (text.plan.finding)(format, finding, &about);
        Told { words, evidence: Evidence::Here(here) }
    };
    findings.iter().map(told).collect()
}

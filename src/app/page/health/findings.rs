//! Where each finding leads.

use crate::app::format::Format;
use crate::app::page::findings::{Evidence, Told};
use crate::app::text::Text;
use crate::engine::{HealthFinding, VitalKind};

/// The findings in words, each with the card that shows it.
pub fn told(findings: &[HealthFinding], text: &Text, format: &Format) -> Vec<Told> {
    let told = |finding: &HealthFinding| Told {
        words: (text.health.finding)(format, finding),
        evidence: Evidence::Here(evidence(finding)),
    };
    findings.iter().map(told).collect()
}

fn evidence(finding: &HealthFinding) -> &'static str {
    match finding {
        HealthFinding::Alert(_) => "alerts",
        HealthFinding::Changed(vital) => chart(vital.kind),
        HealthFinding::BusFactor { .. } => "chart-inequality",
        HealthFinding::Unanswered { .. } => "chart-response",
        HealthFinding::BestHour(_) => "chart-rhythm",
    }
}

/// The chart that a vital sign is read from.
fn chart(kind: VitalKind) -> &'static str {
    match kind {
        VitalKind::Daily | VitalKind::Weekly | VitalKind::Monthly | VitalKind::Stickiness => {
            "chart-active-people"
        }
        VitalKind::FirstAct | VitalKind::SecondAct => "vitals",
        VitalKind::MonthOne | VitalKind::MonthOneContributing => "chart-retention",
        VitalKind::AnswerRate
        | VitalKind::AnswerTime
        | VitalKind::ReplyRate
        | VitalKind::ReplyTime
        | VitalKind::ReplyWait => "chart-response",
        VitalKind::Contributors | VitalKind::TopShare | VitalKind::Gini | VitalKind::BusFactor => {
            "chart-inequality"
        }
    }
}

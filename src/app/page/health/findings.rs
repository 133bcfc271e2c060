//! Where each finding leads.

use super::alerts::Segments;
use crate::app::format::Format;
use crate::app::page::findings::{Evidence, Told};
use crate::app::text::Text;
use crate::engine::{HealthFinding, VitalKind};

/// The findings in words, each with the card that shows it. The alerts among them are the
/// first ones of the period, in their order.
pub fn told(
    findings: &[HealthFinding],
    segments: &Segments,
    text: &Text,
    format: &Format,
) -> Vec<Told> {
    let told = |(place, finding): (usize, &HealthFinding)| {
        let mut words = (text.health.finding)(format, finding);
        let is_alert = matches!(finding, HealthFinding::Alert(_));
        if let Some((_, behind)) = segments.behind(place).filter(|_| is_alert) {
            words = format!("{words} {behind}");
        }
        Told { words, evidence: Evidence::Here(evidence(finding)) }
    };
    findings.iter().enumerate().map(told).collect()
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

//! Where each finding of the network page leads.

use crate::app::format::Format;
use crate::app::page::findings::{Evidence, Told};
use crate::app::page::members::{Column, Query};
use crate::app::text::Text;
use crate::engine::NetworkFinding;

/// The findings in words, each to the card that shows it.
pub fn told(findings: &[NetworkFinding], text: &Text, format: &Format) -> Vec<Told> {
    let told = |finding: &NetworkFinding| Told {
        words: (text.network.finding)(format, finding),
        evidence: evidence(finding),
    };
    findings.iter().map(told).collect()
}

fn evidence(finding: &NetworkFinding) -> Evidence {
    match finding {
        NetworkFinding::Newcomers { .. } => Evidence::Here("network-newcomers"),
        NetworkFinding::Leaving { .. } => Evidence::Here("network-losses"),
        NetworkFinding::Brokers { .. } => Evidence::Here("network-people"),
        NetworkFinding::Untied { .. } => {
            let (sort, descending) = (Column::Acts, false);
            Evidence::Members(Query { sort, descending, ..Query::default() })
        }
    }
}

//! Where each finding of the overview leads.

use crate::app::format::Format;
use crate::app::page::findings::{Evidence, Told};
use crate::app::page::members::{Column, Query};
use crate::app::route::Route;
use crate::app::text::Text;
use crate::engine::Finding;

/// The findings in words: to the chart on this page, or to the members they speak of.
pub fn told(findings: &[Finding], text: &Text, format: &Format) -> Vec<Told> {
    let told = |finding: &Finding| Told {
        words: (text.labels.finding)(format, finding),
        evidence: evidence(finding),
    };
    findings.iter().map(told).collect()
}

fn evidence(finding: &Finding) -> Evidence {
    let (sort, descending) = match finding {
        Finding::ActivityChange { .. } => return Evidence::Here("chart-activity"),
        // The whole curve stands there.
        Finding::Concentration { .. } => return Evidence::Page(Route::Health),
        Finding::Silent { .. } => (Column::LastSeen, false),
        Finding::Newcomers { .. } => (Column::Joined, true),
    };
    Evidence::Members(Query { sort, descending, ..Query::default() })
}

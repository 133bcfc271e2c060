//! What stands out, in words.

use crate::app::format::Format;
use crate::app::page::findings::{Evidence, Told};
use crate::app::text::Text;
use crate::engine::TrialFinding;

/// Each with the way to its evidence.
pub fn told(findings: &[TrialFinding], text: &'static Text, format: &Format) -> Vec<Told> {
    let told = findings.iter().map(|finding| Told {
        words: (text.experiments.finding)(format, finding),
        evidence: Evidence::Here(match finding {
            TrialFinding::Says { .. } => "trials",
            TrialFinding::Possible { .. } => "trial-design",
        }),
    });
    told.collect()
}

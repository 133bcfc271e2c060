//! What stands out in the queue: up to three sentences.

use crate::engine::answer::QualityFinding;
use crate::model::Dataset;
use crate::moderate::{Case, Detail, Evidence, Judgement, Signal, Target};

/// From this suspicion on a case is very likely one.
const SURE: f64 = 0.8;

/// The open cases; then the largest group of copies; then the circle or the burst that is
/// most suspicious.
pub(super) fn findings(dataset: &Dataset, judgement: &Judgement) -> Vec<QualityFinding> {
    let open: Vec<&Case> = judgement.cases.iter().filter(|case| case.mark.is_none()).collect();
    let mut findings = Vec::new();
    if !open.is_empty() {
        let sure = open.iter().filter(|case| case.suspicion >= SURE).count() as u64;
        findings.push(QualityFinding::Waiting { open: open.len() as u64, sure });
    }
    let pieces = || open.iter().flat_map(|case| case.evidence.iter().map(move |e| (case, e)));
    let copies = pieces().filter_map(|(_, piece)| match piece.detail {
        Detail::Copies { texts, authors, .. } => Some((texts, authors)),
        _ => None,
    });
    if let Some((texts, authors)) = copies.max() {
        findings.push(QualityFinding::Copies { texts: texts.into(), authors: authors.into() });
    }
    // Of equals the first, which is the most worth a look.
    let strongest = |signal: Signal| {
        let found = pieces().filter(|(_, piece)| piece.signal == signal);
        found.fold(None, |best: Option<(&&Case, &Evidence)>, next| match best {
            Some(best) if best.1.suspicion >= next.1.suspicion => Some(best),
            _ => Some(next),
        })
    };
    let label = |case: &Case| match case.target {
        Target::Member(id) => dataset.members.label(id).to_owned(),
        Target::Text(_) => String::new(),
    };
    if let Some((case, piece)) = strongest(Signal::Ring)
        && let Detail::Ring { members, inside, given, .. } = piece.detail
    {
        let (inside, given) = (inside.into(), given.into());
        let member = label(case);
        findings.push(QualityFinding::Ring { member, members: members.into(), inside, given });
    }
    if let Some((case, piece)) = strongest(Signal::Burst)
        && let Detail::Burst { acts, minutes, .. } = piece.detail
    {
        let member = label(case);
        findings.push(QualityFinding::Burst { member, acts: acts.into(), minutes: minutes.into() });
    }
    findings.truncate(3);
    findings
}

//! The review queue and the states of the creator's own contents, as pages see them.

mod findings;
pub(super) mod reviews;

use super::answer::{Learnt, QualityPage, QualityRow};
use super::command::{QualityList, QualityQuery};
use super::community::Community;
use super::models::Models;
use crate::math::order::Order;
use crate::model::{Cancelled, Dataset, MemberId, Progress};
use crate::moderate::{Case, Classifier, Evidence, Judgement, Mark, Place, Signal, Span, Target};

/// Bytes of a text that are shown.
const SHOWN: usize = 1_500;

/// The window of the cases that match, with what was learnt so far.
pub(super) fn page(
    community: &Community,
    models: &mut Models,
    query: &QualityQuery,
    progress: &dyn Progress,
) -> Result<QualityPage, Cancelled> {
    let dataset = &community.dataset;
    let (signals, judgement) = models.judgement(community, progress)?;
    let listed = |case: &&Case| match query.list {
        QualityList::Open => case.mark.is_none(),
        QualityList::Marked(mark) => case.mark == Some(mark),
    };
    let seen = |case: &&Case| {
        query.signal.is_none_or(|signal| case.evidence.iter().any(|e| e.signal == signal))
    };
    let matching: Vec<&Case> = judgement.cases.iter().filter(listed).filter(seen).collect();
    let window = matching.iter().skip(query.offset as usize).take(query.limit as usize);
    let marks = &community.decisions.marks;
    let open = || judgement.cases.iter().filter(|case| case.mark.is_none());
    let with = |signal: Signal| {
        open().filter(|case| case.evidence.iter().any(|e| e.signal == signal)).count() as u64
    };
    let marked = |mark| marks.iter().filter(|&(_, found)| found == mark).count() as u64;
    Ok(QualityPage {
        total: matching.len() as u64,
        offset: query.offset,
        rows: window.map(|case| row(dataset, &judgement, case)).collect(),
        open: open().count() as u64,
        signals: Signal::ALL.iter().map(|&signal| (signal, with(signal))).collect(),
        marks: Mark::ALL.iter().map(|&mark| (mark, marked(mark))).collect(),
        findings: findings::findings(dataset, &judgement),
        texts: signals.texts().places.len() as u64,
        unread: signals.texts().unread as u64,
        people: dataset.members.people().count() as u64,
        learnt_from: judgement.learnt_from,
        spam: learnt(&judgement.spam),
        abuse: learnt(&judgement.abuse),
        reliability: judgement.reliability.clone(),
        rules: community.decisions.signals.check().unwrap_or_default().rules(),
    })
}

fn learnt(model: &Classifier) -> Learnt {
    Learnt {
        quality: model.quality(),
        threshold: model.threshold_probability(),
        prior_weight: model.prior_weight(),
    }
}

fn row(dataset: &Dataset, judgement: &Judgement, case: &Case) -> QualityRow {
    let label = |id: MemberId| dataset.members.label(id).to_owned();
    let member = case.target.member(dataset);
    let (text, content, time) = match case.target {
        Target::Member(_) => (String::new(), None, None),
        Target::Text(place) => {
            (shown(&place.text(dataset)), place.content(dataset), place.time(dataset))
        }
    };
    let mut evidence = judgement.explain(dataset, case);
    evidence.iter_mut().for_each(|piece| clip(piece, text.len()));
    let others = evidence.iter().flat_map(|piece| piece.others.iter().copied());
    let mut others: Vec<MemberId> = others.collect();
    others.order();
    others.dedup();
    let spans = evidence.iter().flat_map(|piece| piece.spans.iter().copied());
    QualityRow {
        subject: case.subject.clone(),
        is_remark: matches!(case.target, Target::Text(Place::Remark(_))),
        member,
        member_label: member.map(label).unwrap_or_default(),
        content,
        content_label: content.map_or_else(String::new, |id| dataset.contents.label(id).to_owned()),
        time,
        text,
        highlights: Span::merged(spans.collect()),
        evidence,
        others: others.into_iter().map(|id| (id, label(id))).collect(),
        suspicion: case.suspicion,
        reach: case.reach,
        mark: case.mark,
    }
}

/// The beginning of a text, cut between characters.
fn shown(text: &str) -> String {
    let end = (0..=text.len().min(SHOWN)).rev().find(|&end| text.is_char_boundary(end));
    text[..end.unwrap_or(0)].to_owned()
}

fn clip(evidence: &mut Evidence, length: usize) {
    evidence.spans.retain(|span| span.end as usize <= length);
}

//! The review queue: all evidence on one subject together, what is most worth a look
//! first.
//!
//! Independent suspicions s₁, s₂, … make 1 − Π(1 − sᵢ) = s. A case is worth
//!
//! s·(1 + ½ log₁₀(1 + reach)) + ½ s(1 − s):
//!
//! how likely something is to be done, the more so the more people act there, and how
//! much a mark would teach. Signals that do not learn from words are held to their
//! record instead: their suspicion is multiplied by (4 + confirmed) / (4 + judged), so that
//! four alarms marked "fine" halve the next one. Marks decide nothing else: what is
//! marked leaves the open queue and stays in the list of its mark.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::classifier::{Classifier, ClassifierValidParams, Marked};
use super::signals::{Signals, Target, Written};
use super::{Detail, Evidence, Mark, Marks, Signal, Span, Subject, prior};
use crate::math::order::Order;
use crate::model::{Cancelled, Dataset, Progress};

/// A subject with all that speaks against it.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// What it is.
    pub target: Target,
    /// The name under which it is marked.
    pub subject: Subject,
    /// What was seen, the most suspicious first; empty if it was marked without.
    pub evidence: Vec<Evidence>,
    /// All of it together, 0–1.
    pub suspicion: f64,
    /// Acts on the content, or acts of the member.
    pub reach: u32,
    /// What the creator said.
    pub mark: Option<Mark>,
    worth: f64,
}

/// What marks say of a signal that does not learn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reliability {
    /// Which signal.
    pub signal: Signal,
    /// Alarms that were marked.
    pub judged: u32,
    /// Of them, those not marked "fine".
    pub confirmed: u32,
}

/// Alarms that count as confirmed before any is judged.
const TRUSTED: u32 = 4;
/// Words highlighted in a text at most.
const WORDS: usize = 6;

impl Reliability {
    fn factor(self) -> f64 {
        f64::from(TRUSTED + self.confirmed) / f64::from(TRUSTED + self.judged)
    }
}

/// The queue under some marks, with what was learnt from them.
#[derive(Clone, Debug)]
pub struct Judgement {
    /// All cases, marked ones too, the most worth a look first.
    pub cases: Vec<Case>,
    /// What was learnt of spam.
    pub spam: Classifier,
    /// What was learnt of abuse.
    pub abuse: Classifier,
    /// Marked texts that the classifiers learnt from.
    pub learnt_from: u32,
    /// The record of the other signals.
    pub reliability: Vec<Reliability>,
}

impl Signals {
    /// Learns from marks and puts the queue in order. Reports sweeps of the classifiers.
    pub fn judge(
        &self,
        dataset: &Dataset,
        marks: &Marks,
        progress: &dyn Progress,
    ) -> Result<Judgement, Cancelled> {
        let marked = self.marked(dataset, marks);
        let untaught = Written::default();
        let written = if marked.is_empty() { &untaught } else { self.written(dataset, progress)? };
        let learn = |kind, priors| learn(written, &marked, kind, priors, progress);
        let spam = learn(Mark::Spam, &self.spam_priors)?;
        let abuse = learn(Mark::Abuse, &self.abuse_priors)?;
        let reliability = self.reliability(dataset, marks);
        let mut by_target: BTreeMap<Target, Vec<Evidence>> = BTreeMap::new();
        for (signal, model, priors) in
            [(Signal::Spam, &spam, &self.spam_priors), (Signal::Abuse, &abuse, &self.abuse_priors)]
        {
            for (row, &place) in self.texts.places.iter().enumerate() {
                let log_odds = model.log_odds(&written.grams, priors, row);
                if log_odds >= model.threshold() {
                    let evidence = text_evidence(signal, priors[row], log_odds);
                    by_target.entry(Target::Text(place)).or_default().push(evidence);
                }
            }
        }
        for (target, evidence) in &self.found {
            let record = reliability.iter().find(|record| record.signal == evidence.signal);
            let factor = record.map_or(1.0, |record| record.factor());
            let evidence = Evidence { suspicion: evidence.suspicion * factor, ..evidence.clone() };
            by_target.entry(*target).or_default().push(evidence);
        }
        for target in self.targets_marked(dataset, marks) {
            by_target.entry(target).or_default();
        }
        let case = |(target, evidence)| self.case(dataset, marks, target, evidence);
        let mut cases: Vec<Case> = by_target.into_iter().map(case).collect();
        cases.order_by(|a, b| b.worth.total_cmp(&a.worth).then_with(|| a.subject.cmp(&b.subject)));
        Ok(Judgement { cases, spam, abuse, learnt_from: marked.len() as u32, reliability })
    }

    /// The marked texts, in the order of their subjects, which an import does not change.
    fn marked(&self, dataset: &Dataset, marks: &Marks) -> Vec<(usize, Mark)> {
        if marks.is_empty() {
            return Vec::new();
        }
        let rows = self.texts.places.iter().enumerate();
        let mut marked: Vec<(Subject, usize, Mark)> = rows
            .filter_map(|(row, place)| {
                let subject = place.subject(dataset);
                let mark = marks.of(&subject).filter(|&mark| mark != Mark::Fake)?;
                Some((subject, row, mark))
            })
            .collect();
        marked.sort();
        marked.into_iter().map(|(_, row, mark)| (row, mark)).collect()
    }

    fn reliability(&self, dataset: &Dataset, marks: &Marks) -> Vec<Reliability> {
        let unjudged = |&signal: &Signal| Reliability { signal, judged: 0, confirmed: 0 };
        let acting = [Signal::Copies, Signal::Burst, Signal::Ring, Signal::NewLink];
        let mut records: Vec<Reliability> = acting.iter().map(unjudged).collect();
        if marks.is_empty() {
            return records;
        }
        for (target, evidence) in &self.found {
            let Some(mark) = marks.of(&target.subject(dataset)) else { continue };
            let record = records.iter_mut().find(|record| record.signal == evidence.signal);
            if let Some(record) = record {
                record.judged += 1;
                record.confirmed += u32::from(mark != Mark::Fine);
            }
        }
        records
    }

    /// What is marked and still in the data, whether or not anything speaks against it.
    fn targets_marked(&self, dataset: &Dataset, marks: &Marks) -> Vec<Target> {
        if marks.is_empty() {
            return Vec::new();
        }
        let texts = self.texts.places.iter().map(|&place| Target::Text(place));
        let members = dataset.members.people().map(Target::Member);
        let is_marked = |target: &Target| marks.of(&target.subject(dataset)).is_some();
        texts.chain(members).filter(is_marked).collect()
    }

    fn case(
        &self,
        dataset: &Dataset,
        marks: &Marks,
        target: Target,
        mut evidence: Vec<Evidence>,
    ) -> Case {
        evidence.order_by(|a, b| {
            b.suspicion.total_cmp(&a.suspicion).then_with(|| a.signal.cmp(&b.signal))
        });
        let innocent: f64 = evidence.iter().map(|evidence| 1.0 - evidence.suspicion).product();
        let suspicion = 1.0 - innocent;
        let reach = self.reach(dataset, target);
        let spread = 0.5 * f64::from(1 + reach).log10();
        let worth = suspicion * (1.0 + spread) + 0.5 * suspicion * innocent;
        let subject = target.subject(dataset);
        let mark = marks.of(&subject);
        Case { target, subject, evidence, suspicion, reach, mark, worth }
    }
}

fn learn(
    Written { grams, idf }: &Written,
    marked: &[(usize, Mark)],
    kind: Mark,
    priors: &[f64],
    progress: &dyn Progress,
) -> Result<Classifier, Cancelled> {
    let of_kind = |&(row, mark): &(usize, Mark)| Marked { row, positive: mark == kind };
    let marked: Vec<Marked> = marked.iter().map(of_kind).collect();
    ClassifierValidParams::default().fit(grams, priors, idf, &marked, progress)
}

impl Judgement {
    /// The evidence of a case with the words that each piece rests on. The texts are
    /// searched only now, since few cases are ever looked at.
    pub fn explain(&self, dataset: &Dataset, case: &Case) -> Vec<Evidence> {
        let Target::Text(place) = case.target else { return case.evidence.clone() };
        let text = place.text(dataset);
        let mut evidence = case.evidence.clone();
        for piece in &mut evidence {
            let (known, model) = match piece.signal {
                Signal::Spam => (prior::spam(&text), &self.spam),
                Signal::Abuse => (prior::abuse(&text), &self.abuse),
                _ => continue,
            };
            let mut spans = known.spans;
            spans.extend(model.spans(&text, WORDS));
            piece.spans = Span::merged(spans);
        }
        evidence
    }
}

fn text_evidence(signal: Signal, prior: f64, log_odds: f64) -> Evidence {
    let probability = |log_odds: f64| 1.0 / (1.0 + (-log_odds).exp());
    let detail = Detail::Text { prior: probability(prior), probability: probability(log_odds) };
    let suspicion = probability(log_odds);
    Evidence { signal, suspicion, detail, spans: Vec::new(), others: Vec::new() }
}

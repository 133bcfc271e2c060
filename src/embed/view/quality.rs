//! The review queue and the review states, as JavaScript sees them.

use serde::Serialize;
use tsify::Tsify;

use super::{Present, mirror};
use crate::embed::kind::{MarkWord, ReviewWord, SignalWord};
use crate::engine;
use crate::model::Dataset;
use crate::moderate::{Evidence, SignalRules, Subject};

/// A window of the review queue. Nothing is decided by it: a person is to look.
#[derive(Clone, Debug, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct QualityPageView {
    /// Cases that match.
    pub(crate) total: u64,
    /// Rows skipped.
    pub(crate) offset: u32,
    /// The most worth a look first.
    pub(crate) rows: Vec<CaseView>,
    /// Cases that nobody marked yet.
    pub(crate) open: u64,
    /// Texts that were read.
    pub(crate) texts: u64,
    /// Older texts that were not.
    pub(crate) unread: u64,
    /// The thresholds of the signals.
    pub(crate) rules: SignalRulesView,
}

/// A case.
#[derive(Clone, Debug, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct CaseView {
    /// Your id of the content or member; the event's number of a remark.
    pub(crate) subject: String,
    /// Your id of whose doing it is.
    pub(crate) member: Option<String>,
    /// Beginning of the text; empty for a member.
    pub(crate) text: String,
    /// What was seen, the most suspicious first.
    pub(crate) evidence: Vec<EvidenceView>,
    /// All of it together, 0–1.
    pub(crate) suspicion: f64,
    /// What it was marked as.
    pub(crate) mark: Option<MarkWord>,
}

/// A reason to look at it.
#[derive(Clone, Debug, Serialize, Tsify)]
pub struct EvidenceView {
    /// Who noticed.
    pub(crate) signal: SignalWord,
    /// How suspicious that is alone, 0–1.
    pub(crate) suspicion: f64,
}

impl Present<QualityPageView> for engine::QualityPage {
    fn present(self, data: &Dataset) -> QualityPageView {
        let Self { total, offset, rows, open, texts, unread, rules, .. } = self;
        let (rows, rules) = (rows.present(data), rules.present(data));
        QualityPageView { total, offset, rows, open, texts, unread, rules }
    }
}

impl Present<CaseView> for engine::QualityRow {
    fn present(self, data: &Dataset) -> CaseView {
        let subject = match self.subject {
            Subject::Content(key) | Subject::Member(key) => key,
            Subject::Remark(hash) => hash.to_string(),
        };
        CaseView {
            subject,
            member: self.member.map(|id| data.members.key.get(id.index()).to_owned()),
            text: self.text,
            evidence: self.evidence.present(data),
            suspicion: self.suspicion,
            mark: self.mark.map(Into::into),
        }
    }
}

impl Present<EvidenceView> for Evidence {
    fn present(self, _: &Dataset) -> EvidenceView {
        EvidenceView { signal: self.signal.into(), suspicion: self.suspicion }
    }
}

mirror!(
    /// The thresholds of the signals; shares in percent.
    SignalRulesView = SignalRules {
        similarity: u32,
        burst_acts: u32,
        burst_minutes: u32,
        burst_z: u32,
        ring_reactions: u32,
        ring_inside: u32,
        ring_largest: u32,
        new_days: u32,
    }
);

mirror!(
    /// Own contents with their review states.
    ReviewPageView = engine::ReviewPage {
        total: u64,
        offset: u32,
        rows: Vec<ReviewRowView>,
        /// Contents in each state.
        states: Vec<(ReviewWord, u64)>,
        /// Contents in all.
        contents: u64,
    }
);

mirror!(
    /// A content in review.
    ReviewRowView = engine::ReviewRow {
        id: String,
        key: String,
        title: String,
        author: String,
        published: Option<f64>,
        state: Option<ReviewWord>,
    }
);

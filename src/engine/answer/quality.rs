//! The review queue and the review of own contents.

use serde::{Deserialize, Serialize};

use crate::model::{ContentId, MemberId, Time};
use crate::moderate::{
    Evidence, Mark, Quality, Reliability, ReviewState, Signal, SignalRules, Span, Subject,
};

/// A window of the review queue, with what was learnt so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QualityPage {
    /// Cases that match, whatever the window.
    pub total: u64,
    /// Rows skipped before the first one here.
    pub offset: u32,
    /// The window, the most worth a look first.
    pub rows: Vec<QualityRow>,
    /// Cases that nobody marked yet.
    pub open: u64,
    /// Of them, how many each signal noticed.
    pub signals: Vec<(Signal, u64)>,
    /// How many subjects were marked as what.
    pub marks: Vec<(Mark, u64)>,
    /// What stands out.
    pub findings: Vec<QualityFinding>,
    /// Texts that were read.
    pub texts: u64,
    /// Older texts that were not: of very many the newest are read, and what was marked.
    pub unread: u64,
    /// People in the community, robots not counted.
    pub people: u64,
    /// Marked texts that spam and abuse were learnt from.
    pub learnt_from: u32,
    /// What was learnt of spam.
    pub spam: Learnt,
    /// What was learnt of abuse.
    pub abuse: Learnt,
    /// What marks say of the other signals.
    pub reliability: Vec<Reliability>,
    /// The thresholds in force.
    pub rules: SignalRules,
}

/// What was learnt of a kind of text.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Learnt {
    /// Cross-validated; `None` if there are too few marks to know.
    pub quality: Option<Quality>,
    /// From this probability on a text is in the queue.
    pub threshold: f64,
    /// How much of the prior is still believed; 1 without marks.
    pub prior_weight: f64,
}

/// A case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QualityRow {
    /// The name under which it is marked.
    pub subject: Subject,
    /// Whether it is a remark; a content or a member otherwise.
    pub is_remark: bool,
    /// Whose doing it is, if known.
    pub member: Option<MemberId>,
    /// What to call them.
    pub member_label: String,
    /// The content, or where the remark stands.
    pub content: Option<ContentId>,
    /// Its title.
    pub content_label: String,
    /// When it was written.
    pub time: Option<Time>,
    /// Its beginning; empty for a member.
    pub text: String,
    /// Places in `text` to highlight, rising, none touching another.
    pub highlights: Vec<Span>,
    /// What was seen, the most suspicious first.
    pub evidence: Vec<Evidence>,
    /// Names of the others that the evidence speaks of.
    pub others: Vec<(MemberId, String)>,
    /// All of it together, 0–1.
    pub suspicion: f64,
    /// Acts on the content, or acts of the member.
    pub reach: u32,
    /// What the creator said.
    pub mark: Option<Mark>,
}

/// Something that stands out in the queue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum QualityFinding {
    /// Cases wait.
    Waiting {
        /// How many.
        open: u64,
        /// Of them, those with a suspicion of 0.8 or more.
        sure: u64,
    },
    /// Nearly the same text was posted many times.
    Copies {
        /// How many times.
        texts: u64,
        /// By how many members.
        authors: u64,
    },
    /// A few react to each other.
    Ring {
        /// One of them.
        member: String,
        /// How many they are.
        members: u64,
        /// Reactions of that one inside …
        inside: u64,
        /// … of all that they gave.
        given: u64,
    },
    /// Somebody did much in little time.
    Burst {
        /// Who.
        member: String,
        /// How much …
        acts: u64,
        /// … in how many minutes.
        minutes: u64,
    },
}

/// A window of the own contents with their review states.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReviewPage {
    /// Contents that match, whatever the window.
    pub total: u64,
    /// Rows skipped before the first one here.
    pub offset: u32,
    /// The window, the newest first.
    pub rows: Vec<ReviewRow>,
    /// Contents in each state.
    pub states: Vec<(ReviewState, u64)>,
    /// Contents in all.
    pub contents: u64,
}

/// A content in review.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReviewRow {
    /// Which content.
    pub id: ContentId,
    /// Its key, by which its state is kept.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Who wrote it; empty if not known.
    pub author: String,
    /// When it appeared.
    pub published: Option<Time>,
    /// Its state.
    pub state: Option<ReviewState>,
}

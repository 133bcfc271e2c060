//! What can be asked.

mod network;

use serde::{Deserialize, Serialize};

use crate::model::{ContentId, MemberId};
use crate::moderate::{Mark, ReviewState, Signal};
pub use crate::topics::RemarkQuery;
pub use network::*;

/// A question about the community that is open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// What is there at all. Answer: [`super::Answer::Facts`].
    Facts,
    /// Key numbers, activity over time, distributions. Answer: [`super::Answer::Overview`].
    Overview {
        /// Length of the period that ends with the last event.
        days: u32,
    },
    /// How the community breathes: who comes, stays and answers, what happened and why,
    /// and what to expect. Answer: [`super::Answer::Health`].
    Health {
        /// Length of the period that ends with the last event.
        days: u32,
        /// Minutes that the community's clock is ahead of UTC, for its best hour.
        offset: i32,
    },
    /// A window of the member table. Answer: [`super::Answer::Members`].
    Members(MemberQuery),
    /// One member, whole. Answer: [`super::Answer::Member`].
    Member(MemberId),
    /// The segments and what sets them apart. Answer: [`super::Answer::Segments`].
    Segments,
    /// A window of the content table. Answer: [`super::Answer::Contents`].
    Contents(ContentQuery),
    /// What stands out among the contents. Answer: [`super::Answer::ContentFindings`].
    ContentFindings,
    /// One content: who took it up, and what is similar. Answer: [`super::Answer::Content`].
    Content(ContentId),
    /// Activities that were held, and what each group would choose next.
    /// Answer: [`super::Answer::Activities`].
    Activities,
    /// Contents for one member, each with its reason. Answer: [`super::Answer::Recommendations`].
    Recommend {
        /// For whom.
        member: MemberId,
        /// How many at most.
        count: u32,
    },
    /// Whether recommending beats showing what is popular. Answer: [`super::Answer::Evaluation`].
    Evaluate,
    /// A window of the review queue. Answer: [`super::Answer::Quality`].
    Quality(QualityQuery),
    /// A window of the own contents with their review states. Answer: [`super::Answer::Reviews`].
    Reviews(ReviewQuery),
    /// Who is tied to whom, and who holds it together. Answer: [`super::Answer::Network`].
    Network(NetworkQuery),
    /// A window of the table of people with ties. Answer: [`super::Answer::NetworkTable`].
    NetworkTable(NetworkTableQuery),
    /// The next activity. Answer: [`super::Answer::Choice`].
    Engage(Group),
    /// What is talked of, and in which tone. Answer: [`super::Answer::Topics`].
    Topics {
        /// Length of the period that ends with the last event.
        days: u32,
    },
    /// The texts behind a topic, a tone, or a week. Answer: [`super::Answer::Remarks`].
    Remarks(RemarkQuery),
    /// The words that set somebody or something apart. Answer: [`super::Answer::Keywords`].
    Keywords(Subject),
}

/// Whose words are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Subject {
    /// What a member wrote and took up.
    Member(MemberId),
    /// A content and what was said under it.
    Content(ContentId),
    /// What the members of a segment wrote and took up, by its index in [`super::Segments`].
    Segment(u32),
}

/// Whose next activity is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Group {
    /// Everybody.
    Everyone,
    /// One segment, by its index in [`super::Segments`].
    Segment(u32),
    /// One member.
    Member(MemberId),
}

/// Which members to show, and in what order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MemberQuery {
    /// Part of a name or key, in any case; empty for all.
    pub search: String,
    /// One segment only.
    pub segment: Option<u32>,
    /// By which column.
    pub sort: MemberSort,
    /// Largest first.
    pub descending: bool,
    /// Rows to skip.
    pub offset: u32,
    /// Rows to return at most.
    pub limit: u32,
}

/// Columns of the member table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MemberSort {
    /// Name, or key where there is none.
    Name,
    /// Segment index.
    Segment,
    /// Profile score (measures B2).
    Score,
    /// Acts in the whole history.
    Acts,
    /// Days with at least one act.
    ActiveDays,
    /// Moment of the last act.
    LastSeen,
    /// Moment of joining.
    Joined,
}

/// Which contents to show, and in what order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContentQuery {
    /// Part of a title or a tag, in any case; empty for all.
    pub search: String,
    /// By which column.
    pub sort: ContentSort,
    /// Largest first.
    pub descending: bool,
    /// Rows to skip.
    pub offset: u32,
    /// Rows to return at most.
    pub limit: u32,
}

/// Which cases to show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QualityQuery {
    /// Waiting, or marked.
    pub list: QualityList,
    /// Only what this signal noticed.
    pub signal: Option<Signal>,
    /// Rows to skip.
    pub offset: u32,
    /// Rows to return at most.
    pub limit: u32,
}

/// A part of the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum QualityList {
    /// What nobody marked yet.
    Open,
    /// What was marked so.
    Marked(Mark),
}

/// Which contents to show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReviewQuery {
    /// By what they are chosen.
    pub filter: ReviewFilter,
    /// Rows to skip.
    pub offset: u32,
    /// Rows to return at most.
    pub limit: u32,
}

/// By what contents are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReviewFilter {
    /// All.
    All,
    /// Those without a state.
    Unreviewed,
    /// Those in a state.
    State(ReviewState),
    /// One.
    Content(ContentId),
}

/// Columns of the content table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ContentSort {
    /// Title, or key where there is none.
    Title,
    /// When it appeared.
    Published,
    /// Distinct members who acted on it or on its answers.
    People,
    /// Acts on it or on its answers.
    Acts,
}

//! What a community talks of, and in which tone.
//!
//! Every text that people wrote is a document: contents, answers, comments
//! (`documents`). Threads become tf-idf vectors, these are parted into topics by
//! non-negative matrix factorisation (`nmf`, `model`), and topics are followed over
//! time (`trend`). The tone of answers and comments is judged one by one and counted
//! by week, and weeks that fall below the ones before are found (`mood`).

mod documents;
mod model;
mod month;
mod mood;
mod nmf;
mod page;
mod trend;

pub use documents::{Document, Documents, Source};
pub use model::{Fit, TopicModel};
pub use mood::{Drop, Mood, ToneCounts, ToneShares, Week};
pub use nmf::{NmfError, NmfParams, NmfValidParams};
pub use page::{
    MonthWords, RemarkPage, RemarkQuery, RemarkRow, TopicFinding, TopicRow, TopicsPage,
};
pub use trend::{Direction, Trend};

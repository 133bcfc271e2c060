//! A list as a CSV.

use serde::Deserialize;
use tsify::Tsify;

use super::{RecommendQuestion, find_content};
use crate::embed::failure::Failure;
use crate::engine::{DigestQuery, ListQuery, SuitedQuery};
use crate::model::Dataset;

/// Which list; `list` names it.
#[derive(Clone, Debug, Deserialize, Tsify)]
#[serde(tag = "list", rename_all = "camelCase")]
#[allow(missing_docs)]
pub enum ListQuestion {
    /// Contents for one member, as `recommend` gives them.
    Member(RecommendQuestion),
    /// Contents for everybody, as `digest` gives them.
    Digest { count: u32, days: Option<u32> },
    /// Who should see a content, as `suited` gives them.
    Suited { content: String, count: u32 },
}

impl ListQuestion {
    /// As the engine is asked, ids looked up.
    pub(super) fn query(self, data: &Dataset) -> Result<ListQuery, Failure> {
        Ok(match self {
            Self::Member(question) => ListQuery::Member(question.query(data)?),
            Self::Digest { count, days } => ListQuery::Digest(DigestQuery { count, days }),
            Self::Suited { content, count } => {
                ListQuery::Suited(SuitedQuery { content: find_content(data, &content)?, count })
            }
        })
    }
}

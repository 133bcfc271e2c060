//! Contents and activities.

use serde::Serialize;
use tsify::Tsify;

use super::choice::ChoiceView;
use super::community::ActivitySeriesView;
use super::engage::{PickView, SkillView};
use super::recommend::RecommendationView;
use super::segments::SegmentBriefView;
use super::{Present, mirror};
use crate::embed::kind::{EventWord, FormWord, ReviewWord};
use crate::engine;
use crate::model::Dataset;

mirror!(
    /// A row of the content table.
    ContentRowView = engine::ContentRow {
        id: String,
        title: String,
        kind: FormWord,
        tags: Vec<String>,
        author: Option<String>,
        author_label: String,
        published: Option<f64>,
        /// Distinct members who acted on it or on its answers.
        people: u32,
        acts: u32,
        /// Where it stands in its review.
        state: Option<ReviewWord>,
    }
);

mirror!(
    /// A window of the content table. Answers count to their question.
    ContentPageView = engine::ContentPage {
        total: u64,
        offset: u32,
        rows: Vec<ContentRowView>,
        /// Tags with the people who acted on them, most first.
        tags: Vec<(String, u32)>,
        /// Contents in each state of review.
        states: Vec<(ReviewWord, u64)>,
    }
);

/// What stands out among the contents.
#[derive(Clone, Debug, Serialize, Tsify)]
#[serde(tag = "finding", rename_all = "camelCase")]
#[allow(missing_docs)]
pub enum ContentFindingView {
    /// Contents of the last days that nobody but their author acted on.
    LeftAlone { contents: u64, of: u64, days: u32 },
    /// The content of the last days that most people acted on.
    Most { content: String, title: String, people: u32, days: u32 },
    /// The tag that reaches most, over the whole history.
    Tag { tag: String, people: u32 },
}

impl Present<ContentFindingView> for engine::ContentFinding {
    fn present(self, data: &Dataset) -> ContentFindingView {
        match self {
            Self::LeftAlone { contents, of, days } => {
                ContentFindingView::LeftAlone { contents, of, days }
            }
            Self::Most { id, title, people, days } => {
                ContentFindingView::Most { content: id.present(data), title, people, days }
            }
            Self::Tag { tag, people } => ContentFindingView::Tag { tag, people },
        }
    }
}

mirror!(
    /// One content.
    ContentDetailView = engine::ContentDetail {
        row: ContentRowView,
        /// Your id.
        key: String,
        /// Whether it must not be recommended.
        barred: bool,
        excerpt: String,
        kinds: Vec<(EventWord, u64)>,
        activity: ActivitySeriesView,
        similar: Vec<RecommendationView>,
    }
);

mirror!(
    /// Activities, latest first, and what everybody and each segment would choose next.
    ActivityPageView = engine::ActivityPage {
        rows: Vec<ActivityRowView>,
        kinds: Vec<KindRowView>,
        choices: Vec<ChoiceView>,
        segments: Vec<SegmentBriefView>,
        /// Undefined where too few were held.
        skill: Option<SkillView>,
        /// What to try next.
        pick: Option<PickView>,
    }
);

mirror!(
    /// An activity.
    ActivityRowView = engine::ActivityRow {
        id: String,
        title: String,
        kind: FormWord,
        starts: Option<f64>,
        participants: u64,
        interactions: u64,
    }
);

mirror!(
    /// Taking part in one form of activity.
    KindRowView = engine::KindRow { kind: FormWord, people: u64, acts: u64, last: Option<f64> }
);

//! Members, one by one.

use serde::Serialize;
use tsify::Tsify;

use super::choice::ChoiceView;
use super::community::ActivitySeriesView;
use super::recommend::RecommendationView;
use super::segments::{ProfiledView, SegmentBriefView};
use super::standing::StandingView;
use super::{Present, mirror};
use crate::embed::kind::EventWord;
use crate::engine;
use crate::model::{Dataset, Object};

mirror!(
    /// A row of the member table.
    MemberRowView = engine::MemberRow {
        id: String,
        /// What to call them.
        label: String,
        segment: Option<u32>,
        /// Profile score, 0–100.
        score: f64,
        acts: u32,
        active_days: u32,
        last_seen: Option<f64>,
        joined: Option<f64>,
        tier: String,
    }
);

mirror!(
    /// A window of the member table.
    MemberPageView = engine::MemberPage {
        /// Members that match, whatever the window.
        total: u64,
        offset: u32,
        rows: Vec<MemberRowView>,
        segments: Vec<SegmentBriefView>,
    }
);

impl MemberPageView {
    /// Each row's place.
    pub(crate) fn profiled(self) -> Vec<ProfiledView> {
        let place = |row: MemberRowView| ProfiledView {
            member: row.id,
            segment: row.segment,
            score: row.score,
        };
        self.rows.into_iter().map(place).collect()
    }
}

mirror!(
    /// One member, whole.
    MemberDetailView = engine::MemberDetail {
        row: MemberRowView,
        segment: Option<SegmentBriefView>,
        /// Column and value.
        attributes: Vec<(String, String)>,
        /// Latest events first, at most 200.
        timeline: Vec<TimelineEntryView>,
        events: u64,
        activity: ActivitySeriesView,
        features: Vec<FeatureValueView>,
        /// Where they stand by the rules, and why.
        standing: Option<StandingView>,
        /// How the score comes about.
        score: Vec<ScoreTermView>,
        recommendations: Vec<RecommendationView>,
        next: Option<ChoiceView>,
    }
);

mirror!(
    /// A line of a member's history.
    TimelineEntryView = engine::TimelineEntry {
        time: Option<f64>,
        kind: EventWord,
        object: ObjectView,
        title: String,
        value: f32,
    }
);

/// What an event was about: a content, an activity, or nothing in particular.
#[derive(Clone, Debug, Default, Serialize, Tsify)]
pub struct ObjectView {
    /// Id of the content.
    content: Option<String>,
    /// Id of the activity.
    activity: Option<String>,
}

impl Present<ObjectView> for Object {
    fn present(self, data: &Dataset) -> ObjectView {
        match self {
            Self::None => ObjectView::default(),
            Self::Content(id) => ObjectView { content: Some(id.present(data)), activity: None },
            Self::Activity(id) => ObjectView { content: None, activity: Some(id.present(data)) },
        }
    }
}

mirror!(
    /// A feature of a member.
    FeatureValueView = engine::FeatureValue {
        feature: String,
        value: Option<f64>,
        /// The mean over all.
        mean: f64,
        /// Share of members with less, 0–1.
        rank: f64,
    }
);

mirror!(
    /// One term of the profile score.
    ScoreTermView = engine::ScoreTerm {
        feature: String,
        weight: f64,
        level: f64,
        /// Points it brings: 100 · weight · level.
        points: f64,
    }
);

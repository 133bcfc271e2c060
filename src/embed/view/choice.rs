//! The next activity.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::engage::KindChanceView;
use super::{Present, mirror};
use crate::embed::kind::FormWord;
use crate::engine::{self, Group};
use crate::model::Dataset;

mirror!(
    /// What a group would take part in next.
    ChoiceView = engine::Choice {
        group: GroupView,
        /// Alternatives, the likeliest first; their probabilities sum to 1.
        options: Vec<ChoiceOptionView>,
        /// People whose acts it rests on.
        people: u64,
        acts: u64,
        /// The chance of taking part in the next activity of each form, each for itself.
        chances: Vec<KindChanceView>,
        participation: ParticipationView,
    }
);

mirror!(
    /// One alternative.
    ChoiceOptionView = engine::ChoiceOption {
        kind: FormWord,
        probability: f64,
        /// The plain share of past acts, to compare with.
        share: f64,
        /// People in the group who ever took part in it.
        people: u64,
    }
);

mirror!(
    /// Participation as asked for, and in a form that stays in bounds.
    ParticipationView = engine::Participation {
        contents: u64,
        interactions: u64,
        activities: u64,
        people: u64,
        /// (contents + interactions + activities) / people.
        raw: f64,
        /// 0–100, decayed.
        bounded: f64,
        sum: u64,
    }
);

/// Whose next activity: one member, one segment, or everybody.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Tsify)]
pub struct GroupView {
    /// Your id of the member.
    #[tsify(optional)]
    pub(crate) member: Option<String>,
    /// Index of the segment.
    #[tsify(optional)]
    pub(crate) segment: Option<u32>,
}

impl Present<GroupView> for Group {
    fn present(self, data: &Dataset) -> GroupView {
        match self {
            Self::Everyone => GroupView::default(),
            Self::Segment(index) => GroupView { segment: Some(index), member: None },
            Self::Member(id) => GroupView { member: Some(id.present(data)), segment: None },
        }
    }
}

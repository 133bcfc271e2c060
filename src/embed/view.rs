//! Answers as JavaScript sees them: ids are your keys, moments are milliseconds,
//! closed lists are words.
//!
//! A view mirrors an engine type field by field. It is spelled out once, in
//! [`mirror`]; the conversion follows, and an engine field that is added or
//! renamed does not compile until its view is.

mod activity_plan;
mod choice;
mod community;
mod contents;
mod engage;
mod health;
mod members;
mod network;
mod plan;
mod profiles;
mod quality;
mod recommend;
mod report;
mod segments;
mod standing;
mod topics;
mod trial;

pub use activity_plan::ActivityPlanView;
pub use choice::{ChoiceView, GroupView};
pub use community::{FactsView, OverviewView};
pub use contents::{ActivityPageView, ContentDetailView, ContentFindingView, ContentPageView};
pub use engage::{ActivityPlanRowView, ActivityPlanningView, AfterwardsView};
pub use health::{AlertSegmentsView, HealthView};
pub use members::{MemberDetailView, MemberPageView};
pub use network::{NetworkTableView, NetworkView};
pub use plan::PlanView;
pub use profiles::{
    ClassPageView, FeaturePageView, LoyaltyView, MemberFindingView, MovementView, StructureView,
    WeightPageView,
};
pub use quality::{QualityPageView, ReviewPageView};
pub use recommend::{
    ChoicePageView, DigestView, EvaluationView, RecommendFindingView, RecommendationView,
    SuitedView,
};
pub use report::ReportView;
pub use segments::{ProfileView, SegmentsView};
pub use topics::{KeywordView, RemarkView, TopicsView};
pub use trial::{TrialDraftView, TrialResultView, TrialView};

use crate::engine::MeasureKind;
use crate::model::{ActivityId, ContentId, Dataset, MemberId, Time};
use crate::profile::Feature;
use crate::profile::feature::{key, own::Own};

/// How a value of the engine is shown.
pub(super) trait Present<View> {
    fn present(self, data: &Dataset) -> View;
}

/// A view and its conversion, from one list of fields.
macro_rules! mirror {
    ($(#[$doc:meta])* $view:ident = $of:path { $($(#[$field_doc:meta])* $field:ident: $ty:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, serde::Serialize, tsify::Tsify)]
        #[serde(rename_all = "camelCase")]
        pub struct $view { $($(#[$field_doc])* $field: $ty),+ }

        impl crate::embed::view::Present<$view> for $of {
            fn present(self, data: &crate::model::Dataset) -> $view {
                let $of { $($field),+ } = self;
                $view { $($field: crate::embed::view::Present::present($field, data)),+ }
            }
        }
    };
}
use mirror;

macro_rules! as_it_is {
    ($($ty:ty),+) => {
        $(impl Present<$ty> for $ty {
            fn present(self, _: &Dataset) -> $ty {
                self
            }
        })+
    };
}
as_it_is!(bool, i32, u32, u64, f32, f64, String);

macro_rules! as_word {
    ($($word:ident = $of:path),+ $(,)?) => {
        $(impl Present<crate::embed::kind::$word> for $of {
            fn present(self, _: &Dataset) -> crate::embed::kind::$word {
                self.into()
            }
        })+
    };
}
as_word!(
    EventWord = crate::model::EventKind,
    FormWord = crate::model::ActivityKind,
    ModelWord = crate::recommend::ModelKind,
    SettingWord = crate::recommend::Setting,
    TieWord = crate::engine::Tie,
    MetricWord = crate::engine::Metric,
    ArmWord = crate::engine::Arm,
    ReviewWord = crate::moderate::ReviewState,
    GoalWord = crate::engine::Goal,
    TraitWord = crate::engine::Trait,
    TaskWord = crate::engine::Task,
    SceneWord = crate::engine::Scene,
);

impl<View, T: Present<View>> Present<Vec<View>> for Vec<T> {
    fn present(self, data: &Dataset) -> Vec<View> {
        self.into_iter().map(|item| item.present(data)).collect()
    }
}

impl<View, T: Present<View>> Present<Option<View>> for Option<T> {
    fn present(self, data: &Dataset) -> Option<View> {
        self.map(|item| item.present(data))
    }
}

impl<A, B, T: Present<A>, U: Present<B>> Present<(A, B)> for (T, U) {
    fn present(self, data: &Dataset) -> (A, B) {
        (self.0.present(data), self.1.present(data))
    }
}

impl<A, B, C, T: Present<A>, U: Present<B>, V: Present<C>> Present<(A, B, C)> for (T, U, V) {
    fn present(self, data: &Dataset) -> (A, B, C) {
        (self.0.present(data), self.1.present(data), self.2.present(data))
    }
}

impl Present<u32> for u8 {
    fn present(self, _: &Dataset) -> u32 {
        self.into()
    }
}

impl Present<f64> for Time {
    fn present(self, _: &Dataset) -> f64 {
        self.0 as f64
    }
}

impl Present<String> for MemberId {
    fn present(self, data: &Dataset) -> String {
        data.members.key.get(self.index()).to_owned()
    }
}

impl Present<String> for ContentId {
    fn present(self, data: &Dataset) -> String {
        data.contents.key.get(self.index()).to_owned()
    }
}

impl Present<String> for ActivityId {
    fn present(self, data: &Dataset) -> String {
        data.activities.key.get(self.index()).to_owned()
    }
}

/// "acts30"; a further number of yours is "attribute:age".
impl Present<String> for Feature {
    fn present(self, data: &Dataset) -> String {
        key::key(self, &Own::of(data))
    }
}

/// "activeMembers"; money carries its currency: "revenue:USD".
impl Present<String> for MeasureKind {
    fn present(self, _: &Dataset) -> String {
        match self {
            Self::Revenue { currency } => {
                format!("revenue:{}", currency.map(char::from).iter().collect::<String>())
            }
            named => camel_case(&format!("{named:?}")),
        }
    }
}

fn camel_case(name: &str) -> String {
    let mut rest = name.chars();
    let first = rest.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::Present;
    use crate::engine::MeasureKind;
    use crate::model::{Builder, Dataset, MemberId};
    use crate::profile::Feature;

    #[test]
    fn ids_become_keys_and_names_words() {
        let mut builder = Builder::default();
        let anna = builder.member("anna");
        builder.attribute_number(anna, "age", 30.0);
        let data = builder.build().0;
        let member: String = MemberId(0).present(&data);
        assert_eq!(member, "anna");
        let feature: String = Feature::ActiveDays30.present(&data);
        assert_eq!(feature, "activeDays30");
        let feature: String = Feature::Attribute(0).present(&data);
        assert_eq!(feature, "attribute:age");
        let measure: String = MeasureKind::Revenue { currency: *b"USD" }.present(&data);
        assert_eq!(measure, "revenue:USD");
    }

    #[test]
    fn a_row_that_is_not_there_has_no_key() {
        let member: String = MemberId(7).present(&Dataset::default());
        assert_eq!(member, "");
    }
}

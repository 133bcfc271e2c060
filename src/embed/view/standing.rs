//! Where one member stands by the rules.

use super::community::PeriodView;
use super::profiles::{ClassRulesView, ClassView, LoyaltyRuleView, MissingView};
use super::{Present, mirror};
use crate::engine;
use crate::model::Dataset;

mirror!(
    /// Where one member stands by the rules, and why.
    StandingView = engine::Standing {
        rules: ClassRulesView,
        class: ClassView,
        grounds: GroundsView,
        /// Undefined where neither recency nor frequency is known.
        rfm: Option<RfmPlaceView>,
        loyalty: LoyaltyStatusView,
    }
);

/// The numbers behind a member's classes.
#[derive(Clone, Debug, serde::Serialize, tsify::Tsify)]
#[serde(rename_all = "camelCase")]
pub struct GroundsView {
    /// Whether your data says so.
    moderator: bool,
    /// In 90 days.
    contributions: u32,
    /// Of the last 30.
    active_days: u32,
    /// Acts of 90 days that speak for each need.
    needs: Vec<(String, u32)>,
}

impl Present<GroundsView> for engine::Grounds {
    fn present(self, data: &Dataset) -> GroundsView {
        let needs = engine::Need::ALL.into_iter().zip(self.needs).collect::<Vec<_>>();
        let Self { moderator, contributions, active_days, .. } = self;
        GroundsView { moderator, contributions, active_days, needs: needs.present(data) }
    }
}

mirror!(
    /// A member's place in recency, frequency and money.
    RfmPlaceView = engine::RfmPlace {
        group: String,
        /// Parts that each rank is cut into.
        parts: u32,
        /// R and F, from 1; undefined of who never acted.
        cell: Option<(u32, u32)>,
        money_part: Option<u32>,
        recency: Option<f64>,
        frequency: f64,
        money: Option<f64>,
    }
);

mirror!(
    /// Whether a member is loyal, and what is missing.
    LoyaltyStatusView = engine::LoyaltyStatus {
        rule: LoyaltyRuleView,
        loyal: bool,
        /// The periods that count with their active days, the latest first.
        periods: Vec<(PeriodView, u32)>,
        missing: Option<MissingView>,
    }
);

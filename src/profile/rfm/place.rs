//! Where one member stands in recency, frequency and money.

use serde::{Deserialize, Serialize};

use super::{Rfm, RfmGroup};
use crate::model::MemberId;
use crate::profile::{Feature, FeatureTable};

/// One member's place, with the numbers it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct RfmPlace {
    /// The group.
    pub group: RfmGroup,
    /// Parts that each rank is cut into.
    pub parts: u8,
    /// The cell: R and F; `None` for the silent.
    pub cell: Option<(u8, u8)>,
    /// M; `None` for the silent and without payments.
    pub money_part: Option<u8>,
    /// Days since the last act.
    pub recency: Option<f64>,
    /// Days with an act.
    pub frequency: f64,
    /// Money paid less refunds.
    pub money: Option<f64>,
}

impl Rfm {
    /// The place of a person; `None` for robots, and where nothing is known. The table must be
    /// the one that was ranked.
    pub fn place_of(&self, person: MemberId, table: &FeatureTable) -> Option<RfmPlace> {
        let row = self.people.binary_search(&person).ok()?;
        let scores = self.scores.get(row)?;
        let value = |feature| {
            let value = table.column(table.column_of(feature)?)[row];
            (!value.is_nan()).then_some(value)
        };
        Some(RfmPlace {
            group: self.group(scores),
            parts: self.parts,
            cell: scores.map(|[r, f, _]| (r, f)),
            money_part: scores.map(|[_, _, m]| m).filter(|_| self.money),
            recency: value(Feature::Recency).filter(|_| scores.is_some()),
            frequency: value(Feature::ActiveDaysAll).unwrap_or(0.0),
            money: value(Feature::Paid).filter(|_| self.money),
        })
    }

    /// The cell of a person, R and F; `None` for robots and the silent.
    pub fn cell_of(&self, person: MemberId) -> Option<(u8, u8)> {
        let row = self.people.binary_search(&person).ok()?;
        self.scores.get(row)?.map(|[r, f, _]| (r, f))
    }
}

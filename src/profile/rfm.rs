//! RFM: how recently, how often, how much.
//!
//! Members are ranked by days since the last act (R, fewer is better), by days with an
//! act in all (F), and, where there are payments, by money paid less refunds (M). Each
//! rank is cut into five equal parts, 1–5; with under 50 people into three, since fifths
//! of so few would change with every visit. Equal values get the same part, the
//! lower one. Hughes, "Strategic Database Marketing", 1994.
//!
//! R and F together name a group (terciles count as 1, 3, 5):
//!
//! | F \ R | 1–2 | 3 | 4 | 5 |
//! |---|---|---|---|---|
//! | 5 | cannot lose | loyal | champions | champions |
//! | 4 | at risk | loyal | champions | champions |
//! | 3 | at risk | need attention | potential | potential |
//! | 2 | hibernating | about to sleep | potential | potential |
//! | 1 | hibernating | about to sleep | promising | new faces |
//!
//! Who never acted is silent and in no cell.

mod place;

pub use place::RfmPlace;

use serde::{Deserialize, Serialize};

use super::{Feature, FeatureTable};
use crate::math::stats::shares_below;
use crate::model::MemberId;

/// People from whom on fifths are taken.
const ENOUGH_FOR_FIFTHS: usize = 50;

/// A group that recency and frequency put a member in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RfmGroup {
    /// Here now, and often.
    Champions,
    /// Often here, not just now.
    Loyal,
    /// Here now, and now and then.
    Potential,
    /// Here now, for nearly the first time.
    NewFaces,
    /// Here not long ago, seldom before.
    Promising,
    /// In the middle of both.
    NeedAttention,
    /// Seldom here, and not lately.
    AboutToSleep,
    /// Used to come, not seen for long.
    AtRisk,
    /// Used to come most of all, not seen for long.
    CannotLose,
    /// Seldom came, long ago.
    Hibernating,
    /// Never did anything.
    Silent,
}

impl RfmGroup {
    /// All of them, the best first.
    pub const ALL: [Self; 11] = [
        Self::Champions,
        Self::Loyal,
        Self::Potential,
        Self::NewFaces,
        Self::Promising,
        Self::NeedAttention,
        Self::AboutToSleep,
        Self::AtRisk,
        Self::CannotLose,
        Self::Hibernating,
        Self::Silent,
    ];

    /// The group of two parts of five.
    pub fn of(recency: u8, frequency: u8) -> Self {
        match (recency, frequency) {
            (4.., 4..) => Self::Champions,
            (4.., 2..) => Self::Potential,
            (5.., _) => Self::NewFaces,
            (4, _) => Self::Promising,
            (3, 4..) => Self::Loyal,
            (3, 3) => Self::NeedAttention,
            (3, _) => Self::AboutToSleep,
            (_, 5..) => Self::CannotLose,
            (_, 3..) => Self::AtRisk,
            _ => Self::Hibernating,
        }
    }
}

/// Everybody's parts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rfm {
    people: Vec<MemberId>,
    parts: u8,
    money: bool,
    /// R, F, M of each person, from 1; `None` for the silent. M is 0 without payments.
    scores: Vec<Option<[u8; 3]>>,
}

/// The groups and the grid, counted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RfmSummary {
    /// Parts that each rank is cut into: 5, or 3 for few.
    pub parts: u8,
    /// Whether money is known, so that M is too.
    pub money: bool,
    /// People in all.
    pub people: u64,
    /// Members of each pair of parts: R, F, how many.
    pub cells: Vec<(u8, u8, u64)>,
    /// Every group with a member, the best first.
    pub groups: Vec<RfmRow>,
}

/// One group.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct RfmRow {
    /// Which.
    pub group: RfmGroup,
    /// How many members.
    pub members: u64,
    /// Of all, 0–1.
    pub share: f64,
    /// Mean days since the last act.
    pub recency: f64,
    /// Mean days with an act.
    pub frequency: f64,
    /// Money paid less refunds by all of them; `None` without payments.
    pub money: Option<f64>,
}

impl Rfm {
    /// Ranks the people of a table; empty where it has neither recency nor frequency.
    pub fn of(table: &FeatureTable) -> Self {
        let column = |feature| table.column_of(feature);
        let (Some(recency), Some(frequency)) =
            (column(Feature::Recency), column(Feature::ActiveDaysAll))
        else {
            return Self::default();
        };
        let parts = if table.people.len() < ENOUGH_FOR_FIFTHS { 3 } else { 5 };
        let acted: Vec<bool> = table.column(frequency).iter().map(|&days| days > 0.0).collect();
        // The silent are not ranked: where most are, the others would all be alike.
        let ranked = |values: Vec<f64>| -> Vec<u8> {
            let known: Vec<f64> = values
                .iter()
                .zip(&acted)
                .map(|(&value, &acted)| if acted { value } else { f64::NAN })
                .collect();
            let of = acted.iter().filter(|&&acted| acted).count().max(1) as f64;
            let all = known.len() as f64;
            // A share of all becomes a share of those who acted.
            let part = |share: f64| (share * all / of * f64::from(parts)) as u8 + 1;
            shares_below(&known).into_iter().map(|share| part(share).min(parts)).collect()
        };
        let recencies = ranked(table.column(recency).iter().map(|days| -days).collect());
        let frequencies = ranked(table.column(frequency).to_vec());
        let money = column(Feature::Paid).map(|paid| ranked(table.column(paid).to_vec()));
        let scores = (0..table.people.len())
            .map(|row| {
                let money = money.as_ref().map_or(0, |money| money[row]);
                acted[row].then(|| [recencies[row], frequencies[row], money])
            })
            .collect();
        Self { people: table.people.clone(), parts, money: money.is_some(), scores }
    }

    /// The group of a person; `None` for robots, and where nothing is known.
    pub fn group_of(&self, person: MemberId) -> Option<RfmGroup> {
        let row = self.people.binary_search(&person).ok()?;
        self.scores.get(row).map(|scores| self.group(scores))
    }

    fn group(&self, scores: &Option<[u8; 3]>) -> RfmGroup {
        // Terciles stand for the first, the middle and the last fifth.
        let fifth = |part: u8| if self.parts == 3 { 2 * part - 1 } else { part };
        scores.map_or(RfmGroup::Silent, |[r, f, _]| RfmGroup::of(fifth(r), fifth(f)))
    }

    /// Everything counted. The table must be the one that was ranked.
    pub fn summary(&self, table: &FeatureTable) -> RfmSummary {
        let groups: Vec<RfmGroup> = self.scores.iter().map(|scores| self.group(scores)).collect();
        let row = |&group: &RfmGroup| {
            let rows: Vec<usize> = (0..groups.len()).filter(|&row| groups[row] == group).collect();
            let sum = |feature| {
                let column = table.column_of(feature)?;
                let values = table.column(column);
                let known = rows.iter().map(|&row| values[row]).filter(|value| !value.is_nan());
                Some(known.sum::<f64>())
            };
            let mean = |feature| sum(feature).unwrap_or(0.0) / rows.len().max(1) as f64;
            RfmRow {
                group,
                members: rows.len() as u64,
                share: rows.len() as f64 / groups.len().max(1) as f64,
                recency: mean(Feature::Recency),
                frequency: mean(Feature::ActiveDaysAll),
                money: sum(Feature::Paid).filter(|_| self.money),
            }
        };
        let cells = (1..=self.parts).flat_map(|r| (1..=self.parts).map(move |f| (r, f)));
        let count = |r, f| {
            let here = |scores: &&[u8; 3]| scores[0] == r && scores[1] == f;
            self.scores.iter().flatten().filter(here).count() as u64
        };
        RfmSummary {
            parts: self.parts,
            money: self.money,
            people: groups.len() as u64,
            cells: cells.map(|(r, f)| (r, f, count(r, f))).collect(),
            groups: RfmGroup::ALL.iter().map(row).filter(|row| row.members > 0).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use nalgebra::DMatrix;

    use super::{Rfm, RfmGroup};
    use crate::model::{MemberId, Time};
    use crate::profile::{Feature, FeatureTable};

    /// The first is the most recent, the most frequent, the one who pays most.
    fn table(people: usize) -> FeatureTable {
        let place = |row: usize| row as f64;
        FeatureTable {
            people: (0..people).map(MemberId::at).collect(),
            features: vec![Feature::Recency, Feature::ActiveDaysAll, Feature::Paid],
            values: DMatrix::from_fn(people, 3, |row, column| {
                if column == 0 { place(row) } else { place(people - row) }
            }),
            constant: Vec::new(),
            as_of: Time(0),
        }
    }

    #[test]
    fn fifths_of_many_and_thirds_of_few() {
        let many = table(100);
        let summary = Rfm::of(&many).summary(&many);
        assert_eq!((summary.parts, summary.people), (5, 100));
        let diagonal = |&&(r, f, _): &&(u8, u8, u64)| r == f;
        assert!(summary.cells.iter().filter(diagonal).all(|cell| cell.2 == 20), "{summary:?}");
        assert_eq!(summary.groups[0].group, RfmGroup::Champions);
        assert_eq!(summary.groups[0].members, 40);
        assert_eq!(summary.groups[0].money, Some((61..=100).sum::<u32>().into()));
        let few = table(49);
        let rfm = Rfm::of(&few);
        assert_eq!(rfm.summary(&few).parts, 3);
        assert_eq!(rfm.group_of(MemberId(0)), Some(RfmGroup::Champions));
        assert_eq!(rfm.group_of(MemberId(48)), Some(RfmGroup::Hibernating));
    }

    #[test]
    fn who_never_acted_is_silent_and_does_not_push_the_others_up() {
        let mut table = table(100);
        for row in 40..100 {
            table.values[(row, 1)] = 0.0;
        }
        let rfm = Rfm::of(&table);
        assert_eq!(rfm.group_of(MemberId(99)), Some(RfmGroup::Silent));
        let place = |id| rfm.place_of(MemberId(id), &table).unwrap();
        assert_eq!((place(99).cell, place(99).money_part), (None, None));
        assert_eq!((place(0).cell, place(0).money_part), (Some((5, 5)), Some(5)));
        assert_eq!((place(0).recency, place(0).frequency), (Some(0.0), 100.0));
        assert_eq!(rfm.place_of(MemberId(100), &table), None);
        let summary = rfm.summary(&table);
        let cell = |r, f| summary.cells.iter().find(|cell| (cell.0, cell.1) == (r, f)).unwrap().2;
        assert_eq!([cell(1, 1), cell(5, 5)], [8, 8], "fifths of forty");
    }

    #[test]
    fn every_pair_has_a_group_and_more_is_never_worse() {
        assert_eq!(RfmGroup::of(5, 5), RfmGroup::Champions);
        assert_eq!(RfmGroup::of(1, 5), RfmGroup::CannotLose);
        assert_eq!(RfmGroup::of(2, 3), RfmGroup::AtRisk);
        assert_eq!(RfmGroup::of(5, 1), RfmGroup::NewFaces);
        assert_eq!(RfmGroup::of(1, 1), RfmGroup::Hibernating);
    }
}

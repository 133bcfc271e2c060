//! Which column of an unknown table is what.

use serde::{Deserialize, Serialize};

/// Columns by their position, counted from 0. Guessed from the header and the
/// first rows, shown, changeable.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// Who: the one column that is needed.
    pub member: Option<u32>,
    /// To what.
    pub object: Option<u32>,
    /// When.
    pub time: Option<u32>,
    /// What they did.
    pub kind: Option<u32>,
    /// How much.
    pub value: Option<u32>,
    /// In which words.
    pub text: Option<u32>,
    /// How to read 03/04/2024.
    pub dates: DateOrder,
}

/// The order of the parts of a date written with slashes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum DateOrder {
    /// 31/01/2024.
    DayFirst,
    /// 01/31/2024.
    MonthFirst,
    /// 2024/01/31, which is read right in every setting.
    #[default]
    YearFirst,
}

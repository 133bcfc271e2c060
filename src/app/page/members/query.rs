//! What the address says about the members page.

use serde::{Deserialize, Serialize};

use crate::app::part::{Sort, Window};
use crate::engine::{MemberGroup, MemberQuery, MemberSort};

/// The search, the filter, the order, the view.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Query {
    /// Part of a name or key.
    #[serde(rename = "q", skip_serializing_if = "String::is_empty")]
    pub search: String,
    /// One segment only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<u32>,
    /// One class or RFM group only, by its word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// By which column.
    pub sort: Column,
    /// Largest first.
    #[serde(rename = "desc")]
    pub descending: bool,
    /// Which view.
    pub view: View,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            search: String::new(),
            segment: None,
            group: None,
            sort: Column::Score,
            descending: true,
            view: View::List,
        }
    }
}

/// What the page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum View {
    /// The table.
    List,
    /// The groups they form.
    Segments,
    /// The groups that rules sort them into.
    Classes,
    /// Who is loyal.
    Loyalty,
    /// What is known of them, in numbers.
    Features,
    /// What the score is made of.
    Score,
}

impl View {
    /// All of them, in the order of the tabs.
    pub const ALL: [Self; 6] =
        [Self::List, Self::Segments, Self::Classes, Self::Loyalty, Self::Features, Self::Score];
}

/// A column that the table can be sorted by, in the order in which they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Column {
    Name,
    Score,
    Segment,
    ActiveDays,
    Acts,
    LastSeen,
    Joined,
}

impl Column {
    const ALL: [Self; 7] = [
        Self::Name,
        Self::Score,
        Self::Segment,
        Self::ActiveDays,
        Self::Acts,
        Self::LastSeen,
        Self::Joined,
    ];

    fn asked(self) -> MemberSort {
        match self {
            Self::Name => MemberSort::Name,
            Self::Segment => MemberSort::Segment,
            Self::Score => MemberSort::Score,
            Self::ActiveDays => MemberSort::ActiveDays,
            Self::Acts => MemberSort::Acts,
            Self::LastSeen => MemberSort::LastSeen,
            Self::Joined => MemberSort::Joined,
        }
    }
}

impl Query {
    /// How many columns can be sorted by: the first ones.
    pub const SORTABLE: usize = Column::ALL.len();

    /// As the table marks it.
    pub fn order(&self) -> Sort {
        Sort { column: self.sort as usize, descending: self.descending }
    }

    /// With another order.
    pub fn ordered(&self, sort: Sort) -> Self {
        let column = Column::ALL.get(sort.column).copied().unwrap_or(self.sort);
        Self { sort: column, descending: sort.descending, ..self.clone() }
    }

    /// As the engine is asked.
    pub fn asked(&self, window: Window) -> MemberQuery {
        MemberQuery {
            search: self.search.clone(),
            segment: self.segment,
            group: self.group.as_deref().and_then(MemberGroup::of),
            sort: self.sort.asked(),
            descending: self.descending,
            offset: window.offset,
            limit: window.limit,
        }
    }
}

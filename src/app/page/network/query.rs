//! What the address says about the network page.

use serde::{Deserialize, Serialize};

use crate::app::part::{Sort, Window};
use crate::engine::{NetworkQuery, NetworkSort, NetworkTableQuery, Tie};

/// The periods to choose from, in days; the whole history first.
pub const PERIODS: [Option<u32>; 4] = [None, Some(365), Some(90), Some(30)];

/// The ties, the period, the order of the table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Query {
    /// Which ties.
    pub ties: Ties,
    /// The last so many days; all if `None`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// By which column.
    pub sort: By,
    /// Largest first.
    #[serde(rename = "desc")]
    pub descending: bool,
}

impl Default for Query {
    fn default() -> Self {
        Self { ties: Ties::All, days: None, sort: By::Standing, descending: true }
    }
}

/// One kind of tie, or all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Ties {
    All,
    Replies,
    Mentions,
    Reactions,
    Together,
}

impl Ties {
    /// All choices, in the order in which they stand.
    pub const ALL: [Self; 5] =
        [Self::All, Self::Replies, Self::Mentions, Self::Reactions, Self::Together];

    /// Its name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Replies => "replies",
            Self::Mentions => "mentions",
            Self::Reactions => "reactions",
            Self::Together => "together",
        }
    }

    /// The choice of a name; all if there is none.
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|ties| ties.name() == name).unwrap_or(Self::All)
    }

    /// The kind, if it is one.
    pub fn kind(self) -> Option<Tie> {
        match self {
            Self::All => None,
            Self::Replies => Some(Tie::Reply),
            Self::Mentions => Some(Tie::Mention),
            Self::Reactions => Some(Tie::Reaction),
            Self::Together => Some(Tie::Together),
        }
    }
}

/// A column that the table can be sorted by, in the order in which they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum By {
    Name,
    Standing,
    Incoming,
    Outgoing,
    Between,
    Core,
    Group,
}

/// Each with its name to the engine.
const COLUMNS: [(By, NetworkSort); 7] = [
    (By::Name, NetworkSort::Name),
    (By::Standing, NetworkSort::Standing),
    (By::Incoming, NetworkSort::Incoming),
    (By::Outgoing, NetworkSort::Outgoing),
    (By::Between, NetworkSort::Between),
    (By::Core, NetworkSort::Core),
    (By::Group, NetworkSort::Group),
];

impl Query {
    /// A period as a choice.
    pub fn days_name(days: Option<u32>) -> String {
        days.map_or_else(|| "all".to_owned(), |days| days.to_string())
    }

    /// As the engine is asked for the page.
    pub fn network(&self) -> NetworkQuery {
        let ties = self.ties.kind().map_or_else(|| Tie::ALL.to_vec(), |tie| vec![tie]);
        NetworkQuery { ties, days: self.days }
    }

    /// As the engine is asked for the table.
    pub fn table(&self, window: Window) -> NetworkTableQuery {
        let found = COLUMNS.into_iter().find(|&(by, _)| by == self.sort);
        NetworkTableQuery {
            network: self.network(),
            sort: found.map_or(NetworkSort::Standing, |(_, sort)| sort),
            descending: self.descending,
            offset: window.offset,
            limit: window.limit,
        }
    }

    /// As the table marks it.
    pub fn order(&self) -> Sort {
        Sort { column: self.sort as usize, descending: self.descending }
    }

    /// With another order.
    pub fn ordered(&self, sort: Sort) -> Self {
        let by = COLUMNS.get(sort.column).map_or(self.sort, |&(by, _)| by);
        Self { sort: by, descending: sort.descending, ..self.clone() }
    }
}

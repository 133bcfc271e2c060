//! What the address says about the page.

use serde::{Deserialize, Serialize};

/// The view, and what each of them is asked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Query {
    /// Which view.
    pub view: View,
    /// For whom, by row number; the first one found if not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<u32>,
    /// Which content, by row number; the latest if not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<u32>,
    /// Published in how many days.
    pub days: Days,
    /// How varied a member's list is.
    pub variety: Variety,
    /// Whether offers are shown.
    pub offers: bool,
}

/// What the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum View {
    /// One list for everybody.
    #[default]
    Digest,
    /// A list for one member.
    Member,
    /// Members for one content.
    Suited,
    /// What the models are worth.
    Models,
}

/// From which days a digest is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Days {
    Week,
    #[default]
    Month,
    All,
}

impl Days {
    /// All of them, with the word that stands for each.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Week, "week"), (Self::Month, "month"), (Self::All, "all")];

    /// As the engine is asked.
    pub fn count(self) -> Option<u32> {
        match self {
            Self::Week => Some(7),
            Self::Month => Some(30),
            Self::All => None,
        }
    }
}

/// How varied a list is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Variety {
    #[default]
    None,
    Some,
    Much,
}

impl Variety {
    /// All of them, with the word that stands for each.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::None, "none"), (Self::Some, "some"), (Self::Much, "much")];

    /// As the engine is asked, 0–1.
    pub fn share(self) -> f64 {
        match self {
            Self::None => 0.0,
            Self::Some => 0.3,
            Self::Much => 0.6,
        }
    }
}

/// The one that a word stands for.
pub fn named<T: Copy + Default>(all: &[(T, &str)], word: &str) -> T {
    all.iter().find(|(_, name)| *name == word).map(|&(value, _)| value).unwrap_or_default()
}

/// The word that stands for one.
pub fn word<T: PartialEq>(all: &[(T, &'static str)], value: &T) -> &'static str {
    all.iter().find(|(of, _)| of == value).map_or("", |(_, name)| name)
}

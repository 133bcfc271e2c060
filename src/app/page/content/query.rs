//! What the address says about the content page.

use serde::{Deserialize, Serialize};

use crate::app::page::review;
use crate::app::part::{Sort, Window};
use crate::engine::{ContentQuery, ContentSort};

/// The search, the filter, the order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Query {
    /// Part of a title or a tag.
    #[serde(rename = "q", skip_serializing_if = "String::is_empty")]
    pub search: String,
    /// One state of review only, by its word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<String>,
    /// By which column.
    pub sort: By,
    /// Largest first.
    #[serde(rename = "desc")]
    pub descending: bool,
}

impl Default for Query {
    fn default() -> Self {
        let (search, sort) = (String::new(), By::People);
        Self { search, review: None, sort, descending: true }
    }
}

/// A column that the table can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum By {
    Title,
    Published,
    People,
    Acts,
}

/// Each with its place among the columns and its name to the engine.
const COLUMNS: [(By, usize, ContentSort); 4] = [
    (By::Title, 0, ContentSort::Title),
    (By::Published, 4, ContentSort::Published),
    (By::People, 1, ContentSort::People),
    (By::Acts, 2, ContentSort::Acts),
];

impl Query {
    /// Whether a column can be sorted by.
    pub fn sortable(column: usize) -> bool {
        COLUMNS.iter().any(|&(_, place, _)| place == column)
    }

    /// As the table marks it.
    pub fn order(&self) -> Sort {
        Sort { column: self.column().1, descending: self.descending }
    }

    /// With another order.
    pub fn ordered(&self, sort: Sort) -> Self {
        let found = COLUMNS.into_iter().find(|&(_, place, _)| place == sort.column);
        let column = found.map_or(self.sort, |(by, ..)| by);
        Self { sort: column, descending: sort.descending, ..self.clone() }
    }

    /// As the engine is asked.
    pub fn asked(&self, window: Window) -> ContentQuery {
        ContentQuery {
            search: self.search.clone(),
            review: self.review.as_deref().map(review::filter).unwrap_or_default(),
            sort: self.column().2,
            descending: self.descending,
            offset: window.offset,
            limit: window.limit,
        }
    }

    fn column(&self) -> (By, usize, ContentSort) {
        COLUMNS.into_iter().find(|&(by, ..)| by == self.sort).unwrap_or(COLUMNS[0])
    }
}

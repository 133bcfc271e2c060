//! What can be asked about ties between members.

use serde::{Deserialize, Serialize};

use crate::graph::Tie;

/// Which ties to look at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NetworkQuery {
    /// Kinds of tie; at least one.
    pub ties: Vec<Tie>,
    /// Length of the period that ends with the last event; the whole history if `None`.
    pub days: Option<u32>,
}

/// Which people with ties to show, and in what order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NetworkTableQuery {
    /// Of which network.
    pub network: NetworkQuery,
    /// By which column.
    pub sort: NetworkSort,
    /// Largest first.
    pub descending: bool,
    /// Rows to skip.
    pub offset: u32,
    /// Rows to return at most.
    pub limit: u32,
}

/// Columns of the table of people with ties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NetworkSort {
    /// Name, or key where there is none.
    Name,
    /// PageRank.
    Standing,
    /// People who turn to them.
    Incoming,
    /// People they turn to.
    Outgoing,
    /// Betweenness.
    Between,
    /// Core number.
    Core,
    /// Group.
    Group,
}

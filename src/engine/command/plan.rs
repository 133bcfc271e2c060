//! What is asked about the content plan.

use serde::{Deserialize, Serialize};

/// The plan as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlanFormat {
    /// A calendar (RFC 5545).
    Calendar,
    /// A table.
    Csv,
}

//! The indicators, one file each: what is counted, of whom, over what time.
//!
//! | file | question |
//! |---|---|
//! | `stickiness` | how many come, how often |
//! | `lifecycle` | who is new, stays, returns, lapses |
//! | `activation` | whether newcomers begin |
//! | `response` | how long people wait for somebody else |
//! | `inequality` | who makes the contributions |
//! | `cohorts` | who is still there after months |
//! | `funnel` | how far people go with a content |
//! | `rhythm` | when members are there |

mod activation;
pub(super) mod cohorts;
mod funnel;
mod inequality;
mod lifecycle;
mod month;
mod response;
mod rhythm;
mod stickiness;

#[cfg(test)]
pub(crate) mod fixture;

pub use activation::{Activation, activation};
pub use cohorts::{Cell, Cohort, CohortGroup, Retention, retention, returned};
pub use funnel::{ContentFunnel, Funnel, Steps, funnel};
pub use inequality::{Inequality, inequality};
pub use lifecycle::Lifecycle;
pub use response::{Replies, Reply, Response};
pub use rhythm::{BestHour, Rhythm, rhythm};
pub use stickiness::Stickiness;

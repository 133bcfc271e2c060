//! Trials: two ways of doing something, members split by lot, and an honest answer.
//!
//! ```text
//! history ─► baseline, CUPED ─► size ─► assignment (by lot, within strata)
//!                                            │  pasted into the platform, data imported
//!                     outcomes by day ◄──────┘
//!                         └─► analysis (looked at every day) ─► verdict in words
//! ```
//!
//! A creator looks at the result every morning. A test that is meant to be looked at
//! once then finds a difference that is not there in far more than 5 of 100 cases, so
//! the false alarms that are allowed are spent over the days (`spending`), the bounds
//! follow from how much of today's figure yesterday's already told (`bounds`), and the
//! size is planned for that very test (`size`). What members did before takes part of
//! the noise away (`analysis`, CUPED).

mod analysis;
mod assignment;
mod bounds;
mod metric;
mod size;
mod spending;
mod trial;
mod verdict;

pub use analysis::{Analysis, Daily, History, Look, analyse};
pub use assignment::{Candidate, assign};
pub use bounds::{bounds, crossing};
pub use metric::{Metric, Outcomes};
pub use size::{Baseline, Size, SizeError, SizeParams, SizeValidParams};
pub use spending::spent;
pub use trial::{Arm, Trial};
pub use verdict::{Verdict, verdict};

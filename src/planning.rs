//! Content planning: what members want and get too little of, what keeps them, and what
//! is to come.
//!
//! ```text
//! log ─┬─► demand and supply by subject ─► gaps
//!      └─► who took up what, matched ────► what keeps members
//! entries (idea → draft → review → scheduled → published) ─► calendar, .ics, CSV
//!                                                  └─► linked content ─► evaluation
//! ```
//!
//! A view is cheap: what many look at need not be what brings them back. So a subject is
//! judged by whether those who took it up are still here a month later, against others who
//! were as active as they were (`matched`).

mod day;
mod demand;
mod entry;
mod evaluation;
mod file;
mod keeps;
mod matched;
mod searches;
mod subject;

pub use day::{Month, read, written};
pub use demand::{Gap, gaps};
pub use entry::{PlanEntry, PlanState};
pub use evaluation::{Evaluation, Reception};
pub use file::{csv, ics};
pub use keeps::{Keeps, keeps};
pub use matched::{Matched, matched};
pub use subject::{Subject, Subjects};

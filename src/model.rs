//! The vocabulary every other module speaks.
//!
//! A community is five small tables (members, contents, activities, tiers,
//! payments), one long log of events, and the words of some of them. All are columns, not rows: an event
//! costs 29 bytes, a scan touches only what it needs, and a column is written to
//! disk as it stands. Rows refer to each other by dense ids, given in the order
//! of the external keys, so that the same input yields the same ids whatever
//! order its files came in.
//!
//! [`Builder`] turns what readers understood into a [`Dataset`]; it interns,
//! sorts and drops duplicates. What readers could not understand are
//! [`Issue`]s: dirty data is not an error.

mod builder;
mod dataset;
mod event;
mod id;
mod issue;
mod kind;
mod money;
mod progress;
mod remarks;
mod spreadsheet;
mod stage;
mod strings;
mod table;
mod time;

pub use builder::{
    ActivityDraft, Builder, ContentDraft, EventDraft, MemberDraft, PaymentDraft, TierDraft,
};
pub use dataset::{Dataset, Events, MemberEvents};
pub use event::{Event, Object};
pub use id::{ActivityId, ContentId, MemberId, TierId};
pub use issue::{FileReport, Issue, IssueKind, Report, Severity};
pub use kind::{ActivityKind, Audience, EventKind, PaymentStatus};
pub use money::major;
pub use progress::{Cancelled, Progress, Silent, Turn, Turns};
pub use remarks::Remarks;
pub use spreadsheet::{spreadsheet_cell, spreadsheet_text};
pub use stage::Stage;
pub use strings::StringColumn;
pub use table::{Activities, Attribute, AttributeValues, Contents, Members, Payments, Tiers};
pub use time::{DAY, HOUR, Period, Time};

//! How the community is doing: key numbers with their period and change.
//!
//! Only acts count ([`crate::model::EventKind::is_act`]), and only those of
//! people: robots are in no number here. A period ends with the last thing that
//! happened, since an export may be old.

mod activity;
mod acts;
mod alert;
mod anomaly;
mod change_point;
mod checkup;
mod finding;
pub mod forecast;
mod histogram;
pub mod indicators;
mod measure;
mod overview;
mod participation;
mod season;
mod vital;

pub use activity::{ActivityCounts, ActivitySeries, activity_counts, activity_series, steps};
pub use acts::{Acts, Depth};
pub use alert::{Alert, AlertKind, Behind, Cause, CauseKind, alerts, alerts_until, behind};
pub use anomaly::{Anomaly, anomalies};
pub use change_point::{ChangePoint, change_points};
pub use checkup::{Checkup, CheckupParams, HealthFinding, Outlook, checkup};
pub use finding::Finding;
pub use histogram::Histogram;
pub use measure::{Measure, MeasureKind};
pub use overview::{Overview, overview};
pub use participation::{Participation, participation};
pub use season::Season;
pub use vital::{Vital, VitalKind};

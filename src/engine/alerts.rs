//! Which segments are behind the alerts: a question of its own, since the health page need
//! not wait until segments are learnt.

use super::AlertSegments;
use super::community::Community;
use super::models::Models;
use crate::health::{alerts_until, behind};
use crate::model::{Cancelled, Progress};

/// The segment behind each alert of the days that end with the last event.
pub(super) fn segments(
    community: &Community,
    models: &mut Models,
    days: u32,
    progress: &dyn Progress,
) -> Result<AlertSegments, Cancelled> {
    let (dataset, events) = (&community.dataset, &community.events);
    let (period, alerts) = alerts_until(dataset, models.moment(), days);
    if alerts.is_empty() {
        return Ok(AlertSegments { period, behind: Vec::new(), segments: Vec::new() });
    }
    let profiles = models.profiles(community, progress)?;
    let mut found = Vec::with_capacity(alerts.len());
    for (row, alert) in alerts.iter().enumerate() {
        progress.report(row as u64, alerts.len() as u64)?;
        let before = profiles.segments_at(dataset, events, alert.period.start);
        let mut segments = vec![None; dataset.members.len()];
        for (person, segment) in profiles.table().people.iter().zip(before.unwrap_or_default()) {
            segments[person.index()] = segment;
        }
        found.push(behind(dataset, alert.period, &segments));
    }
    Ok(AlertSegments { period, behind: found, segments: profiles.briefs() })
}

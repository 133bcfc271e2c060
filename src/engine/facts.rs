//! What is in the dataset.

use super::Facts;
use crate::model::Dataset;
use crate::profile::feature::own::Own;

impl Facts {
    /// Counts a dataset.
    pub fn of(dataset: &Dataset) -> Self {
        let people = dataset.members.people().count();
        let timed = dataset.events.time.partition_point(|time| time.some().is_none());
        let span = dataset.events.time.get(timed).copied().zip(dataset.events.time.last().copied());
        Self {
            members: people as u64,
            robots: (dataset.members.len() - people) as u64,
            contents: dataset.contents.len() as u64,
            activities: dataset.activities.len() as u64,
            tiers: dataset.tiers.len() as u64,
            payments: dataset.payments.len() as u64,
            events: dataset.events.len() as u64,
            span,
            attributes: Own::of(dataset).names,
            synthetic: dataset.synthetic,
        }
    }
}

//! Ties between those who took part in one activity.

use super::{CROWD, Draft, Tie};
use crate::model::{Cancelled, Dataset, Object, Progress, Time};

/// Adds ties for each activity.
pub(super) fn tie(
    dataset: &Dataset,
    draft: &mut Draft<'_>,
    progress: &dyn Progress,
) -> Result<(), Cancelled> {
    // (activity, node, when), so that who came is sorted by activity.
    let mut there: Vec<(u32, u32, Time)> = Vec::new();
    for event in dataset.events.iter().filter(|event| event.kind.is_act()) {
        let Object::Activity(activity) = event.object else { continue };
        if let Some(node) = draft.node(event.member).filter(|_| draft.counts(event.time)) {
            there.push((activity.0, node, event.time));
        }
    }
    there.sort_unstable();
    // Somebody who acted twice was there once, from their first act on.
    there.dedup_by_key(|&mut (activity, node, _)| (activity, node));
    let total = there.len();
    let mut done = 0;
    for people in there.chunk_by(|a, b| a.0 == b.0) {
        progress.report(done as u64, total as u64)?;
        done += people.len();
        if people.len() > CROWD {
            draft.network.crowds += 1;
            continue;
        }
        if people.len() < 2 {
            continue;
        }
        draft.network.acts[Tie::Together as usize] += 1;
        let weight = 0.5 / (people.len() - 1) as f32;
        for (place, &(_, one, time)) in people.iter().enumerate() {
            for &(_, other, later) in &people[place + 1..] {
                let weight = weight * draft.aged(time.max(later));
                draft.ties.extend([(one, other, weight), (other, one, weight)]);
            }
        }
    }
    Ok(())
}

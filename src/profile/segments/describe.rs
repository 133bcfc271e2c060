//! What sets each group apart: its means beside everybody's.

use nalgebra::DMatrix;

use super::{Difference, Segment, SegmentName, name};
use crate::math::order::Order;
use crate::profile::FeatureTable;
use crate::profile::feature::own::Own;

/// A group differs on a feature from this many standard deviations.
const NOTABLE: f64 = 0.25;

/// Orders the groups by mean score, the largest first, and relabels the members.
pub(crate) fn order_by_score(labels: &mut [u32], scores: &[f64], groups: usize) {
    let mut sums = vec![(0.0, 0u32); groups];
    for (&label, score) in labels.iter().zip(scores) {
        let (sum, count) = &mut sums[label as usize];
        *sum += score;
        *count += 1;
    }
    let mean = |group: usize| sums[group].0 / f64::from(sums[group].1.max(1));
    let mut order: Vec<usize> = (0..groups).collect();
    order.order_by(|&a, &b| mean(b).total_cmp(&mean(a)).then(a.cmp(&b)));
    let mut place = vec![0; groups];
    for (new, &old) in order.iter().enumerate() {
        place[old] = new as u32;
    }
    for label in labels {
        *label = place[*label as usize];
    }
}

/// The segments of labelled members, named.
///
/// The distance of a feature is that of its standardised, tail-drawn values
/// (what the groups were found on); the means shown are of the values as they are.
pub(crate) fn describe(
    table: &FeatureTable,
    own: &Own,
    standardised: &DMatrix<f64>,
    labels: &[u32],
    scores: &[f64],
) -> Vec<Segment> {
    let groups = labels.iter().max().map_or(0, |&last| last as usize + 1);
    let people = labels.len() as f64;
    let mut segments = Vec::with_capacity(groups);
    let mut deviations = Vec::with_capacity(groups);
    for group in 0..groups as u32 {
        let rows: Vec<usize> = (0..labels.len()).filter(|&row| labels[row] == group).collect();
        let distances: Vec<f64> = standardised
            .column_iter()
            .map(|column| mean(rows.iter().map(|&row| column[row])))
            .collect();
        segments.push(Segment {
            index: group,
            name: SegmentName::found(Vec::new()),
            key: String::new(),
            members: rows.len() as u64,
            share: rows.len() as f64 / people,
            score: mean(rows.iter().map(|&row| scores[row])),
            differences: differences(table, &rows, &distances),
        });
        deviations.push(distances);
    }
    for (segment, name) in segments.iter_mut().zip(name::names(&table.features, &deviations)) {
        segment.key = name.key(own);
        segment.name = name;
    }
    segments
}

fn differences(table: &FeatureTable, rows: &[usize], distances: &[f64]) -> Vec<Difference> {
    let mut found: Vec<Difference> = distances
        .iter()
        .enumerate()
        .filter(|(_, distance)| distance.abs() >= NOTABLE)
        .map(|(column, &deviations)| {
            let values = table.column(column);
            Difference {
                feature: table.features[column],
                mean: mean(rows.iter().map(|&row| values[row])),
                overall: mean(values.iter().copied()),
                deviations,
            }
        })
        .collect();
    found.order_by(|a, b| b.deviations.abs().total_cmp(&a.deviations.abs()));
    found
}

/// Mean of what is known; 0 of nothing.
fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let known = values.filter(|value| !value.is_nan());
    let (sum, count) = known.fold((0.0, 0u32), |(sum, count), value| (sum + value, count + 1));
    sum / f64::from(count.max(1))
}

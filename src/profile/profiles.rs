//! Everybody profiled at once, and asked about one at a time.

use nalgebra::DMatrix;
use serde::{Deserialize, Serialize};

use super::k_means::{KMeansError, KMeansParams};
use super::pca::Pca;
use super::points::Points;
use super::score::{ScoreTerm, Scores, default_weights};
use super::segments::choose::{self, SAMPLE};
use super::segments::describe;
use super::{Feature, FeatureTable, SegmentBrief, Segments, scale};
use crate::math::Rng;
use crate::math::stats::moments;
use crate::model::{Cancelled, Dataset, MemberEvents, MemberId, Progress, Time};

/// Standard deviations beyond which a value is not farther: one rare act must
/// not make a segment of those who did it once.
const FARTHEST: f64 = 4.0;
/// Steps that progress is counted in.
const STEPS: u64 = 5;

/// A feature of a member.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FeatureValue {
    /// Which.
    pub feature: Feature,
    /// Their value; `None` if not known.
    pub value: Option<f64>,
    /// The mean over all.
    pub mean: f64,
    /// Share of members with less, 0–1.
    pub rank: f64,
}

/// The profile of a community as of one moment.
#[derive(Clone, Debug)]
pub struct Profiles {
    table: FeatureTable,
    means: Vec<f64>,
    scores: Scores,
    /// The segment of each row; empty if the data has no structure.
    labels: Vec<u32>,
    segments: Segments,
}

impl Profiles {
    /// Profiles everybody who is a person. The same input and seed give the same profiles.
    pub fn fit(
        dataset: &Dataset,
        events: &MemberEvents,
        as_of: Time,
        seed: u64,
        progress: &dyn Progress,
    ) -> Result<Self, Cancelled> {
        progress.report(0, STEPS)?;
        let table = FeatureTable::compute(dataset, events, as_of);
        progress.report(1, STEPS)?;
        let scores = Scores::of(&table, &default_weights(dataset, &table));
        let standardised = scale::standardise(&scale::draw_in_tails(&table));
        let near = standardised.map(|value| value.clamp(-FARTHEST, FARTHEST));
        let pca = Pca::fit(&near);
        let width = pca.components_above_noise();
        let components = pca.project(&near, width);
        let points = Points::from_matrix(&components);
        progress.report(2, STEPS)?;
        let sample = sample(points.len(), seed);
        let chosen = choose::choose(&points.select(&sample), seed, &Within(progress, 2))?;
        let totals: Vec<f64> = (0..table.people.len()).map(|row| scores.score(row)).collect();
        let labels = match chosen.clusters {
            Some(clusters) => {
                let mut labels = group(&points, clusters, seed, &Within(progress, 3))?;
                describe::order_by_score(&mut labels, &totals, clusters as usize);
                labels
            }
            None => Vec::new(),
        };
        progress.report(4, STEPS)?;
        let segments = Segments {
            segments: describe::describe(&table, &standardised, &labels, &totals),
            silhouettes: chosen.silhouettes,
            explained: pca.explained,
            map: map(&components, &sample, &labels),
            structured: !labels.is_empty(),
            people: table.people.len() as u64,
        };
        let means =
            (0..table.features.len()).map(|column| moments(table.column(column)).0).collect();
        progress.report(STEPS, STEPS)?;
        Ok(Self { table, means, scores, labels, segments })
    }

    /// The segments page.
    pub fn segments(&self) -> &Segments {
        &self.segments
    }

    /// The raw features: who, what, how much.
    pub fn table(&self) -> &FeatureTable {
        &self.table
    }

    /// The segment of a member; `None` for robots and where there is no structure.
    pub fn segment_of(&self, member: MemberId) -> Option<u32> {
        self.labels.get(self.table.row_of(member)?).copied()
    }

    /// The people of a segment, in id order.
    pub fn members_of(&self, segment: u32) -> impl Iterator<Item = MemberId> {
        let rows = self.table.people.iter().zip(&self.labels);
        rows.filter(move |&(_, &label)| label == segment).map(|(&person, _)| person)
    }

    /// A segment in one line.
    pub fn brief(&self, segment: u32) -> Option<SegmentBrief> {
        let segment = self.segments.segments.get(segment as usize)?;
        let (index, members) = (segment.index, segment.members);
        Some(SegmentBrief { index, name: segment.name.clone(), members })
    }

    /// All segments in one line each.
    pub fn briefs(&self) -> Vec<SegmentBrief> {
        (0..self.segments.segments.len()).filter_map(|index| self.brief(index as u32)).collect()
    }

    /// The profile score, 0–100; 0 for robots.
    pub fn score_of(&self, member: MemberId) -> f64 {
        self.table.row_of(member).map_or(0.0, |row| self.scores.score(row))
    }

    /// How the score comes about.
    pub fn terms_of(&self, member: MemberId) -> Vec<ScoreTerm> {
        self.table.row_of(member).map_or_else(Vec::new, |row| self.scores.terms(row).collect())
    }

    /// A member's features beside everybody's, in the order of the catalogue.
    /// O(people · features): for one member's page, not for a table of them.
    pub fn feature_values(&self, member: MemberId) -> Vec<FeatureValue> {
        let Some(row) = self.table.row_of(member) else { return Vec::new() };
        let of = |(column, &feature): (usize, &Feature)| {
            let values = self.table.column(column);
            let value = values[row];
            let less = values.iter().filter(|&&other| other < value).count();
            FeatureValue {
                feature,
                value: (!value.is_nan()).then_some(value),
                mean: self.means[column],
                rank: less as f64 / values.len() as f64,
            }
        };
        self.table.features.iter().enumerate().map(of).collect()
    }
}

/// Rows that stand for all: everybody up to [`SAMPLE`], else a seeded draw, in order.
fn sample(people: usize, seed: u64) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..people).collect();
    if people > SAMPLE {
        Rng::seed(seed).shuffle(&mut rows);
        rows.truncate(SAMPLE);
        rows.sort_unstable();
    }
    rows
}

/// Everybody's group.
fn group(
    points: &Points,
    clusters: u32,
    seed: u64,
    progress: &dyn Progress,
) -> Result<Vec<u32>, Cancelled> {
    let params = KMeansParams { clusters: clusters as usize, ..KMeansParams::default() };
    match params.check().and_then(|valid| valid.fit(points, seed, progress)) {
        Ok(found) => Ok(found.labels),
        Err(KMeansError::Cancelled(cancelled)) => Err(cancelled),
        // The choice was made on some of these very points, so there are enough.
        Err(KMeansError::Zero(_) | KMeansError::TooFewPoints { .. }) => Ok(Vec::new()),
    }
}

fn map(components: &DMatrix<f64>, sample: &[usize], labels: &[u32]) -> Vec<(f32, f32, u32)> {
    let place = |row: usize, axis: usize| {
        if axis < components.ncols() { components[(row, axis)] as f32 } else { 0.0 }
    };
    let point =
        |&row: &usize| (place(row, 0), place(row, 1), labels.get(row).copied().unwrap_or_default());
    sample.iter().map(point).collect()
}

/// Passes a cancel on from inside a step, without moving the count.
struct Within<'a>(&'a dyn Progress, u64);

impl Progress for Within<'_> {
    fn report(&self, _done: u64, _total: u64) -> Result<(), Cancelled> {
        self.0.report(self.1, STEPS)
    }
}

#[cfg(test)]
mod tests;

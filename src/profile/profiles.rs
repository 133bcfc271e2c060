//! Everybody profiled at once, and asked about one at a time.

mod settings;

pub use settings::ProfileSettings;

use std::collections::BTreeMap;

use nalgebra::DMatrix;
use serde::{Deserialize, Serialize};

use super::feature::own::Own;
use super::k_means::{KMeansError, KMeansParams, nearest};
use super::mini_batch::{self, MiniBatchParams};
use super::movement::Movement;
use super::pca::Pca;
use super::points::Points;
use super::scale::{Scaler, Scaling};
use super::score::{ScoreTerm, Scores, Weight};
use super::segments::choose::{self, SAMPLE};
use super::segments::describe;
use super::structure::{self, Component, Evidence, Structure};
use super::{Feature, FeatureTable, SegmentBrief, Segments, scale};
use crate::math::Rng;
use crate::math::order::Order;
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
    own: Own,
    table: FeatureTable,
    means: Vec<f64>,
    scores: Scores,
    /// The segment of each row; empty if the data has no structure.
    labels: Vec<u32>,
    segments: Segments,
    space: Space,
    /// Rows that stand for all.
    sample: Vec<usize>,
    seed: u64,
}

/// Where members are compared: scale and components, with everybody's place.
#[derive(Clone, Debug)]
struct Space {
    scaling: Scaling,
    features: Vec<Feature>,
    scaler: Scaler,
    pca: Pca,
    width: usize,
    points: Points,
}

impl Space {
    fn of(table: &FeatureTable, scaling: Scaling) -> (Self, DMatrix<f64>) {
        let drawn = scale::draw_in_tails(table);
        let scaler = scaling.fit(&drawn);
        let near = near(&scaler.apply(&drawn));
        let pca = Pca::fit(&near);
        let noise = if scaling == Scaling::Standard { 1.0 } else { pca.mean_variance() };
        let width = pca.components_above_noise(noise);
        let components = pca.project(&near, width);
        let points = Points::from_matrix(&components);
        let features = table.features.clone();
        (Self { scaling, features, scaler, pca, width, points }, components)
    }

    /// Where the people of another day's table stand.
    fn place(&self, table: &FeatureTable) -> Points {
        let near = near(&self.scaler.apply(&scale::draw_in_tails(table)));
        Points::from_matrix(&self.pca.project(&near, self.width))
    }
}

fn near(scaled: &DMatrix<f64>) -> DMatrix<f64> {
    scaled.map(|value| value.clamp(-FARTHEST, FARTHEST))
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
        Self::fit_with(&ProfileSettings::default(), dataset, events, as_of, seed, progress)
    }

    /// The same, as a creator has set it.
    pub fn fit_with(
        settings: &ProfileSettings,
        dataset: &Dataset,
        events: &MemberEvents,
        as_of: Time,
        seed: u64,
        progress: &dyn Progress,
    ) -> Result<Self, Cancelled> {
        progress.report(0, STEPS)?;
        let own = Own::of(dataset);
        let table = FeatureTable::compute(dataset, events, as_of);
        progress.report(1, STEPS)?;
        let scores = Scores::of(&table, &settings.weights(dataset, &own, &table));
        let standardised = scale::standardise(&scale::draw_in_tails(&table));
        let (space, components) = Space::of(&table.grouping(), settings.scaling);
        let points = &space.points;
        progress.report(2, STEPS)?;
        let sample = sample(points.len(), seed);
        let chosen = choose::choose(&points.select(&sample), seed, &Within(progress, 2))?;
        let totals: Vec<f64> = (0..table.people.len()).map(|row| scores.score(row)).collect();
        let labels = match chosen.clusters {
            Some(clusters) => {
                let mut labels = group(points, clusters, seed, &Within(progress, 3))?;
                describe::order_by_score(&mut labels, &totals, clusters as usize);
                labels
            }
            None => Vec::new(),
        };
        progress.report(4, STEPS)?;
        let segments = Segments {
            segments: describe::describe(&table, &own, &standardised, &labels, &totals),
            silhouettes: chosen.silhouettes,
            explained: space.pca.explained.clone(),
            map: map(&components, &sample, &labels),
            structured: !labels.is_empty(),
            people: table.people.len() as u64,
        };
        let means =
            (0..table.features.len()).map(|column| moments(table.column(column)).0).collect();
        progress.report(STEPS, STEPS)?;
        Ok(Self { own, table, means, scores, labels, segments, space, sample, seed })
    }

    /// What speaks for the segments and what against.
    pub fn structure(&self, progress: &dyn Progress) -> Result<Structure, Cancelled> {
        let own_label = |&row: &usize| self.labels.get(row).copied();
        let evidence = Evidence {
            points: &self.space.points.select(&self.sample),
            labels: self.sample.iter().filter_map(own_label).collect(),
            clusters: self.segments.segments.len(),
            seed: self.seed,
        };
        evidence.judge(progress)
    }

    /// The first principal components, by what they are made of.
    pub fn components(&self) -> Vec<Component> {
        structure::components(&self.space.pca, &self.space.features)
    }

    /// How features are made comparable.
    pub fn scaling(&self) -> Scaling {
        self.space.scaling
    }

    /// Who was in which segment so many days ago; `None` without segments, or if nobody
    /// was here then.
    pub fn movement(
        &self,
        dataset: &Dataset,
        events: &MemberEvents,
        days: u32,
    ) -> Option<Movement> {
        let then = self.table.as_of.plus_days(-i64::from(days));
        let before = self.segments_at(dataset, events, then)?;
        let label = |person| dataset.members.label(person).to_owned();
        Some(Movement::count(days, then, &self.table.people, &before, &self.labels, label))
    }

    /// The segment that each person of the table was in at a moment, `None` of who was not
    /// here yet; nothing without segments, or if nobody was here. See [`super::movement`].
    pub fn segments_at(
        &self,
        dataset: &Dataset,
        events: &MemberEvents,
        then: Time,
    ) -> Option<Vec<Option<u32>>> {
        if self.labels.is_empty() {
            return None;
        }
        let people = &self.table.people;
        let here: Vec<bool> =
            people.iter().map(|&person| was_here(dataset, events, person, then)).collect();
        if !here.contains(&true) {
            return None;
        }
        let features = self.space.features.clone();
        let table = FeatureTable::columns(dataset, events, then, &self.own, features);
        let places = nearest(&self.space.place(&table), &self.centres());
        Some(here.iter().zip(places).map(|(&here, place)| here.then_some(place)).collect())
    }

    /// The middle of each segment among the components.
    fn centres(&self) -> Vec<f64> {
        let width = self.space.points.width();
        let count = self.segments.segments.len();
        let mut sums = vec![0.0; count * width];
        let mut members = vec![0u32; count];
        for (row, &label) in self.space.points.rows().zip(&self.labels) {
            members[label as usize] += 1;
            for (sum, &x) in sums[label as usize * width..].iter_mut().zip(row) {
                *sum += f64::from(x);
            }
        }
        let owner = (0..count).flat_map(|label| std::iter::repeat_n(label, width));
        sums.iter().zip(owner).map(|(sum, label)| sum / f64::from(members[label].max(1))).collect()
    }

    /// The same with the names that a creator gave, by the keys of the segments.
    pub fn named(&self, names: &BTreeMap<String, String>) -> Self {
        let mut named = self.clone();
        for segment in &mut named.segments.segments {
            let given = names.get(&segment.key);
            segment.name.given = given.cloned().unwrap_or_default();
        }
        named
    }

    /// The features that only this data has.
    pub fn own(&self) -> &Own {
        &self.own
    }

    /// The weights of the score, which sum to 1.
    pub fn weights(&self) -> &[Weight] {
        self.scores.weights()
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
        rows.order();
    }
    rows
}

/// Whether a person was in the community at a moment: they had joined, or acted. Who is
/// only named in a list without days was always there.
fn was_here(dataset: &Dataset, events: &MemberEvents, person: MemberId, then: Time) -> bool {
    let first = events.of(person).iter().find_map(|&row| dataset.events.time[row as usize].some());
    let joined = dataset.members.joined[person.index()].some();
    match (joined, first) {
        (None, None) => true,
        (joined, first) => joined.into_iter().chain(first).any(|moment| moment <= then),
    }
}

/// Everybody's group.
fn group(
    points: &Points,
    clusters: u32,
    seed: u64,
    progress: &dyn Progress,
) -> Result<Vec<u32>, Cancelled> {
    let clusters = clusters as usize;
    let found = if points.len() > mini_batch::FROM {
        let params = MiniBatchParams { clusters, ..MiniBatchParams::default() };
        params.check().and_then(|valid| valid.fit(points, seed, progress))
    } else {
        let params = KMeansParams { clusters, ..KMeansParams::default() };
        params.check().and_then(|valid| valid.fit(points, seed, progress))
    };
    match found {
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

//! Profiling: what must hold on any community.

// A helper of a test may stop it, like the test itself.
#![allow(clippy::unwrap_used)]

#[path = "../fixture/hours.rs"]
mod hours;

use nalgebra::DMatrix;
use proptest::prelude::*;
use truefan::math::Rng;
use truefan::math::stats::adjusted_rand;
use truefan::model::{Builder, Cancelled, Dataset, MemberEvents, MemberId, Progress, Silent, Time};
use truefan::profile::k_means::KMeansParams;
use truefan::profile::linkage::Linkage;
use truefan::profile::pca::Pca;
use truefan::profile::points::Points;
use truefan::profile::stability::Recurrence;
use truefan::profile::{Feature, ProfileSettings, Profiles, scale};

fn fit(dataset: &Dataset) -> Profiles {
    let as_of = dataset.as_of(Time(i64::MAX));
    Profiles::fit(dataset, &MemberEvents::new(dataset), as_of, 7, &Silent).unwrap()
}

fn labels(profiles: &Profiles) -> Vec<u32> {
    let people = &profiles.table().people;
    people.iter().map(|&person| profiles.segment_of(person).unwrap_or(u32::MAX)).collect()
}

/// The acceptance fixture of measures B3, from events to segments.
#[test]
fn ten_twenty_seventy_is_recovered() {
    for seed in [1, 2, 3] {
        let (dataset, groups) = hours::community(1_000, 30, seed);
        let profiles = fit(&dataset);
        let segments = profiles.segments();
        println!("silhouettes {:?}", segments.silhouettes);
        for segment in &segments.segments {
            println!("{} {:.1} {:?}", segment.members, segment.score, segment.name.traits);
        }
        assert!(segments.structured);
        assert_eq!(segments.segments.len(), 3);
        let agreement = adjusted_rand(&labels(&profiles), &groups);
        println!("adjusted Rand {agreement}");
        assert!(agreement >= 0.95, "{agreement}");
        // The five-hour members come first, and no two segments share a name.
        assert!(segments.segments.is_sorted_by(|a, b| a.score >= b.score));
        let names: Vec<_> = segments.segments.iter().map(|segment| &segment.name).collect();
        assert!(names[0] != names[1] && names[1] != names[2] && names[0] != names[2]);
    }
}

#[test]
fn the_evidence_speaks_for_segments_that_are_there() {
    let (dataset, _) = hours::community(600, 60, 2);
    let events = MemberEvents::new(&dataset);
    let profiles = fit(&dataset);
    let found = profiles.structure(&Silent).unwrap();
    assert_eq!(found.stability.len(), 3);
    assert!(found.stability.iter().all(|one| one.recurrence == Recurrence::Stable), "{found:?}");
    assert!(found.gap.clusters.is_some_and(|clusters| clusters > 1), "{:?}", found.gap);
    assert_eq!(found.trees.len(), 2);
    assert!(found.trees[0].agreement.is_some_and(|agreement| agreement > 0.9), "{found:?}");
    // A member was not somebody else a month ago: everybody was here, and nearly all stayed.
    let month = profiles.movement(&dataset, &events, 30).unwrap();
    assert_eq!((month.days, month.joined), (30, 0));
    assert_eq!(month.stayed + month.moved, 600);
    for component in profiles.components() {
        assert!(component.loadings.iter().all(|(_, loading)| loading.abs() <= 1.0 + 1e-9));
        assert!(component.loadings.is_sorted_by(|a, b| a.1.abs() >= b.1.abs()));
    }
}

#[test]
fn every_scaling_recovers_clear_groups() {
    let (dataset, groups) = hours::community(500, 30, 1);
    let (events, as_of) = (MemberEvents::new(&dataset), dataset.as_of(Time(i64::MAX)));
    for scaling in scale::Scaling::ALL {
        let settings = ProfileSettings { scaling, ..ProfileSettings::default() };
        let profiles = Profiles::fit_with(&settings, &dataset, &events, as_of, 7, &Silent).unwrap();
        let agreement = adjusted_rand(&labels(&profiles), &groups);
        println!("{scaling:?} {agreement} {:?}", profiles.segments().silhouettes);
        assert!(agreement >= 0.9, "{scaling:?}: {agreement}");
    }
}

/// A community known by normal numbers alone: a single cloud.
fn cloud(members: usize, columns: usize, seed: u64) -> Dataset {
    let mut rng = Rng::seed(seed);
    let mut builder = Builder::default();
    for index in 0..members {
        let member = builder.member(&format!("m{index:05}"));
        let common = rng.normal();
        for column in 0..columns {
            // Correlated, so that one direction is much longer than the others.
            let value = common * (column % 3) as f64 + rng.normal();
            builder.attribute_number(member, &format!("a{column}"), value);
        }
    }
    builder.build().0
}

#[test]
fn a_single_cloud_is_called_structureless() {
    for (seed, members) in [(1, 60), (2, 300), (3, 1_000), (4, 3_000)] {
        for columns in [1, 2, 6, 20] {
            let profiles = fit(&cloud(members, columns, seed));
            let segments = profiles.segments();
            assert!(!segments.structured, "{members} × {columns}: {:?}", segments.silhouettes);
            assert!(segments.segments.is_empty());
            assert_eq!(profiles.segment_of(MemberId(0)), None);
        }
    }
}

#[test]
fn a_cancel_is_heard() {
    struct Stop;
    impl Progress for Stop {
        fn report(&self, done: u64, _total: u64) -> Result<(), Cancelled> {
            if done < 2 { Ok(()) } else { Err(Cancelled) }
        }
    }
    let (dataset, _) = hours::community(100, 3, 1);
    let events = MemberEvents::new(&dataset);
    assert_eq!(Profiles::fit(&dataset, &events, Time(0), 1, &Stop).err(), Some(Cancelled));
}

#[test]
fn scores_stay_in_bounds_and_terms_add_up() {
    let (dataset, _) = hours::community(300, 5, 4);
    let profiles = fit(&dataset);
    for member in dataset.members.people() {
        let (score, terms) = (profiles.score_of(member), profiles.terms_of(member));
        assert!((0.0..=100.0).contains(&score), "{score}");
        let points: f64 = terms.iter().map(|term| term.points).sum();
        assert!((points - score).abs() < 1e-9);
        let weights: f64 = terms.iter().map(|term| term.weight).sum();
        assert!((weights - 1.0).abs() < 1e-12);
        for value in profiles.feature_values(member) {
            assert!((0.0..1.0).contains(&value.rank));
            // A level of the score is the rank shown beside the feature.
            if let Some(term) = terms.iter().find(|term| term.feature == value.feature)
                && term.feature != Feature::Recency
            {
                assert_eq!(term.level, value.rank);
            }
        }
    }
}

#[test]
fn the_order_of_members_does_not_matter() {
    let (dataset, _) = hours::community(400, 10, 5);
    // Other keys, so another order of ids; the same people otherwise.
    let mut renamed = dataset.clone();
    let count = dataset.members.len();
    let place = |row: usize| count - 1 - row;
    renamed.members.joined.reverse();
    for member in &mut renamed.events.member {
        *member = MemberId::at(place(member.index()));
    }
    let (first, second) = (fit(&dataset), fit(&renamed));
    let mut turned = labels(&second);
    turned.reverse();
    assert_eq!(labels(&first), turned, "segments are ordered by score, so even labels agree");
}

/// rows × columns of small integers: ties and constant columns are likely.
fn matrices() -> impl Strategy<Value = DMatrix<f64>> {
    (2usize..30, 1usize..8).prop_flat_map(|(rows, columns)| {
        prop::collection::vec(-5i32..5, rows * columns).prop_map(move |values| {
            DMatrix::from_iterator(rows, columns, values.into_iter().map(f64::from))
        })
    })
}

proptest! {
    #[test]
    fn explained_variance_sums_to_one(data in matrices()) {
        let pca = Pca::fit(&data);
        let sum: f64 = pca.explained.iter().sum();
        let constant = pca.variances.iter().all(|&variance| variance < 1e-12);
        prop_assert!((sum - 1.0).abs() < 1e-9 || constant, "{}", sum);
        prop_assert!(pca.explained.is_sorted_by(|a, b| a >= b));
    }

    #[test]
    fn projecting_on_all_components_keeps_distances(data in matrices()) {
        let projected = Pca::fit(&data).project(&data, data.ncols());
        let before = (data.row(0) - data.row(1)).norm();
        let after = (projected.row(0) - projected.row(1)).norm();
        prop_assert!((before - after).abs() < 1e-9);
    }

    #[test]
    fn standardising_twice_is_standardising_once(data in matrices()) {
        let once = scale::standardise(&data);
        let twice = scale::standardise(&once);
        prop_assert!((once - twice).amax() < 1e-9);
    }

    #[test]
    fn more_sweeps_never_worsen_the_inertia(data in matrices(), seed: u64, clusters in 1usize..4) {
        let points = Points::from_matrix(&data);
        prop_assume!(points.len() >= clusters);
        let mut before = f64::INFINITY;
        for sweeps in 1..6 {
            let params = KMeansParams { clusters, starts: 1, sweeps };
            let found = params.check().unwrap().fit(&points, seed, &Silent).unwrap();
            prop_assert!(found.inertia <= before * (1.0 + 1e-6) + 1e-9);
            before = found.inertia;
        }
    }

    #[test]
    fn scaled_columns_do_not_heed_units(data in matrices(), factor in 1e-3f64..1e3, shift in -1e3f64..1e3) {
        let moved = data.map(|value| value * factor + shift);
        for scaling in scale::Scaling::ALL {
            let (one, other) = (scaling.fit(&data).apply(&data), scaling.fit(&moved).apply(&moved));
            prop_assert!((one - other).amax() < 1e-6, "{:?}", scaling);
        }
    }

    #[test]
    fn cuts_of_a_tree_are_nested(data in matrices()) {
        let points = Points::from_matrix(&data);
        for linkage in [Linkage::Ward, Linkage::Average] {
            let joins = linkage.fit(&points, &Silent).unwrap();
            prop_assert!(joins.all().is_sorted_by(|a, b| a.distance <= b.distance * (1.0 + 1e-9)));
            for groups in 1..points.len() {
                let (coarse, fine) = (joins.cut(groups), joins.cut(groups + 1));
                prop_assert_eq!(fine.iter().max().map(|&last| last as usize + 1), Some(groups + 1));
                // Who is together in the finer cut is together in the coarser one.
                for (a, b) in fine.iter().enumerate() {
                    for (c, d) in fine.iter().enumerate().take(a) {
                        prop_assert!(b != d || coarse[a] == coarse[c]);
                    }
                }
            }
        }
    }

    #[test]
    fn agreement_is_symmetric_and_one_with_itself(
        first in prop::collection::vec(0u32..4, 2..40),
        seed: u64,
    ) {
        let mut second = first.clone();
        Rng::seed(seed).shuffle(&mut second);
        prop_assert_eq!(adjusted_rand(&first, &second), adjusted_rand(&second, &first));
        prop_assert!((adjusted_rand(&first, &first) - 1.0).abs() < 1e-12);
        let renamed: Vec<u32> = first.iter().map(|label| 9 - label).collect();
        prop_assert!((adjusted_rand(&first, &renamed) - 1.0).abs() < 1e-12);
    }
}

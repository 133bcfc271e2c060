//! Laws of the factor models.

use proptest::prelude::*;
use truefan::math::Rng;
use truefan::math::sparse::{Csr, Row};
use truefan::model::{Cancelled, EventKind, Progress, Silent, Time};
use truefan::recommend::evaluate::Split;
use truefan::recommend::{
    AutoEncoderParams, BprParams, ExplicitAlsParams, ImplicitAlsParams, Interactions, Model,
};

/// A matrix of values without times.
fn graded(height: usize, width: usize, triples: &[(u32, u32, f32)]) -> Interactions {
    let matrix = Csr::from_triples(height, width, triples);
    let (latest, act) =
        (vec![Time::NONE; matrix.entries()], vec![EventKind::View; matrix.entries()]);
    Interactions { matrix, latest, act }
}

fn score(model: &dyn Model, history: Row<'_>) -> Vec<f64> {
    let mut scores = vec![f64::NAN; model.items()];
    model.score(history, &mut scores);
    scores
}

/// Σ of the shares and the base, less the score, at its largest.
fn unexplained(model: &dyn Model, history: Row<'_>) -> f64 {
    let scores = score(model, history);
    let rest = (0u32..).zip(scores).map(|(item, score)| {
        let shares = model.explain(history, item);
        (model.base(item) + shares.iter().map(|of| of.share).sum::<f64>() - score).abs()
    });
    rest.fold(0.0, f64::max)
}

/// Ratings 3 + bias + bias + two factors of two, of which some are withheld.
fn low_rank(seed: u64) -> (Interactions, Vec<(usize, u32, f64)>) {
    let (members, items) = (80, 50);
    let mut rng = Rng::seed(seed);
    let mut side = |height: usize| -> Vec<[f64; 3]> {
        (0..height).map(|_| [rng.normal(), rng.normal(), 0.5 * rng.normal()]).collect()
    };
    let (xs, ys) = (side(members), side(items));
    let (mut known, mut withheld) = (Vec::new(), Vec::new());
    for (member, x) in xs.iter().enumerate() {
        for (item, y) in ys.iter().enumerate() {
            let rating = 3.0 + x[2] + y[2] + x[0] * y[0] + x[1] * y[1];
            if rng.chance(0.6) {
                known.push((member as u32, item as u32, rating as f32));
            } else {
                withheld.push((member, item as u32, rating));
            }
        }
    }
    (graded(members, items, &known), withheld)
}

#[test]
fn explicit_als_recovers_a_matrix_of_low_rank() {
    let (known, withheld) = low_rank(1);
    let params = ExplicitAlsParams { factors: 2, sweeps: 60, regularisation: 0.01, seed: 1 };
    let model = params.check().unwrap().fit(&known, &Silent).unwrap();
    let square = |&(member, item, rating): &(usize, u32, f64)| {
        (score(&model, known.row(member))[item as usize] - rating).powi(2)
    };
    let rmse = (withheld.iter().map(square).sum::<f64>() / withheld.len() as f64).sqrt();
    // The ratings have a deviation of 1.6.
    assert!(rmse < 0.05, "{rmse}");
    assert!(unexplained(&model, known.row(0)) < 1e-9);
    let similar = model.similar(0, 3);
    assert_eq!(similar.len(), 3);
    assert!(similar.iter().all(|other| other.id != 0 && other.score <= 1.0 + 1e-9));
}

#[test]
fn explicit_als_knows_nothing_where_all_ratings_are_alike() {
    let alike = Interactions::binary(3, [vec![0, 1], vec![1, 2]]);
    let model = ExplicitAlsParams::default().check().unwrap().fit(&alike, &Silent).unwrap();
    assert_eq!(score(&model, alike.row(0)), [0.0; 3]);
    assert_eq!(model.explain(alike.row(0), 2), []);
    assert_eq!(model.base(2), 0.0);
}

#[test]
fn the_network_loses_less_from_epoch_to_epoch_and_beats_what_is_popular() {
    let interactions = crate::ratings::ratings(300, 120, 6_000, 3);
    let split = Split::at_random(&interactions, 1);
    let params = AutoEncoderParams { dropout: 0.3, ..AutoEncoderParams::default() };
    let model = params.check().unwrap().fit(&split.train, &Silent).unwrap();
    let losses = model.losses();
    assert_eq!(losses.len(), params.epochs);
    assert!(losses[params.epochs - 1] < 0.95 * losses[0], "{losses:?}");
}

#[test]
fn fits_hear_a_cancel_at_each_report() {
    /// Stops at the report of this number.
    struct StopAt(std::cell::Cell<u32>);
    impl Progress for StopAt {
        fn report(&self, done: u64, total: u64) -> Result<(), Cancelled> {
            assert!(done <= total);
            let left = self.0.get();
            self.0.set(left.saturating_sub(1));
            if left == 0 { Err(Cancelled) } else { Ok(()) }
        }
    }
    let interactions = crate::ratings::ratings(400, 300, 16_000, 4);
    for reports in 0..3 {
        let stop = || StopAt(std::cell::Cell::new(reports));
        let als = ImplicitAlsParams::default().check().unwrap();
        assert_eq!(als.fit(&interactions, &stop()).err(), Some(Cancelled));
        let bpr = BprParams::default().check().unwrap();
        assert_eq!(bpr.fit(&interactions, &stop()).err(), Some(Cancelled));
        let network = AutoEncoderParams::default().check().unwrap();
        assert_eq!(network.fit(&interactions, &stop()).err(), Some(Cancelled));
    }
}

fn triples() -> impl Strategy<Value = Vec<(u32, u32, f32)>> {
    prop::collection::vec((0u32..12, 0u32..9, 0u8..6), 1..70)
        .prop_map(|cells| cells.into_iter().map(|(m, i, v)| (m, i, f32::from(v))).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever was done, dislikes included, an explanation leaves nothing of a score
    /// unexplained, and no score is lost to rounding.
    #[test]
    fn shares_sum_to_scores_for_any_interests(triples in triples(), seed in 0u64..9) {
        let interactions = graded(12, 9, &triples);
        let als = ImplicitAlsParams { factors: 5, seed, regularisation: 0.1, ..ImplicitAlsParams::default() };
        let bpr = BprParams { factors: 5, epochs: 5, seed, ..BprParams::default() };
        let network = AutoEncoderParams { hidden: 6, epochs: 3, seed, ..AutoEncoderParams::default() };
        let ratings = ExplicitAlsParams { factors: 3, seed, ..ExplicitAlsParams::default() };
        let models: [Box<dyn Model>; 4] = [
            Box::new(als.check().unwrap().fit(&interactions, &Silent).unwrap()),
            Box::new(bpr.check().unwrap().fit(&interactions, &Silent).unwrap()),
            Box::new(network.check().unwrap().fit(&interactions, &Silent).unwrap()),
            Box::new(ratings.check().unwrap().fit(&interactions, &Silent).unwrap()),
        ];
        for model in &models {
            for member in 0..12 {
                let history = interactions.row(member);
                let scores = score(&**model, history);
                prop_assert!(scores.iter().all(|score| score.is_finite()));
                if scores.iter().any(|&score| score != 0.0) {
                    let rest = unexplained(&**model, history);
                    prop_assert!(rest < 1e-5, "{:?}: {rest}", model.kind());
                }
            }
        }
    }
}

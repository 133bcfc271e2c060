use nalgebra::DVector;

use super::{Designs, Members, Pass};
use crate::engage::{ChoiceModel, ChoiceParams, ChoiceValidParams, Choices};
use crate::math::Rng;
use crate::model::{ActivityKind, MemberId, Silent};

const KINDS: [ActivityKind; 4] =
    [ActivityKind::Post, ActivityKind::QuestionAnswer, ActivityKind::Poll, ActivityKind::Live];

/// A community whose tastes are known, by the book that the model reads.
struct Simulation {
    everybody: [f64; 4],
    groups: Vec<Option<u32>>,
    truth: Vec<Vec<f64>>,
    past: Vec<Vec<u32>>,
    future: Vec<Vec<u32>>,
}

fn simulate(seed: u64, members: usize, acts: usize) -> Simulation {
    let mut rng = Rng::seed(seed);
    let everybody = [1.0, 0.4, -0.2, -1.2];
    let group_tastes = [[0.5, -0.5, 0.0, 0.0], [-0.5, 0.5, 0.0, 0.0]];
    let groups: Vec<Option<u32>> = (0..members).map(|row| Some(row as u32 % 2)).collect();
    let (mut truth, mut past, mut future) = (Vec::new(), Vec::new(), Vec::new());
    for row in 0..members {
        let own = (0..4).map(|kind| everybody[kind] + group_tastes[row % 2][kind] + rng.normal());
        let mut probabilities: Vec<f64> = own.collect();
        super::softmax(&mut probabilities);
        let mut draw = |count: usize| {
            let mut counts = vec![0; 4];
            (0..count).for_each(|_| counts[rng.weighted(&probabilities)] += 1);
            counts
        };
        past.push(draw(if row % 10 == 0 { 0 } else { acts }));
        future.push(draw(5));
        truth.push(probabilities);
    }
    Simulation { everybody, groups, truth, past, future }
}

fn params() -> ChoiceValidParams {
    ChoiceParams::default().check().unwrap()
}

fn fit(simulation: &Simulation) -> ChoiceModel {
    let choices = Choices::counted(KINDS.to_vec(), &simulation.past);
    let known = Members { groups: &simulation.groups, ..Members::default() };
    params().fit(choices, known, &Silent).unwrap()
}

fn log_likelihood(counts: &[Vec<u32>], probability: impl Fn(usize, usize) -> f64) -> f64 {
    let member = |(row, counts): (usize, &Vec<u32>)| {
        let kinds = counts.iter().enumerate();
        kinds.map(|(kind, &count)| f64::from(count) * probability(row, kind).ln()).sum::<f64>()
    };
    counts.iter().enumerate().map(member).sum()
}

#[test]
fn gradient_and_hessian_match_finite_differences() {
    let simulation = simulate(1, 12, 6);
    let choices = Choices::counted(KINDS.to_vec(), &simulation.past);
    let groups: Vec<Option<u32>> = (0..12).map(|row| (row != 3).then_some(row % 2)).collect();
    let traits: Vec<Vec<f64>> = (0..12).map(|row| vec![f64::from(row * row)]).collect();
    let designs = Designs::new(Members { groups: &groups, traits: &traits }, &choices);
    let local = |point: &DVector<f64>| {
        let pass = Pass { choices: &choices, designs: &designs, params: params(), number: 1 };
        pass.local(point, &mut [0.0; 48], &Silent).unwrap()
    };
    let mut rng = Rng::seed(2);
    let point = DVector::from_fn(16, |_, _| rng.normal());
    let here = local(&point);
    let step = 1e-5;
    for row in 0..16 {
        let moved = |by: f64| {
            let mut moved = point.clone();
            moved[row] += by;
            local(&moved)
        };
        let (ahead, behind) = (moved(step), moved(-step));
        let slope = (ahead.value - behind.value) / (2.0 * step);
        assert!((slope - here.gradient[row]).abs() < 1e-6, "{slope} {}", here.gradient[row]);
        let curvature = (ahead.gradient - behind.gradient) / (2.0 * step);
        assert!((curvature - here.hessian.column(row)).amax() < 1e-5);
    }
}

#[test]
fn recovers_the_tastes_that_choices_were_drawn_from() {
    let simulation = simulate(3, 3_000, 60);
    let model = fit(&simulation);
    let centred = |tastes: &[f64]| {
        let mean = tastes.iter().sum::<f64>() / 4.0;
        tastes.iter().map(|taste| taste - mean).collect::<Vec<f64>>()
    };
    let (found, truth) = (centred(&model.tastes[..4]), centred(&simulation.everybody));
    for (found, truth) in found.iter().zip(&truth) {
        assert!((found - truth).abs() < 0.1, "{found} instead of {truth}");
    }
    let group = &model.tastes[4..8];
    assert!((group[0] - group[1] - 1.0).abs() < 0.15, "{group:?}");
    // Members with 60 acts: the mean error of a probability is that of 60 draws or less.
    let errors = (0..3_000).filter(|row| row % 10 != 0).map(|row| {
        let found = model.probabilities(MemberId::at(row));
        found.iter().zip(&simulation.truth[row]).map(|(a, b)| (a - b).abs()).sum::<f64>() / 4.0
    });
    assert!(errors.sum::<f64>() / 2_700.0 < 0.04);
}

#[test]
fn foretells_choices_better_than_shares_of_everybody_and_of_each() {
    let simulation = simulate(4, 1_000, 12);
    let model = fit(&simulation);
    let fitted: Vec<Vec<f64>> =
        (0..1_000).map(|row| model.probabilities(MemberId::at(row))).collect();
    let ours = log_likelihood(&simulation.future, |row, kind| fitted[row][kind]);
    let mut totals = [0.0; 4];
    for counts in &simulation.past {
        counts.iter().zip(&mut totals).for_each(|(count, total)| *total += f64::from(*count));
    }
    let all: f64 = totals.iter().sum();
    let popularity = log_likelihood(&simulation.future, |_, kind| totals[kind] / all);
    let own = log_likelihood(&simulation.future, |row, kind| {
        let counts = &simulation.past[row];
        let total: u32 = counts.iter().sum();
        (f64::from(counts[kind]) + 1.0) / (f64::from(total) + 4.0)
    });
    assert!(ours > popularity + 500.0, "{ours} against {popularity}");
    assert!(ours > own + 50.0, "{ours} against {own}");
}

#[test]
fn who_never_acted_is_expected_to_choose_like_their_group() {
    let simulation = simulate(5, 40, 8);
    let choices = Choices::counted(KINDS.to_vec(), &simulation.past);
    let alone = params().fit(choices, Members::default(), &Silent).unwrap();
    assert_eq!(alone.probabilities(MemberId::at(0)), alone.population());
    assert_ne!(alone.probabilities(MemberId::at(1)), alone.population());
    let grouped = fit(&simulation);
    assert_eq!(grouped.probabilities(MemberId::at(0)), grouped.probabilities(MemberId::at(10)));
    assert_ne!(grouped.probabilities(MemberId::at(0)), grouped.population());
}

#[test]
fn more_acts_move_a_member_further_from_the_rest() {
    let mut rows = vec![vec![3, 3, 3, 3]; 20];
    rows[0] = vec![0, 0, 0, 1];
    rows[1] = vec![0, 0, 0, 20];
    let model =
        params().fit(Choices::counted(KINDS.to_vec(), &rows), Members::default(), &Silent).unwrap();
    let last = |row| model.probabilities(MemberId::at(row))[3];
    assert!(last(2) < last(0) && last(0) < 0.5, "{} {}", last(2), last(0));
    assert!(last(1) > 0.85, "{}", last(1));
}

#[test]
fn a_forecast_counts_what_it_rests_on() {
    let rows = [vec![2, 1, 0, 0], vec![0, 0, 0, 0], vec![1, 0, 1, 0]];
    let model =
        params().fit(Choices::counted(KINDS.to_vec(), &rows), Members::default(), &Silent).unwrap();
    let forecast = model.forecast((0..3).map(MemberId::at)).unwrap();
    assert_eq!((forecast.people, forecast.acts), (2, 5));
    let first = &forecast.options[0];
    assert_eq!((first.kind, first.people, first.share), (ActivityKind::Post, 2, 0.6));
    assert!(forecast.options.is_sorted_by(|a, b| a.probability >= b.probability));
    let sum: f64 = forecast.options.iter().map(|option| option.probability).sum();
    assert!((sum - 1.0).abs() < 1e-12);
    assert!(model.forecast([]).is_none());
    let nobody = params().fit(Choices::default(), Members::default(), &Silent).unwrap();
    assert!(nobody.forecast([MemberId::at(0)]).is_none());
}

#[test]
fn the_log_likelihood_is_that_of_a_reference_fit() {
    // The same problem by SciPy 1.17.1 (BFGS over all 30 variables, gradient below 1e-8).
    let rows: Vec<Vec<u32>> = [[5, 1, 0], [2, 2, 1], [0, 4, 3], [1, 0, 6], [3, 3, 3], [0, 1, 0]]
        .into_iter()
        .map(|row| row.to_vec())
        .collect();
    let groups = [Some(0), Some(0), Some(1), Some(1), None, Some(0)];
    let traits: Vec<Vec<f64>> =
        [1.0, 2.0, 0.5, 4.0, 3.0, 1.5].into_iter().map(|value| vec![value]).collect();
    let known = Members { groups: &groups, traits: &traits };
    let model = params().fit(Choices::counted(KINDS[..3].to_vec(), &rows), known, &Silent).unwrap();
    let likelihood = model.log_likelihood();
    assert!((likelihood + 27.531_576_042).abs() < 1e-6, "{likelihood:.12}");
    let close = |member: usize, expected: [f64; 3]| {
        let found = model.probabilities(MemberId::at(member));
        assert!(found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-6), "{found:?}");
    };
    close(0, [0.690_594_70, 0.244_749_18, 0.064_656_12]);
    close(4, [0.334_634_31, 0.312_514_43, 0.352_851_26]);
}

#[test]
fn probabilities_are_calibrated_and_known_slopes_come_back() {
    // Tastes go with a trait: who has more of it turns from the first form to the last.
    let mut rng = Rng::seed(8);
    let slopes = [-0.6, 0.0, 0.2, 0.4];
    let (mut past, mut future, mut traits) = (Vec::new(), Vec::new(), Vec::new());
    for row in 0..4_000 {
        let z = rng.normal();
        let own = |kind: usize, normal: f64| 0.3 * kind as f64 + slopes[kind] * z + 0.5 * normal;
        let mut chances: Vec<f64> = (0..4).map(|kind| own(kind, rng.normal())).collect();
        super::softmax(&mut chances);
        let mut draw = |count: usize| {
            let mut counts = vec![0u32; 4];
            (0..count).for_each(|_| counts[rng.weighted(&chances)] += 1);
            counts
        };
        past.push(draw(if row % 4 == 0 { 0 } else { 15 }));
        future.push(draw(1));
        traits.push(vec![z]);
    }
    let known = Members { groups: &[], traits: &traits };
    let params = ChoiceParams { member_penalty: 4.0, ..ChoiceParams::default() }.check().unwrap();
    let model = params.fit(Choices::counted(KINDS.to_vec(), &past), known, &Silent).unwrap();
    let found = &model.tastes[4..8];
    for (kind, slope) in slopes.into_iter().enumerate() {
        let found = found[kind] - found[1];
        assert!((found - slope).abs() < 0.06, "{found} instead of {slope}");
    }
    // Expected calibration error over ten bins of as many probabilities each.
    let mut cells: Vec<(f64, f64)> = Vec::new();
    for (row, counts) in future.iter().enumerate() {
        let chances = model.probabilities(MemberId::at(row));
        cells.extend(chances.into_iter().zip(counts).map(|(p, &count)| (p, f64::from(count))));
    }
    cells.sort_by(|a, b| a.0.total_cmp(&b.0));
    let bins = cells.chunks(cells.len() / 10);
    let error: f64 =
        bins.map(|bin| bin.iter().map(|(p, count)| p - count).sum::<f64>().abs()).sum();
    let error = error / cells.len() as f64;
    assert!(error <= 0.02, "{error}");
}

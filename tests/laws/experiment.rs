//! Laws of trials: no more false alarms than allowed, the power that was planned, no bias.

use std::sync::OnceLock;

use proptest::prelude::*;
use truefan::experiment::{
    Arm, Baseline, Candidate, Daily, Outcomes, SizeParams, analyse, assign, spent,
};
use truefan::math::Rng;
use truefan::math::normal::exceeded_with;
use truefan::model::Silent;

const ALPHA: f64 = 0.05;
const DAYS: u32 = 28;
const TRIALS: u64 = 10_000;

/// A made-up trial: what everybody did by each day, what before, and who is where.
struct Drawn {
    outcomes: Outcomes,
    before: Vec<f64>,
    arms: Vec<Arm>,
}

/// Members who come by chance, once counted: a share. B comes with another rate.
fn share(rng: &mut Rng, per_arm: usize, rates: [f64; 2]) -> Drawn {
    let (arms, people) = (arms(per_arm), 2 * per_arm);
    let mut values = vec![0.0; people * DAYS as usize];
    for (row, arm) in arms.iter().enumerate() {
        let rate = rates[usize::from(*arm == Arm::B)];
        // The share after all days is the rate, each day adding as much on the way.
        let first = if rng.chance(rate) { rng.below(DAYS as usize) } else { DAYS as usize };
        (first..DAYS as usize).for_each(|day| values[day * people + row] = 1.0);
    }
    Drawn { outcomes: Outcomes::of(people, values), before: vec![0.0; people], arms }
}

/// Members who do much or little for good: counts with a long tail, known from before.
fn counts(rng: &mut Rng, per_arm: usize) -> Drawn {
    let (arms, people) = (arms(per_arm), 2 * per_arm);
    let zeal: Vec<f64> = (0..people).map(|_| (-2.0 + 1.2 * rng.normal()).exp()).collect();
    let act = |rng: &mut Rng, row: usize| {
        let many = zeal[row].min(0.9);
        (0..3).filter(|_| rng.chance(many)).count() as f64
    };
    let mut before = vec![0.0; people];
    let mut values = vec![0.0; people * DAYS as usize];
    for day in 0..DAYS as usize {
        for row in 0..people {
            before[row] += act(rng, row);
            let yesterday = if day > 0 { values[(day - 1) * people + row] } else { 0.0 };
            values[day * people + row] = yesterday + act(rng, row);
        }
    }
    Drawn { outcomes: Outcomes::of(people, values), before, arms }
}

fn arms(per_arm: usize) -> Vec<Arm> {
    [Arm::A, Arm::B].into_iter().cycle().take(2 * per_arm).collect()
}

/// Whether somebody who looks every day ever sees a difference. No bound is below the one
/// that would spend at once all that may be spent by then: where no day comes near it, the
/// bounds need not be computed.
fn alarms(drawn: &Drawn, known: bool) -> bool {
    let before = known.then_some(drawn.before.as_slice());
    let daily = Daily::of(&drawn.outcomes, before, &drawn.arms, DAYS, &Silent).unwrap();
    let comes_near = daily.z().iter().zip(least()).any(|(z, least)| z.abs() > *least);
    comes_near && daily.bounded(ALPHA).stopped.is_some()
}

fn least() -> &'static [f64] {
    static LEAST: OnceLock<Vec<f64>> = OnceLock::new();
    LEAST.get_or_init(|| {
        let parts = (1..=DAYS).map(|day| f64::from(day) / f64::from(DAYS));
        spent(ALPHA, parts).iter().map(|spent| exceeded_with(spent / 2.0)).collect()
    })
}

fn rate(seed: u64, known: bool, mut draw: impl FnMut(&mut Rng) -> Drawn) -> f64 {
    let mut rng = Rng::seed(seed);
    let found = (0..TRIALS).filter(|_| alarms(&draw(&mut rng), known)).count();
    found as f64 / TRIALS as f64
}

#[test]
fn looking_every_day_at_a_share_raises_no_more_false_alarms_than_allowed() {
    let found = rate(11, false, |rng| share(rng, 60, [0.4, 0.4]));
    assert!(found <= ALPHA, "{found}");
    // Nor so few that the bounds would be useless.
    assert!(found > 0.035, "{found}");
}

#[test]
fn nor_at_counts_with_a_long_tail_and_what_was_known() {
    for known in [false, true] {
        let found = rate(12, known, |rng| counts(rng, 40));
        assert!(found <= ALPHA, "{known}: {found}");
        assert!(found > 0.03, "{known}: {found}");
    }
}

/// The filter of these laws hides no alarm: without it the answer is the same.
#[test]
fn where_no_day_comes_near_there_is_no_alarm() {
    let mut rng = Rng::seed(13);
    for _ in 0..150 {
        let drawn = share(&mut rng, 40, [0.4, 0.5]);
        let whole = analyse(&drawn.outcomes, None, &drawn.arms, (ALPHA, DAYS), &Silent).unwrap();
        assert_eq!(whole.stopped.is_some(), alarms(&drawn, false));
    }
}

#[test]
fn the_power_is_as_planned() {
    let params = SizeParams { alpha: ALPHA, power: 0.8, days: DAYS }.check().unwrap();
    let baseline = Baseline { mean: 0.3, variance: 0.21, reduction: None, is_share: true };
    let per_arm = params.size(&baseline, 0.15).unwrap().per_arm as usize;
    let mut rng = Rng::seed(14);
    let trials = 4_000;
    let found =
        (0..trials).filter(|_| alarms(&share(&mut rng, per_arm, [0.3, 0.45]), false)).count();
    let power = found as f64 / f64::from(trials);
    assert!((power - 0.8).abs() < 0.02, "{power} with {per_arm}");
}

/// Over many draws of the lot, what is known from before moves the difference nowhere,
/// and narrows it.
#[test]
fn what_was_known_brings_no_bias() {
    let mut rng = Rng::seed(15);
    let (mut sums, mut squares) = ([0.0; 2], [0.0; 2]);
    let draws = 2_000;
    for _ in 0..draws {
        let drawn = counts(&mut rng, 40);
        // B is better by one act, for everybody.
        let last = DAYS as usize - 1;
        let people = drawn.arms.len();
        let moved = (0..people).map(|row| {
            drawn.outcomes.by(last)[row] + f64::from(u8::from(drawn.arms[row] == Arm::B))
        });
        let outcomes = Outcomes::of(people, moved.collect());
        for (known, before) in [None, Some(drawn.before.as_slice())].into_iter().enumerate() {
            let found = analyse(&outcomes, before, &drawn.arms, (ALPHA, 1), &Silent).unwrap();
            let value = found.looks[0].difference.unwrap().value;
            sums[known] += value;
            squares[known] += (value - 1.0) * (value - 1.0);
        }
    }
    let count = f64::from(draws);
    let spread = squares.map(|square| (square / count).sqrt());
    for known in 0..2 {
        let mean = sums[known] / count;
        assert!((mean - 1.0).abs() < 4.0 * spread[known] / count.sqrt(), "{known}: {mean}");
    }
    assert!(spread[1] < 0.6 * spread[0], "{spread:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever the strata, the arms differ by one, and a stratum by two at most.
    #[test]
    fn arms_are_even(strata in prop::collection::vec(0u32..5, 0..80), seed in any::<u64>()) {
        let crowd: Vec<Candidate> = strata
            .iter()
            .enumerate()
            .map(|(row, &stratum)| Candidate { stratum: vec![stratum], key: format!("m{row}") })
            .collect();
        let arms = assign(crowd.clone(), seed);
        let lean = |of: &dyn Fn(&Candidate) -> bool| -> i32 {
            let signs = crowd.iter().filter(|who| of(who));
            signs.map(|who| if arms[&who.key] == Arm::A { 1 } else { -1 }).sum()
        };
        prop_assert!(lean(&|_| true).abs() <= 1);
        for stratum in 0..5 {
            prop_assert!(lean(&|who| who.stratum == [stratum]).abs() <= 2);
        }
    }

    /// A difference that everybody in B shares is found whole; a shift of all is not seen.
    #[test]
    fn a_shift_moves_the_difference_and_not_its_width(
        values in prop::collection::vec(0u8..20, 12..40),
        shift in -5.0f64..5.0,
    ) {
        let people = values.len();
        let arms: Vec<Arm> = [Arm::A, Arm::B].into_iter().cycle().take(people).collect();
        let analyse = |of: &dyn Fn(usize) -> f64| {
            let moved = (0..people).map(|row| f64::from(values[row]) + of(row)).collect();
            let outcomes = Outcomes::of(people, moved);
            analyse(&outcomes, None, &arms, (ALPHA, 1), &Silent).unwrap().looks[0].difference
        };
        let plain = analyse(&|_| 0.0);
        let all = analyse(&|_| shift);
        let some = analyse(&|row| if arms[row] == Arm::B { shift } else { 0.0 });
        prop_assume!(plain.is_some());
        let (plain, all, some) = (plain.unwrap(), all.unwrap(), some.unwrap());
        prop_assert!((plain.value - all.value).abs() < 1e-9);
        prop_assert!((plain.value + shift - some.value).abs() < 1e-9);
        prop_assert!((plain.high - plain.low - some.high + some.low).abs() < 1e-7);
    }
}

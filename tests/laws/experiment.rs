//! Laws of trials: no more false alarms than allowed, the power that was planned, no bias.

use proptest::prelude::*;
use truefan::experiment::{
    Arm, Baseline, Candidate, Daily, Outcomes, SizeParams, SizeValidParams, analyse, assign, spent,
};
use truefan::math::Rng;
use truefan::math::interval::{Interval, wilson};
use truefan::math::normal::exceeded_with;
use truefan::math::stats::moments;
use truefan::model::Silent;

const ALPHA: f64 = 0.05;
const DAYS: usize = 28;
const TRIALS: u64 = 10_000;

/// A made-up trial: what everybody did by each day, what before, and who is where.
struct Drawn {
    outcomes: Outcomes,
    before: Vec<f64>,
    arms: Vec<Arm>,
}

/// Members who come by chance, once counted: a share. B comes with another rate.
fn share(rng: &mut Rng, per_arm: usize, days: usize, rates: [f64; 2]) -> Drawn {
    let (arms, people) = (arms(per_arm), 2 * per_arm);
    let mut values = vec![0.0; people * days];
    for (row, arm) in arms.iter().enumerate() {
        let rate = rates[usize::from(*arm == Arm::B)];
        // The share after all days is the rate, each day adding as much on the way.
        let first = if rng.chance(rate) { rng.below(days) } else { days };
        (first..days).for_each(|day| values[day * people + row] = 1.0);
    }
    Drawn { outcomes: Outcomes::of(people, values), before: vec![0.0; people], arms }
}

/// Members who do much or little for good: counts with a long tail, known from before.
/// Everybody in B does `more` besides, the days through.
fn counts(rng: &mut Rng, per_arm: usize, days: usize, more: f64) -> Drawn {
    let (arms, people) = (arms(per_arm), 2 * per_arm);
    let zeal: Vec<f64> = (0..people).map(|_| (-2.0 + 1.2 * rng.normal()).exp()).collect();
    let act = |rng: &mut Rng, row: usize| {
        let many = zeal[row].min(0.9);
        (0..3).filter(|_| rng.chance(many)).count() as f64
    };
    let mut before = vec![0.0; people];
    let mut values = vec![0.0; people * days];
    for day in 0..days {
        for row in 0..people {
            before[row] += act(rng, row);
            let yesterday = if day > 0 { values[(day - 1) * people + row] } else { 0.0 };
            let besides = if arms[row] == Arm::B { more / days as f64 } else { 0.0 };
            values[day * people + row] = yesterday + act(rng, row) + besides;
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
fn alarms(drawn: &Drawn, known: bool, least: &[f64]) -> bool {
    let before = known.then_some(drawn.before.as_slice());
    let days = least.len() as u32;
    let daily = Daily::of(&drawn.outcomes, before, &drawn.arms, days, &Silent).unwrap();
    let comes_near = daily.z().iter().zip(least).any(|(z, least)| z.abs() > *least);
    comes_near && daily.bounded(ALPHA).stopped.is_some()
}

fn least(days: usize) -> Vec<f64> {
    let parts = (1..=days).map(|day| day as f64 / days as f64);
    spent(ALPHA, parts).iter().map(|spent| exceeded_with(spent / 2.0)).collect()
}

/// How often trials alarm, with Wilson's interval.
fn rate(
    (seed, trials): (u64, u64),
    (days, known): (usize, bool),
    mut draw: impl FnMut(&mut Rng) -> Drawn,
) -> Interval {
    let (mut rng, least) = (Rng::seed(seed), least(days));
    let found = (0..trials).filter(|_| alarms(&draw(&mut rng), known, &least)).count();
    wilson(found as u64, trials).unwrap()
}

/// No more false alarms than allowed, nor so few that the bounds would be useless. No seed
/// was tried before how much is spent was decided.
fn holds(name: &str, found: Interval) {
    println!("{name}: {:.4} [{:.4}, {:.4}]", found.value, found.low, found.high);
    assert!(found.value <= ALPHA && found.high > 0.03, "{name}: {found:?}");
}

#[test]
fn looking_every_day_at_a_share_raises_no_more_false_alarms_than_allowed() {
    let designs = [(60, 28, 0.4), (20, 14, 0.5), (100, 7, 0.3), (150, 28, 0.05)];
    for (per_arm, days, of) in designs {
        let seed = 8_306_114 + per_arm as u64;
        let found = rate((seed, TRIALS), (days, false), |rng| share(rng, per_arm, days, [of, of]));
        holds(&format!("{of} of {per_arm} over {days} days"), found);
    }
}

#[test]
fn nor_at_counts_with_a_long_tail() {
    for (per_arm, days) in [(40, 28), (20, 14)] {
        let seed = 5_550_271 + per_arm as u64;
        let found = rate((seed, TRIALS), (days, false), |rng| counts(rng, per_arm, days, 0.0));
        holds(&format!("{per_arm} over {days} days"), found);
    }
}

#[test]
fn nor_where_much_was_known() {
    for (per_arm, days) in [(40, 28), (20, 14), (60, 7)] {
        let seed = 9_412_733 + per_arm as u64;
        let found = rate((seed, TRIALS), (days, true), |rng| counts(rng, per_arm, days, 0.0));
        holds(&format!("{per_arm} over {days} days, known"), found);
    }
}

/// The filter of these laws hides no alarm: without it the answer is the same.
#[test]
fn where_no_day_comes_near_there_is_no_alarm() {
    let (mut rng, least) = (Rng::seed(13), least(DAYS));
    for _ in 0..150 {
        let drawn = share(&mut rng, 40, DAYS, [0.4, 0.5]);
        let rule = (ALPHA, DAYS as u32);
        let whole = analyse(&drawn.outcomes, None, &drawn.arms, rule, &Silent).unwrap();
        assert_eq!(whole.stopped.is_some(), alarms(&drawn, false, &least));
    }
}

const POWER_TRIALS: u64 = 4_000;

/// Within two points of the plan.
fn as_planned(name: &str, found: Interval) {
    println!("{name}: {:.4} [{:.4}, {:.4}]", found.value, found.low, found.high);
    assert!((found.value - 0.8).abs() < 0.02, "{name}: {found:?}");
}

fn plan(days: usize) -> SizeValidParams {
    SizeParams { alpha: ALPHA, power: 0.8, days: days as u32 }.check().unwrap()
}

#[test]
fn the_power_of_a_share_is_as_planned() {
    for (days, from, by) in [(28, 0.3, 0.15), (14, 0.6, 0.2), (7, 0.1, 0.1)] {
        let variance = from * (1.0 - from);
        let baseline = Baseline { mean: from, variance, reduction: None, is_share: true };
        let per_arm = plan(days).size(&baseline, by).unwrap().per_arm as usize;
        let seed = 7_700_148 + days as u64;
        let draw = |rng: &mut Rng| share(rng, per_arm, days, [from, from + by]);
        let found = rate((seed, POWER_TRIALS), (days, false), draw);
        as_planned(&format!("{from} and {by} more over {days} days, {per_arm}"), found);
    }
}

/// The plan knows of the members what a history of many would tell.
#[test]
fn the_power_of_counts_is_as_planned_where_much_was_known() {
    let (days, mut rng) = (14, Rng::seed(6_120_955));
    let many = counts(&mut rng, 20_000, days, 0.0);
    let after = many.outcomes.by(days - 1);
    let ((mean, spread), (known, width)) = (moments(after), moments(&many.before));
    let products = after.iter().zip(&many.before).map(|(y, x)| (y - mean) * (x - known));
    let covariance = products.sum::<f64>() / after.len() as f64;
    let reduction = Some((covariance / (spread * width)).powi(2));
    let baseline = Baseline { mean, variance: spread * spread, reduction, is_share: false };
    let more = 0.25 * mean;
    let per_arm = plan(days).size(&baseline, more).unwrap().per_arm as usize;
    let draw = |rng: &mut Rng| counts(rng, per_arm, days, more);
    let found = rate((6_120_956, POWER_TRIALS), (days, true), draw);
    as_planned(&format!("{more:.2} more than {mean:.2}, {per_arm}"), found);
}

/// Over many draws of the lot, what is known from before moves the difference nowhere,
/// and narrows it.
#[test]
fn what_was_known_brings_no_bias() {
    let mut rng = Rng::seed(15);
    let (mut sums, mut squares) = ([0.0; 2], [0.0; 2]);
    let draws = 2_000;
    for _ in 0..draws {
        // B is better by one act, for everybody.
        let drawn = counts(&mut rng, 40, DAYS, 1.0);
        let last = drawn.outcomes.by(DAYS - 1).to_vec();
        let outcomes = Outcomes::of(drawn.arms.len(), last);
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

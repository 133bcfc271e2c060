//! Days from which a series ran on another level.
//!
//! The series without its season is cut into pieces, each with a straight line of its
//! own, so that steady growth is no change. The cut with the smallest
//! Σ squared errors + changes · 4 σ² ln n is found exactly (a level, a slope and a place
//! each, the place counting twice: the modified BIC of Zhang and Siegmund, 2007), by
//! dynamic programming with pruning (PELT: Killick, Fearnhead and
//! Eckley, JASA 107, 2012). σ² comes from the MAD of day-to-day differences, which
//! changes do not move, times (1 + ρ)/(1 − ρ) where neighbours resemble each other.
//! Sums of y, ty, y² make the error of any piece O(1); all is O(n²) at worst.

use serde::{Deserialize, Serialize};

use super::forecast::{TO_DEVIATION, WEEK, clean};
use super::season::Season;
use crate::math::stats::median;

/// A piece has at least so many days.
const SHORTEST: usize = 2 * WEEK;

/// A change of level.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChangePoint {
    /// The first day on the other level.
    pub day: usize,
    /// The level just before, without the season.
    pub before: f64,
    /// The level from then on, without the season.
    pub after: f64,
    /// The jump in standard deviations of a day.
    pub size: f64,
}

/// The changes of a daily series, in order.
pub fn change_points(series: &[f64], season: &Season) -> Vec<ChangePoint> {
    let steady: Vec<f64> = clean(series).iter().zip(&season.season).map(|(y, s)| y - s).collect();
    if steady.len() < 2 * SHORTEST {
        return Vec::new();
    }
    let variance = variance(&steady);
    if variance <= 0.0 {
        return Vec::new();
    }
    let sums = Sums::new(&steady);
    let cuts = cut(&sums, steady.len(), 4.0 * variance * (steady.len() as f64).ln());
    let ends = cuts.iter().copied().skip(1).chain([steady.len()]);
    let starts = std::iter::once(0).chain(cuts.iter().copied());
    starts
        .zip(cuts.iter().copied().zip(ends))
        .map(|(start, (day, end))| {
            let before = sums.line(start, day).at(day as f64 - 1.0);
            let after = sums.line(day, end).at(day as f64);
            ChangePoint { day, before, after, size: (after - before).abs() / variance.sqrt() }
        })
        .collect()
}

/// The variance of a day about its line, widened where neighbours resemble each other.
fn variance(steady: &[f64]) -> f64 {
    let steps: Vec<f64> = steady.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let middle = median(&steps);
    let apart: Vec<f64> = steps.iter().map(|step| (step - middle).abs()).collect();
    let step = TO_DEVIATION * median(&apart);
    // Independent days have steps that are correlated by −1/2; days that resemble each
    // other by ρ have −(1 − ρ)/2.
    let products: f64 = steps.windows(2).map(|pair| (pair[0] - middle) * (pair[1] - middle)).sum();
    let squares: f64 = steps.iter().map(|step| (step - middle) * (step - middle)).sum();
    let rho = if squares > 0.0 { (1.0 + 2.0 * products / squares).clamp(0.0, 0.8) } else { 0.0 };
    step * step / 2.0 / (1.0 - rho) * (1.0 + rho) / (1.0 - rho)
}

/// Where the pieces after the first begin.
fn cut(sums: &Sums, count: usize, penalty: f64) -> Vec<usize> {
    // best[end]: the least cost of the days before `end`, and where its last piece begins.
    let mut best = vec![(f64::INFINITY, 0usize); count + 1];
    best[0] = (-penalty, 0);
    let (mut open, mut costs) = (vec![0usize], Vec::new());
    for end in SHORTEST..=count {
        costs.clear();
        costs.extend(open.iter().map(|&start| best[start].0 + sums.line(start, end).error));
        let ranked = costs.iter().zip(&open).map(|(&cost, &start)| (cost + penalty, start));
        if let Some(least) = ranked.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1))) {
            // A start that is worse by more than the penalty never becomes better.
            let mut costs = costs.iter();
            open.retain(|_| costs.next().is_some_and(|&cost| cost <= least.0));
            best[end] = least;
        }
        let next = end + 1 - SHORTEST;
        if next >= SHORTEST {
            open.push(next);
        }
    }
    let mut cuts = Vec::new();
    let mut end = best[count].1;
    while end > 0 {
        cuts.push(end);
        end = best[end].1;
    }
    cuts.reverse();
    cuts
}

/// A line through some days, and its squared error.
struct Line {
    middle: f64,
    mean: f64,
    slope: f64,
    error: f64,
}

impl Line {
    fn at(&self, day: f64) -> f64 {
        self.mean + self.slope * (day - self.middle)
    }
}

/// Running sums of y, day · y and y².
struct Sums {
    of: Vec<[f64; 3]>,
}

impl Sums {
    fn new(values: &[f64]) -> Self {
        let mut sums = [0.0; 3];
        let mut of = vec![sums];
        for (day, &value) in values.iter().enumerate() {
            let add = [value, day as f64 * value, value * value];
            sums.iter_mut().zip(add).for_each(|(sum, add)| *sum += add);
            of.push(sums);
        }
        Self { of }
    }

    /// The line through the days from `start` up to before `end`.
    fn line(&self, start: usize, end: usize) -> Line {
        let count = (end - start) as f64;
        let [y, ty, yy] = [0, 1, 2].map(|which| self.of[end][which] - self.of[start][which]);
        let (mean, middle) = (y / count, (start + end - 1) as f64 / 2.0);
        // Σ (t − middle)² of consecutive days.
        let spread = count * (count * count - 1.0) / 12.0;
        let slope = if spread > 0.0 { (ty - middle * y) / spread } else { 0.0 };
        let error = (yy - count * mean * mean - slope * slope * spread).max(0.0);
        Line { middle, mean, slope, error }
    }
}

#[cfg(test)]
mod tests {
    use super::change_points;
    use crate::health::Season;
    use crate::math::Rng;

    fn days(series: &[f64]) -> Vec<usize> {
        let season = Season::of(series).unwrap();
        change_points(series, &season).iter().map(|change| change.day).collect()
    }

    #[test]
    fn a_fall_is_found_and_growth_is_no_change() {
        let mut rng = Rng::seed(4);
        let growing: Vec<f64> =
            (0..200).map(|day| 50.0 + 0.2 * f64::from(day) + 3.0 * rng.normal()).collect();
        assert_eq!(days(&growing), [0usize; 0]);
        let mut fallen = growing.clone();
        fallen[120..].iter_mut().for_each(|value| *value -= 20.0);
        let found = days(&fallen);
        assert!(found.len() == 1 && found[0].abs_diff(120) <= 1, "{found:?}");
        let season = Season::of(&fallen).unwrap();
        let change = change_points(&fallen, &season)[0];
        assert!((change.after - change.before + 20.0).abs() < 4.0, "{change:?}");
    }

    #[test]
    fn noise_rarely_changes() {
        let mut rng = Rng::seed(5);
        let mut histories = 0;
        for _ in 0..40 {
            let noise: Vec<f64> = (0..180).map(|_| 30.0 + 5.0 * rng.normal()).collect();
            histories += usize::from(!days(&noise).is_empty());
        }
        assert!(histories <= 4, "{histories} of 40");
        assert!(days(&[7.0; 100]).is_empty());
    }
}

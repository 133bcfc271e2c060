//! Who makes the contributions: 1 in 100, or everybody.
//!
//! The rule of thumb says that 90 % look on, 9 % contribute a little and 1 % make
//! nearly all; communities differ widely, so the own curve is shown. It is Lorenz's,
//! from the busiest down: which share of contributions the busiest share of all members
//! makes. Gini = Σ (2i − n − 1) xᵢ / (n Σ x), x rising, i = 1 … n: 0 if all make alike,
//! near 1 if one makes everything. The bus factor is the fewest members who together
//! make half. Intervals by drawing members anew, O(n) a draw since the draws keep the
//! order. Nielsen, "Participation inequality" (2006); Gini (1912).

use serde::{Deserialize, Serialize};

use crate::health::{Acts, Depth};
use crate::math::Rng;
use crate::math::interval::{Interval, resampled, wilson};
use crate::math::order::Order;
use crate::model::{MemberId, Period};

/// Members drawn in all, over all draws, at most.
const WORK: usize = 2_000_000;
/// Points of the curve besides its origin.
const POINTS: usize = 100;

/// How unevenly contributions are made.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Inequality {
    /// Members, robots not counted.
    pub people: u64,
    /// Of them, with a contribution.
    pub contributors: u64,
    /// Of the others, those who reacted or took part.
    pub reacting: u64,
    /// Of the others, those who were seen.
    pub looking: u64,
    /// Contributions.
    pub contributions: u64,
    /// `contributors / people`.
    pub contributor_share: Option<Interval>,
    /// Members that are one in a hundred, rounded up.
    pub top_members: u64,
    /// The share of contributions they make.
    pub top_share: Option<Interval>,
    /// The Gini coefficient over all members.
    pub gini: Option<Interval>,
    /// The fewest members who make at least half of the contributions.
    pub bus_factor: Option<Interval>,
    /// Share of members, busiest first, and share of contributions they make; from
    /// (0, 0) to (1, 1).
    pub curve: Vec<(f64, f64)>,
    /// The busiest members and their contributions, most first, the lower id first of
    /// equals; as many as the bus factor, at most ten.
    pub busiest: Vec<(MemberId, u32)>,
}

impl Inequality {
    /// Of all members, the shares that contributed, only reacted, only looked; zeros
    /// where there is nobody.
    pub fn shares(&self) -> [f64; 3] {
        let of = self.people.max(1) as f64;
        [self.contributors, self.reacting, self.looking].map(|count| count as f64 / of)
    }
}

/// The inequality of what people did in a period.
pub fn inequality(acts: &Acts, period: Period, seed: u64) -> Inequality {
    let mut found = Inequality { people: acts.people().len() as u64, ..Inequality::default() };
    let mut made: Vec<(MemberId, u32)> = Vec::with_capacity(acts.people().len());
    for &person in acts.people() {
        let (mut count, mut deepest) = (0, None);
        for (_, depth) in acts.within(person, period) {
            count += u32::from(depth == Depth::Contributed);
            deepest = deepest.max(Some(depth));
        }
        made.push((person, count));
        match deepest {
            Some(Depth::Contributed) => found.contributors += 1,
            Some(Depth::Reacted) => found.reacting += 1,
            Some(Depth::Seen) => found.looking += 1,
            None => {}
        }
    }
    // Sorted stably by count, so that equals stay in the order of their ids.
    made.order_by_key(|&(_, count)| std::cmp::Reverse(count));
    let counts: Vec<u32> = made.iter().map(|&(_, count)| count).collect();
    let ones = vec![1; counts.len()];
    found.contributor_share = wilson(found.contributors, found.people);
    let Some(whole) = Shape::of(&counts, &ones) else { return found };
    found.contributions = whole.sum;
    found.top_members = whole.top_members;
    found.curve = curve(&counts, whole.sum);
    made.truncate((whole.bus_factor as usize).min(10));
    found.busiest = made;
    let draws = (WORK / counts.len().max(1)).clamp(40, 400);
    let mut shapes = Vec::with_capacity(draws);
    let mut times = vec![0u32; counts.len()];
    let mut rng = Rng::seed(seed);
    for _ in 0..draws {
        times.fill(0);
        for _ in 0..counts.len() {
            times[rng.below(counts.len())] += 1;
        }
        // A draw without any contributor says nothing about how they share.
        shapes.extend(Shape::of(&counts, &times));
    }
    let interval = |value: fn(&Shape) -> f64| {
        let mut drawn = shapes.iter().map(value);
        let middle = value(&whole);
        Some(resampled(middle, shapes.len(), 0, |_| drawn.next().unwrap_or(middle)))
    };
    found.top_share = interval(|shape| shape.top_share);
    found.gini = interval(|shape| shape.gini);
    found.bus_factor = interval(|shape| shape.bus_factor as f64);
    found
}

/// The figures of one (re)drawn community.
struct Shape {
    sum: u64,
    top_members: u64,
    top_share: f64,
    gini: f64,
    bus_factor: u64,
}

impl Shape {
    /// Of contributions a member, most first, each member so many times.
    fn of(counts: &[u32], times: &[u32]) -> Option<Self> {
        let pairs = || {
            counts.iter().zip(times).map(|(&count, &times)| (u64::from(count), u64::from(times)))
        };
        let (sum, members) = pairs()
            .fold((0, 0), |(sum, members), (count, times)| (sum + count * times, members + times));
        if sum == 0 {
            return None;
        }
        let top_members = members.div_ceil(100);
        let (mut before, mut so_far, mut top, mut bus_factor) = (0u64, 0u64, 0u64, None);
        let mut ranked = 0i128;
        for (count, times) in pairs().take_while(|pair| pair.0 > 0) {
            // Counted from the largest, the ranks are n − before … n − before − times + 1;
            // their weights 2i − n − 1 add up to times · (n − 2·before − times).
            let weight = members as i128 - 2 * before as i128 - times as i128;
            ranked += i128::from(count * times) * weight;
            top += count * times.min(top_members.saturating_sub(before));
            if bus_factor.is_none() && 2 * (so_far + count * times) >= sum {
                bus_factor = Some(before + (sum.div_ceil(2) - so_far).div_ceil(count));
            }
            so_far += count * times;
            before += times;
        }
        Some(Self {
            sum,
            top_members,
            top_share: top as f64 / sum as f64,
            gini: ranked as f64 / (members as f64 * sum as f64),
            bus_factor: bus_factor.unwrap_or(0),
        })
    }
}

/// Lorenz's curve from the busiest down, at each hundredth of the members.
fn curve(counts: &[u32], sum: u64) -> Vec<(f64, f64)> {
    let mut so_far = 0u64;
    let mut rows = counts.iter();
    let mut taken = 0;
    let point = |step: usize| {
        let members = (step * counts.len()).div_ceil(POINTS);
        so_far += rows.by_ref().take(members - taken).map(|&count| u64::from(count)).sum::<u64>();
        taken = members;
        (members as f64 / counts.len() as f64, so_far as f64 / sum as f64)
    };
    let mut points: Vec<(f64, f64)> = (0..=POINTS).map(point).collect();
    points.dedup();
    points
}

#[cfg(test)]
mod tests {
    use super::{Shape, inequality};
    use crate::health::{Acts, indicators::fixture};
    use crate::model::{DAY, MemberId, Period, Time};

    #[test]
    fn gini_and_bus_factor_by_hand() {
        // 6, 3, 1, 0: Gini = (3·6 + 1·3 − 1·1 − 3·0) / (4 · 10) = 0.5.
        let shape = Shape::of(&[6, 3, 1, 0], &[1; 4]).unwrap();
        assert_eq!((shape.gini, shape.bus_factor, shape.top_share), (0.5, 1, 0.6));
        let even = Shape::of(&[2; 10], &[1; 10]).unwrap();
        assert_eq!((even.gini, even.bus_factor), (0.0, 5));
        assert!(Shape::of(&[0, 0], &[1; 2]).is_none());
        // Drawn twice is the same as being there twice.
        let twice = Shape::of(&[6, 3, 1], &[2, 0, 1]).unwrap();
        let there = Shape::of(&[6, 6, 1], &[1; 3]).unwrap();
        assert_eq!((twice.gini, twice.bus_factor), (there.gini, there.bus_factor));
    }

    #[test]
    fn the_curve_runs_from_nothing_to_all() {
        let data = fixture::visits(&[("ann", &[1, 2, 3]), ("bob", &[2]), ("cy", &[50])]);
        let end = Time(10 * DAY);
        let acts = Acts::new(&data, Time(60 * DAY));
        let found = inequality(&acts, Period { start: Time(0), end }, 1);
        assert_eq!((found.people, found.contributors, found.contributions), (3, 2, 4));
        assert_eq!(found.shares(), [2.0 / 3.0, 0.0, 0.0]);
        assert_eq!(found.curve.first(), Some(&(0.0, 0.0)));
        assert_eq!(found.curve.last(), Some(&(1.0, 1.0)));
        assert_eq!(found.busiest, [(MemberId(0), 3)]);
        let gini = found.gini.unwrap();
        assert!(gini.low <= gini.value && gini.value <= gini.high);
        assert!(inequality(&acts, Period { start: end, end }, 1).gini.is_none());
    }
}

//! Whether those who did something stayed, against others who were alike.
//!
//! In stratum i, a_i of n_i who did it stayed and b_i of m_i who did not; N_i = n_i + m_i.
//! The difference of the shares is pooled over strata as by Mantel and Haenszel,
//! Δ = Σ (a_i m_i − b_i n_i)/N_i / W with W = Σ n_i m_i/N_i, and its variance is that of
//! Sato, (Δ P + Q)/W² with P = Σ (n_i² b_i − m_i² a_i + n_i m_i (m_i − n_i)/2)/N_i² and
//! Q = Σ (a_i (m_i − b_i) + b_i (n_i − a_i))/(2 N_i), which holds for few large and for
//! many small strata ("On the variance estimator for the Mantel–Haenszel risk
//! difference", Biometrics 45, 1989). A stratum with only one sort tells nothing.
//!
//! It is an association: those who take something up may differ in more than the strata
//! know. O(members).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::math::interval::Interval;
use crate::math::proportion::{Z95, Z999};

/// People of either sort below which nothing is said.
const FEWEST: u64 = 10;

/// How much more of those who did it stayed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Matched {
    /// People who did it and have somebody to be compared with.
    pub people: u64,
    /// People they are compared with.
    pub others: u64,
    /// Share of those who stayed among the people.
    pub stayed: f64,
    /// The share as it would be if they were like the others: `stayed` less the difference.
    pub expected: f64,
    /// The difference of the shares, with its 95 % interval.
    pub difference: Interval,
}

impl Matched {
    /// Whether they stay more even at 99.9 %: for what is picked from many subjects.
    pub fn is_sure(&self) -> bool {
        let reach = self.difference.value - self.difference.low;
        self.difference.value * Z95 > reach * Z999
    }
}

/// Somebody: stratum, whether they did it, whether they stayed.
pub type Somebody = (u32, bool, bool);

/// Compares within strata; `None` of too few.
pub fn matched(people: impl IntoIterator<Item = Somebody>) -> Option<Matched> {
    // Of each stratum: did it and stayed, did it, did not and stayed, did not.
    let mut strata: BTreeMap<u32, [u64; 4]> = BTreeMap::new();
    for (stratum, did, stayed) in people {
        let counts = strata.entry(stratum).or_default();
        let sort = if did { 0 } else { 2 };
        counts[sort] += u64::from(stayed);
        counts[sort + 1] += 1;
    }
    strata.retain(|_, counts| counts[1] > 0 && counts[3] > 0);
    let sum = |index: usize| strata.values().map(|counts| counts[index]).sum::<u64>();
    let (people, others) = (sum(1), sum(3));
    if people < FEWEST || others < FEWEST {
        return None;
    }
    let (mut weight, mut over, mut p, mut q) = (0.0, 0.0, 0.0, 0.0);
    for counts in strata.values() {
        let [a, n, b, m] = counts.map(|count| count as f64);
        let all = n + m;
        weight += n * m / all;
        over += (a * m - b * n) / all;
        p += (n * n * b - m * m * a + n * m * (m - n) / 2.0) / (all * all);
        q += (a * (m - b) + b * (n - a)) / (2.0 * all);
    }
    let value = over / weight;
    let reach = Z95 * ((value * p + q).max(0.0)).sqrt() / weight;
    let stayed = sum(0) as f64 / people as f64;
    Some(Matched {
        people,
        others,
        stayed,
        expected: stayed - value,
        difference: Interval { value, low: value - reach, high: value + reach },
    })
}

#[cfg(test)]
mod tests {
    use super::{Somebody, matched};

    fn crowd(stratum: u32, counts: [usize; 4]) -> impl Iterator<Item = Somebody> {
        let sorts = [(true, true), (true, false), (false, true), (false, false)];
        sorts.into_iter().zip(counts).flat_map(move |((did, stayed), count)| {
            std::iter::repeat_n((stratum, did, stayed), count)
        })
    }

    #[test]
    fn one_stratum_is_the_plain_difference() {
        let found = matched(crowd(0, [30, 20, 20, 30])).unwrap();
        assert!((found.difference.value - 0.2).abs() < 1e-12);
        // √(0.6·0.4/50 + 0.4·0.6/50) = 0.098.
        let reach = (found.difference.high - 0.2) / 1.959_964;
        assert!((reach - 0.098).abs() < 1e-3, "{reach}");
        assert_eq!((found.people, found.others, found.stayed), (50, 50, 0.6));
        assert!(found.difference.low > 0.0 && !found.is_sure());
        assert!(matched(crowd(0, [45, 5, 20, 30])).unwrap().is_sure());
    }

    /// The busy do it more and stay more: without strata that looks like an effect.
    #[test]
    fn who_was_busy_anyway_is_no_effect() {
        let busy = crowd(1, [72, 8, 18, 2]);
        let idle = crowd(0, [4, 16, 16, 64]);
        let found = matched(busy.chain(idle)).unwrap();
        assert!(found.difference.value.abs() < 1e-12, "{found:?}");
        let plain = matched(crowd(0, [76, 24, 34, 66])).unwrap();
        assert!(plain.difference.low > 0.2, "{plain:?}");
    }

    #[test]
    fn of_few_or_unmatched_nothing_is_said() {
        assert_eq!(matched(crowd(0, [4, 4, 40, 40])), None);
        assert_eq!(matched(crowd(0, [40, 40, 0, 0]).chain(crowd(1, [0, 0, 40, 40]))), None);
    }
}

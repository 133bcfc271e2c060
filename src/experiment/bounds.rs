//! How large a difference must be on each day, so that looking every day stays honest.
//!
//! Let Z_k be the difference on day k over its standard error, and ρ_k the correlation
//! of Z_k with Z_{k−1} if the two ways are alike. Z_k = ρ_k Z_{k−1} + √(1 − ρ_k²) ε, and
//! the bound c_k is the one that is first crossed on day k with probability
//! α*(k) − α*(k−1):
//!
//! ∫ g_{k−1}(z) P(|ρ_k z + √(1 − ρ_k²) ε| > c_k) dz, with g_k(z) the density of Z_k where
//! no bound was crossed so far, carried forward by numerical integration (Armitage,
//! McPherson and Rowe, "Repeated significance tests on accumulating data", 1969).
//!
//! That Z is a chain holds for sums of what each day adds, for such sums where members
//! differ in zeal for good (Cov(s, t) = s (t τ² + σ²)), and for "has come by now"
//! (corr² = odds(s)/odds(t)): the covariance is in each case a function of the earlier
//! day times one of the later. Where zeal lasts in part, far days correlate more than the
//! chain says, and bounds are crossed less often than allowed (Slepian, 1962).
//!
//! O(days · nodes²), with nodes no further apart than 0.4 standard deviations of a step.

use crate::math::normal::{above, density, exceeded_with};

/// Less than this is not spent: it is kept for the next look.
const LEAST: f64 = 1e-9;
/// A look that tells less than this anew is none: 1 − ρ².
const NEWS: f64 = 2e-3;
/// Distance of nodes, in standard deviations of the coming step.
const SPACING: f64 = 0.4;
/// Nodes at least.
const FEWEST: usize = 32;
/// Steps of Newton's method at most.
const STEPS: usize = 60;
/// Beyond so many standard deviations, what is left is not worth computing.
const FAR: f64 = 8.5;

/// The bound of |Z| at each look, `None` where nothing can be said yet. `steps` are the
/// correlations with the look before (the first is not used), `spent` what may have been
/// spent by then.
pub fn bounds(steps: &[f64], spent: &[f64]) -> Vec<Option<f64>> {
    let mut chain = Chain::default();
    let mut used = 0.0;
    let mut found = Vec::with_capacity(spent.len());
    for (look, &allowed) in spent.iter().enumerate() {
        chain.go(steps.get(look).copied().unwrap_or(1.0), 0.0);
        let bound = if allowed - used > LEAST && chain.has_news() {
            Some(chain.bound(allowed - used))
        } else {
            None
        };
        if let Some(bound) = bound {
            chain.stop(bound, steps.get(look + 1).copied());
            used = allowed;
        }
        found.push(bound);
    }
    found
}

/// The probability that a sequence with these means crosses one of these bounds.
pub fn crossing(steps: &[f64], bounds: &[Option<f64>], means: &[f64]) -> f64 {
    let mut chain = Chain::default();
    let mut crossed = 0.0;
    for (look, (&mean, bound)) in means.iter().zip(bounds).enumerate() {
        chain.go(steps.get(look).copied().unwrap_or(1.0), mean);
        if let Some(bound) = *bound {
            crossed += chain.crossed(bound).0;
            chain.stop(bound, steps.get(look + 1).copied());
        }
    }
    crossed
}

/// Where the sequence may be, if it crossed nothing so far.
#[derive(Default)]
struct Chain {
    /// Places and their probability at the last look that had a bound; none before it.
    nodes: Vec<(f64, f64)>,
    /// Correlation of now with that look.
    rho: f64,
    /// The mean then, and now.
    means: (f64, f64),
}

impl Chain {
    /// One look on.
    fn go(&mut self, rho: f64, mean: f64) {
        self.rho *= rho.clamp(0.0, 1.0);
        self.means.1 = mean;
    }

    fn has_news(&self) -> bool {
        self.nodes.is_empty() || 1.0 - self.rho * self.rho > NEWS
    }

    /// Standard deviation of what is new.
    fn deviation(&self) -> f64 {
        (1.0 - self.rho * self.rho).max(0.0).sqrt()
    }

    /// Where now is expected, from each node.
    fn expected(&self, node: f64) -> f64 {
        self.means.1 + self.rho * (node - self.means.0)
    }

    /// The probability of being beyond ±`bound` now, and how fast it falls with the bound.
    fn crossed(&self, bound: f64) -> (f64, f64) {
        if self.nodes.is_empty() {
            let mean = self.means.1;
            let (up, down) = (bound - mean, bound + mean);
            return (above(up) + above(down), density(up) + density(down));
        }
        let deviation = self.deviation();
        let mut sums = (0.0, 0.0);
        for &(node, mass) in &self.nodes {
            let expected = self.expected(node);
            for beyond in [(bound - expected) / deviation, (bound + expected) / deviation] {
                if beyond < FAR {
                    sums.0 += mass * above(beyond);
                    sums.1 += mass * density(beyond) / deviation;
                }
            }
        }
        sums
    }

    /// The bound that is crossed now with this probability. The logarithm of a tail is
    /// concave, so Newton's method gets there from anywhere.
    fn bound(&self, probability: f64) -> f64 {
        let mut bound = exceeded_with(probability / 2.0).min(8.0);
        for _ in 0..STEPS {
            let (crossed, slope) = self.crossed(bound);
            if !(crossed > 0.0 && slope > 0.0) {
                bound *= 0.8;
                continue;
            }
            let step = (crossed / probability).ln() * crossed / slope;
            bound = (bound + step).clamp(0.0, 30.0);
            if step.abs() < 1e-9 {
                break;
            }
        }
        bound
    }

    /// Goes on from within ±`bound`: Simpson's rule over a grid as fine as the coming
    /// correlation needs, if there is one.
    fn stop(&mut self, bound: f64, next: Option<f64>) {
        let mean = self.means.1;
        let deviation = self.deviation();
        let coming = next.map_or(1.0, |rho| (1.0 - rho * rho).max(NEWS).sqrt());
        let half = ((bound / (SPACING * coming)).ceil() as usize).max(FEWEST / 2);
        let width = bound / half as f64;
        let node = |index: usize| {
            let place = -bound + width * index as f64;
            let weight = match index {
                0 => 1.0,
                last if last == 2 * half => 1.0,
                odd if odd % 2 == 1 => 4.0,
                _ => 2.0,
            };
            let density = if self.nodes.is_empty() {
                density(place - mean)
            } else {
                let step = |&(node, mass): &(f64, f64)| {
                    let step = (place - self.expected(node)) / deviation;
                    if step.abs() < FAR { mass * density(step) / deviation } else { 0.0 }
                };
                self.nodes.iter().map(step).sum()
            };
            (place, weight * width / 3.0 * density)
        };
        self.nodes = (0..=2 * half).map(node).collect();
        self.rho = 1.0;
        self.means.0 = mean;
    }
}

#[cfg(test)]
mod tests {
    use super::{bounds, crossing};
    use crate::experiment::spending::spent;

    fn even(looks: usize) -> (Vec<f64>, Vec<f64>) {
        let parts: Vec<f64> = (1..=looks).map(|look| look as f64 / looks as f64).collect();
        let steps = (0..looks).map(|look| (look as f64 / (look + 1) as f64).sqrt()).collect();
        // Nine tenths are spent: of so much that it comes to 0.05.
        (steps, spent(0.05 / 0.9, parts))
    }

    #[test]
    fn bounds_as_published() {
        // Five looks at α = 0.05 in the manner of O'Brien and Fleming: gsDesign and
        // Jennison and Turnbull's programs print 4.877, 3.357, 2.680, 2.290, 2.031.
        let (steps, spent) = even(5);
        let found: Vec<f64> = bounds(&steps, &spent).into_iter().flatten().collect();
        let expected = [4.877, 3.357, 2.680, 2.290, 2.031];
        assert_eq!(found.len(), 5);
        for (found, expected) in found.iter().zip(expected) {
            assert!((found - expected).abs() < 2e-3, "{found} instead of {expected}");
        }
    }

    #[test]
    fn all_is_spent_and_no_more() {
        for looks in [1, 7, 28, 60] {
            let (steps, spent) = even(looks);
            let found = bounds(&steps, &spent);
            let alarms = crossing(&steps, &found, &vec![0.0; looks]);
            assert!((alarms - 0.05).abs() < 1e-4, "{looks}: {alarms}");
        }
    }

    #[test]
    fn a_look_without_news_spends_nothing() {
        let (mut steps, spent) = even(10);
        steps[6] = 1.0;
        let found = bounds(&steps, &spent);
        assert_eq!(found[6], None);
        let alarms = crossing(&steps, &found, &[0.0; 10]);
        assert!((alarms - 0.05).abs() < 1e-4, "{alarms}");
    }
}

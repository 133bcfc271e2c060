//! How sure a share is, and the difference of two.
//!
//! A share of p = hits/n has Wilson's interval, which stays within 0 and 1 and is
//! honest for few: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n). Two shares differ
//! by p − q, with Newcombe's interval made of the two: the lower end is
//! p − q − √((p − l_p)² + (u_q − q)²), and the upper one likewise ("Interval estimation
//! for the difference between independent proportions", 1998, method 10).

use super::interval::Interval;

/// The z of a 95 % interval.
pub const Z95: f64 = 1.959_963_984_540_054;
/// The z of a 99 % interval: for what is looked for in many places at once.
pub const Z99: f64 = 2.575_829_303_548_901;

/// The z of a 99.9 % interval: for what is looked for in very many.
pub const Z999: f64 = 3.290_526_731_491_925;

/// The share of `hits` in `count`; of nothing it is 0, and may be anything.
pub fn share(hits: u64, count: u64, z: f64) -> Interval {
    if count == 0 {
        return Interval { value: 0.0, low: 0.0, high: 1.0 };
    }
    let n = count as f64;
    let value = hits as f64 / n;
    let square = z * z / n;
    let middle = value + square / 2.0;
    let spread = z * (value * (1.0 - value) / n + square / (4.0 * n)).sqrt();
    // Of none and of all, the ends meet the share but for rounding.
    let low = ((middle - spread) / (1.0 + square)).clamp(0.0, value);
    let high = ((middle + spread) / (1.0 + square)).clamp(value, 1.0);
    Interval { value, low, high }
}

/// How much larger the first share is than the second, each as (hits, count).
pub fn difference(first: (u64, u64), second: (u64, u64), z: f64) -> Interval {
    let (p, q) = (share(first.0, first.1, z), share(second.0, second.1, z));
    let value = p.value - q.value;
    let far = |a: f64, b: f64| (a * a + b * b).sqrt();
    Interval {
        value,
        low: value - far(p.value - p.low, q.high - q.value),
        high: value + far(p.high - p.value, q.value - q.low),
    }
}

#[cfg(test)]
mod tests {
    use super::{Z95, difference, share};
    use crate::math::interval::Interval;

    fn near(found: Interval, expected: [f64; 3]) {
        for (found, expected) in [found.value, found.low, found.high].into_iter().zip(expected) {
            assert!((found - expected).abs() < 5e-5, "{found} instead of {expected}");
        }
    }

    #[test]
    fn wilson_as_printed() {
        // Newcombe (1998), "Two-sided confidence intervals for the single proportion".
        near(share(81, 263, Z95), [0.3080, 0.2553, 0.3662]);
        near(share(0, 20, Z95), [0.0, 0.0, 0.1611]);
        assert_eq!(share(0, 0, Z95), Interval { value: 0.0, low: 0.0, high: 1.0 });
    }

    #[test]
    fn newcombe_as_printed() {
        // Newcombe (1998), table II: 56/70 − 48/80, method 10.
        near(difference((56, 70), (48, 80), Z95), [0.2, 0.0524, 0.3339]);
    }
}

//! How unlikely so many successes are: the upper tail of the binomial distribution.
//!
//! P(X ≥ k) = Σ_{i ≥ k} C(n, i) pⁱ (1−p)ⁿ⁻ⁱ. The first term is a sum of logarithms, the
//! others follow by a ratio, and the sum stops when a term no longer counts:
//! O(k) and exact to rounding, even where the tail is 10⁻³⁰⁰.

/// P(X ≥ `least`) for `trials` trials that succeed with `probability`.
pub fn upper_tail(trials: u64, least: u64, probability: f64) -> f64 {
    if least == 0 || probability >= 1.0 {
        return if least <= trials { 1.0 } else { 0.0 };
    }
    if least > trials || probability <= 0.0 {
        return 0.0;
    }
    if (least as f64) <= trials as f64 * probability {
        // The terms rise at first from here: the lower tail is the shorter sum.
        return (1.0 - upper_tail(trials, trials + 1 - least, 1.0 - probability)).max(0.0);
    }
    let choose = |i: u64| ((trials - least + i) as f64 / i as f64).ln();
    let mut log_term: f64 = (1..=least).map(choose).sum();
    log_term += least as f64 * probability.ln();
    log_term += (trials - least) as f64 * (-probability).ln_1p();
    let odds = probability / (1.0 - probability);
    let (mut sum, mut term) = (1.0, 1.0);
    for i in least..trials {
        term *= (trials - i) as f64 / (i + 1) as f64 * odds;
        sum += term;
        if term < sum * 1e-16 {
            break;
        }
    }
    (log_term.exp() * sum).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::upper_tail;

    #[test]
    fn tails_of_a_fair_coin() {
        let close = |found: f64, expected: f64| {
            assert!((found - expected).abs() < 1e-12 * expected.max(1.0), "{found} {expected}");
        };
        close(upper_tail(4, 3, 0.5), 5.0 / 16.0);
        close(upper_tail(4, 1, 0.5), 15.0 / 16.0);
        close(upper_tail(10, 10, 0.5), 1.0 / 1024.0);
        close(upper_tail(10, 0, 0.5), 1.0);
        close(upper_tail(3, 4, 0.5), 0.0);
        close(upper_tail(5, 2, 0.0), 0.0);
        close(upper_tail(5, 5, 1.0), 1.0);
    }

    #[test]
    fn far_tails_do_not_vanish() {
        let tail = upper_tail(1_000, 200, 0.01);
        assert!(tail > 0.0 && tail < 1e-150, "{tail}");
        // The leading term alone: C(3, 3) 10⁻³⁰.
        assert!((upper_tail(3, 3, 1e-10) / 1e-30 - 1.0).abs() < 1e-9);
    }
}

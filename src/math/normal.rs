//! The normal distribution, exact far into its tails.
//!
//! Q(z) = erfc(z/√2)/2 is right to rounding where 1 − Φ(z) would be 0, and its inverse
//! is found by halving, which needs no table of constants.

use std::f64::consts::{PI, SQRT_2};

/// Beyond this, a tail is smaller than any probability that is asked about.
const FAR: f64 = 38.0;

/// φ(z), the density.
pub fn density(z: f64) -> f64 {
    libm::exp(-z * z / 2.0) / (2.0 * PI).sqrt()
}

/// Q(z), the probability of more than `z`.
pub fn above(z: f64) -> f64 {
    libm::erfc(z / SQRT_2) / 2.0
}

/// The z that is exceeded with this probability; at the far ends ±38.
pub fn exceeded_with(probability: f64) -> f64 {
    let (mut low, mut high) = (-FAR, FAR);
    // Sixty halvings leave 76/2⁶⁰, less than what a number can tell apart near 1.
    for _ in 0..60 {
        let middle = (low + high) / 2.0;
        if above(middle) > probability {
            low = middle;
        } else {
            high = middle;
        }
    }
    (low + high) / 2.0
}

#[cfg(test)]
mod tests {
    use super::{above, density, exceeded_with};
    use crate::math::proportion::{Z95, Z999};

    #[test]
    fn values_as_printed() {
        assert!((above(Z95) - 0.025).abs() < 1e-15);
        assert!((exceeded_with(0.0005) - Z999).abs() < 1e-12);
        // Abramowitz and Stegun, table 26.1 and 26.2: φ(1) and Q(10).
        assert!((density(1.0) - 0.241_970_724_519_143).abs() < 1e-15);
        assert!((above(10.0) / 7.619_853_024_160_5e-24 - 1.0).abs() < 1e-9);
        assert!(exceeded_with(0.5).abs() < 1e-15);
    }
}

//! Short f32 vectors in lanes of eight: the loops that factor models live in.
//!
//! A compiler may not reorder the additions of a plain dot product, and one that builds
//! for size, as the worker is built, vectorises no loop at all. Here eight numbers
//! are one register by name, and four vectors are taken at a time, so that what is
//! loaded is used four times. The order of additions is fixed, so a result is the
//! same natively and in wasm.

pub mod tiles;

use wide::{f32x4, f32x8};

/// Numbers that are worked on side by side.
pub const LANES: usize = 8;

/// Eight numbers.
pub type Lanes = [f32; LANES];

/// Eight numbers in registers.
#[inline(always)]
pub fn wide(lanes: &Lanes) -> f32x8 {
    f32x8::new(*lanes)
}

/// One number in every lane. By fours: eight of one are made a loop in a build for size,
/// and so are the library's own.
#[inline(always)]
pub fn every(x: f32) -> f32x8 {
    let fours = [[x, x, x, x]; 2];
    f32x8::new(*fours.as_flattened().first_chunk().unwrap_or(&[0.0; LANES]))
}

/// Σ aᵢ bᵢ.
#[inline]
pub fn dot(a: &[Lanes], b: &[Lanes]) -> f32 {
    let mut sums = every(0.0);
    for (a, b) in a.iter().zip(b) {
        sums += wide(a) * wide(b);
    }
    total(sums)
}

/// The products of four vectors, one after the other in `rows`, with `b`.
#[inline]
pub fn dot4(rows: &[Lanes], b: &[Lanes]) -> [f32; 4] {
    let (first, rest) = rows.split_at(b.len());
    let (second, rest) = rest.split_at(b.len());
    let (third, fourth) = rest.split_at(b.len());
    let [mut one, mut two, mut three, mut four] = [every(0.0); 4];
    let pairs = first.iter().zip(second).zip(third.iter().zip(fourth));
    for (((first, second), (third, fourth)), b) in pairs.zip(b) {
        let b = wide(b);
        one += wide(first) * b;
        two += wide(second) * b;
        three += wide(third) * b;
        four += wide(fourth) * b;
    }
    [total(one), total(two), total(three), total(four)]
}

/// out ← out + weight · row.
#[inline]
pub fn add(out: &mut [Lanes], weight: f32, row: &[Lanes]) {
    let weight = every(weight);
    for (out, row) in out.iter_mut().zip(row) {
        *out = (wide(out) + weight * wide(row)).to_array();
    }
}

/// σ(x) = 1 / (1 + e^−x), to 1e-6.
#[inline]
pub fn sigmoid(x: f32) -> f32 {
    let [value, ..] = (every(1.0) / (every(1.0) + exp(every(-x)))).to_array();
    value
}

/// e^x to 1e-6 of itself, x held to −87–88: by a polynomial, with the same bits on every
/// machine, which no library's is.
#[inline]
pub fn exp(x: f32x8) -> f32x8 {
    x.max(every(-87.0)).min(every(88.0)).exp()
}

/// tanh x = 1 − 2 / (e^{2x} + 1), to 1e-6.
#[inline]
pub fn tanh(x: f32x8) -> f32x8 {
    every(1.0) - every(2.0) / (exp(x + x) + every(1.0))
}

/// The smallest of eight.
#[inline(always)]
pub fn least(x: f32x8) -> f32 {
    let [lower, upper] = halves(x);
    let four = lower.fast_min(upper);
    let two = four.unpack_lo(four).fast_min(four.unpack_hi(four));
    let [least, ..] = two.unpack_lo(two).fast_min(two.unpack_hi(two)).to_array();
    least
}

/// The lower four and the upper four.
#[inline(always)]
fn halves(x: f32x8) -> [f32x4; 2] {
    let eight = x.to_array();
    let ([lower, upper], _) = eight.as_chunks::<4>() else { return [f32x4::ZERO; 2] };
    [f32x4::new(*lower), f32x4::new(*upper)]
}

#[inline]
fn total(sums: f32x8) -> f32 {
    let [a, b, c, d, e, f, g, h] = sums.to_array();
    ((a + e) + (c + g)) + ((b + f) + (d + h))
}

#[cfg(test)]
mod tests {
    use wide::f32x8;

    use super::{Lanes, dot, dot4, exp, sigmoid, tanh};

    fn vector(seed: usize) -> [Lanes; 2] {
        let value = |at: usize| ((seed * 7 + at * 3) % 11) as f32 - 5.0;
        [std::array::from_fn(value), std::array::from_fn(|lane| value(lane + 8))]
    }

    #[test]
    fn products_and_sums_are_as_defined() {
        let rows: Vec<[Lanes; 2]> = (1..7).map(vector).collect();
        let other = vector(9);
        let plain = |row: &[Lanes; 2]| -> f32 {
            row.as_flattened().iter().zip(other.as_flattened()).map(|(a, b)| a * b).sum()
        };
        let flat = rows.as_flattened();
        assert_eq!(dot(&rows[0], &other), plain(&rows[0]));
        assert_eq!(dot4(flat, &other).as_slice(), &rows[..4].iter().map(plain).collect::<Vec<_>>());
        let mut sum = other;
        super::add(&mut sum, -2.0, &rows[0]);
        for at in 0..16 {
            let value = |row: &[Lanes; 2]| row.as_flattened()[at];
            assert_eq!(value(&sum), value(&other) - 2.0 * value(&rows[0]));
        }
    }

    #[test]
    fn the_least_is_found_in_every_lane() {
        for lane in 0..8 {
            let values: Lanes = std::array::from_fn(|at| ((at + 8 - lane) % 8) as f32 - 3.0);
            assert_eq!(super::least(super::wide(&values)), -3.0);
        }
    }

    #[test]
    fn exponentials_are_close() {
        for step in -1740..=1760 {
            let x = step as f32 / 20.0;
            let first = |wide: f32x8| f64::from(wide.to_array()[0]);
            let (wide, exact) = (f32x8::splat(x), f64::from(x));
            assert!((first(exp(wide)) / exact.exp() - 1.0).abs() < 1e-6, "{x}");
            assert!((first(tanh(wide)) - exact.tanh()).abs() < 1e-6, "{x}");
            assert!((f64::from(sigmoid(x)) - 1.0 / (1.0 + (-exact).exp())).abs() < 1e-6, "{x}");
        }
        assert!(exp(f32x8::splat(1e9)).to_array()[0].is_finite());
    }
}

//! Short f32 vectors in lanes of eight: the loops that factor models live in.
//!
//! A compiler may not reorder the additions of a plain dot product, and one that builds
//! for size, as the worker is built, vectorises no loop at all. Here eight numbers
//! are one register by name, and four vectors are taken at a time, so that what is
//! loaded is used four times. The order of additions is fixed, so a result is the
//! same natively and in wasm.

use wide::f32x8;

/// Numbers that are worked on side by side.
pub const LANES: usize = 8;

/// Eight numbers.
pub type Lanes = [f32; LANES];

/// Eight numbers in registers.
#[inline(always)]
pub fn wide(lanes: &Lanes) -> f32x8 {
    f32x8::new(*lanes)
}

/// One number in every lane. Written out: the library's own is a loop in a build for size.
#[inline(always)]
pub fn every(x: f32) -> f32x8 {
    f32x8::new([x, x, x, x, x, x, x, x])
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

/// out ← out + Σ of four weights, each times its vector, one after the other in `rows`.
#[inline]
pub fn add4(out: &mut [Lanes], weights: [f32; 4], rows: &[Lanes]) {
    let (first, rest) = rows.split_at(out.len());
    let (second, rest) = rest.split_at(out.len());
    let (third, fourth) = rest.split_at(out.len());
    let [a, b, c, d] = weights;
    let (a, b, c, d) = (every(a), every(b), every(c), every(d));
    let pairs = first.iter().zip(second).zip(third.iter().zip(fourth));
    for (((first, second), (third, fourth)), out) in pairs.zip(out) {
        let (left, right) =
            (a * wide(first) + b * wide(second), c * wide(third) + d * wide(fourth));
        *out = (wide(out) + (left + right)).to_array();
    }
}

/// Σ weights · rows, added to `out`; the rows one after the other.
#[inline]
pub fn combine(out: &mut [Lanes], weights: &[f32], rows: &[Lanes]) {
    let size = out.len();
    let (fours, ones) = weights.as_chunks::<4>();
    let (blocks, rest) = rows.split_at(fours.len() * 4 * size);
    for (weights, rows) in fours.iter().zip(blocks.chunks_exact(4 * size)) {
        add4(out, *weights, rows);
    }
    for (weight, row) in ones.iter().zip(rest.chunks_exact(size)) {
        add(out, *weight, row);
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

#[inline]
fn total(sums: f32x8) -> f32 {
    let [a, b, c, d, e, f, g, h] = sums.to_array();
    ((a + e) + (c + g)) + ((b + f) + (d + h))
}

#[cfg(test)]
mod tests {
    use wide::f32x8;

    use super::{Lanes, combine, dot, dot4, exp, sigmoid, tanh};

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
        let weights = [1.0, -2.0, 3.0, 0.5, 4.0, -1.0];
        let mut out = other;
        combine(&mut out, &weights, flat);
        for at in 0..16 {
            let value = |row: &[Lanes; 2]| row.as_flattened()[at];
            let sum: f32 = rows.iter().zip(weights).map(|(row, weight)| weight * value(row)).sum();
            assert_eq!(value(&out), value(&other) + sum);
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

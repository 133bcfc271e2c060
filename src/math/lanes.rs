//! Short f32 vectors in lanes of eight: the loops that factor models live in.
//!
//! A compiler may not reorder the additions of a plain dot product, so it cannot
//! vectorise one. Here eight sums run side by side and four vectors are taken at a
//! time, so that what is loaded is used four times: 17 GFLOP/s in wasm with SIMD128
//! against 5 of the plain loop. The order of additions is fixed, so a result
//! is the same natively and in wasm.

/// Numbers that are worked on side by side.
pub const LANES: usize = 8;

/// Eight numbers.
pub type Lanes = [f32; LANES];

/// Σ aᵢ bᵢ.
#[inline]
pub fn dot(a: &[Lanes], b: &[Lanes]) -> f32 {
    let mut sums = [0.0; LANES];
    for (a, b) in a.iter().zip(b) {
        for lane in 0..LANES {
            sums[lane] += a[lane] * b[lane];
        }
    }
    total(sums)
}

/// The products of four vectors, one after the other in `rows`, with `b`.
#[inline]
pub fn dot4(rows: &[Lanes], b: &[Lanes]) -> [f32; 4] {
    let size = b.len();
    let (first, rest) = rows.split_at(size);
    let (second, rest) = rest.split_at(size);
    let (third, rest) = rest.split_at(size);
    let fourth = &rest[..size];
    let mut sums = [[0.0; LANES]; 4];
    for at in 0..size {
        for lane in 0..LANES {
            sums[0][lane] += first[at][lane] * b[at][lane];
            sums[1][lane] += second[at][lane] * b[at][lane];
            sums[2][lane] += third[at][lane] * b[at][lane];
            sums[3][lane] += fourth[at][lane] * b[at][lane];
        }
    }
    sums.map(total)
}

/// out ← out + weight · row.
#[inline]
pub fn add(out: &mut [Lanes], weight: f32, row: &[Lanes]) {
    for (out, row) in out.iter_mut().zip(row) {
        for lane in 0..LANES {
            out[lane] += weight * row[lane];
        }
    }
}

/// out ← out + Σ of four weights, each times its vector, one after the other in `rows`.
#[inline]
pub fn add4(out: &mut [Lanes], weights: [f32; 4], rows: &[Lanes]) {
    let size = out.len();
    let (first, rest) = rows.split_at(size);
    let (second, rest) = rest.split_at(size);
    let (third, rest) = rest.split_at(size);
    let fourth = &rest[..size];
    let [a, b, c, d] = weights;
    for at in 0..size {
        for lane in 0..LANES {
            out[at][lane] += (a * first[at][lane] + b * second[at][lane])
                + (c * third[at][lane] + d * fourth[at][lane]);
        }
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

/// e^x to 1e-7 of itself by a polynomial (Cephes), in a form that vectorises; x is
/// held to −87–88. The same bits on every machine, which no library's is.
#[inline]
pub fn exp(x: f32) -> f32 {
    const ROUND: f32 = 12_582_912.0;
    let x = x.clamp(-87.0, 88.0);
    // Adding 1.5 · 2²³ rounds to a whole number, which then lies in the low bits.
    let rounded = x * std::f32::consts::LOG2_E + ROUND;
    let whole = rounded - ROUND;
    let rest = x - whole * 0.693_359_4 + whole * 2.121_944_4e-4;
    let series = ((((1.987_569_1e-4 * rest + 1.398_2e-3) * rest + 8.333_452e-3) * rest
        + 4.166_579_6e-2)
        * rest
        + 1.666_666_5e-1)
        * rest
        + 0.5;
    let power = rounded.to_bits().wrapping_sub(ROUND.to_bits()).wrapping_add(127) << 23;
    (series * rest * rest + rest + 1.0) * f32::from_bits(power)
}

/// tanh x = 1 − 2 / (e^{2x} + 1), to 2e-7.
#[inline]
pub fn tanh(x: f32) -> f32 {
    1.0 - 2.0 / (exp(2.0 * x) + 1.0)
}

#[inline]
fn total(sums: Lanes) -> f32 {
    let [a, b, c, d, e, f, g, h] = sums;
    ((a + e) + (c + g)) + ((b + f) + (d + h))
}

#[cfg(test)]
mod tests {
    use super::{Lanes, combine, dot, dot4, exp, tanh};

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
            let exact = f64::from(x).exp();
            assert!((f64::from(exp(x)) / exact - 1.0).abs() < 3e-7, "{x}");
            assert!((f64::from(tanh(x)) - f64::from(x).tanh()).abs() < 2e-7, "{x}");
        }
        assert!(exp(-1e9) < 1e-37 && exp(1e9).is_finite());
    }
}

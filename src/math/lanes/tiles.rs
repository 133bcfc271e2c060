//! Four vectors interleaved: the form in which a few rows are read again and again.
//!
//! Eight numbers of the first vector, eight of the second, of the third and of the fourth,
//! then the next eight of each: so four products are made at once, with eight sums in
//! registers, from two places in memory that only move on. Vectors that lie apart, or one
//! after the other, need five places, and an address is reckoned for each that is read,
//! which costs about as much as the multiplication. A row is 2 · length operations a
//! product, and as many to add it up again with a weight.

use wide::{f32x4, f32x8};

use super::{Lanes, every, halves, wide};

/// Eight numbers of each of four vectors.
pub type Tile = [Lanes; 4];

/// Interleaves four vectors into `tiles`, and gives their products with `vector`: what is
/// fetched from afar is multiplied while the next is on its way.
#[inline(always)]
pub fn gather(rows: [&[Lanes]; 4], vector: &[Lanes], tiles: &mut [Tile]) -> f32x4 {
    let [a, b, c, d] = rows;
    let mut sums = [every(0.0); 4];
    let rows = a.iter().zip(b).zip(c.iter().zip(d));
    for ((tile, vector), ((a, b), (c, d))) in tiles.iter_mut().zip(vector).zip(rows) {
        let rows = [wide(a), wide(b), wide(c), wide(d)];
        let [a, b, c, d] = rows;
        *tile = [a.to_array(), b.to_array(), c.to_array(), d.to_array()];
        sums = added(sums, rows, wide(vector));
    }
    totals(sums)
}

/// The products of four vectors with another.
#[inline(always)]
pub fn project(tiles: &[Tile], vector: &[Lanes]) -> f32x4 {
    let mut sums = [every(0.0); 4];
    for ([a, b, c, d], vector) in tiles.iter().zip(vector) {
        sums = added(sums, [wide(a), wide(b), wide(c), wide(d)], wide(vector));
    }
    totals(sums)
}

/// out ← out + Σ of four weights, each times its vector.
#[inline(always)]
pub fn combine(out: &mut [Lanes], weights: f32x4, tiles: &[Tile]) {
    let [p, q, r, s] = weights.to_array();
    let (p, q, r, s) = (every(p), every(q), every(r), every(s));
    for (out, [a, b, c, d]) in out.iter_mut().zip(tiles) {
        let (left, right) = (p * wide(a) + q * wide(b), r * wide(c) + s * wide(d));
        *out = (wide(out) + (left + right)).to_array();
    }
}

/// sums + rows · vector. Written out: a map is a loop in a build for size.
#[inline(always)]
fn added([a, b, c, d]: [f32x8; 4], [p, q, r, s]: [f32x8; 4], vector: f32x8) -> [f32x8; 4] {
    [a + p * vector, b + q * vector, c + r * vector, d + s * vector]
}

/// The sum over the lanes of each, in the order of [`super::dot`].
#[inline(always)]
fn totals([a, b, c, d]: [f32x8; 4]) -> f32x4 {
    let [a, b, c, d] = f32x4::transpose([folded(a), folded(b), folded(c), folded(d)]);
    (a + c) + (b + d)
}

/// The lower four plus the upper four.
#[inline(always)]
fn folded(sums: f32x8) -> f32x4 {
    let [lower, upper] = halves(sums);
    lower + upper
}

#[cfg(test)]
mod tests {
    use wide::f32x4;

    use super::{Tile, combine, gather, project};
    use crate::math::Rng;
    use crate::math::lanes::{Lanes, add, dot};

    #[test]
    fn products_and_sums_are_those_of_the_rows() {
        let mut rng = Rng::seed(1);
        let mut vector = || -> [Lanes; 3] {
            std::array::from_fn(|_| std::array::from_fn(|_| rng.unit() as f32 - 0.5))
        };
        let (rows, other): ([_; 4], _) = (std::array::from_fn(|_| vector()), vector());
        let mut tiles = [Tile::default(); 3];
        let products = gather(rows.each_ref().map(|row| row.as_slice()), &other, &mut tiles);
        assert_eq!(products.to_array(), rows.map(|row| dot(&row, &other)), "bit by bit");
        assert_eq!(project(&tiles, &other), products);
        let (mut out, mut expected) = (other, other);
        combine(&mut out, f32x4::new([1.0, -2.0, 3.0, 0.5]), &tiles);
        for (row, weight) in rows.iter().zip([1.0, -2.0, 3.0, 0.5]) {
            add(&mut expected, weight, row);
        }
        for (value, expected) in out.as_flattened().iter().zip(expected.as_flattened()) {
            assert!((value - expected).abs() < 1e-6);
        }
    }
}

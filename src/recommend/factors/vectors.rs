//! Short vectors, one a row.

use crate::math::Rng;
use crate::math::dense::{View, multiply};
use crate::math::lanes::{LANES, Lanes, dot, dot4};
use crate::math::top_k::{Scored, top_k};

/// Rows of f32 of one length, a multiple of [`LANES`]; numbers beyond the length that
/// was asked for are 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Factors {
    size: usize,
    values: Vec<Lanes>,
}

impl Factors {
    /// `height` rows of zeros, at least `width` wide.
    pub fn zeros(height: usize, width: usize) -> Self {
        let size = width.div_ceil(LANES).max(1);
        Self { size, values: vec![[0.0; LANES]; height * size] }
    }

    /// Rows whose first `width` numbers are uniform in [low, high).
    pub fn uniform(height: usize, width: usize, (low, high): (f32, f32), rng: &mut Rng) -> Self {
        let mut factors = Self::zeros(height, width);
        for row in 0..height {
            for value in &mut factors.row_mut(row).as_flattened_mut()[..width] {
                *value = low + (high - low) * rng.unit() as f32;
            }
        }
        factors
    }

    /// A row.
    #[inline]
    pub fn row(&self, row: usize) -> &[Lanes] {
        &self.values[row * self.size..][..self.size]
    }

    /// A row, to be written.
    pub fn row_mut(&mut self, row: usize) -> &mut [Lanes] {
        &mut self.values[row * self.size..][..self.size]
    }

    /// Number of rows.
    pub fn height(&self) -> usize {
        self.values.len().checked_div(self.size).unwrap_or(0)
    }

    /// Numbers in a row.
    pub fn width(&self) -> usize {
        self.size * LANES
    }

    /// Blocks of lanes in a row.
    pub fn row_size(&self) -> usize {
        self.size
    }

    /// All numbers, row after row, in lanes.
    pub fn lanes(&self) -> &[Lanes] {
        &self.values
    }

    /// All numbers, row after row, in lanes, to be written.
    pub fn lanes_mut(&mut self) -> &mut [Lanes] {
        &mut self.values
    }

    /// All numbers, row after row.
    pub fn view(&self) -> View<'_> {
        View::rows(self.values.as_flattened(), self.width())
    }

    /// All numbers, row after row, to be written.
    pub fn flat_mut(&mut self) -> &mut [f32] {
        self.values.as_flattened_mut()
    }

    /// The sum of the outer products of the rows with themselves: width × width.
    pub fn gram(&self) -> Self {
        let mut gram = Self::zeros(self.width(), self.width());
        multiply(self.view().turned(), self.view(), 0.0, gram.flat_mut());
        gram
    }

    /// The product of each row with a vector.
    pub fn products(&self, vector: &[Lanes], out: &mut [f64]) {
        let (fours, ones) = out.as_chunks_mut::<4>();
        let (blocks, rest) = self.values.split_at(fours.len() * 4 * self.size);
        for (out, rows) in fours.iter_mut().zip(blocks.chunks_exact(4 * self.size)) {
            *out = dot4(rows, vector).map(f64::from);
        }
        for (out, row) in ones.iter_mut().zip(rest.chunks_exact(self.size)) {
            *out = f64::from(dot(row, vector));
        }
    }

    /// Row `k` of these is put where `places[k]` says.
    pub fn scattered(&self, places: &[u32]) -> Self {
        let mut scattered = Self::zeros(places.len(), self.width());
        for (row, &place) in places.iter().enumerate() {
            scattered.row_mut(place as usize).copy_from_slice(self.row(row));
        }
        scattered
    }

    /// The `count` rows that point most nearly the way of one, itself left out, by their
    /// cosine, those above 0 only.
    pub fn similar(&self, row: u32, count: usize) -> Vec<Scored> {
        let length = |row: &[Lanes]| f64::from(dot(row, row)).sqrt();
        let here = self.row(row as usize);
        let own = length(here);
        let others = (0..self.height() as u32).filter(|&other| other != row);
        let cosines = others.filter_map(|other| {
            let there = self.row(other as usize);
            let product = f64::from(dot(here, there));
            (product > 0.0).then(|| (other, product / (own * length(there))))
        });
        top_k(count, cosines)
    }
}

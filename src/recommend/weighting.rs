//! What an act counts when rows are compared: schemes that come from text search.
//!
//! Rows are documents and columns are words, whichever side is compared: for
//! item-kNN an item is a document whose words are its people, for user-kNN a member
//! is one whose words are their items. An act on what everybody acts on says less:
//! with N rows, n of which have the column, it counts ln((1 + N) / (1 + n)).
//!
//! Spärck Jones, "A statistical interpretation of term specificity" (1972);
//! Robertson and Zaragoza, "The probabilistic relevance framework: BM25 and beyond"
//! (2009); for recommending, the `implicit` library.

use thiserror::Error;

use crate::math::sparse::{Csr, Row};

/// How acts are weighed before rows are compared; x is the damped interest.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Weighting {
    /// x as it is; rows are compared by their cosine.
    #[default]
    Cosine,
    /// x · rarity; rows are compared by their cosine.
    TfIdf,
    /// x (k1 + 1) / (x + k1 L) · rarity, L = 1 − b + b · length / mean length. Long
    /// rows are held back by L already, so rows are compared by their plain product.
    Bm25 {
        /// How soon more interest stops to count: 0 at once, ∞ never.
        k1: f64,
        /// How much long rows are held back, 0–1.
        b: f64,
    },
}

/// Why a weighting was refused.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum WeightingError {
    /// k1 must be 0 or more.
    #[error("a k1 of {0} cannot be used: choose 0 or more, such as 1.2")]
    K1(f64),
    /// b is a share.
    #[error("a b of {0} cannot be used: choose 0 to 1, such as 0.75")]
    B(f64),
}

impl Weighting {
    /// Checks the parameters of the scheme.
    pub(super) fn check(self) -> Result<Self, WeightingError> {
        match self {
            Self::Bm25 { k1, .. } if !(k1.is_finite() && k1 >= 0.0) => Err(WeightingError::K1(k1)),
            Self::Bm25 { b, .. } if !(0.0..=1.0).contains(&b) => Err(WeightingError::B(b)),
            _ => Ok(self),
        }
    }
}

/// A scheme with what it has learnt about the columns.
#[derive(Clone, Debug, Default)]
pub(super) struct Weigher {
    weighting: Weighting,
    rarity: Vec<f64>,
    mean_length: f64,
}

impl Weigher {
    /// Learns from rows of damped interest.
    pub(super) fn new(weighting: Weighting, rows: &Csr) -> Self {
        let mut counts = vec![0u32; rows.width()];
        let mut length = 0.0;
        for (column, value) in rows.rows().flat_map(Row::iter) {
            counts[column as usize] += 1;
            length += f64::from(value);
        }
        let height = rows.height() as f64;
        let rarity = |&count: &u32| ((1.0 + height) / (1.0 + f64::from(count))).ln();
        let mean_length = length / height.max(1.0);
        Self { weighting, rarity: counts.iter().map(rarity).collect(), mean_length }
    }

    /// One row weighed.
    pub(super) fn row(&self, row: Row<'_>) -> Vec<f32> {
        let length: f64 = row.values.iter().copied().map(f64::from).sum();
        let weigh = |(column, value): (u32, f32)| {
            let (x, rarity) = (f64::from(value), self.rarity[column as usize]);
            match self.weighting {
                Weighting::Cosine => value,
                Weighting::TfIdf => (x * rarity) as f32,
                Weighting::Bm25 { k1, b } => {
                    let long = 1.0 - b + b * length / self.mean_length;
                    (x * (k1 + 1.0) / (x + k1 * long) * rarity) as f32
                }
            }
        };
        row.iter().map(weigh).collect()
    }

    /// All rows weighed.
    pub(super) fn rows(&self, rows: &Csr) -> Csr {
        let mut weighed = Csr::new(rows.width());
        for row in rows.rows() {
            weighed.push(row.columns.iter().copied().zip(self.row(row)));
        }
        weighed
    }

    /// By what the product of a weighed row with others is divided: its length where
    /// rows are compared by their cosine.
    pub(super) fn norm(&self, weights: &[f32]) -> f64 {
        match self.weighting {
            Weighting::Bm25 { .. } => 1.0,
            Weighting::Cosine | Weighting::TfIdf => weights
                .iter()
                .map(|&weight| f64::from(weight) * f64::from(weight))
                .sum::<f64>()
                .sqrt(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Weigher, Weighting, WeightingError};
    use crate::math::sparse::Csr;

    #[test]
    fn as_computed_by_hand() {
        // Column 0 is in both rows, column 1 in one; lengths are 3 and 1, 2 in the mean.
        let rows = Csr::from_triples(2, 2, &[(0, 0, 1.0), (0, 1, 2.0), (1, 0, 1.0)]);
        let weigh = |weighting| Weigher::new(weighting, &rows).row(rows.row(0));
        assert_eq!(weigh(Weighting::Cosine), [1.0, 2.0]);
        assert_eq!(weigh(Weighting::TfIdf), [0.0, 2.0 * 1.5f32.ln()]);
        // L = 0.5 + 0.5 · 3 / 2 = 1.25, so 2 counts 2 · 2 / (2 + 1.25).
        let bm25 = weigh(Weighting::Bm25 { k1: 1.0, b: 0.5 });
        assert!((f64::from(bm25[1]) - 4.0 / 3.25 * 1.5f64.ln()).abs() < 1e-7);
        assert_eq!(Weigher::new(Weighting::Cosine, &rows).norm(&[3.0, 4.0]), 5.0);
    }

    #[test]
    fn impossible_constants_are_refused() {
        let check = |k1, b| Weighting::Bm25 { k1, b }.check();
        assert_eq!(check(-1.0, 0.5), Err(WeightingError::K1(-1.0)));
        assert_eq!(check(1.0, 1.5), Err(WeightingError::B(1.5)));
        assert!(check(1.2, 0.75).is_ok());
    }
}

//! How many members have how much, in bins that double.

use serde::{Deserialize, Serialize};

use crate::math::stats::median;

/// How many members have how much.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Histogram {
    /// Bins by their first and last value, both inside: (0,0), (1,1), (2,3), (4,7) …
    pub bins: Vec<(u32, u32)>,
    /// Members in each bin.
    pub counts: Vec<u32>,
    /// The middle member's value.
    pub median: f64,
    /// The mean over all members.
    pub mean: f64,
}

impl Histogram {
    /// Bins a value a member. Doubling bins show a long tail and the many zeros alike.
    pub fn of(values: &[u32]) -> Self {
        let most = values.iter().max().copied();
        let last = most.map_or(0, |most| bin(most) + 1);
        let mut counts = vec![0; last];
        for &value in values {
            counts[bin(value)] += 1;
        }
        let wide: Vec<f64> = values.iter().map(|&value| f64::from(value)).collect();
        Self {
            bins: (0..last).map(bounds).collect(),
            counts,
            median: median(&wide),
            mean: wide.iter().sum::<f64>() / wide.len().max(1) as f64,
        }
    }
}

/// 0 for 0, then one more than the place of the highest bit.
fn bin(value: u32) -> usize {
    (u32::BITS - value.leading_zeros()) as usize
}

fn bounds(bin: usize) -> (u32, u32) {
    match bin {
        0 => (0, 0),
        bin => (1 << (bin - 1), ((1u64 << bin) - 1) as u32),
    }
}

#[cfg(test)]
mod tests {
    use super::Histogram;

    #[test]
    fn bins_double() {
        let histogram = Histogram::of(&[0, 0, 1, 2, 3, 4, 7]);
        assert_eq!(histogram.bins, [(0, 0), (1, 1), (2, 3), (4, 7)]);
        assert_eq!(histogram.counts, [2, 1, 2, 2]);
        assert_eq!(histogram.median, 2.0);
        assert!(Histogram::of(&[]).bins.is_empty());
        assert_eq!(Histogram::of(&[u32::MAX]).bins.last(), Some(&(1 << 31, u32::MAX)));
    }
}

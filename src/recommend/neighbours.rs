//! Sparse weights from item to item: few neighbours of each, found once.
//!
//! Item-kNN and the random walk differ in the weights alone. Each is a product of
//! items × members by members × items, made row by row, of which the largest of a
//! row stay; scores are X W, with X the damped interest of a history, so each piece
//! of the history has its exact share of a score, and a new act moves it at once.
//!
//! Cost of the product: Σ n² over members with n items, and one read of all items an item,
//! eight at a time: most are below the worst that is kept, which costs one comparison
//! and no division. Of a score: the history times the neighbours kept.

use super::model::{contributions, damped};
use super::{Contribution, ModelKind};
use crate::math::lanes::{LANES, Lanes, every, wide};
use crate::math::sparse::{Csr, Row};
use crate::math::top_k::{Scored, TopK, top_k};
use crate::model::{Cancelled, Progress};

/// Multiplications between two reports: a few milliseconds.
const REPORT: usize = 2_000_000;

/// What an item gives to each of its neighbours.
#[derive(Clone, Debug, Default)]
pub(super) struct Neighbours {
    weights: Csr,
}

/// What makes a sum a weight: it is divided by row · column + shrink.
pub(super) struct Divisor {
    /// A factor of each row.
    pub(super) rows: Vec<f64>,
    /// A factor of each column.
    pub(super) columns: Vec<f64>,
    /// What is added.
    pub(super) shrink: f64,
}

impl Neighbours {
    /// `left` · `right` without its diagonal, each sum made a weight by the divisor, of
    /// which the `keep` largest above 0 of each row stay, of equals the lower column.
    /// Reports rows done out of all.
    pub(super) fn of_product(
        left: &Csr,
        right: &Csr,
        keep: usize,
        divisor: &Divisor,
        progress: &dyn Progress,
    ) -> Result<Self, Cancelled> {
        let total = left.height() as u64;
        let mut weights = Csr::new(right.width());
        let mut product = Product::new(right.width(), divisor);
        let mut work = 0;
        for (item, people) in left.rows().enumerate() {
            let rows = || people.columns.iter().map(|&member| right.row(member as usize));
            for (row, &here) in rows().zip(people.values) {
                product.add(here, row);
            }
            let mut kept = TopK::new(keep);
            let reached: usize = rows().map(Row::len).sum();
            work += reached;
            // Where much was added, what it was added to is read off in one go; else
            // along the rows again, where what was taken is 0 the second time.
            if reached * LANES < right.width() {
                rows().for_each(|row| product.take(item, row, &mut kept));
            } else {
                product.take_all(item, &mut kept);
            }
            let mut kept = kept.into_sorted();
            kept.sort_unstable_by_key(|neighbour| neighbour.id);
            weights.push(kept.iter().map(|neighbour| (neighbour.id, neighbour.score as f32)));
            if work > REPORT {
                work = 0;
                progress.report(item as u64, total)?;
            }
        }
        progress.report(total, total)?;
        Ok(Self { weights })
    }

    /// Number of items.
    pub(super) fn len(&self) -> usize {
        self.weights.height()
    }

    /// X W for one history.
    pub(super) fn score(&self, history: Row<'_>, scores: &mut [f64]) {
        scores.fill(0.0);
        for (item, interest) in history.iter() {
            let interest = f64::from(damped(interest));
            for (other, weight) in self.weights.row(item as usize).iter() {
                scores[other as usize] += interest * f64::from(weight);
            }
        }
    }

    /// X W for several histories, one a lane.
    pub(super) fn score_block(&self, histories: &[Row<'_>], block: &mut [Lanes]) {
        block.fill(Lanes::default());
        for (lane, history) in histories.iter().enumerate() {
            for (item, interest) in history.iter() {
                let interest = damped(interest);
                for (other, weight) in self.weights.row(item as usize).iter() {
                    block[other as usize][lane] += interest * weight;
                }
            }
        }
    }

    /// The `count` nearest, the nearest first.
    pub(super) fn nearest(&self, item: u32, count: usize) -> Vec<Scored> {
        let neighbours = self.weights.row(item as usize).iter();
        top_k(count, neighbours.map(|(other, weight)| (other, f64::from(weight))))
    }

    /// The terms of the sum that is an item's score.
    pub(super) fn explain(
        &self,
        model: ModelKind,
        history: Row<'_>,
        item: u32,
    ) -> Vec<Contribution> {
        let shares = history.iter().filter_map(|(from, interest)| {
            let weight = self.weights.row(from as usize).get(item)?;
            Some((from, f64::from(damped(interest)) * f64::from(weight)))
        });
        contributions(model, shares)
    }
}

/// One row of the product at a time.
struct Product<'a> {
    divisor: &'a Divisor,
    /// The factors of the columns, as the lanes are compared by.
    columns: Vec<Lanes>,
    /// Eight columns a row, those beyond the last always 0.
    sums: Vec<Lanes>,
}

/// How much less than the worst that is kept may pass the lanes, whose numbers are
/// rounded: each that passes is judged exactly.
const SLACK: f64 = 1.0 - 1e-5;

impl<'a> Product<'a> {
    fn new(width: usize, divisor: &'a Divisor) -> Self {
        let blocks = width.div_ceil(LANES);
        let mut columns = vec![Lanes::default(); blocks];
        for (lane, &factor) in columns.as_flattened_mut().iter_mut().zip(&divisor.columns) {
            *lane = factor as f32;
        }
        Self { divisor, columns, sums: vec![Lanes::default(); blocks] }
    }

    fn add(&mut self, here: f32, row: Row<'_>) {
        let sums = self.sums.as_flattened_mut();
        for (&other, &there) in row.columns.iter().zip(row.values) {
            sums[other as usize] += here * there;
        }
    }

    /// Offers what was added along a row, which is 0 then.
    fn take(&mut self, item: usize, row: Row<'_>, kept: &mut TopK) {
        let sums = self.sums.as_flattened_mut();
        for &other in row.columns {
            let sum = std::mem::take(&mut sums[other as usize]);
            if other as usize != item && sum > 0.0 {
                kept.offer(other, self.divisor.weight(item, other as usize, sum));
            }
        }
    }

    /// Offers all that was added, in the order of the columns; all is 0 then.
    fn take_all(&mut self, item: usize, kept: &mut TopK) {
        if let Some(own) = self.sums.as_flattened_mut().get_mut(item) {
            *own = 0.0;
        }
        let (row, shrink) = (self.divisor.rows[item] as f32, every(self.divisor.shrink as f32));
        let row = every(row);
        let (mut worst, mut bar) = (0.0, every(0.0));
        for (block, (sums, columns)) in self.sums.iter_mut().zip(&self.columns).enumerate() {
            let mut over = wide(sums).simd_gt(bar * (row * wide(columns) + shrink)).to_bitmask();
            while over > 0 {
                let lane = over.trailing_zeros() as usize;
                over &= over - 1;
                let other = block * LANES + lane;
                let weight = self.divisor.weight(item, other, sums[lane]);
                if weight > worst {
                    kept.offer(other as u32, weight);
                    if let Some(least) = kept.worst() {
                        worst = least;
                        bar = every((worst * SLACK) as f32);
                    }
                }
            }
            *sums = Lanes::default();
        }
    }
}

impl Divisor {
    fn weight(&self, row: usize, column: usize, sum: f32) -> f64 {
        f64::from(sum) / (self.rows[row] * self.columns[column] + self.shrink)
    }
}

//! PageRank: standing is being turned to by those who have standing (measures B15).
//!
//! A walker at v follows a tie that goes out of v, with a probability proportional
//! to its weight, or with probability 1 − d starts anew at anybody; the rank is
//! where the walker is found in the long run:
//!
//! x_v = (1 − d)/n + d · (Σ_u x_u w_uv / s_u + D/n),
//!
//! s_u the weight that goes out of u, D the rank of all whom nothing goes out of
//! (dangling): their mass goes to everybody. Solved by iterating from 1/n until
//! Σ|Δx| is below the tolerance; the error left is at most d/(1 − d) times that,
//! and Σx stays 1. Two flops a tie and sweep. Page, Brin, Motwani and Winograd
//! (1999); Langville and Meyer, "Google's PageRank and beyond" (2006), ch. 4.

use thiserror::Error;

use super::Directed;
use crate::model::{Cancelled, Progress};

/// How far a walker goes and how exactly the rank is wanted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PageRankParams {
    /// The probability of following a tie, d.
    pub damping: f64,
    /// Σ|Δx| of a sweep that ends the iteration.
    pub tolerance: f64,
    /// Sweeps at most.
    pub sweeps: usize,
}

impl Default for PageRankParams {
    fn default() -> Self {
        Self { damping: 0.85, tolerance: 1e-11, sweeps: 300 }
    }
}

/// Why a rank cannot be computed.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum PageRankError {
    /// Outside [0, 1): at 1 the iteration need not converge.
    #[error("a damping of {0} is not in [0, 1); 0.85 is usual")]
    Damping(f64),
    /// Not above 0.
    #[error("a tolerance of {0} is never reached; give one above 0, such as 1e-11")]
    Tolerance(f64),
}

impl PageRankParams {
    /// Parameters that can be ranked with.
    pub fn check(self) -> Result<PageRankValidParams, PageRankError> {
        if !(0.0..1.0).contains(&self.damping) {
            return Err(PageRankError::Damping(self.damping));
        }
        if self.tolerance.is_nan() || self.tolerance <= 0.0 {
            return Err(PageRankError::Tolerance(self.tolerance));
        }
        Ok(PageRankValidParams(self))
    }
}

/// Checked parameters: these alone can rank.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PageRankValidParams(PageRankParams);

/// Everybody's standing.
#[derive(Clone, Debug, PartialEq)]
pub struct PageRank {
    /// The rank of each node; they sum to 1.
    pub scores: Vec<f64>,
    /// Sweeps it took.
    pub sweeps: usize,
    /// Σ|Δx| of the last sweep.
    pub change: f64,
}

impl PageRankValidParams {
    /// Ranks all nodes; of no nodes, nothing.
    pub fn fit(&self, graph: &Directed, progress: &dyn Progress) -> Result<PageRank, Cancelled> {
        let Self(PageRankParams { damping, tolerance, sweeps: most }) = *self;
        let nodes = graph.nodes();
        let even = 1.0 / nodes.max(1) as f64;
        let strength = |node| graph.outgoing(node).values.iter().map(|&w| f64::from(w)).sum();
        let strengths: Vec<f64> = (0..nodes as u32).map(strength).collect();
        let mut scores = vec![even; nodes];
        let mut shares = vec![0.0; nodes];
        let (mut sweeps, mut change) = (0, if nodes == 0 { 0.0 } else { f64::INFINITY });
        while change >= tolerance && sweeps < most {
            progress.report(sweeps as u64, 0)?;
            let mut dangling = 0.0;
            for ((share, &score), &strength) in shares.iter_mut().zip(&scores).zip(&strengths) {
                if strength > 0.0 {
                    *share = damping * score / strength;
                } else {
                    dangling += score;
                }
            }
            let base = (1.0 - damping + damping * dangling) * even;
            change = 0.0;
            for (node, score) in scores.iter_mut().enumerate() {
                let row = graph.incoming(node as u32);
                let pulled: f64 = row
                    .iter()
                    .map(|(from, weight)| f64::from(weight) * shares[from as usize])
                    .sum();
                let next = base + pulled;
                change += (next - *score).abs();
                *score = next;
            }
            sweeps += 1;
        }
        Ok(PageRank { scores, sweeps, change })
    }
}

#[cfg(test)]
mod tests {
    use super::{PageRankError, PageRankParams};
    use crate::graph::Directed;
    use crate::model::Silent;

    #[test]
    fn a_chain_by_hand() {
        // x0 = b, x1 = b + d·x0, x2 = b + d·x1 with b = (1 − d)/3 + d·x2/3.
        let graph = Directed::from_ties(3, &[(0, 1, 2.0), (1, 2, 5.0)]);
        let found = PageRankParams::default().check().unwrap().fit(&graph, &Silent).unwrap();
        let d = 0.85;
        let base = 1.0 / (3.0 + 2.0 * d + d * d);
        for (found, expected) in found.scores.iter().zip([1.0, 1.0 + d, 1.0 + d + d * d]) {
            assert!((found - base * expected).abs() < 1e-10, "{found}");
        }
    }

    #[test]
    fn what_cannot_converge_is_refused() {
        let check = |damping, tolerance| {
            PageRankParams { damping, tolerance, ..PageRankParams::default() }.check().err()
        };
        assert_eq!(check(1.0, 1e-9), Some(PageRankError::Damping(1.0)));
        assert_eq!(check(0.5, 0.0), Some(PageRankError::Tolerance(0.0)));
        assert_eq!(check(0.0, 1e-9), None);
    }
}

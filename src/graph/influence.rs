//! Whom to ask to spread a word: influence maximisation.
//!
//! The model is the independent cascade: whoever has taken something up passes it
//! to each person who turns to them, once, with probability p = a · w/s for a tie of
//! weight w to somebody whose ties weigh s in all. So everybody has the same
//! attention a to give, shared out by their ties (the weighted cascade; a = 1 is
//! Kempe's). The spread of a set of people is how many are reached in the mean,
//! themselves among them.
//!
//! It is estimated backwards. A reverse-reachable set is everybody who would have
//! reached one person, drawn at random, in one random world; a set of people hits
//! it with probability spread/n. Over many such sets, greedy choosing of who hits
//! most of what is not hit yet is within 1 − 1/e of the best, and lazily so: a gain
//! only falls, so that most need not be counted anew (CELF). The choice fits the
//! sets it was made on, so its spread is told from a second, fresh lot, with its
//! interval, beside that of simply asking those with the most people turning to
//! them. Few worlds do not beat that baseline; thousands of sets do. Kempe,
//! Kleinberg and Tardos (KDD 2003); Leskovec et al. (KDD 2007); Borgs, Brautbar,
//! Chayes and Lucier (SODA 2014); Tang, Shi and Xiao (SIGMOD 2015).

mod greedy;
mod reverse;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::Directed;
use crate::math::Rng;
use crate::math::top_k::top_k;
use crate::model::{Cancelled, Progress};
pub use greedy::greedy;
pub use reverse::ReverseSets;

/// How ties pass a word on, and how well that is sampled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InfluenceParams {
    /// a: the attention that everybody shares out among those whom they turn to.
    pub attention: f64,
    /// People to ask at most.
    pub seeds: usize,
    /// Reverse-reachable sets, for choosing and again for telling.
    pub sets: usize,
    /// Ties drawn, a lot: fewer sets are drawn where they are huge.
    pub steps: u64,
}

impl Default for InfluenceParams {
    fn default() -> Self {
        Self { attention: 0.5, seeds: 10, sets: 30_000, steps: 4_000_000 }
    }
}

/// Why nobody can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum InfluenceError {
    /// Not a probability that says anything.
    #[error("an attention of {0} is not in (0, 1]; 0.5 is a cautious guess")]
    Attention(f64),
    /// A count is zero.
    #[error("{0} is 0; give at least 1")]
    Zero(&'static str),
}

impl InfluenceParams {
    /// Parameters that can be fitted with.
    pub fn check(self) -> Result<InfluenceValidParams, InfluenceError> {
        if self.attention.is_nan() || self.attention <= 0.0 || self.attention > 1.0 {
            return Err(InfluenceError::Attention(self.attention));
        }
        let named = [("seeds", self.seeds), ("sets", self.sets), ("steps", self.steps as usize)];
        match named.into_iter().find(|&(_, value)| value == 0) {
            Some((name, _)) => Err(InfluenceError::Zero(name)),
            None => Ok(InfluenceValidParams(self)),
        }
    }
}

/// Checked parameters: these alone can fit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct InfluenceValidParams(InfluenceParams);

/// Whom to ask, in order: the first k are the choice for k.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Influence {
    /// Nodes, the one to ask first before all others.
    pub seeds: Vec<u32>,
    /// The spread of the first 1, 2, … of them.
    pub reach: Vec<Reach>,
    /// The spread of as many of those to whom most people turn.
    pub baseline: Vec<Reach>,
    /// Reverse-reachable sets that each spread is told from.
    pub sets: usize,
}

/// How many people are reached in the mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reach {
    /// The estimate.
    pub people: f64,
    /// Lower end of the 95 % interval of sampling; the model's own error is not in it.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl InfluenceValidParams {
    /// Chooses; the same seed chooses the same people. Ties go from whoever acts to
    /// whom the act is for, and words the other way.
    pub fn fit(
        &self,
        ties: &Directed,
        seed: u64,
        progress: &dyn Progress,
    ) -> Result<Influence, Cancelled> {
        let Self(params) = *self;
        let mut rng = Rng::seed(seed);
        let mut draw = || {
            let (attention, sets, steps) = (params.attention, params.sets, params.steps);
            ReverseSets::draw(ties, attention, sets, steps, &mut rng, progress)
        };
        let (chosen_on, told_from) = (draw()?, draw()?);
        let seeds = greedy(&chosen_on, ties.nodes(), params.seeds);
        let turned_to = |node: u32| (node, ties.incoming(node).len() as f64);
        let popular = top_k(seeds.len(), (0..ties.nodes() as u32).map(turned_to));
        let popular: Vec<u32> = popular.iter().map(|scored| scored.id).collect();
        let nodes = ties.nodes();
        let tell = |seeds: &[u32]| {
            let hits = told_from.hits(seeds, nodes);
            hits.into_iter().map(|hits| reach(hits, told_from.len(), nodes)).collect()
        };
        Ok(Influence {
            reach: tell(&seeds),
            baseline: tell(&popular),
            seeds,
            sets: told_from.len(),
        })
    }
}

/// The spread from the sets hit, with Wilson's interval of a share.
fn reach(hits: usize, sets: usize, nodes: usize) -> Reach {
    const Z: f64 = 1.959_963_984_540_054;
    let (sets, nodes) = (sets.max(1) as f64, nodes as f64);
    let share = hits as f64 / sets;
    let width = 1.0 + Z * Z / sets;
    let middle = (share + Z * Z / (2.0 * sets)) / width;
    let half = Z * (share * (1.0 - share) / sets + Z * Z / (4.0 * sets * sets)).sqrt() / width;
    Reach { people: nodes * share, low: nodes * (middle - half), high: nodes * (middle + half) }
}

#[cfg(test)]
mod tests {
    use super::{InfluenceError, InfluenceParams};
    use crate::graph::Directed;
    use crate::model::Silent;

    #[test]
    fn two_of_one_crowd_are_worse_than_one_of_each() {
        // 0 and 1 are turned to by the same ten, 2 by another eight.
        let mut ties: Vec<_> = (3..13).flat_map(|fan| [(fan, 0, 9.0), (fan, 1, 8.0)]).collect();
        ties.extend((13..21).map(|fan| (fan, 2, 9.0)));
        let graph = Directed::from_ties(25, &ties);
        let params = InfluenceParams { attention: 1.0, seeds: 2, ..InfluenceParams::default() };
        let found = params.check().unwrap().fit(&graph, 1, &Silent).unwrap();
        // 2 has eight for sure; 0 has nine in seventeen of its ten, and 1 most of the rest.
        assert_eq!(found.seeds, [2, 0]);
        let share = 9.0 / 17.0;
        let (reach, popular) = (10.0 + 10.0 * share, 2.0 + 10.0 * (1.0 - share * (1.0 - share)));
        assert!((found.reach[1].people - reach).abs() < 0.5, "{:?}", found.reach);
        assert!((found.baseline[1].people - popular).abs() < 0.5, "{:?}", found.baseline);
        assert!(found.reach[1].low > found.baseline[1].high);
    }

    #[test]
    fn attention_is_a_probability() {
        let check =
            |attention| InfluenceParams { attention, ..InfluenceParams::default() }.check().err();
        assert_eq!(check(0.0), Some(InfluenceError::Attention(0.0)));
        assert_eq!(check(1.5), Some(InfluenceError::Attention(1.5)));
        let empty = InfluenceParams::default().check().unwrap();
        let found = empty.fit(&Directed::default(), 1, &Silent).unwrap();
        assert!(found.seeds.is_empty() && found.reach.is_empty());
    }
}

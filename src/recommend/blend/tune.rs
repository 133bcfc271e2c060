//! Which weights would have foretold best.

use super::BlendValidParams;
use super::model::{Term, Weights};
use crate::math::Rng;
use crate::math::sparse::Row;
use crate::math::top_k::{TopK, top_k};
use crate::model::{Cancelled, Progress};
use crate::recommend::evaluate::{LENGTH, Split, ndcg};
use crate::recommend::{Model, PopularityParams, PopularityValidParams};

/// Half-lives tried, in days; of equals, the first.
const HALF_LIVES: [f64; 3] = [30.0, 7.0, 90.0];

/// Items of which a list can be made: this many of the best by each model. What is
/// on none of those lists is on no blend's list of ten but by a rare accident.
const BEST: usize = 100;

/// Tries all settings on one split after another, and adds up.
pub struct Tuning {
    params: BlendValidParams,
    popularity: Vec<PopularityValidParams>,
    grid: Vec<Weights>,
    /// Σ NDCG, for each half-life one a row of the grid.
    totals: Vec<Vec<f64>>,
    judged: usize,
    seed: u64,
}

/// What did best.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tuned {
    /// How popularity should count.
    pub popularity: PopularityValidParams,
    /// How much each part should.
    pub weights: Weights,
}

impl BlendValidParams {
    /// Starts trying; nothing is known yet.
    pub fn tune(&self, seed: u64) -> Tuning {
        let valid = HALF_LIVES.map(|half_life| PopularityParams { half_life }.check());
        let popularity: Vec<PopularityValidParams> = valid.into_iter().flatten().collect();
        let grid = grid(self.0.steps);
        let totals = vec![vec![0.0; grid.len()]; popularity.len()];
        Tuning { params: *self, popularity, grid, totals, judged: 0, seed }
    }
}

impl Tuning {
    /// Whether any member has judged.
    pub fn has_judged(&self) -> bool {
        self.judged > 0
    }

    /// Whether enough members have judged.
    pub fn is_settled(&self) -> bool {
        self.judged >= self.params.0.members
    }

    /// Has the members of a split judge. `personal` are item-kNN and content, fitted on
    /// its train side. Reports members done out of all.
    pub fn judge(
        &mut self,
        personal: [&dyn Model; 2],
        split: &Split,
        progress: &dyn Progress,
    ) -> Result<(), Cancelled> {
        let fit = |params: &PopularityValidParams| params.fit(&split.train);
        let popular: Vec<Term> =
            self.popularity.iter().map(|params| Term::new(&fit(params), Row::default())).collect();
        let mut judges: Vec<usize> = (0..split.test.len()).collect();
        let room = self.params.0.members.saturating_sub(self.judged);
        if judges.len() > room {
            Rng::seed(self.seed).shuffle(&mut judges);
            judges.truncate(room);
        }
        for (done, &judge) in judges.iter().enumerate() {
            progress.report(done as u64, judges.len() as u64)?;
            let held = &split.test[judge];
            let history = split.train.row(held.member as usize);
            let own = personal.map(|model| Term::new(model, history));
            let open: Vec<u32> = (0u32..)
                .zip(&split.candidates)
                .filter(|&(item, &candidate)| candidate && history.get(item).is_none())
                .map(|(item, _)| item)
                .collect();
            let mut listed: Vec<u32> = popular
                .iter()
                .chain(&own)
                .flat_map(|term| top_k(BEST, open.iter().map(|&item| (item, term.of(item)))))
                .map(|scored| scored.id)
                .collect();
            listed.sort_unstable();
            listed.dedup();
            for (popular, totals) in popular.iter().zip(&mut self.totals) {
                for (weights, total) in self.grid.iter().zip(totals) {
                    let [first, second, third] = weights.as_array();
                    let mut best = TopK::new(LENGTH);
                    for &item in &listed {
                        let personal = second * own[0].of(item) + third * own[1].of(item);
                        best.offer(item, first * popular.of(item) + personal);
                    }
                    *total += ndcg(&best.into_sorted(), &held.items);
                }
            }
        }
        self.judged += judges.len();
        progress.report(judges.len() as u64, judges.len() as u64)
    }

    /// The half-life that is best for popularity alone, so that the baseline is a good
    /// one, and the weights that are best with it.
    pub fn best(&self) -> Tuned {
        // The grid begins with popularity alone, and only what is better replaces it.
        let half_life = first_largest(self.totals.iter().map(|totals| totals[0]));
        let popularity = self.popularity.get(half_life).copied().unwrap_or_default();
        let weights = match self.totals.get(half_life) {
            Some(totals) if self.has_judged() => self.grid[first_largest(totals.iter().copied())],
            _ => Weights::PRIOR,
        };
        Tuned { popularity, weights }
    }
}

fn first_largest(values: impl Iterator<Item = f64>) -> usize {
    let largest = top_k(1, (0u32..).zip(values));
    largest.first().map_or(0, |scored| scored.id as usize)
}

/// All weights in steps of 1/`steps`, the most popularity first.
fn grid(steps: u32) -> Vec<Weights> {
    let whole = f64::from(steps);
    let mut grid = Vec::new();
    for popularity in (0..=steps).rev() {
        for item_knn in 0..=steps - popularity {
            let content = steps - popularity - item_knn;
            let [popularity, item_knn, content] =
                [popularity, item_knn, content].map(|weight| f64::from(weight) / whole);
            grid.push(Weights { popularity, item_knn, content });
        }
    }
    grid
}

#[cfg(test)]
mod tests {
    use super::{Weights, grid};
    use crate::recommend::BlendValidParams;

    #[test]
    fn the_grid_covers_the_simplex_and_begins_with_popularity() {
        let grid = grid(5);
        assert_eq!(grid.len(), 21);
        assert_eq!(grid[0], Weights::POPULARITY);
        assert!(grid.iter().all(|w| (w.as_array().iter().sum::<f64>() - 1.0).abs() < 1e-12));
    }

    #[test]
    fn without_judges_the_prior_stands() {
        assert_eq!(BlendValidParams::default().tune(1).best().weights, Weights::PRIOR);
    }
}

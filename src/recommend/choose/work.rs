//! How long a trial takes, foretold: the engine knows no clock.
//!
//! A budget of seconds is kept by estimates. Each model's cost is counted in its own
//! operations (z cells, u members, i items, s = Σ n² over members with n items, f
//! factors) and multiplied by what one takes in WebAssembly on a two-core server; a
//! faster machine is done sooner, a slower one later, and all try the same recipes.

use super::{Recipe, Setting};
use crate::recommend::{Interactions, ModelKind};

/// Nanoseconds for one addition into a sparse row.
const SCATTER: f64 = 2.5;
/// Nanoseconds for one multiply-add of a dense product, at 24 GFLOP/s.
const DENSE: f64 = 0.08;
/// Nanoseconds for one multiply-add on gathered factors, at 17 GFLOP/s.
const GATHERED: f64 = 0.12;
/// Nanoseconds an item for standardising and ranking the scores of one judge.
const RANK: f64 = 6.0;

/// The size of what is learnt from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shape {
    members: f64,
    items: f64,
    cells: f64,
    squares: f64,
    /// Of these what a model makes that may pair so many only.
    pairs: f64,
}

impl Shape {
    /// Of a matrix, of which models may make so many pairs.
    pub fn of(interactions: &Interactions, pairs: usize) -> Self {
        let sizes = interactions.matrix.rows().map(|row| row.len() as f64);
        let (mut members, mut squares) = (0.0, 0.0);
        for size in sizes.filter(|&size| size > 0.0) {
            members += 1.0;
            squares += size * size;
        }
        Self {
            members,
            items: interactions.matrix.width() as f64,
            cells: interactions.matrix.entries() as f64,
            squares,
            pairs: squares.min(pairs as f64),
        }
    }

    /// Seconds that fitting a recipe and having so many judge it take.
    pub fn seconds(&self, recipe: &Recipe, judges: usize) -> f64 {
        let set = |setting: Setting, default: f64| {
            let found = recipe.settings.iter().find(|(name, _)| *name == setting);
            found.map_or(default, |&(_, value)| value)
        };
        let (u, i, z) = (self.members, self.items, self.cells);
        let f = set(Setting::Factors, 64.0);
        let history = z / u.max(1.0);
        let (fit, ask) = match recipe.model {
            ModelKind::Popularity | ModelKind::Blend => (z * SCATTER, i),
            ModelKind::Content => (0.0, 100.0 * i * SCATTER),
            ModelKind::ItemKnn => {
                (self.pairs * SCATTER, history * set(Setting::Neighbours, 100.0) * SCATTER)
            }
            ModelKind::RandomWalk => {
                (self.pairs * SCATTER, history * set(Setting::Neighbours, 100.0) * SCATTER)
            }
            ModelKind::UserKnn => (
                z * SCATTER,
                z / i.max(1.0) * history * SCATTER
                    + u * RANK
                    + set(Setting::Neighbours, 100.0) * history * SCATTER,
            ),
            ModelKind::Ease => (i * i * i * DENSE + self.squares * SCATTER, history * i * GATHERED),
            ModelKind::ImplicitAls => {
                let sweep = 5.0 * f * f * (u + i) + 16.0 * f * z;
                (15.0 * sweep * GATHERED, (history * f * f + f * f * f + i * f) * GATHERED)
            }
            ModelKind::ExplicitAls => {
                let sweep = f * f * z + f * f * f / 3.0 * (u + i);
                (15.0 * sweep * GATHERED, (history * f * f + f * f * f + i * f) * GATHERED)
            }
            ModelKind::Bpr => {
                let epochs = set(Setting::Epochs, 30.0);
                (
                    epochs * z * (60.0 + 6.0 * f * GATHERED),
                    20.0 * history * (60.0 + 6.0 * f * GATHERED),
                )
            }
            ModelKind::AutoEncoder => {
                let (hidden, epochs) = (set(Setting::Hidden, 100.0), set(Setting::Epochs, 30.0));
                (epochs * (3.0 * u * i * hidden * DENSE + 4.0 * u * i), i * hidden * DENSE)
            }
        };
        (fit + judges as f64 * (ask + i * RANK)) * 1e-9
    }
}

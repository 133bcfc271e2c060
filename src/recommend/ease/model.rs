//! The closed form, and what is read off it.

use nalgebra::DMatrix;

use super::{EaseFitError, EaseValidParams, MOST_ITEMS};
use crate::math::dense::{gram, invert};
use crate::math::sparse::Row;
use crate::math::top_k::{Scored, top_k};
use crate::model::{Progress, Stage};
use crate::recommend::model::{contributions, damped};
use crate::recommend::recent::recent;
use crate::recommend::{Contribution, Interactions, Model, ModelKind};

/// What each item says of every other.
#[derive(Clone, Debug)]
pub struct Ease {
    /// Column i is row i of B, so that what one item says lies together.
    weights: DMatrix<f32>,
}

impl EaseValidParams {
    /// Solves for the weights. Reports the Gram matrix, then the blocks of the inverse.
    pub fn fit(
        &self,
        interactions: &Interactions,
        progress: &dyn Progress,
    ) -> Result<Ease, EaseFitError> {
        let items = interactions.matrix.width();
        if items > MOST_ITEMS {
            return Err(EaseFitError::TooManyItems(items));
        }
        let stage = |part| Stage::new(progress, part, 2);
        let interests = recent(interactions, usize::MAX, usize::MAX);
        let mut weights = gram(&interests, self.0.ridge, &stage(0))?;
        invert(&mut weights, &stage(1))?;
        let diagonal = weights.diagonal();
        for mut column in weights.column_iter_mut() {
            column.zip_apply(&diagonal, |weight, own| *weight /= -own);
        }
        weights.fill_diagonal(0.0);
        Ok(Ease { weights })
    }
}

impl Model for Ease {
    fn kind(&self) -> ModelKind {
        ModelKind::Ease
    }

    fn items(&self) -> usize {
        self.weights.ncols()
    }

    fn score(&self, history: Row<'_>, scores: &mut [f64]) {
        scores.fill(0.0);
        for (item, interest) in history.iter().filter(|cell| cell.1 > 0.0) {
            let interest = f64::from(damped(interest));
            for (score, &weight) in scores.iter_mut().zip(self.weights.column(item as usize).iter())
            {
                *score += interest * f64::from(weight);
            }
        }
    }

    fn similar(&self, item: u32, count: usize) -> Vec<Scored> {
        let column = self.weights.column(item as usize);
        let others =
            (0u32..).zip(&column).filter(|&(other, &weight)| other != item && weight > 0.0);
        top_k(count, others.map(|(other, &weight)| (other, f64::from(weight))))
    }

    fn explain(&self, history: Row<'_>, item: u32) -> Vec<Contribution> {
        let weight = |from: u32| f64::from(self.weights[(item as usize, from as usize)]);
        let shares = history.iter().map(|(from, x)| (from, f64::from(damped(x)) * weight(from)));
        contributions(self.kind(), shares)
    }
}

#[cfg(test)]
mod tests {
    use crate::model::Silent;
    use crate::recommend::{EaseFitError, EaseParams, Interactions, MOST_ITEMS};

    #[test]
    fn too_many_items_are_refused_with_what_to_use_instead() {
        let interactions = Interactions::binary(MOST_ITEMS + 1, Vec::new());
        let fit = EaseParams::default().check().unwrap().fit(&interactions, &Silent);
        let error = fit.map(|_| ()).unwrap_err();
        assert_eq!(error, EaseFitError::TooManyItems(MOST_ITEMS + 1));
        assert!(error.to_string().contains("implicit ALS"), "{error}");
    }

    #[test]
    fn a_ridge_of_nothing_is_refused() {
        assert!(EaseParams { ridge: 0.0 }.check().is_err());
        assert!(EaseParams { ridge: f64::NAN }.check().is_err());
    }
}

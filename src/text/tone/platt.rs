//! Platt's sigmoid: from scores to probabilities that come true as often as they say.
//!
//! The slope a and offset b under which the labels are likeliest, P = 1/(1 + exp(−(a·s + b))),
//! by Newton's method, with his targets (n₊ + 1)/(n₊ + 2) and 1/(n₋ + 2) in place of 1
//! and 0, which keeps the slope finite. Platt, "Probabilistic outputs for support vector
//! machines" (1999).

use nalgebra::{DMatrix, DVector};

use super::fit::ToneFitError;
use super::sigmoid;
use crate::math::optimise::{Local, MinimiseError, Stop, newton};
use crate::model::Cancelled;

/// The slope and offset for scores whose labels are known.
pub(super) fn calibrate(scores: &[(f64, bool)]) -> Result<(f64, f64), ToneFitError> {
    let pleased = scores.iter().filter(|score| score.1).count() as f64;
    let displeased = scores.len() as f64 - pleased;
    let targets = [1.0 / (displeased + 2.0), (pleased + 1.0) / (pleased + 2.0)];
    let function = |point: &DVector<f64>| {
        let (mut value, mut gradient, mut hessian) = (0.0, DVector::zeros(2), DMatrix::zeros(2, 2));
        for &(score, truth) in scores {
            let x = DVector::from_vec(vec![score, 1.0]);
            let logit = point.dot(&x);
            let target = targets[usize::from(truth)];
            value += (-logit.abs()).exp().ln_1p() + logit.max(0.0) - target * logit;
            let probability = sigmoid(logit);
            gradient += &x * (probability - target);
            hessian += &x * x.transpose() * (probability * (1.0 - probability));
        }
        Ok::<_, Cancelled>(Local { value, gradient, hessian })
    };
    let stop = Stop { tolerance: 1e-6 * scores.len().max(1) as f64, steps: 100 };
    match newton(DVector::from_vec(vec![1.0, 0.0]), stop, function) {
        Ok(minimum) => Ok((minimum.point[0], minimum.point[1])),
        Err(MinimiseError::Stopped(cancelled)) => Err(cancelled.into()),
        Err(_) => Err(ToneFitError::Uncalibrated),
    }
}

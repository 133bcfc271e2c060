//! Newton's method for a smooth, strictly convex function of a few hundred variables.
//!
//! Each step solves H·d = −g by Cholesky and halves d until the function falls by
//! a part of what the slope promises (Armijo), so it converges from anywhere and
//! quadratically at the end: a handful of O(n³) steps instead of hundreds of
//! cheap ones. Nocedal and Wright, "Numerical Optimization" (2006), ch. 3.

use nalgebra::{Cholesky, DMatrix, DVector};
use thiserror::Error;

/// A function at a point.
#[derive(Clone, Debug)]
pub struct Local {
    /// Its value.
    pub value: f64,
    /// Its gradient.
    pub gradient: DVector<f64>,
    /// Its Hessian, positive definite.
    pub hessian: DMatrix<f64>,
}

/// Where the minimum is.
#[derive(Clone, Debug)]
pub struct Minimum {
    /// The point.
    pub point: DVector<f64>,
    /// The value there.
    pub value: f64,
    /// Newton steps taken.
    pub steps: usize,
}

/// Why no minimum was found.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum MinimiseError<E> {
    /// The function itself stopped, for instance because it was cancelled.
    #[error(transparent)]
    Stopped(E),
    /// The Hessian was not positive definite.
    #[error("the function is not strictly convex at step {step}: raise the penalty")]
    NotConvex {
        /// The step at which it showed.
        step: usize,
    },
    /// The gradient was still too large after all steps.
    #[error("no minimum after {steps} steps (gradient {gradient:e}): raise the penalty")]
    TooManySteps {
        /// Steps taken.
        steps: usize,
        /// Largest component of the gradient.
        gradient: f64,
    },
}

/// When to stop.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stop {
    /// The largest component of the gradient that counts as zero.
    pub tolerance: f64,
    /// Newton steps at most.
    pub steps: usize,
}

/// Minimises `function` from `start`.
pub fn newton<E>(
    start: DVector<f64>,
    stop: Stop,
    mut function: impl FnMut(&DVector<f64>) -> Result<Local, E>,
) -> Result<Minimum, MinimiseError<E>> {
    let mut point = start;
    let mut here = function(&point).map_err(MinimiseError::Stopped)?;
    for steps in 0..stop.steps {
        if here.gradient.amax() <= stop.tolerance {
            return Ok(Minimum { point, value: here.value, steps });
        }
        let Some(cholesky) = Cholesky::new(here.hessian.clone()) else {
            return Err(MinimiseError::NotConvex { step: steps });
        };
        let direction = cholesky.solve(&-&here.gradient);
        let slope = here.gradient.dot(&direction);
        let mut length = 1.0;
        loop {
            let ahead = &point + &direction * length;
            let there = function(&ahead).map_err(MinimiseError::Stopped)?;
            // Below the rounding error of the value itself, a fall cannot be seen.
            let noise = 1e-14 * here.value.abs();
            if there.value <= here.value + 1e-4 * length * slope + noise {
                (point, here) = (ahead, there);
                break;
            }
            length *= 0.5;
            if length < 1e-10 {
                let gradient = here.gradient.amax();
                return Err(MinimiseError::TooManySteps { steps, gradient });
            }
        }
    }
    let gradient = here.gradient.amax();
    if gradient <= stop.tolerance {
        return Ok(Minimum { point, value: here.value, steps: stop.steps });
    }
    Err(MinimiseError::TooManySteps { steps: stop.steps, gradient })
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use nalgebra::{DMatrix, DVector};

    use super::{Local, MinimiseError, Stop, newton};

    const STOP: Stop = Stop { tolerance: 1e-10, steps: 50 };

    /// Σ (exp(aᵢ·x) − bᵢ·x) over two variables: convex, steep, minimum at ln(b/a)/a.
    fn steep(x: &DVector<f64>) -> Result<Local, Infallible> {
        let (a, b) = ([1.0, 5.0], [3.0, 2.0]);
        let value = (0..2).map(|i| (a[i] * x[i]).exp() - b[i] * x[i]).sum();
        let gradient = DVector::from_fn(2, |i, _| a[i] * (a[i] * x[i]).exp() - b[i]);
        let curvature = DVector::from_fn(2, |i, _| a[i] * a[i] * (a[i] * x[i]).exp());
        Ok(Local { value, gradient, hessian: DMatrix::from_diagonal(&curvature) })
    }

    #[test]
    fn finds_the_minimum_from_far_away() {
        let minimum = newton(DVector::from_vec(vec![-4.0, 3.0]), STOP, steep).unwrap();
        assert!((minimum.point[0] - 3f64.ln()).abs() < 1e-9);
        assert!((minimum.point[1] - (0.4f64).ln() / 5.0).abs() < 1e-9);
    }

    #[test]
    fn says_when_it_is_not_convex() {
        let saddle = |x: &DVector<f64>| {
            let hessian = DMatrix::from_diagonal(&DVector::from_vec(vec![2.0, -2.0]));
            let gradient = &hessian * x;
            Ok::<_, Infallible>(Local { value: x[0] * x[0] - x[1] * x[1], gradient, hessian })
        };
        let error = newton(DVector::from_vec(vec![1.0, 1.0]), STOP, saddle).unwrap_err();
        assert_eq!(error, MinimiseError::NotConvex { step: 0 });
    }
}

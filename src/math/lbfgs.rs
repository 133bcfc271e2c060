//! The limited-memory BFGS method, for smooth convex functions of very many variables.
//!
//! The inverse Hessian is never written down: the last ten steps s and changes of
//! gradient y stand for it, and the two-loop recursion turns a gradient into a
//! direction in 40 n operations. A step is halved until the function falls by a
//! part of what the slope promises (Armijo). Memory: 20 vectors. Where the Hessian
//! fits into memory, [`super::optimise::newton`] needs fewer steps.
//! Nocedal, "Updating quasi-Newton matrices with limited storage" (1980).

use std::collections::VecDeque;

/// Steps that stand for the curvature.
const MEMORY: usize = 10;
/// Halvings after which no smaller step will help.
const HALVINGS: usize = 40;

/// Minimises `function` from `start`, until the largest component of the gradient
/// is `tolerance` times that at the start, or for `steps` steps. `function` writes
/// the gradient at a point into its second argument and returns the value there;
/// its error ends the search and is handed on.
pub fn lbfgs<E>(
    start: Vec<f64>,
    tolerance: f64,
    steps: usize,
    mut function: impl FnMut(&[f64], &mut [f64]) -> Result<f64, E>,
) -> Result<Vec<f64>, E> {
    let mut point = start;
    let mut gradient = vec![0.0; point.len()];
    let mut value = function(&point, &mut gradient)?;
    let enough = tolerance * largest(&gradient);
    let mut past: VecDeque<Step> = VecDeque::with_capacity(MEMORY);
    for _ in 0..steps {
        if largest(&gradient) <= enough {
            break;
        }
        let direction = direction(&gradient, &past);
        let slope = dot(&gradient, &direction);
        // Without curvature the gradient's own length says nothing: begin small.
        let mut length = if past.is_empty() { 1.0 / norm(&gradient).max(1.0) } else { 1.0 };
        let mut ahead = vec![0.0; point.len()];
        let mut gradient_ahead = vec![0.0; point.len()];
        let mut fallen = None;
        for _ in 0..HALVINGS {
            for (ahead, (here, step)) in ahead.iter_mut().zip(point.iter().zip(&direction)) {
                *ahead = here + length * step;
            }
            let value_ahead = function(&ahead, &mut gradient_ahead)?;
            if value_ahead <= value + 1e-4 * length * slope {
                fallen = Some(value_ahead);
                break;
            }
            length *= 0.5;
        }
        // Below the rounding error no step falls: this is the minimum.
        let Some(value_ahead) = fallen else { break };
        let moved: Vec<f64> = ahead.iter().zip(&point).map(|(to, from)| to - from).collect();
        let changed: Vec<f64> =
            gradient_ahead.iter().zip(&gradient).map(|(to, from)| to - from).collect();
        let curvature = dot(&moved, &changed);
        if curvature > 1e-12 * dot(&changed, &changed) {
            if past.len() == MEMORY {
                past.pop_front();
            }
            past.push_back(Step { moved, changed, curvature });
        }
        (point, gradient, value) = (ahead, gradient_ahead, value_ahead);
    }
    Ok(point)
}

struct Step {
    moved: Vec<f64>,
    changed: Vec<f64>,
    curvature: f64,
}

/// The two-loop recursion: −H·g, with H as the past steps have it.
fn direction(gradient: &[f64], past: &VecDeque<Step>) -> Vec<f64> {
    let mut direction: Vec<f64> = gradient.iter().map(|slope| -slope).collect();
    let mut factors = Vec::with_capacity(past.len());
    for step in past.iter().rev() {
        let factor = dot(&step.moved, &direction) / step.curvature;
        add(&mut direction, -factor, &step.changed);
        factors.push(factor);
    }
    if let Some(last) = past.back() {
        let scale = last.curvature / dot(&last.changed, &last.changed);
        direction.iter_mut().for_each(|component| *component *= scale);
    }
    for (step, factor) in past.iter().zip(factors.into_iter().rev()) {
        let other = dot(&step.changed, &direction) / step.curvature;
        add(&mut direction, factor - other, &step.moved);
    }
    direction
}

fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(left, right)| left * right).sum()
}

fn add(to: &mut [f64], factor: f64, what: &[f64]) {
    to.iter_mut().zip(what).for_each(|(to, what)| *to += factor * what);
}

fn norm(vector: &[f64]) -> f64 {
    dot(vector, vector).sqrt()
}

fn largest(vector: &[f64]) -> f64 {
    vector.iter().fold(0.0, |largest, component| component.abs().max(largest))
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::lbfgs;

    /// Σ i·(xᵢ − i)² over a hundred variables: badly scaled, minimum at xᵢ = i.
    fn bowl(point: &[f64], gradient: &mut [f64]) -> Result<f64, Infallible> {
        let mut value = 0.0;
        for (row, (x, slope)) in point.iter().zip(gradient).enumerate() {
            let place = row as f64 + 1.0;
            value += place * (x - place).powi(2);
            *slope = 2.0 * place * (x - place);
        }
        Ok(value)
    }

    #[test]
    fn finds_the_minimum_of_a_badly_scaled_bowl() {
        let found = lbfgs(vec![0.0; 100], 1e-9, 500, bowl).unwrap();
        for (row, x) in found.iter().enumerate() {
            assert!((x - (row as f64 + 1.0)).abs() < 1e-4, "{row}: {x}");
        }
    }

    #[test]
    fn an_error_ends_the_search() {
        let found = lbfgs(vec![1.0], 1e-9, 10, |_, _| Err("stopped"));
        assert_eq!(found, Err("stopped"));
    }
}

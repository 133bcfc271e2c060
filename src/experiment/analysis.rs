//! The difference of the two arms on each day, with an interval that holds on all of them.
//!
//! Y_k is what a member did by day k, X the same metric over as many days before the
//! trial. CUPED takes away what X explains: Y_k − θ_k (X − X̄) with θ_k = cov(Y_k, X)/var(X)
//! within the arms. X was there before the draw, so it is alike in both arms and the
//! difference stays the same on average; its variance shrinks by the part r² of it that X
//! explains. Deng, Xu, Kohavi and Walker, "Improving the sensitivity of online controlled
//! experiments by utilizing pre-experiment data", WSDM 2013.
//!
//! D_k is the difference of the means (B − A) of what is left, s its standard error:
//!
//! s² = σ² (1/n_A + 1/n_B + (X̄_B − X̄_A)²/S_X), σ² the variance within the arms of what is
//! left, S_X the sum of squares of X within them. The last term is for θ being estimated
//! (Fisher's analysis of covariance); of twenty an arm it decides whether the promise holds.
//! Z_k = D_k/s. Since only the lot decided who is where, the
//! correlation of Z_k with Z_{k−1} is that of the residuals of the two days among members:
//! it is measured, and the bounds c_k follow ([`super::bounds()`]). D_k ± c_k s holds the
//! truth on all days together in at least 1 − α of trials (repeated confidence intervals,
//! Jennison and Turnbull, 1989). Bounds are widened for the variance being estimated
//! (Fisher's expansion of Student's t). O(members · days).

use serde::{Deserialize, Serialize};

use super::bounds::bounds;
use super::spending::spent;
use super::{Arm, Outcomes};
use crate::math::interval::Interval;
use crate::model::{Cancelled, Progress};

/// The same metric over the days before, one a member.
pub type History<'a> = Option<&'a [f64]>;

/// One day.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Look {
    /// Days that had passed by then, from 1.
    pub day: u32,
    /// The means of the arms as counted.
    pub means: (f64, f64),
    /// B − A with what is known from before taken away, and its interval; `None` where
    /// nothing can be said yet.
    pub difference: Option<Interval>,
}

/// All days so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Analysis {
    /// Day after day.
    pub looks: Vec<Look>,
    /// Members of the arms.
    pub members: (u64, u64),
    /// r²: the part of the variance that was known from before, on the last day.
    pub reduction: Option<f64>,
    /// The first look whose interval leaves out 0.
    pub stopped: Option<u32>,
}

/// Looks at each of the days so far of a trial over `days` that may have `alpha` false
/// alarms. `arms` and `before` are one a member, in the order of the outcomes.
///
/// # Errors
/// [`Cancelled`].
pub fn analyse(
    outcomes: &Outcomes,
    before: History<'_>,
    arms: &[Arm],
    (alpha, days): (f64, u32),
    progress: &dyn Progress,
) -> Result<Analysis, Cancelled> {
    Ok(Daily::of(outcomes, before, arms, days, progress)?.bounded(alpha))
}

/// The differences by day, before they have their bounds.
pub struct Daily {
    figures: Vec<Figure>,
    sizes: [f64; 2],
    freedom: f64,
    days: u32,
}

impl Daily {
    /// Compares the arms on each of the days so far of `days`.
    ///
    /// # Errors
    /// [`Cancelled`].
    pub fn of(
        outcomes: &Outcomes,
        before: History<'_>,
        arms: &[Arm],
        days: u32,
        progress: &dyn Progress,
    ) -> Result<Self, Cancelled> {
        let split = Split::new(arms);
        let mut figures: Vec<Figure> = Vec::new();
        let mut residuals: Vec<f64> = Vec::new();
        let looks = outcomes.days().min(days as usize);
        for day in 0..looks {
            progress.report(day as u64, looks as u64)?;
            let (figure, left) = split.figure(outcomes.by(day), before, &residuals);
            // Where nobody differs there is nothing to correlate the next day with.
            if figure.error > 0.0 {
                residuals = left;
            }
            figures.push(figure);
        }
        Ok(Self { figures, sizes: split.sizes, freedom: split.freedom(before.is_some()), days })
    }

    /// Z of each day, 0 where nothing can be said.
    pub fn z(&self) -> Vec<f64> {
        let z = |figure: &Figure| {
            if figure.error > 0.0 { figure.difference / figure.error } else { 0.0 }
        };
        self.figures.iter().map(z).collect()
    }

    /// The analysis with `alpha` false alarms.
    pub fn bounded(&self, alpha: f64) -> Analysis {
        let figures = &self.figures;
        let told: Vec<usize> = (0..figures.len()).filter(|&day| figures[day].error > 0.0).collect();
        let steps: Vec<f64> = told.iter().map(|&day| figures[day].step).collect();
        let parts = told.iter().map(|&day| (day + 1) as f64 / f64::from(self.days.max(1)));
        let bounds = bounds(&steps, &spent(alpha, parts));
        let mut found = Analysis {
            looks: figures.iter().enumerate().map(|(day, figure)| figure.look(day)).collect(),
            members: (self.sizes[0] as u64, self.sizes[1] as u64),
            reduction: figures.last().and_then(|figure| figure.reduction),
            stopped: None,
        };
        for (&day, bound) in told.iter().zip(bounds) {
            let (figure, Some(bound)) = (&figures[day], bound) else { continue };
            let reach = students(bound, self.freedom) * figure.error;
            let value = figure.difference;
            let interval = Interval { value, low: value - reach, high: value + reach };
            found.looks[day].difference = Some(interval);
            if found.stopped.is_none() && (interval.low > 0.0 || interval.high < 0.0) {
                found.stopped = Some(day as u32 + 1);
            }
        }
        found
    }
}

/// Who is where.
struct Split<'a> {
    arms: &'a [Arm],
    sizes: [f64; 2],
}

/// A day before it has its bound.
struct Figure {
    means: (f64, f64),
    difference: f64,
    /// The standard error of the difference; 0 if nothing can be said.
    error: f64,
    /// Correlation with the last day that told something.
    step: f64,
    reduction: Option<f64>,
}

impl<'a> Split<'a> {
    fn new(arms: &'a [Arm]) -> Self {
        let mut sizes = [0.0; 2];
        for &arm in arms {
            sizes[side(arm)] += 1.0;
        }
        Self { arms, sizes }
    }

    /// Degrees of freedom of the variance within the arms.
    fn freedom(&self, known: bool) -> f64 {
        (self.sizes[0] + self.sizes[1] - 2.0 - f64::from(u8::from(known))).max(0.0)
    }

    fn means(&self, values: &[f64]) -> [f64; 2] {
        let mut sums = [0.0; 2];
        for (&arm, value) in self.arms.iter().zip(values) {
            sums[side(arm)] += value;
        }
        [sums[0] / self.sizes[0].max(1.0), sums[1] / self.sizes[1].max(1.0)]
    }

    /// Values less the mean of their arm.
    fn within(&self, values: &[f64], means: [f64; 2]) -> Vec<f64> {
        self.arms.iter().zip(values).map(|(&arm, value)| value - means[side(arm)]).collect()
    }

    /// The figure of a day, and what is left of each member.
    fn figure(
        &self,
        values: &[f64],
        before: Option<&[f64]>,
        yesterday: &[f64],
    ) -> (Figure, Vec<f64>) {
        let means = self.means(values);
        let mut left = self.within(values, means);
        let mut difference = means[1] - means[0];
        let mut noise = 1.0 / self.sizes[0] + 1.0 / self.sizes[1];
        let mut reduction = None;
        if let Some(before) = before {
            let known_means = self.means(before);
            let known = self.within(before, known_means);
            let (all, spread) = (dot(&left, &left), dot(&known, &known));
            let slope = if spread > 0.0 { dot(&left, &known) / spread } else { 0.0 };
            left.iter_mut().zip(&known).for_each(|(left, known)| *left -= slope * known);
            let gap = known_means[1] - known_means[0];
            difference -= slope * gap;
            noise += if spread > 0.0 { gap * gap / spread } else { 0.0 };
            reduction = Some(if all > 0.0 { 1.0 - dot(&left, &left) / all } else { 0.0 });
        }
        let squares = dot(&left, &left);
        let freedom = self.freedom(before.is_some());
        let two = self.sizes[0] >= 2.0 && self.sizes[1] >= 2.0 && freedom >= 1.0;
        let error = if two { (squares / freedom * noise).sqrt() } else { 0.0 };
        let both = (squares * dot(yesterday, yesterday)).sqrt();
        let step = if both > 0.0 { (dot(&left, yesterday) / both).clamp(0.0, 1.0) } else { 0.0 };
        (Figure { means: (means[0], means[1]), difference, error, step, reduction }, left)
    }
}

impl Figure {
    fn look(&self, day: usize) -> Look {
        Look { day: day as u32 + 1, means: self.means, difference: None }
    }
}

fn side(arm: Arm) -> usize {
    match arm {
        Arm::A => 0,
        Arm::B => 1,
    }
}

fn dot(first: &[f64], second: &[f64]) -> f64 {
    first.iter().zip(second).map(|(first, second)| first * second).sum()
}

/// The value of Student's t that is exceeded as seldom as z is (Abramowitz and Stegun
/// 26.7.5, to the third order); with hardly any freedom it is beyond all.
fn students(z: f64, freedom: f64) -> f64 {
    if freedom < 4.0 {
        return f64::MAX.sqrt();
    }
    let square = z * z;
    let terms = [
        z * (square + 1.0) / 4.0,
        z * ((5.0 * square + 16.0) * square + 3.0) / 96.0,
        z * (((3.0 * square + 19.0) * square + 17.0) * square - 15.0) / 384.0,
    ];
    z + terms.iter().rev().fold(0.0, |sum, term| (sum + term) / freedom)
}

#[cfg(test)]
mod tests {
    use super::{analyse, students};
    use crate::experiment::{Arm, Outcomes};
    use crate::model::Silent;

    const ARMS: [Arm; 6] = [Arm::A, Arm::B, Arm::A, Arm::B, Arm::A, Arm::B];

    #[test]
    fn one_look_is_students_test() {
        // A: 1, 2, 3; B: 4, 6, 8: difference 4, pooled variance 2.5, error √(2.5 · 2/3).
        let outcomes = Outcomes::of(6, vec![1.0, 4.0, 2.0, 6.0, 3.0, 8.0]);
        // Nine tenths are spent: of so much that it comes to 0.05.
        let found = analyse(&outcomes, None, &ARMS, (0.05 / 0.9, 1), &Silent).unwrap();
        let interval = found.looks[0].difference.unwrap();
        assert_eq!((interval.value, found.looks[0].means), (4.0, (2.0, 6.0)));
        // t of 4 degrees at 0.975 is 2.776; the expansion gives 2.75.
        let reach = (interval.high - interval.value) / (2.5f64 * 2.0 / 3.0).sqrt();
        assert!((reach - 2.776).abs() < 0.03, "{reach}");
        assert_eq!(found.stopped, Some(1));
    }

    #[test]
    fn what_was_known_is_taken_away_whole() {
        // Y is 3 X plus 1 for B, and a little else: the difference is seen through X's noise.
        let known = [10.0, 2.0, 7.0, 8.0, 1.0, 4.0];
        let noise = [0.01, -0.02, -0.01, 0.01, 0.02, -0.01];
        let values = (0..6).map(|row| 3.0 * known[row] + f64::from(row as u8 % 2) + noise[row]);
        let outcomes = Outcomes::of(6, values.collect());
        let found = analyse(&outcomes, Some(&known), &ARMS, (0.05, 1), &Silent).unwrap();
        assert!(found.looks[0].difference.is_none_or(|it| (it.value - 1.0).abs() < 0.05));
        assert!(found.reduction.unwrap() > 0.999);
    }

    #[test]
    fn students_bound_as_printed() {
        assert!((students(1.959_964, 10.0) - 2.228).abs() < 2e-3);
        assert!((students(1.959_964, 60.0) - 2.000).abs() < 1e-3);
    }

    #[test]
    fn days_on_which_nobody_differs_say_nothing() {
        let outcomes = Outcomes::of(6, vec![0.0; 12]);
        let found = analyse(&outcomes, None, &ARMS, (0.05, 2), &Silent).unwrap();
        assert!(found.looks.iter().all(|look| look.difference.is_none()));
        assert_eq!((found.looks.len(), found.stopped), (2, None));
    }
}

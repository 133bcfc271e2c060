//! A partner for each participant: the nearest by propensity, each taken once.

use crate::engage::logistic::{Penalties, Rows, Unfit};
use crate::math::order::Order;
use crate::math::stats::moments;
use crate::model::{MemberId, Progress};

/// Standard deviations of the propensity's logit that a partner may be away.
const CALIPER: f64 = 0.2;

/// Somebody who was there on the day.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) member: MemberId,
    /// Whether they took part.
    pub(super) came: bool,
    /// Days they came in the weeks before and after.
    pub(super) before: f64,
    pub(super) after: f64,
    /// What they are to be alike in.
    pub(super) row: Vec<f64>,
}

/// Participants and their partners.
pub(super) struct Matched<'a> {
    pub(super) pairs: Vec<(&'a Candidate, &'a Candidate)>,
    /// The largest standardised difference of a column, before and after.
    pub(super) balance: (f64, f64),
}

/// Matches participants with others.
pub(super) fn pairs<'a>(
    candidates: &'a [Candidate],
    progress: &dyn Progress,
) -> Result<Matched<'a>, Unfit> {
    let width = candidates.first().map_or(0, |one| one.row.len());
    let scales: Vec<(f64, f64)> = (0..width)
        .map(|column| {
            let values: Vec<f64> = candidates.iter().map(|one| one.row[column]).collect();
            let (mean, deviation) = moments(&values);
            (mean, if deviation > 1e-9 { 1.0 / deviation } else { 0.0 })
        })
        .collect();
    let scaled = |one: &Candidate| -> Vec<f64> {
        let values = one.row.iter().zip(&scales);
        let values = values.map(|(value, (mean, scale))| (value - mean) * scale);
        std::iter::once(1.0).chain(values).collect()
    };
    let mut rows = Rows::new(1 + width);
    for one in candidates {
        rows.push(&scaled(one), f64::from(u8::from(one.came)), 0);
    }
    let mut shared = vec![1.0; 1 + width];
    shared[0] = 1e-3;
    let penalties = Penalties { group: shared.clone(), shared, groups: 0 };
    let fitted = rows.until(usize::MAX).fit(&penalties, None, progress)?;
    let logits: Vec<f64> = (0..rows.len()).map(|row| fitted.logit(rows.row(row), 0)).collect();
    let caliper = CALIPER * moments(&logits).1;

    let (mut participants, mut others): (Vec<usize>, Vec<usize>) =
        (0..candidates.len()).partition(|&row| candidates[row].came);
    // The likeliest participants have the fewest like them: they choose first.
    participants.order_by(|&a, &b| {
        logits[b].total_cmp(&logits[a]).then(candidates[a].member.cmp(&candidates[b].member))
    });
    others.order_by(|&a, &b| {
        logits[a].total_cmp(&logits[b]).then(candidates[a].member.cmp(&candidates[b].member))
    });
    let mut pool = Pool::new(&others, &logits);
    let mut found = Vec::new();
    for &participant in &participants {
        if let Some(partner) = pool.take(logits[participant], caliper) {
            found.push((participant, partner));
        }
    }
    let difference = |groups: [&mut dyn Iterator<Item = usize>; 2]| {
        let means = groups.map(|group| {
            let (mut sums, mut count) = (vec![0.0; 1 + width], 0.0);
            for row in group {
                count += 1.0;
                sums.iter_mut().zip(rows.row(row)).for_each(|(sum, value)| *sum += value);
            }
            sums.iter().map(|sum| sum / f64::max(count, 1.0)).collect::<Vec<f64>>()
        });
        let pairs = means[0].iter().zip(&means[1]).skip(1);
        pairs.map(|(one, other)| (one - other).abs()).fold(0.0, f64::max)
    };
    let before = difference([&mut participants.iter().copied(), &mut others.iter().copied()]);
    let after =
        difference([&mut found.iter().map(|pair| pair.0), &mut found.iter().map(|pair| pair.1)]);
    let pairs = found.iter().map(|&(one, other)| (&candidates[one], &candidates[other]));
    Ok(Matched { pairs: pairs.collect(), balance: (before, after) })
}

/// Those who are left, by rising logit; who is taken is skipped by following links.
struct Pool<'a> {
    others: &'a [usize],
    logits: Vec<f64>,
    /// The nearest place at or below, and at or above, that is not taken.
    below: Vec<usize>,
    above: Vec<usize>,
}

impl<'a> Pool<'a> {
    fn new(others: &'a [usize], logits: &[f64]) -> Self {
        let sorted = others.iter().map(|&row| logits[row]).collect();
        // Places are counted from 1, so that 0 is "none below".
        Self {
            others,
            logits: sorted,
            below: (0..=others.len()).collect(),
            above: (0..=others.len() + 1).collect(),
        }
    }

    /// The nearest within `caliper`, the lower of two as near; they are taken away.
    fn take(&mut self, logit: f64, caliper: f64) -> Option<usize> {
        let place = self.logits.partition_point(|&other| other < logit);
        let below = Some(root(&mut self.below, place)).filter(|&place| place > 0);
        let above =
            Some(root(&mut self.above, place + 1)).filter(|&place| place <= self.others.len());
        let far = |place: usize| (self.logits[place - 1] - logit).abs();
        let taken = match (below, above) {
            (Some(below), Some(above)) if far(above) < far(below) => above,
            (Some(below), _) => below,
            (None, above) => above?,
        };
        if far(taken) > caliper {
            return None;
        }
        self.below[taken] = taken - 1;
        self.above[taken] = taken + 1;
        Some(self.others[taken - 1])
    }
}

/// The place that a chain of links leads to; the chain is shortened on the way.
fn root(links: &mut [usize], mut place: usize) -> usize {
    while links[place] != place {
        links[place] = links[links[place]];
        place = links[place];
    }
    place
}

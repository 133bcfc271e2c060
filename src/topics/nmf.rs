//! Non-negative matrix factorisation: documents as sums of a few topics.
//!
//! V ≈ W Hᵀ with V documents × words, W documents × topics and H words × topics, all
//! non-negative, so that topics only ever add up, and each is a list of words. The
//! squared error falls by turns, one column of W or H at a time (hierarchical
//! alternating least squares): w_t ← max(0, w_t + (V h_t − W Hᵀh_t) / h_tᵀh_t).
//! Cichocki and Phan, "Fast local algorithms for large scale nonnegative matrix and
//! tensor factorizations" (2009). A topic starts as a document that lies far from the
//! topics before, chosen by the seed.
//!
//! Cost: some 4 k · entries + 2 k² · (documents + words) a sweep, 30 sweeps at
//! most.

use thiserror::Error;
use wide::f32x4;

use crate::math::Rng;
use crate::math::sparse::Csr;
use crate::model::{Cancelled, Progress};

/// What a starting value is at least, so that it can grow.
const START: f32 = 0.01;
/// A turn that changes the words by less than this share ends it: the strongest words of a
/// topic are settled long before.
const STILL: f32 = 0.01;
/// Documents looked at for the next start.
const TRIES: usize = 24;

/// How to factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NmfParams {
    /// k.
    pub topics: usize,
    /// Turns of W and H at most.
    pub sweeps: usize,
}

/// Why parameters cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NmfError {
    /// No topics, or more than anybody reads.
    #[error("{0} topics cannot be told apart: choose 1 to 50")]
    Topics(usize),
    /// Nothing would be fitted.
    #[error("no sweep would be made: choose at least one")]
    Sweeps,
}

/// Parameters that were checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NmfValidParams(NmfParams);

/// The two factors, row after row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Factors {
    /// k.
    pub topics: usize,
    /// W: how much of a topic is in a document.
    pub documents: Vec<f32>,
    /// H: how much a word says of a topic.
    pub words: Vec<f32>,
}

impl NmfParams {
    /// Checks them.
    ///
    /// # Errors
    /// The first parameter that cannot be used.
    pub fn check(self) -> Result<NmfValidParams, NmfError> {
        if !(1..=50).contains(&self.topics) {
            return Err(NmfError::Topics(self.topics));
        }
        if self.sweeps == 0 {
            return Err(NmfError::Sweeps);
        }
        Ok(NmfValidParams(self))
    }
}

impl NmfValidParams {
    /// Factors a matrix of non-negative entries with rows of length 1. The same seed
    /// gives the same factors. Reports sweeps out of all.
    pub fn fit(
        &self,
        vectors: &Csr,
        seed: u64,
        progress: &dyn Progress,
    ) -> Result<Factors, Cancelled> {
        match self.0.topics {
            0..=4 => self.fit_in::<4>(vectors, seed, progress),
            5..=8 => self.fit_in::<8>(vectors, seed, progress),
            9..=12 => self.fit_in::<12>(vectors, seed, progress),
            _ => self.fit_in::<52>(vectors, seed, progress),
        }
    }

    /// The same with rows of `LANES`, of which those beyond the topics stay 0: a row of known
    /// length is worked on four topics at a time.
    fn fit_in<const LANES: usize>(
        &self,
        vectors: &Csr,
        seed: u64,
        progress: &dyn Progress,
    ) -> Result<Factors, Cancelled> {
        let topics = self.0.topics;
        let turned = vectors.transpose();
        let mut words: Vec<[f32; LANES]> = starts(vectors, topics, seed);
        let mut documents = vec![start(topics); vectors.height()];
        for sweep in 0..self.0.sweeps {
            progress.report(sweep as u64, self.0.sweeps as u64)?;
            update(vectors, &words, &mut documents, topics);
            if update(&turned, &documents, &mut words, topics) < STILL {
                break;
            }
        }
        update(vectors, &words, &mut documents, topics);
        let told = |rows: Vec<[f32; LANES]>| {
            rows.iter().flat_map(|row| row.iter().take(topics)).copied().collect()
        };
        Ok(Factors { topics, documents: told(documents), words: told(words) })
    }
}

/// A row to begin with.
fn start<const LANES: usize>(topics: usize) -> [f32; LANES] {
    std::array::from_fn(|topic| if topic < topics { START } else { 0.0 })
}

/// One turn over all columns of `own`, the factor of the matrix's rows. Returns how much it
/// changed, as a share of what it is.
fn update<const LANES: usize>(
    matrix: &Csr,
    other: &[[f32; LANES]],
    own: &mut [[f32; LANES]],
    topics: usize,
) -> f32 {
    let (mut changed, mut whole) = (0f32, f32::MIN_POSITIVE);
    let mut gram = [[0f32; LANES]; LANES];
    for row in other {
        for (line, &left) in gram.iter_mut().zip(row).take(topics) {
            add(line, row, left);
        }
    }
    for (entries, own) in matrix.rows().zip(own) {
        let mut product = [0f32; LANES];
        for (&column, &value) in entries.columns.iter().zip(entries.values) {
            add(&mut product, &other[column as usize], value);
        }
        for (topic, line) in gram.iter().enumerate().take(topics) {
            let step = (product[topic] - dot(line, own)) / line[topic].max(1e-9);
            let next = (own[topic] + step).max(0.0);
            changed += (next - own[topic]).abs();
            whole += next;
            own[topic] = next;
        }
    }
    changed / whole
}

fn add<const LANES: usize>(sums: &mut [f32; LANES], row: &[f32; LANES], times: f32) {
    let times = f32x4::new([times, times, times, times]);
    for (sums, row) in sums.as_chunks_mut::<4>().0.iter_mut().zip(row.as_chunks::<4>().0) {
        *sums = (f32x4::new(*sums) + times * f32x4::new(*row)).to_array();
    }
}

fn dot<const LANES: usize>(a: &[f32; LANES], b: &[f32; LANES]) -> f32 {
    let mut sums = f32x4::ZERO;
    for (a, b) in a.as_chunks::<4>().0.iter().zip(b.as_chunks::<4>().0) {
        sums += f32x4::new(*a) * f32x4::new(*b);
    }
    let [first, second, third, fourth] = sums.to_array();
    (first + third) + (second + fourth)
}

/// H to begin with: of a few documents drawn each time, the one that is least like
/// those chosen before.
fn starts<const LANES: usize>(vectors: &Csr, topics: usize, seed: u64) -> Vec<[f32; LANES]> {
    let mut rng = Rng::seed(seed);
    let mut words = vec![start(topics); vectors.width()];
    let mut chosen: Vec<usize> = Vec::with_capacity(topics);
    for topic in 0..topics {
        let likeness = |row: usize| {
            let near = chosen.iter().map(|&other| vectors.row(row).dot(vectors.row(other)));
            near.fold(0.0f64, f64::max)
        };
        let drawn = (0..TRIES).map(|_| rng.below(vectors.height()));
        let drawn: Vec<usize> = drawn.filter(|&row| row < vectors.height()).collect();
        // Longer documents are better starts; the first drawn of equals.
        let best = drawn.into_iter().min_by(|&a, &b| {
            let size = |row: usize| std::cmp::Reverse(vectors.row(row).len());
            likeness(a).total_cmp(&likeness(b)).then_with(|| size(a).cmp(&size(b)))
        });
        let Some(best) = best else { continue };
        chosen.push(best);
        for (column, value) in vectors.row(best).iter() {
            words[column as usize].get_mut(topic).into_iter().for_each(|weight| *weight += value);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{NmfError, NmfParams};
    use crate::math::sparse::Csr;
    use crate::model::Silent;

    /// Documents over two sets of words that do not meet.
    fn two_blocks() -> Csr {
        let mut vectors = Csr::new(6);
        for row in 0..20u32 {
            let first = if row % 2 == 0 { 0 } else { 3 };
            let (a, b) = (first + row / 2 % 3, first + (row / 2 + 1) % 3);
            vectors.push([(a.min(b), 0.8), (a.max(b), 0.6)]);
        }
        vectors
    }

    #[test]
    fn blocks_become_topics() {
        let vectors = two_blocks();
        let params = NmfParams { topics: 2, sweeps: 40 }.check().unwrap();
        let factors = params.fit(&vectors, 3, &Silent).unwrap();
        let strongest = |row: usize| {
            let weights = &factors.documents[row * 2..row * 2 + 2];
            usize::from(weights[1] > weights[0])
        };
        assert!((0..20).all(|row| (strongest(row) == strongest(0)) == (row % 2 == 0)));
        // The other block's words say nothing of a topic.
        let topic = strongest(0);
        assert!((3..6).all(|word| factors.words[word * 2 + topic] < 1e-3));
        assert_eq!(factors, params.fit(&vectors, 3, &Silent).unwrap());
    }

    #[test]
    fn the_error_falls() {
        let vectors = two_blocks();
        let error = |sweeps| {
            let params = NmfParams { topics: 2, sweeps }.check().unwrap();
            let factors = params.fit(&vectors, 1, &Silent).unwrap();
            let mut sum = 0.0;
            for (row, entries) in vectors.rows().enumerate() {
                for word in 0..6u32 {
                    let fitted: f32 = (0..2)
                        .map(|t| {
                            factors.documents[row * 2 + t] * factors.words[word as usize * 2 + t]
                        })
                        .sum();
                    sum += (entries.get(word).unwrap_or(0.0) - fitted).powi(2);
                }
            }
            sum
        };
        assert!(error(30) < error(1));
    }

    #[test]
    fn parameters_are_checked() {
        assert_eq!(NmfParams { topics: 0, sweeps: 1 }.check(), Err(NmfError::Topics(0)));
        assert_eq!(NmfParams { topics: 2, sweeps: 0 }.check(), Err(NmfError::Sweeps));
    }
}

//! Learning by minibatches.

use super::AutoEncoderParams;
use super::network::{Network, normalised};
use crate::math::Rng;
use crate::math::dense::{View, multiply};
use crate::math::lanes::{LANES, Lanes, add, every, exp, wide};
use crate::math::sparse::Csr;
use crate::model::{Cancelled, Progress};
use crate::recommend::factors::Factors;

/// Members that are learnt from together: at most this many, fewer in a small
/// community, so that an epoch has several steps.
const BATCH: usize = 128;

/// Steps of an epoch aimed at before batches grow to [`BATCH`].
const STEPS: usize = 8;

/// Adam's averages forget at these rates.
const FORGET: (f32, f32) = (0.9, 0.999);

/// Keeps Adam from dividing by 0.
const EPSILON: f32 = 1e-8;

/// Trains a network on rows of tastes. Returns it with the mean loss of each epoch.
/// Reports members gone through.
pub fn train(
    tastes: &Csr,
    params: &AutoEncoderParams,
    progress: &dyn Progress,
) -> Result<(Network, Vec<f64>), Cancelled> {
    let mut rng = Rng::seed(params.seed);
    let network = Network::random(tastes.width(), params.hidden, &mut rng);
    let mut trainer = Trainer::new(network, params);
    let mut members: Vec<usize> =
        (0..tastes.height()).filter(|&member| !tastes.row(member).is_empty()).collect();
    let batch = members.len().div_ceil(STEPS).clamp(1, BATCH);
    let total = (params.epochs * members.len()) as u64;
    let mut done = 0;
    let mut losses = Vec::with_capacity(params.epochs);
    for _ in 0..params.epochs {
        rng.shuffle(&mut members);
        let mut loss = 0.0;
        for block in members.chunks(batch) {
            progress.report(done, total)?;
            loss += trainer.step(tastes, block, &mut rng);
            done += block.len() as u64;
        }
        losses.push(loss / members.len().max(1) as f64);
    }
    progress.report(total, total)?;
    Ok((trainer.network, losses))
}

/// The network with all that one step needs, allocated once.
struct Trainer {
    network: Network,
    moments: [Moments; 4],
    dropout: f64,
    rate: f32,
    steps: i32,
    scores: Vec<f32>,
}

/// A gradient, and Adam's averages of it and of its square.
struct Moments {
    gradient: Factors,
    first: Factors,
    second: Factors,
}

impl Moments {
    fn like(weights: &Factors) -> Self {
        let zeros = || Factors::zeros(weights.height(), weights.width());
        Self { gradient: zeros(), first: zeros(), second: zeros() }
    }

    /// Moves the weights against the gradient.
    fn step(&mut self, weights: &mut Factors, rate: f32) {
        let learn = (every(1.0 - FORGET.0), every(1.0 - FORGET.1));
        let (rate, epsilon) = (every(rate), every(EPSILON));
        let averages = self.first.lanes_mut().iter_mut().zip(self.second.lanes_mut());
        let cells = weights.lanes_mut().iter_mut().zip(self.gradient.lanes());
        for ((weight, gradient), (first, second)) in cells.zip(averages) {
            let gradient = wide(gradient);
            let (before, square) = (wide(first), wide(second));
            let mean = before + learn.0 * (gradient - before);
            let square = square + learn.1 * (gradient * gradient - square);
            *weight = (wide(weight) - rate * mean / (square.sqrt() + epsilon)).to_array();
            (*first, *second) = (mean.to_array(), square.to_array());
        }
    }
}

impl Trainer {
    fn new(network: Network, params: &AutoEncoderParams) -> Self {
        let Network { encoder, hidden_bias, decoder, item_bias } = &network;
        let moments = [encoder, hidden_bias, decoder, item_bias].map(Moments::like);
        let (dropout, rate) = (params.dropout, params.rate as f32);
        Self { network, moments, dropout, rate, steps: 0, scores: Vec::new() }
    }

    /// One minibatch; returns the sum of its members' losses.
    fn step(&mut self, tastes: &Csr, block: &[usize], rng: &mut Rng) -> f64 {
        let network = &mut self.network;
        let (items, width) = (tastes.width(), network.encoder.width());
        let inputs: Vec<Vec<(u32, f32)>> =
            block.iter().map(|&member| corrupted(tastes, member, self.dropout, rng)).collect();
        let mut hidden = Factors::zeros(block.len(), width);
        for (at, inputs) in inputs.iter().enumerate() {
            network.hidden(inputs, hidden.row_mut(at));
        }
        self.scores.clear();
        (0..block.len()).for_each(|_| self.scores.extend_from_slice(network.biases()));
        multiply(hidden.view(), network.decoder.view().turned(), 1.0, &mut self.scores);
        let mut loss = 0.0;
        for (scores, &member) in self.scores.chunks_exact_mut(items).zip(block) {
            loss += to_gradient(scores, tastes, member, 1.0 / block.len() as f32);
        }
        let [encoder, hidden_bias, decoder, item_bias] = &mut self.moments;
        let scores = View::rows(&self.scores, items);
        multiply(scores.turned(), hidden.view(), 0.0, decoder.gradient.flat_mut());
        let sums = &mut item_bias.gradient.flat_mut()[..items];
        sums.fill(0.0);
        for row in self.scores.chunks_exact(items) {
            sums.iter_mut().zip(row).for_each(|(sum, value)| *sum += value);
        }
        let mut back = Factors::zeros(block.len(), width);
        multiply(scores, network.decoder.view(), 0.0, back.flat_mut());
        let slopes = back.flat_mut().iter_mut().zip(hidden.lanes().as_flattened());
        slopes.for_each(|(back, hidden)| *back *= 1.0 - hidden * hidden);
        encoder.gradient.flat_mut().fill(0.0);
        hidden_bias.gradient.row_mut(0).fill(Lanes::default());
        for (at, inputs) in inputs.iter().enumerate() {
            add(hidden_bias.gradient.row_mut(0), 1.0, back.row(at));
            for &(item, value) in inputs {
                add(encoder.gradient.row_mut(item as usize), value, back.row(at));
            }
        }
        self.steps += 1;
        let warm = (1.0 - FORGET.1.powi(self.steps)).sqrt() / (1.0 - FORGET.0.powi(self.steps));
        let rate = self.rate * warm;
        encoder.step(&mut network.encoder, rate);
        hidden_bias.step(&mut network.hidden_bias, rate);
        decoder.step(&mut network.decoder, rate);
        item_bias.step(&mut network.item_bias, rate);
        loss
    }
}

/// A history at length 1, each item withheld by chance and the others scaled up.
fn corrupted(tastes: &Csr, member: usize, dropout: f64, rng: &mut Rng) -> Vec<(u32, f32)> {
    let whole = normalised(tastes.row(member).iter());
    let scale = 1.0 / (1.0 - dropout) as f32;
    let kept = whole.into_iter().filter(|_| !rng.chance(dropout));
    kept.map(|(item, value)| (item, scale * value)).collect()
}

/// Turns scores into the gradient of `weight` times the loss, n · softmax − t with n = Σ t;
/// returns the loss.
fn to_gradient(scores: &mut [f32], tastes: &Csr, member: usize, weight: f32) -> f64 {
    let most = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let row = tastes.row(member);
    let count: f32 = row.values.iter().sum();
    let cells = row.iter().map(|(item, taste)| f64::from(taste * (most - scores[item as usize])));
    let below: f64 = cells.sum();
    let (blocks, rest) = scores.as_chunks_mut::<LANES>();
    let highest = every(most);
    let mut last = [f32::NEG_INFINITY; LANES];
    last[..rest.len()].copy_from_slice(rest);
    let last = exp(wide(&last) - highest).to_array();
    rest.copy_from_slice(&last[..rest.len()]);
    let mut sums = wide(&Lanes::default());
    for block in blocks {
        let chances = exp(wide(block) - highest);
        sums += chances;
        *block = chances.to_array();
    }
    let sum = sums.to_array().iter().sum::<f32>() + rest.iter().sum::<f32>();
    let scale = weight * count / sum;
    scores.iter_mut().for_each(|score| *score *= scale);
    for (item, taste) in row.iter() {
        scores[item as usize] -= weight * taste;
    }
    below + f64::from(count) * f64::from(sum).ln()
}

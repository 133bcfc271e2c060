//! Fitting, and what is read off the network.

use super::AutoEncoderValidParams;
use super::network::{Network, normalised};
use super::train::train;
use crate::math::lanes::{Lanes, dot};
use crate::math::sparse::Row;
use crate::math::top_k::{Scored, top_k};
use crate::model::{Cancelled, Progress};
use crate::recommend::factors::{BLOCK, Canonical, folded, preferences, tastes};
use crate::recommend::model::contributions;
use crate::recommend::{Contribution, Interactions, Model, ModelKind};

/// An input of a unit below this moves it along its slope.
const SMALL: f64 = 1e-3;

/// The trained network.
#[derive(Clone, Debug, Default)]
pub struct AutoEncoder {
    network: Network,
    losses: Vec<f64>,
}

impl AutoEncoderValidParams {
    /// Trains the network. Reports members gone through, over all epochs.
    pub fn fit(
        &self,
        interactions: &Interactions,
        progress: &dyn Progress,
    ) -> Result<AutoEncoder, Cancelled> {
        let canonical = Canonical::new(&preferences(&interactions.matrix, 1.0));
        let (network, losses) = train(&canonical.by_member, &self.0, progress)?;
        Ok(AutoEncoder { network: network.scattered(&canonical.items), losses })
    }
}

impl AutoEncoder {
    /// The mean loss of a member in each epoch.
    pub fn losses(&self) -> &[f64] {
        &self.losses
    }

    /// The hidden layer of a history; `None` if it says nothing.
    fn hidden(&self, history: Row<'_>) -> Option<Vec<Lanes>> {
        let inputs = normalised(tastes(history));
        let mut hidden = vec![Lanes::default(); self.network.encoder.row_size()];
        self.network.hidden(&inputs, &mut hidden);
        (!inputs.is_empty()).then_some(hidden)
    }
}

impl Model for AutoEncoder {
    fn kind(&self) -> ModelKind {
        ModelKind::AutoEncoder
    }

    fn items(&self) -> usize {
        self.network.decoder.height()
    }

    fn score(&self, history: Row<'_>, scores: &mut [f64]) {
        let Some(hidden) = self.hidden(history) else {
            scores.fill(0.0);
            return;
        };
        self.network.decoder.products(&hidden, scores);
        let biases = self.network.biases();
        scores.iter_mut().zip(biases).for_each(|(score, bias)| *score += f64::from(*bias));
    }

    /// Those that an act on this item alone brings forward most.
    fn similar(&self, item: u32, count: usize) -> Vec<Scored> {
        let mut scores = vec![0.0; self.items()];
        self.score(Row { columns: &[item], values: &[1.0] }, &mut scores);
        let moved = (0u32..).zip(scores).map(|(other, score)| (other, score - self.base(other)));
        top_k(count, moved.filter(|&(other, moved)| other != item && moved > 0.0))
    }

    fn explain(&self, history: Row<'_>, item: u32) -> Vec<Contribution> {
        let inputs = normalised(tastes(history));
        let network = &self.network;
        let mut active = vec![Lanes::default(); network.encoder.row_size()];
        network.activation(&inputs, &mut active);
        let rest = network.hidden_bias.row(0).as_flattened();
        let units = active.as_flattened_mut().iter_mut().zip(rest);
        let weights = network.decoder.row(item as usize).as_flattened();
        // What a unit of input to each hidden unit adds to the score, on the whole way.
        for ((active, rest), weight) in units.zip(weights) {
            let (start, end) = (f64::from(*rest), f64::from(*active));
            let way = end - start;
            let slope = if way.abs() < SMALL {
                1.0 - ((start + end) / 2.0).tanh().powi(2)
            } else {
                (end.tanh() - start.tanh()) / way
            };
            *active = *weight * slope as f32;
        }
        let share = |&(from, value): &(u32, f32)| {
            (from, f64::from(value * dot(&active, network.encoder.row(from as usize))))
        };
        contributions(self.kind(), inputs.iter().map(share))
    }

    /// The score of an empty history.
    fn base(&self, item: u32) -> f64 {
        let mut hidden = vec![Lanes::default(); self.network.encoder.row_size()];
        self.network.hidden(&[], &mut hidden);
        let product = dot(&hidden, self.network.decoder.row(item as usize));
        f64::from(product + self.network.biases()[item as usize])
    }

    fn block(&self) -> usize {
        BLOCK
    }

    fn top_rows(
        &self,
        histories: &[Row<'_>],
        candidates: &[bool],
        count: usize,
    ) -> Vec<Vec<Scored>> {
        let fold = |history: Row<'_>, factors: &mut [Lanes]| {
            if let Some(hidden) = self.hidden(history) {
                factors.copy_from_slice(&hidden);
            }
        };
        let biases = Some(self.network.biases());
        folded(&self.network.decoder, biases, histories, candidates, count, fold)
    }
}

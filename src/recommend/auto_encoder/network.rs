//! The weights, and a pass through them.

use crate::math::Rng;
use crate::math::lanes::{Lanes, add, tanh, wide};
use crate::recommend::factors::Factors;

/// The layers there and back.
#[derive(Clone, Debug, Default)]
pub struct Network {
    /// vⱼ: a row an item.
    pub encoder: Factors,
    /// c: one row.
    pub hidden_bias: Factors,
    /// wᵢ: a row an item.
    pub decoder: Factors,
    /// bᵢ: one row, an item a column.
    pub item_bias: Factors,
}

impl Network {
    /// Small random weights, even in ± √(6 / (items + hidden)) (Glorot and Bengio, 2010).
    pub fn random(items: usize, hidden: usize, rng: &mut Rng) -> Self {
        let bound = (6.0 / (items + hidden) as f32).sqrt();
        let mut weights = || Factors::uniform(items, hidden, (-bound, bound), rng);
        Self {
            encoder: weights(),
            decoder: weights(),
            hidden_bias: Factors::zeros(1, hidden),
            item_bias: Factors::zeros(1, items),
        }
    }

    /// c + Σ x̂ v, of inputs of (item, x̂).
    pub fn activation(&self, inputs: &[(u32, f32)], out: &mut [Lanes]) {
        out.copy_from_slice(self.hidden_bias.row(0));
        for &(item, value) in inputs {
            add(out, value, self.encoder.row(item as usize));
        }
    }

    /// The hidden layer of inputs.
    pub fn hidden(&self, inputs: &[(u32, f32)], out: &mut [Lanes]) {
        self.activation(inputs, out);
        out.iter_mut().for_each(|lanes| *lanes = tanh(wide(lanes)).to_array());
    }

    /// The bias of each item.
    pub fn biases(&self) -> &[f32] {
        let all = self.item_bias.lanes().as_flattened();
        &all[..self.encoder.height().min(all.len())]
    }

    /// Row and column `k` of an item are put where `places[k]` says.
    pub fn scattered(&self, places: &[u32]) -> Self {
        let mut item_bias = Factors::zeros(1, places.len());
        let slots = item_bias.row_mut(0).as_flattened_mut();
        for (bias, &place) in self.biases().iter().zip(places) {
            slots[place as usize] = *bias;
        }
        Self {
            encoder: self.encoder.scattered(places),
            decoder: self.decoder.scattered(places),
            hidden_bias: self.hidden_bias.clone(),
            item_bias,
        }
    }
}

/// The tastes of a history at length 1.
pub fn normalised(tastes: impl Iterator<Item = (u32, f32)>) -> Vec<(u32, f32)> {
    let mut cells: Vec<(u32, f32)> = tastes.collect();
    let length = cells.iter().map(|(_, taste)| taste * taste).sum::<f32>().sqrt();
    cells.iter_mut().for_each(|(_, taste)| *taste /= length);
    cells
}

//! The language assets that are at hand.
//!
//! They are larger than the rest of the program, so they come when a question first
//! wants them (see [`super::Engine::wants`]) and outlive the data that is open.
//! Without them the answer is still given: Chinese is read in pairs of characters,
//! and no tone is told.

use std::rc::Rc;

use super::Command;
use crate::model::Dataset;
use crate::text::asset::{AssetError, AssetKind};
use crate::text::tone::ToneModel;
use crate::text::{Segmenter, has_han};

/// Word cutter and tone weights, shared by all who hold a copy.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    pub(super) segmenter: Rc<Segmenter>,
    pub(super) tone: Option<Rc<ToneModel>>,
}

impl Lexicon {
    /// Takes in an asset.
    ///
    /// # Errors
    /// Bytes that are no such asset; what was known before is still known.
    pub fn provide(&mut self, kind: AssetKind, bytes: &[u8]) -> Result<(), AssetError> {
        match kind {
            AssetKind::Tone => self.tone = Some(Rc::new(ToneModel::from_asset(bytes)?)),
            AssetKind::Han => self.segmenter = Rc::new(Segmenter::from_asset(bytes)?),
        }
        Ok(())
    }

    /// Whether an asset was taken in.
    pub fn has(&self, kind: AssetKind) -> bool {
        match kind {
            AssetKind::Tone => self.tone.is_some(),
            AssetKind::Han => self.segmenter.knows_han(),
        }
    }

    /// Whether the other one is made of the same assets.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        AssetKind::ALL.iter().all(|&kind| self.has(kind) == other.has(kind))
    }

    /// What a question about this data wants and is not there.
    pub(super) fn lacks(&self, command: &Command, dataset: &Dataset) -> Vec<AssetKind> {
        let wanted: &[AssetKind] = match command {
            Command::Topics { .. } | Command::Remarks(_) | Command::Plan => &AssetKind::ALL,
            Command::Keywords(_) => &[AssetKind::Han],
            Command::Afterwards(_) => &[AssetKind::Tone],
            _ => &[],
        };
        let lacking = wanted.iter().copied().filter(|&kind| !self.has(kind));
        lacking.filter(|&kind| kind != AssetKind::Han || writes_han(dataset)).collect()
    }
}

/// Whether any of the texts is in Han script.
fn writes_han(dataset: &Dataset) -> bool {
    let columns = [&dataset.contents.title, &dataset.contents.text, &dataset.remarks.text];
    columns.iter().any(|column| has_han(column.parts().0))
}

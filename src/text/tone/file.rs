//! The weights as an asset: the most telling grams of each language by rising
//! fingerprint, as gaps, with their weights in 255 steps.

use serde::{Deserialize, Serialize};

use super::grams::Grams;
use super::{LanguageTone, Measured, ToneModel};
use crate::text::asset::{AssetError, AssetKind, seal, unseal};

/// One language as it is written down.
#[derive(Serialize, Deserialize)]
struct Section {
    measured: Measured,
    lengths: (u8, u8),
    scale: f64,
    bias: f64,
    slope: f64,
    offset: f64,
    /// Differences of neighbouring fingerprints; small numbers are one byte.
    gaps: Vec<u32>,
    weights: Vec<i8>,
}

impl ToneModel {
    /// The asset of these weights. Equal weights give equal bytes.
    pub fn to_asset(&self) -> Vec<u8> {
        let sections: Vec<Section> = self.languages.iter().map(|(_, tone)| section(tone)).collect();
        // Writing into memory fails for nobody.
        seal(AssetKind::Tone, &postcard::to_stdvec(&sections).unwrap_or_default())
    }

    /// Reads an asset.
    ///
    /// # Errors
    /// Bytes that are not a whole asset of tones.
    pub fn from_asset(bytes: &[u8]) -> Result<Self, AssetError> {
        let (kind, body) = unseal(bytes)?;
        if kind != AssetKind::Tone {
            return Err(AssetError::Foreign);
        }
        let sections: Vec<Section> =
            postcard::from_bytes(&body).map_err(|_| AssetError::Damaged)?;
        let languages: Option<Vec<LanguageTone>> = sections.into_iter().map(language).collect();
        languages.map(Self::new).ok_or(AssetError::Damaged)
    }
}

fn section(tone: &LanguageTone) -> Section {
    let mut pairs: Vec<(u32, i8)> =
        tone.weights.iter().map(|(&gram, &weight)| (gram, weight)).collect();
    pairs.sort_unstable();
    let before = std::iter::once(0).chain(pairs.iter().map(|pair| pair.0));
    let gaps = pairs.iter().zip(before).map(|(pair, before)| pair.0 - before).collect();
    let (first, last) = (*tone.grams.lengths.start() as u8, *tone.grams.lengths.end() as u8);
    Section {
        measured: tone.measured.clone(),
        lengths: (first, last),
        scale: tone.scale,
        bias: tone.bias,
        slope: tone.slope,
        offset: tone.offset,
        gaps,
        weights: pairs.iter().map(|pair| pair.1).collect(),
    }
}

/// `None` if the parts do not fit each other.
fn language(section: Section) -> Option<LanguageTone> {
    let numbers = [section.scale, section.bias, section.slope, section.offset];
    let whole = section.gaps.len() == section.weights.len()
        && numbers.iter().all(|number| number.is_finite())
        && (1..=section.lengths.1).contains(&section.lengths.0);
    let mut gram = 0u32;
    let rising = section.gaps.iter().map(|&gap| {
        gram = gram.checked_add(gap)?;
        Some(gram)
    });
    let grams: Vec<u32> = rising.collect::<Option<_>>().filter(|_| whole)?;
    let lengths = usize::from(section.lengths.0)..=usize::from(section.lengths.1);
    Some(LanguageTone {
        grams: Grams { language: section.measured.language, lengths },
        weights: grams.into_iter().zip(section.weights).collect(),
        scale: section.scale,
        bias: section.bias,
        slope: section.slope,
        offset: section.offset,
        measured: section.measured,
    })
}

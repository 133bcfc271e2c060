//! Formulas of features: the engine's own words are English.

use crate::profile::Feature;

pub fn formula(feature: Feature) -> &'static str {
    feature.info().formula
}

//! What a creator may set of the profile; the defaults suit everybody else.

use std::collections::BTreeMap;

use crate::model::Dataset;
use crate::profile::FeatureTable;
use crate::profile::feature::{key, own::Own};
use crate::profile::scale::Scaling;
use crate::profile::score::{Weight, default_weights};

/// What a creator may set of the profile.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProfileSettings {
    /// How features are made comparable before members are grouped.
    pub scaling: Scaling,
    /// Weights of the score by the names of the features (see [`key`]); the default ones
    /// where it is empty.
    pub weights: BTreeMap<String, f64>,
}

impl ProfileSettings {
    /// The weights for what a table has. Names that the data no longer has say nothing.
    pub(super) fn weights(
        &self,
        dataset: &Dataset,
        own: &Own,
        table: &FeatureTable,
    ) -> Vec<Weight> {
        let chosen: Vec<Weight> = self
            .weights
            .iter()
            .filter_map(|(name, &weight)| Some((key::feature(name, own)?, weight)))
            .filter(|&(feature, weight)| weight > 0.0 && table.column_of(feature).is_some())
            .map(|(feature, weight)| Weight { feature, weight, inverted: feature.less_is_better() })
            .collect();
        if chosen.is_empty() { default_weights(dataset, table) } else { chosen }
    }
}

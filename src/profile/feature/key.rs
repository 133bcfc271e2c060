//! A name of a feature that outlives an import: rows move, names stay.
//!
//! `acts30`, `attribute:age`, `interest:wood`, `category:plan: basic`.

use super::Feature;
use super::own::Own;

/// The name of a feature among those of a dataset.
pub fn key(feature: Feature, own: &Own) -> String {
    let name = |row: u32| own.names.get(row as usize).map_or("", String::as_str);
    match feature {
        Feature::Attribute(row) => format!("attribute:{}", name(row)),
        Feature::Interest(row) => format!("interest:{}", name(row)),
        Feature::Category(row) => format!("category:{}", name(row)),
        named => {
            let name = format!("{named:?}");
            let mut rest = name.chars();
            let first = rest.next().map(|first| first.to_ascii_lowercase());
            first.into_iter().chain(rest).collect()
        }
    }
}

/// The feature of a name; `None` if this data has it not.
pub fn feature(name: &str, own: &Own) -> Option<Feature> {
    let all = Feature::CATALOGUE.iter().chain(&own.features);
    all.copied().find(|&feature| key(feature, own) == name)
}

#[cfg(test)]
mod tests {
    use super::{feature, key};
    use crate::profile::Feature;
    use crate::profile::feature::own::Own;

    #[test]
    fn there_and_back() {
        let own = Own {
            features: vec![Feature::Attribute(0), Feature::Interest(1), Feature::Category(2)],
            names: ["age", "wood", "plan: basic"].map(str::to_owned).to_vec(),
            ..Own::default()
        };
        for one in Feature::CATALOGUE.into_iter().chain(own.features.clone()) {
            assert_eq!(feature(&key(one, &own), &own), Some(one));
        }
        assert_eq!(key(Feature::ActiveDays30, &own), "activeDays30");
        assert_eq!(feature("attribute:height", &own), None);
    }
}

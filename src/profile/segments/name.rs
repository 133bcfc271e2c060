//! What to call a segment: the two features that set it apart the most, of
//! different families, so that "acts in 30 days" and "acts in 90 days" do not
//! both stand in a name.
//!
//! Names go out in the order of the segments. Where one is taken, the next best
//! pair is tried, then more features, then fewer; a segment that differs in
//! nothing has no traits and is "in between".

use super::SegmentName;
use crate::math::order::Order;
use crate::profile::Feature;

/// Features in a name, if there are as many.
const TRAITS: usize = 2;
/// A trait is a distance of at least so many standard deviations.
const TELLING: f64 = 0.25;

/// One name a group, from its mean distances (a feature each) in standard deviations.
pub(crate) fn names(features: &[Feature], deviations: &[Vec<f64>]) -> Vec<SegmentName> {
    let mut names: Vec<SegmentName> = Vec::with_capacity(deviations.len());
    for distances in deviations {
        let telling = telling(features, distances);
        let name = candidates(&telling)
            .into_iter()
            .map(SegmentName::found)
            .find(|name| !names.iter().any(|taken| same(taken, name)));
        names.push(name.unwrap_or(SegmentName::found(telling)));
    }
    names
}

/// Two names are the same whatever the order of their traits.
fn same(first: &SegmentName, second: &SegmentName) -> bool {
    first.traits.len() == second.traits.len()
        && first.traits.iter().all(|part| second.traits.contains(part))
}

/// The strongest feature of each family, the strongest family first.
fn telling(features: &[Feature], distances: &[f64]) -> Vec<(Feature, bool)> {
    let mut order: Vec<usize> =
        (0..features.len()).filter(|&column| distances[column].abs() >= TELLING).collect();
    order.order_by(|&a, &b| distances[b].abs().total_cmp(&distances[a].abs()).then(a.cmp(&b)));
    let mut families = Vec::new();
    let mut telling = Vec::new();
    for column in order {
        let family = features[column].info().family;
        if !families.contains(&family) {
            families.push(family);
            telling.push((features[column], distances[column] > 0.0));
        }
    }
    telling
}

/// Names to try, the best first: pairs, then triples, single traits, and none.
fn candidates(telling: &[(Feature, bool)]) -> Vec<Vec<(Feature, bool)>> {
    let count = telling.len();
    let mut names = Vec::new();
    if count < TRAITS {
        names.push(telling.to_vec());
    }
    // The strongest trait stays as long as possible.
    for first in 0..count {
        for second in first + 1..count {
            names.push(vec![telling[first], telling[second]]);
        }
    }
    names.extend((TRAITS + 1..=count).map(|length| telling[..length].to_vec()));
    names.extend(telling.iter().map(|&part| vec![part]));
    names.push(Vec::new());
    names
}

#[cfg(test)]
mod tests {
    use super::names;
    use crate::profile::Feature;

    #[test]
    fn one_feature_a_family_and_no_name_twice() {
        let features = [Feature::Acts30, Feature::Acts90, Feature::Comments, Feature::Tenure];
        let deviations = [
            vec![3.0, 2.9, 1.0, 0.5],
            vec![1.0, 1.1, 0.6, 0.4],
            vec![-0.5, -0.6, -0.4, 0.0],
            vec![0.1, 0.1, 0.1, 0.1],
        ];
        let names = names(&features, &deviations);
        assert_eq!(names[0].traits, [(Feature::Acts30, true), (Feature::Comments, true)]);
        assert_eq!(names[1].traits, [(Feature::Acts90, true), (Feature::Comments, true)]);
        assert_eq!(names[2].traits, [(Feature::Acts90, false), (Feature::Comments, false)]);
        assert!(names[3].traits.is_empty(), "in between");
    }
}

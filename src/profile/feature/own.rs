//! Features that only this data has: number columns of the export, its commonest
//! topics, and words of the export that apply or do not (one-hot).
//!
//! A topic is a tag; the [`MOST_TOPICS`] on the most contents are taken. A column of
//! words is one-hot if people have 2 to [`MOST_WORDS`] different words in it: more
//! are names, not kinds. The choice depends on the data alone, not on the day.
//! O(members · columns + contents).

use super::Feature;
use crate::math::order::Order;
use crate::model::{AttributeValues, Dataset, MemberId};

/// Number columns of the export that are taken at most, in the order of their
/// names: PCA costs the cube of the columns.
const MOST_NUMBERS: usize = 64;
/// Topics that are taken at most.
pub(in crate::profile) const MOST_TOPICS: usize = 8;
/// A topic is on at least so many contents.
const LEAST_CONTENTS: u32 = 3;
/// Different words in a column of kinds, at most.
const MOST_WORDS: usize = 6;

/// The features that only this data has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Own {
    /// The features, in the order of the table's columns.
    pub features: Vec<Feature>,
    /// What to call them, by the number that the feature carries: columns of the export
    /// first, then topics, then "column: word".
    pub names: Vec<String>,
    /// The topic (0, 1, …) of each tag that is one.
    pub(in crate::profile) topics: Vec<Option<u8>>,
    /// The first of `names` that is a topic, and the first that is a category.
    pub(in crate::profile) first_topic: usize,
    pub(in crate::profile) first_category: usize,
    pub(in crate::profile) categories: Vec<(usize, String)>,
}

impl Own {
    /// Looks through a dataset.
    pub fn of(dataset: &Dataset) -> Self {
        let attributes = &dataset.members.attributes;
        let mut names: Vec<String> =
            attributes.iter().map(|attribute| attribute.name.clone()).collect();
        let is_number = |&row: &usize| matches!(attributes[row].values, AttributeValues::Number(_));
        let mut features: Vec<Feature> = (0..attributes.len())
            .filter(is_number)
            .take(MOST_NUMBERS)
            .map(|row| Feature::Attribute(row as u32))
            .collect();
        let first_topic = names.len();
        let chosen = commonest_tags(dataset);
        let mut topics = vec![None; dataset.contents.tag_names.len()];
        for (place, &tag) in chosen.iter().enumerate() {
            topics[tag] = Some(place as u8);
            features.push(Feature::Interest((first_topic + place) as u32));
            names.push(dataset.contents.tag_names.get(tag).to_owned());
        }
        let first_category = names.len();
        let categories = categories(dataset);
        for (place, (row, word)) in categories.iter().enumerate() {
            features.push(Feature::Category((first_category + place) as u32));
            names.push(format!("{}: {word}", attributes[*row].name));
        }
        Self { features, names, topics, first_topic, first_category, categories }
    }

    /// The topic of a tag, if it is one.
    pub(crate) fn topic_of(&self, tag: u32) -> Option<usize> {
        self.topics.get(tag as usize).copied().flatten().map(usize::from)
    }

    /// Which topic an interest is in, 0, 1, ….
    pub(crate) fn place_of_interest(&self, name: u32) -> usize {
        (name as usize).saturating_sub(self.first_topic)
    }

    /// Whether a word of the export applies to a person: 1 or 0; NaN where the export
    /// has no word for them.
    pub(crate) fn category(&self, dataset: &Dataset, name: u32, person: MemberId) -> f64 {
        let place = (name as usize).saturating_sub(self.first_category);
        let Some((row, word)) = self.categories.get(place) else { return f64::NAN };
        match &dataset.members.attributes[*row].values {
            AttributeValues::Text(values) => match values.get(person.index()) {
                "" => f64::NAN,
                own => f64::from(u8::from(own == word)),
            },
            AttributeValues::Number(_) => f64::NAN,
        }
    }
}

/// Rows of the tags on the most contents; of equally common ones the first by name.
fn commonest_tags(dataset: &Dataset) -> Vec<usize> {
    let mut counts = vec![0u32; dataset.contents.tag_names.len()];
    for &tag in &dataset.contents.tag_ids {
        counts[tag as usize] += 1;
    }
    let mut tags: Vec<usize> =
        (0..counts.len()).filter(|&tag| counts[tag] >= LEAST_CONTENTS).collect();
    tags.order_by_key(|&tag| (std::cmp::Reverse(counts[tag]), tag));
    tags.truncate(MOST_TOPICS);
    tags
}

/// Each column of kinds with each of its words, in the order of both.
fn categories(dataset: &Dataset) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (row, attribute) in dataset.members.attributes.iter().enumerate() {
        let AttributeValues::Text(values) = &attribute.values else { continue };
        let mut words = std::collections::BTreeSet::new();
        for person in dataset.members.people() {
            let word = values.get(person.index());
            if !word.is_empty() {
                words.insert(word);
            }
            if words.len() > MOST_WORDS {
                break;
            }
        }
        // Of two words one says all.
        let said = match words.len() {
            0 | 1 => 0,
            2 => 1,
            few if few <= MOST_WORDS => few,
            _ => 0,
        };
        found.extend(words.into_iter().take(said).map(|word| (row, word.to_owned())));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::Own;
    use crate::model::{Builder, MemberId};
    use crate::profile::Feature;

    #[test]
    fn numbers_topics_and_kinds() {
        let mut builder = Builder::default();
        for row in 0..10u32 {
            let member = builder.member(&format!("m{row}"));
            builder.attribute_number(member, "age", f64::from(20 + row));
            builder.attribute_text(member, "city", &format!("city {row}"));
            builder.attribute_text(member, "plan", ["basic", "full"][row as usize % 2]);
            let content = builder.content(&format!("c{row}"));
            let tags = if row < 4 { vec!["clay"] } else { vec!["wood", "oak"] };
            builder.content_mut(content).tags = tags.into_iter().map(str::to_owned).collect();
        }
        let data = builder.build().0;
        let own = Own::of(&data);
        assert_eq!(own.names, ["age", "city", "plan", "oak", "wood", "clay", "plan: basic"]);
        let expected = [
            Feature::Attribute(0),
            Feature::Interest(3),
            Feature::Interest(4),
            Feature::Interest(5),
            Feature::Category(6),
        ];
        assert_eq!(own.features, expected);
        assert_eq!(own.category(&data, 6, MemberId(0)), 1.0);
        assert_eq!(own.category(&data, 6, MemberId(1)), 0.0);
        let wood = (0..3).find(|&tag| data.contents.tag_names.get(tag) == "wood").unwrap();
        assert_eq!(own.topic_of(wood as u32), Some(1));
    }
}

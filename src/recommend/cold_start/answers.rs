//! Answers of a questionnaire as a history.

use std::collections::BTreeSet;

use crate::math::top_k::top_k;
use crate::model::Dataset;
use crate::recommend::Items;

/// Pieces that stand for one tag.
const PIECES: usize = 3;

/// The pieces that stand for some tags, rising: of each the three that most people took
/// up, `people` an item. Tags that no content has say nothing.
pub fn pseudo_history(
    dataset: &Dataset,
    items: &Items,
    people: &[u32],
    tags: &[String],
) -> Vec<u32> {
    let contents = &dataset.contents;
    let mut history = BTreeSet::new();
    for tag in tags {
        let named = (0..contents.tag_names.len()).find(|&row| contents.tag_names.get(row) == tag);
        let Some(named) = named.map(|row| row as u32) else { continue };
        let tagged = (0u32..).zip(&items.contents);
        let tagged = tagged.filter(|(_, content)| contents.tags(**content).contains(&named));
        let liked = tagged.map(|(item, _)| (item, f64::from(people[item as usize])));
        history.extend(top_k(PIECES, liked).iter().map(|scored| scored.id));
    }
    history.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::pseudo_history;
    use crate::model::Builder;
    use crate::recommend::Items;

    #[test]
    fn a_tag_stands_for_its_most_popular_pieces() {
        let mut builder = Builder::default();
        for row in 0..10 {
            let content = builder.content(&format!("c{row}"));
            builder.content_mut(content).tags = vec![["even", "odd"][row % 2].to_owned()];
        }
        let dataset = builder.build().0;
        let items = Items::new(&dataset);
        let people = [9, 0, 1, 0, 8, 0, 2, 5, 7, 0];
        let of = |tags: &[&str]| {
            let tags: Vec<String> = tags.iter().map(|tag| (*tag).to_owned()).collect();
            pseudo_history(&dataset, &items, &people, &tags)
        };
        assert_eq!(of(&["even"]), [0, 4, 8]);
        assert_eq!(of(&["odd", "even", "unknown"]), [0, 1, 3, 4, 7, 8]);
        assert!(of(&[]).is_empty());
    }
}

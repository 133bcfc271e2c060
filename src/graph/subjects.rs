//! What a group talks of: tags that its people take up more than everybody does.
//!
//! An act on a content speaks for each of its tags. For a group, a tag is ranked by
//! how far its share of the group's acts lies above its share of all acts; so what
//! everybody likes names nobody. O(acts · tags of a content).

use super::Network;
use super::leiden::Communities;
use crate::math::top_k::top_k;
use crate::model::{Dataset, Period, Time};

/// For each of the first `groups` groups, the rows of `tag_names` that tell it apart,
/// the most telling first, at most `count`.
pub fn subjects(
    dataset: &Dataset,
    network: &Network,
    communities: &Communities,
    period: Option<Period>,
    as_of: Time,
    (groups, count): (usize, usize),
) -> Vec<Vec<u32>> {
    let tags = dataset.contents.tag_names.len();
    let mut group_of = vec![usize::MAX; dataset.members.len()];
    for (&member, &label) in network.people.iter().zip(&communities.labels) {
        group_of[member.index()] = label as usize;
    }
    let mut counts = vec![0u32; groups * tags];
    let mut all = vec![0u64; tags];
    for event in dataset.events.iter().filter(|event| event.kind.interest() > 0.0) {
        let inside = event.time <= as_of && period.is_none_or(|span| span.contains(event.time));
        let Some(content) = event.object.content().filter(|_| inside) else { continue };
        // An answer has no tags of its own.
        for &tag in dataset.contents.tags(dataset.contents.root(content)) {
            all[tag as usize] += 1;
            let group = group_of[event.member.index()];
            if group < groups {
                counts[group * tags + tag as usize] += 1;
            }
        }
    }
    let everything = all.iter().sum::<u64>().max(1) as f64;
    let telling = |group: usize| {
        let counts = &counts[group * tags..(group + 1) * tags];
        let own = counts.iter().map(|&count| u64::from(count)).sum::<u64>().max(1) as f64;
        let above = |tag: usize| f64::from(counts[tag]) / own - all[tag] as f64 / everything;
        let tags = (0..tags).map(|tag| (tag as u32, above(tag)));
        let best = top_k(count, tags.filter(|&(_, above)| above > 0.0));
        best.iter().map(|scored| scored.id).collect()
    };
    (0..groups).map(telling).collect()
}

#[cfg(test)]
mod tests {
    use super::subjects;
    use crate::graph::Network;
    use crate::graph::leiden::Communities;
    use crate::model::{Builder, EventDraft, EventKind, Object, Time};

    #[test]
    fn what_everybody_likes_names_nobody() {
        let mut builder = Builder::default();
        let [wood, clay] = [["all", "wood"], ["all", "clay"]].map(|tags| {
            let content = builder.content(tags[1]);
            builder.content_mut(content).tags = tags.map(str::to_owned).to_vec();
            Object::Content(content)
        });
        for (key, object) in [("a", wood), ("b", wood), ("c", clay), ("d", clay)] {
            let (member, kind, time) = (builder.member(key), EventKind::Like, Time(1));
            builder.event(EventDraft { member, object, kind, time, value: 0.0, row: None });
        }
        let dataset = builder.build().0;
        let people = dataset.members.people().collect();
        let network = Network { people, ..Network::default() };
        let labels = vec![0, 0, 1, 1];
        let communities = Communities { labels, sizes: vec![2, 2], modularity: 0.0 };
        let found = subjects(&dataset, &network, &communities, None, Time(1), (2, 3));
        let names = |tags: &[u32]| -> Vec<&str> {
            tags.iter().map(|&tag| dataset.contents.tag_names.get(tag as usize)).collect()
        };
        assert_eq!([names(&found[0]), names(&found[1])], [["wood"], ["clay"]]);
    }
}

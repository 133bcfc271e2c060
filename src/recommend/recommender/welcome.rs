//! First lists: for a member who did nothing yet, and for whoever answered a questionnaire.

use std::collections::BTreeSet;

use super::{Recommendation, Recommender};
use crate::math::order::Order;
use crate::math::sparse::Row;
use crate::math::top_k::{Scored, top_k};
use crate::model::{ContentId, Dataset, EventKind, MemberId};
use crate::recommend::Ranker;
use crate::recommend::cold_start::pseudo_history;

impl Recommender {
    /// What is popular, above all among those of the member's tier and source.
    pub(super) fn for_newcomer(
        &self,
        member: MemberId,
        open: &[bool],
        count: usize,
    ) -> Vec<Scored> {
        let mut scores = vec![0.0; open.len()];
        self.popularity.score(Row::default(), &mut scores);
        self.peers.tilt(member, &mut scores);
        let rows = (0u32..).zip(scores).zip(open);
        top_k(count, rows.filter(|(_, open)| **open).map(|(scored, _)| scored))
    }

    /// At most `count` contents for somebody who likes these tags, of whom nothing else is
    /// known. Nobody acted, so the act in each reason is [`EventKind::Other`].
    pub fn welcome(
        &self,
        dataset: &Dataset,
        tags: &[String],
        count: usize,
        barred: &BTreeSet<ContentId>,
    ) -> Vec<Recommendation> {
        let people: Vec<u32> =
            (0..self.items.len() as u32).map(|item| self.people_of(item)).collect();
        let columns = pseudo_history(dataset, &self.items, &people, tags);
        let values = vec![1.0; columns.len()];
        let history = Row { columns: &columns, values: &values };
        let rows = self.candidates.iter().zip(&self.items.contents);
        let open: Vec<bool> =
            rows.map(|(&candidate, content)| candidate && !barred.contains(content)).collect();
        // The pieces that stand for the tags are the first that somebody new would like.
        let standing = columns.iter().filter(|&&item| open[item as usize]);
        let mut list: Vec<Scored> = standing.map(|&id| Scored { id, score: 0.0 }).collect();
        list.order_by_key(|scored| (std::cmp::Reverse(people[scored.id as usize]), scored.id));
        list.truncate(count);
        let left = count - list.len();
        list.extend(Ranker::new(&self.blend, &*self.popularity, &open).top(history, left));
        let items: Vec<u32> = list.iter().map(|scored| scored.id).collect();
        let because = self.blend.explain_all(history, &items, &[]);
        let told = list.iter().zip(because).map(|(scored, because)| {
            let own = columns.binary_search(&scored.id).is_ok();
            let moved = because.first().filter(|_| !own).map(|term| (term.item, term.model));
            let reason = self.reason(dataset, scored.id, moved, |_| Some(EventKind::Other));
            self.recommendation(dataset, *scored, reason)
        });
        told.collect()
    }
}

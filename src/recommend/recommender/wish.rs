//! A list for one member, and what is like one content.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Because, Change, Recommender};
use crate::math::sparse::Row;
use crate::math::top_k::Scored;
use crate::model::{ContentId, Dataset, EventKind, MemberId};
use crate::recommend::{Model, ModelKind, Ranker, Reason, diversify, may_see};

/// Places that a varied list is drawn from, for each of its own.
const POOL: usize = 10;

/// Which list is wanted.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish<'a> {
    /// For whom.
    pub member: MemberId,
    /// How many at most.
    pub count: usize,
    /// How varied: 0 as they are ranked, 1 as unlike each other as can be.
    pub diversity: f64,
    /// Whether what their tier does not include may be shown, as an offer.
    pub offers: bool,
    /// What must not be recommended to anybody.
    pub barred: &'a BTreeSet<ContentId>,
}

/// Nothing is barred.
static NOTHING: BTreeSet<ContentId> = BTreeSet::new();

impl Wish<'static> {
    /// As they are ranked, without offers, nothing barred.
    pub fn plain(member: MemberId, count: usize) -> Self {
        Self { member, count, diversity: 0.0, offers: false, barred: &NOTHING }
    }
}

/// A content for a member.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recommendation {
    /// Which content.
    pub content: ContentId,
    /// Its key, by which it can be barred.
    pub key: String,
    /// What to call it.
    pub title: String,
    /// Its tags.
    pub tags: Vec<String>,
    /// Score of the blend: comparable within one list only.
    pub score: f64,
    /// Why.
    pub reason: Reason,
    /// The acts that moved it, the strongest first, three at most; none where it is
    /// recommended for being popular.
    pub because: Vec<Because>,
    /// What would be without the first of them.
    pub change: Option<Change>,
    /// Whether their tier does not include it: to be shown as an offer, or not at all.
    pub offer: bool,
}

impl Recommender {
    /// Contents that a member has not seen and may be shown, the best first.
    pub fn recommend(&self, dataset: &Dataset, wish: &Wish<'_>) -> Vec<Recommendation> {
        let member = wish.member;
        let history = self.interactions.row(member.index());
        let open = self.open(dataset, member, wish.offers, wish.barred);
        let pool = if wish.diversity > 0.0 { POOL * wish.count } else { wish.count };
        let pool = if history.is_empty() {
            self.for_newcomer(member, &open, pool)
        } else {
            Ranker::new(&self.blend, &*self.popularity, &open).top(history, pool)
        };
        let list = diversify(&pool, wish.count, wish.diversity, |a, b| self.alike(a, b));
        let items: Vec<u32> = list.iter().map(|scored| scored.id).collect();
        let mut baseline = Ranker::new(&*self.popularity, &*self.popularity, &open);
        let popular: Vec<u32> =
            baseline.top(history, wish.count).iter().map(|scored| scored.id).collect();
        let because = self.blend.explain_all(history, &items, &popular);
        let told = list.iter().zip(because).map(|(scored, because)| {
            let causes = self.causes(dataset, member, &because);
            let first = causes.first();
            let moved =
                first.and_then(|cause| Some((self.items.column(cause.content)?, cause.model)));
            let act = |item| self.interactions.act(member.index(), item);
            let reason = self.reason(dataset, scored.id, moved, act);
            let change =
                first.and_then(|cause| self.change(dataset, member, scored.id, cause, &open));
            let content = self.items.contents[scored.id as usize];
            let offer = !may_see(dataset, member, content);
            Recommendation {
                because: causes,
                change,
                offer,
                ..self.recommendation(dataset, *scored, reason)
            }
        });
        told.collect()
    }

    /// At most `count` contents that the same people or the same words lead to. Nobody
    /// in particular acted, so the act in each reason is [`EventKind::Other`].
    pub fn similar(
        &self,
        dataset: &Dataset,
        content: ContentId,
        count: usize,
    ) -> Vec<Recommendation> {
        let Some(from) = self.items.column(content) else { return Vec::new() };
        let history = Row { columns: &[from], values: &[1.0] };
        let personal =
            || self.blend.parts.iter().filter(|part| part.kind() != ModelKind::Popularity);
        let explain = |scored: Scored| {
            let terms =
                personal().filter_map(|part| part.explain(history, scored.id).into_iter().next());
            let stronger =
                terms.reduce(|first, other| if other.share > first.share { other } else { first });
            let moved = stronger.map(|term| (term.item, term.model));
            let reason = self.reason(dataset, scored.id, moved, |_| Some(EventKind::Other));
            self.recommendation(dataset, scored, reason)
        };
        let open = self.blend.similar(from, self.items.len()).into_iter();
        open.filter(|scored| self.candidates[scored.id as usize]).take(count).map(explain).collect()
    }

    /// Which items a member may be shown.
    pub(super) fn open(
        &self,
        dataset: &Dataset,
        member: MemberId,
        offers: bool,
        barred: &BTreeSet<ContentId>,
    ) -> Vec<bool> {
        let rows = self.candidates.iter().zip(&self.items.contents);
        rows.map(|(&candidate, &content)| {
            candidate && !barred.contains(&content) && (offers || may_see(dataset, member, content))
        })
        .collect()
    }

    /// How alike two items are, 0–1: by their words, or by the people of both.
    fn alike(&self, item: u32, other: u32) -> f64 {
        let (here, there) = (self.people.row(item as usize), self.people.row(other as usize));
        let norm = (here.dot(here) * there.dot(there)).sqrt();
        let people = if norm > 0.0 { here.dot(there) / norm } else { 0.0 };
        people.max(self.content.likeness(item, other)).min(1.0)
    }

    pub(super) fn recommendation(
        &self,
        dataset: &Dataset,
        scored: Scored,
        reason: Reason,
    ) -> Recommendation {
        let (content, title) = self.named(dataset, scored.id);
        Recommendation {
            content,
            key: dataset.contents.key.get(content.index()).to_owned(),
            title,
            tags: dataset.contents.tag_list(content),
            score: scored.score,
            reason,
            because: Vec::new(),
            change: None,
            offer: false,
        }
    }
}

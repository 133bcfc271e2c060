//! This week's list for everybody, from the lists of those who are here.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Recommender;
use crate::math::Rng;
use crate::math::order::Order;
use crate::math::sparse::Row;
use crate::math::top_k::Scored;
use crate::model::{Cancelled, ContentId, Dataset, MemberId, Progress, Stage, Time};
use crate::recommend::{Ranker, digest, sees_paid};

/// Days without an act after which a member is not thought of.
const ACTIVE: i64 = 90;

/// Readers whose lists are made at most, drawn at random where there are more.
const READERS: usize = 600;

/// Length of a reader's own list.
const LIST: usize = 30;

/// How far what few have seen is brought forward: a piece that nobody has seen counts
/// half as much again as the most seen one.
const FAIRNESS: f64 = 0.5;

/// At most this share of the people of the middle candidate is "hardly seen".
const HARDLY: f64 = 0.5;

/// One list for everybody.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Digest {
    /// The pieces, the most useful first.
    pub pieces: Vec<DigestPiece>,
    /// Days of publication that it draws on; `None` for all contents.
    pub days: Option<u32>,
    /// Members whose lists it was made from.
    pub readers: u64,
    /// Those of them who have one of its pieces on their own list.
    pub reached: u64,
    /// Those whom as many of the most popular pieces would reach.
    pub reached_by_popular: u64,
    /// Contents that could be in it.
    pub candidates: u64,
    /// The moment up to which acts were read.
    pub as_of: Option<Time>,
}

/// A piece of the digest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DigestPiece {
    /// Which content.
    pub content: ContentId,
    /// Its key, by which it can be barred.
    pub key: String,
    /// What to call it.
    pub title: String,
    /// Its tags.
    pub tags: Vec<String>,
    /// People who took it up so far.
    pub people: u32,
    /// Whether it is hardly seen: by less than half the people of the middle candidate.
    pub hardly_seen: bool,
    /// Readers on whose own list of thirty it is.
    pub fits: u32,
    /// Those of them for whom it is the best of the digest down to here.
    pub first: u32,
    /// Readers on whose list it is whose tier does not include it: an offer to them.
    pub offers: u32,
}

impl Recommender {
    /// At most `count` pieces, from what appeared in the last `days`, for the members who
    /// were active lately. Reports readers done.
    pub fn digest(
        &self,
        dataset: &Dataset,
        count: usize,
        days: Option<u32>,
        barred: &BTreeSet<ContentId>,
        progress: &dyn Progress,
    ) -> Result<Digest, Cancelled> {
        let open = self.fresh(dataset, days, barred);
        let readers = self.readers();
        let mut lists: Vec<Vec<Scored>> = vec![Vec::new(); readers.len()];
        // All who pay may be shown the same, and so may all who do not.
        for (stage, pays) in (0u64..).zip([false, true]) {
            let paying = readers.iter().copied().enumerate();
            let (places, members): (Vec<usize>, Vec<MemberId>) =
                paying.filter(|&(_, member)| sees_paid(dataset, member) == pays).unzip();
            let Some(&first) = members.first() else { continue };
            let own = self.open(dataset, first, false, barred);
            let mine: Vec<bool> = own.iter().zip(&open).map(|(&own, &open)| own && open).collect();
            let known = members.iter().map(|member| self.interactions.row(member.index()));
            let known: Vec<Row<'_>> = known.collect();
            let mut ranker = Ranker::new(&self.blend, &*self.popularity, &mine);
            let found = ranker.top_all(&known, LIST, &Stage::new(progress, stage, 2))?;
            for (place, list) in places.into_iter().zip(found) {
                lists[place] = list;
            }
        }
        let people: Vec<u32> = (0..open.len() as u32).map(|item| self.people_of(item)).collect();
        let pieces = digest(&lists, &people, &open, count, FAIRNESS);
        let chosen: Vec<u32> = pieces.iter().map(|piece| piece.item).collect();
        let popular = Ranker::new(&*self.popularity, &*self.popularity, &open)
            .top(Default::default(), count)
            .iter()
            .map(|scored| scored.id)
            .collect::<Vec<u32>>();
        let reached = |shown: &[u32]| {
            let served = |list: &&Vec<Scored>| list.iter().any(|scored| shown.contains(&scored.id));
            lists.iter().filter(served).count() as u64
        };
        let middle = median(&people, &open);
        let rows = pieces.iter().map(|piece| {
            let (content, title) = self.named(dataset, piece.item);
            let excluded = readers
                .iter()
                .filter(|&&member| !crate::recommend::may_see(dataset, member, content));
            let seen = people[piece.item as usize];
            DigestPiece {
                content,
                key: dataset.contents.key.get(content.index()).to_owned(),
                title,
                tags: dataset.contents.tag_list(content),
                people: seen,
                hardly_seen: f64::from(seen) < HARDLY * middle,
                fits: piece.members,
                first: piece.first,
                offers: excluded.count() as u32,
            }
        });
        Ok(Digest {
            pieces: rows.collect(),
            days,
            readers: readers.len() as u64,
            reached: reached(&chosen),
            reached_by_popular: reached(&popular),
            candidates: open.iter().filter(|&&open| open).count() as u64,
            as_of: self.as_of.some(),
        })
    }

    /// What could be in a digest: published in the last days, and not barred.
    fn fresh(
        &self,
        dataset: &Dataset,
        days: Option<u32>,
        barred: &BTreeSet<ContentId>,
    ) -> Vec<bool> {
        let since = days.map(|days| self.as_of.plus_days(-i64::from(days)));
        let rows = self.candidates.iter().zip(&self.items.contents);
        rows.map(|(&candidate, &content)| {
            let published = dataset.contents.published[content.index()].some();
            let fresh = since.is_none_or(|since| published.is_some_and(|at| at > since));
            candidate && fresh && !barred.contains(&content)
        })
        .collect()
    }

    /// Members who acted lately; all who ever did, where times are not known.
    fn readers(&self) -> Vec<MemberId> {
        let since = self.as_of.plus_days(-ACTIVE);
        let timed = self.interactions.latest.iter().any(|time| time.some().is_some());
        let here = |member: &usize| {
            let times = &self.interactions.latest[self.interactions.matrix.range(*member)];
            times.iter().any(|&time| !timed || time > since)
        };
        let mut readers: Vec<MemberId> =
            (0..self.interactions.matrix.height()).filter(here).map(MemberId::at).collect();
        if readers.len() > READERS {
            Rng::seed(self.seed).shuffle(&mut readers);
            readers.truncate(READERS);
            readers.order();
        }
        readers
    }
}

/// People of the middle candidate.
fn median(people: &[u32], open: &[bool]) -> f64 {
    let candidates = people.iter().zip(open).filter(|(_, open)| **open);
    let values: Vec<f64> = candidates.map(|(&people, _)| f64::from(people)).collect();
    crate::math::stats::median(&values)
}

//! The other way round: who should see a content.
//!
//! Scores of a blend are comparable for one member, not between members: one who did much
//! has higher ones throughout. So each is put on the member's own scale, z = (score −
//! mean) / deviation over all that this member may still be shown, and members are ranked
//! by z. The place on the member's own list is told beside it.

use crate::math::order::Order;
use serde::{Deserialize, Serialize};

use super::Recommender;
use crate::math::stats::moments;
use crate::model::{Cancelled, ContentId, Dataset, MemberId, Progress};
use crate::recommend::{Model, ModelKind, Reason, may_see};

/// A place on one's own list up to which a content is said to belong to somebody.
const BELONGS: u32 = 10;

/// Members who are ranked at most: those who were here last.
const ASKED: usize = 1_000;

/// Who should see a content.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Suited {
    /// The content.
    pub content: Option<ContentId>,
    /// What to call it.
    pub title: String,
    /// The members it suits most, the best first.
    pub rows: Vec<SuitedRow>,
    /// Members who have not seen it and of whom something is known, a thousand at most.
    pub people: u64,
    /// Those of them on whose own list of ten it is.
    pub belongs: u64,
    /// Members who have seen it.
    pub seen: u64,
}

/// A member whom a content suits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SuitedRow {
    /// Who.
    pub member: MemberId,
    /// What to call them.
    pub label: String,
    /// Its place among all that they have not seen, from 1 …
    pub place: u32,
    /// … of so many.
    pub of: u32,
    /// How far above the member's mean it is, in deviations.
    pub z: f64,
    /// Why.
    pub reason: Reason,
    /// Whether their tier does not include it: it can be an offer.
    pub offer: bool,
}

impl Recommender {
    /// At most `count` members who have not seen a content, the ones it suits most first.
    /// Reports members done out of those who are ranked.
    pub fn suited(
        &self,
        dataset: &Dataset,
        content: ContentId,
        count: usize,
        progress: &dyn Progress,
    ) -> Result<Suited, Cancelled> {
        let Some(item) = self.items.column(content) else { return Ok(Suited::default()) };
        let (content, title) = self.named(dataset, item);
        let mut suited = Suited { content: Some(content), title, ..Suited::default() };
        let mut scores = vec![0.0; self.blend.items()];
        let mut open = Vec::with_capacity(scores.len());
        let mut found: Vec<SuitedRow> = Vec::new();
        let (asked, seen) = self.unseen(item);
        suited.seen = seen;
        for (done, &member) in asked.iter().enumerate() {
            progress.report(done as u64, asked.len() as u64)?;
            let history = self.interactions.row(member.index());
            suited.people += 1;
            self.blend.score(history, &mut scores);
            open.clear();
            let candidates = (0u32..).zip(&scores).filter(|(other, _)| {
                *other == item
                    || (self.candidates[*other as usize] && history.get(*other).is_none())
            });
            open.extend(candidates.map(|(_, &score)| score));
            let own = scores[item as usize];
            let place = open.iter().filter(|&&score| score > own).count() as u32 + 1;
            let (mean, deviation) = moments(&open);
            let z = if deviation > 0.0 { (own - mean) / deviation } else { 0.0 };
            suited.belongs += u64::from(place <= BELONGS && z > 0.0);
            found.push(SuitedRow {
                member,
                label: dataset.members.label(member).to_owned(),
                place,
                of: open.len() as u32,
                z,
                reason: Reason::Popular { people: 0, days: 0 },
                offer: !may_see(dataset, member, content),
            });
        }
        found.order_by(|a, b| b.z.total_cmp(&a.z).then(a.member.cmp(&b.member)));
        found.truncate(count);
        for row in &mut found {
            row.reason = self.why(dataset, row.member, item);
        }
        suited.rows = found;
        Ok(suited)
    }

    /// Members who could be shown an item, those who were here last where there are many,
    /// and how many have seen it.
    fn unseen(&self, item: u32) -> (Vec<MemberId>, u64) {
        let matrix = &self.interactions.matrix;
        let has = |row: &usize| matrix.row(*row).get(item).is_some();
        let seen = (0..matrix.height()).filter(has).count() as u64;
        let known = (0..matrix.height()).filter(|row| !has(row) && !matrix.row(*row).is_empty());
        let mut rows: Vec<usize> = known.collect();
        if rows.len() > ASKED {
            let latest = |row: &usize| self.interactions.latest[matrix.range(*row)].iter().max();
            rows.order_by_key(|row| (std::cmp::Reverse(latest(row)), *row));
            rows.truncate(ASKED);
            rows.sort_unstable();
        }
        (rows.into_iter().map(MemberId::at).collect(), seen)
    }

    /// The act of a member that speaks loudest for an item.
    fn why(&self, dataset: &Dataset, member: MemberId, item: u32) -> Reason {
        let history = self.interactions.row(member.index());
        let because = self.blend.explain_all(history, &[item], &[]).pop().unwrap_or_default();
        let causes = self.causes(dataset, member, &because);
        let moved: Option<(u32, ModelKind)> =
            causes.first().and_then(|cause| Some((self.items.column(cause.content)?, cause.model)));
        self.reason(dataset, item, moved, |from| self.interactions.act(member.index(), from))
    }
}

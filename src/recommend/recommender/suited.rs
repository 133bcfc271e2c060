//! The other way round: who should see a content.
//!
//! Scores of a blend are comparable for one member, not between members: one who did much
//! has higher ones throughout. So each is put on the member's own scale, z = (score −
//! mean) / deviation over all that this member may still be shown, and members are ranked
//! by z. The place on the member's own list is told beside it.

use serde::{Deserialize, Serialize};

use super::Recommender;
use crate::math::lanes::{LANES, Lanes, every, wide};
use crate::math::order::Order;
use crate::math::sparse::Row;
use crate::model::{Cancelled, ContentId, Dataset, MemberId, Progress};
use crate::recommend::block::CHUNK;
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
        let open: Vec<u32> = (0u32..)
            .zip(&self.candidates)
            .filter(|&(other, &candidate)| candidate || other == item)
            .map(|(other, _)| other)
            .collect();
        let mut block = vec![Lanes::default(); self.blend.items()];
        let mut found: Vec<SuitedRow> = Vec::new();
        let (asked, seen) = self.unseen(item);
        suited.seen = seen;
        for (done, members) in asked.chunks(LANES).enumerate() {
            progress.report((done * LANES) as u64, asked.len() as u64)?;
            let histories = members.iter().map(|member| self.interactions.row(member.index()));
            let histories: Vec<Row<'_>> = histories.collect();
            self.blend.score_block(&histories, &mut block);
            for (&member, placed) in members.iter().zip(placed(&block, item, &open, &histories)) {
                let Placed { place, of, z } = placed;
                suited.people += 1;
                suited.belongs += u64::from(place <= BELONGS && z > 0.0);
                found.push(SuitedRow {
                    member,
                    label: dataset.members.label(member).to_owned(),
                    place,
                    of,
                    z,
                    reason: Reason::Popular { people: 0, days: 0 },
                    offer: !may_see(dataset, member, content),
                });
            }
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
            rows.order();
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

/// Where an item is on somebody's list.
struct Placed {
    place: u32,
    of: u32,
    z: f64,
}

/// The place of an item among the `open` ones, it being one of them, that each history
/// does not have. What a history has is counted with the rest and taken off again.
fn placed(block: &[Lanes], item: u32, open: &[u32], histories: &[Row<'_>]) -> Vec<Placed> {
    let own = block[item as usize];
    let [mut above, mut sums, mut squares] = [[0.0; LANES]; 3];
    // Around the item's own score, so that nothing large cancels.
    for items in open.chunks(CHUNK) {
        let [mut more, mut sum, mut square] = [every(0.0); 3];
        for &other in items {
            let off = wide(&block[other as usize]) - wide(&own);
            more += off.simd_gt(every(0.0)) & every(1.0);
            sum += off;
            square += off * off;
        }
        let parts = [(&mut above, more), (&mut sums, sum), (&mut squares, square)];
        for (whole, part) in parts {
            whole.iter_mut().zip(part.to_array()).for_each(|(all, one)| *all += f64::from(one));
        }
    }
    let placed = histories.iter().enumerate().map(|(lane, history)| {
        let [mut ahead, mut sum, mut square] = [above[lane], sums[lane], squares[lane]];
        let mut of = open.len();
        for &other in history.columns.iter().filter(|other| open.binary_search(other).is_ok()) {
            let off = f64::from(block[other as usize][lane] - own[lane]);
            ahead -= f64::from(u8::from(off > 0.0));
            sum -= off;
            square -= off * off;
            of -= 1;
        }
        let count = of.max(1) as f64;
        let mean = sum / count;
        let deviation = (square / count - mean * mean).max(0.0).sqrt();
        let z = if deviation > 1e-6 * mean.abs() { -mean / deviation } else { 0.0 };
        Placed { place: ahead as u32 + 1, of: of as u32, z }
    });
    placed.collect()
}

#[cfg(test)]
mod tests {
    use super::placed;
    use crate::math::Rng;
    use crate::math::lanes::Lanes;
    use crate::math::sparse::Row;
    use crate::math::stats::moments;

    #[test]
    fn a_place_is_among_what_is_open_and_not_known() {
        let mut rng = Rng::seed(3);
        let block: Vec<Lanes> =
            (0..200).map(|_| std::array::from_fn(|_| rng.unit() as f32)).collect();
        let open: Vec<u32> = (0..200).filter(|item| item % 3 > 0).collect();
        let known = Row { columns: &[3, 4, 5, 100], values: &[1.0; 4] };
        let found = placed(&block, 7, &open, &[Row::default(), known]);
        for (lane, (found, history)) in found.iter().zip([Row::default(), known]).enumerate() {
            let left = open.iter().filter(|item| !history.columns.contains(item));
            let left: Vec<f64> = left.map(|&item| f64::from(block[item as usize][lane])).collect();
            let own = f64::from(block[7][lane]);
            let ahead = left.iter().filter(|&&score| score > own).count();
            assert_eq!((found.place as usize, found.of as usize), (ahead + 1, left.len()));
            let (mean, deviation) = moments(&left);
            assert!((found.z - (own - mean) / deviation).abs() < 1e-4);
        }
    }
}

//! Who took an interest in what: the member × content matrix.
//!
//! Columns are the contents that stand alone; what is done to an answer counts to
//! its question. A cell's value is Σ [`EventKind::interest`] over the member's
//! acts there, and the strongest of them is kept for the reason given. Writing is
//! an act too: an author's own pieces speak for their interests, and, like
//! everything else with a cell, are never recommended back to them. A cell of
//! value 0 (a dislike) says "seen" and nothing more. Robots have empty rows.
//!
//! Cost: O(events · log(events of a member)); 17 bytes a cell.

use crate::math::sparse::{Csr, Row};
use crate::model::{
    Cancelled, ContentId, Dataset, EventKind, MemberEvents, MemberId, Progress, Time,
};

/// Acts between two reports: a few milliseconds.
const REPORT: usize = 50_000;

/// The matrix, with the time and the strongest act of each cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Interactions {
    /// Members × items, Σ interest.
    pub matrix: Csr,
    /// The latest act of each cell; [`Time::NONE`] if no act there has a time.
    pub latest: Vec<Time>,
    /// The strongest act of each cell, the latest of equals.
    pub act: Vec<EventKind>,
}

/// The columns of the matrix: contents that stand alone, in id order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Items {
    /// The content of each column.
    pub contents: Vec<ContentId>,
    columns: Vec<u32>,
}

/// How deep a content may lie under the one that stands alone: a reply to a
/// comment on an answer, and some to spare. Ends a parent cycle in dirty data.
const DEPTH: usize = 8;

impl Items {
    /// The columns for a dataset.
    pub fn new(dataset: &Dataset) -> Self {
        let contents = &dataset.contents;
        let alone = |&row: &usize| contents.parent[row].some().is_none();
        let roots: Vec<ContentId> = (0..contents.len()).filter(alone).map(ContentId::at).collect();
        let mut columns = vec![u32::MAX; contents.len()];
        for (column, root) in roots.iter().enumerate() {
            columns[root.index()] = column as u32;
        }
        for row in 0..contents.len() {
            let mut root = ContentId::at(row);
            for _ in 0..DEPTH {
                root = contents.root(root);
            }
            columns[row] = columns[root.index()];
        }
        Self { contents: roots, columns }
    }

    /// The column of a content, or of the one it belongs to.
    pub fn column(&self, content: ContentId) -> Option<u32> {
        self.columns.get(content.index()).copied().filter(|&column| column != u32::MAX)
    }

    /// Number of columns.
    pub fn len(&self) -> usize {
        self.contents.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.contents.is_empty()
    }
}

/// One act on one item, before acts on the same are put together.
#[derive(Clone, Copy)]
struct Act {
    column: u32,
    kind: EventKind,
    time: Time,
}

impl Interactions {
    /// What had been done by the moment `until` (inside). Acts without a time were.
    /// Reports members done out of all.
    pub fn new(
        dataset: &Dataset,
        items: &Items,
        events: &MemberEvents,
        until: Time,
        progress: &dyn Progress,
    ) -> Result<Self, Cancelled> {
        let total = dataset.members.len();
        let authored = Authored::new(dataset, items, until);
        let mut interactions = Self { matrix: Csr::new(items.len()), ..Self::default() };
        let mut acts = Vec::new();
        let mut work = 0;
        for member in (0..total).map(MemberId::at) {
            work += events.of(member).len() + 1;
            if work > REPORT {
                work = 0;
                progress.report(member.index() as u64, total as u64)?;
            }
            acts.clear();
            if !dataset.members.robot[member.index()] {
                let rows = events.of(member).iter().map(|&row| dataset.events.get(row as usize));
                let before = rows.filter(|event| event.time <= until && event.kind.is_act());
                acts.extend(before.filter_map(|event| {
                    let column = items.column(event.object.content()?)?;
                    Some(Act { column, kind: event.kind, time: event.time })
                }));
                acts.sort_by_key(|act| act.column);
                authored.add_missing(member, &mut acts);
            }
            interactions.push(&acts);
        }
        progress.report(total as u64, total as u64)?;
        Ok(interactions)
    }

    /// A binary matrix without times: a row of items a member, in any order.
    pub fn binary(width: usize, rows: impl IntoIterator<Item = Vec<u32>>) -> Self {
        let mut interactions = Self { matrix: Csr::new(width), ..Self::default() };
        for mut columns in rows {
            columns.sort_unstable();
            columns.dedup();
            interactions.matrix.push(columns.iter().map(|&column| (column, 1.0)));
        }
        interactions.latest = vec![Time::NONE; interactions.matrix.entries()];
        interactions.act = vec![EventKind::View; interactions.matrix.entries()];
        interactions
    }

    /// The cells for which `keep` (of member and entry) holds.
    pub fn filter(&self, mut keep: impl FnMut(usize, usize) -> bool) -> Self {
        let mut kept = Self { matrix: Csr::new(self.matrix.width()), ..Self::default() };
        for member in 0..self.matrix.height() {
            let row = self.matrix.row(member);
            let mut cells = Vec::with_capacity(row.len());
            for (entry, cell) in self.matrix.range(member).zip(row.iter()) {
                if keep(member, entry) {
                    cells.push(cell);
                    kept.latest.push(self.latest[entry]);
                    kept.act.push(self.act[entry]);
                }
            }
            kept.matrix.push(cells);
        }
        kept
    }

    /// Whether members made more of some items than of others: whether any value differs.
    pub fn is_rated(&self) -> bool {
        let mut values = self.matrix.rows().flat_map(|row| row.values);
        values.next().is_some_and(|first| values.any(|value| value != first))
    }

    /// What a member took an interest in.
    pub fn row(&self, member: usize) -> Row<'_> {
        self.matrix.row(member)
    }

    /// The strongest act of a member on an item.
    pub fn act(&self, member: usize, item: u32) -> Option<EventKind> {
        self.cell(member, item).map(|cell| self.act[cell])
    }

    /// The latest act of a member on an item.
    pub fn latest(&self, member: usize, item: u32) -> Option<Time> {
        self.cell(member, item).map(|cell| self.latest[cell])
    }

    fn cell(&self, member: usize, item: u32) -> Option<usize> {
        let entry = self.matrix.row(member).columns.binary_search(&item).ok()?;
        Some(self.matrix.range(member).start + entry)
    }

    /// Puts together the acts of a member, which are in the order of their columns.
    fn push(&mut self, acts: &[Act]) {
        let cells = acts.chunk_by(|a, b| a.column == b.column);
        for cell in cells.clone() {
            let latest = cell.iter().map(|act| act.time).max();
            self.latest.push(latest.unwrap_or(Time::NONE));
            let strength = |act: &Act| (act.kind.interest(), act.time);
            let strongest = cell
                .iter()
                .copied()
                .reduce(|best, act| if strength(&act) >= strength(&best) { act } else { best });
            self.act.push(strongest.map_or(EventKind::Other, |act| act.kind));
        }
        self.matrix.push(
            cells.map(|cell| {
                (cell[0].column, cell.iter().map(|act| act.kind.interest()).sum::<f32>())
            }),
        );
    }
}

/// Who wrote what, by author: exports often have the author but no event of writing.
struct Authored {
    works: Vec<(MemberId, Act)>,
}

impl Authored {
    fn new(dataset: &Dataset, items: &Items, until: Time) -> Self {
        let contents = &dataset.contents;
        let mut works: Vec<(MemberId, Act)> = (0..contents.len())
            .filter_map(|row| {
                let author = contents.author[row].some()?;
                let time = contents.published[row];
                let column = items.column(ContentId::at(row)).filter(|_| time <= until)?;
                let stands_alone = contents.parent[row].some().is_none();
                let kind = if stands_alone { EventKind::Post } else { EventKind::Answer };
                Some((author, Act { column, kind, time }))
            })
            .collect();
        works.sort_by_key(|(author, act)| (*author, act.column));
        Self { works }
    }

    /// Adds the works on which their author has no act; keeps the order of columns.
    fn add_missing(&self, member: MemberId, acts: &mut Vec<Act>) {
        let start = self.works.partition_point(|(author, _)| *author < member);
        let known = acts.len();
        for (author, work) in &self.works[start..] {
            if *author != member {
                break;
            }
            let written = acts[..known].binary_search_by_key(&work.column, |act| act.column);
            if written.is_err() {
                acts.push(*work);
            }
        }
        acts.sort_by_key(|act| act.column);
    }
}

#[cfg(test)]
mod tests {
    use super::{Interactions, Items};
    use crate::model::{
        Builder, Dataset, EventDraft, EventKind, MemberEvents, Object, Silent, Time,
    };

    fn community() -> Dataset {
        let mut builder = Builder::default();
        let (ann, bob) = (builder.member("ann"), builder.member("bob"));
        let robot = builder.member("robot");
        builder.member_mut(robot).robot = true;
        let (question, answer) = (builder.content("q1"), builder.content("q1a"));
        let disliked = builder.content("q2");
        builder.content_mut(question).author = ann;
        builder.content_mut(question).published = Time(1);
        builder.content_mut(answer).parent = question;
        let mut act = |member, content, kind, time| {
            let (object, time) = (Object::Content(content), Time(time));
            builder.event(EventDraft { member, object, kind, time, value: 0.0, row: None });
        };
        act(bob, answer, EventKind::Like, 5);
        act(bob, question, EventKind::Comment, 4);
        act(bob, disliked, EventKind::Dislike, 6);
        act(robot, question, EventKind::Comment, 4);
        act(bob, question, EventKind::Badge, 7);
        builder.build().0
    }

    fn until(time: i64) -> Interactions {
        let dataset = community();
        let items = Items::new(&dataset);
        let events = MemberEvents::new(&dataset);
        Interactions::new(&dataset, &items, &events, Time(time), &Silent).unwrap()
    }

    #[test]
    fn answers_count_to_their_question_and_authors_know_their_own() {
        let interactions = until(100);
        assert_eq!(interactions.matrix.width(), 2, "the answer has no column");
        assert_eq!(interactions.row(0).iter().collect::<Vec<_>>(), [(0, 4.0)]);
        assert_eq!(interactions.act(0, 0), Some(EventKind::Post));
        assert_eq!(interactions.row(1).iter().collect::<Vec<_>>(), [(0, 5.0), (1, 0.0)]);
        assert_eq!(interactions.act(1, 0), Some(EventKind::Comment));
        assert_eq!(interactions.latest[interactions.matrix.range(1).start], Time(5));
        assert!(interactions.row(2).is_empty(), "robots are not people");
    }

    #[test]
    fn what_came_later_is_not_known_yet() {
        let interactions = until(4);
        assert_eq!(interactions.row(1).iter().collect::<Vec<_>>(), [(0, 3.0)]);
        assert!(until(0).row(0).is_empty());
    }
}

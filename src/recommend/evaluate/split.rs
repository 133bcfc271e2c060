//! What was known, and what came after.
//!
//! By time, as life does it: one moment for everybody, chosen so that a fifth of
//! the acts come after it. Judged are members with a history before it who took
//! up something new after it, among contents that were there to be shown. Where
//! acts have no time, items are held out member by member (see `holdout`).

mod holdout;

use crate::model::{Cancelled, Dataset, MemberEvents, Progress, Time};
use crate::recommend::{Interactions, Items};

/// One act of so many is held out.
const PART: usize = 5;

/// A past to learn from and a future to foretell.
#[derive(Clone, Debug)]
pub struct Split {
    /// What may be learnt from.
    pub train: Interactions,
    /// Who is judged, by rising member.
    pub test: Vec<Held>,
    /// Of each item, whether it could be recommended.
    pub candidates: Vec<bool>,
    /// The moment between the two; `None` if items were held out at random.
    pub at: Option<Time>,
}

/// What a member took up that was not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Row of the member.
    pub member: u32,
    /// Candidates they took up, rising; never empty.
    pub items: Vec<u32>,
}

impl Split {
    /// Parts the `whole`, all that was done by `until`, at the moment after which a fifth
    /// of it was done; `None` if too little has a time, or nobody is left to be judged.
    pub fn by_time(
        dataset: &Dataset,
        items: &Items,
        events: &MemberEvents,
        (whole, until): (&Interactions, Time),
        progress: &dyn Progress,
    ) -> Result<Option<Self>, Cancelled> {
        let [Some(at)] = quantiles(dataset, until, &[1.0 - 1.0 / PART as f64])[..] else {
            return Ok(None);
        };
        let split = Self::at(dataset, items, events, (whole, at), progress)?;
        Ok((!split.test.is_empty()).then_some(split))
    }

    /// Parts the `whole` at a moment, which is where the future begins; it may be that
    /// nobody is left to be judged.
    pub fn at(
        dataset: &Dataset,
        items: &Items,
        events: &MemberEvents,
        (whole, at): (&Interactions, Time),
        progress: &dyn Progress,
    ) -> Result<Self, Cancelled> {
        let train = Interactions::new(dataset, items, events, Time(at.0 - 1), progress)?;
        let mut candidates = in_train(&train);
        for (candidate, content) in candidates.iter_mut().zip(&items.contents) {
            let published = dataset.contents.published[content.index()];
            *candidate |= published.some().is_some_and(|published| published < at);
        }
        let mut test = Vec::new();
        for member in 0..train.matrix.height() {
            let before = train.row(member);
            let fresh = whole.row(member).iter().filter(|&(item, interest)| {
                interest > 0.0 && candidates[item as usize] && before.get(item).is_none()
            });
            let taken: Vec<u32> = fresh.map(|(item, _)| item).collect();
            if !before.is_empty() && !taken.is_empty() {
                test.push(Held { member: member as u32, items: taken });
            }
        }
        Ok(Self { train, test, candidates, at: Some(at) })
    }

    /// A split that somebody else made.
    pub fn given(train: Interactions, future: &Interactions, candidates: Vec<bool>) -> Self {
        let judged = future.matrix.rows().enumerate().filter_map(|(member, row)| {
            let open = row.columns.iter().filter(|&&item| candidates[item as usize]);
            let items: Vec<u32> = open.copied().collect();
            let known = !train.row(member).is_empty() && !items.is_empty();
            known.then_some(Held { member: member as u32, items })
        });
        let test = judged.collect();
        Self { train, test, candidates, at: None }
    }
}

/// The moments by which given shares of the acts on contents up to `until` were done;
/// `None` where that act has no time.
pub fn quantiles(dataset: &Dataset, until: Time, shares: &[f64]) -> Vec<Option<Time>> {
    let log = &dataset.events;
    let acts = (0..log.len()).map(|row| log.get(row)).filter(|event| {
        event.time <= until && event.kind.is_act() && event.object.content().is_some()
    });
    let times: Vec<Time> = acts.map(|event| event.time).collect();
    let at = |share: &f64| times.get((share * times.len() as f64) as usize)?.some();
    shares.iter().map(at).collect()
}

/// Of each item, whether anybody took an interest in it.
fn in_train(train: &Interactions) -> Vec<bool> {
    let mut there = vec![false; train.matrix.width()];
    for (item, interest) in train.matrix.rows().flat_map(|row| row.iter()) {
        there[item as usize] |= interest > 0.0;
    }
    there
}

#[cfg(test)]
mod tests {
    use super::{Held, Split};
    use crate::model::{
        Builder, Dataset, EventDraft, EventKind, MemberEvents, Object, Silent, Time,
    };
    use crate::recommend::{Interactions, Items};

    /// Events of (member, content, time).
    fn dataset(acts: &[(&str, &str, i64)]) -> Dataset {
        let mut builder = Builder::default();
        for &(member, content, time) in acts {
            let (member, content) = (builder.member(member), builder.content(content));
            let (object, kind) = (Object::Content(content), EventKind::Like);
            let time = Time(time);
            builder.event(EventDraft { member, object, kind, time, value: 0.0, row: None });
        }
        builder.build().0
    }

    fn by_time(dataset: &Dataset) -> Option<Split> {
        let (items, events) = (Items::new(dataset), MemberEvents::new(dataset));
        let until = Time(100);
        let whole = Interactions::new(dataset, &items, &events, until, &Silent).unwrap();
        Split::by_time(dataset, &items, &events, (&whole, until), &Silent).unwrap()
    }

    #[test]
    fn the_last_fifth_is_foretold_from_the_rest() {
        let split = by_time(&dataset(&[
            ("ann", "a", 1),
            ("ann", "b", 2),
            ("bob", "a", 3),
            ("bob", "c", 4),
            ("cid", "b", 5),
            ("cid", "c", 6),
            ("dan", "a", 7),
            ("dan", "b", 8),
            // From here on it is the future: one act is new to ann, one is on what
            // nobody could have been shown, one came too late.
            ("ann", "c", 9),
            ("bob", "new", 10),
            ("bob", "b", 101),
        ]))
        .unwrap();
        assert_eq!(split.at, Some(Time(9)));
        assert_eq!(split.test, [Held { member: 0, items: vec![2] }]);
        assert_eq!(split.candidates, [true, true, true, false]);
        assert_eq!(split.train.row(0).columns, [0, 1]);
    }

    #[test]
    fn without_times_there_is_no_moment_to_part_at() {
        let untimed = i64::MIN;
        let dataset = dataset(&[("ann", "a", untimed), ("ann", "b", untimed)]);
        assert!(by_time(&dataset).is_none());
    }
}

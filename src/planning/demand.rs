//! Demand and supply by subject, and where the one outruns the other.
//!
//! Demand is people: d of them acted on a subject's contents in the period, or searched for
//! it ([`super::searches`]). Supply is pieces: s were published in the period (questions are demand, their
//! answers supply). With D and S the sums over subjects of the same sort, the gap is
//! r = (d/D) / (s/S), each count with ½ added, and its interval exp(ln r ± 1.96 √(1/d + 1/s))
//! (Katz and others, "Obtaining confidence intervals for the risk ratio", 1978). Above 1,
//! members want more of it than they get. O(events in the period · tags of a content).

use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use super::searches::Searches;
use super::{Subject, Subjects};
use crate::math::interval::Interval;
use crate::math::order::Order;
use crate::math::proportion::{Z95, Z999};
use crate::model::{
    ActivityKind, Cancelled, ContentId, Dataset, EventKind, MemberId, Object, Period, Progress,
};

/// People that a subject needs to be told of.
const FEWEST: u64 = 5;
/// Events between two reports.
const REPORT: usize = 50_000;

/// A subject's demand and supply.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gap {
    /// The subject.
    pub subject: Subject,
    /// Distinct people who acted on it or searched for it in the period.
    pub people: u64,
    /// Questions asked about it in the period.
    pub asked: u64,
    /// Those of them that nobody else answered.
    pub unanswered: u64,
    /// Pieces published on it in the period, answers among them.
    pub published: u64,
    /// Its share of the demand over its share of the supply.
    pub ratio: Interval,
}

/// Subjects with demand or supply in the period, the widest gap first.
///
/// # Errors
/// [`Cancelled`].
pub fn gaps(
    dataset: &Dataset,
    subjects: &Subjects,
    period: Period,
    progress: &dyn Progress,
) -> Result<Vec<Gap>, Cancelled> {
    let count = subjects.names.len();
    let mut found: Vec<Gap> = subjects.names.iter().map(|name| Gap::empty(name.clone())).collect();
    let contents = &dataset.contents;
    let answered = answered(dataset);
    for row in 0..contents.len() {
        let id = ContentId::at(row);
        if !period.contains(contents.published[row]) {
            continue;
        }
        let is_question =
            contents.kind[row] == ActivityKind::QuestionAnswer && contents.root(id) == id;
        for &subject in subjects.of(id) {
            let gap = &mut found[subject as usize];
            gap.published += u64::from(!is_question);
            gap.asked += u64::from(is_question);
            gap.unanswered += u64::from(is_question && !answered.contains(&id));
        }
    }
    let searches = Searches::new(dataset, subjects);
    let mut seen: FxHashSet<(u32, MemberId)> = FxHashSet::default();
    let first = dataset.events.time.partition_point(|&time| time < period.start);
    let last = dataset.events.time.partition_point(|&time| time < period.end);
    for row in first..last.max(first) {
        if (row - first) % REPORT == 0 {
            progress.report((row - first) as u64, (last - first) as u64)?;
        }
        let event = dataset.events.get(row);
        if !event.kind.is_act() || dataset.members.robot[event.member.index()] {
            continue;
        }
        let own = |id: ContentId| contents.author[id.index()] == event.member;
        let named;
        let about = match event.object.content() {
            _ if event.kind == EventKind::Search => {
                named = searches.about(&event, dataset.events.hash[row]);
                named.as_slice()
            }
            Some(id) if !own(id) => subjects.of(id),
            _ => continue,
        };
        for &subject in about {
            if seen.insert((subject, event.member)) {
                found[subject as usize].people += 1;
            }
        }
    }
    // Tags are compared with tags, forms with forms.
    let mut sums = [(0, 0); 3];
    for gap in &found {
        let sum = &mut sums[sort(&gap.subject)];
        sum.0 += gap.people;
        sum.1 += gap.published;
    }
    for gap in found.iter_mut().take(count) {
        let (people, published) = sums[sort(&gap.subject)];
        gap.ratio = ratio((gap.people, people), (gap.published, published));
    }
    found.retain(|gap| gap.people >= FEWEST);
    found.order_by(|a, b| b.ratio.low.total_cmp(&a.ratio.low).then(a.subject.cmp(&b.subject)));
    Ok(found)
}

impl Gap {
    fn empty(subject: Subject) -> Self {
        Self {
            subject,
            people: 0,
            asked: 0,
            unanswered: 0,
            published: 0,
            ratio: Interval::default(),
        }
    }

    /// Whether members want more of it than they get, even at 99.9 %: for what is picked
    /// from many subjects.
    pub fn is_sure(&self) -> bool {
        let (value, low) = (self.ratio.value.ln(), self.ratio.low.ln());
        value * Z95 > (value - low) * Z999
    }
}

/// Questions that somebody else answered.
fn answered(dataset: &Dataset) -> FxHashSet<ContentId> {
    let contents = &dataset.contents;
    let answers = (0..contents.len()).map(ContentId::at).filter_map(|id| {
        let question = contents.parent[id.index()].some()?;
        (contents.author[id.index()] != contents.author[question.index()]).then_some(question)
    });
    let acts = dataset.events.iter().filter(|event| event.kind == EventKind::Answer);
    let acts = acts.filter_map(|event| match event.object {
        Object::Content(id) => {
            let root = contents.root(id);
            (contents.author[root.index()] != event.member).then_some(root)
        }
        Object::None | Object::Activity(_) => None,
    });
    answers.chain(acts).collect()
}

fn sort(subject: &Subject) -> usize {
    match subject {
        Subject::Tag(_) => 0,
        Subject::Topic(_) => 1,
        Subject::Kind(_) => 2,
    }
}

fn ratio(demand: (u64, u64), supply: (u64, u64)) -> Interval {
    let part = |(part, whole): (u64, u64)| (part as f64 + 0.5) / (whole as f64 + 0.5);
    let value = part(demand) / part(supply);
    let spread = (1.0 / (demand.0 as f64 + 0.5) + 1.0 / (supply.0 as f64 + 0.5)).sqrt();
    let factor = (Z95 * spread).exp();
    Interval { value, low: value / factor, high: value * factor }
}

#[cfg(test)]
mod tests {
    use super::gaps;
    use crate::model::{
        ActivityKind, Builder, EventDraft, EventKind, Object, Period, Silent, Time,
    };
    use crate::planning::{Subject, Subjects};

    #[test]
    fn what_is_wanted_and_not_written_is_a_gap() {
        let mut builder = Builder::default();
        let day = |day: i64| Time(0).plus_days(day);
        let author = builder.member("author");
        // One old piece on bread that all read; ten new ones on cake that few read; and a
        // question about bread that only its author answered.
        let mut write = |key: &str, tag: &str, time: Time, kind: ActivityKind| {
            let content = builder.content(key);
            let draft = builder.content_mut(content);
            (draft.author, draft.published, draft.kind) = (author, time, Some(kind));
            draft.tags = vec![tag.to_owned()];
            content
        };
        let bread = write("bread", "bread", day(-100), ActivityKind::Article);
        let cakes: Vec<_> = (0..10)
            .map(|row| write(&format!("cake{row}"), "cake", day(row), ActivityKind::Article))
            .collect();
        let question = write("why", "bread", day(3), ActivityKind::QuestionAnswer);
        let answer = builder.content("because");
        let draft = builder.content_mut(answer);
        (draft.author, draft.published, draft.parent) = (author, day(4), question);
        for reader in 0..30 {
            let member = builder.member(&format!("r{reader}"));
            let mut read = |content| {
                builder.event(EventDraft {
                    member,
                    object: Object::Content(content),
                    kind: EventKind::View,
                    time: day(5),
                    value: 0.0,
                    row: None,
                });
            };
            read(bread);
            if let Some(&cake) = cakes.get(reader).filter(|_| reader < 6) {
                read(cake);
            }
        }
        let data = builder.build().0;
        let period = Period { start: day(0), end: day(30) };
        let subjects = Subjects::new(&data, None);
        let found = gaps(&data, &subjects, period, &Silent).unwrap();
        let of = |name: &str| {
            let named = Subject::Tag(name.to_owned());
            found.iter().find(|gap| gap.subject == named).unwrap()
        };
        let (bread, cake) = (of("bread"), of("cake"));
        assert_eq!((bread.people, bread.asked, bread.unanswered, bread.published), (30, 1, 1, 1));
        assert_eq!((cake.people, cake.asked, cake.published), (6, 0, 10));
        assert!(bread.ratio.low > 1.0 && !cake.is_sure(), "{found:?}");
        assert!(cake.ratio.high < 1.0);
    }
}

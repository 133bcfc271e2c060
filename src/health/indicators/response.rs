//! How long people wait for somebody else.
//!
//! A content waits from its appearance to the first reply by another person: an answer
//! or a comment; for questions also to the first answer alone. Robots and the author do
//! not count; a reply by somebody unknown does, since nothing says that it was the
//! author. The median of those answered looks better than it is, since who still waits
//! is not in it: beside it stand the share without a reply and the Kaplan–Meier median
//! over all, in which those who wait count for as long as they have waited.
//! O(contents + events).

use serde::{Deserialize, Serialize};

use crate::math::interval::{Interval, median, wilson};
use crate::math::survival::KaplanMeier;
use crate::model::{
    ActivityKind, ContentId, Dataset, EventKind, HOUR, MemberId, Object, Period, Time,
};

/// Moments at which the curve is read, in hours.
const CURVE: [f64; 10] = [1.0, 2.0, 4.0, 8.0, 12.0, 24.0, 48.0, 72.0, 168.0, 336.0];

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// Questions wait for an answer.
    Answer,
    /// Every content that stands alone waits for an answer or a comment.
    Any,
}

/// The wait for a first reply.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Response {
    /// Contents that appeared in the period.
    pub asked: u64,
    /// Of them, those with a reply by somebody else.
    pub answered: u64,
    /// `answered / asked` with its interval.
    pub rate: Option<Interval>,
    /// The middle wait in hours, of those with a reply.
    pub median: Option<Interval>,
    /// The middle wait in hours of all, those who still wait among them
    /// (Kaplan–Meier); `None` if fewer than half would ever have one.
    pub waiting_median: Option<Interval>,
    /// By how many hours which share has a reply (Kaplan–Meier).
    pub curve: Vec<(f64, f64)>,
}

/// The first reply to every content, as far as there is one.
#[derive(Clone, Debug)]
pub struct Replies {
    /// When each appeared, and its first reply.
    waits: Vec<(Time, Option<Time>)>,
    until: Time,
}

impl Replies {
    /// Finds the first reply to every content that appeared up to `as_of`.
    pub fn new(dataset: &Dataset, reply: Reply, as_of: Time) -> Self {
        let contents = &dataset.contents;
        let mut first: Vec<Option<Time>> = vec![None; contents.len()];
        let mut offer = |to: ContentId, from: MemberId, time: Time| {
            let author = contents.author[to.index()];
            let own = from != MemberId::NONE && from == author;
            let robot = from.some().is_some_and(|from| dataset.members.robot[from.index()]);
            let appeared = contents.published[to.index()];
            if own || robot || time == Time::NONE || time > as_of || time < appeared {
                return;
            }
            let slot = &mut first[to.index()];
            *slot = Some(slot.map_or(time, |before| before.min(time)));
        };
        for row in (0..contents.len()).map(ContentId::at) {
            if let Some(question) = contents.parent[row.index()].some() {
                offer(question, contents.author[row.index()], contents.published[row.index()]);
            }
        }
        let log = &dataset.events;
        for row in 0..log.len() {
            let counts = match log.kind[row] {
                EventKind::Answer => true,
                EventKind::Comment => reply == Reply::Any,
                _ => false,
            };
            if !counts {
                continue;
            }
            // An answer to a question names itself or the question; a comment on an
            // answer is a reply within the question.
            if let Object::Content(content) = Object::from_code(log.object[row]) {
                offer(contents.root(content), log.member[row], log.time[row]);
            }
        }
        let waits = |id: &ContentId| {
            let row = id.index();
            let alone = contents.parent[row] == ContentId::NONE;
            let asks = reply == Reply::Any || contents.kind[row] == ActivityKind::QuestionAnswer;
            alone && asks && contents.published[row] != Time::NONE
        };
        let ids = (0..contents.len()).map(ContentId::at).filter(waits);
        let waits = ids.map(|id| (contents.published[id.index()], first[id.index()]));
        Self { waits: waits.filter(|wait| wait.0 <= as_of).collect(), until: as_of }
    }

    /// The wait of what appeared in a period, by all that is known up to the last moment.
    pub fn of(&self, period: Period) -> Response {
        let hours = |from: Time, to: Time| to.0.saturating_sub(from.0) as f64 / HOUR as f64;
        let waits = self.waits.iter().filter(|wait| period.contains(wait.0));
        let seen: Vec<(f64, bool)> = waits
            .map(|&(asked, reply)| match reply {
                Some(reply) => (hours(asked, reply), true),
                None => (hours(asked, self.until), false),
            })
            .collect();
        let answered: Vec<f64> = seen.iter().filter(|wait| wait.1).map(|wait| wait.0).collect();
        let (asked, count) = (seen.len() as u64, answered.len() as u64);
        let all = KaplanMeier::new(&seen);
        Response {
            asked,
            answered: count,
            rate: wilson(count, asked),
            median: median(&answered),
            waiting_median: all.median(),
            curve: CURVE.iter().map(|&hours| (hours, all.happened_by(hours))).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Replies, Reply, Response};
    use crate::health::indicators::fixture::act;
    use crate::model::{ActivityKind, Builder, DAY, Dataset, EventKind, Object, Period, Time};

    const END: Time = Time(100 * DAY);

    /// Three questions: answered by another after a day, by the author alone, by nobody;
    /// the second has a comment by another after six hours.
    fn questions() -> Dataset {
        let mut builder = Builder::default();
        let [ann, bob, robot] = ["ann", "bob", "robot"].map(|key| builder.member(key));
        builder.member_mut(robot).robot = true;
        for (row, (question, replies)) in [
            ("q1", vec![(ann, 0.1), (robot, 0.2), (bob, 1.0), (bob, 3.0)]),
            ("q2", vec![(ann, 0.5)]),
            ("q3", vec![]),
        ]
        .into_iter()
        .enumerate()
        {
            let parent = builder.content(question);
            let asked = 10.0 * row as f64;
            let time = |day: f64| Time((day * DAY as f64) as i64);
            let draft = builder.content_mut(parent);
            draft.author = ann;
            draft.published = time(asked);
            draft.kind = Some(ActivityKind::QuestionAnswer);
            for (place, (author, after)) in replies.into_iter().enumerate() {
                let answer = builder.content(&format!("{question}-{place}"));
                let draft = builder.content_mut(answer);
                draft.parent = parent;
                draft.author = author;
                draft.published = time(asked + after);
            }
        }
        let second = Object::Content(builder.content("q2"));
        act(&mut builder, "bob", EventKind::Comment, second, 10.25);
        builder.build().0
    }

    fn middle(found: &Response) -> Option<f64> {
        found.median.map(|median| median.value)
    }

    #[test]
    fn author_and_robot_are_no_reply_and_who_waits_counts() {
        let data = questions();
        let all = Period { start: Time(0), end: END };
        let found = Replies::new(&data, Reply::Answer, END).of(all);
        assert_eq!((found.asked, found.answered, middle(&found)), (3, 1, Some(24.0)));
        assert_eq!(found.waiting_median, None, "two of three still wait");
        let found = Replies::new(&data, Reply::Any, END).of(all);
        assert_eq!((found.asked, found.answered, middle(&found)), (3, 2, Some(15.0)));
        assert_eq!(found.waiting_median.unwrap().value, 24.0);
        assert_eq!(found.rate.unwrap().value, 2.0 / 3.0);
        let day = found.curve.iter().find(|point| point.0 == 24.0).unwrap();
        assert!((day.1 - 2.0 / 3.0).abs() < 1e-12);
    }

    #[test]
    fn only_what_appeared_in_the_period_is_judged() {
        let replies = Replies::new(&questions(), Reply::Answer, END);
        let found = replies.of(Period { start: Time(5 * DAY), end: END });
        assert_eq!((found.asked, found.answered, middle(&found)), (2, 0, None));
    }
}

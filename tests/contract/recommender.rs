//! The whole recommender on a dataset: reasons, cold members, cancelling, evaluation.

use std::cell::Cell;

use truefan::model::{
    Builder, Cancelled, Dataset, EventDraft, EventKind, MemberEvents, MemberId, Object, Progress,
    Silent, Time,
};
use truefan::recommend::{ModelKind, Reason, Recommender, Wish};

const DAYS: i64 = 60;

/// Forty members in two camps, who comment on their own camp's posts day after day,
/// on average one a day; "newcomer" never did anything.
fn camps() -> Dataset {
    let mut builder = Builder::default();
    let mut rng = truefan::math::Rng::seed(11);
    let names = ["gates", "noise"];
    let contents: Vec<_> = (0..120)
        .map(|row| {
            let id = builder.content(&format!("c{row:03}"));
            let camp = names[row % 2];
            let draft = builder.content_mut(id);
            draft.title = format!("About {camp} and number{}", row / 2 % 10);
            draft.tags = vec![camp.to_owned()];
            draft.published = Time(0).plus_days(row as i64 / 6);
            id
        })
        .collect();
    for person in 0..40 {
        let member = builder.member(&format!("m{person:02}"));
        for _ in 0..DAYS {
            let time = Time(0).plus_days(rng.below(DAYS as usize) as i64);
            let row = rng.below(60) * 2 + person % 2;
            if row as i64 / 6 <= time.day() {
                let object = Object::Content(contents[row]);
                let kind = EventKind::Comment;
                builder.event(EventDraft { member, object, kind, time, value: 0.0, row: None });
            }
        }
    }
    builder.member("newcomer");
    builder.build().0
}

fn fit(dataset: &Dataset) -> Recommender {
    let as_of = dataset.as_of(Time(0).plus_days(DAYS));
    Recommender::fit(dataset, &MemberEvents::new(dataset), as_of, None, 7, &Silent).unwrap()
}

#[test]
fn members_get_their_own_camp_and_a_reason_that_is_true() {
    let dataset = camps();
    let recommender = fit(&dataset);
    for row in 0..40 {
        let list = recommender.recommend(&dataset, &Wish::plain(MemberId::at(row), 5));
        assert_eq!(list.len(), 5);
        for found in &list {
            let camp = ["gates", "noise"][row % 2];
            assert_eq!(found.tags, [camp], "{found:?}");
            match &found.reason {
                Reason::Similar { act, shared, .. } => {
                    assert_eq!(*act, EventKind::Comment);
                    assert!(!shared.is_empty() && shared.len() <= 3);
                }
                Reason::Together { act, people, .. } => {
                    assert_eq!(*act, EventKind::Comment);
                    assert!(*people >= 1);
                }
                Reason::Popular { people, .. } => assert!(*people >= 1),
            }
        }
    }
}

#[test]
fn a_cold_member_gets_what_is_popular_and_is_told_so() {
    let dataset = camps();
    let recommender = fit(&dataset);
    let newcomer = MemberId::at(40);
    assert_eq!(dataset.members.key.get(40), "newcomer");
    let list = recommender.recommend(&dataset, &Wish::plain(newcomer, 10));
    assert_eq!(list.len(), 10);
    for found in &list {
        assert!(matches!(found.reason, Reason::Popular { days: 30, people } if people > 0));
    }
}

#[test]
fn the_blend_is_measured_beside_popularity_and_beats_it_where_there_are_camps() {
    let dataset = camps();
    let events = MemberEvents::new(&dataset);
    let evaluation = fit(&dataset).evaluate(&dataset, &events, &|_| None, &Silent).unwrap();
    assert_eq!(evaluation.chosen, Some(ModelKind::Blend));
    assert_eq!(evaluation.models.len(), 4);
    assert!(evaluation.models.iter().any(|model| model.model == ModelKind::Popularity));
    assert!(evaluation.models.is_sorted_by(|a, b| a.ndcg.value >= b.ndcg.value));
    assert!(evaluation.better_than_popularity, "{evaluation:#?}");
    assert!(evaluation.split.is_some());
    assert!(evaluation.people > 30, "{}", evaluation.people);
    assert_eq!(evaluation, fit(&dataset).evaluate(&dataset, &events, &|_| None, &Silent).unwrap());
}

#[test]
fn what_popularity_would_not_have_brought_has_a_personal_reason() {
    let dataset = camps();
    let recommender = fit(&dataset);
    let mut personal = 0;
    for row in 0..40 {
        let list = recommender.recommend(&dataset, &Wish::plain(MemberId::at(row), 10));
        let is_personal = |reason: &Reason| !matches!(reason, Reason::Popular { .. });
        personal += list.iter().filter(|found| is_personal(&found.reason)).count();
    }
    // Half of what is popular is of the other camp, so half a list is not popular.
    assert!(personal > 40 * 3, "{personal} of 400");
}

#[test]
fn similar_contents_are_of_the_same_camp() {
    let dataset = camps();
    let recommender = fit(&dataset);
    for row in 0..10 {
        let content = truefan::model::ContentId::at(row);
        let similar = recommender.similar(&dataset, content, 5);
        assert_eq!(similar.len(), 5);
        for found in &similar {
            assert_ne!(found.content, content);
            assert_eq!(found.tags, [["gates", "noise"][row % 2]]);
            assert!(!matches!(found.reason, Reason::Popular { .. }));
        }
    }
}

#[test]
fn nothing_at_all_is_no_error() {
    let dataset = Dataset::default();
    let events = MemberEvents::new(&dataset);
    let recommender = Recommender::fit(&dataset, &events, Time(0), None, 1, &Silent).unwrap();
    let evaluation = recommender.evaluate(&dataset, &events, &|_| None, &Silent).unwrap();
    assert_eq!((evaluation.people, evaluation.candidates), (0, 0));
    assert!(!evaluation.better_than_popularity);
}

#[test]
fn one_member_without_times_is_served() {
    let mut builder = Builder::default();
    let member = builder.member("only");
    for key in ["a", "b", "c"] {
        let object = Object::Content(builder.content(key));
        if key != "c" {
            let (kind, time) = (EventKind::View, Time::NONE);
            builder.event(EventDraft { member, object, kind, time, value: 0.0, row: None });
        }
    }
    let dataset = builder.build().0;
    let recommender = fit(&dataset);
    let list = recommender.recommend(&dataset, &Wish::plain(MemberId::at(0), 10));
    assert_eq!(list.len(), 1);
    let events = MemberEvents::new(&dataset);
    let evaluation = recommender.evaluate(&dataset, &events, &|_| None, &Silent).unwrap();
    // What is held out nobody else has taken up, so it was no candidate either.
    assert_eq!((evaluation.people, evaluation.candidates, evaluation.split), (0, 1, None));
}

/// Stops at the nth report.
struct StopAt(Cell<u32>);

impl Progress for StopAt {
    fn report(&self, done: u64, total: u64) -> Result<(), Cancelled> {
        assert!(done <= total);
        let left = self.0.get();
        self.0.set(left.saturating_sub(1));
        if left == 0 { Err(Cancelled) } else { Ok(()) }
    }
}

#[test]
fn cancelling_is_honoured_at_each_report() {
    let dataset = camps();
    let events = MemberEvents::new(&dataset);
    let as_of = Time(0).plus_days(DAYS);
    for reports in 0..6 {
        let stop = StopAt(Cell::new(reports));
        let cancelled = Recommender::fit(&dataset, &events, as_of, None, 7, &stop);
        assert_eq!(cancelled.err(), Some(Cancelled));
    }
}

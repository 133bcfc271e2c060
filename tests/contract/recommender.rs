//! The whole recommender on a dataset: reasons, cold members, cancelling, evaluation.

use std::cell::Cell;
use std::collections::BTreeSet;

use truefan::model::{
    Audience, Builder, Cancelled, Dataset, EventDraft, EventKind, MemberEvents, MemberId, Object,
    Progress, Silent, Time,
};
use truefan::recommend::{ChooseParams, ModelKind, Reason, Recommender, Wish};

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
fn the_acts_that_moved_a_content_are_named_and_what_would_change_it() {
    let dataset = camps();
    let recommender = fit(&dataset);
    let mut changes = 0;
    for row in 0..40 {
        let member = MemberId::at(row);
        for (place, found) in (1..).zip(recommender.recommend(&dataset, &Wish::plain(member, 5))) {
            assert!(found.because.len() <= 3);
            assert!(found.because.is_sorted_by(|a, b| a.share >= b.share));
            assert!(found.because.iter().map(|it| it.share).sum::<f64>() <= 1.0 + 1e-9);
            assert_eq!(found.because.is_empty(), found.change.is_none());
            match (&found.reason, found.because.first()) {
                (Reason::Popular { .. }, first) => assert!(first.is_none()),
                (Reason::Similar { content, .. } | Reason::Together { content, .. }, first) => {
                    assert_eq!(Some(*content), first.map(|first| first.content));
                }
            }
            if let Some(change) = &found.change {
                assert_eq!(change.content, found.because[0].content);
                changes += u32::from(change.place != Some(place));
            }
        }
    }
    assert!(changes > 20, "{changes}: an act that moved most is missed");
}

#[test]
fn a_list_is_varied_on_demand_and_without_what_is_barred() {
    let dataset = camps();
    let recommender = fit(&dataset);
    let plain = recommender.recommend(&dataset, &Wish::plain(MemberId::at(3), 5));
    let ids = |list: &[truefan::recommend::Recommendation]| -> Vec<_> {
        list.iter().map(|it| it.content).collect()
    };
    let barred: BTreeSet<_> = ids(&plain)[..2].iter().copied().collect();
    let without = Wish { barred: &barred, ..Wish::plain(MemberId::at(3), 3) };
    assert_eq!(ids(&recommender.recommend(&dataset, &without)), ids(&plain)[2..]);
    let varied = Wish { diversity: 0.9, ..Wish::plain(MemberId::at(3), 5) };
    let varied = recommender.recommend(&dataset, &varied);
    assert_eq!(varied[0].content, plain[0].content, "the best stays the best");
    assert_ne!(ids(&varied), ids(&plain));
}

#[test]
fn what_a_tier_excludes_is_shown_as_an_offer_or_not_at_all() {
    let mut builder = Builder::default();
    let gold = builder.tier("gold");
    builder.tier_mut(gold).price = 500;
    for row in 0..12 {
        let member = builder.member(&format!("m{row:02}"));
        if row > 0 {
            builder.member_mut(member).tier = gold;
        }
        for key in 0..4 {
            let content = builder.content(&format!("c{key}"));
            if key == 3 {
                builder.content_mut(content).audience = Some(Audience::Paid);
            }
            if key < 2 || row > 0 {
                let (object, kind) = (Object::Content(content), EventKind::Like);
                let time = Time(0).plus_days(row + key);
                builder.event(EventDraft { member, object, kind, time, value: 0.0, row: None });
            }
        }
    }
    let dataset = builder.build().0;
    let recommender = fit(&dataset);
    let list = |offers| {
        let wish = Wish { offers, ..Wish::plain(MemberId::at(0), 10) };
        let mut found: Vec<(u32, bool)> = recommender
            .recommend(&dataset, &wish)
            .iter()
            .map(|found| (found.content.0, found.offer))
            .collect();
        found.sort_unstable();
        found
    };
    assert_eq!(list(false), [(2, false)]);
    assert_eq!(list(true), [(2, false), (3, true)]);
}

#[test]
fn the_digest_serves_both_camps_and_says_whom() {
    let dataset = camps();
    let recommender = fit(&dataset);
    let digest =
        |barred: &BTreeSet<_>| recommender.digest(&dataset, 6, None, barred, &Silent).unwrap();
    let found = digest(&BTreeSet::new());
    assert_eq!((found.pieces.len(), found.readers, found.candidates), (6, 40, 120));
    for camp in ["gates", "noise"] {
        assert!(found.pieces.iter().any(|piece| piece.tags == [camp]), "{found:#?}");
    }
    assert!(found.reached >= found.reached_by_popular);
    assert!(found.pieces.iter().all(|piece| piece.first <= piece.fits && piece.fits > 0));
    let barred = [found.pieces[0].content].into();
    assert!(digest(&barred).pieces.iter().all(|piece| piece.content != found.pieces[0].content));
    let late = recommender.digest(&dataset, 6, Some(45), &BTreeSet::new(), &Silent).unwrap();
    assert!(late.candidates < 40 && !late.pieces.is_empty());
}

#[test]
fn a_content_finds_its_own_camp() {
    let dataset = camps();
    let recommender = fit(&dataset);
    for row in [100, 101] {
        let content = truefan::model::ContentId::at(row);
        let found = recommender.suited(&dataset, content, 3, &Silent).unwrap();
        assert_eq!(found.seen + found.people, 40, "the newcomer's history is empty");
        assert!(found.rows.is_sorted_by(|a, b| a.z >= b.z));
        for suited in &found.rows {
            assert_eq!(suited.member.index() % 2, row % 2, "{suited:?}");
            assert!(suited.place >= 1 && suited.place <= suited.of);
        }
    }
}

#[test]
fn what_was_chosen_thoroughly_can_be_kept_and_fitted_again() {
    let dataset = camps();
    let events = MemberEvents::new(&dataset);
    let quick = fit(&dataset);
    let params = ChooseParams { judges: 60, ..ChooseParams::default() }.check().unwrap();
    let choosing = quick.choose(&params, &dataset, &events, &Silent).unwrap();
    assert!(choosing.spent <= choosing.budget && choosing.judges > 0);
    assert!(choosing.trials.is_sorted_by(|a, b| a.ndcg.value >= b.ndcg.value));
    let tried = |kind| choosing.trials.iter().any(|trial| trial.recipe.model == kind);
    assert!(tried(ModelKind::Popularity) && tried(ModelKind::ImplicitAls));
    assert_eq!(choosing, quick.choose(&params, &dataset, &events, &Silent).unwrap());
    let as_of = dataset.as_of(Time(0).plus_days(DAYS));
    let chosen = Some(&choosing.chosen);
    let kept = Recommender::fit(&dataset, &events, as_of, chosen, 7, &Silent).unwrap();
    assert_eq!(kept.blend().parts.len(), choosing.chosen.recipes.len());
    assert_eq!(kept.recommend(&dataset, &Wish::plain(MemberId::at(0), 5)).len(), 5);
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

use super::{TakePartError, TakePartParams, TakePartValidParams};
use crate::engage::logistic::sigmoid;
use crate::math::Rng;
use crate::model::{
    ActivityKind, Builder, DAY, Dataset, EventDraft, EventKind, HOUR, MemberEvents, MemberId,
    Object, Silent, Time,
};

const KINDS: [ActivityKind; 3] =
    [ActivityKind::Live, ActivityKind::Poll, ActivityKind::QuestionAnswer];

/// A community in which each member has a liking that is all there is to who comes, and each
/// activity a draw of its own. Every member comments at a rate that goes with the liking.
fn community(seed: u64, members: usize, weeks: i64, surprise: f64) -> Dataset {
    let mut rng = Rng::seed(seed);
    let mut builder = Builder::default();
    let mut likings = Vec::new();
    for row in 0..members {
        let id = builder.member(&format!("m{row:04}"));
        builder.member_mut(id).joined = Time(0);
        let liking = -1.5 + 1.2 * rng.normal();
        likings.push((id, liking));
        for day in 1..7 * weeks {
            if rng.chance(0.15 * sigmoid(liking + 1.5)) {
                let time = Time(day * DAY + 19 * HOUR);
                let (object, kind) = (Object::None, EventKind::Comment);
                builder.event(EventDraft { member: id, object, kind, time, value: 0.0, row: None });
            }
        }
    }
    for week in 1..weeks {
        let id = builder.activity(&format!("a{week:02}"));
        let time = Time(7 * week * DAY + 19 * HOUR);
        builder.activity_mut(id).kind = Some(KINDS[week as usize % 3]);
        builder.activity_mut(id).starts = time;
        let draw = surprise * rng.normal() + [0.4, 0.0, -0.4][week as usize % 3];
        for &(member, liking) in &likings {
            if rng.chance(sigmoid(liking + draw)) {
                let (object, kind) = (Object::Activity(id), EventKind::Attend);
                builder.event(EventDraft { member, object, kind, time, value: 0.0, row: None });
            }
        }
    }
    builder.build().0
}

fn params() -> TakePartValidParams {
    TakePartParams::default().check().unwrap()
}

fn day(day: i64) -> Time {
    Time(day * DAY)
}

#[test]
fn activities_left_out_are_foretold_better_than_by_past_shares() {
    let dataset = community(1, 900, 41, 0.0);
    let events = MemberEvents::new(&dataset);
    let model = params().fit(&dataset, &events, day(300), &Silent).unwrap();
    let skill = model.skill();
    assert_eq!(skill.activities, 20);
    assert!(skill.is_better(), "{skill:?}");
    assert!(skill.auc > skill.baseline_auc + 0.02 && skill.auc > 0.7, "{skill:?}");
    assert!(skill.calibration < 0.02, "{skill:?}");
}

#[test]
fn a_coin_is_not_called_foretold() {
    // Members who differ in nothing: the past of each says nothing.
    let mut rng = Rng::seed(3);
    let mut builder = Builder::default();
    let members: Vec<MemberId> = (0..150).map(|row| builder.member(&format!("m{row}"))).collect();
    members.iter().for_each(|&member| builder.member_mut(member).joined = Time(0));
    for week in 1..17 {
        let activity = Object::Activity(builder.activity(&format!("a{week}")));
        for &member in &members {
            if rng.chance(0.3) {
                let (kind, time) = (EventKind::Attend, day(7 * week));
                let object = activity;
                builder.event(EventDraft { member, object, kind, time, value: 0.0, row: None });
            }
        }
    }
    let dataset = builder.build().0;
    let events = MemberEvents::new(&dataset);
    let model = params().fit(&dataset, &events, day(120), &Silent).unwrap();
    assert!((model.skill().auc - 0.5).abs() < 0.06, "{:?}", model.skill());
    let chances =
        model.chances(&dataset, &events, &[ActivityKind::Other], None, day(120), &Silent).unwrap();
    let squares = chances[0].members.iter().map(|chance| (chance.probability - 0.3).powi(2));
    let away = (squares.sum::<f64>() / 150.0).sqrt();
    assert!(away < 0.09, "{away}");
}

#[test]
fn the_interval_of_attendance_holds_what_comes() {
    let mut inside = 0;
    for seed in 0..24 {
        let dataset = community(100 + seed, 150, 22, 0.4);
        let events = MemberEvents::new(&dataset);
        // The last activity of 22 weeks is on day 147.
        let as_of = day(146);
        let model = params().fit(&dataset, &events, as_of, &Silent).unwrap();
        let kind = KINDS[21 % 3];
        let at = Some(Time(147 * DAY + 19 * HOUR));
        let chances = model.chances(&dataset, &events, &[kind], at, as_of, &Silent).unwrap();
        let invited: Vec<_> = chances[0].members.iter().collect();
        let expected = model.expected(kind, &invited, seed);
        let came = crate::engage::Attendance::new(&dataset, day(200)).held[20].came.len() as f64;
        inside += u32::from((expected.low..=expected.high).contains(&came));
        assert!(expected.high - expected.low < 100.0, "{expected:?} says nothing");
    }
    assert!(inside >= 21, "only {inside} of 24");
}

#[test]
fn who_always_came_is_expected_and_a_form_never_held_is_less_sure() {
    let dataset = community(5, 200, 20, 0.0);
    let events = MemberEvents::new(&dataset);
    let as_of = day(150);
    let model = params().fit(&dataset, &events, as_of, &Silent).unwrap();
    let kinds = [ActivityKind::Live, ActivityKind::Contest];
    let chances = model.chances(&dataset, &events, &kinds, None, as_of, &Silent).unwrap();
    let [live, contest] = &chances[..] else { panic!() };
    let held = crate::engage::Attendance::new(&dataset, as_of).held;
    let count = |member| held.iter().filter(|gathering| gathering.has(member)).count();
    let best = live.members.iter().max_by_key(|chance| count(chance.member)).unwrap();
    let worst = live.members.iter().min_by_key(|chance| count(chance.member)).unwrap();
    assert!(best.probability > worst.probability + 0.3, "{best:?} {worst:?}");
    assert!(model.reasons(ActivityKind::Live, best)[0].1 > 0.0);
    let width = |chances: &super::Chances| {
        let invited: Vec<_> = chances.members.iter().collect();
        let interval = model.expected(chances.kind, &invited, 1);
        interval.high - interval.low
    };
    assert!(width(contest) > width(live));
}

#[test]
fn too_little_is_said_to_be_too_little() {
    let dataset = community(6, 30, 4, 0.0);
    let events = MemberEvents::new(&dataset);
    let error = params().fit(&dataset, &events, day(150), &Silent).unwrap_err();
    assert!(matches!(error, TakePartError::TooFew { activities: 3, .. }), "{error}");
    assert!(TakePartParams { lead: -1, ..TakePartParams::default() }.check().is_err());
}

use super::{Lift, LiftParams, LiftValidParams, LiftVerdict};
use crate::engage::Attendance;
use crate::math::Rng;
use crate::model::{
    Builder, DAY, Dataset, EventDraft, EventKind, HOUR, MemberEvents, Object, Silent, Time,
};

/// Days of the simulated history, and the day of the activity.
const DAYS: i64 = 200;
const HELD: i64 = 147;

/// Why people come to the activity.
#[derive(Clone, Copy, PartialEq)]
enum Why {
    /// They are regulars at heart.
    Heart,
    /// They were there in the weeks before, for whatever reason, and saw it announced.
    Moment,
}

/// A community in which the activity brings `effect` more days in a hundred to who came, for
/// four weeks. Everybody comes with a rate of their own, which swings in spells of three
/// weeks; the whole community slackens in the end.
fn community(seed: u64, members: usize, why: Why, effect: f64) -> Dataset {
    let mut rng = Rng::seed(seed);
    let mut builder = Builder::default();
    let activity = builder.activity("held");
    builder.activity_mut(activity).starts = Time(HELD * DAY + 18 * HOUR);
    let act = |builder: &mut Builder, member, object, kind, day: i64| {
        let time = Time(day * DAY + 18 * HOUR);
        builder.event(EventDraft { member, object, kind, time, value: 0.0, row: None });
    };
    for row in 0..members {
        let member = builder.member(&format!("m{row:04}"));
        builder.member_mut(member).joined = Time(0);
        let heart = 0.03 + 0.5 * rng.unit().powi(3);
        let swings: Vec<f64> = (0..12).map(|_| if rng.chance(0.3) { 2.2 } else { 0.6 }).collect();
        let (mut came, mut seen) = (false, 0.0);
        for day in 0..DAYS {
            if day == HELD {
                came = rng.chance(match why {
                    Why::Heart => 1.6 * heart,
                    Why::Moment => 0.05 * seen,
                });
            }
            let slack = if day > HELD { 0.85 } else { 1.0 };
            let brought = if came && day > HELD && day <= HELD + 28 { effect } else { 0.0 };
            if rng.chance(heart * swings[(day / 21) as usize] * slack + brought) {
                act(&mut builder, member, Object::None, EventKind::Comment, day);
                seen += f64::from(u8::from((HELD - 28..HELD).contains(&day)));
            }
        }
        if came {
            act(&mut builder, member, Object::Activity(activity), EventKind::Attend, HELD);
        }
    }
    builder.build().0
}

fn params() -> LiftValidParams {
    LiftParams::default().check().unwrap()
}

fn measure(dataset: &Dataset, as_of: Time) -> Lift {
    let events = MemberEvents::new(dataset);
    let held = Attendance::new(dataset, as_of);
    params().measure(dataset, &events, &held.held[0], as_of, &Silent).unwrap()
}

fn verdicts(why: Why, effect: f64, communities: u64, members: usize) -> (u32, u32, u32) {
    let (mut more, mut unclear, mut less) = (0, 0, 0);
    for seed in 0..communities {
        let dataset = community(1_000 + seed, members, why, effect);
        match measure(&dataset, Time(DAYS * DAY)) {
            Lift::Measured(found) => match found.verdict() {
                LiftVerdict::More => more += 1,
                LiftVerdict::Unclear => unclear += 1,
                LiftVerdict::Less => less += 1,
            },
            other => panic!("{other:?}"),
        }
    }
    (more, unclear, less)
}

#[test]
fn nothing_is_found_where_nothing_is() {
    for why in [Why::Heart, Why::Moment] {
        let (more, _, less) = verdicts(why, 0.0, 100, 300);
        assert!(more + less <= 5, "{more} more, {less} less of 100");
    }
}

#[test]
fn a_planted_effect_is_found_and_its_size_is_right() {
    for why in [Why::Heart, Why::Moment] {
        let (more, unclear, less) = verdicts(why, 0.2, 20, 500);
        assert!(more >= 18 && less == 0, "{more} {unclear} {less}");
    }
    let dataset = community(7, 1_500, Why::Heart, 0.2);
    let Lift::Measured(found) = measure(&dataset, Time(DAYS * DAY)) else { panic!() };
    // 28 days at 0.2 are 5.6, less the days on which they came anyway.
    assert!(found.lift.low < 5.6 && found.lift.high > 4.0, "{:?}", found.lift);
    assert!(found.alike.balance.1 < found.alike.balance.0);
    assert_eq!(found.days, 28);
}

#[test]
fn few_people_and_few_days_are_said_to_be_few() {
    let small = community(3, 20, Why::Heart, 0.0);
    assert!(matches!(measure(&small, Time(DAYS * DAY)), Lift::TooFew { needed: 10, .. }));
    let early = Time((HELD + 5) * DAY);
    let Lift::TooEarly { ready } = measure(&small, early) else { panic!() };
    assert_eq!(ready, Time((HELD + 15) * DAY + 18 * HOUR));
    assert!(LiftParams { days: 30, ..LiftParams::default() }.check().is_err());
}

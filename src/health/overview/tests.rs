use super::overview;
use crate::health::{Finding, Measure, MeasureKind, Overview};
use crate::model::{
    Builder, DAY, Dataset, EventDraft, EventKind, MemberEvents, MemberId, Object, PaymentDraft,
    PaymentStatus, TierId, Time,
};

const NOW: Time = Time(500 * DAY);

fn act(builder: &mut Builder, member: MemberId, kind: EventKind, days_ago: i64) {
    let row = Some(builder.event_count() as u64);
    let time = NOW.plus_days(-days_ago);
    builder.event(EventDraft { member, object: Object::None, kind, time, value: 0.0, row });
}

/// Two people active now, one before, one newcomer; a busy robot; badges are no acts.
fn community() -> Dataset {
    let mut builder = Builder::default();
    let [ann, bob, cy, robot] = ["ann", "bob", "cy", "robot"].map(|key| builder.member(key));
    builder.member_mut(robot).robot = true;
    builder.member_mut(cy).joined = NOW.plus_days(-5);
    act(&mut builder, ann, EventKind::Post, 200);
    act(&mut builder, ann, EventKind::Comment, 40);
    act(&mut builder, bob, EventKind::Like, 35);
    act(&mut builder, ann, EventKind::Comment, 3);
    act(&mut builder, ann, EventKind::Comment, 3);
    act(&mut builder, ann, EventKind::Like, 2);
    act(&mut builder, cy, EventKind::View, 1);
    act(&mut builder, bob, EventKind::Badge, 1);
    act(&mut builder, robot, EventKind::Post, 0);
    for (amount, status) in [
        (1_000, PaymentStatus::Paid),
        (300, PaymentStatus::Refunded),
        (900, PaymentStatus::Declined),
    ] {
        let (time, currency, row) = (NOW.plus_days(-1), "USD".to_owned(), None);
        builder.payment(PaymentDraft {
            member: ann,
            tier: TierId::NONE,
            time,
            amount,
            currency,
            status,
            row,
        });
    }
    builder.build().0
}

fn measure(overview: &Overview, kind: MeasureKind) -> Measure {
    overview.measures.iter().find(|measure| measure.kind == kind).unwrap().clone()
}

#[test]
fn numbers_of_the_period_and_of_the_one_before() {
    let dataset = community();
    let found = overview(&dataset, &MemberEvents::new(&dataset), NOW.plus_days(90), 30);
    let pair = |kind| {
        let measure = measure(&found, kind);
        (measure.value, measure.previous)
    };
    assert_eq!(pair(MeasureKind::Members), (Some(3.0), Some(2.0)));
    assert_eq!(pair(MeasureKind::ActiveMembers), (Some(2.0), Some(2.0)));
    assert_eq!(pair(MeasureKind::NewMembers), (Some(1.0), Some(0.0)));
    assert_eq!(pair(MeasureKind::Acts), (Some(4.0), Some(2.0)));
    assert_eq!(pair(MeasureKind::Contributors), (Some(1.0), Some(1.0)));
    assert_eq!(pair(MeasureKind::NewContents), (None, None), "no content has a date");
    assert_eq!(pair(MeasureKind::PayingMembers), (Some(1.0), Some(0.0)));
    let revenue = MeasureKind::Revenue { currency: *b"USD" };
    assert_eq!(pair(revenue), (Some(7.0), Some(0.0)));
    assert_eq!(found.kinds[0], (EventKind::Comment, 2));
    assert_eq!(found.active_days.counts, [1, 1, 1], "bob none, cy one, ann two");
    assert_eq!(found.activity.step_days, 7, "two hundred days are shown by week");
    assert_eq!(found.activity.acts.iter().sum::<u32>(), 7);
    assert_eq!(
        found.findings,
        [
            Finding::ActivityChange { change: 1.0, now: 4, before: 2 },
            Finding::Silent { members: 1, of: 3 },
            Finding::Newcomers { joined: 1, acted: 1 },
        ]
    );
}

#[test]
fn a_period_that_the_history_does_not_cover_is_not_compared_with() {
    let dataset = community();
    let found = overview(&dataset, &MemberEvents::new(&dataset), NOW, 150);
    assert!(found.measures.iter().all(|measure| measure.previous.is_none()));
}

#[test]
fn an_empty_community_has_no_numbers_and_does_not_fall_over() {
    let dataset = Dataset::default();
    let found = overview(&dataset, &MemberEvents::new(&dataset), NOW, 30);
    assert!(found.activity.starts.is_empty());
    assert!(found.findings.is_empty());
    assert_eq!(measure(&found, MeasureKind::ActiveShare).value, None);
}

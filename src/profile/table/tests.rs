use super::FeatureTable;
use crate::model::{
    Builder, ContentId, DAY, Dataset, EventDraft, EventKind, MemberEvents, MemberId, Object, Time,
};
use crate::profile::Feature;

const NOW: Time = Time(1_000 * DAY);

fn act(builder: &mut Builder, member: MemberId, kind: EventKind, object: Object, days_ago: i64) {
    let time = NOW.plus_days(-days_ago);
    let row = Some(builder.event_count() as u64);
    builder.event(EventDraft { member, object, kind, time, value: 5.0, row });
}

/// Ann writes and is liked; Bob only likes; Cy never acts; the robot is nobody.
fn community() -> Dataset {
    let mut builder = Builder::default();
    let [ann, bob, cy, robot] = ["ann", "bob", "cy", "robot"].map(|key| builder.member(key));
    builder.member_mut(robot).robot = true;
    builder.member_mut(cy).joined = NOW.plus_days(-50);
    let content = builder.content("c");
    builder.content_mut(content).author = ann;
    let on = Object::Content(content);
    act(&mut builder, ann, EventKind::Post, on, 100);
    act(&mut builder, ann, EventKind::Comment, on, 30);
    act(&mut builder, ann, EventKind::View, on, 3);
    act(&mut builder, ann, EventKind::View, on, 3);
    act(&mut builder, bob, EventKind::Like, on, 0);
    act(&mut builder, robot, EventKind::Like, on, 0);
    act(&mut builder, bob, EventKind::Like, Object::Content(ContentId(0)), -1);
    builder.event(EventDraft {
        member: bob,
        object: Object::None,
        kind: EventKind::Share,
        time: Time::NONE,
        value: 0.0,
        row: None,
    });
    builder.build().0
}

fn column(table: &FeatureTable, feature: Feature) -> Vec<f64> {
    table.column(table.column_of(feature).unwrap()).to_vec()
}

#[test]
fn counts_windows_and_ages() {
    let dataset = community();
    let table = FeatureTable::compute(&dataset, &MemberEvents::new(&dataset), NOW);
    assert_eq!(table.people.len(), 3, "the robot has no row");
    assert_eq!(column(&table, Feature::Acts7), [2.0, 1.0, 0.0]);
    // Day 30 before now is outside the last 30 days, which end with now.
    assert_eq!(column(&table, Feature::Acts30), [2.0, 1.0, 0.0]);
    assert_eq!(column(&table, Feature::Acts90), [3.0, 1.0, 0.0]);
    assert_eq!(column(&table, Feature::ActsAll), [4.0, 2.0, 0.0]);
    assert_eq!(column(&table, Feature::ActiveDaysAll), [3.0, 1.0, 0.0]);
    assert_eq!(column(&table, Feature::ActiveDays90), [2.0, 1.0, 0.0]);
    assert_eq!(column(&table, Feature::Recency), [3.0, 0.0, 100.0]);
    assert_eq!(column(&table, Feature::Minutes), [10.0, 0.0, 0.0]);
    assert_eq!(column(&table, Feature::Received), [1.0, 0.0, 0.0], "a robot's like is none");
    assert_eq!(column(&table, Feature::Shares), [0.0, 1.0, 0.0], "without a time, yet counted");
    let decayed = column(&table, Feature::DecayedActs);
    let expected = 2.0 * 0.5f64.powf(0.1) + 0.5 + 0.5f64.powf(10.0 / 3.0);
    assert!((decayed[0] - expected).abs() < 1e-12, "{decayed:?}");
}

#[test]
fn what_nobody_has_is_left_out_and_what_one_lacks_is_missing() {
    let dataset = community();
    let table = FeatureTable::compute(&dataset, &MemberEvents::new(&dataset), NOW);
    assert_eq!(table.column_of(Feature::Searches), None);
    assert_eq!(table.column_of(Feature::Paid), None);
    assert!(column(&table, Feature::WeekendShare)[2].is_nan(), "no act, no weekday");
}

#[test]
fn levels_invert() {
    let dataset = community();
    let table = FeatureTable::compute(&dataset, &MemberEvents::new(&dataset), NOW);
    let recency = table.column_of(Feature::Recency).unwrap();
    assert_eq!(table.levels(recency, true), [1.0 / 3.0, 2.0 / 3.0, 0.0]);
}

#[test]
fn every_feature_of_the_catalogue_is_declared_once() {
    let mut catalogue = Feature::CATALOGUE.to_vec();
    assert!(catalogue.is_sorted());
    catalogue.dedup();
    assert_eq!(catalogue.len(), Feature::CATALOGUE.len());
}

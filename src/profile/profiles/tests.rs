use super::Profiles;
use crate::math::Rng;
use crate::model::{Builder, Dataset, MemberEvents, MemberId, Silent, Time};
use crate::profile::Feature;

fn fit(dataset: &Dataset) -> Profiles {
    Profiles::fit(dataset, &MemberEvents::new(dataset), Time(0), 1, &Silent).unwrap()
}

#[test]
fn nobody_and_somebody_alone_have_no_segments() {
    let empty = fit(&Dataset::default());
    assert!(!empty.segments().structured);
    assert_eq!(empty.score_of(MemberId(0)), 0.0);
    let mut builder = Builder::default();
    builder.member("alone");
    let alone = fit(&builder.build().0);
    assert_eq!(alone.segments().people, 1);
    assert!(alone.feature_values(MemberId(0)).is_empty(), "one person differs from nobody");
    assert!(alone.briefs().is_empty());
}

/// Two heaps of members known by the columns of a community table alone.
fn table_without_events() -> Dataset {
    let mut rng = Rng::seed(1);
    let mut builder = Builder::default();
    for index in 0..200 {
        let member = builder.member(&format!("m{index:03}"));
        let level = if index < 60 { 10.0 } else { 0.0 };
        for name in ["active_days", "content_count", "interaction_count"] {
            builder.attribute_number(member, name, level + rng.normal());
        }
    }
    let robot = builder.member("robot");
    builder.member_mut(robot).robot = true;
    builder.attribute_number(robot, "active_days", 1e9);
    builder.build().0
}

#[test]
fn a_table_without_events_is_profiled_too() {
    let dataset = table_without_events();
    let profiles = fit(&dataset);
    let briefs = profiles.briefs();
    assert_eq!(briefs.len(), 2);
    assert_eq!(briefs[0].members, 60, "the busy ones come first");
    assert!(briefs[0].name.traits.iter().all(|&(_, high)| high));
    assert_eq!(profiles.members_of(0).count(), 60);
    assert_eq!(profiles.segment_of(MemberId(0)), Some(0));
    assert_eq!(profiles.segment_of(MemberId(200)), None, "robots are in no segment");
    assert_eq!(profiles.terms_of(MemberId(0)).len(), 3);
    assert!(profiles.score_of(MemberId(0)) > profiles.score_of(MemberId(100)));
    let values = profiles.feature_values(MemberId(0));
    assert_eq!(values[0].feature, Feature::Attribute(0));
    assert_eq!(profiles.segments().map.len(), 200);
}

use super::{ClassRules, ClassRulesError, Level, Need, Role};
use crate::model::{
    ActivityKind, Builder, DAY, EventDraft, EventKind, MemberEvents, MemberId, Object, Time,
};
use crate::profile::FeatureTable;

const NOW: Time = Time(400 * DAY);

fn act(builder: &mut Builder, member: MemberId, kind: EventKind, object: Object, days_ago: i64) {
    let time = NOW.plus_days(-days_ago);
    let row = Some(builder.event_count() as u64);
    builder.event(EventDraft { member, object, kind, time, value: 0.0, row });
}

#[test]
fn the_first_rule_that_holds_decides() {
    let mut builder = Builder::default();
    // By key: writer, reader, boss, nobody.
    let [writer, reader, boss, nobody] = ["a", "b", "c", "d"].map(|key| builder.member(key));
    builder.attribute_text(boss, "Role", "Site Moderator");
    builder.attribute_text(nobody, "Role", "member");
    let lesson = builder.content("lesson");
    builder.content_mut(lesson).kind = Some(ActivityKind::Course);
    for day in 0..9 {
        act(&mut builder, reader, EventKind::View, Object::Content(lesson), day);
    }
    for day in [50, 60, 70] {
        act(&mut builder, writer, EventKind::Answer, Object::None, day);
    }
    act(&mut builder, nobody, EventKind::Like, Object::None, 200);
    let data = builder.build().0;
    let events = MemberEvents::new(&data);
    let table = FeatureTable::compute(&data, &events, NOW);
    let classes = ClassRules::default().check().unwrap().sort(&data, &events, &table);
    let of = |id: MemberId| classes.of(id).unwrap();
    assert_eq!(of(writer).role, Role::Contributor);
    assert_eq!((of(writer).need, of(writer).level), (Some(Need::ProblemSolving), Level::Low));
    assert_eq!(of(reader).role, Role::Active);
    assert_eq!((of(reader).need, of(reader).level), (Some(Need::Learning), Level::High));
    assert_eq!(of(boss).role, Role::Moderator);
    assert_eq!((of(nobody).role, of(nobody).need), (Role::Ordinary, None), "long ago");
    let counts = classes.counts();
    assert_eq!(counts.roles.iter().map(|one| one.1).sum::<u64>(), 4);
    assert_eq!(counts.needs.iter().map(|one| one.1).sum::<u64>(), 4);
    assert_eq!(counts.levels, [(Level::High, 1), (Level::Medium, 0), (Level::Low, 3)]);
}

#[test]
fn rules_are_checked() {
    let rules = ClassRules { high_days: 2, ..ClassRules::default() };
    assert_eq!(rules.check(), Err(ClassRulesError::Reversed { medium: 2, high: 2 }));
    let rules = ClassRules { active_days: 31, ..ClassRules::default() };
    assert!(matches!(rules.check(), Err(ClassRulesError::OutOfRange { value: 31, .. })));
}

use super::{Builder, EventDraft, PaymentDraft};
use crate::model::{
    ActivityKind, AttributeValues, Audience, ContentId, Dataset, EventKind, MemberId, Object,
    PaymentStatus, TierId, Time,
};

fn event(member: MemberId, object: Object, time: i64) -> EventDraft {
    EventDraft { member, object, kind: EventKind::View, time: Time(time), value: 0.0, row: None }
}

fn built(fill: impl FnOnce(&mut Builder)) -> Dataset {
    let mut builder = Builder::default();
    fill(&mut builder);
    builder.build().0
}

/// `old`, then `new` over it: what an import does to what is stored.
fn over(old: &Dataset, new: &Dataset) -> Dataset {
    built(|builder| {
        builder.absorb(old);
        builder.absorb(new);
    })
}

#[test]
fn a_key_is_a_row() {
    let mut builder = Builder::default();
    let zoe = builder.member("zoe");
    assert_eq!(builder.member("zoe"), zoe);
    assert_eq!(builder.find_member("zoe"), Some(zoe));
    assert_eq!(builder.find_member("adam"), None);
    assert_ne!(builder.member("adam"), zoe);
    assert_eq!(builder.member_count(), 2);
}

#[test]
fn tables_are_ordered_by_key_and_references_follow() {
    let data = built(|builder| {
        let zoe = builder.member("zoe");
        let question = builder.content("q");
        let answer = builder.content("a");
        let live = builder.activity("live");
        let adam = builder.member("adam");
        let gold = builder.tier("gold");
        builder.tier("bronze");
        builder.content_mut(answer).parent = question;
        builder.content_mut(answer).author = adam;
        builder.content_mut(question).author = zoe;
        builder.member_mut(zoe).tier = gold;
        builder.activity("a first one");
        builder.event(event(zoe, Object::Content(answer), 2));
        builder.event(event(adam, Object::Activity(live), 1));
    });
    assert_eq!(data.members.key.iter().collect::<Vec<_>>(), ["adam", "zoe"]);
    assert_eq!(data.contents.key.iter().collect::<Vec<_>>(), ["a", "q"]);
    assert_eq!(data.contents.author, [MemberId(0), MemberId(1)]);
    assert_eq!(data.contents.parent, [ContentId(1), ContentId::NONE]);
    assert_eq!(data.contents.root(ContentId(0)), ContentId(1));
    assert_eq!(data.members.tier, [TierId::NONE, TierId(1)]);
    let log: Vec<_> = data.events.iter().map(|event| (event.member, event.object.code())).collect();
    assert_eq!(log, [(MemberId(0), 4), (MemberId(1), 1)], "ordered by time, objects renumbered");
}

#[test]
fn equal_rows_count_once_unless_the_export_numbers_them() {
    let mut builder = Builder::default();
    let member = builder.member("a");
    let vote = event(member, Object::None, 5);
    for row in [None, None, Some(1), Some(2), Some(2)] {
        builder.event(EventDraft { row, ..vote });
    }
    assert_eq!(builder.event_count(), 5);
    let (data, duplicates) = builder.build();
    assert_eq!((data.events.len(), duplicates), (3, 2));
}

#[test]
fn a_content_and_an_activity_of_one_key_stay_two() {
    let data = built(|builder| {
        let member = builder.member("a");
        let content = builder.content("x");
        let activity = builder.activity("x");
        builder.event(event(member, Object::Content(content), 5));
        builder.event(event(member, Object::Activity(activity), 5));
        builder.event(event(member, Object::None, 5));
    });
    assert_eq!(data.events.len(), 3);
}

#[test]
fn payments_that_differ_in_tier_or_currency_stay_two() {
    let mut builder = Builder::default();
    let member = builder.member("a");
    let tiers = [builder.tier("x"), builder.tier("y"), TierId::NONE];
    for tier in tiers {
        for currency in ["USD", "EUR", "USD"] {
            builder.payment(PaymentDraft {
                member,
                tier,
                time: Time(1),
                amount: 500,
                currency: currency.to_owned(),
                status: PaymentStatus::Paid,
                row: None,
            });
        }
    }
    let (data, duplicates) = builder.build();
    assert_eq!((data.payments.len(), duplicates), (6, 3));
}

#[test]
fn tags_are_ordered_and_named_once() {
    let data = built(|builder| {
        let first = builder.content("1");
        builder.content_mut(first).tags = vec!["wood".to_owned(), "clay".to_owned()];
        builder.content("2");
        let third = builder.content("3");
        builder.content_mut(third).tags =
            vec!["wood".to_owned(), "wood".to_owned(), "ash".to_owned()];
    });
    assert_eq!(data.contents.tag_names.iter().collect::<Vec<_>>(), ["ash", "clay", "wood"]);
    assert_eq!(data.contents.tags(ContentId(0)), [1, 2]);
    assert!(data.contents.tags(ContentId(1)).is_empty());
    assert_eq!(data.contents.tag_list(ContentId(2)), ["ash", "wood"]);
}

#[test]
fn one_word_makes_a_column_words_and_the_last_value_counts() {
    let data = built(|builder| {
        let (a, b) = (builder.member("a"), builder.member("b"));
        builder.attribute_number(a, "age", 30.0);
        builder.attribute_number(a, "age", 31.0);
        builder.attribute_text(b, "city", "Oslo");
        builder.attribute_text(b, "city", "12");
        builder.attribute_number(b, "city", 13.5);
        builder.attribute_text(a, "nothing", "");
    });
    let names: Vec<_> = data.members.attributes.iter().map(|a| a.name.as_str()).collect();
    assert_eq!(names, ["age", "city"], "an empty word is no attribute");
    let AttributeValues::Number(ages) = &data.members.attributes[0].values else {
        panic!("ages are numbers")
    };
    assert!(ages[0] == 31.0 && ages[1].is_nan());
    let AttributeValues::Text(cities) = &data.members.attributes[1].values else {
        panic!("cities are words")
    };
    assert_eq!(cities.iter().collect::<Vec<_>>(), ["", "13.5"]);
}

#[test]
fn a_newcomer_wins_where_it_has_a_value() {
    let old = built(|builder| {
        let member = builder.member("a");
        let gold = builder.tier("gold");
        builder.tier_mut(gold).name = "Gold".to_owned();
        builder.tier_mut(gold).price = 900;
        let draft = builder.member_mut(member);
        draft.name = "Old".to_owned();
        draft.joined = Time(1);
        draft.tier = gold;
        draft.lost = Some(false);
        builder.attribute_text(member, "city", "Oslo");
        let content = builder.content("c");
        let draft = builder.content_mut(content);
        draft.title = "Title".to_owned();
        draft.kind = Some(ActivityKind::Article);
        draft.audience = Some(Audience::Paid);
        draft.author = member;
        draft.tags = vec!["wood".to_owned()];
    });
    let new = built(|builder| {
        let member = builder.member("a");
        let draft = builder.member_mut(member);
        draft.name = "New".to_owned();
        draft.lost = Some(true);
        builder.attribute_number(member, "city", 7.0);
        // Merely mentioned: they say nothing about price, form or audience.
        builder.tier("gold");
        builder.content("c");
    });
    let both = over(&old, &new);
    assert_eq!(both.members.label(MemberId(0)), "New");
    assert_eq!((both.members.joined[0], both.members.lost[0]), (Time(1), 1));
    assert_eq!(both.members.tier[0], TierId(0));
    assert_eq!((both.tiers.price[0], both.tiers.name.get(0)), (900, "Gold"));
    assert_eq!(both.contents, old.contents);
    let AttributeValues::Text(cities) = &both.members.attributes[0].values else {
        panic!("a column that had words stays words")
    };
    assert_eq!(cities.get(0), "7");
}

#[test]
fn a_content_of_which_only_the_audience_is_known_keeps_it() {
    let paid = built(|builder| {
        let content = builder.content("c");
        builder.content_mut(content).audience = Some(Audience::Paid);
    });
    assert_eq!(over(&Dataset::default(), &paid), paid);
}

#[test]
fn what_was_made_up_stays_marked() {
    let mut builder = Builder::default();
    builder.mark_synthetic();
    let sample = builder.build().0;
    assert!(over(&sample, &Dataset::default()).synthetic);
    assert!(over(&Dataset::default(), &sample).synthetic);
    assert!(!over(&Dataset::default(), &Dataset::default()).synthetic);
}

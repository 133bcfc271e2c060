use super::open;
use crate::embed::input::{
    ActivityInput, CommunityInput, ContentInput, EventInput, MemberInput, PaymentInput, Rows,
    TierInput,
};
use crate::embed::loose::Loose;
use crate::model::{
    ActivityKind, AttributeValues, Audience, ContentId, EventKind, Issue, IssueKind, MemberId,
    Object, PaymentStatus, TierId, Time,
};

/// 2024-06-01T00:00:00Z.
const NOW: Time = Time(1_717_200_000_000);

fn text(text: &str) -> Loose {
    Loose::Text(text.to_owned())
}

fn rows<T>(rows: Vec<T>) -> Rows<T> {
    Rows(rows.into_iter().map(Some).collect())
}

fn event(member: &str, kind: &str, time: Loose) -> EventInput {
    EventInput { member: text(member), kind: text(kind), time, ..EventInput::default() }
}

/// List, first row and how many, by kind of trouble.
fn seen(issues: &[Issue]) -> Vec<(&str, Option<u64>, u64)> {
    issues.iter().map(|issue| (issue.file.as_str(), issue.row, issue.count)).collect()
}

#[test]
fn a_clean_community_comes_through_whole() {
    let input = CommunityInput {
        members: rows(vec![
            MemberInput {
                id: text("zoe"),
                name: text("Zoe A."),
                joined: text("2024-01-02"),
                tier: text("gold"),
                lost: Loose::Flag(false),
                attributes: Loose::Fields(vec![
                    ("age".to_owned(), Loose::Number(41.0)),
                    ("city".to_owned(), text("Oslo")),
                ]),
                ..MemberInput::default()
            },
            MemberInput {
                id: Loose::Number(7.0),
                robot: Loose::Flag(true),
                ..MemberInput::default()
            },
        ]),
        contents: rows(vec![ContentInput {
            id: text("c1"),
            title: text("Dovetails"),
            tags: Loose::List(vec![text("wood"), text("")]),
            kind: text("question-answer"),
            audience: text("paid"),
            author: text("zoe"),
            published: Loose::Number(1_706_745_600_000.0),
            ..ContentInput::default()
        }]),
        activities: rows(vec![ActivityInput {
            id: text("a1"),
            kind: text("live"),
            // Activities may lie ahead.
            starts: text("2030-01-01T18:00:00Z"),
            ..ActivityInput::default()
        }]),
        tiers: rows(vec![TierInput {
            id: text("gold"),
            name: text("Gold"),
            price: Loose::Number(900.0),
            currency: text("USD"),
            months: Loose::Number(3.0),
        }]),
        payments: rows(vec![PaymentInput {
            member: text("zoe"),
            tier: text("gold"),
            time: text("2024-01-02"),
            amount: text("900"),
            currency: text("USD"),
            ..PaymentInput::default()
        }]),
        events: rows(vec![
            EventInput {
                content: text("c1"),
                ..event("zoe", "comment", text("2024-02-03T10:00:00Z"))
            },
            EventInput {
                activity: text("a1"),
                value: Loose::Number(5.0),
                ..event("zoe", "Attend", Loose::Nothing)
            },
        ]),
    };
    let (data, report) = open(&input, NOW);
    assert_eq!(report.issues, []);
    assert!(report.files.iter().all(|list| list.read == list.accepted && list.rejected == 0));
    assert_eq!(data.members.key.iter().collect::<Vec<_>>(), ["7", "zoe"]);
    let zoe = MemberId(1);
    assert_eq!(data.members.label(zoe), "Zoe A.");
    assert_eq!((data.members.tier[1], data.members.lost[1]), (TierId(0), 0));
    assert!(data.members.robot[0]);
    let AttributeValues::Number(ages) = &data.members.attributes[0].values else {
        panic!("ages are numbers")
    };
    assert_eq!(ages[1], 41.0);
    assert_eq!(data.contents.kind[0], ActivityKind::QuestionAnswer);
    assert_eq!(data.contents.audience[0], Audience::Paid);
    assert_eq!(data.contents.tag_list(ContentId(0)), ["wood"]);
    assert_eq!((data.tiers.price[0], data.tiers.months[0]), (900, 3));
    assert_eq!((data.payments.amount[0], data.payments.status[0]), (900, PaymentStatus::Paid));
    let log: Vec<_> = data.events.iter().collect();
    assert_eq!((log[0].kind, log[0].time, log[0].value), (EventKind::Attend, Time::NONE, 5.0));
    assert_eq!(log[1].object, Object::Content(ContentId(0)));
}

#[test]
fn dirty_events_are_left_out_and_told_once_each() {
    let good = || event("a", "view", text("2024-02-03"));
    let input = CommunityInput {
        events: Rows(vec![
            Some(good()),
            None,
            Some(event("", "view", Loose::Nothing)),
            Some(event("a", "view", text("yesterday"))),
            Some(event("a", "view", Loose::Number(f64::NAN))),
            Some(event("a", "view", text("2024-06-02"))),
            Some(EventInput { kind: Loose::Nothing, ..good() }),
            Some(EventInput { kind: text("somersault"), ..good() }),
            Some(EventInput { value: text("1e999"), ..event("b", "view", Loose::Nothing) }),
            Some(good()),
        ]),
        ..CommunityInput::default()
    };
    let (data, report) = open(&input, NOW);
    let list = &report.files[0];
    assert_eq!((list.read, list.accepted, list.rejected), (10, 4, 6));
    assert_eq!((data.events.len(), report.duplicates), (3, 1));
    let expected = [
        ("events", Some(1), 1),
        ("events", Some(3), 2),
        ("events", Some(5), 1),
        ("events", Some(6), 1),
        ("events", Some(7), 1),
        ("events", Some(8), 1),
        ("events", Some(2), 1),
    ];
    assert_eq!(seen(&report.issues), expected);
    let somersault = data.events.iter().find(|event| event.kind == EventKind::Other);
    assert!(somersault.is_some(), "an unknown kind is an act all the same");
}

#[test]
fn a_bad_field_leaves_the_rest_of_its_row() {
    let input = CommunityInput {
        members: rows(vec![
            MemberInput { name: text("Nobody"), ..MemberInput::default() },
            MemberInput { id: text("a"), joined: text("2099-01-01"), ..MemberInput::default() },
            MemberInput {
                id: text("b"),
                joined: Loose::Odd,
                attributes: Loose::Fields(vec![("age".to_owned(), Loose::Number(f64::INFINITY))]),
                ..MemberInput::default()
            },
        ]),
        tiers: rows(vec![TierInput { id: text("t"), price: text("free"), ..TierInput::default() }]),
        ..CommunityInput::default()
    };
    let (data, report) = open(&input, NOW);
    assert_eq!(data.members.key.iter().collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(data.members.joined, [Time::NONE; 2]);
    assert!(data.members.attributes.is_empty());
    assert_eq!((data.tiers.len(), data.tiers.price[0]), (1, 0));
    let kinds =
        |kind: fn(&IssueKind) -> bool| report.issues.iter().filter(|i| kind(&i.kind)).count();
    assert_eq!(kinds(|kind| matches!(kind, IssueKind::MissingValue { .. })), 1);
    assert_eq!(kinds(|kind| matches!(kind, IssueKind::FutureDate { .. })), 1);
    assert_eq!(kinds(|kind| matches!(kind, IssueKind::BadDate { .. })), 1);
    assert_eq!(kinds(|kind| matches!(kind, IssueKind::BadNumber { .. })), 2);
}

#[test]
fn ids_that_no_list_defines_are_taken_and_told() {
    let member = |id| MemberInput { id: text(id), ..MemberInput::default() };
    let input = CommunityInput {
        members: rows(vec![member("a"), member("a")]),
        events: rows(vec![
            event("a", "view", Loose::Nothing),
            event("ghost", "view", Loose::Nothing),
        ]),
        ..CommunityInput::default()
    };
    let (data, report) = open(&input, NOW);
    assert_eq!(data.members.len(), 2);
    assert_eq!(seen(&report.issues), [("events", Some(1), 1), ("members", Some(1), 1)]);
    assert_eq!(report.issues[1].kind, IssueKind::RepeatedKey { key: "a".to_owned() });
}

#[test]
fn nothing_is_a_community_too() {
    let (data, report) = open(&CommunityInput::default(), NOW);
    assert!(data.is_empty() && report.issues.is_empty() && report.files.is_empty());
}

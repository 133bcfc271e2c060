//! The brief's five CSVs, recognised by their headers.

use super::support::*;
use truefan::model::{AttributeValues, EventKind, IssueKind, MemberId, Object, Time};

fn numbers(imported: &truefan::ingest::Imported, name: &str) -> Vec<f64> {
    let attributes = &imported.dataset.members.attributes;
    let attribute = attributes.iter().find(|attribute| attribute.name == name);
    match &attribute.unwrap_or_else(|| panic!("no attribute {name}")).values {
        AttributeValues::Number(values) => values.clone(),
        AttributeValues::Text(_) => panic!("{name} holds words"),
    }
}

#[test]
fn user_data_with_scores() {
    let imported = import_all(&[fixture("user_data.csv")]);
    assert_eq!(imported.preview.report.files[0].format, "user_data");
    assert_eq!(imported.rows(), (5, 4, 1));
    assert_eq!(imported.events(EventKind::Rate), 4);
    assert_eq!(imported.dataset.contents.len(), 3);
    let bad = imported.issue(|kind| matches!(kind, IssueKind::BadNumber { .. }));
    assert_eq!(bad.row, Some(5));
    assert_eq!(bad.kind, IssueKind::BadNumber { column: "score".into(), value: "nan".into() });
    assert!(!imported.preview.tables[0].needs_mapping);
    assert_eq!(imported.preview.tables[0].mapping.value, Some(2), "shown, and changeable");
}

#[test]
fn user_data_with_chinese_columns() {
    let imported = import_all(&[fixture("user_data_zh.csv")]);
    assert_eq!(imported.preview.report.files[0].format, "user_data");
    assert_eq!(imported.rows(), (3, 3, 0));
    let data = &imported.dataset;
    assert_eq!(imported.events(EventKind::View), 5);
    assert_eq!(imported.events(EventKind::Search), 3);
    assert_eq!(imported.events(EventKind::Share), 2);
    let titles: Vec<&str> = data.contents.title.iter().collect();
    assert!(titles.contains(&"Rust 入门") && titles.contains(&"会员经营"), "{titles:?}");
    let ages = numbers(&imported, "年龄");
    assert_eq!(ages[imported.member("用户1")], 28.0);
    assert!(ages[imported.member("用户3")].is_nan(), "left empty");
    let text = data.members.attributes.iter().find(|attribute| attribute.name == "职业").unwrap();
    let AttributeValues::Text(jobs) = &text.values else { panic!("words") };
    assert_eq!(jobs.get(imported.member("用户2")), "设计师");
    assert!(imported.has(&IssueKind::UnusedColumn { column: "备注".into() }));
}

#[test]
fn member_data_with_features_and_labels() {
    let imported = import_all(&[fixture("member_data.csv")]);
    assert_eq!(imported.preview.report.files[0].format, "member_data");
    assert_eq!(imported.rows(), (6, 5, 1));
    let data = &imported.dataset;
    assert_eq!(data.members.lost[imported.member("m1")], 0);
    assert_eq!(data.members.lost[imported.member("m2")], 1);
    assert_eq!(data.members.lost[imported.member("m4")], -1, "the export does not say");
    let tenure = numbers(&imported, "tenure");
    assert_eq!(tenure[imported.member("m2")], 3.5);
    assert_eq!(tenure[imported.member("m1")], 13.0, "of two rows the last counts");
    assert!(tenure[imported.member("m4")].is_nan(), "1e999 is never stored");
    let bad = imported
        .issue(|kind| matches!(kind, IssueKind::BadNumber { column, .. } if column == "tenure"));
    assert_eq!(bad.row, Some(5));
    let repeated = imported.issue(|kind| matches!(kind, IssueKind::RepeatedKey { .. }));
    assert_eq!((repeated.row, repeated.count), (Some(6), 1));
    let lost = imported
        .issue(|kind| matches!(kind, IssueKind::BadNumber { column, .. } if column == "is_lost"));
    assert_eq!(lost.row, Some(7));
    assert!(!data.members.key.iter().any(|key| key == "m6"), "a rejected row leaves nothing");
}

#[test]
fn member_data_without_ids_counts_a_member_a_row() {
    let imported = import_one("x", "age,spend,is_lost\n30,5.5,0\n40,6,1\n");
    assert_eq!(imported.dataset.members.len(), 2);
    assert_eq!(imported.dataset.members.lost, [0, 1]);
}

#[test]
fn member_interactions() {
    let imported = import_all(&[fixture("member_interactions.csv")]);
    assert_eq!(imported.preview.report.files[0].format, "member_interactions");
    assert_eq!(imported.rows(), (10, 9, 1));
    for kind in [EventKind::Comment, EventKind::Like, EventKind::Share, EventKind::View] {
        assert_eq!(imported.events(kind), 1, "{kind:?}");
    }
    for kind in [EventKind::Bookmark, EventKind::Ask, EventKind::Answer, EventKind::Post] {
        assert_eq!(imported.events(kind), 1, "{kind:?}");
    }
    assert_eq!(imported.events(EventKind::Other), 1);
    let unknown = imported.issue(|kind| matches!(kind, IssueKind::UnknownKind { .. }));
    assert_eq!(unknown.kind, IssueKind::UnknownKind { value: "翻跟头".into() });
    let future = imported.issue(|kind| matches!(kind, IssueKind::FutureDate { .. }));
    assert_eq!(future.row, Some(11));
    let first = imported.dataset.events.get(0);
    assert_eq!(first.time, Time(1_706_659_200_000), "2024-01-31");
}

#[test]
fn activity_data_counts_distinct_participants_and_interactions() {
    let imported = import_all(&[fixture("activity_data.csv")]);
    assert_eq!(imported.preview.report.files[0].format, "activity_data");
    assert_eq!(imported.rows(), (6, 5, 1));
    let data = &imported.dataset;
    assert_eq!(data.members.len(), 3, "participants");
    assert_eq!(imported.events(EventKind::Attend), 4, "interactions");
    assert_eq!(imported.preview.report.duplicates, 1);
    assert!(imported.has(&IssueKind::Duplicate));
    assert_eq!(data.activities.key.iter().collect::<Vec<_>>(), ["activity_data"]);
    assert!(data.events.iter().all(|event| matches!(event.object, Object::Activity(_))));
    assert!(imported.has(&IssueKind::MissingValue { column: "participant_id".into() }));
}

#[test]
fn activity_data_with_an_activity_column() {
    let text = "participant_id,interaction_id,activity,time\np1,1,Spring,2024-01-01\np1,2,Autumn,2024-01-01\n";
    let imported = import_one("x", text);
    let titles: Vec<&str> = imported.dataset.activities.title.iter().collect();
    assert_eq!(titles, ["Autumn", "Spring"]);
}

#[test]
fn community_data() {
    let imported = import_all(&[fixture("community_data.csv")]);
    assert_eq!(imported.preview.report.files[0].format, "community_data");
    assert_eq!(imported.rows(), (4, 3, 1));
    assert_eq!(numbers(&imported, "active_days")[imported.member("c1")], 12.0);
    assert_eq!(numbers(&imported, "interaction_count")[imported.member("c2")], 1_200.0);
    let posts: Vec<_> =
        imported.dataset.events.iter().filter(|event| event.kind == EventKind::Post).collect();
    assert_eq!(posts.len(), 1, "who published nothing did not post");
    assert_eq!(posts[0].value, 3.0);
    assert_eq!(posts[0].member, MemberId::at(imported.member("c1")));
    let bad = imported.issue(|kind| matches!(kind, IssueKind::BadDate { .. }));
    assert_eq!((bad.row, bad.count), (Some(5), 1));
}

#[test]
fn headers_are_read_in_any_dress() {
    let text = " Member_ID ;INTERACTION TYPE;Interaction-Time\nm1;Like;2024-01-31\n";
    let imported = import_one("renamed.png", text);
    assert_eq!(imported.preview.report.files[0].format, "member_interactions");
    assert_eq!(imported.events(EventKind::Like), 1);
}

#[test]
fn all_five_together_in_any_order_and_twice_are_one_dataset() {
    let names = [
        "user_data.csv",
        "user_data_zh.csv",
        "member_data.csv",
        "member_interactions.csv",
        "activity_data.csv",
        "community_data.csv",
    ];
    let files: Vec<_> = names.iter().map(|name| fixture(name)).collect();
    let once = import_all(&files);
    let mut reversed = files.clone();
    reversed.reverse();
    // By their text, since an attribute that is not known is NaN, which equals nothing.
    let text = |imported: &truefan::ingest::Imported| format!("{:?}", imported.dataset);
    assert!(text(&import_all(&reversed)) == text(&once));
    let twice: Vec<_> = files.iter().chain(&files).cloned().collect();
    assert!(text(&import_all(&twice)) == text(&once));
    let order: Vec<&str> =
        once.preview.report.files.iter().map(|file| file.file.as_str()).collect();
    assert_eq!(order, names, "the report keeps the order of dropping");
    for file in &once.preview.report.files {
        assert_eq!(file.read, file.accepted + file.rejected, "{}", file.file);
    }
}

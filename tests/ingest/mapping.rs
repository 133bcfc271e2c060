//! Tables that nobody knows: guessed, shown, mapped by a person.

use std::collections::BTreeMap;

use super::support::*;
use truefan::ingest::{DateOrder, Mapping};
use truefan::model::{EventKind, IssueKind, Time};

#[test]
fn a_log_with_telling_names_is_read_without_asking() {
    let text = "event_id,timestamp,user,event_type,content_id,minutes,browser\n\
        1,1706725800,u1,view,p1,2.5,x\n2,1706725800,u1,view,p1,2.5,y\n3,1706725801,u2,like,p1,,z\n";
    let imported = import_one("log.csv", text);
    assert_eq!(imported.rows(), (3, 3, 0));
    assert_eq!(imported.preview.report.files[0].format, "events");
    assert_eq!(imported.events(EventKind::View), 2, "their ids tell two equal rows apart");
    assert_eq!(imported.dataset.events.value, [2.5, 2.5, 0.0]);
    assert!(imported.has(&IssueKind::UnusedColumn { column: "browser".into() }));
    let table = &imported.preview.tables[0];
    assert!(!table.needs_mapping);
    assert_eq!(table.encoding, "UTF-8");
    assert_eq!(table.header[2], "user");
    assert_eq!(table.rows.len(), 3);
}

#[test]
fn an_unknown_table_is_shown_and_read_once_mapped() {
    let mut text = String::from("wer,was,wann\n");
    for row in 0..30 {
        text.push_str(&format!("anna,seite{row},03/04/2024\n"));
    }
    let asked = import_one("log.csv", text.as_str());
    let table = &asked.preview.tables[0];
    assert!(table.needs_mapping);
    assert_eq!(table.rows.len(), 10);
    assert_eq!(table.mapping.time, Some(2));
    assert!(asked.has(&IssueKind::NeedsMapping));
    assert_eq!(asked.rows(), (0, 0, 0));
    assert!(asked.dataset.is_empty());

    for (dates, day) in
        [(DateOrder::DayFirst, 1_712_102_400_000), (DateOrder::MonthFirst, 1_709_510_400_000)]
    {
        let mapping = Mapping {
            member: Some(0),
            object: Some(1),
            time: Some(2),
            dates,
            ..Mapping::default()
        };
        let mappings = BTreeMap::from([("log.csv".to_owned(), mapping.clone())]);
        let mapped = import_mapped(&[file("log.csv", text.as_str())], &mappings);
        assert_eq!(mapped.rows(), (30, 30, 0));
        assert_eq!(mapped.dataset.contents.len(), 30);
        assert!(mapped.dataset.events.time.iter().all(|&time| time == Time(day)));
        assert_eq!(mapped.preview.tables[0].mapping, mapping);
        assert!(!mapped.preview.tables[0].needs_mapping);
    }
}

#[test]
fn a_persons_mapping_wins_over_a_known_header() {
    let mapping = Mapping { member: Some(1), ..Mapping::default() };
    let mappings = BTreeMap::from([("user_data.csv".to_owned(), mapping)]);
    let imported = import_mapped(&[fixture("user_data.csv")], &mappings);
    assert_eq!(imported.preview.report.files[0].format, "events");
    assert_eq!(imported.dataset.members.key.iter().collect::<Vec<_>>(), ["i1", "i2", "i3"]);
}

#[test]
fn a_mapping_that_names_no_member_or_no_column_reads_nothing() {
    for mapping in [
        Mapping { time: Some(0), ..Mapping::default() },
        Mapping { member: Some(0), kind: Some(99), ..Mapping::default() },
    ] {
        let mappings = BTreeMap::from([("user_data.csv".to_owned(), mapping)]);
        let imported = import_mapped(&[fixture("user_data.csv")], &mappings);
        assert!(imported.has(&IssueKind::NeedsMapping));
        assert!(imported.dataset.is_empty());
    }
}

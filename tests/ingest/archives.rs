//! Zip archives: whole, cut off, hostile.

use std::io::{Cursor, Write};

use super::support::*;
use truefan::model::{EventKind, IssueKind};

const LOG: &str =
    "member_id,interaction_type,interaction_time\nm1,like,2024-01-31\nm2,share,2024-02-01\n";

#[test]
fn entries_are_read_as_files_whatever_they_are_called() {
    let bytes = zip(&[
        ("../../etc/passwd", LOG.as_bytes()),
        ("folder/empty", b""),
        ("__MACOSX/._log.csv", b"junk"),
        (".DS_Store", b"junk"),
    ]);
    let imported = import_one("drop.bin", bytes);
    let files: Vec<&str> =
        imported.preview.report.files.iter().map(|file| file.file.as_str()).collect();
    assert_eq!(files, ["drop.bin/../../etc/passwd", "drop.bin/folder/empty"]);
    assert_eq!(imported.dataset.events.len(), 2);
    let empty = imported.issue(|kind| *kind == IssueKind::Empty);
    assert_eq!(empty.file, "drop.bin/folder/empty");
}

#[test]
fn a_bomb_is_stopped_and_what_came_before_it_is_kept() {
    let row = format!("m1,like,2024-01-31,{}\n", "x".repeat(2_000));
    let mut bomb = String::from("member_id,interaction_type,interaction_time,note\n");
    while bomb.len() < 60 << 20 {
        bomb.push_str(&row);
    }
    let bytes = zip(&[("a_good.csv", LOG.as_bytes()), ("bomb.csv", bomb.as_bytes())]);
    let packed_size = bytes.len() as u64;
    assert!(packed_size < 150_000, "{packed_size}");
    let imported = import_one("bomb.zip", bytes);
    let issue = imported.issue(|kind| matches!(kind, IssueKind::ZipBomb { .. }));
    assert_eq!(issue.file, "bomb.zip/bomb.csv");
    let IssueKind::ZipBomb { packed, unpacked } = issue.kind else { panic!("a bomb") };
    assert_eq!(packed, packed_size);
    assert!(unpacked < 30 << 20, "stopped at {unpacked}");
    assert!(imported.preview.report.files[1].read > 1_000);
    assert_eq!(imported.dataset.events.len(), 2);
}

#[test]
fn a_bomb_of_zeros_is_not_even_unpacked() {
    let imported = import_one("zeros.zip", zip(&[("zeros", &vec![0; 64 << 20])]));
    assert!(imported.has(&IssueKind::UnknownFormat));
    assert!(imported.dataset.is_empty());
}

#[test]
fn an_archive_in_an_archive_is_refused() {
    let inner = zip(&[("log.csv", LOG.as_bytes())]);
    let imported =
        import_one("outer.zip", zip(&[("inner.zip", &inner), ("log.csv", LOG.as_bytes())]));
    let issue = imported.issue(|kind| *kind == IssueKind::UnknownFormat);
    assert_eq!(issue.file, "outer.zip/inner.zip");
    assert_eq!(imported.dataset.events.len(), 2, "its neighbour is read");
}

#[test]
fn more_entries_than_the_cap_are_left_out_and_said() {
    let names: Vec<String> = (0..1_005).map(|index| format!("{index:04}.csv")).collect();
    let entries: Vec<(&str, &[u8])> =
        names.iter().map(|name| (name.as_str(), LOG.as_bytes())).collect();
    let imported = import_one("many.zip", zip(&entries));
    let issue = imported.issue(|kind| matches!(kind, IssueKind::TooLarge { .. }));
    assert_eq!(issue.file, "many.zip");
    let read = imported.preview.report.files.iter().filter(|file| file.read > 0).count();
    assert_eq!(read, 1_000);
}

#[test]
fn an_archive_that_is_cut_off_gives_what_is_there() {
    let mut tail = String::from(LOG);
    for row in 0..2_000 {
        tail.push_str(&format!("n{},share,2024-02-01T00:{:02}:00\n", row * 7919 % 2_003, row % 60));
    }
    let bytes = zip(&[("a.csv", LOG.as_bytes()), ("b.csv", tail.as_bytes())]);
    let whole = import_one("x.zip", bytes.clone());
    for length in [bytes.len() - 10, bytes.len() - 2_000] {
        let cut = import_one("x.zip", &bytes[..length]);
        assert!(cut.has(&IssueKind::Truncated), "{:?}", cut.preview.report.issues);
        assert!(
            cut.dataset.events.len() > 2 && cut.dataset.events.len() <= whole.dataset.events.len()
        );
        assert_eq!(cut.events(EventKind::Like), 1);
    }
    for length in 0..200 {
        import_one("x.zip", &bytes[..length]);
    }
}

#[test]
fn damaged_entries_and_spreadsheets_are_named() {
    let mut bytes = zip(&[("a.csv", LOG.repeat(300).as_bytes())]);
    bytes[60] ^= 0x55;
    let damaged = import_one("x.zip", bytes);
    assert!(!damaged.preview.report.issues.is_empty());

    let sheet = zip(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<workbook/>")]);
    let imported = import_one("members.xlsx", sheet);
    let issue = imported.issue(|kind| *kind == IssueKind::UnknownFormat);
    assert_eq!(issue.file, "members.xlsx");
    assert!(issue.kind.remedy().contains("CSV"));
    assert!(import_one("x.zip", zip(&[])).has(&IssueKind::Empty));
}

#[test]
fn sizes_in_headers_are_not_believed() {
    // The header claims one byte; the stream holds a hundred thousand.
    let text = LOG.to_owned() + &"m1,like,2024-01-31\n".repeat(5_000);
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("a.csv", zip::write::SimpleFileOptions::default()).unwrap();
    writer.write_all(text.as_bytes()).unwrap();
    let mut bytes = writer.finish().unwrap().into_inner();
    let size = (text.len() as u32).to_le_bytes();
    let lie = 1u32.to_le_bytes();
    let places: Vec<usize> = (0..bytes.len() - 4).filter(|&at| bytes[at..at + 4] == size).collect();
    assert!(places.len() >= 2, "the local and the central header");
    for at in places {
        bytes[at..at + 4].copy_from_slice(&lie);
    }
    let imported = import_one("x.zip", bytes);
    let file = &imported.preview.report.files[0];
    assert!(file.read == 5_002 || !imported.preview.report.issues.is_empty());
    assert_eq!(file.read, file.accepted + file.rejected);
}

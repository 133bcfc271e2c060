//! What bad input gets: what is wrong, where, what to do; what is valid is kept.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::io;

use super::support::*;
use truefan::ingest::{ReadSeek, Source, import};
use truefan::model::{Cancelled, EventKind, IssueKind, Severity, Turn, Turns};

const HEADER: &str = "member_id,interaction_type,interaction_time\n";

fn log(rows: &str) -> String {
    format!("{HEADER}{rows}")
}

#[test]
fn a_wrong_type_of_file_is_named_in_plain_words() {
    let png: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08\x06\0\0\0\\r\xa8f";
    let pdf: &[u8] = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n";
    let json: &[u8] = b"[{\"user\": 1}]";
    let html: &[u8] = b"<!DOCTYPE html><html><body>404</body></html>";
    for bytes in [png, pdf, json, html] {
        let imported = import_one("members.csv", bytes);
        let issue = imported.issue(|kind| *kind == IssueKind::UnknownFormat);
        assert_eq!(issue.kind.severity(), Severity::MustFix);
        assert_eq!(issue.kind.to_string(), "not a file Truefan can read");
        assert_eq!(imported.rows(), (0, 0, 0));
    }
}

#[test]
fn an_empty_file_and_a_lonely_header_are_empty() {
    for text in ["", "\u{feff}", "\n\n", HEADER, "<users></users>", "<users/>"] {
        let imported = import_one("x", text);
        assert!(imported.has(&IssueKind::Empty), "{text:?}: {:?}", imported.preview.report.issues);
    }
}

#[test]
fn truncated_xml_keeps_what_was_read() {
    let rows: String = (0..50)
        .map(|id| {
            format!(
                "  <row Id=\"{id}\" CreationDate=\"2024-01-01\" DisplayName=\"n&amp;{id}\" />\n"
            )
        })
        .collect();
    let text = format!("<users>\n{rows}</users>");
    let lengths =
        [text.len() - 3, text.len() - 8, text.len() - 9, text.len() - 30, text.len() - 70];
    for length in lengths {
        let imported = import_one("Users.xml", &text.as_bytes()[..length]);
        assert!(
            imported.has(&IssueKind::Truncated),
            "{length}: {:?}",
            imported.preview.report.issues
        );
        assert!(imported.dataset.members.len() >= 49, "{}", imported.dataset.members.len());
    }
    assert!(import_one("Users.xml", text).preview.report.issues.is_empty());
}

#[test]
fn hostile_xml_is_refused_or_capped() {
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE users [<!ENTITY a \"aaaa\">]><users><row Id=\"1\"/></users>";
    assert!(
        import_one("x", bomb)
            .has(&IssueKind::Malformed { detail: "a DOCTYPE, which is not accepted".into() })
    );
    let entity =
        "<users><row Id=\"1\" DisplayName=\"&bomb;\"/><row Id=\"2\" DisplayName=\"Bo\"/></users>";
    let imported = import_one("x", entity);
    assert_eq!(imported.rows(), (2, 1, 1));
    let deep = format!("<users><row Id=\"1\"/>{}", "<a>".repeat(1_000_000));
    let imported = import_one("x", deep);
    assert!(matches!(
        imported.issue(|kind| matches!(kind, IssueKind::TooLarge { .. })).kind,
        IssueKind::TooLarge { limit: 256, .. }
    ));
    assert_eq!(imported.dataset.members.len(), 1);
    let wide =
        format!("<users><row Id=\"1\"/><row Id=\"2\" DisplayName=\"{}", "x".repeat(20 << 20));
    let imported = import_one("x", wide);
    assert!(imported.issues().iter().any(|issue| matches!(issue.kind, IssueKind::TooLarge { .. })));
    assert_eq!(imported.dataset.members.len(), 1);
    let crossed = "<users><row Id=\"1\"/></posts><row Id=\"2\"/></users>";
    let imported = import_one("x", crossed);
    assert!(
        imported.issues().iter().any(|issue| matches!(issue.kind, IssueKind::Malformed { .. }))
    );
    assert_eq!(imported.dataset.members.len(), 1);
}

#[test]
fn an_unclosed_quote_costs_its_own_row() {
    let imported =
        import_one("x", log("m1,like,2024-01-31\nm2,\"like,2024-01-31\nm3,share,2024-01-31\n"));
    assert_eq!(imported.rows(), (3, 2, 1));
    let issue = imported.issue(|kind| matches!(kind, IssueKind::UnclosedQuote { .. }));
    assert_eq!(issue.row, Some(3));
}

#[test]
fn numbers_that_are_none_are_rejected_with_their_row() {
    for word in ["NaN", "inf", "-inf", "1e999", "abc"] {
        let imported = import_one("x", format!("user_id,item_id,score\nu1,i1,1\nu2,i1,{word}\n"));
        assert_eq!(imported.rows(), (2, 1, 1), "{word}");
        let issue = imported.issue(|kind| matches!(kind, IssueKind::BadNumber { .. }));
        assert_eq!(issue.row, Some(3));
        assert_eq!(imported.dataset.members.len(), 1, "a rejected row leaves no member");
    }
}

#[test]
fn a_hundred_thousand_columns_are_refused() {
    let header: Vec<String> = (0..100_000).map(|column| format!("c{column}")).collect();
    let text = format!("{}\n{}\n", header.join(","), "1,".repeat(99_999));
    let imported = import_one("x", text);
    assert!(imported.has(&IssueKind::TooManyColumns { found: 100_000, limit: 2_000 }));
    assert!(imported.preview.tables.is_empty(), "nothing for the page to lay out");
}

#[test]
fn ragged_rows_are_kept_when_nothing_is_in_doubt() {
    let text = "member_id,interaction_type,interaction_time,note\n\
        m1,like,2024-01-31\nm2,like,2024-01-31,x,,\nm3,li,ke,2024-01-31,x\n\
        m4,like,2024-01-31,x\nm5,like,2024-01-31,x\n";
    let imported = import_one("x", text);
    assert_eq!(imported.rows(), (5, 4, 1));
    let issue = imported.issue(|kind| matches!(kind, IssueKind::RaggedRow { .. }));
    assert_eq!((issue.row, issue.count), (Some(2), 2));
    assert!(!imported.dataset.members.key.iter().any(|key| key == "m3"));
}

#[test]
fn duplicate_rows_count_once_and_are_told() {
    let imported = import_one("x", log(&"m1,like,2024-01-31\n".repeat(5)));
    assert_eq!(imported.rows(), (5, 5, 0));
    assert_eq!(imported.dataset.events.len(), 1);
    assert_eq!(imported.preview.report.duplicates, 4);
    assert_eq!(imported.issue(|kind| *kind == IssueKind::Duplicate).count, 4);
}

#[test]
fn dates_in_the_future_and_dates_that_are_none_are_rejected() {
    let imported = import_one(
        "x",
        log("m1,like,2030-01-01T12:00:00\nm1,like,2030-01-03\nm2,like,soon\nm3,like,2024-02-30\n"),
    );
    assert_eq!(imported.rows(), (4, 1, 3));
    let future = imported.issue(|kind| matches!(kind, IssueKind::FutureDate { .. }));
    assert_eq!((future.row, future.count), (Some(3), 1));
    let bad = imported.issue(|kind| matches!(kind, IssueKind::BadDate { .. }));
    assert_eq!((bad.row, bad.count), (Some(4), 2));
}

#[test]
fn a_member_that_is_missing_and_zeros_in_the_text_are_told() {
    let imported =
        import_one("x", log("m1,like,2024-01-31\n,like,2024-01-31\nm\0x,like,2024-01-31\n"));
    assert_eq!(imported.rows(), (3, 2, 1));
    assert!(imported.has(&IssueKind::MissingValue { column: "member_id".into() }));
    assert!(imported.has(&IssueKind::BadEncoding { encoding: "UTF-8".into() }));
    assert!(imported.dataset.members.key.iter().any(|key| key == "m\u{fffd}x"));
}

#[test]
fn a_bad_file_does_not_keep_a_good_one_out() {
    let files = [file("bad", &b"\x89PNG\0\0\0"[..]), file("good", log("m1,like,2024-01-31\n"))];
    let imported = import_all(&files);
    assert_eq!(imported.dataset.events.len(), 1);
    assert_eq!(imported.preview.report.issues.len(), 1);
    assert_eq!(imported.preview.ready.events, 1);
}

/// A disk that fails after some bytes.
struct Failing(Vec<u8>, usize);

impl Source for Failing {
    fn name(&self) -> &str {
        "failing"
    }

    fn size(&self) -> u64 {
        self.0.len() as u64
    }

    fn open(&self) -> io::Result<Box<dyn ReadSeek + '_>> {
        Ok(Box::new(FailingReader { bytes: io::Cursor::new(&self.0), left: self.1 }))
    }
}

struct FailingReader<'a> {
    bytes: io::Cursor<&'a Vec<u8>>,
    left: usize,
}

impl io::Read for FailingReader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 {
            return Err(io::Error::other("the disk is gone"));
        }
        let length = buffer.len().min(self.left);
        let count = self.bytes.read(&mut buffer[..length])?;
        self.left -= count;
        Ok(count)
    }
}

impl io::Seek for FailingReader<'_> {
    fn seek(&mut self, position: io::SeekFrom) -> io::Result<u64> {
        self.bytes.seek(position)
    }
}

#[test]
fn a_source_that_fails_gives_what_it_gave() {
    let text = log(&(0..20_000).map(|row| format!("m{row},like,2024-01-31\n")).collect::<String>());
    let source = Failing(text.into_bytes(), 200_000);
    let imported =
        pollster::block_on(import(&[&source], &BTreeMap::new(), NOW, &truefan::model::Silent))
            .unwrap();
    assert!(imported.events(EventKind::Like) > 1_000);
    assert!(imported.has(&IssueKind::Malformed { detail: "the disk is gone".into() }));
    let nothing = Failing(Vec::from(HEADER), 0);
    let imported =
        pollster::block_on(import(&[&nothing], &BTreeMap::new(), NOW, &truefan::model::Silent))
            .unwrap();
    assert!(imported.has(&IssueKind::Malformed { detail: "the disk is gone".into() }));
}

/// Stops at a turn.
struct StopAt(u32, Cell<u32>, Cell<u64>);

impl Turns for StopAt {
    fn turn(&self, done: u64, total: u64) -> Turn<'_> {
        assert!(done >= self.2.get() && done <= total, "{done} of {total}");
        self.2.set(done);
        self.1.set(self.1.get() + 1);
        let stop = self.1.get() == self.0;
        Box::pin(std::future::ready(if stop { Err(Cancelled) } else { Ok(()) }))
    }
}

#[test]
fn a_cancel_is_obeyed_at_the_next_turn() {
    let text = log(&"m1,like,2024-01-31\n".repeat(100_000));
    let source = file("x", text);
    let run = |turns: &StopAt| pollster::block_on(import(&[&source], &BTreeMap::new(), NOW, turns));
    let stopped = StopAt(3, Cell::new(0), Cell::new(0));
    assert_eq!(run(&stopped).unwrap_err(), Cancelled);
    assert_eq!(stopped.1.get(), 3);
    let patient = StopAt(0, Cell::new(0), Cell::new(0));
    assert!(run(&patient).is_ok());
    assert!(patient.1.get() >= 24, "{} turns", patient.1.get());
}

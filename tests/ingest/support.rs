//! Short ways to import and to look at what came of it.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use truefan::ingest::{Imported, Mapping, MemorySource, Source, import};
use truefan::model::{Dataset, EventKind, FileReport, Issue, IssueKind, Silent, Time};

/// 2030-01-01, later than everything in the tests.
pub const NOW: Time = Time(1_893_456_000_000);

pub fn file(name: &str, bytes: impl Into<Vec<u8>>) -> MemorySource {
    MemorySource::new(name, bytes)
}

pub fn import_all(files: &[MemorySource]) -> Imported {
    import_mapped(files, &BTreeMap::new())
}

pub fn import_mapped(files: &[MemorySource], mappings: &BTreeMap<String, Mapping>) -> Imported {
    let sources: Vec<&dyn Source> = files.iter().map(|file| file as &dyn Source).collect();
    pollster::block_on(import(&sources, mappings, NOW, &Silent)).expect("nobody cancels")
}

pub fn import_one(name: &str, bytes: impl Into<Vec<u8>>) -> Imported {
    import_all(&[file(name, bytes)])
}

pub fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

impl Look for Imported {
    fn data(&self) -> &Dataset {
        &self.dataset
    }

    fn report(&self) -> &[FileReport] {
        &self.preview.report.files
    }

    fn issues(&self) -> &[Issue] {
        &self.preview.report.issues
    }
}

pub trait Look {
    fn data(&self) -> &Dataset;
    fn report(&self) -> &[FileReport];
    fn issues(&self) -> &[Issue];

    /// read, accepted, rejected of the only file.
    fn rows(&self) -> (u64, u64, u64) {
        assert_eq!(self.report().len(), 1);
        let file = &self.report()[0];
        (file.read, file.accepted, file.rejected)
    }

    fn events(&self, kind: EventKind) -> usize {
        self.data().events.kind.iter().filter(|&&of| of == kind).count()
    }

    /// The first issue of which the test holds.
    fn issue(&self, test: impl Fn(&IssueKind) -> bool) -> &Issue {
        let found = self.issues().iter().find(|issue| test(&issue.kind));
        found.unwrap_or_else(|| panic!("no such issue among {:#?}", self.issues()))
    }

    fn has(&self, kind: &IssueKind) -> bool {
        self.issues().iter().any(|issue| issue.kind == *kind)
    }

    fn member(&self, key: &str) -> usize {
        let found = self.data().members.key.iter().position(|of| of == key);
        found.unwrap_or_else(|| panic!("no member {key}"))
    }
}

/// Fixture files, in the project.
pub fn fixture(name: &str) -> MemorySource {
    let path = format!("{}/tests/fixtures/ingest/{name}", env!("CARGO_MANIFEST_DIR"));
    file(name, std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}")))
}

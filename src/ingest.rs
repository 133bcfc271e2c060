//! Bytes → dataset: what a creator drops in, understood or explained.
//!
//! ```text
//! source ─ archive? ─► input ─ sniff ─► table  ─ encoding ─ rows ─ header ─► reader ─► Builder
//!                                   └─► row file (XML) ─ encoding ─────────► reader ─┘
//! ```
//!
//! Files are known by what is in them, never by their names. Everything streams: no
//! file, and no entry of an archive, is ever held whole; the row at hand is, in a
//! buffer that the next one overwrites. Every cost is capped ([`limits`]), and every
//! row is accepted or rejected with a reason: dirty data is not an error, the only
//! error is to be cancelled. Time O(bytes + events · log events).

mod archive;
mod encoding;
mod field;
mod guess;
mod header;
mod limits;
mod log;
mod mapping;
mod pace;
mod plan;
mod preview;
mod reader;
mod row;
mod row_file;
mod rows;
mod sites;
mod sniff;
mod source;
mod table;

use std::collections::BTreeMap;

use crate::model::{Builder, Cancelled, Dataset, Issue, IssueKind, Report, Time, Turns};
use log::FileLog;
pub use mapping::{DateOrder, Mapping};
use pace::Pace;
use plan::Plan;
pub use preview::{Counts, Preview, TablePreview};
use reader::Sink;
use reader::stackexchange::{Kind, Site};
use sniff::Format;
pub use source::{MemorySource, ReadSeek, Source};
use table::Table;

/// What came of an import. Nothing is stored yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// What was understood.
    pub dataset: Dataset,
    /// What to show before it is stored.
    pub preview: Preview,
}

/// Reads everything that was dropped together.
///
/// `mappings` are the person's own, by the file's name in the report; they win over
/// any reader. Dates later than a day after `now` are rejected. `turns` is called
/// every few thousand rows with bytes done and bytes in all; it is the only reason
/// for this function to be async.
///
/// # Errors
///
/// [`Cancelled`] if `turns` says so. Files cannot make it fail.
pub async fn import(
    sources: &[&dyn Source],
    mappings: &BTreeMap<String, Mapping>,
    now: Time,
    turns: &dyn Turns,
) -> Result<Imported, Cancelled> {
    let mut plan = Plan::new(sources);
    let mut import = Import {
        mappings,
        now,
        builder: Builder::default(),
        sites: plan.sites.marks.iter().map(Site::new).collect(),
        pace: Pace::new(turns, plan.total()),
        tables: BTreeMap::new(),
    };
    for index in plan.order() {
        let mut log = std::mem::take(&mut plan.inputs[index].log);
        let issues = import.read(&plan, index, &mut log).await?;
        if let Some(issue) = issues {
            log.issue(None, issue);
        }
        import.pace.next_file(plan.inputs[index].size);
        plan.inputs[index].log = log;
    }
    Ok(import.finish(plan))
}

struct Import<'a> {
    mappings: &'a BTreeMap<String, Mapping>,
    now: Time,
    builder: Builder,
    /// As the plan tells them apart.
    sites: Vec<Site>,
    pace: Pace<'a>,
    /// By the number of the input, to be shown in the order of dropping.
    tables: BTreeMap<usize, Table>,
}

impl Import<'_> {
    /// Reads one input; returns what keeps it from being read at all.
    async fn read(
        &mut self,
        plan: &Plan<'_>,
        index: usize,
        log: &mut FileLog,
    ) -> Result<Option<IssueKind>, Cancelled> {
        Ok(match &plan.inputs[index].format {
            Format::Empty => Some(IssueKind::Empty),
            Format::Archive => Some(IssueKind::UnknownFormat),
            Format::Refused(issue) => Some(issue.clone()),
            Format::StackExchange(kind) => self.rows(plan, index, *kind, log).await?,
            Format::Table(delimiter) => self.table(plan, index, *delimiter, log).await?,
        })
    }

    async fn rows(
        &mut self,
        plan: &Plan<'_>,
        index: usize,
        kind: Kind,
        log: &mut FileLog,
    ) -> Result<Option<IssueKind>, Cancelled> {
        let site = plan.sites.of.get(index).copied().flatten();
        let Some(site) = site.and_then(|site| self.sites.get_mut(site)) else {
            return Ok(Some(IssueKind::SeveralSites));
        };
        let mut opened = match plan.open(index) {
            Ok(opened) => opened,
            Err(error) => return Ok(Some(log::explain(&error))),
        };
        let stream = match plan.stream(index, &mut opened) {
            Ok(stream) => stream,
            Err(error) => return Ok(Some(log::explain(&error))),
        };
        let mut reader = kind.reader(site);
        let mut sink = Sink { builder: &mut self.builder, log, now: self.now };
        row_file::read(stream, kind.columns(), reader.as_mut(), &mut sink, &mut self.pace).await?;
        Ok(None)
    }

    async fn table(
        &mut self,
        plan: &Plan<'_>,
        index: usize,
        delimiter: u8,
        log: &mut FileLog,
    ) -> Result<Option<IssueKind>, Cancelled> {
        let label = &plan.inputs[index].label;
        let sample = plan.open(index).and_then(|mut opened| {
            let stream = plan.stream(index, &mut opened)?;
            table::sample(stream, delimiter)
        });
        let sample = match sample {
            Ok(Ok(sample)) => sample,
            Ok(Err(issue)) => return Ok(Some(issue)),
            Err(error) => return Ok(Some(log::explain(&error))),
        };
        let mut table = sample.decide(label, self.mappings.get(label));
        let mut opened = match plan.open(index) {
            Ok(opened) => opened,
            Err(error) => return Ok(Some(log::explain(&error))),
        };
        let stream = match plan.stream(index, &mut opened) {
            Ok(stream) => stream,
            Err(error) => return Ok(Some(log::explain(&error))),
        };
        let mut sink = Sink { builder: &mut self.builder, log, now: self.now };
        table.read(stream, delimiter, &mut sink, &mut self.pace).await?;
        self.tables.insert(index, table);
        Ok(None)
    }

    fn finish(self, plan: Plan<'_>) -> Imported {
        let mut report = Report::default();
        let mut with_rows = Vec::new();
        for input in plan.inputs {
            if input.log.report.accepted > 0 {
                with_rows.push(input.label);
            }
            input.log.close(&mut report);
        }
        let (dataset, duplicates) = self.builder.build();
        report.duplicates = duplicates;
        if duplicates > 0 {
            let file = with_rows.join(", ");
            let kind = IssueKind::Duplicate;
            report.issues.push(Issue { file, row: None, kind, count: duplicates });
        }
        report.sort();
        let ready = Counts::from(&dataset);
        let tables = self.tables.into_values().map(|table| table.preview).collect();
        Imported { dataset, preview: Preview { report, ready, tables } }
    }
}

//! What was dropped, unpacked and judged, in the order in which it is to be read.

use std::io::{self, Read};

use super::archive::{self, Budget, Entry, Opened};
use super::log::FileLog;
use super::reader::stackexchange::Kind;
use super::sites::{self, Births, Sites};
use super::sniff::{Format, sniff};
use super::{Source, limits};
use crate::math::order::Order;
use crate::model::IssueKind;

/// One file: dropped as such, or inside an archive.
pub(super) struct Input<'s> {
    /// As the report names it.
    pub(super) label: String,
    pub(super) size: u64,
    pub(super) format: Format,
    pub(super) log: FileLog,
    source: &'s dyn Source,
    entry: Option<Entry>,
    /// Users in its first bytes, if it is a list of users of a dump.
    births: Births,
    /// Which of the plan's budgets it draws on.
    archive: usize,
}

/// All inputs, and what each archive may still unpack to.
pub(super) struct Plan<'s> {
    pub(super) inputs: Vec<Input<'s>>,
    /// Which of several dumps each input is of.
    pub(super) sites: Sites,
    budgets: Vec<Budget>,
}

impl<'s> Plan<'s> {
    /// Opens every archive and looks at the first bytes of every file.
    pub(super) fn new(sources: &[&'s dyn Source]) -> Self {
        let mut plan = Self { inputs: Vec::new(), sites: Sites::default(), budgets: Vec::new() };
        for &source in sources {
            plan.budgets.push(Budget::new(source.size()));
            let input = plan.judge(source, None);
            if input.format == Format::Archive {
                plan.unpack(source, input);
            } else {
                plan.inputs.push(input);
            }
        }
        plan.budgets.iter().for_each(Budget::reset);
        let files: Vec<(&str, &Births)> =
            plan.inputs.iter().map(|input| (input.label.as_str(), &input.births)).collect();
        plan.sites = Sites::of(&files);
        plan
    }

    /// Bytes of all inputs together.
    pub(super) fn total(&self) -> u64 {
        self.inputs.iter().map(|input| input.size).sum()
    }

    /// Indices of inputs in the order of reading: by what they are, then by name, so
    /// that it does not matter in which order they were dropped.
    pub(super) fn order(&self) -> Vec<usize> {
        let rank = |input: &Input<'_>| match input.format {
            Format::Table(_) => (0, None),
            Format::StackExchange(kind) => (1, Some(kind)),
            Format::Empty | Format::Archive | Format::Refused(_) => (2, None),
        };
        let mut order: Vec<usize> = (0..self.inputs.len()).collect();
        order.order_by(|&a, &b| {
            let (a, b) = (&self.inputs[a], &self.inputs[b]);
            (rank(a), &a.label, a.size).cmp(&(rank(b), &b.label, b.size))
        });
        order
    }

    /// A fresh opening of an input, to borrow its stream from.
    pub(super) fn open(&self, index: usize) -> io::Result<Opened<'s>> {
        let input = &self.inputs[index];
        Opened::new(input.source, input.entry.as_ref())
    }

    /// The input's bytes.
    pub(super) fn stream<'a>(
        &'a self,
        index: usize,
        opened: &'a mut Opened<'s>,
    ) -> io::Result<Box<dyn Read + 'a>> {
        let input = &self.inputs[index];
        opened.stream(input.entry.as_ref(), &self.budgets[input.archive])
    }

    fn judge(&self, source: &'s dyn Source, entry: Option<Entry>) -> Input<'s> {
        let label = match &entry {
            Some(entry) => format!("{}/{}", source.name(), entry.name),
            None => source.name().to_owned(),
        };
        let archive = self.budgets.len() - 1;
        let log = FileLog::new(&label);
        let head = || -> io::Result<Vec<u8>> {
            let mut bytes = Vec::new();
            let mut opened = Opened::new(source, entry.as_ref())?;
            let stream = opened.stream(entry.as_ref(), &self.budgets[archive])?;
            match stream.take(limits::SAMPLE as u64).read_to_end(&mut bytes) {
                // A short beginning of a damaged entry is still a beginning.
                Err(_) if !bytes.is_empty() => Ok(bytes),
                result => result.map(|_| bytes),
            }
        };
        let mut births = Births::new();
        let format = match head() {
            Ok(bytes) => {
                let format = sniff(&bytes);
                if format == Format::StackExchange(Kind::Users) {
                    births = sites::births(&bytes);
                }
                format
            }
            Err(error) => Format::Refused(super::log::explain(&error)),
        };
        let size = entry.as_ref().map_or(source.size(), |entry| entry.size);
        Input { label, size, format, log, source, entry, births, archive }
    }

    fn unpack(&mut self, source: &'s dyn Source, mut outer: Input<'s>) {
        let listing = match archive::list(source) {
            Ok(listing) => listing,
            Err(error) => {
                outer.format = Format::Refused(super::log::explain(&error));
                self.inputs.push(outer);
                return;
            }
        };
        let nothing = listing.entries.is_empty();
        for entry in listing.entries {
            let mut input = self.judge(source, Some(entry));
            if input.format == Format::Archive {
                input.format = Format::Refused(IssueKind::UnknownFormat);
            }
            self.inputs.push(input);
        }
        // The archive is a file of its own in the report only where it has a trouble.
        let issue = listing.issue.or(nothing.then_some(IssueKind::Empty));
        if let Some(issue) = issue {
            outer.size = 0;
            outer.format = Format::Refused(issue);
            self.inputs.push(outer);
        }
    }
}

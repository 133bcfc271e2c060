//! CSV records out of a stream, with caps.
//!
//! csv-core is fed by hand, since its own reader collects a field for as long as
//! its quote stays open: one stray quote in a large file would take all memory and
//! every row after it. Here the raw bytes of the row at hand are kept; when a field
//! passes its cap, or the file ends inside quotes, the row is given up, and reading
//! goes on at the line after the one where that row began.

use std::io::{self, BufRead};

use csv_core::{ReadRecordResult, ReaderBuilder};

use super::{limits, row::Row};
use crate::model::IssueKind;

/// What comes next.
pub(super) enum Next<'a> {
    Row(Row<'a>),
    /// A row that was given up.
    Fault(u64, IssueKind),
    End,
}

/// Splits a stream of UTF-8 into records.
pub(super) struct Rows<R> {
    input: R,
    delimiter: u8,
    parser: csv_core::Reader,
    /// Bytes from the start of the record at hand.
    raw: Vec<u8>,
    /// Where the record at hand starts in `raw`, and how far it has been parsed.
    start: usize,
    parsed: usize,
    ended: bool,
    fields: Vec<u8>,
    ends: Vec<usize>,
    number: u64,
}

enum Step {
    Record,
    Fault(IssueKind),
    End,
}

impl<R: BufRead> Rows<R> {
    pub(super) fn new(input: R, delimiter: u8) -> Self {
        Self {
            input,
            delimiter,
            parser: ReaderBuilder::new().delimiter(delimiter).build(),
            raw: Vec::new(),
            start: 0,
            parsed: 0,
            ended: false,
            fields: vec![0; 4 << 10],
            ends: vec![0; 64],
            number: 0,
        }
    }

    pub(super) fn input(&self) -> &R {
        &self.input
    }

    /// The next record. Its row number counts records, the first being 1.
    pub(super) fn next(&mut self) -> io::Result<Next<'_>> {
        let mut written = 0;
        let mut ended_fields = 0;
        self.parsed = self.start;
        match self.step(&mut written, &mut ended_fields)? {
            Step::End => Ok(Next::End),
            Step::Fault(kind) => {
                self.number += 1;
                self.skip_line()?;
                Ok(Next::Fault(self.number, kind))
            }
            Step::Record => {
                self.number += 1;
                let number = self.number;
                if self.ended && self.parsed == self.raw.len() && self.open_quote() {
                    let kind = IssueKind::UnclosedQuote { limit: limits::FIELD as u64 };
                    self.skip_line()?;
                    return Ok(Next::Fault(number, kind));
                }
                self.start = self.parsed;
                let ends = &self.ends[..ended_fields];
                match std::str::from_utf8(&self.fields[..written]) {
                    Ok(text) => Ok(Next::Row(Row { number, text, ends })),
                    Err(error) => {
                        Ok(Next::Fault(number, IssueKind::Malformed { detail: error.to_string() }))
                    }
                }
            }
        }
    }

    fn step(&mut self, written: &mut usize, ended: &mut usize) -> io::Result<Step> {
        loop {
            if self.parsed == self.raw.len() && !self.ended {
                self.fill()?;
            }
            let (result, read, fields, ends) = self.parser.read_record(
                &self.raw[self.parsed..],
                &mut self.fields[*written..],
                &mut self.ends[*ended..],
            );
            self.parsed += read;
            *written += fields;
            *ended += ends;
            match result {
                ReadRecordResult::Record => return Ok(Step::Record),
                ReadRecordResult::End => return Ok(Step::End),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::OutputFull => self.fields.resize(self.fields.len() * 2, 0),
                ReadRecordResult::InputEmpty => {}
            }
            let field_start = if *ended == 0 { 0 } else { self.ends[*ended - 1] };
            if *written - field_start > limits::FIELD {
                return Ok(Step::Fault(if self.open_quote() {
                    IssueKind::UnclosedQuote { limit: limits::FIELD as u64 }
                } else {
                    too_large("bytes in one field", limits::FIELD)
                }));
            }
            if self.parsed - self.start > limits::RECORD {
                return Ok(Step::Fault(too_large("bytes in one row", limits::RECORD)));
            }
        }
    }

    /// Goes on at the line after the one where the record at hand starts.
    fn skip_line(&mut self) -> io::Result<()> {
        self.parser.reset();
        // Blank lines before the record belong to it as far as the parser is concerned.
        while self.raw.get(self.start).is_some_and(|byte| matches!(byte, b'\r' | b'\n')) {
            self.start += 1;
        }
        self.parsed = self.start;
        loop {
            if let Some(at) = self.raw[self.parsed..].iter().position(|&byte| byte == b'\n') {
                self.start = self.parsed + at + 1;
                return Ok(());
            }
            // The line has no end yet: forget what was seen of it.
            self.start = self.raw.len();
            self.parsed = self.raw.len();
            if self.ended {
                return Ok(());
            }
            self.fill()?;
        }
    }

    fn fill(&mut self) -> io::Result<()> {
        self.raw.drain(..self.start);
        self.parsed -= self.start;
        self.start = 0;
        let chunk = self.input.fill_buf()?;
        let length = chunk.len();
        self.raw.extend_from_slice(chunk);
        self.input.consume(length);
        self.ended = length == 0;
        Ok(())
    }

    /// Whether the raw record at hand ends inside quotes.
    fn open_quote(&self) -> bool {
        let mut place = Place::Start;
        for &byte in &self.raw[self.start..self.parsed] {
            place = match (place, byte) {
                (Place::Quoted, b'"') => Place::Closed,
                (Place::Quoted, _) | (Place::Start | Place::Closed, b'"') => Place::Quoted,
                (_, b'\n' | b'\r') => Place::Start,
                (_, byte) if byte == self.delimiter => Place::Start,
                _ => Place::Plain,
            };
        }
        matches!(place, Place::Quoted)
    }
}

/// Where in a record a byte stands. A quote after a closing one opens again: it was doubled.
enum Place {
    Start,
    Plain,
    Quoted,
    Closed,
}

fn too_large(what: &str, limit: usize) -> IssueKind {
    IssueKind::TooLarge { what: what.to_owned(), limit: limit as u64 }
}

#[cfg(test)]
mod tests;

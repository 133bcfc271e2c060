//! XML files of `<row …/>` elements, as Stack Exchange writes them.
//!
//! No entity but XML's own five is known, no DOCTYPE accepted, no element larger or
//! deeper than its cap: what an element may cost is bounded before it is parsed.

use std::io::{self, BufRead, Read};

use quick_xml::Reader as XmlReader;
use quick_xml::errors::{Error, SyntaxError};
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

use super::encoding::TextReader;
use super::limits;
use super::log::{Refusal, explain};
use super::pace::Pace;
use super::reader::{Reader, Sink};
use super::row::Row;
use crate::model::{Cancelled, IssueKind};

/// Feeds the wanted attributes of every row element to a reader.
pub(super) async fn read(
    input: impl Read,
    columns: &[&str],
    reader: &mut dyn Reader,
    sink: &mut Sink<'_>,
    pace: &mut Pace<'_>,
) -> Result<(), Cancelled> {
    reader.format().clone_into(&mut sink.log.report.format);
    let mut xml = XmlReader::from_reader(Bounded { text: TextReader::new(input), left: 0 });
    let mut buffer = Vec::new();
    let mut fields = Fields::new(columns);
    let mut depth = 0usize;
    let mut number = 0;
    loop {
        buffer.clear();
        xml.get_mut().left = limits::RECORD;
        let event = match xml.read_event_into(&mut buffer) {
            Ok(Event::Eof) if depth > 0 => Err(IssueKind::Truncated),
            Ok(Event::Eof) => break,
            Ok(Event::DocType(_)) => {
                Err(IssueKind::Malformed { detail: "a DOCTYPE, which is not accepted".to_owned() })
            }
            Ok(event) => Ok(event),
            Err(error) => Err(broken(&error)),
        };
        match event {
            Ok(Event::Start(element)) => {
                depth += 1;
                if depth > limits::DEPTH {
                    let what = "elements within elements".to_owned();
                    let limit = limits::DEPTH as u64;
                    sink.log.issue(Some(number + 1), IssueKind::TooLarge { what, limit });
                    break;
                }
                if depth > 1 && element.name().as_ref() == "row" {
                    number += 1;
                    take(&element, number, &mut fields, reader, sink);
                }
            }
            Ok(Event::Empty(element)) if element.name().as_ref() == "row" => {
                number += 1;
                take(&element, number, &mut fields, reader, sink);
            }
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(_) => {}
            Err(issue) => {
                sink.log.issue(Some(number + 1), issue);
                break;
            }
        }
        let bytes = xml.get_ref().text.bytes_read();
        if pace.row(bytes) {
            pace.turn(bytes).await?;
        }
    }
    reader.finish(sink);
    let text = &xml.get_ref().text;
    sink.log.report.bytes = text.bytes_read();
    if number == 0 {
        sink.log.issue(None, IssueKind::Empty);
    }
    sink.log.issues(text.replaced(), IssueKind::BadEncoding { encoding: text.encoding() });
    Ok(())
}

fn take(
    element: &BytesStart<'_>,
    number: u64,
    fields: &mut Fields<'_>,
    reader: &mut dyn Reader,
    sink: &mut Sink<'_>,
) {
    let outcome = match fields.fill(element) {
        Ok(()) => reader.row(&fields.row(number), sink),
        Err(detail) => Err(IssueKind::Malformed { detail }),
    };
    sink.log.row(number, outcome);
}

/// The wanted attributes of one element, in the reader's order; absent ones are empty.
struct Fields<'c> {
    columns: &'c [&'c str],
    values: Vec<String>,
    text: String,
    ends: Vec<usize>,
}

impl<'c> Fields<'c> {
    fn new(columns: &'c [&'c str]) -> Self {
        let values = vec![String::new(); columns.len()];
        Self { columns, values, text: String::new(), ends: Vec::new() }
    }

    fn fill(&mut self, element: &BytesStart<'_>) -> Result<(), String> {
        self.values.iter_mut().for_each(String::clear);
        for attribute in element.attributes() {
            let attribute = attribute.map_err(|error| error.to_string())?;
            let name = attribute.key.as_ref();
            if let Some(column) = self.columns.iter().position(|column| *column == name) {
                let value = unescape(&attribute.value).map_err(|error| error.to_string())?;
                self.values[column].push_str(&value);
            }
        }
        self.text.clear();
        self.ends.clear();
        for value in &self.values {
            self.text.push_str(value);
            self.ends.push(self.text.len());
        }
        Ok(())
    }

    fn row(&self, number: u64) -> Row<'_> {
        Row { number, text: &self.text, ends: &self.ends }
    }
}

/// Text of which one element may take no more than is left.
struct Bounded<R> {
    text: TextReader<R>,
    left: usize,
}

impl<R: Read> BufRead for Bounded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            let (what, limit) = ("bytes in one element".to_owned(), limits::RECORD as u64);
            return Err(Refusal(IssueKind::TooLarge { what, limit }).into());
        }
        let chunk = self.text.fill_buf()?;
        Ok(&chunk[..chunk.len().min(self.left)])
    }

    fn consume(&mut self, amount: usize) {
        self.left = self.left.saturating_sub(amount);
        self.text.consume(amount);
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.text.read(buffer)
    }
}

/// The parser's syntax errors all mean that the input ended within markup, but one.
fn broken(error: &Error) -> IssueKind {
    match error {
        Error::Io(error) => explain(error),
        Error::Syntax(syntax) if *syntax != SyntaxError::InvalidBangMarkup => IssueKind::Truncated,
        error => IssueKind::Malformed { detail: error.to_string() },
    }
}

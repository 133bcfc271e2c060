//! Zip archives: listed, then read entry by entry, as streams.
//!
//! Sizes in an archive's headers may lie, so what counts is bytes that really came
//! out ([`Meter`]), of all entries together: an archive whose entries overlap is
//! stopped too. An archive without its end has lost its index; then the entries are
//! found one after the other from the front, and the last one is cut off. Names
//! are labels: nothing is ever written under them.

use std::cell::Cell;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

use zip::ZipArchive;
use zip::read::read_zipfile_from_stream;
use zip::result::ZipError;

use super::log::Refusal;
use super::{ReadSeek, Source, limits};
use crate::model::IssueKind;

/// A file in an archive.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) name: String,
    /// What its header says it unpacks to.
    pub(super) size: u64,
    packed: u64,
    place: Place,
}

#[derive(Clone, Copy, Debug)]
enum Place {
    Index(usize),
    /// Found from the front: where its header starts.
    Offset(u64),
}

/// The files in an archive, and what is wrong with it as a whole.
pub(super) struct Listing {
    pub(super) entries: Vec<Entry>,
    pub(super) issue: Option<IssueKind>,
}

/// Lists an archive's files, at most [`limits::ENTRIES`].
pub(super) fn list(source: &dyn Source) -> io::Result<Listing> {
    let mut listing = match ZipArchive::new(buffered(source)?) {
        Ok(archive) => indexed(archive)?,
        Err(_) => Listing { entries: from_front(source)?, issue: Some(IssueKind::Truncated) },
    };
    if is_office(&listing.entries) {
        return Ok(Listing { entries: Vec::new(), issue: Some(IssueKind::UnknownFormat) });
    }
    listing.entries.retain(|entry| !is_clutter(&entry.name));
    Ok(listing)
}

fn indexed(mut archive: ZipArchive<BufReader<Box<dyn ReadSeek + '_>>>) -> io::Result<Listing> {
    let mut entries = Vec::new();
    for index in 0..archive.len().min(limits::ENTRIES) {
        let file = archive.by_index_raw(index).map_err(refuse)?;
        if file.is_dir() {
            continue;
        }
        let name = file.name().map_err(refuse)?.into_owned();
        let (size, packed) = (file.size(), file.compressed_size());
        entries.push(Entry { name, size, packed, place: Place::Index(index) });
    }
    let issue = (archive.len() > limits::ENTRIES).then(|| IssueKind::TooLarge {
        what: "files in the archive".to_owned(),
        limit: limits::ENTRIES as u64,
    });
    Ok(Listing { entries, issue })
}

/// Walks from header to header until the archive breaks off.
fn from_front(source: &dyn Source) -> io::Result<Vec<Entry>> {
    let mut reader = buffered(source)?;
    let mut entries = Vec::new();
    while entries.len() < limits::ENTRIES {
        let place = Place::Offset(reader.stream_position()?);
        // Dropping the entry moves the reader past its data.
        let Ok(Some(file)) = read_zipfile_from_stream(&mut reader) else { break };
        let Ok(name) = file.name().map(|name| name.into_owned()) else { break };
        let (size, packed) = (file.size(), file.compressed_size());
        if !file.is_dir() {
            entries.push(Entry { name, size, packed, place });
        }
    }
    Ok(entries)
}

fn buffered<'s>(source: &'s dyn Source) -> io::Result<BufReader<Box<dyn ReadSeek + 's>>> {
    Ok(BufReader::with_capacity(limits::SAMPLE, source.open()?))
}

/// Spreadsheets and documents are archives too.
fn is_office(entries: &[Entry]) -> bool {
    entries.iter().any(|entry| entry.name == "[Content_Types].xml" || entry.name == "mimetype")
}

/// What systems leave in archives for themselves.
fn is_clutter(name: &str) -> bool {
    name.starts_with("__MACOSX/")
        || name.rsplit('/').next().is_some_and(|base| base.starts_with('.'))
}

/// An opened source or archive, from which the one wanted stream is borrowed.
pub(super) enum Opened<'s> {
    File(Box<dyn ReadSeek + 's>),
    Archive(Box<ZipArchive<BufReader<Box<dyn ReadSeek + 's>>>>),
    Front(BufReader<Box<dyn ReadSeek + 's>>),
}

impl<'s> Opened<'s> {
    /// Opens a source, or the archive that it is.
    pub(super) fn new(source: &'s dyn Source, entry: Option<&Entry>) -> io::Result<Self> {
        match entry.map(|entry| entry.place) {
            None => Ok(Self::File(source.open()?)),
            Some(Place::Index(_)) => {
                let archive = ZipArchive::new(buffered(source)?).map_err(refuse)?;
                Ok(Self::Archive(Box::new(archive)))
            }
            Some(Place::Offset(offset)) => {
                let mut reader = buffered(source)?;
                reader.seek(SeekFrom::Start(offset))?;
                Ok(Self::Front(reader))
            }
        }
    }

    /// The bytes of the source, or of the entry in it.
    pub(super) fn stream<'a>(
        &'a mut self,
        entry: Option<&Entry>,
        budget: &'a Budget,
    ) -> io::Result<Box<dyn Read + 'a>> {
        let meter = |inner: Box<dyn Read + 'a>, packed| -> Box<dyn Read + 'a> {
            Box::new(Meter { inner, packed, unpacked: 0, budget })
        };
        match (self, entry) {
            (Self::Archive(archive), Some(Entry { place: Place::Index(index), packed, .. })) => {
                Ok(meter(Box::new(archive.by_index(*index).map_err(refuse)?), *packed))
            }
            (Self::Front(reader), Some(entry)) => {
                let file = read_zipfile_from_stream(reader).map_err(refuse)?;
                let file = file.ok_or(io::ErrorKind::UnexpectedEof)?;
                Ok(meter(Box::new(file), entry.packed))
            }
            (Self::File(file), _) => Ok(Box::new(file)),
            (Self::Archive(_) | Self::Front(_), _) => Err(io::ErrorKind::InvalidInput.into()),
        }
    }
}

/// What an archive has unpacked to so far, all entries together.
#[derive(Debug, Default)]
pub(super) struct Budget {
    size: u64,
    unpacked: Cell<u64>,
}

impl Budget {
    /// For an archive of so many bytes.
    pub(super) fn new(size: u64) -> Self {
        Self { size, unpacked: Cell::new(0) }
    }

    /// Forgives what was unpacked only to look at, before reading begins.
    pub(super) fn reset(&self) {
        self.unpacked.set(0);
    }
}

/// Counts the bytes that really come out of an entry.
struct Meter<'a> {
    inner: Box<dyn Read + 'a>,
    packed: u64,
    unpacked: u64,
    budget: &'a Budget,
}

impl Read for Meter<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.unpacked += count as u64;
        let total = self.budget.unpacked.get() + count as u64;
        self.budget.unpacked.set(total);
        let bomb = |packed: u64, unpacked: u64| {
            unpacked > limits::RATIO_FLOOR && unpacked / limits::RATIO > packed
        };
        if bomb(self.packed.min(self.budget.size), self.unpacked)
            || bomb(self.budget.size, total)
            || total > limits::UNPACKED
        {
            let packed = self.budget.size;
            return Err(Refusal(IssueKind::ZipBomb { packed, unpacked: total }).into());
        }
        Ok(count)
    }
}

fn refuse(error: ZipError) -> io::Error {
    match error {
        ZipError::Io(error) => error,
        error => Refusal(IssueKind::Malformed { detail: error.to_string() }).into(),
    }
}

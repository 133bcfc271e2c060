//! A dropped file as a source: read in slices, never whole.

use std::io::{self, Read, Seek, SeekFrom};

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use web_sys::{File, FileReaderSync};

use crate::ingest::{ReadSeek, Source};

/// Bytes of a slice: large enough that the browser's overhead vanishes.
const SLICE: u64 = 2 << 20;

/// A `File` handle and its name.
pub(super) struct FileSource {
    file: File,
    name: String,
}

impl FileSource {
    pub(super) fn new(file: File) -> Self {
        let name = file.name();
        Self { file, name }
    }
}

impl Source for FileSource {
    fn name(&self) -> &str {
        &self.name
    }

    fn size(&self) -> u64 {
        self.file.size() as u64
    }

    fn open(&self) -> io::Result<Box<dyn ReadSeek + '_>> {
        let reader = FileReaderSync::new().map_err(|error| refused(&error))?;
        let size = self.size();
        Ok(Box::new(FileReader {
            file: &self.file,
            reader,
            size,
            at: 0,
            slice: Vec::new(),
            start: 0,
        }))
    }
}

/// A position in a file, and the slice around it.
struct FileReader<'a> {
    file: &'a File,
    reader: FileReaderSync,
    size: u64,
    at: u64,
    slice: Vec<u8>,
    /// Where in the file the slice starts.
    start: u64,
}

impl FileReader<'_> {
    /// What the slice holds from the position on.
    fn ahead(&self) -> &[u8] {
        let offset =
            self.at.checked_sub(self.start).and_then(|offset| usize::try_from(offset).ok());
        offset.and_then(|offset| self.slice.get(offset..)).unwrap_or_default()
    }

    fn load(&mut self) -> io::Result<()> {
        let end = self.size.min(self.at + SLICE);
        let blob = self.file.slice_with_f64_and_f64(self.at as f64, end as f64);
        let buffer = blob.and_then(|blob| self.reader.read_as_array_buffer(&blob));
        let buffer: JsValue = buffer.map_err(|error| refused(&error))?.into();
        let bytes = Uint8Array::new(&buffer);
        if bytes.length() == 0 {
            return Err(io::Error::from(io::ErrorKind::UnexpectedEof));
        }
        self.slice.resize(bytes.length() as usize, 0);
        bytes.copy_to(&mut self.slice);
        self.start = self.at;
        Ok(())
    }
}

impl Read for FileReader<'_> {
    fn read(&mut self, target: &mut [u8]) -> io::Result<usize> {
        if self.at >= self.size || target.is_empty() {
            return Ok(0);
        }
        if self.ahead().is_empty() {
            self.load()?;
        }
        let ahead = self.ahead();
        let count = ahead.len().min(target.len());
        target[..count].copy_from_slice(&ahead[..count]);
        self.at += count as u64;
        Ok(count)
    }
}

impl Seek for FileReader<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let moved = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.size.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = moved.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}

/// A file that was moved or deleted since it was dropped, say.
fn refused(error: &JsValue) -> io::Error {
    io::Error::other(crate::web::words(error))
}

//! Where bytes come from: a file on disk, a `File` in the worker, memory in a test.

use std::io::{self, Cursor, Read, Seek};

/// A file that can be read, also backwards, since an archive's index is at its end.
pub trait ReadSeek: Read + Seek {}

impl<T: Read + Seek> ReadSeek for T {}

/// A dropped file. Opening it again starts from its first byte.
pub trait Source {
    /// The name as dropped; a label, never a path to write to.
    fn name(&self) -> &str;
    /// Size in bytes.
    fn size(&self) -> u64;
    /// A fresh reader.
    fn open(&self) -> io::Result<Box<dyn ReadSeek + '_>>;
}

/// Bytes in memory.
#[derive(Clone, Debug)]
pub struct MemorySource {
    name: String,
    bytes: Vec<u8>,
}

impl MemorySource {
    /// Names some bytes.
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.into(), bytes: bytes.into() }
    }
}

impl Source for MemorySource {
    fn name(&self) -> &str {
        &self.name
    }

    fn size(&self) -> u64 {
        self.bytes.len() as u64
    }

    fn open(&self) -> io::Result<Box<dyn ReadSeek + '_>> {
        Ok(Box::new(Cursor::new(&self.bytes)))
    }
}
